package handrail.assistant;

import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.Message.Kind;
import java.time.Clock;
import java.util.List;

/// Puts a phrase, or words found elsewhere, into a reply.
final class Sentences {
  private final Wording wording;
  private final Clock clock;

  Sentences(Wording wording, Clock clock) {
    this.wording = wording;
    this.clock = clock;
  }

  /// A reply that says a phrase, in the language the phrase is there in.
  AssistantSaid say(long to, Outcome outcome, Kind kind, Phrase phrase, Object... blanks) {
    var language = outcome.triaged().language();
    return said(to, outcome, kind, wording.of(language, phrase, blanks))
        .in(wording.spoken(language, phrase));
  }

  /// A reply with words of its own.
  AssistantSaid said(long to, Outcome outcome, Kind kind, String text) {
    var triaged = outcome.triaged();
    return new AssistantSaid(
        clock.instant(),
        to,
        kind,
        text,
        List.of(),
        List.of(),
        wording.spoken(triaged.language()),
        triaged,
        null);
  }

  /// What can be picked where something is asked.
  List<String> yesOrNo(String language) {
    return List.of(wording.of(language, Phrase.YES), wording.of(language, Phrase.NO));
  }
}
