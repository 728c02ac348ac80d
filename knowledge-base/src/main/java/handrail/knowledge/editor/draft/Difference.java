package handrail.knowledge.editor.draft;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import handrail.knowledge.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What has changed between two versions of an article, line by line.
public final class Difference {
  /// Unchanged lines shown around a change, so that one sees where it is.
  private static final int AROUND = 2;

  private Difference() {}

  /// A line of an article.
  ///
  /// @param text for lines left out: how many
  public record Line(Kind kind, String text) {}

  public enum Kind {
    SAME,
    REMOVED,
    ADDED,
    LEFT_OUT
  }

  /// The lines that differ and some around them; empty when nothing does.
  public static List<Line> between(Article before, Article after) {
    var deltas = DiffUtils.diff(lines(before), lines(after), true).getDeltas();
    if (deltas.stream().allMatch(delta -> delta.getType() == DeltaType.EQUAL)) {
      return List.of();
    }
    var lines = new ArrayList<Line>();
    for (int i = 0; i < deltas.size(); i++) {
      lines.addAll(shown(deltas.get(i), i == 0, i == deltas.size() - 1));
    }
    return lines;
  }

  private static List<Line> shown(AbstractDelta<String> delta, boolean first, boolean last) {
    if (delta.getType() != DeltaType.EQUAL) {
      return Stream.concat(
              delta.getSource().getLines().stream().map(line -> new Line(Kind.REMOVED, line)),
              delta.getTarget().getLines().stream().map(line -> new Line(Kind.ADDED, line)))
          .toList();
    }
    var same = delta.getSource().getLines();
    int head = first ? 0 : Math.min(AROUND, same.size());
    int tail = last ? same.size() : Math.max(head, same.size() - AROUND);
    var lines = new ArrayList<Line>();
    same.subList(0, head).forEach(line -> lines.add(new Line(Kind.SAME, line)));
    if (tail > head) {
      lines.add(new Line(Kind.LEFT_OUT, Integer.toString(tail - head)));
    }
    same.subList(tail, same.size()).forEach(line -> lines.add(new Line(Kind.SAME, line)));
    return lines;
  }

  private static List<String> lines(Article article) {
    var draft = Draft.of(article);
    return Stream.of(
            Stream.of("title", "summary", "team", "language", "translationOf", "url")
                .map(name -> name + ": " + draft.in(name)),
            Stream.of("reviewed", "reviewBy", "expires").map(name -> name + ": " + draft.in(name)),
            Stream.of("topics", "questions", "related")
                .flatMap(name -> draft.lines(name).stream().map(line -> name + ": " + line)),
            draft.in("body").lines())
        .flatMap(lines -> lines)
        .toList();
  }
}
