package handrail.assistant.desk;

import static handrail.assistant.desk.Browser.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.desk.RunningDesk.Citizen;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a worker finds when she comes to the desk.
class QueueTest {
  private static RealRedis redis;
  private static RunningDesk desk;
  private static Browser ruth;

  private Citizen kim;
  private String id;

  @BeforeAll
  static void start() {
    redis = RealRedis.start();
    desk = new RunningDesk(redis.client(), Clock.systemUTC());
    ruth = Browser.of("ruth-adeyemi", desk);
  }

  @AfterAll
  static void stop() {
    desk.close();
    redis.close();
  }

  @BeforeEach
  void kimAsksForAPerson() {
    kim = desk.citizen(Channel.WEB_CHAT).says("can I talk to someone about the Tredegar flats");
    id = kim.isReferred(Need.RELATIONAL, new Reason("R1", "talk to someone", "rule:asks"));
  }

  @Test
  void whatIsHersStandsFirstAndWhatIsOfOtherTeamsLast() {
    assertEquals("others", groupOf(queue()), "it is for the housing team");
    accept();
    assertEquals("mine", groupOf(queue()));
    assertEquals(
        List.of("For me", "My team", "Others"),
        queue().select("#queue h2").stream().map(each -> each.ownText()).toList());
  }

  @Test
  void whatSheHasNotReadIsMarkedAndCounted() {
    accept();
    ruth.page(desk.at("/desk/handoffs/" + id));
    assertTrue(row(queue()).select(".new").isEmpty(), "she has looked at it");
    var before = unread(queue());
    kim.says("are you there");
    assertEquals(1, row(queue()).select(".new").size());
    assertTrue(row(queue()).text().contains("Waits for you"));
    assertEquals(before + 1, unread(queue()));
  }

  @Test
  void whatIsMoreUrgentStandsBeforeWhatIsNew() {
    var urgent =
        desk.citizen(Channel.WEB_CHAT)
            .says("he hits me when he has been drinking")
            .isReferred(Need.URGENT, new Reason("C3", "hits me", "rule:abuse"));
    accept();
    assertEquals(200, ruth.post(desk.at("/desk/handoffs/" + urgent + "/accept")).statusCode());
    ruth.page(desk.at("/desk/handoffs/" + urgent));
    kim.says("are you there");
    var mine = queue().select("#group-mine [data-row]").eachAttr("data-row");
    assertTrue(mine.indexOf(urgent) < mine.indexOf(id), mine.toString());
  }

  @Test
  void aPageInTheBackgroundHasReadNothing() {
    accept();
    var other = ruth.hidden(desk.at("/desk/handoffs/" + id));
    assertEquals(200, other.statusCode());
    assertEquals(1, row(queue()).select(".new").size());
  }

  @Test
  void isSearchedByReferenceAndByTheWordsTheyUsed() {
    var reference = json(ruth.get(desk.at("/desk/handoffs/" + id))).path("caseRef").asText();
    assertEquals(1, found(reference.toLowerCase(Locale.ROOT)));
    assertTrue(found("TREDEGAR flats") > 0, "all of them, in any order");
    assertEquals(0, found("tredegar castle"));
    var page =
        ruth.form(
            desk.at("/desk/handoffs/search"),
            "text/html",
            "csrf",
            ruth.csrf(),
            "text",
            "tredegar \"castle\"");
    assertTrue(Jsoup.parse(page.body()).text().contains("Nothing fits “tredegar \"castle\"”."));
  }

  @Test
  void whatIsClosedIsFoundByTheReferenceSheReadsOut() {
    accept();
    var reference = row(queue()).expectFirst("h3 a").text();
    ruth.post(desk.at("/desk/handoffs/" + id + "/close"), "{\"outcome\":\"Done\"}");
    assertEquals(0, queue().select("[data-row=" + id + "]").size());
    var page = search(reference.toLowerCase(Locale.ROOT).replace('-', ' '));
    assertEquals("closed", groupOf(page));
    assertTrue(row(page).text().contains("was with Ruth Adeyemi"));
  }

  @Test
  void thatNothingFitsIsSaidOnce() {
    var page = search("a zebra on the moor");
    assertTrue(page.expectFirst("#queue").text().startsWith("Nothing fits"));
    assertEquals(0, page.select("#queue h2").size());
  }

  @Test
  void theWordsThatAreSearchedForStandInNoAddress() {
    var form = queue().expectFirst("form#search");
    assertEquals("post", form.attr("method"));
    assertEquals(403, ruth.without("csrf").post(desk.at("/desk/handoffs/search")).statusCode());
  }

  @Test
  void withManyTheMostUrgentAreShownAndTheRestOnRequest() {
    for (int i = 0; i < 60; i++) {
      desk.citizen(Channel.WEB_CHAT)
          .says("a person please")
          .isReferred(Need.RELATIONAL, new Reason("R1", "a person", "rule:asks"));
    }
    var first = Jsoup.parse(ruth.page(desk.at("/desk/handoffs")).body());
    var group = first.expectFirst("#group-others");
    assertEquals(25, group.select("[data-row]").size());
    assertTrue(group.expectFirst("a[href$=all=yes]").text().startsWith("Show all "));
    var all = queue();
    assertFalse(all.expectFirst("#group-others").text().contains("Show all"));
    assertTrue(all.select("[data-row]").size() > 60);
  }

  private void accept() {
    assertEquals(200, ruth.post(desk.at("/desk/handoffs/" + id + "/accept")).statusCode());
  }

  private static Document queue() {
    return Jsoup.parse(ruth.page(desk.at("/desk/handoffs?all=yes")).body());
  }

  private Element row(Document page) {
    return page.expectFirst("[data-row=" + id + "]");
  }

  private String groupOf(Document page) {
    return Objects.requireNonNull(row(page).closest("section")).id().replace("group-", "");
  }

  private static int unread(Document page) {
    return Integer.parseInt(page.expectFirst("#queue").attr("data-waiting"));
  }

  private static Document search(String text) {
    var search = desk.at("/desk/handoffs/search");
    return Jsoup.parse(ruth.form(search, "text/html", "csrf", ruth.csrf(), "text", text).body());
  }

  private static int found(String text) {
    var body = "{\"text\":\"%s\"}".formatted(text);
    return json(ruth.post(desk.at("/desk/handoffs/search"), body)).path("handoffs").size();
  }
}
