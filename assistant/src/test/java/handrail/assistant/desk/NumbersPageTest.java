package handrail.assistant.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.oversight.numbers.Month;
import handrail.assistant.store.RealRedis;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The numbers of a month in a town, as supervisors get them.
class NumbersPageTest {
  private static RealRedis redis;
  private static RunningDesk desk;
  private static Browser lead;

  @BeforeAll
  static void start() {
    redis = RealRedis.start();
    Month.tell(redis.client(), Instant.now());
    desk = new RunningDesk(redis.client(), Clock.systemUTC());
    lead = Browser.of("joyce-mensah", desk);
  }

  @AfterAll
  static void stop() {
    desk.close();
    redis.close();
  }

  @Test
  void everyPlotHasItsTableBesideIt() {
    var page = Jsoup.parse(page("").body());
    var sections = page.select("section.numbers");
    assertEquals(7, sections.size());
    for (var section : sections) {
      assertEquals(1, section.select("svg[role=img][aria-label]").size(), section::text);
      assertFalse(section.select("table th[scope=row]").isEmpty(), section::text);
    }
    assertTrue(page.text().contains("fewer than 5"));
  }

  @Test
  void aSupervisorChoosesHowFarBack() {
    for (int days : new int[] {7, 30, 90}) {
      var page = Jsoup.parse(page("?days=" + days).body());
      assertEquals("Numbers of the last " + days + " days", page.expectFirst("h1").text());
      assertEquals(days + " days", page.expectFirst(".periods [aria-current]").text());
    }
    assertEquals(400, page("?days=8").statusCode());
  }

  @Test
  void theSameIsThereForPrograms() {
    var figures = Browser.json(lead.get(desk.at("/desk/numbers?days=90")));
    assertEquals(90, figures.get("days").asInt());
    assertTrue(figures.at("/released/all/answers").asInt() > 100);
    assertTrue(figures.at("/released/all/minutes").asDouble() > 100);
    assertTrue(figures.at("/withPeople/all/minutes").asDouble() > 100);
    assertTrue(figures.at("/waits/0/split/all/p50").isNumber());
  }

  @Test
  void theSameIsThereForASpreadsheet() {
    var sheet = lead.get(desk.at("/desk/numbers/sheet.csv?days=30"));
    var headers = sheet.headers();
    assertEquals("text/csv; charset=utf-8", headers.firstValue("Content-Type").orElseThrow());
    assertTrue(headers.firstValue("Content-Disposition").orElseThrow().contains("attachment"));
    assertTrue(sheet.body().contains("30,minutes-released,all,,answers,"), sheet.body());
    assertTrue(sheet.body().lines().skip(1).noneMatch(line -> line.matches(".*,\"?[=+@-].*")));
  }

  @Test
  void onlySupervisorsSeeThem() {
    var ruth = Browser.of("ruth-adeyemi", desk);
    assertEquals(403, ruth.get(desk.at("/desk/numbers")).statusCode());
    assertEquals(403, ruth.get(desk.at("/desk/numbers/sheet.csv")).statusCode());
  }

  private static HttpResponse<String> page(String query) {
    return lead.page(desk.at("/desk/numbers" + query));
  }
}
