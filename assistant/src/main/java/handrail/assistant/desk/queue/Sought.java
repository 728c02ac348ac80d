package handrail.assistant.desk.queue;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Turn;
import handrail.assistant.desk.web.Row;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a worker searches for. All of its words have to be there, in any order.
///
/// @param text as she typed it
record Sought(String text) {
  boolean isNothing() {
    return text.isEmpty();
  }

  boolean isIn(Row row) {
    return isIn(words(row));
  }

  /// Also in what has been said by people; the assistant's own words are of no help.
  boolean isIn(Conversation conversation, Row row) {
    var said =
        conversation.timeline().stream()
            .flatMap(
                entry ->
                    switch (entry.turn()) {
                      case Turn.CitizenSaid turn -> Stream.of(turn.text());
                      case Turn.WorkerSaid turn -> Stream.of(turn.text());
                      case Turn.NotePut turn -> Stream.of(turn.text());
                      default -> Stream.<String>empty();
                    })
            .collect(Collectors.joining("\n"));
    return isIn(words(row) + "\n" + said);
  }

  private boolean isIn(String words) {
    var lower = words.toLowerCase(Locale.ROOT);
    return List.of(text.toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(lower::contains);
  }

  private static String words(Row row) {
    var holder = row.acceptedBy();
    return String.join(
        "\n",
        row.caseRef(),
        row.said().reasons(),
        row.said().team(),
        row.said().channel(),
        row.said().language(),
        row.severity(),
        holder == null ? "" : holder.name());
  }
}
