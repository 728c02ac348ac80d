package handrail.knowledge.article;

import handrail.knowledge.Article;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A folder of articles in Markdown, with folders in it as one likes.
public final class ArticleFolder {
  private ArticleFolder() {}

  /// Reads every `.md` file of a folder, but not its `README.md`s.
  ///
  /// @throws MarkdownArticle.Wrong for the first file that is not an article, or has the id of
  ///     another; and for a folder that cannot be read
  public static List<Article> read(Path folder) {
    var files = new LinkedHashMap<String, Path>();
    var articles = new ArrayList<Article>();
    for (var file : files(folder)) {
      var article = article(file);
      var other = files.put(article.id(), file);
      if (other != null) {
        throw new MarkdownArticle.Wrong(file.toString(), "id: is also the id of " + other);
      }
      articles.add(article);
    }
    return articles;
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.endsWith("README.md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new MarkdownArticle.Wrong(folder.toString(), "this folder cannot be read");
    }
  }

  /// Reads the demonstration borough's articles, which come with the program.
  public static List<Article> northmoor() {
    var url = Objects.requireNonNull(Article.class.getResource("northmoor/articles"));
    try {
      var uri = url.toURI();
      return uri.getScheme().equals("jar") ? fromJar(uri) : read(Path.of(uri));
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("The articles of Northmoor cannot be read", e);
    }
  }

  private static List<Article> fromJar(URI uri) throws IOException {
    try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
      return read(jar.provider().getPath(uri));
    }
  }

  private static Article article(Path file) {
    try {
      return MarkdownArticle.read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new MarkdownArticle.Wrong(file.toString(), "this file is not readable UTF-8");
    }
  }
}
