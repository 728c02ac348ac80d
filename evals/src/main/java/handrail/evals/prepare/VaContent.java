package handrail.evals.prepare;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import handrail.evals.data.BadInput;
import handrail.evals.prepare.Task.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The pages of VA.gov: Markdown with front matter and HTML between. Pages with hardly any words,
/// which a browser fills in by script, are left out.
final class VaContent {
  private static final YAMLMapper YAML = new YAMLMapper();

  /// As `MarkdownArticle` has it; but these pages are no articles yet: they have no id, no team.
  private static final Pattern FILE =
      Pattern.compile("\\A---\\R(?<front>.*?)\\R---\\s*(?<body>.*)\\z", Pattern.DOTALL);

  /// What a template engine would have put in its place.
  private static final Pattern LIQUID = Pattern.compile("\\{%.*?%}|\\{\\{.*?}}", Pattern.DOTALL);

  /// A page says something from so many words on.
  private static final int SAYS_SOMETHING = 40;

  private VaContent() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record FrontMatter(
      @JsonProperty("title") @Nullable String title,
      @JsonProperty("description") @Nullable String description) {}

  static List<Text> corpus(Path folder) throws IOException {
    Path pages = folder.resolve("pages");
    try (Stream<Path> files = Files.walk(pages)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(file -> text(id(pages, file), file))
          .filter(text -> text.text().split("\\s+").length >= SAYS_SOMETHING)
          .toList();
    }
  }

  /// `disability/eligibility/index.md` for `pages/disability/eligibility/index.md`.
  private static String id(Path pages, Path file) {
    return pages.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  private static Text text(String id, Path file) {
    try {
      var parts = FILE.matcher(Files.readString(file));
      if (!parts.matches()) {
        throw new BadInput(file, "it does not begin with front matter");
      }
      var front = YAML.readValue(parts.group("front"), FrontMatter.class);
      String body = PlainMarkdown.of(LIQUID.matcher(parts.group("body")).replaceAll(""));
      String summary = front.description() == null ? "" : front.description() + "\n\n";
      return new Text(id, front.title() == null ? "" : front.title(), summary + body);
    } catch (JsonProcessingException e) {
      throw new BadInput(file, "its front matter cannot be read");
    } catch (IOException e) {
      throw new BadInput(file, "cannot be read");
    }
  }
}
