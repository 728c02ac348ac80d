package handrail.assistant.triage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fixed words for danger, reviewed and dated, from a store of their own (N2). All are held in
/// memory from the start, so that they can be said when everything else is broken.
public final class SafetyWords {
  /// A number nobody has rung for this long stands as overdue (N16).
  private static final int DAYS_GOOD = 90;

  private static final Pattern DIGITS = Pattern.compile("\\d[\\d ]*\\d");

  private final Map<String, String> texts = new HashMap<>();
  private final List<PhoneNumber> numbers;

  public SafetyWords() {
    var store = Resources.yaml("safety-words.yaml", new TypeReference<Store>() {});
    numbers = List.copyOf(store.numbers());
    store.wordings().forEach(w -> texts.put(w.category() + "/" + w.language(), w.text()));
  }

  /// How the words reach the citizen.
  public enum Channel {
    CHAT,
    SMS,
    /// Numbers are parted digit by digit, so that they are spoken as numbers to dial.
    VOICE
  }

  /// What is said at once about a danger.
  ///
  /// @param category `C1` to `C9`; another gets the words of C2, which begin with 999
  /// @param language a served language; another gets English
  public String of(String category, String language, Channel channel) {
    var known = category.matches("C[1-9]") ? category : "C2";
    return said(find(known, language), channel);
  }

  /// The one line beside a normal reply when the screen is unsure.
  public String soft(String language, Channel channel) {
    return said(find("soft", language), channel);
  }

  /// What may still be said to an address that may not be private: no numbers, no matter (N9).
  public String neutral(String language) {
    return find("neutral", language);
  }

  /// The numbers nobody has confirmed within 90 days of `today`, or ever.
  public List<PhoneNumber> overdue(LocalDate today) {
    return numbers.stream().filter(n -> n.isOverdue(today)).toList();
  }

  private String find(String category, String language) {
    return Optional.ofNullable(texts.get(category + "/" + language))
        .or(() -> Optional.ofNullable(texts.get(category + "/en")))
        .orElseThrow(() -> new IllegalStateException("no safety words for " + category));
  }

  private static String said(String text, Channel channel) {
    return switch (channel) {
      case CHAT, SMS -> text;
      case VOICE -> DIGITS.matcher(text).replaceAll(m -> spoken(m.group()));
    };
  }

  private static String spoken(String number) {
    return String.join(" ", number.replace(" ", "").split(""));
  }

  /// A number the words name.
  ///
  /// @param of whose it is
  /// @param checkedOn the day a person last confirmed it; null = never
  public record PhoneNumber(String number, String of, @Nullable LocalDate checkedOn) {
    boolean isOverdue(LocalDate today) {
      return checkedOn == null || checkedOn.plusDays(DAYS_GOOD).isBefore(today);
    }

    @com.fasterxml.jackson.annotation.JsonCreator
    static PhoneNumber read(
        @com.fasterxml.jackson.annotation.JsonProperty("number") String number,
        @com.fasterxml.jackson.annotation.JsonProperty("of") String of,
        @com.fasterxml.jackson.annotation.JsonProperty("checkedOn") @Nullable String checkedOn) {
      return new PhoneNumber(number, of, checkedOn == null ? null : LocalDate.parse(checkedOn));
    }
  }

  record Wording(String category, String language, String owner, String reviewed, String text) {}

  record Store(List<PhoneNumber> numbers, List<Wording> wordings) {}
}
