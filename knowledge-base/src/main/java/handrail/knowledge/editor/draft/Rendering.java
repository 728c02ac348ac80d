package handrail.knowledge.editor.draft;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown as a page shows it. HTML in it is shown as it was typed, never run, and links lead to
/// web pages and mail only.
public final class Rendering {
  /// A body's headings begin at the second level; on our page they stand below two of our own.
  private static final int DEEPER = 2;

  private static final int DEEPEST = 6;

  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).build();

  private Rendering() {}

  /// Safe HTML.
  public static String html(String markdown) {
    var document = PARSER.parse(markdown);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.min(DEEPEST, heading.getLevel() + DEEPER));
          }
        });
    return HTML.render(document);
  }
}
