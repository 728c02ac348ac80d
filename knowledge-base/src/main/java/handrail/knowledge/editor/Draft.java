package handrail.knowledge.editor;

import com.fasterxml.jackson.databind.JsonNode;
import handrail.knowledge.Article;
import io.helidon.common.parameters.Parameters;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// An article as an editor typed it: text in every field, right or wrong, so that nothing typed is
/// lost when something in it must be mended.
///
/// @param fields by name; lists have one entry a line
public record Draft(Map<String, String> fields) {
  /// The fields in the order of the form.
  static final List<String> NAMES =
      List.of(
          "title",
          "summary",
          "body",
          "questions",
          "topics",
          "related",
          "team",
          "language",
          "translation-of",
          "url",
          "reviewed",
          "review-by",
          "expires");

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  static Draft of(Article article) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("title", article.title());
    fields.put("summary", article.summary());
    fields.put("body", article.body());
    fields.put("questions", String.join("\n", article.questions()));
    fields.put("topics", String.join("\n", article.topics()));
    fields.put("related", String.join("\n", article.related()));
    fields.put("team", article.team());
    fields.put("language", article.language());
    fields.put("translation-of", article.translationOf() == null ? "" : article.translationOf());
    fields.put("url", article.url().toString());
    fields.put("reviewed", article.reviewed().toString());
    fields.put("review-by", article.reviewBy().toString());
    fields.put("expires", article.expires() == null ? "" : article.expires().toString());
    return new Draft(fields);
  }

  static Draft of(Parameters form) {
    return new Draft(read(name -> form.first(name).orElse("")));
  }

  /// From JSON; lists may be arrays.
  static Draft of(JsonNode json) {
    return new Draft(read(name -> text(json.path(name))));
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      var lines = new ArrayList<String>();
      value.forEach(line -> lines.add(line.asText()));
      return String.join("\n", lines);
    }
    return value.isNull() ? "" : value.asText("");
  }

  private static Map<String, String> read(Function<String, String> value) {
    var fields = new LinkedHashMap<String, String>();
    NAMES.forEach(name -> fields.put(name, value.apply(name).replace("\r\n", "\n")));
    return fields;
  }

  /// What was typed in a field.
  public String get(String name) {
    return fields.getOrDefault(name, "");
  }

  /// What must be mended, by field; empty when it is an article.
  Map<String, String> faults(String id) {
    var faults = new LinkedHashMap<String, String>();
    if (!ID.matcher(id).matches()) {
      faults.put("id", "Use small letters, digits and hyphens.");
    }
    for (String name : List.of("title", "summary", "body", "team", "language")) {
      if (get(name).isBlank()) {
        faults.put(name, "This must not be empty.");
      }
    }
    if (url().isEmpty()) {
      faults.put("url", "Write the page's whole address, with https://");
    }
    for (String name : List.of("reviewed", "review-by")) {
      if (date(name).isEmpty()) {
        faults.put(name, "Write a date as in 2026-11-26.");
      }
    }
    if (!get("expires").isBlank() && date("expires").isEmpty()) {
      faults.put("expires", "Write a date as in 2026-11-26, or nothing.");
    }
    return faults;
  }

  /// The article; only where there are no faults.
  Article article(String id) {
    return new Article(
        id,
        get("language").strip(),
        get("translation-of").isBlank() ? null : get("translation-of").strip(),
        get("team").strip(),
        get("title").strip(),
        get("summary").strip(),
        lines("topics"),
        lines("questions"),
        lines("related"),
        url().orElseThrow(),
        date("reviewed").orElseThrow(),
        date("review-by").orElseThrow(),
        date("expires").orElse(null),
        get("body").strip());
  }

  private List<String> lines(String name) {
    return get(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private Optional<URI> url() {
    try {
      var url = new URI(get("url").strip());
      boolean page = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      return page && url.getHost() != null ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date(String name) {
    try {
      return Optional.of(LocalDate.parse(get(name).strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
