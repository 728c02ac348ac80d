package handrail.assistant.desk.casework;

import handrail.assistant.conversation.Presence;
import handrail.assistant.conversation.Presence.Present;
import handrail.assistant.conversation.Signal;
import handrail.assistant.roster.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Who else has a conversation open, in words for a worker who looks at it.
record Company(Presence presence, Roster roster) {

  /// A sentence each.
  ///
  /// @param tab the reader's own page
  List<String> words(String conversation, String me, String tab) {
    var present = presence.in(conversation);
    var words = new ArrayList<String>();
    if (present.stream().anyMatch(one -> one.who().equals(Signal.CITIZEN))) {
      words.add("They have the chat open.");
    }
    var others = others(present, me);
    if (!others.isEmpty()) {
      words.add(others + (others.contains(" and ") ? " have" : " has") + " this open.");
    }
    if (present.stream().anyMatch(one -> one.who().equals(me) && !one.tab().equals(tab))) {
      words.add("You have this open in another tab.");
    }
    return words;
  }

  private String others(List<Present> present, String me) {
    return present.stream()
        .map(Present::who)
        .filter(who -> !who.equals(Signal.CITIZEN) && !who.equals(me))
        .distinct()
        .flatMap(who -> roster.find(who).stream())
        .map(Roster.Staff::name)
        .collect(Collectors.joining(" and "));
  }
}
