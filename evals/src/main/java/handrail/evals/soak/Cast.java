package handrail.evals.soak;

import handrail.evals.soak.Encounter.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Who a play is led with: somebody new at the chat, by text or on the telephone, or somebody who
/// has a worker of her own, of whom the borough knows a few.
final class Cast {
  /// Their own workers, who are away for as long as this lasts.
  static final List<String> AWAY = List.of("gosia-wrobel", "tom-ashworth", "grace-oconnell");

  private static final List<String> KNOWN =
      List.of("+447700900402", "+447700900404", "+447700900409");

  private final Queue<String> texting = new ConcurrentLinkedQueue<>(KNOWN);
  private final Queue<String> ringing = new ConcurrentLinkedQueue<>(KNOWN);

  enum Who {
    AT_THE_CHAT,
    TEXTING,
    RINGING,
    KNOWN_TEXTING,
    KNOWN_RINGING
  }

  /// The citizen's end of a new conversation; empty when all who are known are met already.
  Optional<End> end(Who who, Place place) throws IOException, InterruptedException {
    return switch (who) {
      case AT_THE_CHAT -> Optional.of(new ChatEnd(place));
      case TEXTING -> Optional.of(new TextEnd(place, Phone.fresh()));
      case RINGING -> Optional.of(new CallEnd(place, Phone.fresh()));
      case KNOWN_TEXTING -> {
        var number = texting.poll();
        yield number == null
            ? Optional.empty()
            : Optional.of(new TextEnd(place, Phone.known(number)));
      }
      case KNOWN_RINGING -> {
        var number = ringing.poll();
        yield number == null
            ? Optional.empty()
            : Optional.of(new CallEnd(place, Phone.known(number)));
      }
    };
  }
}
