package handrail.knowledge.editor;

import handrail.knowledge.Preview.Quote;
import handrail.knowledge.Preview.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A preview in JSON.
///
/// @param because why it would not be answered; null when it would
record TrialJson(
    String question,
    boolean answered,
    @Nullable String chat,
    @Nullable String sms,
    int segments,
    double confidence,
    List<Quote> quotes,
    @Nullable String because) {

  static TrialJson of(ArticleView.Trial trial) {
    return switch (trial.reading()) {
      case Reading.Answered read ->
          new TrialJson(
              trial.question(),
              true,
              read.chat(),
              read.sms(),
              read.segments(),
              read.confidence(),
              read.quotes(),
              null);
      case Reading.Unanswered(var because) ->
          new TrialJson(trial.question(), false, null, null, 0, 0, List.of(), because);
    };
  }
}
