package handrail.channels.webchat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.Inbox.NotStored;
import handrail.channels.Message;
import handrail.channels.Phones;
import handrail.channels.http.Bodies;
import handrail.channels.http.Pages;
import handrail.channels.http.Problem;
import handrail.channels.webchat.WebChat.Look;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The citizen's page. It works without scripts; with them it is live.
final class ChatPage implements HttpService {
  private static final String NOT_TAKEN =
      "Something is broken on our side just now. Please send it again in a few minutes.";
  private static final String CANNOT_BE_READ =
      "We cannot show your conversation just now. It is safe. Please look again in a few minutes.";

  private final Chats chats;
  private final ChatTokens tokens;
  private final Look look;
  private final Phones phones;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "handrail.channels.webchat.template");

  ChatPage(Chats chats, ChatTokens tokens, Look look, Phones phones) {
    this.phones = phones;
    this.chats = chats;
    this.tokens = tokens;
    this.look = look;
  }

  /// A link to `/#newest` alone would not fetch the page again where one is there already, so
  /// `/chat/page/newest` leads there.
  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", this::show)
        .post("/", this::say)
        .get("/chat/page/leave", this::leave)
        .post("/chat/page/leave", this::left)
        .post("/chat/page/end", this::end)
        .get("/chat/page/newest", (_, response) -> goTo(response, "/#newest"));
  }

  private void show(ServerRequest request, ServerResponse response) {
    show(response, ChatCookie.read(request, tokens), "", "");
  }

  /// The page with what has been said, and with what went wrong, if anything.
  private void show(ServerResponse response, Optional<String> chat, String typed, String error) {
    try {
      var said = chat.map(id -> chats.after(id, 0, Duration.ZERO)).orElse(List.of());
      Pages.send(response, page(chat, said, typed, error));
    } catch (Problem storeIsAway) {
      response.status(Status.create(storeIsAway.status()));
      Pages.send(response, page(chat, List.of(), typed, error.isEmpty() ? CANNOT_BE_READ : error));
    }
  }

  private String page(Optional<String> chat, List<Message> messages, String typed, String error) {
    var view =
        new ChatView(
            look,
            chat.orElse(""),
            chat.filter(this::isToLink).isPresent(),
            Shown.all(messages),
            messages.isEmpty() ? 0 : messages.getLast().seq(),
            waits(messages),
            UUID.randomUUID().toString(),
            typed,
            error);
    var html = new StringOutput();
    templates.render("chat/page.jte", Map.of("view", view), html);
    return html.toString();
  }

  /// Not when that cannot be told: the conversation is shown without it.
  private boolean isToLink(String chat) {
    try {
      return phones.isToOffer(new Address(Channel.WEB_CHAT, chat));
    } catch (RuntimeException storeIsAway) {
      return false;
    }
  }

  /// Whether the citizen spoke last, to the assistant.
  private static boolean waits(List<Message> messages) {
    return !messages.isEmpty()
        && messages.getLast().from() == Message.From.CITIZEN
        && messages.stream()
            .filter(message -> message.from() != Message.From.CITIZEN)
            .reduce((_, last) -> last)
            .map(last -> last.from() == Message.From.ASSISTANT || last.text().isEmpty())
            .orElse(true);
  }

  private void say(ServerRequest request, ServerResponse response) {
    var known = ChatCookie.read(request, tokens);
    try {
      OtherSites.refuse(request);
      take(known, Bodies.form(request, Bodies.FORM_LIMIT), response);
    } catch (Problem problem) {
      response.status(Status.create(problem.status())).header(HeaderValues.CONNECTION_CLOSE);
      show(response, known, "", inWords(problem));
    }
  }

  private void take(
      Optional<String> known, Map<String, List<String>> form, ServerResponse response) {
    String text = Bodies.first(form, "text");
    if (Cleaned.isBlank(text)) {
      response.status(Status.BAD_REQUEST_400);
      show(response, known, "", "Write your question first.");
      return;
    }
    String chat = known.orElseGet(tokens::newId);
    ChatCookie.set(response, tokens, chat, look.secure());
    try {
      chats.take(chat, messageId(Bodies.first(form, "id")), text);
      response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, "/#newest").send();
    } catch (NotStored away) {
      response.status(Status.SERVICE_UNAVAILABLE_503);
      Pages.send(response, page(Optional.of(chat), chats.meanwhile(chat), text, NOT_TAKEN));
    }
  }

  private static String inWords(Problem problem) {
    return switch (problem.status()) {
      case 413 -> "Your message is too long to send at once. Send it in shorter pieces.";
      case 403 -> "Your message was not sent, because it came from another site. Write it here.";
      default -> "Your message could not be read. Write it again.";
    };
  }

  /// A form sent twice carries the same id and has one effect; a form without one gets its own.
  private static String messageId(String id) {
    return id.isEmpty() || id.length() > 64 ? UUID.randomUUID().toString() : id;
  }

  /// Takes the chat off this device and goes elsewhere in one step, so that whoever picks up the
  /// phone next finds nothing. A link, since `form-action` would stop a form's way elsewhere. What
  /// was said stays with the people who help.
  private void leave(ServerRequest request, ServerResponse response) {
    if (OtherSites.mayAct(request) && !isPrefetched(request)) {
      ChatCookie.clear(response, look.secure());
    }
    goTo(response, ChatPageLinks.ELSEWHERE);
  }

  private static boolean isPrefetched(ServerRequest request) {
    return request.headers().contains(HeaderNames.create("Sec-Purpose"));
  }

  /// The page's script has gone elsewhere already and tells us so.
  private void left(ServerRequest request, ServerResponse response) {
    OtherSites.refuse(request);
    ChatCookie.clear(response, look.secure());
    response.status(Status.NO_CONTENT_204).send();
  }

  private void end(ServerRequest request, ServerResponse response) {
    OtherSites.refuse(request);
    ChatCookie.clear(response, look.secure());
    goTo(response, "/");
  }

  private static void goTo(ServerResponse response, String address) {
    response
        .status(Status.SEE_OTHER_303)
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .header(HeaderNames.LOCATION, address)
        .send();
  }
}
