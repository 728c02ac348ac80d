package handrail.channels.webchat;

import org.jspecify.annotations.Nullable;

/// The words around a message, in Welsh where it is in Welsh, else in English as the page is.
///
/// @param lang the language they are in, where it is not that of the page
/// @param from before the pages an answer rests on
/// @param quotes before the words taken from one of them
public record Labels(
    @Nullable String lang,
    String you,
    String assistant,
    String worker,
    String important,
    String from,
    String quotes) {
  private static final Labels ENGLISH =
      new Labels(null, "You", "Assistant", "Worker", "Important", "From:", "What the page says");
  private static final Labels WELSH =
      new Labels(
          "cy",
          "Chi",
          "Cynorthwyydd",
          "Gweithiwr",
          "Pwysig",
          "O:",
          "Beth mae'r dudalen yn ei ddweud");

  static Labels in(String language) {
    return language.equals("cy") ? WELSH : ENGLISH;
  }
}
