package handrail.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// How an answer, a choice or an "I don't know" came about, for whoever asks why. It stands in the
/// record of every such turn, so it is small: 2.4 kB in the middle, and cut short where it would
/// grow. Of the citizen's own words it holds none but `understoodAs`.
///
/// @param understoodAs the question as it was understood, in the citizen's words
/// @param confidence 0 to 1, calibrated: the share of such answers that are right
/// @param threshold below it nothing is answered; 0 where that was not kept
/// @param signals what the confidence was made of
/// @param passages the best that were found, best first
/// @param dropped what was not said although it was near
public record Basis(
    String understoodAs,
    double confidence,
    double threshold,
    List<Signal> signals,
    List<Found> passages,
    List<Dropped> dropped) {

  /// Of a question as long as an essay the beginning is kept.
  private static final int QUESTION = 600;

  /// Words of a page or sentence, enough to know it by.
  private static final int WORDS = 80;

  private static final int SIGNALS = 16;
  private static final int PASSAGES = 6;
  private static final int DROPPED = 6;

  /// Turns of older versions lack what those did not keep.
  public Basis {
    understoodAs = clipped(understoodAs, QUESTION);
    signals = first(signals, SIGNALS);
    passages = first(passages, PASSAGES);
    dropped = first(dropped, DROPPED);
  }

  /// Nothing was looked for.
  public static Basis ofNothing(String understoodAs) {
    return new Basis(understoodAs, 0, 0, List.of(), List.of(), List.of());
  }

  /// The same, with more that was not said. What there is no room for is left out.
  public Basis without(List<Dropped> more) {
    var all = Stream.concat(dropped.stream(), more.stream()).distinct().toList();
    return new Basis(understoodAs, confidence, threshold, signals, passages, all);
  }

  /// The pages that were found, best first, each as its best passage; what was done with any of its
  /// passages was done with the page.
  public List<Found> pages() {
    var pages = new LinkedHashMap<String, Found>();
    passages.forEach(
        found ->
            pages.merge(
                found.article(),
                found,
                (best, next) -> next.use().compareTo(best.use()) > 0 ? best.as(next.use()) : best));
    return List.copyOf(pages.values());
  }

  /// Why a page was not answered from, in words; empty for one that was, and for one not read.
  public String whyNot(String article) {
    return dropped.stream()
        .filter(each -> each.article().equals(article) && each.why().isOfPage())
        .map(each -> each.why().words())
        .findFirst()
        .orElse("");
  }

  /// Something measured, as `confidence.json` names it.
  public record Signal(String name, double value) {
    public Signal {
      value = rounded(value);
    }

    /// `sentenceCosine` as "sentence cosine".
    public String words() {
      return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
  }

  /// A passage, with what spoke for it; see [Search.Hit] for the figures.
  ///
  /// @param id of the passage (`new-or-extra-bins#1`)
  /// @param heading the headings it stands under; empty for none
  public record Found(
      String id,
      int revision,
      String title,
      String heading,
      double score,
      int lexicalRank,
      double lexicalScore,
      int vectorRank,
      double cosine,
      Use use) {

    public Found {
      title = clipped(Objects.requireNonNullElse(title, article(id)), WORDS);
      heading = clipped(Objects.requireNonNullElse(heading, ""), WORDS);
      score = rounded(score);
      lexicalScore = rounded(lexicalScore);
      cosine = rounded(cosine);
      use = Objects.requireNonNullElse(use, Use.FOUND);
    }

    /// What the first version kept: `new-or-extra-bins#1@4 0.713`, the last the cosine.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Found ofFirstVersion(String written) {
      var parts = written.split("[@ ]", -1);
      int revision = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
      double cosine = parts.length > 2 ? Double.parseDouble(parts[2]) : 0;
      return new Found(parts[0], revision, article(parts[0]), "", 0, 0, 0, 0, cosine, Use.FOUND);
    }

    /// A passage as it was found.
    public static Found of(Search.Hit hit, Use use) {
      var passage = hit.passage();
      return new Found(
          passage.id(),
          passage.revision(),
          passage.title(),
          passage.heading(),
          hit.score(),
          hit.lexicalRank(),
          hit.lexicalScore(),
          hit.vectorRank(),
          hit.cosine(),
          use);
    }

    /// The id of its article.
    public String article() {
      return article(id);
    }

    private static String article(String id) {
      return id.replaceFirst("#[^#]*$", "");
    }

    /// The same, put to another use.
    public Found as(Use other) {
      return new Found(
          id,
          revision,
          title,
          heading,
          score,
          lexicalRank,
          lexicalScore,
          vectorRank,
          cosine,
          other);
    }
  }

  /// What was done with a passage.
  public enum Use {
    @JsonProperty("found")
    FOUND("Found"),
    /// Its sentences were looked at.
    @JsonProperty("read")
    READ("Read"),
    /// The answer quotes it.
    @JsonProperty("said")
    SAID("Answered from");

    private final String words;

    Use(String words) {
      this.words = words;
    }

    /// For a member of staff.
    public String words() {
      return words;
    }
  }

  /// A page or a sentence that was not said.
  ///
  /// @param article the id of the article it is of
  /// @param text the title of the page, or how the sentence begins; empty for what a language model
  ///     wrote, which may repeat the citizen
  public record Dropped(String article, String text, Why why) {
    public Dropped {
      text = clipped(text, WORDS);
    }
  }

  /// Why something was not said.
  public enum Why {
    @JsonProperty("page-unsure")
    PAGE_UNSURE("Not sure enough that this page answers it"),
    @JsonProperty("other-page")
    OTHER_PAGE("Another page fitted better"),
    @JsonProperty("expired")
    EXPIRED("This page has expired"),
    @JsonProperty("far")
    FAR("Too far from the sentence that fitted best"),
    @JsonProperty("repeats")
    REPEATS("Repeats what is said already"),
    @JsonProperty("no-room")
    NO_ROOM("Did not fit the channel"),
    @JsonProperty("no-condition")
    NO_CONDITION("Promises something and does not say on what condition"),
    @JsonProperty("unsupported")
    UNSUPPORTED("The pages do not support this sentence of the language model");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    boolean isOfPage() {
      return this == PAGE_UNSURE || this == OTHER_PAGE || this == EXPIRED;
    }

    /// For a member of staff.
    public String words() {
      return words;
    }
  }

  private static String clipped(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  private static <T> List<T> first(List<T> all, int most) {
    return Objects.requireNonNullElse(all, List.<T>of()).stream().limit(most).toList();
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
