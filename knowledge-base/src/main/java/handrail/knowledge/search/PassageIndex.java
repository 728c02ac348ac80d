package handrail.knowledge.search;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Lucene index of passages in a folder, by words and by vectors: a local copy that can always
/// be made again. Vectors of texts that have not changed are kept, since they cost the most.
final class PassageIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PassageIndex.class);

  /// Where the commit says by what schema and model it was made. No article has such an id.
  private static final String VERSION = "#version";

  /// Enough for both cores to be busy, and for progress to be seen.
  private static final int BATCH = 32;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final EmbeddingModel model;
  private final String version;

  private PassageIndex(Directory directory, EmbeddingModel model, String version)
      throws IOException {
    this.directory = directory;
    this.model = model;
    this.version = version;
    this.writer = new IndexWriter(directory, new IndexWriterConfig(Words.analyzer()));
    try {
      this.searchers = new SearcherManager(writer, null);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /// Opens the index of a folder. What is there and broken, or of another schema or model, is
  /// emptied.
  ///
  /// @throws LockObtainFailedException when another process holds it
  static PassageIndex open(Path folder, EmbeddingModel model) throws IOException {
    var directory = FSDirectory.open(folder);
    var version = version(model);
    try {
      if (fits(directory, version)) {
        return new PassageIndex(directory, model, version);
      }
      LOG.info("Index: made by another version, and is made again");
    } catch (LockObtainFailedException held) {
      throw held;
    } catch (IOException | RuntimeException broken) {
      LOG.warn("Index: broken, and is made again");
    }
    empty(directory);
    return new PassageIndex(directory, model, version);
  }

  /// An empty index in memory.
  static PassageIndex inMemory(EmbeddingModel model) throws IOException {
    return new PassageIndex(new ByteBuffersDirectory(), model, version(model));
  }

  private static String version(EmbeddingModel model) {
    return "%d %s %d"
        .formatted(PassageDocument.SCHEMA, model.getClass().getName(), model.dimension());
  }

  private static boolean fits(Directory directory, String version) throws IOException {
    return !DirectoryReader.indexExists(directory)
        || version.equals(SegmentInfos.readLatestCommit(directory).getUserData().get(VERSION));
  }

  private static void empty(Directory directory) throws IOException {
    for (var name : directory.listAll()) {
      if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
        directory.deleteFile(name);
      }
    }
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
    holds.remove(VERSION);
    return holds;
  }

  /// Puts entries in the place of all there was of some documents, and keeps it on disk. A process
  /// that dies meanwhile leaves what was before.
  ///
  /// @param documents ids of the documents that are replaced; those without entries are gone
  /// @param progress is told how many more entries have been done
  void replace(Collection<String> documents, Map<String, List<Entry>> entries, IntConsumer progress)
      throws IOException {
    var known = known(documents);
    var holds = holds();
    var wanted = new ArrayList<Entry>();
    for (String document : documents) {
      writer.deleteDocuments(new Term(PassageDocument.DOCUMENT, document));
      holds.remove(document);
      wanted.addAll(entries.getOrDefault(document, List.of()));
    }
    add(wanted, known, progress);
    wanted.forEach(entry -> holds.put(entry.passage().document(), entry.revision()));
    commit(holds);
  }

  /// Brings what was written part by part together: a question is put to each part of its own.
  void join() throws IOException {
    writer.forceMerge(1);
    commit(holds());
  }

  /// The vectors the index holds already of the texts of some documents.
  private Map<String, float[]> known(Collection<String> documents) throws IOException {
    var searcher = searchers.acquire();
    try {
      var known = new HashMap<String, float[]>();
      var meanings = new Nearness(searcher.getIndexReader(), new float[model.dimension()]);
      var query = PassageDocument.passagesOf(documents);
      for (var found : searcher.search(query, Math.max(1, searcher.count(query))).scoreDocs) {
        var texts = PassageDocument.entry(searcher.storedFields().document(found.doc)).texts();
        var vectors = meanings.all(found.doc);
        for (int i = 0; i < texts.size(); i++) {
          known.put(texts.get(i), vectors.get(i));
        }
      }
      return known;
    } finally {
      searchers.release(searcher);
    }
  }

  private void add(List<Entry> entries, Map<String, float[]> known, IntConsumer progress)
      throws IOException {
    for (int from = 0; from < entries.size(); from += BATCH) {
      var batch = entries.subList(from, Math.min(entries.size(), from + BATCH));
      embed(batch, known);
      for (var entry : batch) {
        writer.addDocuments(PassageDocument.of(entry, entry.meanings(known)));
      }
      progress.accept(batch.size());
    }
  }

  private void embed(List<Entry> batch, Map<String, float[]> known) {
    var missing =
        batch.stream()
            .flatMap(entry -> entry.texts().stream())
            .filter(text -> !known.containsKey(text))
            .distinct()
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    var made = model.embedAll(missing.stream().map(TextSegment::from).toList()).content();
    for (int i = 0; i < missing.size(); i++) {
      known.put(missing.get(i), made.get(i).vector());
    }
  }

  /// Seen by the next question, and on disk.
  private void commit(Map<String, String> holds) throws IOException {
    var data = new HashMap<>(holds);
    data.put(VERSION, version);
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }
}
