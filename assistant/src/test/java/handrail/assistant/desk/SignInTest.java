package handrail.assistant.desk;

import static handrail.assistant.desk.Browser.json;
import static handrail.assistant.desk.Browser.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.store.RealRedis;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Signing in and out, over HTTP.
class SignInTest {
  private static RealRedis redis;
  private static RunningDesk desk;

  @BeforeAll
  static void start() {
    redis = RealRedis.start();
    desk = new RunningDesk(redis.client(), Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    desk.close();
    redis.close();
  }

  @Test
  void everybodyOfTheRosterCanBeChosen() {
    var people = json(new Browser().get(desk.at("/desk/sign-in"))).path("workers");
    assertTrue(people.size() > 20);
    assertEquals(List.of("id", "name", "roles"), names(people.get(0)));
    assertTrue(new Browser().page(desk.at("/desk/sign-in")).body().contains("Ruth Adeyemi"));
  }

  @Test
  void aScriptIsToldWhoItIsAndWhatToSend() {
    var ruth = Browser.of("ruth-adeyemi", desk);
    var session = json(ruth.get(desk.at("/desk/session")));
    assertEquals("Ruth Adeyemi", session.path("worker").path("name").textValue());
    assertEquals(32, session.path("csrf").textValue().length());
  }

  @Test
  void mayAlsoBeAskedInJson() {
    var answer = new Browser().post(desk.at("/desk/sign-in"), "{\"worker\":\"ruth-adeyemi\"}");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.headers().firstValue("Set-Cookie").isPresent());
  }

  @Test
  void aBrowserIsTakenToWhereItWantedToGo() {
    var browser = new Browser();
    var away = browser.page(desk.at("/desk/handoffs/ab.1"));
    assertEquals(303, away.statusCode());
    assertEquals(
        "/desk/sign-in?next=%2Fdesk%2Fhandoffs%2Fab.1",
        away.headers().firstValue("Location").orElseThrow());

    var back =
        browser.form(
            desk.at("/desk/sign-in"),
            "text/html",
            "worker",
            "ruth-adeyemi",
            "next",
            "/desk/handoffs/ab.1");
    assertEquals(303, back.statusCode());
    assertEquals("/desk/handoffs/ab.1", back.headers().firstValue("Location").orElseThrow());
    var cookie = back.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
  }

  @Test
  void nobodyIsSentToAnotherSite() {
    for (var elsewhere : List.of("https://evil.example", "//evil.example", "/desk/../../x?y")) {
      var answer =
          new Browser()
              .form(
                  desk.at("/desk/sign-in"),
                  "text/html",
                  "worker",
                  "ruth-adeyemi",
                  "next",
                  elsewhere);
      assertEquals("/desk/handoffs", answer.headers().firstValue("Location").orElseThrow());
    }
  }

  @Test
  void aNameThatIsNotThereIsRefused() {
    var answer = new Browser().post(desk.at("/desk/sign-in"), "{\"worker\":\"nobody\"}");
    assertEquals(400, answer.statusCode());
    assertEquals("worker", json(answer).path("field").textValue());
  }

  @Test
  void withoutASessionNothingIsShown() {
    for (var path : List.of("/desk/session", "/desk/handoffs", "/desk/handoffs/ab.1")) {
      assertEquals(401, new Browser().get(desk.at(path)).statusCode(), path);
      assertEquals(303, new Browser().page(desk.at(path)).statusCode(), path);
    }
    assertEquals(401, new Browser().post(desk.at("/desk/handoffs/ab.1/accept")).statusCode());
  }

  @Test
  void theSessionHoldsWhenTheServiceStartsAgain() {
    var ruth = Browser.of("ruth-adeyemi", desk);
    try (var again = new RunningDesk(redis.client(), Clock.systemUTC())) {
      assertEquals(200, ruth.get(again.at("/desk/session")).statusCode());
    }
  }

  @Test
  void afterSigningOutTheCookieIsWorthNothing() {
    var ruth = Browser.of("ruth-adeyemi", desk);
    var forged = ruth.form(desk.at("/desk/sign-out"), "text/html", "csrf", "0");
    assertEquals(403, forged.statusCode());
    var out = ruth.form(desk.at("/desk/sign-out"), "text/html", "csrf", ruth.csrf());
    assertEquals("/desk/sign-in", out.headers().firstValue("Location").orElseThrow());
    assertEquals(401, ruth.get(desk.at("/desk/session")).statusCode());
  }
}
