package handrail.assistant.oversight.numbers;

import handrail.assistant.answer.text.Terms;
import handrail.assistant.brief.Brief.Asked;
import handrail.assistant.brief.Briefs;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.oversight.numbers.Fact.Questioned;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Whether people had to say again what they had said: a worker's question counts as asked again
/// when its words are mostly those of a question the brief held with its answer. A simple sign, not
/// proof: other words for the same go unseen, and so does what is asked on the telephone.
final class Questioning {
  /// The share of the shorter question's telling words that must be in the other.
  private static final double MOSTLY = .6;

  private final Terms terms = new Terms();
  private final ZoneId zone;

  Questioning(ZoneId zone) {
    this.zone = zone;
  }

  /// Nothing where nothing had been answered before, or no worker has written.
  Stream<Fact> of(Encounter encounter) {
    var answered = answered(encounter);
    var written = encounter.written().toList();
    return answered.isEmpty() || written.isEmpty()
        ? Stream.empty()
        : encounter.taken().stream()
            .map(
                taken ->
                    new Questioned(
                        taken.turn().at(), encounter.group(), asksAgain(written, answered)));
  }

  /// The questions the worker read with their answers when she took it.
  private List<Set<String>> answered(Encounter encounter) {
    return encounter.taken().stream()
        .map(taken -> until(encounter.conversation(), taken.seq()))
        .flatMap(
            then -> Briefs.of(then, encounter.handoff(), zone).actions().alreadyAsked().stream())
        .filter(asked -> asked.answer() != null)
        .map(Asked::question)
        .map(terms::of)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static Conversation until(Conversation conversation, long seq) {
    return new Conversation(
        conversation.id(),
        conversation.address(),
        conversation.version(),
        conversation.timeline().stream().filter(entry -> entry.seq() < seq).toList());
  }

  private boolean asksAgain(List<String> written, List<Set<String>> answered) {
    return written.stream()
        .flatMap(text -> Arrays.stream(text.split("(?<=[.!?])\\s+|\\n", -1)))
        .filter(sentence -> sentence.contains("?"))
        .map(terms::of)
        .filter(words -> !words.isEmpty())
        .anyMatch(asks -> answered.stream().anyMatch(before -> isAlike(asks, before)));
  }

  private static boolean isAlike(Set<String> one, Set<String> other) {
    long both = one.stream().filter(other::contains).count();
    return both >= MOSTLY * Math.min(one.size(), other.size());
  }
}
