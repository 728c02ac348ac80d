package handrail.channels.webchat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import handrail.channels.Inbox.NotStored;
import handrail.channels.Message;
import handrail.channels.http.Bodies;
import handrail.channels.http.Pages;
import handrail.channels.http.Problem;
import handrail.channels.webchat.WebChat.Look;
import io.helidon.http.HeaderNames;
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
  private final Chats chats;
  private final ChatTokens tokens;
  private final Look look;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "handrail.channels.webchat.template");

  ChatPage(Chats chats, ChatTokens tokens, Look look) {
    this.chats = chats;
    this.tokens = tokens;
    this.look = look;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", this::show)
        .post("/", this::say)
        .post("/chat/page/leave", this::leave)
        .post("/chat/page/end", this::end);
  }

  private void show(ServerRequest request, ServerResponse response) {
    var chat = ChatCookie.read(request, tokens);
    var messages = chat.map(id -> chats.after(id, 0, Duration.ZERO)).orElse(List.of());
    Pages.send(response, page(chat, messages, "", ""));
  }

  private String page(Optional<String> chat, List<Message> messages, String typed, String error) {
    var view =
        new ChatView(
            look,
            chat.orElse(""),
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
    refuseOtherSites(request);
    var form = Bodies.form(request, Bodies.LIMIT);
    String text = Bodies.first(form, "text");
    var known = ChatCookie.read(request, tokens);
    if (Cleaned.of(text).isBlank()) {
      var messages = known.map(id -> chats.after(id, 0, Duration.ZERO)).orElse(List.of());
      response.status(Status.BAD_REQUEST_400);
      Pages.send(response, page(known, messages, "", "Write your question first."));
      return;
    }
    String chat = known.orElseGet(tokens::newId);
    ChatCookie.set(response, tokens, chat, look.secure());
    try {
      chats.take(chat, messageId(Bodies.first(form, "id")), text);
      response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, "/#newest").send();
    } catch (NotStored away) {
      response.status(Status.SERVICE_UNAVAILABLE_503);
      Pages.send(
          response,
          page(
              Optional.of(chat),
              chats.meanwhile(chat),
              text,
              "Something is broken on our side just now. Please send it again in a few minutes."));
    }
  }

  /// A form sent twice carries the same id and has one effect; a form without one gets its own.
  private static String messageId(String id) {
    return id.isEmpty() || id.length() > 64 ? UUID.randomUUID().toString() : id;
  }

  /// Takes the chat off this device and goes elsewhere, so that the next person to pick up the
  /// phone finds nothing. What was said stays with the people who help.
  private void leave(ServerRequest request, ServerResponse response) {
    clear(request, response, ChatPageLinks.ELSEWHERE);
  }

  private void end(ServerRequest request, ServerResponse response) {
    clear(request, response, "/");
  }

  private void clear(ServerRequest request, ServerResponse response, String to) {
    refuseOtherSites(request);
    request.content().consume();
    ChatCookie.clear(response, look.secure());
    response
        .status(Status.SEE_OTHER_303)
        .header(HeaderNames.create("Clear-Site-Data"), "\"cache\", \"storage\"")
        .header(HeaderNames.LOCATION, to)
        .send();
  }

  /// A form on somebody else's page must not speak for a citizen.
  private static void refuseOtherSites(ServerRequest request) {
    var site = request.headers().first(HeaderNames.create("Sec-Fetch-Site")).orElse("same-origin");
    if (!site.equals("same-origin") && !site.equals("none")) {
      throw Problem.of(Status.FORBIDDEN_403, "This form was sent from another site.");
    }
  }
}
