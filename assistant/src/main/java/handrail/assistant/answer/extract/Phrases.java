package handrail.assistant.answer.extract;

import handrail.channels.Channel;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The few words an answer says of its own, beside those of the pages.
final class Phrases {
  private final ResourceBundle words;
  private final Locale language;

  private Phrases(Locale language) {
    this.language = language;
    words =
        ResourceBundle.getBundle(
            "handrail.assistant.answer.extract.phrases",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Phrases in(String language) {
    return new Phrases(Locale.forLanguageTag(language.equals("cy") ? "cy" : "en"));
  }

  /// "This page was due to be checked on 1 June 2026."
  String wasDue(LocalDate day) {
    return of("was-due", date(day));
  }

  /// The same of one page among several.
  String wasDue(String page, LocalDate day) {
    return of("page-was-due", page, date(day));
  }

  /// Said before an answer from a page that is not in the citizen's language.
  String onlyInEnglish() {
    return words.getString("only-in-english");
  }

  String whichOfThese() {
    return words.getString("which-of-these");
  }

  /// Said before criteria, when somebody asks whether she qualifies.
  String criteria() {
    return words.getString("criteria");
  }

  /// Which part of a question the pages do not answer, and that a person can help with it.
  ///
  /// @param part in the citizen's words
  String missing(String part, Channel channel) {
    return of(key("missing", channel), part);
  }

  /// Said before words that may not be what was asked for.
  String unsure() {
    return words.getString("unsure");
  }

  /// Said after them: how to have a person instead.
  String ifNot(Channel channel) {
    return words.getString(key("if-not", channel));
  }

  /// How to hear the rest.
  String more(Channel channel) {
    return words.getString(key("more", channel));
  }

  /// Said in place of words that are too long for a text message.
  String onThisPage() {
    return words.getString("on-this-page");
  }

  private static String key(String phrase, Channel channel) {
    return switch (channel) {
      case SMS -> phrase + "-sms";
      case VOICE -> phrase + "-voice";
      case WEB_CHAT -> phrase + "-chat";
    };
  }

  private String date(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
  }

  private String of(String key, String... blanks) {
    return MessageFormat.format(words.getString(key), (Object[]) blanks);
  }
}
