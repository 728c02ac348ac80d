package handrail.assistant;

import handrail.assistant.triage.Languages;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The topics that whoever greets us can choose from.
final class Topics {
  private final Set<String> names;

  Topics(Wording wording) {
    names =
        Languages.SERVED.stream()
            .flatMap(language -> wording.choices(language, Phrase.TOPICS).stream())
            .map(Topics::plain)
            .collect(Collectors.toSet());
  }

  boolean named(String text) {
    return names.contains(plain(text));
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
