package handrail.channels.webchat;

import handrail.channels.Inbox.NotStored;
import handrail.channels.Message;
import handrail.channels.http.Bodies;
import handrail.channels.http.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// The web chat as JSON, for pages and apps: conversations, messages, events. Every request but the
/// first carries the chat's token.
public final class ChatApi implements HttpService {
  private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
  private static final int LONGEST_WAIT_SECONDS = 25;

  /// Keeps proxies from closing a quiet stream.
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

  private final Chats chats;
  private final ChatTokens tokens;
  private final String contactPhone;

  ChatApi(Chats chats, ChatTokens tokens, String contactPhone) {
    this.chats = chats;
    this.tokens = tokens;
    this.contactPhone = contactPhone;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .post("/conversations", this::begin)
        .post("/conversations/{id}/messages", this::say)
        .get("/conversations/{id}/messages", this::read)
        .post("/conversations/{id}/typing", this::typing)
        .get("/conversations/{id}/events", this::follow);
  }

  private void begin(ServerRequest request, ServerResponse response) {
    String id = tokens.newId();
    json(response.status(Status.CREATED_201), new Begun(id, tokens.tokenOf(id)));
  }

  private void say(ServerRequest request, ServerResponse response) {
    String chat = own(request);
    var body = Bodies.json(request, Bodies.LIMIT);
    String id = Bodies.text(body, "id");
    String text = Bodies.text(body, "text");
    if (!MESSAGE_ID.matcher(id).matches()) {
      throw Problem.in("id", "It must be 1 to 64 letters, digits or any of _ . : -");
    }
    if (Cleaned.isBlank(text)) {
      throw Problem.in("text", "It must not be empty.");
    }
    try {
      json(response.status(Status.ACCEPTED_202), new Taken(chats.take(chat, id, text).seq()));
    } catch (NotStored away) {
      response
          .status(Status.SERVICE_UNAVAILABLE_503)
          .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
          .send(MessageJson.bytes(away(chat)));
    }
  }

  private Away away(String chat) {
    return new Away(
        "about:blank",
        "Service Unavailable",
        Status.SERVICE_UNAVAILABLE_503.code(),
        "Something is broken on our side just now. Please try again in a few minutes, or ring "
            + contactPhone
            + ". If anyone is in danger, ring 999.",
        chats.meanwhile(chat));
  }

  private void read(ServerRequest request, ServerResponse response) {
    String chat = own(request);
    long after = number(request, "after", Long.MAX_VALUE);
    long wait = number(request, "wait", LONGEST_WAIT_SECONDS);
    json(response, new Read(chats.after(chat, after, Duration.ofSeconds(wait))));
  }

  private void follow(ServerRequest request, ServerResponse response) {
    String chat = own(request);
    long seen = lastSeen(request);
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    chats.recorded(chat, Long.MAX_VALUE, Duration.ZERO);
    try (var stream = new ChatStream(response.sink(SseSink.TYPE));
        var watch = chats.watch(chat, stream::typing)) {
      while (true) {
        var messages = chats.recorded(chat, seen, KEEP_ALIVE);
        for (var message : messages) {
          stream.say(message);
          seen = message.seq();
        }
        if (messages.isEmpty()) {
          stream.keepAlive();
          watch.stays();
        }
      }
    } catch (UncheckedIOException | Problem over) {
      // The reader has left, or the store is away: the stream ends, and a browser comes again.
    }
  }

  /// Nothing is kept, so nothing is checked but whose chat it is.
  private void typing(ServerRequest request, ServerResponse response) {
    chats.typing(own(request));
    response.status(Status.NO_CONTENT_204).send();
  }

  private static long lastSeen(ServerRequest request) {
    return request
        .headers()
        .first(HeaderNames.create("Last-Event-ID"))
        .map(text -> number("Last-Event-ID", text, Long.MAX_VALUE))
        .orElseGet(() -> number(request, "after", Long.MAX_VALUE));
  }

  private String own(ServerRequest request) {
    return OwnChat.of(request, tokens);
  }

  private static long number(ServerRequest request, String name, long highest) {
    return request.query().first(name).map(text -> number(name, text, highest)).orElse(0L);
  }

  private static long number(String name, String text, long highest) {
    try {
      long number = Long.parseLong(text);
      if (number >= 0 && number <= highest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw Problem.in(name, "It must be a whole number from 0 to " + highest + ".");
  }

  private static void json(ServerResponse response, Object body) {
    response
        .header(HeaderNames.CONTENT_TYPE, "application/json")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .send(MessageJson.bytes(body));
  }

  private record Begun(String id, String token) {}

  private record Taken(long seq) {}

  private record Read(List<Message> messages) {}

  private record Away(
      String type, String title, int status, String detail, List<Message> messages) {}
}
