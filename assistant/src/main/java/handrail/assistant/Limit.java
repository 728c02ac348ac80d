package handrail.assistant;

import handrail.assistant.answer.Answers.Found;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triaged;
import java.util.List;

/// Where the assistant cannot help by itself: the reason is its own, R13.
final class Limit {
  /// What saw that a person is needed, when it is that pages cannot be looked up now.
  static final String NOT_READY = "search-not-ready";

  /// The same, when a supervisor has turned answering off.
  static final String SWITCHED_OFF = "switched-off";

  /// The same, when two pages say different things.
  static final String PAGES_DIFFER = "pages-differ";

  /// The same, when pages answer only a part of what was asked.
  static final String PART = "answer-in-part";

  /// The same, when the page that is quoted may not be what was asked for.
  static final String UNSURE = "answer-unsure";

  /// The same, when no page is in a language that the citizen reads.
  static final String OTHER_LANGUAGE = "language-not-spoken";

  /// The same, when she has been asked twice what she means.
  static final String TWO_UNHELPFUL = "two-unhelpful-turns";

  private Limit() {}

  /// A limit that her words have come to, in a language.
  static Triaged of(String words, String detector, String language) {
    var reason = new Reason(Reason.LIMIT, words, detector);
    return new Triaged(Need.ROUTINE, List.of(reason), null, language, false);
  }

  /// The same turn, at a limit: it is shown by the whole question.
  static Triaged at(Triaged triaged, Question question, String detector) {
    return triaged.because(List.of(new Reason(Reason.LIMIT, question.text(), detector)));
  }

  /// Whether an answer was given as one that may not be meant.
  static boolean isUnsure(Triaged triaged) {
    return triaged.reasons().stream().map(Reason::detector).anyMatch(UNSURE::equals);
  }

  /// Each part that no page answers is a gap for editors, as a whole question is.
  static Triaged withGaps(Triaged triaged, Found.Answered answer) {
    return answer.missing().isEmpty()
        ? triaged
        : triaged.because(
            answer.missing().stream().map(part -> new Reason(Reason.LIMIT, part, PART)).toList());
  }
}
