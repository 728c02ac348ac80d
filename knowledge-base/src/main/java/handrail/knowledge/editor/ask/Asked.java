package handrail.knowledge.editor.ask;

import handrail.knowledge.Preview.Reading;
import handrail.knowledge.Preview.Way;
import handrail.knowledge.editor.web.Fault;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question as somebody has typed it, and what came of it.
///
/// @param channel a key of `WAYS`
/// @param fault why it was not asked; null when nothing is wrong
/// @param reading null when it was not asked
public record Asked(
    String question,
    String language,
    String channel,
    @Nullable Fault fault,
    @Nullable Reading reading) {
  static final String WEB = "web";

  /// The channels by their names in requests.
  static final Map<String, Way> WAYS = Map.of(WEB, Way.CHAT, "sms", Way.TEXT, "voice", Way.CALL);

  static final Asked BLANK = of("", "en", WEB);

  static Asked of(String question, String language, String channel) {
    return new Asked(question, language, channel, null, null);
  }

  Asked but(Fault wrong) {
    return new Asked(question, language, channel, wrong, null);
  }

  Asked told(Reading told) {
    return new Asked(question, language, channel, null, told);
  }

  /// The channels in words, by their names in requests.
  public static Map<String, String> channels() {
    var words = new LinkedHashMap<String, String>();
    words.put(WEB, "Web chat");
    words.put("sms", "Text message");
    words.put("voice", "Telephone");
    return Collections.unmodifiableMap(words);
  }

  /// What is wrong with a field; empty when nothing is.
  public String fault(String field) {
    return fault != null && fault.field().equals(field) ? fault.message() : "";
  }
}
