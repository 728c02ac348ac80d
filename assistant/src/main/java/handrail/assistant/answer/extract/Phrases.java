package handrail.assistant.answer.extract;

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
    var date = DateTimeFormatter.ofPattern("d MMMM uuuu", language);
    return MessageFormat.format(words.getString("was-due"), date.format(day));
  }

  /// Said before an answer from a page that is not in the citizen's language.
  String onlyInEnglish() {
    return words.getString("only-in-english");
  }

  String whichOfThese() {
    return words.getString("which-of-these");
  }
}
