package handrail.assistant.promise;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Turn.MessageDropped;
import handrail.assistant.conversation.Turn.MessagePlanned;
import handrail.assistant.conversation.Turn.WorkerSaid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What workers have planned to say, read off the timeline.
public final class Planned {
  private Planned() {}

  /// What is still to be said, in the order in which it was planned.
  public static List<MessagePlanned> in(Conversation conversation) {
    var settled = settled(conversation);
    return conversation.timeline().stream()
        .map(Entry::turn)
        .filter(MessagePlanned.class::isInstance)
        .map(MessagePlanned.class::cast)
        .filter(planned -> !settled.contains(planned.messageId()))
        .toList();
  }

  private static Set<String> settled(Conversation conversation) {
    return conversation.timeline().stream()
        .flatMap(
            entry ->
                switch (entry.turn()) {
                  case WorkerSaid said -> Stream.of(said.messageId());
                  case MessageDropped dropped -> Stream.of(dropped.messageId());
                  default -> Stream.<String>empty();
                })
        .collect(Collectors.toSet());
  }
}
