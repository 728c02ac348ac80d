package handrail.evals.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Plays Twilio's Messages API: takes texts, says which it has taken, and refuses those to a number
/// that has sent STOP. Every text is shown to the telephone it is for, refused ones too.
public final class Provider implements AutoCloseable {
  private static final String MESSAGES = "/2010-04-01/Accounts/" + Account.SID + "/Messages.json";
  private static final int OPTED_OUT = 21_610;
  private static final JsonMapper JSON = new JsonMapper();

  private final Clock clock;
  private final WebServer server;
  private final AtomicInteger count = new AtomicInteger();
  private final Map<String, Line> lines = new ConcurrentHashMap<>();

  /// @param clock the service's own: it asks what was sent since when
  public Provider(Clock clock) {
    this.clock = clock;
    this.server =
        WebServer.builder()
            .host("127.0.0.1")
            .featuresDiscoverServices(false)
            .connectionOptions(options -> options.tcpNoDelay(true))
            .routing(routing -> routing.post(MESSAGES, this::take).get(MESSAGES, this::list))
            .build()
            .start();
  }

  /// A text to somebody.
  private record Text(String sid, String body, Instant at) {}

  /// One citizen's number.
  private static final class Line {
    private final List<Text> taken = new CopyOnWriteArrayList<>();
    private final Consumer<String> phone;
    private volatile boolean stopped;

    Line(Consumer<String> phone) {
      this.phone = phone;
    }
  }

  /// Where its API is.
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /// Brings what is texted to a number to a telephone from now on.
  void connect(String number, Consumer<String> phone) {
    lines.put(number, new Line(phone));
  }

  /// Whether texts to a number are refused.
  void stop(String number, boolean stopped) {
    line(number).stopped = stopped;
  }

  private Line line(String number) {
    return lines.computeIfAbsent(number, _ -> new Line(_ -> {}));
  }

  private void take(ServerRequest request, ServerResponse response) {
    var form = request.content().as(Parameters.class);
    var line = line(form.get("To"));
    var text = new Text("SM" + count.incrementAndGet(), form.get("Body"), clock.instant());
    synchronized (line) {
      line.phone.accept(text.body());
      if (!line.stopped) {
        line.taken.add(text);
      }
    }
    boolean refused = line.stopped;
    response.status(refused ? Status.BAD_REQUEST_400 : Status.CREATED_201);
    json(
        response,
        refused
            ? Map.of("code", OPTED_OUT, "message", "unsubscribed")
            : Map.of("sid", text.sid(), "status", "queued"));
  }

  private void list(ServerRequest request, ServerResponse response) {
    var since = instant(request.query().first("DateSent>").orElse(""));
    var taken =
        line(request.query().get("To")).taken.stream()
            .filter(text -> text.at().isAfter(since))
            .map(text -> Map.of("sid", text.sid(), "body", text.body()))
            .toList();
    json(response, Map.of("messages", taken, "page", 0, "page_size", 50));
  }

  private static Instant instant(String text) {
    if (text.isEmpty()) {
      return Instant.EPOCH;
    }
    return LocalDateTime.parse(text.replace("Z", "")).toInstant(ZoneOffset.UTC);
  }

  private static void json(ServerResponse response, Object value) {
    try {
      response.header(HeaderNames.CONTENT_TYPE, "application/json");
      response.send(JSON.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
