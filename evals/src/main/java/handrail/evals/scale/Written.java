package handrail.evals.scale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import handrail.knowledge.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Articles as a folder of Markdown files, which the service publishes at its first start.
public final class Written {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private Written() {}

  public static void into(Path folder, List<Article> articles) throws IOException {
    Files.createDirectories(folder);
    for (Article article : articles) {
      Files.writeString(folder.resolve(article.id() + ".md"), text(article));
    }
  }

  private static String text(Article article) throws IOException {
    ObjectNode front = YAML.valueToTree(article);
    front.remove("body");
    return YAML.writeValueAsString(front) + "---\n\n" + article.body() + "\n";
  }
}
