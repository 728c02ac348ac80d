package handrail.channels.sms;

import handrail.channels.Message;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a message reads like as texts.
public final class SmsText {
  /// More is refused by the provider.
  private static final int LONGEST = 1_600;

  private SmsText() {}

  /// The texts a message takes, in order; nearly always one.
  public static List<String> of(Message message) {
    var text = new StringBuilder();
    if (message.from() == Message.From.WORKER && message.name() != null) {
      text.append(firstName(message.name())).append(": ");
    }
    text.append(message.text());
    if (!message.citations().isEmpty()) {
      String url = message.citations().getFirst().url().toString();
      if (!message.text().contains(url)) {
        text.append('\n').append(url);
      }
    }
    if (!message.choices().isEmpty()) {
      text.append(message.language().equals("cy") ? "\nAteb: " : "\nReply: ")
          .append(String.join(" / ", message.choices()));
    }
    return split(SmsSegments.plain(text.toString()));
  }

  private static String firstName(String name) {
    return name.split(" ", 2)[0];
  }

  /// Cuts between sentences; a sentence that is too long by itself between words.
  private static List<String> split(String text) {
    var texts = new ArrayList<String>();
    String rest = text;
    while (rest.length() > LONGEST) {
      int cut = cut(rest);
      texts.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    texts.add(rest);
    return texts;
  }

  private static int cut(String text) {
    var sentences = BreakIterator.getSentenceInstance(Locale.UK);
    sentences.setText(text);
    int end = sentences.preceding(LONGEST + 1);
    if (end > 0) {
      return end;
    }
    var words = BreakIterator.getLineInstance(Locale.UK);
    words.setText(text);
    int word = words.preceding(LONGEST + 1);
    if (word > 0) {
      return word;
    }
    return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }
}
