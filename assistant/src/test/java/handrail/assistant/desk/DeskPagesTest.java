package handrail.assistant.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.desk.RunningDesk.Citizen;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import handrail.channels.Message.Kind;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The desk in a browser without JavaScript.
class DeskPagesTest {
  private static RealRedis redis;
  private static RunningDesk desk;
  private static Browser ruth;
  private static Browser amina;

  private Citizen kim;
  private String id;

  @BeforeAll
  static void start() {
    redis = RealRedis.start();
    desk = new RunningDesk(redis.client(), Clock.systemUTC());
    ruth = Browser.of("ruth-adeyemi", desk);
    amina = Browser.of("amina-rashid", desk);
  }

  @AfterAll
  static void stop() {
    desk.close();
    redis.close();
  }

  @BeforeEach
  void kimAsksForAPerson() {
    kim = desk.citizen(Channel.SMS).says("<b>can I talk to someone</b> about my rent");
    id = kim.isReferred(Need.RELATIONAL, new Reason("R1", "talk to someone", "rule:asks"));
  }

  @Test
  void oneGoesFromTheQueueToTheEndByForms() {
    assertTrue(ruth.page(desk.at("/desk/handoffs")).body().contains("/desk/handoffs/" + id));
    assertGoesTo("/desk/handoffs/" + id + "?done=accept#text", send(ruth, "accept"));
    assertGoesTo(
        "/desk/handoffs/" + id + "?done=messages#text",
        send(ruth, "messages", "id", "1", "text", "Hello"));
    assertTrue(ruth.page(at("")).body().contains("Hello"));
    assertGoesTo(
        "/desk/handoffs/" + id + "?done=close#told",
        send(ruth, "close", "outcome", "All well", "seen", last()));
    var closed = ruth.page(at("")).body();
    assertTrue(closed.contains("<strong>Closed</strong>"));
    assertTrue(closed.contains("what came of it: All well"));
    assertFalse(closed.contains("Write to them"));
  }

  @Test
  void theirWordsAreNeverMarkup() {
    var page = ruth.page(at("")).body();
    assertFalse(page.contains("<b>can"));
    assertTrue(page.contains("&lt;b&gt;can I talk to someone"));
  }

  @Test
  void anAnswerCanBeAskedWhy() {
    kim.isToldBecause(Whys.secondBin(), Kind.ANSWER, "It costs £42.");
    var page = Jsoup.parse(ruth.page(at("")).body());
    var why = page.expectFirst("#transcript details.why");
    assertEquals("Why the assistant said this", why.expectFirst("summary").text());
    assertTrue(why.text().contains("Taken as a plain question."), why.text());
    assertTrue(why.text().contains("Understood as second bin."), why.text());
    assertTrue(why.text().contains("Sure to 87%. Pages are answered from at 42% or more."));
    var rows = why.select("tbody tr");
    assertEquals(2, rows.size());
    assertEquals(
        "Bins › What it costs Answered from · bins#1, revision 4 1st 7.25 12th 0.66 3.10",
        rows.getFirst().text());
    assertTrue(rows.getLast().text().contains("– 0.00 3rd 0.49"), rows.getLast().text());
    assertTrue(why.text().contains("A new grey bin costs £30.: Too far from the sentence"));
    assertTrue(why.text().contains("sentence cosine 0.71"));
    assertTrue(why.select("b").isEmpty(), "titles are never markup");
  }

  @Test
  void anOfferSaysWhatWasSeenAndThatNoPageWasLookedAt() {
    kim.isTold(Kind.OFFER, "Would you like a person?");
    var why = Jsoup.parse(ruth.page(at("")).body()).expectFirst("details.why");
    assertTrue(why.text().contains("No page was looked at."), why.text());
  }

  @Test
  void whatIsNoAnswerIsNotAskedWhy() {
    var page = Jsoup.parse(ruth.page(at("")).body());
    assertTrue(page.select("details.why").isEmpty());
  }

