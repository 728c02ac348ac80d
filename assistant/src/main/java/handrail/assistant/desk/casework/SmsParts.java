package handrail.assistant.desk.casework;

import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Web;
import handrail.channels.Message;
import handrail.channels.Message.From;
import handrail.channels.Message.Kind;
import handrail.channels.sms.SmsSegments;
import handrail.channels.sms.SmsText;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.List;

/// How many parts what a worker is writing will take as a text message, counted on what would go
/// out: with her name before it, and in plainer characters.
public final class SmsParts {
  private final Web web;
  private final Clock clock;

  public SmsParts(Web web, Clock clock) {
    this.web = web;
    this.clock = clock;
  }

  public void count(ServerRequest request, ServerResponse response, Session session) {
    var text = Fields.read(request).text("text");
    web.json(response, new Counted(text.isBlank() ? 0 : parts(text.strip(), session)));
  }

  private int parts(String text, Session session) {
    var message =
        new Message(
            0,
            clock.instant(),
            From.WORKER,
            session.worker().name(),
            Kind.SAID,
            text,
            List.of(),
            List.of(),
            "en");
    return SmsText.of(message).stream().mapToInt(SmsSegments::count).sum();
  }

  private record Counted(int parts) {}
}
