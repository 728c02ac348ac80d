package handrail.evals.why;

import handrail.assistant.answer.extract.Steps;
import handrail.evals.report.Table;
import handrail.knowledge.Basis;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One question for a reader at a terminal.
final class Shown {
  private Shown() {}

  static String of(Explained one) {
    return Stream.of(
            "== " + one.id() + ": " + one.question(),
            understood(one.understand()),
            found(one.search()),
            read(one.read()),
            judged(one.judge()),
            said(one.say()))
        .filter(block -> !block.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String understood(Steps.@Nullable Understanding step) {
    return step == null
        ? ""
        : "understood as: %s%s%s"
            .formatted(
                step.text(),
                step.focus().equals(step.text()) ? "" : "\n  new in it: " + step.focus(),
                step.before().isEmpty() ? "" : "\n  asked before it: " + step.before());
  }

  private static String found(@Nullable List<Basis.Found> step) {
    if (step == null || step.isEmpty()) {
      return step == null ? "" : "found: nothing";
    }
    var table = new Table("found", "score", "by words", "BM25", "by meaning", "cosine");
    step.forEach(
        it ->
            table.row(
                "  " + it.id(),
                it.score(),
                it.lexicalRank(),
                it.lexicalScore(),
                it.vectorRank(),
                it.cosine()));
    return table.toString();
  }

  private static String read(@Nullable List<Steps.Page> step) {
    return step == null ? "" : step.stream().map(Shown::page).collect(Collectors.joining("\n"));
  }

  private static String page(Steps.Page page) {
    var sentences =
        page.sentences().stream()
            .map(it -> "\n    %s  %s".formatted(figure(it.score()), it.text()))
            .collect(Collectors.joining());
    return "read %s: sure to %s\n  %s%s"
        .formatted(page.article(), figure(page.sure()), signals(page.signals()), sentences);
  }

  private static String signals(List<Basis.Signal> signals) {
    return signals.stream()
        .map(signal -> signal.name() + " " + figure(signal.value()))
        .collect(Collectors.joining(", "));
  }

  private static String judged(@Nullable Basis step) {
    if (step == null) {
      return "";
    }
    var dropped =
        step.dropped().stream()
            .map(it -> "\n  not said: %s: %s".formatted(it.text(), it.why().words()))
            .collect(Collectors.joining());
    return step.signals().isEmpty()
        ? "judged: nothing was read" + dropped
        : "judged: sure to %s, answered from %s\n  %s%s"
            .formatted(
                figure(step.confidence()),
                figure(step.threshold()),
                signals(step.signals()),
                dropped);
  }

  private static String said(Explained.@Nullable Said step) {
    return step == null
        ? ""
        : Stream.concat(
                Stream.of("said (" + step.outcome() + "):", step.text()),
                step.choices().stream().map(choice -> "- " + choice))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n  "));
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
