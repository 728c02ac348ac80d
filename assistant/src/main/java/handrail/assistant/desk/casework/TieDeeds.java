package handrail.assistant.desk.casework;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Office;
import handrail.assistant.handoff.Handoffs;
import handrail.assistant.handoff.Handoffs.Move;
import handrail.assistant.relationship.Keeping;
import handrail.assistant.relationship.Keeping.Agreement;
import handrail.assistant.roster.Roster.Staff;
import handrail.channels.http.Problem;
import io.helidon.http.Status;
import java.util.List;

/// Becoming the worker somebody always has, and handing that back. Both are noted on the timeline,
/// for whoever has the case next.
public final class TieDeeds {
  private final Handoffs handoffs;
  private final Office office;
  private final Keeping keeping;

  public TieDeeds(Handoffs handoffs, Office office, Keeping keeping) {
    this.handoffs = handoffs;
    this.office = office;
    this.keeping = keeping;
  }

  public List<Deed> all() {
    return List.of(
        new Deed("keep", "You are their named worker.", this::keep),
        new Deed("end-tie", "Ended.", this::end));
  }

  private Move keep(Handoff handoff, Worker me, Fields fields) {
    refuseOthers(handoff, me);
    var agreement =
        new Agreement(
            fields.text("calledName").strip(),
            fields.words("purpose"),
            fields.words("yes"),
            handoffs.conversation(handoff).contactSafety().isOpen());
    var _ =
        keeping
            .keep(handoff, staff(me), agreement)
            .orElseThrow(
                () -> Problem.of(Status.CONFLICT_409, "You are their named worker already."));
    var note =
        "Is their named worker from now on, for: %s. Their words: “%s”"
            .formatted(agreement.purpose(), agreement.yes());
    return handoffs.note(handoff.id(), me, note);
  }

  private Move end(Handoff handoff, Worker me, Fields fields) {
    var reason = fields.words("reason");
    var _ =
        keeping
            .end(handoff, staff(me), fields.words("relationship"))
            .orElseThrow(() -> Problem.of(Status.CONFLICT_409, "It is not yours to end."));
    return handoffs.note(handoff.id(), me, "Is no longer their named worker: " + reason);
  }

  private static void refuseOthers(Handoff handoff, Worker me) {
    var holder = handoff.acceptedBy();
    if (holder == null || !holder.id().equals(me.id())) {
      throw Problem.of(Status.CONFLICT_409, "Accept it first.");
    }
  }

  private Staff staff(Worker me) {
    return office.roster().find(me.id()).orElseThrow();
  }
}
