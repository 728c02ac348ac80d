package handrail.evals.triage;

import handrail.assistant.triage.Need;
import handrail.assistant.triage.Triage;
import handrail.evals.data.Labelled;
import handrail.evals.metric.Latencies;
import handrail.evals.report.Progress;
import java.time.Duration;
import java.util.List;

/// Does the service see what a message calls for, when it comes first in its conversation?
public final class Triaging {
  private final Triage triage;
  private final Latencies took = new Latencies();

  public Triaging(Triage triage) {
    this.triage = triage;
  }

  /// A message, what it was taken for, and in which language.
  public record Taken(Labelled message, Need takenFor, String language) {
    boolean right() {
      return message.label() == takenFor;
    }

    /// Whether somebody who needs a person would get none.
    boolean missed() {
      return needsPerson(message.label()) && !needsPerson(takenFor);
    }

    private static boolean needsPerson(Need need) {
      return need == Need.URGENT || need == Need.RELATIONAL;
    }
  }

  public List<Taken> take(List<Labelled> messages) {
    var progress = Progress.of("messages", messages.size());
    return messages.stream().map(message -> take(message, progress)).toList();
  }

  public TriageReport run(List<Labelled> messages) {
    return TriageReport.of(take(messages), took.summary());
  }

  /// Asked twice, and the second time timed: by then the vector of its sentence is known, which the
  /// search would have to make in any case.
  private Taken take(Labelled message, Progress progress) {
    var window = new Triage.Window(message.text(), List.of(), "en", false);
    var triaged = triage.triage(window);
    long start = System.nanoTime();
    triage.triage(window);
    took.add(Duration.ofNanos(System.nanoTime() - start));
    progress.step();
    return new Taken(message, triaged.need(), triaged.language());
  }
}
