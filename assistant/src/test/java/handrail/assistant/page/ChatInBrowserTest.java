package handrail.assistant.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import handrail.assistant.story.Town;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a citizen sees of the chat while it is live.
class ChatInBrowserTest {
  private static Town town;
  private static Browsers browsers;

  @BeforeAll
  static void open() {
    town = Town.open();
    browsers = new Browsers();
  }

  @AfterAll
  static void close() {
    browsers.close();
    town.close();
  }

  @Test
  void whatCanBeDoneWithAChatStandsThereFromTheFirstMessage() {
    var page = asks("how much is a second wheelie bin?", "costs £42");
    assertTrue(page.getByText("End this conversation on this device").isVisible());
  }

  @Test
  void whatIsOnItsWayIsSeenBesideTheBox() {
    var page = browsers.open(390, 844, true);
    page.navigate(town.at("/").toString());
    var held = new ArrayList<Route>();
    page.route(
        "**/",
        route -> {
          if (route.request().method().equals("POST")) {
            held.add(route);
          } else {
            route.resume();
          }
        });
    page.locator("#text").fill("how much is a second wheelie bin?");
    button(page, "Send").click();
    var status = page.locator("#status");
    assertThat(status).hasText("Sending…");
    assertTrue(box(status).width > 40, "to be read, not only heard");
    assertTrue(box(status).y + box(status).height < 844);
    held.getFirst().resume();
    page.locator("#talk").getByText("costs £42").first().waitFor();
    assertThat(status).hasText("");
  }

  @Test
  void whoIsTypingIsScrolledIntoSight() {
    var page = asks("how much is a second wheelie bin?", "costs £42");
    says(page, "can I talk to someone about my nan please", "Your reference is");
    var desk = accepts(page);
    says(page, "she is 91 and on her own", "she is 91");
    page.evaluate("() => document.getElementById('newest').scrollIntoView({ block: 'end' })");
    desk.locator("textarea[name=text]").pressSequentially("Hello");
    assertThat(page.locator("#typing")).not().isEmpty();
    assertThat(page.locator("#typing")).isInViewport();
  }

  @Test
  void aWelshTalkSaysThatItIsWelshInAllItsParts() {
    var page = asks("Hoffwn i siarad â pherson os gwelwch yn dda", "Dyma beth y byddaf");
    assertEquals("cy", page.locator(".choices").getAttribute("lang"));
    assertEquals("cy", page.locator("#spoken p").first().getAttribute("lang"));
    assertThat(page.locator("li.mine .who")).hasText("Chi");
    assertThat(page.locator("li.handoff .who")).hasText("Cynorthwyydd");
    assertThat(page.locator("li.handoff .words"))
        .containsText(Pattern.compile("Cyfeirnod|cyfeirnod"));
    var desk = accepts(page);
    assertThat(desk.locator("#transcript .turn.citizen span[lang=cy]")).hasCount(1);
    assertThat(desk.locator("#brief-text blockquote[lang=cy]").first()).hasCount(1);
  }

  @ParameterizedTest
  @CsvSource({"320, 640, 75", "320, 256, 60"})
  void onASmallScreenTheBarIsSmallAndAlwaysThere(int width, int height, int most) {
    var page = browsers.open(width, height, true);
    page.navigate(town.at("/").toString());
    page.locator("footer").scrollIntoViewIfNeeded();
    var person = box(button(page, "Talk to a person"));
    assertTrue(person.y >= 0 && person.y < height - 44, "at " + person.y);
    assertEquals(person.y, box(page.locator(".leave")).y, 1, "side by side");
    double tall = box(page.locator(".bar")).height;
    assertTrue(tall < most, "is as tall as " + tall);
    var send = box(button(page, "Send"));
    double apart = box(page.locator("footer")).y - send.y - send.height;
    assertTrue(apart > 15, "Send and footer are apart by " + apart);
    assertFalse(Browsers.isTooWide(page));
  }

  @Test
  void withoutScriptsTheLinkForAReplyLeadsToTheNewestMessage() {
    var page = browsers.open(390, 844, false);
    page.navigate(town.at("/").toString());
    page.locator("#text").fill("how much is a second wheelie bin?");
    button(page, "Send").click();
    Town.eventually(
        "the answer",
        () -> {
          page.getByText("Check for a reply").click();
          return page.content().contains("costs £42");
        });
    assertTrue(page.url().endsWith("/#newest"), page.url());
  }

  private static Page accepts(Page chat) {
    var found = Pattern.compile("[A-Z]+-\\d{4}").matcher(chat.content());
    assertTrue(found.find());
    var desk = browsers.open(1280, 900, true);
    desk.navigate(town.at("/desk").toString());
    desk.getByLabel("Who are you?").selectOption("ruth-adeyemi");
    button(desk, "Sign in").click();
    desk.getByText(found.group()).first().click();
    desk.locator("#accept button").click();
    desk.locator("textarea[name=text]").waitFor();
    return desk;
  }

  private static BoundingBox box(Locator part) {
    return Objects.requireNonNull(part.boundingBox());
  }

  private static Page asks(String question, String answer) {
    var page = browsers.open(390, 844, true);
    page.navigate(town.at("/").toString());
    says(page, question, answer);
    return page;
  }

  private static void says(Page page, String text, String answer) {
    page.locator("#text").fill(text);
    button(page, "Send").click();
    page.locator("#talk").getByText(answer).first().waitFor();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).first();
  }
}
