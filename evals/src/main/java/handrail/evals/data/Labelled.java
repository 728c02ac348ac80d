package handrail.evals.data;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import handrail.assistant.triage.Need;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A message whose need a person has judged.
///
/// @param trigger `C1` to `R16`; null when none
/// @param hard whether it looks like something else than it is; null when nobody has said
public record Labelled(
    String id,
    String text,
    Need label,
    String channel,
    String language,
    @Nullable String trigger,
    @Nullable Boolean hard) {

  @JsonCreator
  public Labelled(
      @JsonProperty("id") @Nullable String id,
      @JsonProperty("text") @Nullable String text,
      @JsonProperty("label") @Nullable String label,
      @JsonProperty("channel") @Nullable String channel,
      @JsonProperty("lang") @Nullable String lang,
      @JsonProperty("trigger") @Nullable String trigger,
      @JsonProperty("hard") @Nullable Boolean hard) {
    this(
        Lines.required(id, "id"),
        Lines.required(text, "text"),
        need(Lines.required(label, "label")),
        channel == null ? "web" : channel,
        lang == null ? "en" : lang,
        trigger,
        hard);
  }

  public static List<Labelled> read(Path file) {
    return Lines.read(file, Labelled.class, Labelled::id);
  }

  /// A need as it is written in the data: `off-topic`.
  public static String name(Need need) {
    return need.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Need need(String label) {
    return Arrays.stream(Need.values())
        .filter(need -> name(need).equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown label \"" + label + "\""));
  }
}
