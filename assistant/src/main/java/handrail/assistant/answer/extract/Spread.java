package handrail.assistant.answer.extract;

import handrail.assistant.answer.extract.Assembling.LeftOut;
import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.assistant.answer.text.Asks;
import handrail.channels.Message.Citation;
import handrail.knowledge.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What is said on each part of a question, in the order asked, so that each has its share of what
/// the channel carries.
final class Spread {
  private final List<Picked> picked = new ArrayList<>();
  private final Limits limits;
  private final Beside beside;
  private final List<LeftOut> leftOut = new ArrayList<>();
  private boolean cut;

  private Spread(Limits limits, Beside beside) {
    this.limits = limits;
    this.beside = beside;
  }

  static Spread of(List<Candidate> parts, Beside beside) {
    var url = parts.getFirst().passage().url();
    Limits limits = Limits.of(beside.channel(), url);
    boolean shortly = parts.size() > 1 || !beside.sure();
    Spread spread = new Spread(shortly ? limits.ofOneInSeveral() : limits, beside);
    for (int i = 0; i < parts.size(); i++) {
      spread.add(parts.get(i), parts.size() - i);
    }
    return spread;
  }

  /// @param left how many parts want to be said still, this one included
  private void add(Candidate part, int left) {
    List<Scored> unsaid = unsaid(part);
    Assembling share = assembling(part, left);
    Picked said = share.assemble(unsaid);
    if (said.isEmpty() && left > 1) {
      share = assembling(part, 1);
      said = share.assemble(unsaid);
    }
    cut |= share.isCut();
    leftOut.addAll(share.leftOut());
    if (!said.isEmpty()) {
      picked.add(said);
    }
  }

  private Assembling assembling(Candidate part, int left) {
    return new Assembling(
        limits, one -> limits.hold(text(with(one, left))), Asks.of(part.question().focus()));
  }

  /// Nothing when the sentence that answers this part has answered one before it.
  private List<Scored> unsaid(Candidate part) {
    return isSaid(part.ranked().getFirst())
        ? List.of()
        : part.ranked().stream().filter(one -> !isSaid(one)).toList();
  }

  private boolean isSaid(Scored scored) {
    return picked.stream().anyMatch(one -> one.has(scored.reading(), scored.unit()));
  }

  /// With one more, as often as others of its length want to be said.
  private List<Picked> with(Picked one, int times) {
    List<Picked> all = new ArrayList<>(picked);
    all.addAll(Collections.nCopies(times, one));
    return all;
  }

  boolean isEmpty() {
    return picked.isEmpty();
  }

  /// All of it together.
  Picked all() {
    Picked all = new Picked();
    picked.forEach(all::addAll);
    return all;
  }

  List<LeftOut> leftOut() {
    return leftOut;
  }

  /// Whether something that answers did not fit.
  boolean isCut() {
    return cut;
  }

  String text() {
    return text(picked);
  }

  private String text(List<Picked> all) {
    List<Passage> pages = all.stream().flatMap(one -> one.passages().stream()).toList();
    return beside.around(Layout.of(all, beside.channel()), pages);
  }

  List<Citation> citations() {
    return picked.stream().flatMap(one -> one.citations().stream()).distinct().toList();
  }
}
