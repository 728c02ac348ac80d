package handrail.evals.soak;

import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.phone.TextClient;
import handrail.evals.soak.Encounter.Place;
import handrail.evals.soak.rule.Way;
import java.io.IOException;
import java.util.Optional;

/// A citizen who texts.
final class TextEnd extends PhoneEnd {
  /// The provider may bring a text more than once.
  private static final int SOMETIMES = 7;

  private final TextClient client;

  TextEnd(Place place, Phone phone) throws IOException, InterruptedException {
    super(place, phone);
    this.client = new TextClient(place.http(), place.provider(), phone.number(), log::hears);
    hears(says(phone.sign(), "hello, " + phone.sign() + " here"));
  }

  @Override
  public long says(String id, String text) throws IOException, InterruptedException {
    long at = log.says(text);
    String sid = "SM-" + phone.sign() + "-" + id;
    int times = sid.hashCode() % SOMETIMES == 0 ? 2 : 1;
    for (int i = 0; i < times; i++) {
      place.patience().until(() -> text(sid, text));
    }
    log.takenIn(at);
    return at;
  }

  private boolean text(String sid, String text) throws IOException, InterruptedException {
    client.text(place.nodes().address(), sid, text);
    return true;
  }

  @Override
  public Optional<Reply> hears(long after) throws InterruptedException {
    return log.reply(after, Patience.FOR_A_REPLY.toMillis());
  }

  @Override
  public Way way() {
    return Way.TEXT;
  }
}
