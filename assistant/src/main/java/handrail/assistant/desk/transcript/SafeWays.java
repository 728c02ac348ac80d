package handrail.assistant.desk.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import handrail.assistant.conversation.ContactSafety;
import handrail.assistant.conversation.ContactSafety.State;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Turn.ContactSafetySet;
import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.InWords;
import handrail.channels.Channel;
import handrail.channels.http.Problem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What a worker has found out about how somebody can be reached safely.
///
/// @param state of every channel that is not named
/// @param rules in words; needed where it is safe only with rules
public record SafeWays(State state, Map<Channel, State> channels, String rules) {
  private static final String CHOOSE =
      "Choose what they said: not safe, safe only as written, or safe.";

  /// Reads `state`, `rules` and, for each channel, `channels.sms` of a form or `channels` of JSON.
  public static SafeWays of(Fields fields) {
    var state = state("state", fields.text("state"));
    var rules = fields.text("rules").strip();
    if (state == State.SAFE_WITH_RULES && rules.isEmpty()) {
      throw Problem.in("rules", "Write down what is safe.");
    }
    if (rules.length() > Fields.LONGEST) {
      throw Problem.in("rules", "It must be at most %d characters.".formatted(Fields.LONGEST));
    }
    return new SafeWays(state, channels(fields), rules);
  }

  private static Map<Channel, State> channels(Fields fields) {
    var channels = new EnumMap<Channel, State>(Channel.class);
    for (var channel : Channel.values()) {
      var name = "channels." + channel.wireName();
      JsonNode nested = fields.values().path("channels").path(channel.wireName());
      var value = nested.isTextual() ? nested.textValue() : fields.text(name);
      if (!value.isEmpty()) {
        channels.put(channel, state(name, value));
      }
    }
    return Map.copyOf(channels);
  }

  private static State state(String field, String value) {
    return Arrays.stream(State.values())
        .filter(known -> known != State.UNKNOWN && known.name().equals(value))
        .findFirst()
        .orElseThrow(() -> Problem.in(field, CHOOSE));
  }

  /// Whether a worker's words may go out without her having asked. What is said in a chat is read
  /// by whoever has it open, and by nobody else.
  public static boolean mayWrite(Conversation conversation) {
    return !conversation.isSentOut() || conversation.contactSafety().isOpen();
  }

  /// What was set, for colleagues.
  static String words(ContactSafetySet set) {
    var channels =
        set.channels().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> "; " + InWords.channel(each.getKey()) + ": " + words(each.getValue()))
            .collect(Collectors.joining());
    return words(set.state())
        + channels
        + (set.rules().isEmpty() ? "." : ". “" + set.rules() + "”");
  }

  /// A state as a worker reads it: "safe with rules".
  static String words(ContactSafety.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
