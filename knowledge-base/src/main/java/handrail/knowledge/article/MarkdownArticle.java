package handrail.knowledge.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import handrail.knowledge.Article;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An article as it is written in a file: front matter in YAML between two lines of `---`, then the
/// body in Markdown.
public final class MarkdownArticle {
  /// Ids stand in addresses and in the names of keys.
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private static final Pattern FILE =
      Pattern.compile("\\A\\uFEFF?---\\R(?<front>.*?)\\R---\\R(?<body>.*)\\z", Pattern.DOTALL);
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
          .build();

  private MarkdownArticle() {}

  /// Reads one file's text.
  ///
  /// @param file how to name it when something is wrong with it
  /// @throws Wrong naming file and field
  public static Article read(String file, String text) {
    var parts = FILE.matcher(text);
    if (!parts.matches()) {
      throw new Wrong(file, "it must begin with front matter between two lines of ---");
    }
    try {
      var front = YAML.readValue(parts.group("front"), FrontMatter.class);
      return checked(file, front.with(parts.group("body").strip()));
    } catch (JsonMappingException e) {
      throw new Wrong(file, field(e) + ": " + e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      throw new Wrong(file, "the front matter cannot be read: " + e.getOriginalMessage());
    }
  }

  private static Article checked(String file, Article article) {
    if (!ID.matcher(article.id()).matches()) {
      throw new Wrong(file, "id: only a-z, 0-9 and hyphens between them");
    }
    var words =
        Map.of(
            "title", article.title(),
            "summary", article.summary(),
            "team", article.team(),
            "language", article.language(),
            "url", article.url().toString());
    for (var field : new TreeMap<>(words).entrySet()) {
      if (field.getValue().isBlank()) {
        throw new Wrong(file, field.getKey() + ": must not be empty");
      }
    }
    return article;
  }

  private static String field(JsonMappingException e) {
    return e.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("."));
  }

  private record FrontMatter(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) String title,
      @JsonProperty(required = true) String summary,
      @JsonProperty(required = true) List<String> topics,
      @JsonProperty(required = true) String team,
      @JsonProperty(required = true) String language,
      @Nullable @JsonSetter(nulls = Nulls.SET) String translationOf,
      @JsonProperty(required = true) URI url,
      @JsonProperty(required = true) LocalDate reviewed,
      @JsonProperty(required = true) LocalDate reviewBy,
      @Nullable @JsonSetter(nulls = Nulls.SET) LocalDate expires,
      @JsonProperty(required = true) List<String> questions,
      @JsonProperty(required = true) List<String> related) {
    Article with(String body) {
      return new Article(
          id,
          language,
          translationOf,
          team,
          title,
          summary,
          topics,
          questions,
          related,
          url,
          reviewed,
          reviewBy,
          expires,
          body);
    }
  }

  /// A file is not an article; the message is one line that names file and field.
  public static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    Wrong(String file, String what) {
      super(file + ": " + what.lines().findFirst().orElse(""));
    }
  }
}
