package handrail.assistant.brief;

import handrail.assistant.brief.Brief.ContactSafety;
import handrail.assistant.brief.Brief.Identity;
import handrail.assistant.brief.Brief.Knowing;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.relationship.Known;
import handrail.assistant.relationship.Relationship;
import handrail.assistant.relationship.Tie;
import handrail.assistant.roster.Roster;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of a citizen from before, as far as a brief may tell it.
///
/// @param relationship null when none is known
/// @param isUnsure whether several people use this number and it is not known who writes
/// @param mayTell whether the relationship may be told to those who are asked now
public record Acquaintance(@Nullable Relationship relationship, boolean isUnsure, boolean mayTell) {
  static final Acquaintance NONE = new Acquaintance(null, false, false);

  /// What she told one worker in confidence stays with that worker.
  public static Acquaintance of(Known known, Handoff handoff) {
    if (known.isUnsure()) {
      return new Acquaintance(null, true, false);
    }
    return Tie.leading(known)
        .map(one -> new Acquaintance(one, false, mayTell(one, handoff)))
        .orElse(NONE);
  }

  private static boolean mayTell(Relationship one, Handoff handoff) {
    var only = mayKnow(one);
    return only.isEmpty() || only.containsAll(readers(handoff));
  }

  /// Empty when the whole team may.
  private static List<String> mayKnow(Relationship one) {
    var named = one.consent().onlyPeople();
    boolean refused = one.consent().withTeam().equals("REFUSED");
    return refused && named.isEmpty() ? List.of(one.worker()) : named;
  }

  private static List<String> readers(Handoff handoff) {
    return handoff.acceptedBy() == null ? handoff.offeredTo() : List.of(handoff.acceptedBy().id());
  }

  Optional<Relationship> told() {
    return mayTell ? Optional.ofNullable(relationship) : Optional.empty();
  }

  /// On a number that several people use, a name that was written is only what somebody said.
  Identity identity(String conversation) {
    return told()
        .map(
            one ->
                new Identity(
                    one.sharedPhone() ? "CLAIMED" : "CHECKED",
                    one.preferredName(),
                    null,
                    conversation))
        .orElseGet(() -> new Identity("ANONYMOUS", null, null, conversation));
  }

  String ageBand() {
    return Optional.ofNullable(relationship)
        .map(one -> one.underAge() ? "UNDER_18" : "ADULT")
        .orElse("UNKNOWN");
  }

  List<String> accessNeeds() {
    return told().map(Relationship::accessNeeds).orElse(List.of());
  }

  @Nullable Boolean interpreter(String language) {
    boolean asked =
        Stream.concat(accessNeeds().stream(), told().map(Relationship::doFirst).stream())
            .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains("interpreter"));
    if (asked) {
      return Boolean.TRUE;
    }
    return language.equals("en") ? Boolean.FALSE : null;
  }

  /// What is agreed from before holds while nothing else has been said since. How to stay safe is
  /// told to everybody who may write.
  ContactSafety safety(ContactSafety now, ZoneId zone) {
    if (relationship == null || !now.state().equals("UNKNOWN")) {
      return now;
    }
    var before = relationship.safety();
    var confirmed =
        before.confirmedAt() == null ? null : before.confirmedAt().atStartOfDay(zone).toInstant();
    var rules = before.rules().isEmpty() ? null : before.rules();
    return new ContactSafety(before.state(), Map.of(), rules, confirmed, now.src());
  }

  /// What to know before the first word.
  List<String> warnings() {
    if (isUnsure) {
      return List.of("Several people use this number: ask who is writing before you say anything");
    }
    if (relationship != null && !mayTell) {
      return List.of("What they told their own worker is for that worker alone");
    }
    return told().map(one -> List.of(one.doFirst())).orElse(List.of());
  }

  /// The tie itself, as a brief tells it; null when none may be told.
  ///
  /// @param roster for the workers' names
  public @Nullable Knowing knowing(Roster roster) {
    return told()
        .map(
            one ->
                new Knowing(
                    one.id(),
                    name(roster, one.worker()),
                    one.deputy() == null ? null : name(roster, one.deputy()),
                    one.purpose(),
                    one.since(),
                    one.reviewDue(),
                    one.doFirst(),
                    one.alreadyKnown(),
                    one.strengths()))
        .orElse(null);
  }

  private static String name(Roster roster, String worker) {
    return roster.find(worker).map(Roster.Staff::name).orElse("somebody who has left");
  }
}
