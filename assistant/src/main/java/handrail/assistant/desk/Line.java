package handrail.assistant.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Turn;
import handrail.channels.Message.Citation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One turn as the worker sees it, with what the citizen does not see.
///
/// @param from `citizen`, `assistant`, `worker` or `system`
/// @param when the time in words
public record Line(
    long seq,
    Instant at,
    String from,
    @Nullable String name,
    String kind,
    String text,
    List<Citation> citations,
    @JsonIgnore String when) {

  static Line of(Entry entry, When when) {
    return switch (entry.turn()) {
      case Turn.CitizenSaid said -> line(entry, "citizen", null, "said", said.text(), when);
      case Turn.AssistantSaid said ->
          new Line(
              entry.seq(),
              said.at(),
              "assistant",
              null,
              said.kind().name().toLowerCase(Locale.ROOT),
              said.text(),
              said.citations(),
              when.at(said.at()));
      case Turn.WorkerSaid said ->
          line(entry, "worker", said.worker().name(), "said", said.text(), when);
      case Turn.HandoffOpened _ ->
          line(entry, "system", null, "opened", "A person was asked for", when);
      case Turn.HandoffAccepted note -> line(entry, "system", null, "joined", note.notice(), when);
      case Turn.HandoffPassedOn note ->
          line(
              entry,
              "system",
              note.by().name(),
              "passed-on",
              note.notice() + "\nNote for colleagues: " + note.note(),
              when);
      case Turn.HandoffClosed note ->
          line(
              entry,
              "system",
              note.worker().name(),
              "closed",
              note.notice() + "\nOutcome: " + note.outcome(),
              when);
      case Turn.NotDelivered note ->
          line(
              entry,
              "system",
              null,
              "not-delivered",
              "Message %d did not arrive: %s".formatted(note.seq(), note.reason()),
              when);
    };
  }

  private static Line line(
      Entry entry, String from, @Nullable String name, String kind, String text, When when) {
    return new Line(
        entry.seq(),
        entry.turn().at(),
        from,
        name,
        kind,
        text,
        List.of(),
        when.at(entry.turn().at()));
  }

  /// Who it is from, for a reader.
  public String who() {
    return name != null ? name : from.substring(0, 1).toUpperCase(Locale.ROOT) + from.substring(1);
  }
}
