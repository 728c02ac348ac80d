package handrail.knowledge.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import handrail.knowledge.Revision.State;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What integrators script against, and what bad input gets.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorApiTest {
  private static final String BINS = "/editor/articles/new-or-extra-bins";
  private static final ObjectMapper JSON = new ObjectMapper();
  private final EditorHouse house = EditorHouse.open();
  private final Visitor nobody = house.visitor("");
  private final Visitor stuart = house.visitor("stuart");
  private final Visitor grace = house.visitor("grace");
  private final Visitor liam = house.visitor("liam");
  private ObjectNode bins = JSON.createObjectNode();

  @BeforeEach
  void readsTheArticle() {
    bins = (ObjectNode) json(stuart.reads(BINS));
    bins.set("basedOn", bins.get("revision"));
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void goesToTheArticles() {
    var response = stuart.opens("/editor");
    assertEquals(303, response.statusCode());
    assertEquals("/editor/articles", response.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void sendsStrangersToTheSignIn() {
    var page = nobody.opens(BINS);
    assertEquals(303, page.statusCode());
    assertEquals(
        "/desk/sign-in?next=%2Feditor%2Farticles%2Fnew-or-extra-bins",
        page.headers().firstValue("Location").orElseThrow());
    problem(401, "", nobody.reads("/editor/articles"));
  }

  @Test
  void listsAndFinds() {
    var found = json(stuart.reads("/editor/articles?q=second+wheelie&team=environment"));
    var first = found.at("/articles/0");
    assertEquals("new-or-extra-bins", first.get("id").textValue());
    assertEquals("2027-04-01", first.get("reviewBy").textValue());
    assertTrue(json(stuart.reads("/editor/articles?state=archived")).at("/articles").isEmpty());
    assertTrue(json(stuart.reads("/editor/articles?due=expired")).at("/articles").isEmpty());
  }

  @Test
  void putsWhatItGotWithOneFieldChanged() {
    bins.put("summary", "Another summary");
    var saved = grace.sends("PUT", BINS, bins.toString());
    assertEquals(200, saved.statusCode(), saved.body());
    assertEquals("draft", json(saved).get("state").textValue());
    assertEquals("Another summary", json(saved).get("summary").textValue());

    var late = stuart.sends("PUT", BINS, bins.put("title", "Late").toString());
    problem(409, "", late);
    assertTrue(late.body().contains("Grace O'Connell has saved revision"), late.body());
  }

  @Test
  void movesTheRevisionItNamesOnly() {
    var saved = json(grace.sends("PUT", BINS, bins.put("title", "New title").toString()));
    int number = saved.get("revision").intValue();
    problem(403, "", grace.sends("POST", BINS + "/publish", revision(number)));
    problem(409, "", stuart.sends("POST", BINS + "/publish", revision(number - 1)));
    problem(400, "revision", stuart.sends("POST", BINS + "/publish", "{}"));

    assertEquals(200, grace.sends("POST", BINS + "/submit", revision(number)).statusCode());
    var published = json(stuart.sends("POST", BINS + "/publish", revision(number)));
    assertEquals(number, published.get("published").intValue());
    assertEquals(200, stuart.sends("POST", BINS + "/publish", revision(number)).statusCode());
    problem(409, "", grace.sends("POST", BINS + "/submit", revision(number)));
  }

  @Test
  void refusesWithoutTokenOrRole() {
    var withoutToken =
        new Visitor(stuart.port(), "stuart")
            .sendsForm(BINS + "/archive", java.util.Map.of("revision", "1"));
    assertEquals(403, withoutToken.statusCode());
    problem(403, "", liam.sends("PUT", BINS, bins.toString()));
    problem(403, "", liam.sends("POST", BINS + "/archive", revision(1)));
    problem(403, "", liam.sends("POST", "/editor/import", "{\"markdown\":\"\"}"));
    var page = liam.opens("/editor/articles/new");
    assertEquals(403, page.statusCode());
    assertTrue(page.body().contains("Grace O'Connell"), page.body());
  }

  @Test
  void namesTheFieldThatIsWrong() {
    problem(400, "title", grace.sends("PUT", BINS, bins.deepCopy().put("title", 5).toString()));
    problem(400, "title", grace.sends("PUT", BINS, without("title")));
    problem(
        400,
        "questions",
        grace.sends("PUT", BINS, bins.deepCopy().put("questions", "one").toString()));
    problem(400, "basedOn", grace.sends("PUT", BINS, without("basedOn")));
    problem(
        400, "basedOn", grace.sends("PUT", BINS, bins.deepCopy().put("basedOn", "x").toString()));
    problem(
        400,
        "reviewBy",
        grace.sends("PUT", BINS, bins.deepCopy().put("reviewBy", "2020-01-01").toString()));
    problem(
        400, "team", grace.sends("PUT", BINS, bins.deepCopy().put("team", "nobody").toString()));
    problem(
        400, "body", grace.sends("PUT", BINS, bins.deepCopy().put("body", "a\u0000b").toString()));
    problem(
        400,
        "id",
        grace.sends(
            "PUT", "/editor/articles/Not_An_Id", bins.deepCopy().put("basedOn", 0).toString()));
    problem(400, "body", grace.sends("PUT", BINS, "[".repeat(5000)));
    problem(400, "body", grace.sends("PUT", BINS, "{\"title\":"));
    problem(
        400,
        "body",
        grace.sends("PUT", BINS, new byte[] {'{', (byte) 0xff, '}'}, "application/json"));
    problem(415, "", grace.sends("PUT", BINS, "x".getBytes(StandardCharsets.UTF_8), "text/plain"));
  }

  @Test
  void refusesWhatIsTooLong() {
    problem(413, "", grace.sends("PUT", BINS, "{\"body\":\"" + "x".repeat(1024 * 1024) + "\"}"));
    problem(400, "body", grace.sends("PUT", BINS, bins.put("body", "x".repeat(60_001)).toString()));
  }

  @Test
  void knowsNothingOfUnknownArticles() {
    problem(404, "", stuart.reads("/editor/articles/unknown"));
    problem(404, "", stuart.reads(BINS + "/revisions/99"));
    problem(404, "", stuart.sends("POST", "/editor/articles/unknown/publish", revision(1)));
    problem(
        404,
        "",
        stuart.sends("PUT", "/editor/articles/unknown", bins.put("basedOn", 3).toString()));
    assertEquals(404, stuart.opens("/editor/articles/unknown").statusCode());
  }

  @Test
  void importsAMarkdownFile() {
    var file =
        """
        ---
        id: bin-washing
        title: "Bin washing"
        summary: "We do not wash bins."
        topics: ["bins"]
        team: environment
        language: en
        url: https://www.northmoor.example/bins/washing
        reviewed: 2026-04-01
        review-by: 2027-04-01
        questions: ["do you wash bins"]
        related: []
        ---

        We do not wash bins.
        """;
    var imported =
        grace.sends(
            "POST", "/editor/import", file.getBytes(StandardCharsets.UTF_8), "text/markdown");
    assertEquals(200, imported.statusCode(), imported.body());
    assertEquals(State.DRAFT, house.articles.revisions("bin-washing").getFirst().state());

    var wrong = file.replace("2026-04-01", "soon").getBytes(StandardCharsets.UTF_8);
    var refused = grace.sends("POST", "/editor/import", wrong, "text/markdown");
    problem(400, "markdown", refused);
    assertTrue(refused.body().contains("reviewed"), refused.body());
    problem(
        400,
        "markdown",
        grace.sends("POST", "/editor/import", "{\"markdown\":\"no front matter\"}"));
  }

  @Test
  void triesWithoutSaving() {
    bins.put("question", "how much is a second wheelie bin").put("body", "A second bin costs £99.");
    var tried = json(liam.sends("POST", BINS + "/preview", bins.toString()));
    assertTrue(tried.get("chat").textValue().startsWith("A second bin costs £99."));
    assertEquals(1, tried.get("segments").intValue());
    assertEquals("new-or-extra-bins", tried.get("article").textValue());
    assertEquals(.87, tried.at("/basis/confidence").doubleValue());
    bins.put("question", "zzz");
    assertFalse(
        json(liam.sends("POST", BINS + "/preview", bins.toString()))
            .get("answered")
            .booleanValue());
  }

  @Test
  void asksThePublishedPages() {
    var asked = json(liam.sends("POST", "/editor/try", "{\"question\":\"a second wheelie bin\"}"));
    assertEquals("answered", asked.get("outcome").textValue());
    assertEquals("en", asked.get("language").textValue());
    assertEquals("web", asked.get("channel").textValue());
    assertEquals("said", asked.at("/basis/passages/0/use").textValue());
    assertEquals(asked.get("article"), asked.at("/quotes/0/article"));
    var nothing = json(liam.sends("POST", "/editor/try", question("zzz", "en", "sms")));
    assertEquals("unanswered", nothing.get("outcome").textValue());
    assertTrue(nothing.get("article").isNull());
  }

  @Test
  void asksOnlyWhatCanBeAsked() {
    problem(400, "question", liam.sends("POST", "/editor/try", question(" ", "en", "web")));
    problem(
        400, "question", liam.sends("POST", "/editor/try", question("x".repeat(1001), "en", "")));
    problem(400, "language", liam.sends("POST", "/editor/try", question("bins", "fr", "web")));
    problem(400, "channel", liam.sends("POST", "/editor/try", question("bins", "en", "fax")));
    problem(401, "", nobody.sends("POST", "/editor/try", question("bins", "en", "web")));
    var elsewhere =
        liam.sendsForm("/editor/try", java.util.Map.of("question", "bins", "csrf", "guessed"));
    assertEquals(403, elsewhere.statusCode());
  }

  private static String question(String text, String language, String channel) {
    return JSON.createObjectNode()
        .put("question", text)
        .put("language", language)
        .put("channel", channel)
        .toString();
  }

  private static String revision(int number) {
    return "{\"revision\":" + number + "}";
  }

  private String without(String field) {
    var copy = bins.deepCopy();
    copy.remove(field);
    return copy.toString();
  }

  private static void problem(int status, String field, HttpResponse<String> response) {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
    assertEquals(status, json(response).get("status").intValue());
    assertEquals(field, json(response).path("field").asText(), response.body());
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(response.body(), e);
    }
  }
}
