package handrail.assistant.promise;

import handrail.assistant.roster.Roster.Team;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;

/// Who was asked, and who has not answered, in a sentence.
final class RequestWords {
  private final Wording wording;

  RequestWords(Wording wording) {
    this.wording = wording;
  }

  String asked(Whom whom, String language) {
    return switch (whom) {
      case Whom.Own(var worker) -> wording.of(language, Phrase.ASKED_OWN, worker.name());
      case Whom.Known(var worker) -> wording.of(language, Phrase.ASKED_KNOWN, worker.name());
      case Whom.Deputy(var worker, var insteadOf) ->
          wording.of(language, Phrase.ASKED_DEPUTY, worker.name(), insteadOf.knownAs());
      case Whom.Members(var team) -> wording.of(language, Phrase.ASKED_TEAM, named(team, language));
      case Whom.OnDuty() -> wording.of(language, Phrase.ASKED_ON_DUTY);
      case Whom.Lead() -> wording.of(language, Phrase.ASKED_LEAD);
      case Whom.Everybody() -> wording.of(language, Phrase.ASKED_ALL);
      case Whom.Somebody() -> wording.of(language, Phrase.ASKED_SOMEBODY);
    };
  }

  String silent(Whom before, String language) {
    return switch (before) {
      case Whom.Own(var worker) -> wording.of(language, Phrase.NOT_ANSWERED, worker.knownAs());
      case Whom.Known(var worker) -> wording.of(language, Phrase.NOT_ANSWERED, worker.knownAs());
      case Whom.Deputy(var worker, _) ->
          wording.of(language, Phrase.NOT_ANSWERED, worker.knownAs());
      case Whom.Members _, Whom.OnDuty _, Whom.Lead _, Whom.Everybody _, Whom.Somebody _ ->
          wording.of(language, Phrase.NOT_TAKEN);
    };
  }

  /// A team as it is called in a sentence of that language.
  String named(Team team, String language) {
    return wording.team(language, team.id(), team.publicName());
  }
}
