package handrail.channels.voice;

import handrail.channels.Message;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a message sounds like: numbers and times as one says them, no addresses of pages, no list
/// marks.
final class Spoken {
  private static final Pattern LIST_MARK = Pattern.compile("(?m)^(?:- |\\d{1,2}\\. )");
  private static final Pattern PAGE =
      Pattern.compile("(?:\\b(?:at|on|from) )?(?:https?://|www\\.)\\S*[^\\s.,;:!?)]");
  private static final Pattern POUNDS =
      Pattern.compile("£(\\d{1,3}(?:,\\d{3})*|\\d+)(?:\\.(\\d\\d))?");
  private static final Pattern PHONE =
      Pattern.compile("\\b(?:0\\d{2,4} ?\\d{3,4} ?\\d{3,4}|116 ?123|85258|999|111)\\b");
  private static final Pattern CLOCK =
      Pattern.compile("\\b(\\d{1,2})(?:[:.]([0-5]\\d))? ?([ap])m\\b");
  private static final String[] DIGITS = {
    "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
  };

  private Spoken() {}

  /// The sentences, in order.
  static List<String> of(Message message) {
    var sentences = new ArrayList<String>();
    for (String line : words(message.text()).split("\n", -1)) {
      sentences.addAll(sentences(line));
    }
    if (message.kind() == Message.Kind.ANSWER && !message.citations().isEmpty()) {
      sentences.add("This is from our page, %s.".formatted(message.citations().getFirst().title()));
    }
    if (!message.choices().isEmpty()) {
      sentences.add("You can say: " + String.join(", or ", message.choices()) + ".");
    }
    return sentences;
  }

  private static String words(String text) {
    String words = LIST_MARK.matcher(text).replaceAll("");
    words = PAGE.matcher(words).replaceAll("on our website");
    words = POUNDS.matcher(words).replaceAll(Spoken::pounds);
    words = PHONE.matcher(words).replaceAll(found -> digits(found.group()));
    return CLOCK.matcher(words).replaceAll(Spoken::clock);
  }

  private static String pounds(MatchResult found) {
    String pounds = found.group(1) + (found.group(1).equals("1") ? " pound" : " pounds");
    boolean whole = found.group(2) == null || found.group(2).equals("00");
    return whole ? pounds : pounds + " " + Integer.parseInt(found.group(2));
  }

  /// Digit by digit, with a breath between groups.
  private static String digits(String number) {
    var said = new ArrayList<String>();
    for (String group : number.split(" ", -1)) {
      var digits = group.chars().mapToObj(digit -> DIGITS[digit - '0']).toList();
      said.add(String.join(" ", digits));
    }
    return String.join(", ", said);
  }

  private static String clock(MatchResult found) {
    boolean whole = found.group(2) == null || found.group(2).equals("00");
    return found.group(1) + (whole ? "" : " " + found.group(2)) + " " + found.group(3) + " m";
  }

  private static List<String> sentences(String line) {
    var sentences = new ArrayList<String>();
    var breaks = BreakIterator.getSentenceInstance(Locale.UK);
    breaks.setText(line);
    for (int from = breaks.first(), to = breaks.next();
        to != BreakIterator.DONE;
        from = to, to = breaks.next()) {
      if (!line.substring(from, to).isBlank()) {
        sentences.add(line.substring(from, to).strip());
      }
    }
    return sentences;
  }
}
