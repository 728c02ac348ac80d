package handrail.evals.soak;

import handrail.evals.chat.ChatClient.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a telephone has seen, in the order in which it happened.
final class PhoneLog {
  private final HeardWords heard;
  private final List<Reply> log = new ArrayList<>();
  private final Map<Long, String> takenIn = new TreeMap<>();

  PhoneLog(HeardWords heard) {
    this.heard = heard;
  }

  /// She says something.
  ///
  /// @return its place
  synchronized long says(String text) {
    return add("citizen", "said", text);
  }

  /// The service has it.
  synchronized void takenIn(long place) {
    takenIn.put(place, log.get((int) place - 1).text());
  }

  /// Something reaches her.
  synchronized void hears(String text) {
    add(heard.from(text), heard.kind(text), text);
    notifyAll();
  }

  private long add(String from, String kind, String text) {
    long place = log.size() + 1L;
    log.add(new Reply(place, from, null, kind, text, List.of()));
    return place;
  }

  synchronized List<Reply> all() {
    return List.copyOf(log);
  }

  synchronized Map<Long, String> takenIn() {
    return Map.copyOf(takenIn);
  }

  /// The assistant's first reply after a place, waited for.
  synchronized Optional<Reply> reply(long after, long millis) throws InterruptedException {
    long deadline = System.nanoTime() + millis * 1_000_000;
    var found = reply(after);
    while (found.isEmpty() && System.nanoTime() < deadline) {
      wait(200);
      found = reply(after);
    }
    return found;
  }

  private Optional<Reply> reply(long after) {
    return log.stream()
        .filter(each -> each.seq() > after && each.from().equals("assistant"))
        .findFirst();
  }
}
