package handrail.assistant;

import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;
import io.helidon.openapi.OpenApiFeature;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.observe.ObserveFeature;
import io.helidon.webserver.observe.health.HealthObserver;
import io.helidon.webserver.observe.metrics.MetricsObserver;
import io.helidon.webserver.websocket.WsRouting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import redis.clients.jedis.exceptions.JedisException;

/// The HTTP server: where it listens, its limits, and how its health is told.
final class Doors implements AutoCloseable {
  /// More than any page or provider sends; single routes are stricter.
  private static final long PAYLOAD = 2 * 1024 * 1024;

  /// Turns that are being answered take up to some seconds; Helidon's half second cut them off.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Settings settings;
  private final WebServer server;

  Doors(
      Settings settings,
      Consumer<HttpRouting.Builder> routing,
      WsRouting.Builder sockets,
      BooleanSupplier searchIsReady,
      Supplier<String> pingStore,
      HealthCheck safetyWords) {
    this.settings = settings;
    this.server =
        WebServer.builder()
            .host(settings.host())
            .port(settings.port())
            .maxPayloadSize(PAYLOAD)
            .shutdownGracePeriod(GRACE)
            // A small answer would otherwise wait 40 ms for the one before it to be acknowledged.
            .connectionOptions(options -> options.tcpNoDelay(true))
            .featuresDiscoverServices(false)
            .addFeature(observe(searchIsReady, pingStore, safetyWords))
            .addFeature(OpenApiFeature.create())
            .routing(routing)
            .addRouting(sockets)
            .build();
  }

  private static ObserveFeature observe(
      BooleanSupplier searchIsReady, Supplier<String> pingStore, HealthCheck safetyWords) {
    var health =
        HealthObserver.builder()
            .details(true)
            .addCheck(check("store", () -> answers(pingStore)))
            .addCheck(check("search", searchIsReady))
            .addCheck(safetyWords)
            .build();
    return ObserveFeature.just(health, MetricsObserver.create());
  }

  private static HealthCheck check(String name, BooleanSupplier isUp) {
    return new HealthCheck() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public HealthCheckType type() {
        return HealthCheckType.READINESS;
      }

      @Override
      public HealthCheckResponse call() {
        return HealthCheckResponse.builder().status(isUp.getAsBoolean()).build();
      }
    };
  }

  private static boolean answers(Supplier<String> pingStore) {
    try {
      return !pingStore.get().isEmpty();
    } catch (JedisException away) {
      return false;
    }
  }

  /// Listens.
  ///
  /// @throws PortInUse when somebody else does
  void open() {
    refuseIfTaken();
    server.start();
  }

  /// Helidon only logs that it could not listen, and goes on.
  private void refuseIfTaken() {
    try (var _ = new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host()))) {
      // It is free.
    } catch (IOException taken) {
      throw new PortInUse(settings);
    }
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  /// Somebody else listens where we were to.
  static final class PortInUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    PortInUse(Settings settings) {
      super(
          "HANDRAIL_PORT: something else is listening on %s:%d. Choose another port, or 0 for any"
              .formatted(settings.host(), settings.port()));
    }
  }
}
