package handrail.assistant.triage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fixed words for danger, reviewed and dated, from a store of their own (N2). All are held in
/// memory from the start, so that they can be said when everything else is broken.
public final class SafetyWords {
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d ]*\\d");
  private static final Pattern END = Pattern.compile("(?<=[.۔।])\\s+");
  private static final Pattern ARABIC_SCRIPT = Pattern.compile("[\\x{600}-\\x{6FF}]");
  private static final String URDU_IN_LATIN_LETTERS = "ur-Latn";

  private final Map<String, String> texts = new HashMap<>();
  private final Store store;
  private final List<Page> pages;

  public SafetyWords() {
    store = Resources.yaml("safety-words.yaml", new TypeReference<Store>() {});
    store.wordings().forEach(w -> texts.put(w.key(), w.text()));
    pages = store.localHelp().stream().map(Help::page).toList();
  }

  /// How the words reach the citizen.
  public enum Channel {
    CHAT,
    SMS,
    /// Numbers are parted digit by digit, so that they are spoken as numbers to dial.
    VOICE;

    /// How safety words reach a channel.
    public static Channel of(handrail.channels.Channel channel) {
      return switch (channel) {
        case WEB_CHAT -> CHAT;
        case SMS -> SMS;
        case VOICE -> VOICE;
      };
    }
  }

  /// The language in which words are written back: Urdu comes in two scripts.
  public static String written(String language, String text) {
    return language.equals("ur") && !ARABIC_SCRIPT.matcher(text).find()
        ? URDU_IN_LATIN_LETTERS
        : language;
  }

  /// What is said at once about a danger that shows first.
  ///
  /// @param category `C1` to `C9`; another gets the words of C2, which begin with 999
  /// @param language a served language; another gets English
  public String of(String category, String language, Channel channel) {
    var known = category.matches("C[1-9]") ? category : "C2";
    return said(known, language, channel);
  }

  /// What is said instead once the words for a danger have been said in full.
  public String again(String category, String language, Channel channel) {
    var numbers = texts.get("again-" + category + "/en/");
    var words = said("again", language, channel);
    return numbers == null ? words : words + " " + spokenOn(channel, numbers);
  }

  /// What is repeated where danger was spoken of and nobody has been in touch: 999, and the numbers
  /// for the danger. It is the last sentence of [#again], which she has not just written for.
  public String inShort(String category, String language, Channel channel) {
    var danger =
        END.splitAsStream(said("again", language, channel).strip())
            .reduce((_, last) -> last)
            .orElseThrow();
    var numbers = texts.get("again-" + category + "/en/");
    return numbers == null ? danger : danger + " " + spokenOn(channel, numbers);
  }

  /// That a person is told: only while somebody is at work who is being asked (N5).
  public String telling(String language, Channel channel) {
    return said("telling", language, channel);
  }

  /// That nobody is at work, so that she does not wait for us.
  public String nobodyHere(String language, Channel channel) {
    return said("nobody-here", language, channel);
  }

  /// Where to ring while the offices are shut and she has no food, heat or roof.
  public String duty(String language, Channel channel) {
    return said("duty", language, channel);
  }

  /// The one line beside a normal reply when the screen is unsure.
  public String soft(String language, Channel channel) {
    return said("soft", language, channel);
  }

  /// What may still be said to an address that may not be private: no numbers, no matter (N9).
  public String neutral(String language) {
    return said("neutral", language, Channel.CHAT);
  }

  /// The article that helps tonight whoever has no food, heat or roof, by her words.
  public String localHelp(String text) {
    return pages.stream()
        .filter(page -> page.words().matcher(text).find())
        .findFirst()
        .orElseGet(pages::getLast)
        .article();
  }

  /// The numbers the words name.
  public List<PhoneNumber> numbers() {
    return store.numbers();
  }

  /// Every wording there is.
  public List<Wording> wordings() {
    return store.wordings();
  }

  private String said(String category, String language, Channel channel) {
    var text =
        Stream.of(language, "en")
            .flatMap(l -> Stream.of(l + "/" + wire(channel), l + "/"))
            .flatMap(rest -> Stream.ofNullable(texts.get(category + "/" + rest)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no safety words for " + category));
    return spokenOn(channel, text);
  }

  private static String wire(Channel channel) {
    return switch (channel) {
      case CHAT -> "chat";
      case SMS -> "sms";
      case VOICE -> "voice";
    };
  }

  private static String spokenOn(Channel channel, String text) {
    return switch (channel) {
      case CHAT, SMS -> text;
      case VOICE -> DIGITS.matcher(text).replaceAll(m -> spoken(m.group()));
    };
  }

  private static String spoken(String number) {
    return Stream.of(number.replace(" ", "").split("")).collect(Collectors.joining(" "));
  }

  /// A number the words name.
  ///
  /// @param of whose it is
  /// @param owner who sees to it that it is right
  /// @param checkedOn the day a person last confirmed it, `2026-11-27`; null = never
  public record PhoneNumber(String number, String of, String owner, @Nullable String checkedOn) {}

  /// What is said in one case.
  ///
  /// @param channel `chat`, `sms` or `voice`; null holds for all that have none of their own
  /// @param owner who answers for the words
  /// @param reviewed the day they were last read through
  public record Wording(
      String category,
      String language,
      @Nullable String channel,
      String owner,
      String reviewed,
      String text) {
    private String key() {
      return category + "/" + language + "/" + Optional.ofNullable(channel).orElse("");
    }
  }

  private record Page(String article, Pattern words) {}

  record Help(String article, String words) {
    private Page page() {
      return new Page(
          article, Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE));
    }
  }

  record Store(List<PhoneNumber> numbers, List<Help> localHelp, List<Wording> wordings) {}
}
