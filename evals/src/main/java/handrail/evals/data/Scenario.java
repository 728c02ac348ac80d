package handrail.evals.data;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One conversation, with what a good service does at each of its turns.
public record Scenario(String id, String channel, List<Turn> turns) {
  public Scenario(
      @JsonProperty("id") @Nullable String id,
      @JsonProperty("channel") @Nullable String channel,
      @JsonProperty("turns") @Nullable List<Turn> turns) {
    this.id = Lines.required(id, "id");
    this.channel = channel == null ? "web" : channel;
    this.turns = turns == null ? List.of() : List.copyOf(turns);
    if (this.turns.isEmpty()) {
      throw new IllegalArgumentException("\"turns\" is missing or empty");
    }
  }

  public static List<Scenario> read(Path file) {
    return Lines.read(file, Scenario.class, Scenario::id);
  }

  /// What the citizen says, and what should come of it.
  ///
  /// @param about a part of the id or address of a page that must be cited; null when any will do
  public record Turn(String citizen, Expect expect, @Nullable String about) {
    @JsonCreator
    public Turn(
        @JsonProperty("citizen") @Nullable String citizen,
        @JsonProperty("expect") @Nullable String expect,
        @JsonProperty("about") @Nullable String about) {
      this(Lines.required(citizen, "citizen"), named(Lines.required(expect, "expect")), about);
    }
  }

  public enum Expect {
    ANSWER,
    CLARIFY,
    OFFER,
    /// An offer of a person will do.
    HANDOFF,
    /// The safety words, and an open handoff.
    URGENT_HANDOFF,
    DECLINE,
    CONTROL;

    /// As it is written in scenario files: `urgent-handoff`.
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static Expect named(String word) {
    return Arrays.stream(Expect.values())
        .filter(value -> value.wireName().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown expectation \"" + word + "\""));
  }
}
