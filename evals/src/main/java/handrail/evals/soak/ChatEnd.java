package handrail.evals.soak;

import handrail.evals.chat.ChatClient;
import handrail.evals.chat.ChatClient.Chat;
import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.soak.Encounter.Place;
import handrail.evals.soak.rule.Way;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// A citizen at the web chat.
final class ChatEnd implements End {
  private final Place place;
  private final Chat chat;
  private final Map<Long, String> takenIn = new ConcurrentSkipListMap<>();

  ChatEnd(Place place) throws IOException, InterruptedException {
    this.place = place;
    this.chat = place.patience().until(() -> citizen().open());
  }

  private ChatClient citizen() {
    return new ChatClient(place.http(), place.nodes().address());
  }

  @Override
  public Optional<String> conversation() {
    return Optional.of(chat.id());
  }

  @Override
  public String name() {
    return chat.id();
  }

  @Override
  public long says(String id, String text) throws IOException, InterruptedException {
    long seq = place.patience().until(() -> citizen().say(chat, id, text));
    takenIn.put(seq, text);
    return seq;
  }

  @Override
  public Optional<Reply> hears(long after) throws IOException, InterruptedException {
    return place.patience().until(() -> citizen().reply(chat, after, Patience.FOR_A_REPLY));
  }

  @Override
  public List<Reply> all() throws IOException, InterruptedException {
    return place.patience().until(() -> citizen().all(chat));
  }

  @Override
  public Map<Long, String> takenIn() {
    return Map.copyOf(takenIn);
  }

  @Override
  public Way way() {
    return Way.CHAT;
  }
}
