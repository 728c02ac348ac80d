package handrail.channels.voice;

import handrail.channels.http.Problem;
import handrail.channels.twilio.RecordingInbox;
import handrail.channels.twilio.StandIn;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.websocket.WsRouting;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// A running telephone line of ours: the routes and the socket, with an inbox that a test answers
/// for.
final class Phone implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-26T09:30:00Z");

  final RecordingInbox inbox = new RecordingInbox();
  final Calls calls = new Calls(new OnlyNode());
  final StandIn twilio;
  private final WebServer server;

  Phone() {
    var voice =
        new Voice(
            StandIn.account(URI.create("http://api.test")),
            inbox,
            calls,
            "Hello, this is Northmoor Council's assistant.",
            Clock.fixed(NOW, ZoneOffset.UTC));
    var routing = HttpRouting.builder();
    Problem.register(routing);
    routing.register("/voice", voice);
    this.server =
        WebServer.builder()
            .port(0)
            .routing(routing)
            .addRouting(WsRouting.builder().endpoint("/voice/relay", voice::relay))
            .build()
            .start();
    this.twilio = new StandIn(server.port());
  }

  URI socket() {
    return URI.create("ws://localhost:" + server.port() + "/voice/relay");
  }

  @Override
  public void close() {
    server.stop();
  }
}
