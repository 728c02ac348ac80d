package handrail.channels.webchat;

import handrail.channels.Attention;
import handrail.channels.Inbox;
import handrail.channels.Outbox;
import handrail.channels.Phones;
import handrail.channels.Transcript;
import handrail.channels.http.Pages;
import handrail.channels.http.Problem;
import io.helidon.webserver.http.HttpRouting;
import java.time.Clock;

/// The web chat: its API under `/chat`, its page at `/`.
public final class WebChat {
  private final Chats chats;
  private final ChatTokens tokens;
  private final Look look;

  /// Needs who is at the other end, and what tokens are made with.
  public WebChat(OtherEnd otherEnd, byte[] secret, Look look, Clock clock) {
    this.chats = new Chats(otherEnd, clock);
    this.tokens = new ChatTokens(secret);
    this.look = look;
  }

  /// Where messages go, where the conversation can be read, and what goes on in it just now.
  public record OtherEnd(Inbox inbox, Transcript transcript, Attention attention) {}

  /// How the page introduces itself.
  ///
  /// @param council whose service it is
  /// @param phone to ring when this does not work
  /// @param secure whether the page is reached by HTTPS
  /// @param demonstration whether the borough is made up
  public record Look(String council, String phone, boolean secure, boolean demonstration) {}

  /// The way back: a chat reads the timeline, so what is said has arrived once it is on record.
  public static Outbox outbox() {
    return (_, _) -> new Outbox.Delivery.Sent("");
  }

  /// Registers pages and API, where no telephone can be linked.
  public void register(HttpRouting.Builder routing) {
    register(routing, Phones.NONE);
  }

  /// Registers pages and API.
  public void register(HttpRouting.Builder routing, Phones phones) {
    Problem.register(routing);
    new LostPage(look).register(routing);
    routing.register("/", new ChatPage(chats, tokens, look, phones));
    routing.register("/", new PhonePage(phones, tokens, look));
    routing.register("/chat", new PhoneApi(phones, tokens));
    routing.register("/chat/page", Pages.files("handrail/channels/webchat/page"));
    routing.register("/chat", new ChatApi(chats, tokens, look.phone()));
  }
}
