package handrail.knowledge.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.knowledge.Revision;
import handrail.knowledge.Revision.State;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The editor's story: she finds the article on extra bins, changes the price, sees how it reads,
/// and publishes.
class ChangingAPriceTest {
  private static final String BINS = "/editor/articles/new-or-extra-bins";
  private final EditorHouse house = EditorHouse.open();
  private final Visitor stuart = house.visitor("stuart");
  private final Visitor grace = house.visitor("grace");

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void findsChangesTriesAndPublishes() {
    var list = stuart.sees("/editor/articles?q=extra+bin");
    assertEquals(BINS, list.expectFirst(".rows a.to").attr("href"));

    var form = stuart.sees(BINS);
    var changed = Map.of("body", body(form).replace("£42", "£45"), "note", "New fees");
    var tried = page(stuart.presses(form, "Preview", changed));
    assertTrue(tried.select("#preview .said").text().contains("£45"));
    assertTrue(body(tried).contains("£45"), "what was typed stays in the form");
    assertEquals(1, newest().number(), "trying saves nothing");

    var published = stuart.presses(tried, "Save and publish", Map.of());
    assertEquals(303, published.statusCode());
    var after = stuart.sees(location(published));
    assertEquals("Published. Citizens get this from now on.", after.select(".notice").text());
    assertEquals(2, house.articles.published("new-or-extra-bins").orElseThrow().number());
    var old = house.articles.revisions("new-or-extra-bins").getLast();
    assertEquals(State.SUPERSEDED, old.state());
    assertTrue(old.article().body().contains("£42"));
    assertEquals("New fees", newest().note());
  }

  @Test
  void citizensKeepTheOldPriceWhileItIsADraft() {
    var form = grace.sees(BINS);
    var saved = grace.presses(form, "Save draft", Map.of("body", body(form).replace("£42", "£45")));
    var after = grace.sees(location(saved));
    assertTrue(after.text().contains("Citizens still get revision 1."), after.text());
    assertTrue(
        house
            .articles
            .published("new-or-extra-bins")
            .orElseThrow()
            .article()
            .body()
            .contains("£42"));
  }

  @Test
  void anEditorHandsInAndAPublisherPublishes() {
    var form = grace.sees(BINS);
    assertTrue(form.select("button:contains(publish)").isEmpty(), "no button she may not use");
    var handedIn =
        grace.presses(form, "Save and hand in", Map.of("body", body(form).replace("£42", "£45")));
    assertTrue(location(handedIn).endsWith("?done=submitted"));
    assertEquals(State.SUBMITTED, newest().state());

    stuart.presses(stuart.sees(BINS), "Save and approve", Map.of());
    assertEquals(State.APPROVED, newest().state());
    stuart.presses(stuart.sees(BINS), "Save and publish", Map.of());
    assertEquals(State.PUBLISHED, newest().state());
    assertEquals(2, newest().number(), "unchanged words make no new revision");
  }

  @Test
  void showsWhatChangedLineByLine() {
    var form = stuart.sees(BINS);
    stuart.presses(form, "Save draft", Map.of("body", body(form).replace("£42", "£45")));
    var revision = stuart.sees(BINS + "/revisions/2");
    assertEquals(
        "A second grey wheelie bin costs £42.",
        revision.select(".removed del").text().replace("- ", ""));
    assertEquals(
        "A second grey wheelie bin costs £45.",
        revision.select(".added ins").text().replace("- ", ""));
  }

  @Test
  void whoeverIsOvertakenSeesBothAndLosesNothing() {
    var form = grace.sees(BINS);
    stuart.presses(stuart.sees(BINS), "Save draft", Map.of("title", "Stuart's title"));

    var overtaken = grace.presses(form, "Save draft", Map.of("summary", "Grace's summary"));
    assertEquals(409, overtaken.statusCode());
    var page = page(overtaken);
    assertTrue(
        page.select(".errors h2").text().startsWith("Stuart Pickering has saved revision 2"));
    assertTrue(page.select(".difference").text().contains("Stuart's title"));
    assertEquals("Grace's summary", page.select("#summary").val());

    assertEquals(303, grace.presses(page, "Save draft", Map.of()).statusCode());
    assertEquals("Grace's summary", newest().article().summary());
    assertEquals(3, newest().number());
  }

