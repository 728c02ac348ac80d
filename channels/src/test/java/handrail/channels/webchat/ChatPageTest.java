package handrail.channels.webchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.channels.Message;
import handrail.channels.Message.Citation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatPageTest {
  private final ChatClient citizen = new ChatClient();

  @AfterEach
  void stop() {
    citizen.close();
  }

  @Test
  void worksWithoutScripts() throws Exception {
    assertTrue(citizen.opens("/").body().contains("Talk to a person"));
    var sent = citizen.posts("/", "id=f1&text=%3Cb%3Ehello");
    assertEquals(303, sent.statusCode());
    String cookie = sent.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
    assertTrue(citizen.opens("/", "Cookie", cookie.split(";", 2)[0]).body().contains("&lt;b"));
  }

  @Test
  void tellsABrowserOnAPageWhatWentWrong() throws Exception {
    var long413 = citizen.posts("/", "id=f1&text=" + "x".repeat(300_000));
    assertEquals(413, long413.statusCode());
    assertTrue(long413.body().contains("too long to send at once"));
    var broken = citizen.posts("/", "id=f1&text=%zz");
    assertEquals(400, broken.statusCode());
    assertTrue(broken.body().contains("could not be read"));
    assertEquals(403, citizen.posts("/", "text=x", "Origin", "https://evil.example").statusCode());
  }

  @Test
  void showsTheSafetyWordsWhileNothingCanBeStored() throws Exception {
    citizen.conversations.down(true);
    var answer = citizen.posts("/", "id=f1&text=help");
    assertEquals(503, answer.statusCode());
    assertTrue(answer.body().contains("Call <a href=\"tel:999\">999</a> now."));
  }

  @Test
  void leavesInOneStepAndForgets() throws Exception {
    var gone = citizen.opens("/chat/page/leave");
    assertEquals(303, gone.statusCode());
    assertEquals(ChatPageLinks.ELSEWHERE, gone.headers().firstValue("Location").orElseThrow());
    assertTrue(gone.headers().firstValue("Set-Cookie").orElseThrow().contains("1970"));
    var others = citizen.opens("/chat/page/leave", "Sec-Fetch-Site", "cross-site");
    assertTrue(others.headers().firstValue("Set-Cookie").isEmpty());
    assertEquals(204, citizen.posts("/chat/page/leave", "").statusCode());
  }

  @Test
  void whoFollowsALinkToNowhereReadsTheWaysThatThereAre() throws Exception {
    var lost = citizen.opens("/nosuch", "Accept", "text/html,*/*");
    assertEquals(404, lost.statusCode());
    assertTrue(lost.body().contains("href=\"tel:01632960100\""), lost.body());
    assertTrue(lost.body().contains("href=\"/\""));
    var program = citizen.opens("/nosuch", "Accept", "application/json");
    assertEquals(404, program.statusCode());
    assertTrue(program.body().contains("\"status\":404"), program.body());
  }

  @Test
  void aPageStandsOnceUnderAnAnswerWithAllItsQuotes() {
    var page = URI.create("https://northmoor.example/bins");
    var message =
        new Message(
            1,
            Instant.EPOCH,
            Message.From.ASSISTANT,
            null,
            Message.Kind.ANSWER,
            "On Monday.",
            List.of(new Citation("Bins", page, "Monday."), new Citation("Bins", page, "By 7am.")),
            List.of(),
            "en");
    var sources = Shown.all(List.of(message)).getFirst().sources();
    assertEquals(1, sources.size());
    assertEquals(List.of("Monday.", "By 7am."), sources.getFirst().quotes());
  }

  @Test
  void guardsThePageAndItsFiles() throws Exception {
    for (String path : new String[] {"/", "/chat/page/chat.js", "/chat/page/chat.css"}) {
      var headers = citizen.opens(path).headers();
      assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow(), path);
      assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElseThrow(), path);
      assertTrue(headers.firstValue("Content-Security-Policy").isPresent(), path);
    }
  }
}
