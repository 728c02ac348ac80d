package handrail.evals.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import handrail.assistant.answer.Answers.Found;
import handrail.assistant.answer.extract.Steps;
import handrail.channels.Message.Citation;
import handrail.knowledge.Basis;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the steps made of one question; those that were not asked for are null.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Explained(
    String id,
    String question,
    Steps.@Nullable Understanding understand,
    @Nullable List<Basis.Found> search,
    @Nullable List<Steps.Page> read,
    @Nullable Basis judge,
    @Nullable Said say) {

  /// What came of it.
  ///
  /// @param outcome `answered`, `unsure`, `differ`, `clarify`, `unknown` or `not-ready`
  /// @param text empty when nothing is said from the pages
  record Said(String outcome, String text, List<Citation> citations, List<String> choices) {
    static Said of(Found found) {
      return switch (found) {
        case Found.Answered it -> new Said("answered", it.text(), it.citations(), List.of());
        case Found.Unsure(var it, _) -> new Said("unsure", it.text(), it.citations(), List.of());
        case Found.Differ it -> new Said("differ", "", it.pages(), List.of());
        case Found.Clarify it -> new Said("clarify", it.question(), List.of(), it.choices());
        case Found.Unknown _ -> new Said("unknown", "", List.of(), List.of());
        case Found.NotReady _, Found.SwitchedOff _ ->
            new Said("not-ready", "", List.of(), List.of());
      };
    }
  }

  static Explained of(String id, String question, Steps all, Set<Step> wanted) {
    return new Explained(
        id,
        question,
        wanted.contains(Step.UNDERSTAND) ? all.understand().orElse(null) : null,
        wanted.contains(Step.SEARCH) ? all.search() : null,
        wanted.contains(Step.READ) ? all.read() : null,
        wanted.contains(Step.JUDGE) ? all.judge() : null,
        wanted.contains(Step.SAY) ? Said.of(all.say()) : null);
  }
}
