package handrail.channels.voice;

import handrail.channels.Address;
import handrail.channels.Message;
import handrail.channels.Outbox;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The calls that are on at this node. What is sent to a caller is spoken while her call lasts.
public final class Calls implements Outbox {
  private final ConcurrentMap<Address, Call> live = new ConcurrentHashMap<>();
  private final Exchange exchange;

  /// Holds none yet.
  ///
  /// @param exchange which process has which call
  public Calls(Exchange exchange) {
    this.exchange = exchange;
  }

  /// Which process has which call. Only that one can speak to the caller, so it says that it has
  /// her, and the others ring it.
  public interface Exchange {
    /// The caller is here from now on.
    void begins(Address caller);

    /// The caller is no longer here.
    void ends(Address caller);

    /// Tells the process that has the caller that something waits to be said to her.
    ///
    /// @return whether there is one
    boolean ring(Address caller);
  }

  /// One end of a call.
  interface Call {
    /// Says a message.
    ///
    /// @return false when the line has gone
    boolean speak(Message message);
  }

  void begin(Address caller, Call call) {
    live.put(caller, call);
    exchange.begins(caller);
  }

  void end(Address caller, Call call) {
    if (live.remove(caller, call)) {
      exchange.ends(caller);
    }
  }

  @Override
  public boolean isElsewhere(Address to) {
    return !live.containsKey(to) && exchange.ring(to);
  }

  @Override
  public Delivery send(Address to, Message message) {
    var call = live.get(to);
    return call != null && call.speak(message)
        ? new Delivery.Sent("")
        : new Delivery.Refused("The call has ended: this was not heard. Ring them.");
  }
}
