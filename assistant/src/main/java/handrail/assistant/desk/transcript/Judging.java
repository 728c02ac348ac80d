package handrail.assistant.desk.transcript;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Turn.Judged;
import handrail.assistant.desk.web.Fields;
import handrail.assistant.handoff.Handoffs.Judgement;
import handrail.assistant.oversight.Cases;
import handrail.assistant.triage.Need;
import handrail.channels.http.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How a worker says what a citizen's words had called for.
public final class Judging {
  private Judging() {}

  /// What can be said, with its words for a reader.
  public static Map<String, String> choices() {
    var choices = new LinkedHashMap<String, String>();
    choices.put(Cases.name(Need.RELATIONAL), "It should have come to a person");
    choices.put(Cases.name(Need.URGENT), "Somebody may have been in danger");
    choices.put(Cases.name(Need.ROUTINE), "A plain question: no person was needed");
    choices.put(Cases.name(Need.UNCLEAR), "Too little to go on: ask back");
    choices.put(Cases.name(Need.OFF_TOPIC), "Nothing the service is for");
    choices.put(Cases.name(Need.CONTROL), "A word to the service itself");
    return choices;
  }

  /// What a request says about a turn of the citizen's.
  ///
  /// @param seq the turn, where the request names none
  public static Judgement of(Fields fields, Conversation conversation, Optional<Long> seq) {
    long turn = fields.number("seq").orElseGet(() -> seq.orElse(0L));
    if (conversation.said(turn).isEmpty()) {
      throw Problem.in("seq", "It must be the place of something the citizen said.");
    }
    return new Judgement(turn, need(fields.words("should")), fields.words("reason"));
  }

  private static Need need(String name) {
    return Arrays.stream(Need.values())
        .filter(need -> Cases.name(need).equals(name))
        .findFirst()
        .orElseThrow(
            () -> Problem.in("should", "Choose one of: " + String.join(", ", choices().keySet())));
  }

  /// A judgement as colleagues read it.
  static String words(Judged judged) {
    return "what was said should have been taken as " + Cases.name(judged.should()) + ".";
  }
}
