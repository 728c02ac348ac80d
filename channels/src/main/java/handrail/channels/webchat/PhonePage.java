package handrail.channels.webchat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.Phones;
import handrail.channels.http.Bodies;
import handrail.channels.http.Pages;
import handrail.channels.webchat.PhoneView.Step;
import handrail.channels.webchat.WebChat.Look;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;

/// The page on which a citizen links her telephone: plain forms, without a script. What she types
/// is not shown again.
final class PhonePage implements HttpService {
  private static final String HERE = "/chat/page/phone";

  private final Phones phones;
  private final ChatTokens tokens;
  private final Look look;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "handrail.channels.webchat.template");

  PhonePage(Phones phones, ChatTokens tokens, Look look) {
    this.phones = phones;
    this.tokens = tokens;
    this.look = look;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get(HERE, this::open).post(HERE, this::ask).post(HERE + "/code", this::link);
  }

  private void open(ServerRequest request, ServerResponse response) {
    boolean here = chat(request).filter(phones::canLink).isPresent();
    show(response, here ? Step.NUMBER : Step.NOT_HERE, here ? "" : PhoneWords.NOT_HERE);
  }

  private void ask(ServerRequest request, ServerResponse response) {
    var chat = ours(request, response);
    if (chat.isEmpty()) {
      return;
    }
    switch (phones.ask(chat.get(), field(request, "number"))) {
      case TAKEN -> show(response, Step.CODE, "");
      case NO_NUMBER -> refuse(response, Status.BAD_REQUEST_400, PhoneWords.NO_NUMBER);
      case TOO_OFTEN -> refuse(response, Status.TOO_MANY_REQUESTS_429, PhoneWords.TOO_OFTEN);
      case NOT_HERE -> show(response, Step.NOT_HERE, PhoneWords.NOT_HERE);
    }
  }

  private void link(ServerRequest request, ServerResponse response) {
    var chat = ours(request, response);
    if (chat.isEmpty()) {
      return;
    }
    if (phones.link(chat.get(), field(request, "code"))) {
      response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, "/#newest").send();
    } else {
      response.status(Status.BAD_REQUEST_400);
      show(response, Step.CODE, PhoneWords.WRONG);
    }
  }

  /// The chat of a form that our own page has sent; otherwise the page is shown with a reason.
  private Optional<Address> ours(ServerRequest request, ServerResponse response) {
    var chat = chat(request);
    if (!OtherSites.mayAct(request)) {
      refuse(response, Status.FORBIDDEN_403, PhoneWords.OTHER_SITE);
      return Optional.empty();
    }
    if (chat.isEmpty()) {
      show(response, Step.NOT_HERE, PhoneWords.NOT_HERE);
    }
    return chat;
  }

  private Optional<Address> chat(ServerRequest request) {
    return ChatCookie.read(request, tokens).map(id -> new Address(Channel.WEB_CHAT, id));
  }

  private static String field(ServerRequest request, String name) {
    return Bodies.first(Bodies.form(request, Bodies.FORM_LIMIT), name);
  }

  private void refuse(ServerResponse response, Status status, String error) {
    response.status(status);
    show(response, Step.NUMBER, error);
  }

  private void show(ServerResponse response, Step step, String error) {
    var html = new StringOutput();
    templates.render("chat/phone.jte", Map.of("view", new PhoneView(look, step, error)), html);
    Pages.send(response, html.toString());
  }
}
