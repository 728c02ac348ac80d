package handrail.assistant.desk;

import handrail.assistant.handoff.Handoffs.Move;
import handrail.channels.http.Problem;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a move could not be made, as a problem after RFC 9457.
///
/// @param heldBy who has the handoff, when that is the reason
record Refusal(String type, String title, int status, String detail, Row.@Nullable Holder heldBy) {

  /// Empty when the move was made.
  static Optional<Refusal> of(Move move) {
    return switch (move) {
      case Move.Done _ -> Optional.empty();
      case Move.HeldBy(var worker) ->
          Optional.of(
              new Refusal(
                  Status.CONFLICT_409,
                  worker.name() + " has this.",
                  new Row.Holder(worker.id(), worker.name())));
      case Move.NotForHer() ->
          Optional.of(
              new Refusal(
                  Status.FORBIDDEN_403,
                  "This needs safeguarding training that is in date, or only named people may see"
                      + " it. Pass it to somebody who is trained.",
                  null));
      case Move.Away(var worker, var back, var deputy) ->
          conflict(
              worker.name()
                  + " is away."
                  + (deputy == null ? "" : " " + deputy.name() + " steps in: pass it there."));
      case Move.NotAccepted() -> conflict("Nobody has this yet. Accept it first.");
      case Move.Closed() -> conflict("This is closed.");
      case Move.NothingOpen() -> conflict("This is done already.");
      case Move.NewWords() ->
          conflict("They have just written. Read it, then close if it is still right.");
      case Move.NoSuchHandoff() ->
          Optional.of(new Refusal(Status.NOT_FOUND_404, "There is no such handoff.", null));
    };
  }

  private static Optional<Refusal> conflict(String detail) {
    return Optional.of(new Refusal(Status.CONFLICT_409, detail, null));
  }

  private Refusal(Status status, String detail, Row.@Nullable Holder heldBy) {
    this("about:blank", status.reasonPhrase(), status.code(), detail, heldBy);
  }

  void send(ServerResponse response) {
    Problem.write(response, status, this);
  }
}
