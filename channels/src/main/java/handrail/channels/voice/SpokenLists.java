package handrail.channels.voice;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A list as one hears it: how many things there are, then each with its place. A caller cannot see
/// where an entry ends.
final class SpokenLists {
  private static final Pattern LIST =
      Pattern.compile("(?m)(?:^\\s*[-*•] +.+\\R?)+|(?:^\\s*\\d{1,2}\\. +.+\\R?)+");
  private static final Pattern MARK = Pattern.compile("^\\s*(?:[-*•]|\\d{1,2}\\.) +");

  private static final List<String> HOW_MANY =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final List<String> PLACES =
      List.of(
          "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth",
          "Tenth");

  private static final List<String> HOW_MANY_IN_WELSH =
      List.of(
          "dau beth",
          "tri pheth",
          "pedwar peth",
          "pum peth",
          "chwe pheth",
          "saith peth",
          "wyth peth",
          "naw peth",
          "deg peth");
  private static final List<String> PLACES_IN_WELSH =
      List.of(
          "Yn gyntaf",
          "Yn ail",
          "Yn drydydd",
          "Yn bedwerydd",
          "Yn bumed",
          "Yn chweched",
          "Yn seithfed",
          "Yn wythfed",
          "Yn nawfed",
          "Yn ddegfed");

  private SpokenLists() {}

  /// The same words, each list led in by its length.
  static String of(String text, boolean welsh) {
    return LIST.matcher(text)
        .replaceAll(list -> Matcher.quoteReplacement(heard(entries(list.group()), welsh) + "\n"));
  }

  private static List<String> entries(String list) {
    return list.lines()
        .map(line -> MARK.matcher(line).replaceFirst(""))
        .map(SpokenLists::ended)
        .toList();
  }

  /// One entry is no list, and nobody counts beyond ten.
  private static String heard(List<String> entries, boolean welsh) {
    List<String> places = welsh ? PLACES_IN_WELSH : PLACES;
    int size = entries.size();
    return size < 2 || size > places.size()
        ? String.join("\n", entries)
        : IntStream.range(0, size)
            .mapToObj(i -> places.get(i) + ", " + entries.get(i))
            .collect(Collectors.joining("\n", howMany(size, welsh) + "\n", ""));
  }

  private static String howMany(int size, boolean welsh) {
    return welsh
        ? "Mae " + HOW_MANY_IN_WELSH.get(size - 2) + "."
        : "There are " + HOW_MANY.get(size - 2) + " things.";
  }

  private static String ended(String entry) {
    return entry.matches(".*[.!?:;,]") ? entry : entry + ".";
  }
}
