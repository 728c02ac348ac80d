package handrail.assistant.conversation;

import handrail.assistant.conversation.News.Listening;
import handrail.channels.Address;
import handrail.channels.voice.Calls.Exchange;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// Calls that any node has, known to all by the lines they answer. A node that dies answers no
/// longer; nothing about a call is kept.
public final class PhoneLines implements Exchange {
  private final News news;
  private final Function<Address, String> idOf;
  private final Consumer<String> visit;
  private final ConcurrentMap<Address, Listening> answered = new ConcurrentHashMap<>();

  /// Needs the way between nodes, and who goes to a conversation in which something waits.
  public PhoneLines(News news, Function<Address, String> idOf, Consumer<String> visit) {
    this.news = news;
    this.idOf = idOf;
    this.visit = visit;
  }

  @Override
  public void begins(Address caller) {
    answered.computeIfAbsent(
        caller,
        _ -> {
          String id = idOf.apply(caller);
          return news.answer(line(id), () -> visit.accept(id));
        });
  }

  @Override
  public void ends(Address caller) {
    var line = answered.remove(caller);
    if (line != null) {
      line.close();
    }
  }

  @Override
  public boolean ring(Address caller) {
    return news.ring(line(idOf.apply(caller)));
  }

  private static String line(String id) {
    return "call:" + id;
  }
}
