package handrail.assistant.desk;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.handoff.Handoffs.Move;

/// One thing a worker can do with a handoff.
///
/// @param field of the request that holds her words; empty when there are none
/// @param place on the page where she goes on afterwards
record Deed(String field, String place, Doing doing) {
  interface Doing {
    Move done(Handoff handoff, Worker me, Fields fields);
  }
}
