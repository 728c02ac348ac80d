package handrail.evals.soak;

import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.phone.CallClient;
import handrail.evals.soak.Encounter.Place;
import handrail.evals.soak.rule.Way;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A citizen who rings. When the line breaks off she rings again, and says again what she has had
/// no reply to.
final class CallEnd extends PhoneEnd {
  private static final int MILLIS = 1_000;

  private @Nullable CallClient call;

  CallEnd(Place place, Phone phone) throws IOException, InterruptedException {
    super(place, phone);
    hears(says("", "hello, " + phone.sign() + " here"));
  }

  @Override
  public long says(String id, String text) throws IOException, InterruptedException {
    long at = log.says(text);
    speak(text);
    return at;
  }

  private void speak(String text) throws IOException, InterruptedException {
    place.patience().until(() -> trySpeaking(text));
  }

  private boolean trySpeaking(String text) throws IOException, InterruptedException {
    var line = call;
    if (line == null || line.isGone()) {
      line = CallClient.ring(place.http(), place.nodes().address(), phone.number(), log::hears);
      call = line;
    }
    if (text.length() == 1) {
      line.press(text);
    } else {
      line.say(text);
    }
    return true;
  }

  @Override
  public Optional<Reply> hears(long after) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + Patience.FOR_A_REPLY.toNanos();
    long said = after;
    var heard = log.reply(said, MILLIS);
    while (heard.isEmpty() && System.nanoTime() < deadline) {
      if (call != null && call.isGone()) {
        var words = log.all().get((int) after - 1).text();
        said = says("", words);
      }
      heard = log.reply(said, MILLIS);
    }
    if (heard.isPresent()) {
      log.takenIn(said);
    }
    return heard;
  }

  @Override
  public Way way() {
    return Way.CALL;
  }

  @Override
  public void leaves() {
    if (call != null) {
      call.hangUp();
    }
  }
}
