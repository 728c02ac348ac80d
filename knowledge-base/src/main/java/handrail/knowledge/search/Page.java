package handrail.knowledge.search;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// An article's body as a reader would see it. Markdown may hold HTML, and HTML may hold what
/// nobody sees: a quote must never come from there, nor an order to a language model.
final class Page {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(TABLES).build();

  /// What a browser does not show, or shows only as its style says, which is not known here.
  private static final String UNSEEN =
      "script, style, template, noscript, iframe, object, svg, select, textarea, title,"
          + " [hidden], [style], [aria-hidden]";

  /// Boxes that hold blocks; what is in them reads on as if they were not there.
  private static final String BOXES = "div, section, article, main, center, details, blockquote";

  /// Marks of direction, width and formatting that change how a text reads and cannot be seen.
  private static final String INVISIBLE = "[\\p{Cf}&&[^\\u200C\\u200D]]";

  private Page() {}

  /// The blocks of a body, in reading order.
  static List<Element> blocks(String markdown) {
    var body = Jsoup.parseBodyFragment(HTML.render(MARKDOWN.parse(markdown))).body();
    body.select(UNSEEN).remove();
    body.select(BOXES).forEach(Page::open);
    return body.children();
  }

  /// Words that stand in a box without a paragraph of their own are one.
  private static void open(Element box) {
    if (box.children().stream().noneMatch(Element::isBlock)) {
      box.tagName("p");
    } else {
      box.textNodes().stream().filter(words -> !words.isBlank()).forEach(Page::paragraph);
      box.unwrap();
    }
  }

  private static void paragraph(TextNode words) {
    words.wrap("<p></p>");
  }

  /// The words of an element on one line, without markup.
  static String words(Element element) {
    return element.text().replaceAll(INVISIBLE, "").strip();
  }
}
