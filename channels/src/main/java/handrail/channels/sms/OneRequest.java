package handrail.channels.sms;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/// The SDK's HTTP client, kept from sending a text more than once: left alone it makes up to six
/// requests of one, and each may reach the citizen. Sends to another address where one is set.
final class OneRequest extends NetworkHttpClient {
  /// The provider is near, or it is away.
  private static final Duration CONNECT = Duration.ofSeconds(3);

  /// Longer than the provider takes; well under the time after which a claim counts as abandoned.
  private static final Duration WHOLE = Duration.ofSeconds(10);

  private static final URI PROVIDER = URI.create("https://api.twilio.com");

  private final URI api;

  OneRequest(URI api) {
    super(
        HttpClientBuilder.create()
            .disableAutomaticRetries()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(50)
                    .setMaxConnPerRoute(50)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(CONNECT))
                            .setSocketTimeout(Timeout.of(WHOLE))
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom().setResponseTimeout(Timeout.of(WHOLE)).build()));
    this.api = api;
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    return super.makeRequest(api.equals(PROVIDER) ? request : moved(request));
  }

  private Request moved(Request request) {
    var path = URI.create(request.getUrl()).getRawPath();
    var moved = new Request(request.getMethod(), api.toString().replaceAll("/+$", "") + path);
    moved.setAuth(request.getUsername(), request.getPassword());
    request
        .getQueryParams()
        .forEach((name, values) -> values.forEach(v -> moved.addQueryParam(name, v)));
    request
        .getPostParams()
        .forEach((name, values) -> values.forEach(v -> moved.addPostParam(name, v)));
    return moved;
  }
}
