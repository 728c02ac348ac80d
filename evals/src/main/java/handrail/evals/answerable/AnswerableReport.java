package handrail.evals.answerable;

import com.fasterxml.jackson.annotation.JsonProperty;
import handrail.evals.answerable.Asked.Outcome;
import handrail.evals.metric.Calibration;
import handrail.evals.metric.Calibration.Judged;
import handrail.evals.metric.Latencies;
import handrail.evals.metric.Separation;
import handrail.evals.metric.Share;
import handrail.evals.metric.Tradeoff;
import handrail.evals.report.Report;
import handrail.evals.report.Table;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// What the answerable suite found.
///
/// @param auroc of the service's confidence; null when all questions are of one kind
/// @param aurocOfBm25 of the best score by words alone
/// @param aurocOfCosine of the best likeness of meaning alone
/// @param precision of what was answered, how much has an answer in the corpus
/// @param recall of what has an answer in the corpus, how much was answered
/// @param unsurely of what was quoted as perhaps meant, how much was from the page that answers it
/// @param fromTheRightPage of what was answered, how much from the page that answers it
/// @param figuresCited of the answers given, those of which every figure stands in a quote
/// @param threshold the least confidence that was answered; null when nothing was
/// @param calibration of the confidence that the page in hand is the right one
/// @param tradeoff what other thresholds would bring, for answers from the right page
public record AnswerableReport(
    int questions,
    int answerable,
    double auroc,
    double aurocOfBm25,
    double aurocOfCosine,
    Share precision,
    Share recall,
    Share fromTheRightPage,
    Share unsurely,
    Share figuresCited,
    Outcomes whenAnswerable,
    Outcomes whenNot,
    double threshold,
    Calibration calibration,
    List<Tradeoff.Point> tradeoff,
    Latencies.Summary milliseconds)
    implements Report {

  /// How often the service did what.
  public record Outcomes(int answered, int unsure, int clarified, int unknown) {
    static Outcomes of(List<Asked> asked) {
      return new Outcomes(
          count(asked, Outcome.ANSWERED),
          count(asked, Outcome.UNSURE),
          count(asked, Outcome.CLARIFIED),
          count(asked, Outcome.UNKNOWN));
    }

    private static int count(List<Asked> asked, Outcome outcome) {
      return (int) asked.stream().filter(each -> each.outcome() == outcome).count();
    }

    @JsonProperty
    public int all() {
      return answered + unsure + clarified + unknown;
    }
  }

  static AnswerableReport of(List<Asked> asked, Latencies.Summary took) {
    var answered = asked.stream().filter(Asked::answered).toList();
    var unsure = asked.stream().filter(each -> each.outcome() == Outcome.UNSURE).toList();
    var answerable = asked.stream().filter(Asked::answerable).toList();
    var not = asked.stream().filter(each -> !each.answerable()).toList();
    var judged = asked.stream().map(each -> new Judged(each.confidence(), each.right())).toList();
    return new AnswerableReport(
        asked.size(),
        answerable.size(),
        auroc(answerable, not, Asked::confidence),
        auroc(answerable, not, Asked::bm25),
        auroc(answerable, not, Asked::cosine),
        share(answered, Asked::answerable),
        share(answerable, Asked::answered),
        share(answered, Asked::right),
        share(unsure, Asked::right),
        share(answered, Asked::figuresCited),
        Outcomes.of(answerable),
        Outcomes.of(not),
        answered.stream().mapToDouble(Asked::confidence).min().orElse(Double.NaN),
        Calibration.of(judged),
        Tradeoff.of(judged, answerable.size()),
        took);
  }

  private static double auroc(List<Asked> ones, List<Asked> others, ToDoubleFunction<Asked> score) {
    return Separation.auroc(
        ones.stream().mapToDouble(score).toArray(), others.stream().mapToDouble(score).toArray());
  }

  private static Share share(List<Asked> all, Predicate<Asked> which) {
    return new Share((int) all.stream().filter(which).count(), all.size());
  }

  @Override
  public List<String> shown() {
    return List.of(
        "%d questions, %d of them answerable".formatted(questions, answerable),
        new Table("", "figure")
            .row("AUROC of confidence", auroc)
            .row("AUROC of BM25 alone", aurocOfBm25)
            .row("AUROC of cosine alone", aurocOfCosine)
            .row("precision of answering", precision)
            .row("recall of answering", recall)
            .row("answered from the right page", fromTheRightPage)
            .row("quoted as perhaps meant, from the right page", unsurely)
            .row("answers with every figure cited", figuresCited)
            .row("calibration error", calibration.error())
            .row("ms a question, p50", milliseconds.p50())
            .row("ms a question, p95", milliseconds.p95())
            .toString(),
        new Table("", "answered", "unsure", "clarified", "unknown")
            .row(
                "answerable",
                whenAnswerable.answered,
                whenAnswerable.unsure,
                whenAnswerable.clarified,
                whenAnswerable.unknown)
            .row(
                "not answerable",
                whenNot.answered,
                whenNot.unsure,
                whenNot.clarified,
                whenNot.unknown)
            .toString());
  }
}
