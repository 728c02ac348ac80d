package handrail.assistant.conversation;

import handrail.assistant.conversation.Signal.Kind;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.Address;
import handrail.channels.Attention;
import java.util.function.Consumer;

/// Tells a citizen and her worker of each other while they talk.
public final class AtTheOtherEnd implements Attention {
  private final Conversations conversations;
  private final News news;
  private final Presence presence;
  private final Wording wording;

  public AtTheOtherEnd(Conversations conversations, News news, Presence presence, Wording wording) {
    this.conversations = conversations;
    this.news = news;
    this.presence = presence;
    this.wording = wording;
  }

  @Override
  public void isTyping(Address citizen) {
    news.signal(new Signal(Kind.TYPING, conversations.idOf(citizen), Signal.CITIZEN));
  }

  @Override
  public Watch watch(Address citizen, Consumer<String> typing) {
    var id = conversations.idOf(citizen);
    var listening = news.onSignal(signal -> hear(signal, id, typing));
    return new Watching(presence.enterAsCitizen(id), listening);
  }

  /// One thread tells all who listen, so the store is asked on another.
  private void hear(Signal signal, String id, Consumer<String> typing) {
    boolean isHers = signal.conversation().equals(id) && !signal.isByCitizen();
    if (isHers && signal.kind() == Kind.TYPING) {
      Thread.startVirtualThread(() -> tell(signal, typing));
    }
  }

  /// A name is only said once that worker has accepted.
  private void tell(Signal signal, Consumer<String> typing) {
    var conversation = conversations.load(signal.conversation());
    conversation
        .heldBy()
        .map(Turn.HandoffAccepted::worker)
        .filter(worker -> worker.id().equals(signal.who()))
        .map(worker -> worker.name().split(" ", 2)[0])
        .map(name -> wording.of(conversation.language(), Phrase.TYPING, name))
        .ifPresent(typing);
  }

  private record Watching(Presence.Visit visit, News.Listening listening) implements Watch {
    @Override
    public void stays() {
      visit.stays();
    }

    @Override
    public void close() {
      listening.close();
      visit.close();
    }
  }
}
