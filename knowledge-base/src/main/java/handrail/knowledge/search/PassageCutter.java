package handrail.knowledge.search;

import handrail.knowledge.Article;
import handrail.knowledge.Passage;
import handrail.knowledge.Revision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;

/// Cuts articles into passages along their headings. A passage never loses the headings it stands
/// under; its text is plain, one line for each paragraph, list item and table row.
public final class PassageCutter {
  /// A passage much longer than this says several things and is found for none of them.
  private static final int WORDS = 120;

  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private final Parser parser = Parser.builder().extensions(TABLES).build();

  /// The passages of an article: its summary, then its sections in order.
  public List<Passage> cut(Revision revision) {
    var passages = new ArrayList<Passage>();
    passages.add(passage(revision, 0, "", revision.article().summary()));
    for (var section : sections(revision.article())) {
      for (var text : split(section.lines())) {
        passages.add(passage(revision, passages.size(), section.heading(), text));
      }
    }
    return passages;
  }

  private static Passage passage(Revision revision, int place, String heading, String text) {
    var article = revision.article();
    return new Passage(
        article.id() + "#" + place,
        article.id(),
        revision.number(),
        article.language(),
        article.team(),
        article.title(),
        heading,
        text,
        article.url(),
        article.reviewBy(),
        article.expires());
  }

  private record Section(String heading, List<String> lines) {}

  private List<Section> sections(Article article) {
    var sections = new ArrayList<Section>();
    Deque<Heading> path = new ArrayDeque<>();
    var current = new Section("", new ArrayList<>());
    sections.add(current);
    for (Node block = parser.parse(article.body()).getFirstChild();
        block != null;
        block = block.getNext()) {
      if (block instanceof Heading heading) {
        while (!path.isEmpty() && path.getLast().getLevel() >= heading.getLevel()) {
          path.removeLast();
        }
        path.addLast(heading);
        current = new Section(named(path), new ArrayList<>());
        sections.add(current);
      } else {
        current.lines().addAll(lines(block));
      }
    }
    return sections;
  }

  private static String named(Deque<Heading> path) {
    return path.stream().map(PlainText::of).collect(Collectors.joining(" › "));
  }

  private static List<String> lines(Node block) {
    return switch (block) {
      case BulletList list -> items(list, "- ");
      case OrderedList list -> items(list, "");
      case TableBlock table -> TableRows.of(table);
      case HtmlBlock _ -> List.of();
      default -> List.of(PlainText.of(block));
    };
  }

  private static List<String> items(Block list, String mark) {
    var lines = new ArrayList<String>();
    int number = 1;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      lines.add((mark.isEmpty() ? number + ". " : mark) + PlainText.of(item));
      number++;
    }
    return lines;
  }

  /// Long sections are cut between paragraphs; a list stays with the line that leads into it.
  private static List<String> split(List<String> lines) {
    var texts = new ArrayList<String>();
    var current = new ArrayList<String>();
    int words = 0;
    for (String line : lines) {
      int more = line.split("\\s+").length;
      if (!current.isEmpty() && words + more > WORDS && !current.getLast().endsWith(":")) {
        texts.add(String.join("\n", current));
        current.clear();
        words = 0;
      }
      current.add(line);
      words += more;
    }
    if (!current.isEmpty()) {
      texts.add(String.join("\n", current));
    }
    return texts;
  }
}
