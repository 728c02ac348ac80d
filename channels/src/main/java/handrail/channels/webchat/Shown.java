package handrail.channels.webchat;

import static java.util.stream.Collectors.toList;

import handrail.channels.Message;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A message as the page shows it: who speaks is said in words, and text has its paragraphs, lists
/// and links.
///
/// @param seq its place, for the page to know what is new
/// @param who "You", "Assistant", "Chi", a worker's name; empty for a notice
/// @param kind for its look
/// @param labels the words around it
/// @param sources the pages an answer rests on, each once
/// @param choices replies that can be picked; none once something has been said after it
public record Shown(
    long seq,
    String who,
    String kind,
    String language,
    Labels labels,
    List<Block> blocks,
    List<Source> sources,
    List<String> choices) {

  /// A page an answer rests on, with the words taken from it.
  public record Source(String title, URI url, List<String> quotes) {
    private static List<Source> all(List<Message.Citation> citations) {
      var pages =
          citations.stream()
              .collect(Collectors.groupingBy(Message.Citation::url, LinkedHashMap::new, toList()));
      return pages.values().stream().map(Source::of).toList();
    }

    private static Source of(List<Message.Citation> citations) {
      var first = citations.getFirst();
      return new Source(
          first.title(),
          first.url(),
          citations.stream()
              .map(Message.Citation::quote)
              .filter(quote -> !quote.isBlank())
              .distinct()
              .toList());
    }
  }

  /// A paragraph or a list.
  public sealed interface Block {
    record Paragraph(List<Span> spans) implements Block {}

    record Items(boolean numbered, List<List<Span>> items) implements Block {}
  }

  /// A stretch of text.
  ///
  /// @param href where it leads, when it is a link
  public record Span(String text, @Nullable String href) {}

  private static final Pattern ITEM = Pattern.compile("(?:-|(?<number>\\d{1,2})\\.) (?<text>.*)");

  /// Addresses of pages, emergency and help lines, and telephone numbers as they are written here.
  private static final Pattern LINK =
      Pattern.compile(
          "(?<url>https?://[^\\s<>\"]*[^\\s<>\".,;:!?)])"
              + "|(?<site>\\bwww\\.[^\\s<>\"]*[^\\s<>\".,;:!?)])"
              + "|(?<phone>\\b(?:999|111|116 ?123|0\\d{2,4} ?\\d{3,4} ?\\d{3,4})\\b(?!%))");

  static List<Shown> all(List<Message> messages) {
    var shown = new ArrayList<Shown>();
    for (int i = 0; i < messages.size(); i++) {
      shown.add(of(messages.get(i), i == messages.size() - 1));
    }
    return shown;
  }

  private static Shown of(Message message, boolean last) {
    var labels = Labels.in(message.language());
    return new Shown(
        message.seq(),
        who(message, labels),
        message.from() == Message.From.CITIZEN
            ? "mine"
            : message.kind().name().toLowerCase(Locale.ROOT),
        message.language(),
        labels,
        blocks(message.text()),
        Source.all(message.citations()),
        last ? message.choices() : List.of());
  }

  private static String who(Message message, Labels labels) {
    return switch (message.from()) {
      case CITIZEN -> labels.you();
      case ASSISTANT -> labels.assistant();
      case WORKER -> message.name() == null ? labels.worker() : message.name();
      case SYSTEM -> "";
    };
  }

  static List<Block> blocks(String text) {
    var blocks = new ArrayList<Block>();
    for (String line : text.split("\n", -1)) {
      if (line.isBlank()) {
        continue;
      }
      var item = ITEM.matcher(line);
      if (item.matches()) {
        addItem(blocks, item.group("number") != null, spans(item.group("text")));
      } else {
        blocks.add(new Block.Paragraph(spans(line)));
      }
    }
    return blocks;
  }

  private static void addItem(List<Block> blocks, boolean numbered, List<Span> item) {
    if (!blocks.isEmpty()
        && blocks.getLast() instanceof Block.Items list
        && list.numbered() == numbered) {
      list.items().add(item);
    } else {
      var items = new ArrayList<List<Span>>();
      items.add(item);
      blocks.add(new Block.Items(numbered, items));
    }
  }

  private static List<Span> spans(String line) {
    var spans = new ArrayList<Span>();
    var links = LINK.matcher(line);
    int from = 0;
    while (links.find()) {
      if (links.start() > from) {
        spans.add(new Span(line.substring(from, links.start()), null));
      }
      spans.add(
          new Span(links.group(), href(links.group("url"), links.group("site"), links.group())));
      from = links.end();
    }
    if (from < line.length()) {
      spans.add(new Span(line.substring(from), null));
    }
    return spans;
  }

  private static String href(@Nullable String url, @Nullable String site, String phone) {
    if (url != null) {
      return url;
    }
    return site != null ? "https://" + site : "tel:" + phone.replace(" ", "");
  }
}
