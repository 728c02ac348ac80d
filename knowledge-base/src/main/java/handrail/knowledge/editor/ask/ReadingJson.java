package handrail.knowledge.editor.ask;

import handrail.knowledge.Basis;
import handrail.knowledge.Preview.Quote;
import handrail.knowledge.Preview.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would come of a question, in JSON.
///
/// @param outcome `answered`, `asked-back` or `unanswered`
/// @param text what would be said; null when it would not be answered
/// @param segments how many text messages that takes; 0 in other channels
/// @param article the id of the article it is answered from; null when from none
/// @param choices what the citizen could pick from when asked back
/// @param because why it would not be answered; null when it would
public record ReadingJson(
    String outcome,
    @Nullable String text,
    int segments,
    @Nullable String article,
    List<Quote> quotes,
    List<String> choices,
    @Nullable String because,
    Basis basis) {

  public static ReadingJson of(Reading reading) {
    var article = reading.winner().orElse(null);
    return switch (reading) {
      case Reading.Answered(var text, var segments, var quotes, var basis) ->
          new ReadingJson("answered", text, segments, article, quotes, List.of(), null, basis);
      case Reading.Asked(var question, var choices, var basis) ->
          new ReadingJson("asked-back", question, 0, null, List.of(), choices, null, basis);
      case Reading.Unanswered(var because, var basis) ->
          new ReadingJson("unanswered", null, 0, null, List.of(), List.of(), because, basis);
    };
  }
}
