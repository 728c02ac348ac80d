package handrail.knowledge.editor;

import handrail.knowledge.Basis;
import handrail.knowledge.Preview.Quote;
import handrail.knowledge.editor.ask.ReadingJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A preview in JSON.
///
/// @param chat what is said in the web chat; null when it would not be answered
/// @param sms the same in a text message
/// @param article the id of the article it would be answered from: another than the draft when that
///     fits better, null when none is
/// @param choices what the citizen could pick from, were she asked back
/// @param because why it would not be answered; null when it would
record TrialJson(
    String question,
    boolean answered,
    @Nullable String chat,
    @Nullable String sms,
    int segments,
    double confidence,
    @Nullable String article,
    List<Quote> quotes,
    List<String> choices,
    @Nullable String because,
    Basis basis) {

  static TrialJson of(ArticleView.Trial trial) {
    var chat = ReadingJson.of(trial.read().chat());
    var text = ReadingJson.of(trial.read().text());
    return new TrialJson(
        trial.question(),
        chat.article() != null,
        chat.text(),
        text.text(),
        text.segments(),
        chat.basis().confidence(),
        chat.article(),
        chat.quotes(),
        chat.choices(),
        chat.because(),
        chat.basis());
  }
}
