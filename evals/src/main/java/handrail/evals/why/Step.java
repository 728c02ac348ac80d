package handrail.evals.why;

import java.util.Arrays;
import java.util.Locale;

/// A step from a question to what is said.
public enum Step {
  UNDERSTAND,
  SEARCH,
  READ,
  JUDGE,
  SAY;

  /// As it is written on the command line.
  ///
  /// @throws IllegalArgumentException when there is no such step
  public static Step named(String word) {
    return Arrays.stream(values())
        .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--step is understand, search, read, judge or say, not \"" + word + "\""));
  }
}
