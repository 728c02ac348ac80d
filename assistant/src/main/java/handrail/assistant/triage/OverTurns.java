package handrail.assistant.triage;

import handrail.assistant.triage.Triage.Window;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// The policies that look at how a conversation has gone, not at one message: each is a reason for
/// a person that no single message shows. The classifier, which weighs one message, cannot gainsay
/// them.
final class OverTurns {
  static final String REJECTED = "rule:rejects-the-answer";
  static final String PROMISE_BROKEN = "rule:promise-broken";
  static final String SAME_MATTER = "rule:same-matter-within-14-days";
  static final String TANGLED = "rule:tangled-over-messages";

  /// What these policies are called on the record.
  static final List<String> DETECTORS = List.of(REJECTED, PROMISE_BROKEN, SAME_MATTER, TANGLED);

  /// Two needs are two answers; three that hang together are one person's matter.
  private static final int SEVERAL = 3;

  private static final List<BiFunction<Window, List<Reason>, Optional<Reason>>> POLICIES =
      List.of(
          OverTurns::promiseBroken,
          OverTurns::rejectsTheAnswer,
          OverTurns::sameMatterAgain,
          OverTurns::tangledOverMessages);

  private OverTurns() {}

  /// @param hits what the rules found in the newest message
  static List<Reason> in(Window window, List<Reason> hits) {
    return POLICIES.stream().flatMap(policy -> policy.apply(window, hits).stream()).toList();
  }

  /// "No", "??", "that is not what I asked" after an answer or a question back (R13).
  private static Optional<Reason> rejectsTheAnswer(Window window, List<Reason> hits) {
    return hits.stream()
        .filter(hit -> window.past().replied() && hit.code().equals(Reason.LIMIT))
        .findFirst()
        .map(hit -> new Reason(Reason.LIMIT, hit.words(), REJECTED));
  }

  /// A person was to be in touch by now, nobody has been, and she writes again (R5).
  private static Optional<Reason> promiseBroken(Window window, List<Reason> hits) {
    return window.past().promiseBroken()
        ? Optional.of(new Reason("R5", window.text(), PROMISE_BROKEN))
        : Optional.empty();
  }

  /// She was here about the same thing within fourteen days: it did not get settled (R5).
  private static Optional<Reason> sameMatterAgain(Window window, List<Reason> hits) {
    var now = Signals.content(window.text());
    return now.size() >= 2
            && window.past().lately().stream()
                .anyMatch(before -> Signals.same(now, Signals.content(before)))
        ? Optional.of(new Reason("R5", window.text(), SAME_MATTER))
        : Optional.empty();
  }

  /// Troubles of three domains, told one after the other, go to one worker (R4). Questions about
  /// three matters are no trouble: hers must be in at least two of the messages.
  private static Optional<Reason> tangledOverMessages(Window window, List<Reason> hits) {
    var domains = new HashSet<Integer>();
    window.earlier().forEach(before -> domains.addAll(Signals.domains(before)));
    boolean adds = domains.addAll(Signals.domains(window.text()));
    long troubles =
        Stream.concat(window.earlier().stream(), Stream.of(window.text()))
            .filter(Signals::tellsTrouble)
            .count();
    return adds && domains.size() >= SEVERAL && troubles >= 2 && Signals.tellsTrouble(window.text())
        ? Optional.of(new Reason("R4", window.text(), TANGLED))
        : Optional.empty();
  }
}
