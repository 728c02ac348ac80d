package handrail.assistant.desk.casework;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import handrail.assistant.promise.DueTimes;
import handrail.assistant.wording.Times;
import handrail.assistant.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Sentences workers say often, for them to start from. They stand in `replies.yaml`.
public final class ReadyWords {
  /// What a worker can promise without thinking, and keep.
  private static final Duration SOON = Duration.ofHours(1);

  private final List<Map<String, String>> all = read();
  private final Clock clock;
  private final Times times;

  ReadyWords(Clock clock) {
    this.clock = clock;
    this.times = new Times(clock.getZone(), new Wording());
  }

  /// One of them, with its blanks filled in.
  public record Ready(String title, String text) {}

  /// All of them in a language; in English where there are none.
  ///
  /// @param name of the worker who says them
  List<Ready> in(String language, String name) {
    var now = clock.instant();
    var time = times.of(DueTimes.inFives(now.plus(SOON)), now, language);
    return all.stream()
        .map(
            each -> {
              var words = Objects.requireNonNull(each.getOrDefault(language, each.get("en")));
              return new Ready(
                  Objects.requireNonNull(each.get("title")),
                  words.replace("{name}", name).replace("{time}", time));
            })
        .toList();
  }

  private static List<Map<String, String>> read() {
    try (var in = Objects.requireNonNull(ReadyWords.class.getResourceAsStream("replies.yaml"))) {
      return new YAMLMapper().readValue(in, new TypeReference<List<Map<String, String>>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