  @Test
  void aButtonPressedTwiceMakesOneRevision() {
    var form = grace.sees(BINS);
    var changed = Map.of("title", "Bins");
    grace.presses(form, "Save draft", changed);
    assertEquals(303, grace.presses(form, "Save draft", changed).statusCode());
    assertEquals(2, newest().number());
  }

  @Test
  void takesAnArticleOutOfUseAndBack() {
    stuart.presses(stuart.sees(BINS), "Take this article out of use", Map.of());
    assertTrue(house.articles.published("new-or-extra-bins").isEmpty());
    stuart.presses(stuart.sees(BINS), "Save and publish", Map.of());
    assertTrue(house.articles.published("new-or-extra-bins").isPresent());
  }

  @Test
  void tellsEveryFaultAndKeepsWhatWasTyped() {
    var form = grace.sees(BINS);
    var wrong = Map.of("title", "", "url", "javascript:alert(1)", "expires", "soon", "note", "Why");
    var refused = grace.presses(form, "Save draft", wrong);
    assertEquals(400, refused.statusCode());
    var page = page(refused);
    assertEquals(
        "#title #url #expires", String.join(" ", page.select(".errors a").eachAttr("href")));
    page.select(".errors a").forEach(link -> assertFalse(page.select(link.attr("href")).isEmpty()));
    assertEquals("javascript:alert(1)", page.select("#url").val());
    assertEquals("Why", page.select("#note").val());
    assertTrue(page.title().startsWith("Error: "));
    assertEquals(1, newest().number());
  }

  @Test
  void writesANewArticle() {
    var form = grace.sees("/editor/articles/new");
    var typed =
        Map.of(
            "id", "bin-cleaning",
            "title", "Bin cleaning",
            "summary", "We do not clean bins.",
            "body", "We do not clean bins.",
            "team", "environment",
            "url", "https://www.northmoor.example/bins/cleaning");
    var saved = grace.presses(form, "Save draft", typed);
    assertEquals("/editor/articles/bin-cleaning?done=saved", location(saved));
    var taken =
        page(
            grace.presses(
                form,
                "Save draft",
                Map.of(
                    "id",
                    "bin-collections",
                    "title",
                    "x",
                    "summary",
                    "x",
                    "body",
                    "x",
                    "team",
                    "environment",
                    "url",
                    "https://x.example")));
    assertEquals("There is already an article of this name.", taken.select(".errors li").text());
  }

  @Test
  void showsHtmlInMarkdownAsItWasTyped() {
    var form = stuart.sees(BINS);
    var evil = "<script>alert(1)</script> [x](javascript:alert(2)) <img src=x onerror=alert(3)>";
    var tried = page(stuart.presses(form, "Preview", Map.of("body", evil)));
    assertTrue(tried.select("main script, main img, a[href^=javascript]").isEmpty());
    assertTrue(tried.select(".read").text().contains("<script>alert(1)</script>"));
  }

  @Test
  void keepsWhatWasTypedWhenTheSessionHasEnded() {
    var form = grace.sees(BINS);
    var kept = house.visitor("").presses(form, "Save draft", Map.of("summary", "Two\r\nlines"));
    assertEquals(401, kept.statusCode());
    var again = grace.presses(page(kept), "I have signed in: go on", Map.of());
    assertEquals(403, again.statusCode());
    assertTrue(page(again).select(".notice").text().startsWith("You have signed in again"));
    assertEquals(303, grace.presses(page(again), "Save draft", Map.of()).statusCode());
    assertEquals("Two\nlines", newest().article().summary());
  }

  private Revision newest() {
    return house.articles.revisions("new-or-extra-bins").getFirst();
  }

  private static String body(Document form) {
    return form.select("#body").val();
  }

  private static Document page(HttpResponse<String> response) {
    return Jsoup.parse(response.body());
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElseThrow();
  }
}
