package handrail.knowledge.search;

import handrail.knowledge.Article;
import handrail.knowledge.Passage;
import handrail.knowledge.text.Unit;
import handrail.knowledge.text.Units;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A passage as it is indexed.
///
/// @param about its article's title and summary
/// @param questions how citizens ask for its article: found by, never quoted
record Entry(Passage passage, String about, List<String> questions) {
  /// A passage of more words has a vector for each part of it: one vector of much text is near to
  /// everything and nothing. What the cutter makes of articles mostly stays below.
  private static final int WORDS = 130;

  private static final int PART = 90;
  private static final int STEP = 60;

  /// What is left at the end of a text and stands in the part before it.
  private static final int REST = PART - STEP;

  /// Sentences and rows of one passage that have a vector; the rest of a longer table is still
  /// found by its words.
  private static final int SENTENCES = 60;

  static Entry of(Passage passage, Article article) {
    var about = String.join(". ", article.title(), article.summary());
    return new Entry(passage, about, article.questions());
  }

  /// A passage of which nothing else is known.
  static Entry of(Passage passage) {
    return new Entry(passage, passage.title(), List.of());
  }

  /// The passage in one or more parts, each with the headings it stands under.
  private List<String> parts() {
    var words = passage.text().split("\\s+");
    if (words.length <= WORDS) {
      return List.of(part(passage.text()));
    }
    return IntStream.iterate(0, from -> from < words.length - REST, from -> from + STEP)
        .mapToObj(from -> Arrays.stream(words, from, Math.min(words.length, from + PART)))
        .map(some -> part(some.collect(Collectors.joining(" "))))
        .toList();
  }

  private String part(String text) {
    return String.join(". ", passage.title(), passage.heading(), text);
  }

  private List<String> sentences() {
    var above = passage.heading().isEmpty() ? passage.title() : passage.heading();
    return Units.of(passage.text()).stream()
        .limit(SENTENCES)
        .map(Unit::text)
        .map(text -> above + ": " + text)
        .toList();
  }

  private List<String> abouts() {
    return about.isBlank() ? List.of() : List.of(about);
  }

  /// Everything of which a vector is needed, in the order of [Meanings].
  List<String> texts() {
    return Stream.of(parts(), sentences(), abouts(), questions).flatMap(List::stream).toList();
  }

  /// @param vectors of all its texts, by the text
  Meanings meanings(Map<String, float[]> vectors) {
    return new Meanings(
        of(parts(), vectors),
        of(sentences(), vectors),
        of(abouts(), vectors),
        of(questions, vectors));
  }

  private static List<float[]> of(List<String> texts, Map<String, float[]> vectors) {
    return texts.stream().map(text -> Objects.requireNonNull(vectors.get(text))).toList();
  }

  String revision() {
    return Integer.toString(passage.revision());
  }
}
