package handrail.channels.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotSetUpTest {
  @Test
  void saysInOneSentenceThatThereIsNoAccount() {
    var routing =
        HttpRouting.builder().any("/sms*", NotSetUp::answer).any("/voice*", NotSetUp::answer);
    var server = WebServer.builder().port(0).routing(routing).build().start();
    try {
      var twilio = new StandIn(server.port());
      for (String path : List.of("/sms", "/sms/status", "/voice", "/voice/gather")) {
        var response = twilio.posts(path, "From=1", "");
        assertEquals(503, response.statusCode(), path);
        assertTrue(response.body().contains("HANDRAIL_TWILIO_ACCOUNT_SID"), response.body());
      }
    } finally {
      server.stop();
    }
  }
}
