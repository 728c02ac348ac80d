package handrail.knowledge.text;

import handrail.knowledge.text.Unit.Kind;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts the text of a passage into units. The JDK's sentence rules are used rather than OpenNLP's
/// model: both split after abbreviations, which is mended here, and the rules also know where a
/// lower-case word or a figure carries the sentence on.
public final class Units {
  private static final Pattern LINE = Pattern.compile("[^\\n]+");
  private static final Pattern MARKER =
      Pattern.compile("^\\s*(?:(?<bullet>[-*•])|\\d{1,3}[.)])\\s+");

  /// A full stop after these ends a word, not a sentence.
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?:^|[\\s(])(?:e\\.g|i\\.e|etc|a\\.m|p\\.m|appt|approx|dept|no|tel|ext|min|max|incl|st|rd"
              + "|ave|mr|mrs|ms|dr|prof|rev|hon|mon|tues?|wed|thurs?|fri|sat|sun|jan|feb|mar|apr"
              + "|jun|jul|aug|sept?|oct|nov|dec)\\.\\s*$",
          Pattern.CASE_INSENSITIVE);

  private final String text;
  private final List<Unit> units = new ArrayList<>();
  private int group;
  private Kind before = Kind.SENTENCE;

  private Units(String text) {
    this.text = text;
  }

  public static List<Unit> of(String text) {
    Units cut = new Units(text);
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      cut.line(line.start(), line.end());
    }
    return List.copyOf(cut.units);
  }

  private void line(int start, int end) {
    String line = text.substring(start, end);
    Matcher marker = MARKER.matcher(line);
    if (line.isBlank()) {
      return;
    }
    if (marker.find()) {
      Kind kind = marker.group("bullet") == null ? Kind.STEP : Kind.ITEM;
      member(kind, start, start + marker.end(), end);
    } else {
      sentences(start, end);
      before = Kind.SENTENCE;
    }
  }

  private void member(Kind kind, int start, int words, int end) {
    if (before != kind) {
      group++;
      introduce();
    }
    before = kind;
    String said = text.substring(words, end).strip();
    if (!said.isEmpty()) {
      units.add(new Unit(units.size(), kind, start, words + said.length(), said, group, 0));
    }
  }

  /// A sentence that ends in a colon belongs to the list that follows it.
  private void introduce() {
    if (units.isEmpty()) {
      return;
    }
    Unit last = units.getLast();
    if (last.kind() == Kind.SENTENCE && last.text().endsWith(":")) {
      units.set(
          units.size() - 1,
          new Unit(last.place(), last.kind(), last.start(), last.end(), last.text(), 0, group));
    }
  }

  private void sentences(int start, int end) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
    breaks.setText(text.substring(start, end));
    int from = 0;
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (to == end - start || !abbreviated(start + from, start + to)) {
        sentence(start + from, start + to);
        from = to;
      }
    }
  }

  private boolean abbreviated(int start, int end) {
    return ABBREVIATED.matcher(text).region(start, end).find();
  }

  private void sentence(int start, int end) {
    String said = text.substring(start, end).strip();
    if (!said.isEmpty()) {
      int at = text.indexOf(said, start);
      units.add(new Unit(units.size(), Kind.SENTENCE, at, at + said.length(), said, 0, 0));
    }
  }
}
