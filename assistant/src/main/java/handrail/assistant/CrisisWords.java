package handrail.assistant;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.triage.SafetyWords;
import handrail.channels.Message.Citation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is said in danger: the whole of it once, then in short; and of people only what is so.
final class CrisisWords {
  private static final String NOTHING_FOR_TONIGHT = "C8";

  /// Due sooner than this, somebody is at work and is being asked; else nobody is (N5).
  private static final Duration AT_ONCE = Duration.ofMinutes(15);

  private final SafetyWords words;
  private final LocalHelp localHelp;
  private final Clock clock;

  CrisisWords(SafetyWords words, LocalHelp localHelp, Clock clock) {
    this.words = words;
    this.localHelp = localHelp;
    this.clock = clock;
  }

  /// A reply with the words for its danger and what has been asked of whom.
  ///
  /// @param said the reply, as yet without words
  /// @param conversation as it was before the reply
  AssistantSaid in(AssistantSaid said, Handoff handoff, Conversation conversation) {
    var hers = conversation.said(said.inReplyTo());
    var to =
        new To(
            said.triaged().reasons().getFirst().code(),
            SafetyWords.written(said.triaged().language(), hers),
            SafetyWords.Channel.of(conversation.address().channel()));
    if (conversation.dangersSpokenOf().contains(to.danger())) {
      var again = words.again(to.danger(), to.language(), to.way());
      return said.onlySaying(again + "\n\n" + handoff.promised(), to.language());
    }
    var help =
        to.danger().equals(NOTHING_FOR_TONIGHT) ? localHelp.of(hers) : Optional.<Citation>empty();
    return said.onlySaying(inFull(to, help, handoff), to.language())
        .citing(help.map(List::of).orElse(List.of()), null);
  }

  private String inFull(To to, Optional<Citation> help, Handoff handoff) {
    var said = new StringBuilder(words.of(to.danger(), to.language(), to.way()));
    help.ifPresent(page -> said.append("\n\n").append(page.quote()));
    boolean atWork = handoff.dueBy().isBefore(clock.instant().plus(AT_ONCE));
    if (!atWork && to.danger().equals(NOTHING_FOR_TONIGHT)) {
      said.append(' ').append(words.duty(to.language(), to.way()));
    }
    said.append(atWork ? " " : "\n\n")
        .append(
            atWork
                ? words.telling(to.language(), to.way())
                : words.nobodyHere(to.language(), to.way()));
    return said.append("\n\n").append(handoff.promised()).toString();
  }

  private record To(String danger, String language, SafetyWords.Channel way) {}
}
