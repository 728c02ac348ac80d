package handrail.assistant.oversight;

import handrail.assistant.answer.compose.Masking;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.channels.Message.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Conversations the assistant has answered by itself, to be read by workers: was that right?
/// Numbers, addresses and names in them are covered. None in which a person was asked for, danger
/// showed, or somebody may be watched.
public final class Answered {
  /// As many as one reads.
  private static final int SHOWN = 50;

  /// As many as are looked through for words.
  private static final int SEARCHED = 500;

  private final Conversations conversations;
  private final Predicate<String> restricted;

  /// @param restricted whether only named people may know of a conversation
  public Answered(Conversations conversations, Predicate<String> restricted) {
    this.conversations = conversations;
    this.restricted = restricted;
  }

  /// The newest, at most fifty.
  public List<Conversation> recent() {
    return readable().limit(SHOWN).toList();
  }

  /// Those of the newest few hundred in which all of these words stand, at most fifty. What is
  /// covered is not found: nobody can be looked up by a number.
  public List<Conversation> with(String words) {
    var sought = Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).toList();
    return readable().filter(one -> holds(one, sought)).limit(SHOWN).toList();
  }

  /// One of them; empty when it is not to be read here.
  public Optional<Conversation> find(String id) {
    return Optional.of(id)
        .filter(restricted.negate())
        .map(conversations::load)
        .filter(Answered::isReadable)
        .map(Answered::covered);
  }

  private Stream<Conversation> readable() {
    return conversations.answered(SEARCHED).stream().flatMap(id -> find(id).stream());
  }

  private static boolean isReadable(Conversation conversation) {
    return conversation.contactSafety().isOpen()
        && !Lesson.isOfDanger(conversation)
        && conversation.timeline().stream().anyMatch(Answered::isAnswer)
        && conversation.timeline().stream()
            .noneMatch(entry -> entry.turn() instanceof HandoffOpened);
  }

  private static boolean isAnswer(Entry entry) {
    return entry.turn() instanceof AssistantSaid said && said.kind() == Kind.ANSWER;
  }

  /// The same with what the citizen tells of herself covered.
  private static Conversation covered(Conversation conversation) {
    var said = conversation.timeline().stream().filter(Answered::isCitizens).toList();
    var masked =
        Masking.all(said.stream().map(entry -> ((CitizenSaid) entry.turn()).text()).toList());
    var timeline =
        conversation.timeline().stream()
            .map(
                entry -> isCitizens(entry) ? saying(entry, masked.get(said.indexOf(entry))) : entry)
            .toList();
    return new Conversation(
        conversation.id(), conversation.address(), conversation.version(), timeline);
  }

  private static Entry saying(Entry entry, String text) {
    var said = (CitizenSaid) entry.turn();
    return new Entry(entry.seq(), new CitizenSaid(said.at(), said.messageId(), text));
  }

  private static boolean isCitizens(Entry entry) {
    return entry.turn() instanceof CitizenSaid;
  }

  private static boolean holds(Conversation conversation, List<String> words) {
    var text = new StringBuilder();
    for (var entry : conversation.timeline()) {
      switch (entry.turn()) {
        case CitizenSaid said -> text.append(said.text()).append('\n');
        case AssistantSaid said -> text.append(said.text()).append('\n');
        default -> {}
      }
    }
    var all = text.toString().toLowerCase(Locale.ROOT);
    return words.stream().allMatch(all::contains);
  }
}
