package handrail.evals.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One text of a corpus, as in BEIR's `corpus.jsonl`.
///
/// @param title may be empty
/// @param text plain text or Markdown
public record Entry(String id, String title, String text) {
  public Entry(
      @JsonProperty("_id") @Nullable String id,
      @JsonProperty("title") @Nullable String title,
      @JsonProperty("text") @Nullable String text) {
    this.id = Lines.required(id, "_id");
    this.title = title == null ? "" : title;
    this.text = Lines.required(text, "text");
  }

  public static List<Entry> read(Path file) {
    return Lines.read(file, Entry.class, Entry::id);
  }
}
