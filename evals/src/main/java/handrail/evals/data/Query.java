package handrail.evals.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One question, as in BEIR's `queries.jsonl`.
///
/// @param history what was asked before it in the same conversation, oldest first
/// @param answerable whether the corpus answers it; null when nobody has said
/// @param doc the corpus entry that answers it; null when nobody has said, or none does
/// @param also other entries that answer it as well
public record Query(
    String id,
    String text,
    List<String> history,
    @Nullable Boolean answerable,
    @Nullable String doc,
    List<String> also) {
  public Query(
      @JsonProperty("_id") @Nullable String id,
      @JsonProperty("text") @Nullable String text,
      @JsonProperty("history") @Nullable List<String> history,
      @JsonProperty("answerable") @Nullable Boolean answerable,
      @JsonProperty("doc") @Nullable String doc,
      @JsonProperty("also") @Nullable List<String> also) {
    this.id = Lines.required(id, "_id");
    this.text = Lines.required(text, "text");
    this.history = history == null ? List.of() : List.copyOf(history);
    this.answerable = answerable;
    this.doc = doc;
    this.also = also == null ? List.of() : List.copyOf(also);
  }

  /// All entries that answer it, as far as somebody has said.
  public List<String> rightOnes() {
    return Stream.concat(Stream.ofNullable(doc), also.stream()).toList();
  }

  public static List<Query> read(Path file) {
    return Lines.read(file, Query.class, Query::id);
  }
}
