package handrail.assistant.answer.extract;

import dev.langchain4j.data.embedding.Embedding;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.text.Slang;
import handrail.assistant.answer.text.Spelling;
import handrail.assistant.answer.text.Terms;
import handrail.assistant.answer.text.Vectors;
import handrail.knowledge.Search.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Understands a question from the conversation: one that leans on what went before keeps its
/// topic, a new subject drops it.
final class FollowUps {
  private static final Pattern CARRIES_ON =
      Pattern.compile(
          "^\\W*(and|but|or|also|plus|then|ok(ay)?( so)?|what (about|if)|how about|even if|what"
              + " else|anything else|same for|a beth|ond|beth (am|os))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "\\b(it|its|that|thats|this|they|them|those|these|there|then|one|ones|instead|either|cheaper|hwnna|hynny|nhw)\\b|^\\W*(how"
              + " (much|long|soon|often)|when|where|why|who|which( one)?|faint|pryd|ble|pam)\\W*("
              + " (is|do|does|can|would|i|we|it|that|pay|apply))*\\W*$",
          Pattern.CASE_INSENSITIVE);

  /// With more words of its own than this a sentence has its own subject: "is it true that the
  /// library in Thornley closes on Mondays".
  private static final int WORDS_OF_A_FRAGMENT = 3;

  /// From this likeness on to the last topic, words of a new question belong to the old subject.
  private static final double SAME_SUBJECT = .25;

  private final Terms terms;
  private final Vectors vectors;
  private final Spelling spelling;
  private final Slang slang = new Slang();

  FollowUps(Terms terms, Vectors vectors, Spelling spelling) {
    this.terms = terms;
    this.vectors = vectors;
    this.spelling = spelling;
  }

  /// Whether a text has a letter or a figure in it: without one it has no meaning to look for.
  static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /// What is asked.
  ///
  /// @param asked one that has words
  Understood understand(Question asked) {
    Question question = spelling.mended(asked);
    Optional<String> topic = leans(question.text()) ? topic(question.earlier()) : Optional.empty();
    return topic
        .filter(before -> belongs(question.text(), before))
        .map(before -> joined(before, question))
        .orElseGet(() -> onItsOwn(question));
  }

  /// A question with a subject of its own is still likelier about what was asked just before.
  private Understood onItsOwn(Question question) {
    String words = question.text();
    String text = slang.explained(words);
    var own = meaning(words);
    return question.earlier().reversed().stream()
        .filter(FollowUps::hasWords)
        .findFirst()
        .map(slang::explained)
        .map(before -> understood(question, text, before, with(own, before, Query.BEFORE), own))
        .orElseGet(() -> understood(question, text, "", own, own));
  }

  private static Understood understood(
      Question question, String text, String before, Embedding vector, Embedding own) {
    String page = question.within().page();
    return new Understood(question.text(), text, before, text, vector, own, page);
  }

  boolean saysSomething(Understood question) {
    return !terms.of(question.text()).isEmpty();
  }

  private Understood joined(String before, Question question) {
    String asked = question.text();
    String text = slang.explained(asked);
    String topic = slang.explained(before);
    var own = meaning(asked);
    var both = with(own, topic, 1);
    String page = question.within().page();
    return new Understood(before + " " + asked, topic + " " + text, "", text, both, own, page);
  }

  private Embedding with(Embedding own, String before, float share) {
    return Vectors.with(own, vectors.of(before), share);
  }

  /// Whether the words alone are less than a question.
  boolean leans(String text) {
    Set<String> content = terms.of(text);
    return CARRIES_ON.matcher(text).find()
        || (POINTS_BACK.matcher(text).find() && content.size() <= WORDS_OF_A_FRAGMENT)
        || (content.size() <= 1 && text.strip().split("\\s+", -1).length <= 4);
  }

  /// A fragment always belongs; a longer sentence that only begins with "and" must be near.
  private boolean belongs(String text, String before) {
    return terms.of(text).size() <= WORDS_OF_A_FRAGMENT - 1
        || Vectors.cosine(meaning(text), meaning(before)) >= SAME_SUBJECT;
  }

  /// Slang is read both ways: a page may name it as people do.
  private Embedding meaning(String text) {
    String explained = slang.explained(text);
    var meant = vectors.of(explained);
    return explained.equals(text) ? meant : with(meant, text, 1);
  }

  /// The last thing asked that stood on its own.
  private Optional<String> topic(List<String> earlier) {
    return earlier.reversed().stream()
        .filter(before -> !terms.of(before).isEmpty() && !leans(before))
        .findFirst();
  }
}
