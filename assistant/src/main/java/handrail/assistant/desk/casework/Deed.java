package handrail.assistant.desk.casework;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.desk.web.Fields;
import handrail.assistant.handoff.Handoffs.Move;

/// One thing a worker can do with a handoff.
///
/// @param name the last part of its address
/// @param said what she reads once it is done: "Sent"
public record Deed(String name, String said, Doing doing) {
  interface Doing {
    Move done(Handoff handoff, Worker me, Fields fields);
  }
}
