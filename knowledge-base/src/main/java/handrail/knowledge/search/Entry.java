package handrail.knowledge.search;

import handrail.knowledge.Passage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A passage as it is indexed.
///
/// @param questions how citizens ask for its article: found by, never quoted
record Entry(Passage passage, List<String> questions) {
  /// A passage of more words has a vector for each part of it: one vector of much text is near to
  /// everything and nothing. What the cutter makes of articles mostly stays below.
  private static final int WORDS = 130;

  private static final int PART = 90;
  private static final int STEP = 60;

  /// What is left at the end of a text and stands in the part before it.
  private static final int REST = PART - STEP;

  /// A part of a passage, of which one vector is made, with the headings it stands under.
  record Part(String meaning) {
    /// The same for parts whose vector is the same.
    String print() {
      return UUID.nameUUIDFromBytes(meaning.getBytes(StandardCharsets.UTF_8)).toString();
    }
  }

  /// The passage in one or more parts.
  List<Part> parts() {
    var words = passage.text().split("\\s+");
    if (words.length <= WORDS) {
      return List.of(part(passage.text()));
    }
    return IntStream.iterate(0, from -> from < words.length - REST, from -> from + STEP)
        .mapToObj(from -> Arrays.stream(words, from, Math.min(words.length, from + PART)))
        .map(some -> part(some.collect(Collectors.joining(" "))))
        .toList();
  }

  private Part part(String text) {
    return new Part(String.join(". ", passage.title(), passage.heading(), text));
  }

  String revision() {
    return Integer.toString(passage.revision());
  }
}
