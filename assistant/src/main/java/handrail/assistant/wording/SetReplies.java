package handrail.assistant.wording;

import handrail.assistant.triage.PlainWords;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A reply that is put into her mouth, in every language.
public final class SetReplies {
  private final Set<String> plain;

  private SetReplies(Set<String> plain) {
    this.plain = plain;
  }

  /// All ways in which one reply is written, one for each language.
  ///
  /// @param phrase one without blanks
  public static SetReplies of(Phrase phrase) {
    var wording = new Wording();
    return new SetReplies(
        Wording.LANGUAGES.stream()
            .map(language -> PlainWords.of(wording.of(language, phrase)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// Whether these are the words of that reply.
  ///
  /// @param words as [PlainWords] gives them
  public boolean have(String words) {
    return plain.contains(words);
  }

  /// All ways in which a reply begins whose blank comes last, one for each language.
  public static Beginning beginning(Phrase phrase) {
    var wording = new Wording();
    return new Beginning(
        Wording.LANGUAGES.stream()
            .map(language -> PlainWords.of(wording.of(language, phrase, "")) + " ")
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// How a reply begins.
  public record Beginning(Set<String> plain) {
    /// What fills the blank; empty when these are not the words of that reply.
    ///
    /// @param words as [PlainWords] gives them
    public Optional<String> of(String words) {
      return plain.stream()
          .filter(words::startsWith)
          .map(beginning -> words.substring(beginning.length()))
          .findFirst();
    }
  }
}
