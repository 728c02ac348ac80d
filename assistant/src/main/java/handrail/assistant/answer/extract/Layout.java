package handrail.assistant.answer.extract;

import handrail.channels.Channel;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How the answers to several parts of a question stand below each other. On a page each is a
/// paragraph under the heading it comes from; a text message and a voice say one after the other.
final class Layout {
  private static final Pattern LIST = Pattern.compile("- |\\d+\\. ");

  private Layout() {}

  static String of(List<Picked> parts, Channel channel) {
    return switch (channel) {
      case WEB_CHAT -> paragraphs(parts);
      case SMS, VOICE -> inOne(parts.stream().map(Picked::text).toList());
    };
  }

  /// Words of several passages, one after the other.
  static String below(List<String> said, Channel channel) {
    return switch (channel) {
      case WEB_CHAT -> String.join("\n", said);
      case SMS, VOICE -> inOne(said);
    };
  }

  private static String inOne(List<String> said) {
    boolean list = said.stream().anyMatch(text -> text.contains("\n"));
    return String.join(list ? "\n" : " ", said);
  }

  private static String paragraphs(List<Picked> parts) {
    boolean apart = parts.stream().map(Layout::heading).distinct().count() == parts.size();
    return parts.stream()
        .map(part -> apart && parts.size() > 1 ? headed(part) : part.text())
        .collect(Collectors.joining("\n"));
  }

  /// Led in by its heading; a list without a sentence before it has that already.
  static String headed(Picked part) {
    String text = part.text();
    String heading = heading(part);
    boolean needless = heading.isEmpty() || text.startsWith(heading) || hasFigure(heading);
    return needless ? text : heading + (isList(text) ? ":\n" : ": ") + text;
  }

  private static boolean isList(String text) {
    return LIST.matcher(text).lookingAt();
  }

  private static boolean hasFigure(String heading) {
    return heading.chars().anyMatch(Character::isDigit);
  }

  private static String heading(Picked part) {
    return Picked.heading(part.passages().getFirst());
  }
}
