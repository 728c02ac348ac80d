package handrail.channels.voice;

import handrail.channels.Message;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a message sounds like, sentence by sentence.
final class Spoken {
  private Spoken() {}

  /// The sentences, in order.
  static List<String> of(Message message) {
    var sentences = new ArrayList<String>();
    boolean welsh = isWelsh(message);
    var text = isOurs(message) ? SpeakerWords.of(message.text(), welsh) : message.text();
    String listed = SpokenLists.of(text, welsh);
    String words = welsh ? SpokenWords.inWelsh(listed) : SpokenWords.of(listed);
    words.lines().forEach(line -> sentences.addAll(sentences(line)));
    if (message.from() == Message.From.WORKER && message.name() != null && !sentences.isEmpty()) {
      String first = message.name().split(" ", 2)[0];
      sentences.set(0, first + (welsh ? ": " : " says: ") + sentences.getFirst());
    }
    if (message.kind() == Message.Kind.ANSWER && !message.citations().isEmpty()) {
      String title = message.citations().getFirst().title();
      sentences.add(
          (welsh ? "Daw hyn o'n tudalen, %s." : "This is from our page, %s.").formatted(title));
    }
    if (!message.choices().isEmpty()) {
      String choices = choices(message.choices(), welsh ? " neu " : " or ");
      sentences.add((welsh ? "Gallwch ddweud %s." : "You can say %s.").formatted(choices));
    }
    return sentences;
  }

  /// A page's words and a worker's are their own.
  private static boolean isOurs(Message message) {
    return message.from() != Message.From.WORKER && message.kind() != Message.Kind.ANSWER;
  }

  static boolean isWelsh(Message message) {
    return message.language().equals("cy");
  }

  private static String choices(List<String> choices, String or) {
    var said = choices.stream().map(Spoken::withinASentence).toList();
    int last = said.size() - 1;
    return last == 0
        ? said.getFirst()
        : String.join(", ", said.subList(0, last)) + or + said.get(last);
  }

  /// `Yes` as it is written in the middle of a sentence; `PIP claims` stays.
  private static String withinASentence(String choice) {
    boolean word = choice.length() > 1 && Character.isLowerCase(choice.charAt(1));
    return word ? choice.substring(0, 1).toLowerCase(Locale.UK) + choice.substring(1) : choice;
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
