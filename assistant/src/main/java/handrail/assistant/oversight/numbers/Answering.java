package handrail.assistant.oversight.numbers;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.Judged;
import handrail.assistant.oversight.numbers.Fact.Answered;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.channels.Message.Kind;
import handrail.knowledge.Basis.Found;
import handrail.knowledge.Basis.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the assistant answered by itself, and whether it should have.
final class Answering {
  /// Who needs somebody within this time was not served by the answer alone.
  private static final Duration SAME_MATTER = Duration.ofDays(1);

  /// Who comes back about the same within this time and then needs somebody should have met her at
  /// once.
  private static final Duration CAME_BACK = Duration.ofDays(14);

  private static final Set<Need> FOR_A_PERSON = Set.of(Need.RELATIONAL, Need.URGENT);

  private final Topics topics;

  Answering(Topics topics) {
    this.topics = topics;
  }

  Stream<Fact> of(Conversation conversation, List<Encounter> encounters) {
    return conversation.timeline().stream()
        .flatMap(
            entry ->
                entry.turn() instanceof AssistantSaid said && isRoutine(said)
                    ? Stream.of(answered(conversation, encounters, said))
                    : Stream.<Fact>empty());
  }

  /// What was not sure to answer releases nobody's time.
  private static boolean isRoutine(AssistantSaid said) {
    return said.kind() == Kind.ANSWER
        && said.triaged().need() == Need.ROUTINE
        && !said.triaged().isFor(Reason.LIMIT);
  }

  private Fact answered(Conversation conversation, List<Encounter> encounters, AssistantSaid said) {
    var team = page(said).flatMap(topics::teamOf).orElse("");
    boolean contained =
        encounters.stream().noneMatch(each -> isWithin(SAME_MATTER, said.at(), each));
    boolean cameBack =
        encounters.stream()
            .anyMatch(
                each -> each.handoff().team().equals(team) && isWithin(CAME_BACK, said.at(), each));
    return new Answered(
        said.at(),
        new Group(conversation.address().channel(), said.triaged().language(), team),
        contained,
        contained && (cameBack || wasForAPerson(conversation, said.inReplyTo())));
  }

  /// Whether a worker has said so of the citizen's words; whoever said it last is right.
  private static boolean wasForAPerson(Conversation conversation, long seq) {
    return conversation.timeline().stream()
        .flatMap(
            entry ->
                entry.turn() instanceof Judged judged && judged.seq() == seq
                    ? Stream.of(judged.should())
                    : Stream.<Need>empty())
        .reduce((_, last) -> last)
        .filter(FOR_A_PERSON::contains)
        .isPresent();
  }

  private static boolean isWithin(Duration time, Instant answered, Encounter encounter) {
    var opened = encounter.handoff().createdAt();
    return !opened.isBefore(answered) && !opened.isAfter(answered.plus(time));
  }

  /// The page it was answered from first.
  private static Optional<String> page(AssistantSaid said) {
    return Optional.ofNullable(said.basis()).stream()
        .flatMap(basis -> basis.pages().stream())
        .filter(found -> found.use() == Use.SAID)
        .map(Found::article)
        .findFirst();
  }
}
