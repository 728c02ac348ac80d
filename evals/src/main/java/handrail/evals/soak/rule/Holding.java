package handrail.evals.soak.rule;

import handrail.evals.chat.DeskClient.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Which worker has a conversation, at each of its turns.
final class Holding {
  private final List<Long> crossed = new ArrayList<>();
  private final List<Stretch> stretches = new ArrayList<>();
  private @Nullable Stretch open;

  /// @param until the end; the longest there is while it goes on
  private record Stretch(String worker, long since, long until) {}

  Holding(List<Line> turns) {
    turns.forEach(this::read);
    if (open != null) {
      stretches.add(open);
    }
  }

  private void read(Line line) {
    if (line.from().equals("worker")) {
      crosses(line, open == null || !open.worker().equals(line.name()));
    } else if (line.from().equals("system")) {
      Notices.joined(line.text()).ifPresent(name -> begin(line, name));
      if (Notices.ends(line.text())) {
        end(line);
      }
    }
  }

  private void begin(Line line, String name) {
    crosses(line, open != null);
    open = new Stretch(name, line.seq(), Long.MAX_VALUE);
  }

  private void end(Line line) {
    if (open != null) {
      stretches.add(new Stretch(open.worker(), open.since(), line.seq()));
    }
    open = null;
  }

  private void crosses(Line line, boolean does) {
    if (does) {
      crossed.add(line.seq());
    }
  }

  private boolean isHeldAt(long seq) {
    return stretches.stream().anyMatch(each -> each.since() < seq && seq < each.until());
  }

  /// Who has it at the end.
  private Optional<String> holder() {
    return Optional.ofNullable(open).map(Stretch::worker);
  }

  /// Where the assistant spoke though a worker had it.
  static LongStream spokenOver(Seen seen) {
    var holding = new Holding(seen.turns());
    return seen.turns().stream()
        .filter(line -> line.from().equals("assistant") && holding.isHeldAt(line.seq()))
        .mapToLong(Line::seq);
  }

  /// Where two had it, somebody spoke who did not have it, or the handoff says another name.
  static LongStream crossed(Seen seen) {
    var holding = new Holding(seen.turns());
    var named =
        seen.handoff()
            .filter(handoff -> handoff.isOpen())
            .flatMap(handoff -> Optional.ofNullable(handoff.acceptedBy()))
            .map(holder -> holder.name());
    boolean same = seen.handoff().isEmpty() || named.equals(holding.holder());
    return LongStream.concat(
        same ? LongStream.empty() : LongStream.of(0),
        holding.crossed.stream().mapToLong(Long::longValue));
  }
}
