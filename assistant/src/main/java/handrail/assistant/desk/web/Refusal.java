package handrail.assistant.desk.web;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.handoff.Handoffs.Move;
import handrail.channels.http.Problem;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why a move could not be made, as a problem after RFC 9457.
///
/// @param heldBy who has the handoff, when that is the reason
/// @param deputy who can be passed it instead of a colleague who is away
/// @param unread the places of what the citizen has said, when that has to be read first
public record Refusal(
    String type,
    String title,
    int status,
    String detail,
    Row.@Nullable Holder heldBy,
    Row.@Nullable Holder deputy,
    @Nullable List<Long> unread) {

  /// Enough of a message to know it by.
  private static final int QUOTED = 60;

  /// Empty when the move was made.
  public static Optional<Refusal> of(Move move) {
    return switch (move) {
      case Move.Done _ -> Optional.empty();
      case Move.HeldBy(var worker) -> Optional.of(heldBy(holder(worker)));
      case Move.NotForHer() ->
          Optional.of(
              plain(
                  Status.FORBIDDEN_403,
                  "This needs safeguarding training that is in date, or only named people may see"
                      + " it. Pass it to somebody who is trained."));
      case Move.Away(var worker, _, var deputy) -> Optional.of(away(worker, deputy));
      case Move.NotAccepted() -> conflict("Nobody has this yet. Accept it first.");
      case Move.OptedOut() ->
          conflict("They have sent STOP, so no text goes out. Ring them, if that is safe.");
      case Move.Closed() -> conflict("This is closed.");
      case Move.NothingOpen() -> conflict("This is done already.");
      case Move.NewWords(var unread) -> Optional.of(unread(unread));
      case Move.NoSuchHandoff() ->
          Optional.of(plain(Status.NOT_FOUND_404, "There is no such handoff."));
    };
  }

  private static Refusal heldBy(Row.Holder holder) {
    return new Refusal(Status.CONFLICT_409, holder.name() + " has this.", holder, null);
  }

  private static Refusal unread(List<Long> places) {
    return new Refusal(
        "about:blank",
        Status.CONFLICT_409.reasonPhrase(),
        Status.CONFLICT_409.code(),
        "They have written what you may not have read. Read it, then close if it is still right.",
        null,
        null,
        places);
  }

  private static Refusal away(Worker worker, @Nullable Worker deputy) {
    var stepsIn =
        deputy == null
            ? " Nobody who steps in can have it now: choose somebody who is in."
            : " " + deputy.name() + " steps in: pass it there.";
    return new Refusal(
        Status.CONFLICT_409,
        worker.name() + " is away." + stepsIn,
        null,
        deputy == null ? null : holder(deputy));
  }

  private static Row.Holder holder(Worker worker) {
    return new Row.Holder(worker.id(), worker.name());
  }

  private static Optional<Refusal> conflict(String detail) {
    return Optional.of(plain(Status.CONFLICT_409, detail));
  }

  private static Refusal plain(Status status, String detail) {
    return new Refusal(status, detail, null, null);
  }

  private Refusal(
      Status status, String detail, Row.@Nullable Holder heldBy, Row.@Nullable Holder deputy) {
    this("about:blank", status.reasonPhrase(), status.code(), detail, heldBy, deputy, null);
  }

  /// Why, with how each message begins that has to be read first.
  public String detail(Conversation conversation) {
    return unread == null
        ? detail
        : unread.stream()
            .map(place -> "“" + start(conversation.said(place)) + "”")
            .collect(Collectors.joining(", ", detail + " They wrote: ", ""));
  }

  private static String start(String text) {
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED).strip() + "…";
  }

  public void send(ServerResponse response) {
    Problem.write(response, status, this);
  }
}
