package handrail.knowledge.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import handrail.knowledge.Passage;
import java.io.UncheckedIOException;
import java.time.LocalDate;
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
import org.apache.lucene.search.TermQuery;

/// How a passage is laid down in the index.
final class PassageDocument {
  /// Raised whenever fields or their analysis change: an index of another schema is made again.
  static final int SCHEMA = 2;

  static final String DOCUMENT = "document";
  static final String VECTOR = "vector";
  static final String PRINT = "print";

  private static final String LANGUAGE = "language";
  private static final String EXPIRES = "expires";
  private static final String PASSAGE = "passage";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private PassageDocument() {}

  static Document of(Entry entry, float[] vector) {
    var passage = entry.passage();
    var document = new Document();
    document.add(new StringField(DOCUMENT, passage.document(), Field.Store.NO));
    document.add(new StringField(LANGUAGE, passage.language(), Field.Store.NO));
    document.add(new LongField(EXPIRES, lastDay(passage), Field.Store.NO));
    document.add(new StoredField(PRINT, entry.print()));
    document.add(new StoredField(PASSAGE, write(passage)));
    document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    Map.of(
            "text", passage.text(),
            "heading", passage.heading(),
            "title", passage.title(),
            "questions", entry.questions())
        .forEach((name, text) -> document.add(field(name, passage.language(), text)));
    return document;
  }

  private static TextField field(String name, String language, String text) {
    return new TextField(Words.field(name, language), text, Field.Store.NO);
  }

  private static long lastDay(Passage passage) {
    return passage.expires() == null ? Long.MAX_VALUE : passage.expires().toEpochDay();
  }

  /// The passages that may be answered from: in a language, and not expired. Asked of the index at
  /// the time of the question, since an index may be older than the day.
  static Query current(String language, LocalDate today) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(LANGUAGE, language)), Occur.FILTER)
        .add(LongField.newRangeQuery(EXPIRES, today.toEpochDay(), Long.MAX_VALUE), Occur.FILTER)
        .build();
  }

  static Passage passage(Document document) {
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
}
