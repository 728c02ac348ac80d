package handrail.channels.webchat;

import com.fasterxml.jackson.databind.JsonNode;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.Phones;
import handrail.channels.http.Bodies;
import handrail.channels.http.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// Links a chat to the citizen's telephone, as JSON. A number stands in a body only, never in an
/// address.
final class PhoneApi implements HttpService {
  /// A number or a code.
  private static final int LIMIT = 1024;

  private final Phones phones;
  private final ChatTokens tokens;

  PhoneApi(Phones phones, ChatTokens tokens) {
    this.phones = phones;
    this.tokens = tokens;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .post("/conversations/{id}/phone", this::ask)
        .post("/conversations/{id}/phone/code", this::link);
  }

  private void ask(ServerRequest request, ServerResponse response) {
    var chat = own(request);
    switch (phones.ask(chat, Bodies.text(body(request), "number"))) {
      case TAKEN -> answer(response.status(Status.ACCEPTED_202), new Taken(PhoneWords.TAKEN));
      case NO_NUMBER -> throw Problem.in("number", PhoneWords.NO_NUMBER);
      case TOO_OFTEN -> throw Problem.of(Status.TOO_MANY_REQUESTS_429, PhoneWords.TOO_OFTEN);
      case NOT_HERE -> throw Problem.of(Status.CONFLICT_409, PhoneWords.NOT_HERE);
    }
  }

  private void link(ServerRequest request, ServerResponse response) {
    var chat = own(request);
    if (!phones.link(chat, Bodies.text(body(request), "code"))) {
      throw Problem.in("code", PhoneWords.WRONG);
    }
    answer(response, new Linked(true));
  }

  private Address own(ServerRequest request) {
    return new Address(Channel.WEB_CHAT, OwnChat.of(request, tokens));
  }

  private static JsonNode body(ServerRequest request) {
    return Bodies.json(request, LIMIT);
  }

  private static void answer(ServerResponse response, Object body) {
    response
        .header(HeaderNames.CONTENT_TYPE, "application/json")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .send(MessageJson.bytes(body));
  }

  private record Taken(String detail) {}

  private record Linked(boolean linked) {}
}
