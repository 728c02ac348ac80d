package handrail.assistant.relationship;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.assistant.triage.PlainWords;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who is known to write in a conversation.
///
/// @param relationships hers; those of everybody it may be, while that is not known
/// @param isUnsure whether it may be one of several: then nothing is said of any of them
public record Known(List<Relationship> relationships, boolean isUnsure) {
  /// Who writes "Dawn's phone" has named Dawn.
  private static final Pattern APOSTROPHE = Pattern.compile("['’]");

  /// Where several use one number, whoever writes is who she says she is once she was asked. That
  /// leads to the right worker; it shows her nothing.
  public static Known of(Conversation conversation, List<Relationship> relationships) {
    if (!isShared(relationships)) {
      return new Known(relationships, false);
    }
    return asked(conversation).stream()
        .mapToObj(seq -> saidAfter(conversation, seq))
        .flatMap(said -> said.flatMap(words -> named(words, relationships).stream()))
        .findFirst()
        .map(citizen -> new Known(only(citizen, relationships), false))
        .orElseGet(() -> new Known(relationships, true));
  }

  private static boolean isShared(List<Relationship> relationships) {
    return relationships.stream().map(Relationship::citizen).distinct().count() > 1
        || relationships.stream().anyMatch(Relationship::sharedPhone);
  }

  private static OptionalLong asked(Conversation conversation) {
    return conversation.episode().stream()
        .filter(
            entry ->
                entry.turn() instanceof HandoffOpened opened
                    && opened.handoff().step().kind() == Step.Kind.WHO)
        .mapToLong(Entry::seq)
        .findFirst();
  }

  private static Stream<String> saidAfter(Conversation conversation, long seq) {
    return conversation.episode().stream()
        .filter(entry -> entry.seq() > seq)
        .flatMap(
            entry ->
                entry.turn() instanceof CitizenSaid said ? Stream.of(said.text()) : Stream.empty());
  }

  /// The citizen who is named; empty when it is none, or more than one.
  private static Optional<String> named(String words, List<Relationship> relationships) {
    var plain = " " + plain(words) + " ";
    var named =
        relationships.stream()
            .filter(one -> plain.contains(" " + plain(one.preferredName()) + " "))
            .map(Relationship::citizen)
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private static String plain(String text) {
    return PlainWords.of(APOSTROPHE.matcher(text).replaceAll(" "));
  }

  private static List<Relationship> only(String citizen, List<Relationship> relationships) {
    return relationships.stream().filter(one -> one.citizen().equals(citizen)).toList();
  }
}
