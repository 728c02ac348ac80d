package handrail.channels.webchat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import handrail.channels.http.Pages;
import handrail.channels.http.Problem;
import handrail.channels.webchat.WebChat.Look;
import io.helidon.http.HeaderNames;
import io.helidon.http.NotFoundException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;

/// What somebody reads who follows a link that leads nowhere: the ways to us that there are.
final class LostPage {
  private final Look look;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "handrail.channels.webchat.template");

  LostPage(Look look) {
    this.look = look;
  }

  void register(HttpRouting.Builder routing) {
    routing.error(NotFoundException.class, (request, response, _) -> show(request, response));
  }

  private void show(ServerRequest request, ServerResponse response) {
    if (request.headers().first(HeaderNames.ACCEPT).orElse("").contains("text/html")) {
      var html = new StringOutput();
      templates.render("chat/lost.jte", Map.of("look", look), html);
      response.status(Status.NOT_FOUND_404);
      Pages.send(response, html.toString());
    } else {
      Problem.of(Status.NOT_FOUND_404, Status.NOT_FOUND_404.reasonPhrase()).send(response);
    }
  }
}
