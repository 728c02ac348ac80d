package handrail.assistant.desk.casework;

import handrail.assistant.conversation.Turn.Cause;
import handrail.assistant.conversation.Turn.Demand;
import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Row;
import handrail.channels.http.Problem;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why somebody got in touch, as a worker says it with one tap when she closes.
public enum WhyItHappened {
  NEED("They needed something", null),
  CHASING("They had to chase us", Cause.CHASING),
  UNCLEAR_LETTER("Our letter was unclear", Cause.UNCLEAR_LETTER),
  PASSED_AROUND("They were passed around", Cause.PASSED_AROUND),
  FORM_ERROR("A form did not work", Cause.FORM_ERROR),
  PROMISE_BROKEN("We broke a promise", Cause.PROMISE_BROKEN);

  private final String words;
  private final @Nullable Cause cause;

  WhyItHappened(String words, @Nullable Cause cause) {
    this.words = words;
    this.cause = cause;
  }

  /// Empty when nobody has said.
  static Optional<WhyItHappened> of(Fields fields) {
    var text = fields.text("why");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(values())
            .filter(each -> each.wire().equals(text))
            .findFirst()
            .orElseThrow(() -> Problem.in("why", "Choose why they got in touch.")));
  }

  public String words() {
    return words;
  }

  /// As forms and JSON have it: `unclear-letter`.
  public String wire() {
    return Row.wire(this);
  }

  Demand demand() {
    return this == NEED ? Demand.VALUE : Demand.FAILURE;
  }

  @Nullable Cause cause() {
    return cause;
  }
}
