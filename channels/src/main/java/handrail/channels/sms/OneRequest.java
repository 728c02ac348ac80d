package handrail.channels.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.exception.ApiConnectionException;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What the SDK sends by. Its own client makes up to six requests of one, and each may reach the
/// citizen; it waits half a minute for a connection whatever it is told, and drops the cause of a
/// failure. This one makes one request, gives up in time, and says whether the request had left.
final class OneRequest extends com.twilio.http.HttpClient {
  /// The provider is near, or it is away.
  private static final Duration CONNECT = Duration.ofSeconds(3);

  /// Longer than the provider takes; well under the time after which a claim counts as abandoned.
  private static final Duration WHOLE = Duration.ofSeconds(10);

  private static final int FIRST_ERROR = 400;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String api;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  /// Sends to that address instead of the provider's.
  OneRequest(URI api) {
    this.api = api.toString().replaceAll("/+$", "");
  }

  /// The provider cannot have it: nothing was sent.
  static final class NeverLeft extends RuntimeException {
    private static final long serialVersionUID = 1;

    private NeverLeft(Throwable cause) {
      super("The provider cannot be reached", cause);
    }
  }

  /// The provider has answered that it does not do it.
  static final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// The HTTP status.
    final int status;

    /// The provider's own number for the reason; 0 where it gives none.
    final int code;

    private NotTaken(int status, int code) {
      super("The provider answered %d, error %d".formatted(status, code));
      this.status = status;
      this.code = code;
    }
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  /// Makes the request.
  ///
  /// @throws NeverLeft when nothing was sent
  /// @throws NotTaken when the answer is an error
  /// @throws ApiConnectionException when it was sent and no answer came
  @Override
  public Response makeRequest(Request request) {
    var answer = answer(http(request));
    if (answer.statusCode() >= FIRST_ERROR) {
      throw new NotTaken(answer.statusCode(), code(answer.body()));
    }
    return new Response(answer.body(), answer.statusCode());
  }

  private HttpRequest http(Request request) {
    var asked = URI.create(request.constructURL().toString());
    var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    var form = request.encodeFormBody();
    return HttpRequest.newBuilder(URI.create(api + asked.getRawPath() + query))
        .header("Authorization", request.getAuthString())
        .header("Accept", "application/json")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .method(request.getMethod().toString(), BodyPublishers.ofString(form))
        .build();
  }

  private HttpResponse<String> answer(HttpRequest request) {
    var sending = http.sendAsync(request, BodyHandlers.ofString());
    try {
      return sending.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      sending.cancel(true);
      throw failed(e);
    } catch (InterruptedException e) {
      sending.cancel(true);
      Thread.currentThread().interrupt();
      throw failed(e);
    }
  }

  private static RuntimeException failed(Throwable cause) {
    return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
        ? new NeverLeft(cause)
        : new ApiConnectionException("The provider did not answer", cause);
  }

  private static int code(String body) {
    try {
      return JSON.readTree(body).path("code").asInt();
    } catch (JsonProcessingException noJson) {
      return 0;
    }
  }
}
