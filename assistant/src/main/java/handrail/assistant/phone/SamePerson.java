package handrail.assistant.phone;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Conversations.Repeated;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.LastTalk;
import handrail.assistant.conversation.Turn.PhoneLinked;
import handrail.assistant.conversation.Turn.WorkerSaid;
import handrail.assistant.relationship.Relationship;
import handrail.assistant.relationship.Relationships;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps that whoever writes in a chat and whoever uses a telephone are one person: the
/// conversations stay apart, and are hers.
public final class SamePerson {
  /// Somebody may be speaking at this moment.
  private static final int ATTEMPTS = 10;

  private final Conversations conversations;
  private final Relationships relationships;
  private final Wording wording;
  private final Clock clock;

  public SamePerson(
      Conversations conversations, Relationships relationships, Wording wording, Clock clock) {
    this.conversations = conversations;
    this.relationships = relationships;
    this.wording = wording;
    this.clock = clock;
  }

  /// Keeps it.
  boolean in(String chat, Telephone phone) {
    var citizens = citizens(chat, phone);
    for (var citizen : citizens) {
      relationships.know(chat, citizen);
      phone.conversations().forEach(id -> relationships.know(id, citizen));
    }
    boolean shared = isShared(citizens, phone);
    note(chat, phone.conversations(), shared, true);
    phone.conversations().forEach(id -> note(id, List.of(chat), shared, false));
    return true;
  }

  /// Who is known to use the telephone, else who is known to write in the chat, else somebody new.
  private Set<String> citizens(String chat, Telephone phone) {
    var known = new TreeSet<String>();
    phone.conversations().forEach(id -> known.addAll(relationships.citizensOf(id)));
    if (known.isEmpty()) {
      known.addAll(relationships.citizensOf(chat));
    }
    return known.isEmpty() ? Set.of("citizen-" + UUID.randomUUID()) : known;
  }

  /// Where several use a telephone, whom its owner has talked to is not hers to know.
  private boolean isShared(Set<String> citizens, Telephone phone) {
    return citizens.size() > 1
        || phone.conversations().stream()
            .flatMap(id -> relationships.of(id).stream())
            .anyMatch(Relationship::sharedPhone);
  }

  /// A telephone by which nothing was said yet has no timeline to note it on.
  private void note(String id, List<String> others, boolean shared, boolean told) {
    for (int i = 0; i < ATTEMPTS; i++) {
      var conversation = conversations.load(id);
      boolean silent = conversation.timeline().isEmpty() && !told;
      if (silent || isKept(conversation, linked(conversation, others, shared, told))) {
        return;
      }
    }
  }

  private PhoneLinked linked(
      Conversation conversation, List<String> others, boolean shared, boolean told) {
    return new PhoneLinked(
        clock.instant(),
        others,
        shared ? null : lastTalk(others),
        told ? wording.of(conversation.language(), Phrase.PHONE_LINKED) : null);
  }

  private @Nullable LastTalk lastTalk(List<String> others) {
    return others.stream()
        .map(conversations::load)
        .flatMap(other -> other.timeline().stream())
        .map(Entry::turn)
        .flatMap(turn -> turn instanceof WorkerSaid said ? Stream.of(said) : Stream.empty())
        .max(Comparator.comparing(WorkerSaid::at))
        .map(said -> new LastTalk(said.worker(), said.at()))
        .orElse(null);
  }

  private boolean isKept(Conversation conversation, Turn turn) {
    try {
      return conversations.commit(new Change(conversation, List.of(turn))).isPresent();
    } catch (Repeated impossible) {
      throw new IllegalStateException("a note claims no message id", impossible);
    }
  }
}
