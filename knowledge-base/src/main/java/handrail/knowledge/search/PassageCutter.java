package handrail.knowledge.search;

import handrail.knowledge.Article;
import handrail.knowledge.Passage;
import handrail.knowledge.Revision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// Cuts articles into passages along their headings. A passage never loses the headings it stands
/// under; its text is plain, one line for each paragraph, list item and table row.
public final class PassageCutter {
  /// A passage much longer than this says several things and is found for none of them.
  private static final int WORDS = 120;

  /// The passages of an article: its summary, then its sections in order.
  public List<Passage> cut(Revision revision) {
    var passages = new ArrayList<Passage>();
    if (!revision.article().summary().isBlank()) {
      passages.add(passage(revision, 0, "", revision.article().summary()));
    }
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

  private static List<Section> sections(Article article) {
    var sections = new ArrayList<Section>();
    Deque<Element> path = new ArrayDeque<>();
    var current = new Section("", new ArrayList<>());
    sections.add(current);
    for (var block : Page.blocks(article.body())) {
      if (level(block) > 0) {
        while (!path.isEmpty() && level(path.getLast()) >= level(block)) {
          path.removeLast();
        }
        path.addLast(block);
        current = new Section(named(path), new ArrayList<>());
        sections.add(current);
      } else {
        current.lines().addAll(Lines.of(block));
      }
    }
    return sections;
  }

  /// 1 to 6 for a heading, 0 for anything else.
  private static int level(Element block) {
    return block.normalName().matches("h[1-6]") ? block.normalName().charAt(1) - '0' : 0;
  }

  private static String named(Deque<Element> path) {
    return path.stream().map(Page::words).collect(Collectors.joining(" › "));
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
