package handrail.knowledge;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Small articles for tests.
public final class Samples {
  private Samples() {}

  public static Article bins(String price) {
    return article("bins", "## What it costs\n\nA second grey bin costs " + price + ".");
  }

  public static Article article(String id, String body) {
    return article(id, body, null);
  }

  public static Article article(String id, String body, @Nullable LocalDate expires) {
    return new Article(
        id,
        "en",
        null,
        "environment",
        "About " + id,
        "All about " + id + ".",
        List.of(id),
        List.of(),
        List.of(),
        URI.create("https://www.northmoor.example/" + id),
        LocalDate.of(2026, 4, 1),
        LocalDate.of(2027, 4, 1),
        expires,
        body);
  }
}
