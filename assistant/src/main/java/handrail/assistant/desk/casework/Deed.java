package handrail.assistant.desk.casework;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.desk.web.Fields;
import handrail.assistant.handoff.Handoffs.Move;

/// One thing a worker can do with a handoff.
///
/// @param name the last part of its address
/// @param place on the page where she goes on afterwards
public record Deed(String name, String place, Doing doing) {
  Deed(String name, Doing doing) {
    this(name, "", doing);
  }

  interface Doing {
    Move done(Handoff handoff, Worker me, Fields fields);
  }
}
