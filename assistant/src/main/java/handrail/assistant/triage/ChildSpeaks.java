package handrail.assistant.triage;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether somebody in danger says that she is a child: then it is a child's matter first, for
/// people who are trained for it (N15).
final class ChildSpeaks {
  /// What saw it, as [Reason#detector()] says.
  static final String DETECTOR = "rule:child-speaks";

  private static final String CHILD = "C5";

  /// What has to be said first, whoever it is: a life goes before all.
  private static final List<String> FIRST = List.of("C1", "C2", "C4", "C7", "C9");

  private static final Pattern AGE =
      Pattern.compile(
          "\\b(?:im|i am) (?:only |just |nearly"
              + " )?(?:[7-9]|1[0-7]|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\\b(?!"
              + " ?(?:weeks?|wks?|months?|days?"
              + "|mins?|minutes?|hours?|hrs?|miles?|stone|st\\b|percent|pounds|quid|k\\b|grand|years"
              + " (?:sober|clean|into|older)))|\\b(?:im|i am) in year (?:[3-9]|1[0-3])\\b");

  private ChildSpeaks() {}

  private static boolean in(String text) {
    return AGE.matcher(Undisguised.words(text)).find();
  }

  /// The reasons for danger, with that of a child among them where a child speaks.
  static List<Reason> with(List<Reason> reasons, String text) {
    if (!in(text) || reasons.stream().anyMatch(one -> one.code().equals(CHILD))) {
      return reasons;
    }
    var child = new Reason(CHILD, text, DETECTOR);
    return FIRST.contains(reasons.getFirst().code())
        ? Stream.concat(reasons.stream(), Stream.of(child)).toList()
        : Stream.concat(Stream.of(child), reasons.stream()).toList();
  }
}
