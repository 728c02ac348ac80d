package handrail.knowledge.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import handrail.knowledge.Passage;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BytesRef;

/// How a passage is laid down in the index.
final class PassageDocument {
  /// Raised whenever fields or their analysis change: an index of another schema is made again.
  static final int SCHEMA = 5;

  static final String DOCUMENT = "document";

  private static final Term IS_PASSAGE = new Term("is", "passage");
  private static final Term IS_PART = new Term("is", "part");

  /// Which documents are passages.
  static final BitSetProducer PASSAGES = new QueryBitSetProducer(new TermQuery(IS_PASSAGE));

  private static final String EXPIRES = "expires";
  private static final String ENTRY = "entry";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private PassageDocument() {}

  /// The parts of a passage, each with its vector, and after them the passage with its words: a
  /// block that is added and taken out as one.
  static List<Document> of(Entry entry, Meanings meanings) {
    var block = new ArrayList<Document>();
    for (var vector : meanings.parts()) {
      var document = document(entry.passage(), IS_PART);
      document.add(
          new KnnFloatVectorField(
              vectorField(entry.passage().language()),
              vector,
              VectorSimilarityFunction.DOT_PRODUCT));
      block.add(document);
    }
    var words = words(entry);
    meanings.addTo(words);
    block.add(words);
    return block;
  }

  private static Document words(Entry entry) {
    var passage = entry.passage();
    var document = document(passage, IS_PASSAGE);
    document.add(new StoredField(ENTRY, write(entry)));
    Map.of(
            "text", passage.text(),
            "heading", passage.heading(),
            "title", passage.title(),
            "questions", String.join("\n", entry.questions()))
        .forEach(
            (name, text) -> {
              document.add(field(name, passage.language(), text));
              document.add(field(Words.AS_WRITTEN, passage.language(), text));
            });
    return document;
  }

  private static Document document(Passage passage, Term is) {
    var document = new Document();
    document.add(new StringField(is.field(), is.text(), Field.Store.NO));
    document.add(new StringField(DOCUMENT, passage.document(), Field.Store.NO));
    document.add(new LongField(EXPIRES, lastDay(passage), Field.Store.NO));
    return document;
  }

  private static TextField field(String name, String language, String text) {
    return new TextField(Words.field(name, language), text, Field.Store.NO);
  }

  private static long lastDay(Passage passage) {
    return passage.expires() == null ? Long.MAX_VALUE : passage.expires().toEpochDay();
  }

  /// Where the vectors of a language lie: a field of each, since the search for near vectors would
  /// otherwise have to go over all passages first to leave out the other languages.
  static String vectorField(String language) {
    return language + ".vector";
  }

  /// What may not be answered from any more. Asked of the index at the time of the question, since
  /// an index may be older than the day.
  static Query expired(LocalDate today) {
    return LongField.newRangeQuery(EXPIRES, Long.MIN_VALUE, today.toEpochDay() - 1);
  }

  /// All passages of some documents.
  static Query passagesOf(Collection<String> documents) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(IS_PASSAGE), Occur.FILTER)
        .add(
            new TermInSetQuery(DOCUMENT, documents.stream().map(BytesRef::new).toList()),
            Occur.FILTER)
        .build();
  }

  /// The parts of passages that may be answered from.
  static Query currentParts(LocalDate today) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(IS_PART), Occur.FILTER)
        .add(expired(today), Occur.MUST_NOT)
        .build();
  }

  static Entry entry(Document document) {
    try {
      return JSON.readValue(document.get(ENTRY), Entry.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(Entry entry) {
    try {
      return JSON.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
