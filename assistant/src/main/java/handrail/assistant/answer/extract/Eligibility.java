package handrail.assistant.answer.extract;

import handrail.knowledge.text.Unit;
import java.util.List;
import java.util.regex.Pattern;

/// Who may have something is told by the page's criteria; whether this citizen may is for a person
/// to decide. English and Welsh.
final class Eligibility {
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:eligib\\w+|entitled|qualif\\w+)\\b"
              + "|\\b(?:can|could|will|would|do|does|might|should) (?:i|we|he|she|they|my \\w+|our"
              + " \\w+) (?:still |also |even )?(?:get|have|claim|qualify|be able to get)\\b"
              + "|\\b(?:am|are|is) (?:i|we|he|she|they|my \\w+) (?:still )?(?:allowed|able to)\\b"
              + "|\\b(?:alla i|ga i|a fydda? i'n|oes gen i hawl)\\b|\\bcymwys\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern VERDICT =
      Pattern.compile(
          "\\byou(?: are|'re| will be)? (?:automatically |also )?(?:eligible|entitled"
              + "|qualify)\\b|\\b(?:rydych chi|rydych) yn gymwys\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CRITERIA =
      Pattern.compile(
          "\\byou (?:can|may|could|cannot|get|do not|must|need to)\\b[^.\\n"
              + "]*\\b(?:if|unless|only|when)\\b|\\bif you\\b[^.\\n"
              + "]*\\byou (?:can|may|could|cannot|get|must)\\b|\\b(?:you must (?:be|have|live)|only"
              + " if|who it is for)\\b|\\bfor people (?:who|on"
              + " |over|aged)|\\b(?:gallwch|cewch)\\b[^.\\n"
              + "]*\\bos\\b|\\bos ydych\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b(?:if|when|unless|only|who|as long as|provided|because|must|os|pan|oni bai)\\b",
          Pattern.CASE_INSENSITIVE);

  private Eligibility() {}

  /// Whether a citizen asks for a verdict on somebody: "am I eligible", "can my mum get".
  static boolean isAsked(String question) {
    return ASKED.matcher(question).find();
  }

  /// Whether what is said are criteria.
  static boolean areCriteria(String said) {
    return CRITERIA.matcher(said).find();
  }

  /// Whether a sentence of a page, said alone, would tell this citizen that she is eligible.
  static boolean isVerdict(String sentence) {
    return VERDICT.matcher(sentence).find() && !CONDITION.matcher(sentence).find();
  }

  /// The verdict and the sentence beside it that holds its condition; nothing when none does.
  static List<Unit> withCondition(List<Unit> all, Unit verdict) {
    int place = verdict.place();
    if (place > 0 && isCondition(all.get(place - 1))) {
      return List.of(all.get(place - 1), verdict);
    }
    return place + 1 < all.size() && isCondition(all.get(place + 1))
        ? List.of(verdict, all.get(place + 1))
        : List.of();
  }

  private static boolean isCondition(Unit unit) {
    return unit.standsAlone() && CONDITION.matcher(unit.text()).find();
  }
}
