package handrail.knowledge.editor;

import handrail.knowledge.Article;
import handrail.knowledge.Basis;
import handrail.knowledge.Preview;
import handrail.knowledge.Staff;
import handrail.knowledge.TestRedis;
import handrail.knowledge.article.ArticleFolder;
import handrail.knowledge.article.RedisArticles;
import handrail.knowledge.editor.web.House;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The editor on a real Redis and a real port, with the demonstration borough's articles. Somebody
/// is signed in by a cookie with her name.
final class EditorHouse implements AutoCloseable {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T09:30:00Z"), ZoneId.of("Europe/London"));
  private static final List<Staff.Editor> PEOPLE =
      List.of(
          new Staff.Editor("stuart", "Stuart Pickering", "token-of-stuart", true, true),
          new Staff.Editor("grace", "Grace O'Connell", "token-of-grace", true, false),
          new Staff.Editor("liam", "Liam Tordoff", "token-of-liam", false, false));

  private final TestRedis redis = TestRedis.start();
  final RedisArticles articles = new RedisArticles(redis.client(), CLOCK);
  private final WebServer server;

  private EditorHouse(int port, List<Article> content) {
    articles.seed(content, "Northmoor Council");
    var house =
        new House(
            "Handrail",
            teams(content),
            List.of("en", "cy"),
            new House.People(List.of("Grace O'Connell"), List.of("Stuart Pickering")),
            true,
            CLOCK);
    var editor = new Editor(articles, this::editor, new QuotingPreview(), house);
    server =
        WebServer.builder()
            .port(port)
            .routing(
                routing -> {
                  editor.register(routing);
                  routing.get("/desk/sign-in", this::signIn);
                })
            .build()
            .start();
  }

  static EditorHouse open() {
    return new EditorHouse(
        0,
        ArticleFolder.northmoor().stream()
            .filter(article -> article.team().equals("environment"))
            .toList());
  }

  /// The pages to look at in a browser: sign in at `/desk/sign-in?as=stuart`.
  public static void main(String[] args) {
    new EditorHouse(Integer.parseInt(args[0]), ArticleFolder.northmoor());
  }

  private static Map<String, String> teams(List<Article> content) {
    return content.stream()
        .collect(
            Collectors.toMap(
                Article::team,
                each ->
                    each.team().substring(0, 1).toUpperCase(Locale.ROOT) + each.team().substring(1),
                (one, _) -> one,
                TreeMap::new));
  }

  private Optional<Staff.Editor> editor(ServerRequest request) {
    return request
        .headers()
        .cookies()
        .first("as")
        .flatMap(id -> PEOPLE.stream().filter(each -> each.id().equals(id)).findFirst());
  }

  private void signIn(ServerRequest request, ServerResponse response) {
    var as = request.query().first("as").orElse("");
    response.headers().addCookie(SetCookie.builder("as", as).path("/").build());
    response.status(303).header(HeaderNames.LOCATION, "/editor").send();
  }

  Visitor visitor(String id) {
    return new Visitor(server.port(), id);
  }

  @Override
  public void close() {
    server.stop();
    redis.close();
  }

  /// Quotes the first sentence that holds a word of the question: of the draft, or else of what is
  /// published.
  private final class QuotingPreview implements Preview {
    @Override
    public Reading ask(Question question) {
      return articles.published().stream()
          .map(revision -> read(revision.article(), question.text(), question.way()))
          .filter(Reading.Answered.class::isInstance)
          .findFirst()
          .orElseGet(() -> nothing(question.text()));
    }

    @Override
    public Trial read(Article draft, String question) {
      return new Trial(read(draft, question, Way.CHAT), read(draft, question, Way.TEXT));
    }

    private Reading read(Article draft, String question, Way way) {
      var words = List.of(question.toLowerCase(Locale.ROOT).split("\\W+", -1));
      return draft
          .body()
          .lines()
          .filter(line -> !line.startsWith("#"))
          .filter(line -> words.stream().anyMatch(w -> w.length() > 4 && line.contains(w)))
          .findFirst()
          .<Reading>map(line -> quoted(draft, line.replaceFirst("^- ", ""), question, way))
          .orElseGet(() -> nothing(question));
    }

    private Reading nothing(String question) {
      return new Reading.Unanswered("no sentence fits.", Basis.ofNothing(question));
    }

    private Reading quoted(Article draft, String sentence, String question, Way way) {
      var chat = sentence + "\n\n" + draft.title() + ": " + draft.url();
      var quotes = List.of(new Quote(draft.id(), sentence));
      return way == Way.TEXT
          ? new Reading.Answered(sentence, 1, quotes, basis(draft, question))
          : new Reading.Answered(chat, 0, quotes, basis(draft, question));
    }

    private Basis basis(Article draft, String question) {
      var said =
          new Basis.Found(
              draft.id() + "#1", 1, draft.title(), "", 2, 1, 7.1, 1, .71, Basis.Use.SAID);
      var signals = List.of(new Basis.Signal("sentenceCosine", .7));
      return new Basis(question, .87, .42, signals, List.of(said), List.of());
    }
  }
}
