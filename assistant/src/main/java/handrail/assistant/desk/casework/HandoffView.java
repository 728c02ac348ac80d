package handrail.assistant.desk.casework;

import handrail.assistant.brief.Brief;
import handrail.assistant.conversation.Turn.MessagePlanned;
import handrail.assistant.desk.transcript.History;
import handrail.assistant.desk.transcript.Line;
import handrail.assistant.desk.web.Colleague;
import handrail.assistant.desk.web.Frame;
import handrail.assistant.desk.web.Row;
import handrail.assistant.promise.Promise;
import handrail.channels.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the page of one handoff shows.
///
/// @param conversation whose news concern it
/// @param mine whether the reader has it
/// @param mayWrite whether her words go out without her saying that it is safe
/// @param last the place of the newest turn
/// @param messageId of the message that is written next
/// @param done what she has just done; empty when nothing
/// @param newWords what the citizen wrote while the reader was closing
public record HandoffView(
    Frame frame,
    Row row,
    Brief brief,
    History history,
    List<Colleague> colleagues,
    String conversation,
    boolean mine,
    boolean mayWrite,
    long last,
    String messageId,
    Typed typed,
    String done,
    List<Line> newWords,
    Around around,
    Writing writing) {

  /// What was typed in a form that is no longer here, to be copied.
  public List<String> lost() {
    return mine || typed.deed().equals("note") ? List.of() : typed.written();
  }

  /// What stands beside the conversation.
  ///
  /// @param company who else has it open, a sentence each
  /// @param spent how long the reader has had it before her
  /// @param ties of the citizen to workers
  /// @param promises that still have to be kept
  /// @param planned what is to be said later
  /// @param opened who has opened it and when, a line each
  public record Around(
      List<String> company,
      String spent,
      List<Known> ties,
      List<Due<Promise>> promises,
      List<Due<MessagePlanned>> planned,
      List<String> opened) {
    /// Whether the reader is one of the citizen's own workers.
    public boolean isHers() {
      return ties.stream().anyMatch(Known::mine);
    }
  }

  /// Something with its time in words.
  public record Due<T>(T what, String when, boolean late) {}

  /// What helps with writing.
  ///
  /// @param language the citizen's, for the spell check
  /// @param sought what pages were searched for
  /// @param found the pages; empty when none were searched for
  /// @param earliest a moment just ahead, for fields of time
  public record Writing(
      String language,
      List<ReadyWords.Ready> ready,
      String sought,
      List<ArticleSearch.Page> found,
      String earliest) {}

  /// What a worker has set, in words: "Safe with rules: only in the morning. Texts: unsafe."
  public static String contact(Brief.ContactSafety safety) {
    var state = safety.state().charAt(0) + words(safety.state()).substring(1);
    var rules = safety.rules() == null ? "" : ": " + safety.rules();
    var channels =
        Arrays.stream(Channel.values())
            .flatMap(
                channel ->
                    Optional.ofNullable(safety.channels().get(channel.wireName()))
                        .map(set -> ways(channel) + ": " + words(set))
                        .stream())
            .collect(Collectors.joining(". "));
    return channels.isEmpty() ? state + rules : state + rules + ". " + channels;
  }

  private static String words(String state) {
    return state.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// A channel as a way to reach somebody: "Texts".
  public static String ways(Channel channel) {
    return switch (channel) {
      case SMS -> "Texts";
      case WEB_CHAT -> "The web chat";
      case VOICE -> "Calls";
    };
  }

  /// "12 minutes", for how long something has been looked at.
  static String spent(Duration time) {
    long minutes = time.toMinutes();
    return time.isZero()
        ? ""
        : minutes < 1 ? "under a minute" : minutes == 1 ? "1 minute" : minutes + " minutes";
  }

  /// A moment for a field of local time: `2026-11-27T15:30`.
  static String field(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT)
        .format(moment.atZone(zone));
  }
}
