package handrail.evals.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a running service says of the time its store takes: the timer `handrail.store` among its
/// metrics.
final class StoreTimer {
  /// A line as Prometheus has it: `handrail_store_seconds{scope="application",quantile="0.5"} 0.1`.
  private static final Pattern LINE =
      Pattern.compile(
          "^handrail_store_seconds(_max)?\\{(?:.*quantile=\"([0-9.]+)\")?[^}]*} ([0-9.eE+-]+)",
          Pattern.MULTILINE);

  private StoreTimer() {}

  /// Seconds by statistic (`0.5`, `0.99`, `max`); empty when there is no such timer.
  static Map<String, Double> read(HttpClient http, URI service)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(service.resolve("/observe/metrics")).build();
    return parse(http.send(request, BodyHandlers.ofString()).body());
  }

  static Map<String, Double> parse(String metrics) {
    return LINE.matcher(metrics)
        .results()
        .filter(line -> line.group(1) != null || line.group(2) != null)
        .collect(
            Collectors.toMap(
                StoreTimer::statistic,
                line -> Double.valueOf(line.group(3)),
                Math::max,
                TreeMap::new));
  }

  private static String statistic(MatchResult line) {
    return line.group(1) == null ? "p" + line.group(2) : "max";
  }
}
