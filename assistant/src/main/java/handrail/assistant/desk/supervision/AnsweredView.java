package handrail.assistant.desk.supervision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Turn;
import handrail.assistant.desk.transcript.Why;
import handrail.assistant.desk.web.InWords;
import handrail.assistant.desk.web.When;
import handrail.assistant.oversight.Cases;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A conversation the assistant has answered by itself, as staff read it.
///
/// @param at when something was last said
/// @param first what the citizen said first
/// @param when `at` in words
public record AnsweredView(
    String id,
    Instant at,
    String channel,
    String language,
    String first,
    List<Spoken> turns,
    @JsonIgnore String when,
    @JsonIgnore String by) {

  /// One thing that was said.
  ///
  /// @param from `citizen` or `assistant`
  /// @param judged what workers think it had called for; null when nobody has said
  /// @param why what a reply came from
  public record Spoken(
      long seq, String from, String text, @Nullable String judged, @Nullable Why why) {}

  static AnsweredView of(Conversation conversation, When when) {
    var turns =
        conversation.timeline().stream().flatMap(entry -> spoken(conversation, entry)).toList();
    var last = conversation.timeline().getLast().turn().at();
    return new AnsweredView(
        conversation.id(),
        last,
        conversation.address().channel().wireName(),
        conversation.language(),
        turns.stream().map(Spoken::text).findFirst().orElse(""),
        turns,
        when.at(last),
        InWords.channel(conversation.address().channel()));
  }

  private static Stream<Spoken> spoken(Conversation conversation, Entry entry) {
    return switch (entry.turn()) {
      case Turn.CitizenSaid said ->
          Stream.of(
              new Spoken(
                  entry.seq(), "citizen", said.text(), judged(conversation, entry.seq()), null));
      case Turn.AssistantSaid said ->
          Stream.of(new Spoken(entry.seq(), "assistant", said.text(), null, Why.of(said)));
      default -> Stream.empty();
    };
  }

  private static @Nullable String judged(Conversation conversation, long seq) {
    return conversation.timeline().stream()
        .flatMap(
            entry ->
                entry.turn() instanceof Turn.Judged judged && judged.seq() == seq
                    ? Stream.of(judged.worker().name() + ": " + Cases.name(judged.should()))
                    : Stream.<String>empty())
        .reduce((_, last) -> last)
        .orElse(null);
  }
}
