package handrail.evals.soak;

import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.soak.Encounter.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A citizen with a telephone, who is known at the desk by her sign and keeps a log of her own.
abstract sealed class PhoneEnd implements End permits CallEnd, TextEnd {
  final Place place;
  final Phone phone;
  final PhoneLog log;

  PhoneEnd(Place place, Phone phone) {
    this.place = place;
    this.phone = phone;
    this.log = new PhoneLog(place.workers().heardWords());
  }

  @Override
  public Optional<String> conversation() throws IOException, InterruptedException {
    return phone.conversation(place.workers());
  }

  @Override
  public String name() {
    return phone.sign();
  }

  @Override
  public List<Reply> all() {
    return log.all();
  }

  /// What is texted is acknowledged; what is spoken is known to be taken in by the reply.
  @Override
  public Map<Long, String> takenIn() {
    return log.takenIn();
  }
}
