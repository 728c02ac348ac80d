package handrail.assistant;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.SoFar;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.triage.Triage;
import handrail.assistant.triage.Triaged;
import handrail.assistant.triage.Triaged.Control;

/// Takes what a citizen says together with what was said before it.
final class Listening {
  /// How far back triage looks, the newest message included; the rule is that of `triage.md`.
  private static final int WINDOW = 10;

  private final Triage triage;

  Listening(Triage triage) {
    this.triage = triage;
  }

  /// What she said calls for, in the language that she is replied to in.
  Triaged heard(Conversation conversation, Entry turn, CitizenSaid said) {
    return inHerLanguage(conversation, triaged(conversation, turn, said));
  }

  /// What she said calls for, in the language that she said it in.
  Triaged triaged(Conversation conversation, Entry turn, CitizenSaid said) {
    return triage.triage(window(conversation, turn, said));
  }

  private static Triage.Window window(Conversation conversation, Entry turn, CitizenSaid said) {
    var earlier = conversation.saidBefore(turn.seq());
    return new Triage.Window(
        said.text(),
        earlier.subList(Math.max(0, earlier.size() - WINDOW + 1), earlier.size()),
        conversation.language(),
        conversation.offered(),
        SoFar.before(turn, conversation));
  }

  /// Who chose a language is replied to in it also when she writes English.
  private static Triaged inHerLanguage(Conversation conversation, Triaged triaged) {
    return triaged.control() == Control.LANGUAGE || !triaged.language().equals("en")
        ? triaged
        : SoFar.chosenLanguage(conversation).map(triaged::in).orElse(triaged);
  }
}
