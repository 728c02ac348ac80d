package handrail.assistant.conversation;

import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Turn.ContactSafetySet;
import handrail.assistant.triage.Reason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether it is safe to write to a citizen's address, read off the timeline. After a sign that
/// somebody may read along nothing automatic goes there, until a worker has set what is safe.
///
/// @param state for this conversation's own channel
/// @param signs the places of what showed it, oldest first; empty when nothing did
/// @param set what a worker has set since; empty when nobody has
public record ContactSafety(State state, List<Long> signs, Optional<ContactSafetySet> set) {
  private static final String CHILD = "C5";

  /// A child who speaks of those at home may be using their phone. Words in other languages are not
  /// weighed: they count as if they spoke of home.
  private static final Pattern HOUSEHOLD =
      Pattern.compile(
          "\\b(?:m[uoa]m(?:m?y)?|mother|dad(?:dy)?|father|parents?|step\\w*|family"
              + "|home|house|brother|sister|uncle|aunt\\w*|nan|gran\\w*|cousin|carers?|foster\\w*"
              + "|partner|boyfriend|girlfriend|husband|wife)\\b",
          Pattern.CASE_INSENSITIVE);

  public enum State {
    /// Nobody knows.
    UNKNOWN,
    SAFE,
    UNSAFE,
    /// Safe only as the worker has written down; software cannot keep to that.
    SAFE_WITH_RULES
  }

  /// How things stand in a conversation now.
  static ContactSafety of(Conversation conversation) {
    var set = lastSet(conversation);
    long since = set.map(Entry::seq).orElse(0L);
    long until = closedAfter(conversation, since);
    var signs =
        conversation.timeline().stream()
            .filter(entry -> entry.seq() > since)
            .flatMap(entry -> signs(conversation, entry).stream())
            .filter(sign -> since == 0 || sign.seq() > until || sign.isWatched())
            .toList();
    var told = set.map(entry -> (ContactSafetySet) entry.turn());
    return new ContactSafety(
        signs.isEmpty() ? whatWasSet(told, conversation) : worst(signs),
        signs.stream().map(Sign::seq).distinct().toList(),
        told);
  }

  /// Whether the service may write on its own: nothing speaks against it, or a worker has said so.
  public boolean isOpen() {
    return state == State.SAFE || (state == State.UNKNOWN && signs.isEmpty() && set.isEmpty());
  }

  private static State whatWasSet(Optional<ContactSafetySet> told, Conversation conversation) {
    return told.map(by -> by.channels().getOrDefault(conversation.address().channel(), by.state()))
        .orElse(State.UNKNOWN);
  }

  private static State worst(List<Sign> signs) {
    return signs.stream().anyMatch(sign -> Reason.OF_SOMEBODY_NEAR.contains(sign.code()))
        ? State.UNSAFE
        : State.UNKNOWN;
  }

  private static Optional<Entry> lastSet(Conversation conversation) {
    return conversation.timeline().reversed().stream()
        .filter(entry -> entry.turn() instanceof ContactSafetySet)
        .findFirst();
  }

  /// What a worker has set stands for her own time with the citizen, unless she is watched after
  /// all; later abuse is a new sign.
  private static long closedAfter(Conversation conversation, long seq) {
    return conversation.timeline().stream()
        .filter(entry -> entry.seq() > seq && entry.turn() instanceof Turn.HandoffClosed)
        .mapToLong(Entry::seq)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  private static List<Sign> signs(Conversation conversation, Entry entry) {
    return switch (entry.turn()) {
      case Turn.AssistantSaid said ->
          signs(conversation, said.inReplyTo(), said.triaged().reasons());
      case Turn.DangerSeen seen -> signs(conversation, seen.seq(), seen.reasons());
      default -> List.of();
    };
  }

  private static List<Sign> signs(Conversation conversation, long seq, List<Reason> reasons) {
    return reasons.stream()
        .map(Reason::code)
        .filter(
            code ->
                Reason.OF_SOMEBODY_NEAR.contains(code) || isChildAtHome(conversation, seq, code))
        .map(code -> new Sign(seq, code))
        .toList();
  }

  private static boolean isChildAtHome(Conversation conversation, long seq, String code) {
    return code.equals(CHILD)
        && (!conversation.language().equals("en")
            || HOUSEHOLD.matcher(conversation.said(seq)).find());
  }

  /// One thing that was said and shows it.
  private record Sign(long seq, String code) {
    boolean isWatched() {
      return code.equals(Reason.WATCHED);
    }
  }
}
