package handrail.channels.webchat;

import handrail.channels.Address;
import handrail.channels.Attention;
import handrail.channels.Channel;
import handrail.channels.InboundMessage;
import handrail.channels.Inbox.NotStored;
import handrail.channels.Inbox.Receipt;
import handrail.channels.Message;
import handrail.channels.Outbox;
import handrail.channels.http.Problem;
import io.helidon.http.Status;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Chats as the page and the API both use them: what comes in, and what has been said.
final class Chats {
  /// While the store is away this many chats are remembered for what was said to them meanwhile.
  private static final int MEANWHILE = 1_000;

  /// And of each the last few things.
  private static final int MEANWHILE_EACH = 8;

  private static final System.Logger LOG = System.getLogger(Chats.class.getName());

  private final WebChat.OtherEnd otherEnd;
  private final Clock clock;
  private final Map<String, List<Message>> saidMeanwhile =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<Message>> eldest) {
              return size() > MEANWHILE;
            }
          });

  Chats(WebChat.OtherEnd otherEnd, Clock clock) {
    this.otherEnd = otherEnd;
    this.clock = clock;
  }

  /// Takes a message in.
  ///
  /// @throws NotStored when the store is away; what could be said all the same is among
  ///     [#after]'s messages
  Receipt take(String chat, String messageId, String text) throws NotStored {
    var message = new InboundMessage(address(chat), messageId, Cleaned.of(text), clock.instant());
    var receipt = otherEnd.inbox().receive(message, new Meanwhile());
    saidMeanwhile.remove(chat);
    return receipt;
  }

  /// What has been said after a place, or, while the store is away, what was said meanwhile.
  ///
  /// @throws Problem 503 when the store is away and nothing was said meanwhile
  List<Message> after(String chat, long seq, Duration wait) {
    try {
      return recorded(chat, seq, wait);
    } catch (Problem storeIsAway) {
      var said = meanwhile(chat);
      if (said.isEmpty()) {
        throw storeIsAway;
      }
      return said;
    }
  }

  /// What stands on the timeline after a place.
  ///
  /// @throws Problem 503 when the store is away
  List<Message> recorded(String chat, long seq, Duration wait) {
    try {
      return otherEnd.transcript().after(address(chat), seq, wait);
    } catch (RuntimeException storeIsAway) {
      LOG.log(Level.WARNING, "A conversation cannot be read: {0}", storeIsAway.getClass());
      throw Problem.of(
          Status.SERVICE_UNAVAILABLE_503, "The conversation cannot be read just now. Try again.");
    }
  }

  /// What was said in a chat while the store was away.
  List<Message> meanwhile(String chat) {
    return saidMeanwhile.getOrDefault(chat, List.of());
  }

  /// The citizen is writing in a chat.
  void typing(String chat) {
    otherEnd.attention().isTyping(address(chat));
  }

  /// The citizen has a chat open.
  Attention.Watch watch(String chat, Consumer<String> typing) {
    return otherEnd.attention().watch(address(chat), typing);
  }

  private static Address address(String chat) {
    return new Address(Channel.WEB_CHAT, chat);
  }

  /// Keeps what must be said although it stands on no timeline.
  private final class Meanwhile implements Outbox {
    @Override
    public Delivery send(Address to, Message message) {
      saidMeanwhile.merge(to.value(), List.of(message), Meanwhile::joined);
      return new Delivery.Sent("");
    }

    private static List<Message> joined(List<Message> before, List<Message> more) {
      var all = new ArrayList<>(before);
      all.addAll(more);
      return List.copyOf(all.subList(Math.max(0, all.size() - MEANWHILE_EACH), all.size()));
    }
  }
}
