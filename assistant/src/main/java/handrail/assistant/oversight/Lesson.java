package handrail.assistant.oversight;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.DangerSeen;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.assistant.conversation.Turn.HandoffPassedOn;
import handrail.assistant.conversation.Turn.Judged;
import handrail.assistant.triage.Consent;
import handrail.assistant.triage.Need;
import handrail.channels.Message.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a citizen's words called for, as people here see it.
///
/// @param seq the citizen's turn
/// @param should as a worker judged it; else what it was taken for
public record Lesson(long seq, Need should) {

  /// The lessons of a conversation, each of the citizen's turns once: what was said of it last
  /// counts, and a judgement counts more than a handoff given back without one.
  static List<Lesson> in(Conversation conversation) {
    var lessons = new LinkedHashMap<Long, Lesson>();
    for (var entry : conversation.timeline()) {
      if (entry.turn() instanceof HandoffPassedOn back && back.to() == null) {
        asked(conversation, back.handoff()).ifPresent(it -> lessons.putIfAbsent(it.seq(), it));
      }
      if (entry.turn() instanceof Judged judged) {
        lessons.put(judged.seq(), new Lesson(judged.seq(), judged.should()));
      }
    }
    return lessons.values().stream().filter(it -> !conversation.said(it.seq()).isEmpty()).toList();
  }

  /// What led to a handoff, as it was taken; empty when that is not on record.
  private static Optional<Lesson> asked(Conversation conversation, String handoff) {
    return askedBy(conversation, handoff)
        .map(
            seq ->
                new Lesson(seq, reply(conversation, seq).map(Lesson::need).orElse(Need.UNCLEAR)));
  }

  /// The citizen's turn that led to a handoff: not her "yes" to the offer of a person, but what the
  /// offer replied to.
  public static Optional<Long> askedBy(Conversation conversation, String handoff) {
    long opened =
        conversation.timeline().stream()
            .filter(
                entry ->
                    entry.turn() instanceof HandoffOpened turn
                        && turn.handoff().id().equals(handoff))
            .mapToLong(Entry::seq)
            .findFirst()
            .orElse(0);
    return replies(conversation)
        .filter(entry -> entry.getKey() < opened)
        .map(entry -> entry.getValue().inReplyTo())
        .reduce((_, last) -> last)
        .map(seq -> beforeYes(conversation, seq));
  }

  private static long beforeYes(Conversation conversation, long seq) {
    if (Consent.of(conversation.said(seq)) != Consent.YES) {
      return seq;
    }
    return replies(conversation)
        .filter(entry -> entry.getKey() < seq)
        .map(Map.Entry::getValue)
        .reduce((_, last) -> last)
        .filter(last -> last.kind() == Kind.OFFER)
        .map(AssistantSaid::inReplyTo)
        .orElse(seq);
  }

  /// What the assistant replied to a turn of the citizen's.
  static Optional<AssistantSaid> reply(Conversation conversation, long seq) {
    return replies(conversation)
        .map(Map.Entry::getValue)
        .filter(said -> said.inReplyTo() == seq)
        .findFirst();
  }

  private static Need need(AssistantSaid said) {
    return said.triaged().need();
  }

  private static Stream<Map.Entry<Long, AssistantSaid>> replies(Conversation conversation) {
    return conversation.timeline().stream()
        .flatMap(
            entry ->
                entry.turn() instanceof AssistantSaid said
                    ? Stream.of(Map.entry(entry.seq(), said))
                    : Stream.empty());
  }

  /// Whether danger showed anywhere in a conversation, to the assistant or to a worker: its words
  /// are never learnt from (N18).
  static boolean isOfDanger(Conversation conversation) {
    return conversation.timeline().stream()
        .anyMatch(
            entry ->
                switch (entry.turn()) {
                  case AssistantSaid said -> said.triaged().need() == Need.URGENT;
                  case HandoffOpened opened -> opened.handoff().showsDanger();
                  case Judged judged -> judged.should() == Need.URGENT;
                  case DangerSeen _ -> true;
                  default -> false;
                });
  }
}
