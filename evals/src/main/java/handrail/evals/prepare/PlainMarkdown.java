package handrail.evals.prepare;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Markdown that holds HTML, as Markdown alone: headings, paragraphs, lists and tables, without the
/// page's frame around them.
final class PlainMarkdown {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(TABLES).build();

  private static final String FRAME = "nav, script, style, template, noscript, iframe, svg, form";
  private static final String BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, tr, pre, dt, dd";

  private PlainMarkdown() {}

  static String of(String markdown) {
    var body = Jsoup.parseBodyFragment(HTML.render(PARSER.parse(markdown))).body();
    body.select(FRAME).remove();
    body.select("div, section").forEach(PlainMarkdown::wrapWords);
    return body.select(BLOCKS).stream()
        .map(PlainMarkdown::block)
        .filter(block -> !block.isBlank())
        .collect(Collectors.joining("\n"))
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  /// Words that stand in a box with nothing around them are a paragraph.
  private static void wrapWords(Element box) {
    box.textNodes().stream()
        .filter(words -> !words.isBlank())
        .forEach(words -> words.wrap("<p></p>"));
  }

  private static String block(Element block) {
    String name = block.normalName();
    if (name.matches("h[1-6]")) {
      return "\n" + "#".repeat(name.charAt(1) - '0') + " " + block.text() + "\n";
    }
    return switch (name) {
      case "li" -> "- " + words(block);
      case "tr" -> row(block);
      default -> block.closest("li, td, th") == null ? "\n" + block.text() + "\n" : "";
    };
  }

  /// An item's words, without those of the lists in it.
  private static String words(Element item) {
    var alone = item.clone();
    alone.select("ul, ol").remove();
    return alone.text();
  }

  private static String row(Element row) {
    String cells = line(row.children().stream().map(Element::text));
    boolean isHead = row.closest("thead") != null;
    return isHead ? "\n" + cells + "\n" + line(row.children().stream().map(_ -> "---")) : cells;
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |"));
  }
}
