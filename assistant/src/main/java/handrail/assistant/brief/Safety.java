package handrail.assistant.brief;

import handrail.assistant.brief.Brief.ContactSafety;
import handrail.assistant.brief.Brief.Trigger;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.ContactSafetySet;
import handrail.assistant.triage.Reason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The part of a brief that says whether it is safe to get in touch.
final class Safety {
  private Safety() {}

  static ContactSafety of(
      Conversation conversation, List<Trigger> triggers, Handoff handoff, Story story) {
    var now = conversation.contactSafety();
    if (now.set().isPresent() && now.signs().isEmpty()) {
      return set(conversation, now.set().get());
    }
    var signs = signs(triggers, now.signs());
    return signs.isEmpty()
        ? new ContactSafety("UNKNOWN", Map.of(), null, null, story.openedSrc())
        : new ContactSafety(
            "UNSAFE",
            Map.of(handoff.channel().wireName(), "UNSAFE"),
            "Answer only while they are writing to you. Do not ring or write first.",
            null,
            signs);
  }

  private static List<String> signs(List<Trigger> triggers, List<Long> seen) {
    return Stream.concat(
            triggers.stream()
                .filter(trigger -> Reason.OF_SOMEBODY_NEAR.contains(trigger.code()))
                .flatMap(trigger -> trigger.src().stream()),
            seen.stream().map(Story::src))
        .distinct()
        .toList();
  }

  private static ContactSafety set(Conversation conversation, ContactSafetySet set) {
    var channels = new TreeMap<String, String>();
    set.channels().forEach((channel, state) -> channels.put(channel.wireName(), state.name()));
    var src =
        conversation.timeline().stream()
            .filter(entry -> entry.turn().equals(set))
            .map(entry -> Story.src(entry.seq()))
            .toList();
    return new ContactSafety(
        set.state().name(), channels, set.rules().isEmpty() ? null : set.rules(), set.at(), src);
  }
}