  @Test
  void whoComesSecondReadsWhoHasIt() {
    send(ruth, "accept");
    var late = send(amina, "accept");
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("Ruth Adeyemi has this."));
    assertFalse(amina.page(at("")).body().contains("Write to them"));
  }

  @Test
  void whatWasTypedIsKeptWhenItCannotBeSent() {
    send(ruth, "accept");
    var transfer = send(ruth, "transfer", "to", "nobody", "note", "she knows the landlord");
    assertEquals(400, transfer.statusCode());
    assertTrue(transfer.body().contains("Choose a colleague."));
    assertTrue(transfer.body().contains(">she knows the landlord</textarea>"));
    assertEquals(400, send(ruth, "messages", "id", "1", "text", " ").statusCode());
  }

  @Test
  void whatWasTypedForACaseThatIsClosedByNowIsGivenBack() {
    send(ruth, "accept");
    send(ruth, "close", "outcome", "All well", "seen", last());
    var refused = send(ruth, "messages", "id", "2", "text", "I have asked the nurse");
    assertEquals(409, refused.statusCode());
    var page = Jsoup.parse(refused.body());
    assertEquals("I have asked the nurse", page.expectFirst("#given-back textarea").text());
    assertTrue(send(ruth, "note", "note", "Closed").statusCode() == 303, "a note still can be put");
  }

  @Test
  void theAddressOfAFormThatWasRefusedLeadsBackToTheHandoff() {
    assertGoesTo("/desk/handoffs/" + id, ruth.page(at("/messages")));
  }

  @Test
  void nobodyIsChosenByAccidentAndWhoIsNotInIsSaid() {
    ruth.post(at("/accept"));
    var choice = Jsoup.parse(ruth.page(at("")).body()).expectFirst("#transfer select");
    assertEquals("", choice.expectFirst("option").attr("value"));
    assertTrue(choice.hasAttr("required"));
    var ibrahim = choice.expectFirst("option[value=ibrahim-noor]").text();
    boolean in = desk.roster.atWork(desk.roster.find("ibrahim-noor").orElseThrow(), Instant.now());
    assertEquals(!in, ibrahim.endsWith("(not in)"));
  }

  @Test
  void newWordsStandBesideTheClosing() {
    send(ruth, "accept");
    var seen = last();
    kim.says("wait, one more thing");
    var refused = send(ruth, "close", "outcome", "Rent plan agreed", "seen", seen);
    assertEquals(409, refused.statusCode());
    var form = refused.body().substring(refused.body().indexOf("id=\"close\""));
    assertTrue(form.contains("wait, one more thing"));
    assertTrue(refused.body().contains("They wrote: “wait, one more thing”"));
    assertFalse(refused.body().contains("(message "));
    assertTrue(form.contains(">Rent plan agreed</textarea>"));
    assertTrue(form.contains("name=\"seen\" value=\"" + last() + "\""), "and may now be closed");
  }

  @Test
  void theHumanStretchIsSetOff() {
    send(ruth, "accept");
    send(ruth, "messages", "id", "1", "text", "Hello");
    send(ruth, "return", "reason", "about housing");
    var page = ruth.page(at("")).body();
    assertEquals(2, page.split("class=\"stretch ", -1).length - 1);
    assertTrue(page.contains("<h3>Ruth Adeyemi, Adult care</h3>"));
    assertTrue(page.contains("Ruth Adeyemi to colleagues: about housing"));
  }

  @Test
  void aPageMayRunNothingFromElsewhere() {
    var page = ruth.page(at(""));
    assertTrue(
        page.headers().firstValue("Content-Security-Policy").orElseThrow().contains("'none'"));
    assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
    assertFalse(page.body().contains("<style") || page.body().contains(" style="));
    assertFalse(page.body().matches("(?s).*<script(?! src=).*"));
  }

  @Test
  void whatIsNotThereIsSaidOnAPage() {
    var gone = ruth.page(desk.at("/desk/handoffs/nowhere.1"));
    assertEquals(404, gone.statusCode());
    assertTrue(gone.body().contains("There is no such handoff."));
  }

  @Test
  void aSessionThatHasEndedLeadsBackToTheHandoff() {
    var answer = ruth.without("cookie").form(at("/accept"), "text/html", "csrf", ruth.csrf());
    assertGoesTo("/desk/sign-in?next=%2Fdesk%2Fhandoffs%2F" + id, answer);
  }

  private String last() {
    return Long.toString(kim.conversation().lastSeq());
  }

  private URI at(String deed) {
    return desk.at("/desk/handoffs/" + id + deed);
  }

  private HttpResponse<String> send(Browser worker, String deed, String... fields) {
    var all = new String[fields.length + 2];
    all[0] = "csrf";
    all[1] = worker.csrf();
    System.arraycopy(fields, 0, all, 2, fields.length);
    return worker.form(at("/" + deed), "text/html", all);
  }

  private static void assertGoesTo(String path, HttpResponse<String> response) {
    assertEquals(303, response.statusCode());
    assertEquals(path, response.headers().firstValue("Location").orElseThrow());
  }
}
