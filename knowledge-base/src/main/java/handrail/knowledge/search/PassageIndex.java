package handrail.knowledge.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.knowledge.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// The Lucene index of passages in a folder, by words and by vectors: a local copy that can always
/// be made again. Vectors of passages that have not changed are kept, since they cost the most.
final class PassageIndex implements AutoCloseable {
  static final String DOCUMENT = "document";
  static final String LANGUAGE = "language";
  static final String VECTOR = "vector";
  static final String PASSAGE = "passage";

  private static final String PRINT = "print";

  /// Enough for both cores to be busy, and for progress to be seen.
  private static final int BATCH = 32;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final EmbeddingModel model;

  /// Opens the index of a folder, an empty one where there is none.
  ///
  /// @throws IOException when what is there is broken
  PassageIndex(Path folder, EmbeddingModel model) throws IOException {
    this.model = model;
    this.directory = FSDirectory.open(folder);
    this.writer = new IndexWriter(directory, new IndexWriterConfig(Words.analyzer()));
    this.searchers = new SearcherManager(writer, null);
  }

  SearcherManager searchers() {
    return searchers;
  }

  /// Which revision of each document the index holds.
  Map<String, String> holds() {
    var holds = new HashMap<String, String>();
    var data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> holds.put(entry.getKey(), entry.getValue()));
    }
    return holds;
  }

  /// Puts entries in the place of all there was of some documents, and keeps it on disk.
  ///
  /// @param documents ids of the documents that are replaced; those without entries are gone
  /// @param holds which revisions the index holds afterwards
  /// @param progress is told how many entries have been done
  void replace(
      List<String> documents, List<Entry> entries, Map<String, String> holds, IntConsumer progress)
      throws IOException {
    var known = vectors();
    for (String document : documents) {
      writer.deleteDocuments(new Term(DOCUMENT, document));
    }
    for (int from = 0; from < entries.size(); from += BATCH) {
      var batch = entries.subList(from, Math.min(entries.size(), from + BATCH));
      addAll(batch, known);
      progress.accept(from + batch.size());
    }
    writer.setLiveCommitData(holds.entrySet());
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  private void addAll(List<Entry> batch, Map<String, float[]> known) throws IOException {
    var unknown =
        batch.stream().filter(entry -> !known.containsKey(entry.print())).distinct().toList();
    if (!unknown.isEmpty()) {
      var made =
          model.embedAll(unknown.stream().map(Entry::meaning).map(TextSegment::from).toList());
      List<Embedding> vectors = made.content();
      for (int i = 0; i < unknown.size(); i++) {
        known.put(unknown.get(i).print(), vectors.get(i).vector());
      }
    }
    for (var entry : batch) {
      writer.addDocument(document(entry, known.getOrDefault(entry.print(), new float[0])));
    }
  }

  private static Document document(Entry entry, float[] vector) {
    var passage = entry.passage();
    var document = new Document();
    document.add(new StringField(DOCUMENT, passage.document(), Field.Store.NO));
    document.add(new StringField(LANGUAGE, passage.language(), Field.Store.NO));
    document.add(new StoredField(PRINT, entry.print()));
    document.add(new StoredField(PASSAGE, write(passage)));
    document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    text(document, "text", passage, passage.text());
    text(document, "heading", passage, passage.heading());
    text(document, "title", passage, passage.title());
    text(document, "questions", passage, entry.questions());
    return document;
  }

  private static void text(Document document, String name, Passage passage, String text) {
    document.add(new TextField(Words.field(name, passage.language()), text, Field.Store.NO));
  }

  /// The vectors there are, by the print of what they were made of.
  private Map<String, float[]> vectors() throws IOException {
    var vectors = new HashMap<String, float[]>();
    searchers.maybeRefreshBlocking();
    var searcher = searchers.acquire();
    try {
      for (var leaf : searcher.getIndexReader().leaves()) {
        collect(leaf, vectors);
      }
    } finally {
      searchers.release(searcher);
    }
    return vectors;
  }

  private static void collect(LeafReaderContext leaf, Map<String, float[]> into)
      throws IOException {
    FloatVectorValues values = leaf.reader().getFloatVectorValues(VECTOR);
    if (values == null) {
      return;
    }
    StoredFields stored = leaf.reader().storedFields();
    DocIndexIterator documents = values.iterator();
    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      var vector = values.vectorValue(documents.index());
      into.put(stored.document(documents.docID()).get(PRINT), Arrays.copyOf(vector, vector.length));
    }
  }

  static Passage read(Document document) {
    try {
      return JSON.readValue(document.get(PASSAGE), Passage.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(Passage passage) {
    try {
      return JSON.writeValueAsString(passage);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }

  /// All documents the index holds, and others.
  static List<String> union(Map<String, String> holds, List<String> others) {
    var all = new ArrayList<>(holds.keySet());
    all.addAll(others);
    return all.stream().distinct().toList();
  }
}
