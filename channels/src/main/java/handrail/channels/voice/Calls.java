package handrail.channels.voice;

import handrail.channels.Address;
import handrail.channels.Message;
import handrail.channels.Outbox;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The calls that are on at this node. What is sent to a caller is spoken while her call lasts.
public final class Calls implements Outbox {
  private final ConcurrentMap<Address, Call> live = new ConcurrentHashMap<>();

  /// One end of a call.
  interface Call {
    /// Says a message.
    ///
    /// @return false when the line has gone
    boolean speak(Message message);
  }

  void begin(Address caller, Call call) {
    live.put(caller, call);
  }

  void end(Address caller, Call call) {
    live.remove(caller, call);
  }

  @Override
  public Delivery send(Address to, Message message) {
    var call = live.get(to);
    return call != null && call.speak(message)
        ? new Delivery.Sent("")
        : new Delivery.Refused("The call has ended: this was not heard. Ring them.");
  }
}
