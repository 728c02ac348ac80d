package handrail.assistant.answer.compose;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Carries LangChain4j's calls. Its own client would keep a reply of any size in memory, drop what
/// a throttling provider says of when to come back, and put an error's text, which may repeat what
/// a citizen wrote, into an exception.
final class BoundedHttp implements HttpClient, HttpClientBuilder {
  /// A reply of a few sentences, with whatever a provider puts around it.
  private static final long LARGEST = 256 * 1024;

  private static final String LATER = "Retry-After";

  /// How long a provider is left alone that says only that it is too much.
  private static final Duration REST = Duration.ofSeconds(30);

  /// A provider that wants more is asked all the same: it may have been a slip.
  private static final Duration LONGEST_REST = Duration.ofMinutes(10);

  /// The provider has had too much, and may be asked again after a while.
  static final class Throttled extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Duration rest;

    Throttled(Duration rest) {
      super("throttled");
      this.rest = rest;
    }

    Duration rest() {
      return rest;
    }
  }

  /// HTTP/2 would be offered by an upgrade, which some local servers take for an error.
  private final java.net.http.HttpClient client =
      java.net.http.HttpClient.newBuilder().version(Version.HTTP_1_1).build();

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    var sent =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .method(request.method().name(), BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
    var response = send(sent.build());
    if (response.statusCode() == 200) {
      return SuccessfulHttpResponse.builder().statusCode(200).body(response.body()).build();
    }
    if (response.statusCode() == 429 || response.headers().firstValue(LATER).isPresent()) {
      throw new Throttled(rest(response));
    }
    throw new HttpException(response.statusCode(), "");
  }

  private HttpResponse<String> send(java.net.http.HttpRequest request) {
    BodyHandler<String> whole = BodyHandlers.ofString(StandardCharsets.UTF_8);
    try {
      return client.send(request, BodyHandlers.limiting(whole, LARGEST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("took too long", e);
    }
  }

  private static Duration rest(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue(LATER)
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))))
        .map(asked -> asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked)
        .orElse(REST);
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("nothing is streamed: a reply is checked whole");
  }

  @Override
  public HttpClient build() {
    return this;
  }

  /// Not of use: a call ends with its turn.
  @Override
  public Duration connectTimeout() {
    return REST;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return REST;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }
}
