package handrail.assistant.oversight;

import handrail.assistant.answer.compose.Masking;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What workers have sent back or judged, as cases for the triage suite, read off the timelines:
/// erased words are gone from it too.
public final class Cases {
  private final Conversations conversations;

  public Cases(Conversations conversations) {
    this.conversations = conversations;
  }

  /// All there are.
  ///
  /// @param leftOut how many are not among them, since danger showed in their conversation (N18)
  public record Export(List<Case> cases, long leftOut) {}

  /// Every case, those of the newest conversations first.
  public Export export() {
    var all = conversations.load(conversations.lessons());
    var cases = all.stream().filter(one -> !Lesson.isOfDanger(one)).flatMap(Cases::of).toList();
    long leftOut =
        all.stream().filter(Lesson::isOfDanger).mapToLong(one -> Lesson.in(one).size()).sum();
    return new Export(cases, leftOut);
  }

  private static Stream<Case> of(Conversation conversation) {
    return Lesson.in(conversation).stream().map(lesson -> of(conversation, lesson));
  }

  private static Case of(Conversation conversation, Lesson lesson) {
    var reply = Lesson.reply(conversation, lesson.seq());
    return new Case(
        id(conversation, lesson),
        conversation.address().channel().wireName(),
        reply.map(said -> said.triaged().language()).orElseGet(conversation::language),
        Masking.of(conversation.said(lesson.seq())),
        name(lesson.should()),
        trigger(reply, lesson),
        topic(conversation, reply),
        true);
  }

  /// The same for the same words every time, and it leads nobody back to them.
  private static String id(Conversation conversation, Lesson lesson) {
    var of = conversation.id() + ":" + lesson.seq();
    return "w-" + UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
  }

  /// What showed the need, where it was seen rightly.
  private static @Nullable String trigger(Optional<AssistantSaid> reply, Lesson lesson) {
    return reply
        .map(AssistantSaid::triaged)
        .filter(triaged -> triaged.need() == lesson.should())
        .flatMap(triaged -> triaged.reasons().stream().findFirst())
        .map(Reason::code)
        .filter(code -> code.matches("[CR]\\d{1,2}"))
        .orElse(null);
  }

  private static String topic(Conversation conversation, Optional<AssistantSaid> reply) {
    return reply
        .flatMap(said -> Optional.ofNullable(said.basis()))
        .flatMap(basis -> basis.passages().stream().findFirst())
        .map(passage -> passage.id())
        .or(() -> team(conversation))
        .orElse("general");
  }

  private static Optional<String> team(Conversation conversation) {
    return conversation.timeline().stream()
        .flatMap(
            entry ->
                entry.turn() instanceof HandoffOpened opened
                    ? Stream.of(opened.handoff().team())
                    : Stream.empty())
        .findFirst();
  }

  /// A need as it is written in the data: `off-topic`.
  public static String name(Need need) {
    return need.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
