package handrail.assistant.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import handrail.assistant.story.Town;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The desk as somebody lives in it all day, in a real browser.
class DeskInBrowserTest {
  private static Town town;
  private static Browsers browsers;

  private Page chat;
  private Page desk;

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

  @BeforeEach
  void ruthTakesWhatACitizenAsksFor() {
    chat = browsers.open(390, 844, true);
    chat.navigate(town.at("/").toString());
    chat.locator("#text").fill("can I talk to someone about my nan please");
    chat.locator("#write .send").click();
    Town.eventually("a reference", () -> reference().find());
    var found = reference();
    assertTrue(found.find());
    desk = signedIn("ruth-adeyemi", 1280, 900);
    desk.getByText(found.group()).first().click();
    desk.locator("#accept button").click();
    desk.locator("#text").waitFor();
  }

  @Test
  void eachSeesTheOtherTypingAndThatThePageIsOpen() {
    desk.getByText("They have the chat open.").waitFor();
    desk.locator("#text").pressSequentially("Hel");
    chat.getByText("Ruth is typing…").waitFor();
    chat.locator("#text").pressSequentially("she");
    desk.getByText("They are typing…").waitFor();
  }

  @Test
  void whatIsTypedOutlivesTheBrowsersEndAndTheClaimStays() {
    desk.locator("#text").fill("I have asked the nurse");
    desk.reload();
    assertEquals("I have asked the nurse", desk.locator("#text").inputValue());
    assertTrue(desk.getByText("You have this").first().isVisible());
    desk.keyboard().press("r");
    desk.keyboard().press("Control+Enter");
    chat.getByText("I have asked the nurse").first().waitFor();
    desk.locator("#transcript").getByText("I have asked the nurse").first().waitFor();
    assertEquals("", desk.locator("#text").inputValue(), "said is said");
  }

  @Test
  void newWordsTakeNothingFromWhatIsBeingTyped() {
    desk.locator("#close summary").click();
    desk.locator("#close-outcome").fill("Visit on Monday");
    chat.locator("#text").fill("one more thing");
    chat.locator("#write .send").click();
    desk.locator("#transcript").getByText("one more thing").waitFor();
    assertEquals("Visit on Monday", desk.locator("#close-outcome").inputValue());
    assertEquals(
        "close-outcome", desk.evaluate("() => document.activeElement.id"), "nor the focus");
  }

  @Test
  void aPageIsFoundByOneKeyAndPutIn() {
    desk.keyboard().press("Control+k");
    desk.keyboard().type("second wheelie bin");
    desk.keyboard().press("Enter");
    desk.locator("#found button").first().waitFor();
    desk.locator("#found button").first().click();
    assertTrue(desk.locator("#text").inputValue().contains("http"));
    assertEquals("text", desk.evaluate("() => document.activeElement.id"));
  }

  @Test
  void aColleagueWhoLooksIsSeen() {
    var other = signedIn("harpreet-sandhu", 1280, 900);
    other.navigate(desk.url());
    desk.getByText("Harpreet Sandhu has this open.").waitFor();
    other.navigate(town.at("/desk/handoffs").toString());
    Town.eventually(
        "her leaving", () -> desk.getByText("Harpreet Sandhu has this open.").count() == 0);
  }

  @Test
  void whatIsClosedInAnotherTabLeavesWhatIsTypedToBeCopied() {
    desk.locator("#text").fill("I have asked the");
    var other = desk.context().newPage();
    other.navigate(desk.url());
    other.locator("#close summary").click();
    other.locator("#close-outcome").fill("Visit agreed");
    other.locator("button[name=why]").first().click();
    other.locator("#told").getByText("Closed.").waitFor();
    desk.locator("#told").getByText("Closed. What you have typed is not sent.").waitFor();
    assertTrue(desk.locator("#send").isDisabled());
    assertEquals("I have asked the", desk.locator("#text").inputValue());
    assertEquals(0, desk.locator("#promise").count(), "nothing that cannot be done");
    assertEquals(List.of(), Browsers.violations(desk));
  }

  @Test
  void afterEachDeedOneIsWhereOneGoesOn() {
    assertEquals("text", focused(), "accepted");
    assertTrue(isInSight("#transcript .turn >> nth=-1"), "the newest words");
    assertTrue(isInSight("#text"));
    desk.locator("#text").fill("Hello, I am Ruth");
    desk.keyboard().press("Control+Enter");
    desk.locator("#told").getByText("Sent.").waitFor();
    assertEquals("text", focused());
    desk.locator("#note summary").click();
    desk.locator("#note textarea").fill("Her nan is 91");
    desk.locator("#note button").click();
    desk.locator("#told").getByText("Noted.").waitFor();
    assertEquals("text", focused());
    desk.reload();
    assertEquals("", desk.locator("#told").textContent(), "said once");
  }

  @Test
  void theKeyForTheBriefLeadsThereWhereItStandsBeside() {
    desk.locator("h1").click();
    desk.keyboard().press("b");
    assertEquals("brief-text", focused());
  }

  @Test
  void aSearchThatFindsNothingIsSaidAloud() {
    desk.navigate(town.at("/desk/handoffs").toString());
    desk.locator("#sought").pressSequentially("zzzq");
    desk.locator("#announce").getByText("Nothing fits").waitFor();
  }

  @Test
  void thatAColleagueAcceptsIsSaidAloud() {
    var other = signedIn("harpreet-sandhu", 1280, 900);
    other.navigate(desk.url());
    desk.locator("#return summary").click();
    desk.locator("#return textarea").fill("Somebody else");
    desk.locator("#return button").click();
    other.locator("#announce").getByText("Nobody has this yet").waitFor();
    other.navigate(town.at("/desk/handoffs").toString());
    desk.locator("#accept button").click();
    other.locator("#announce").getByText("Ruth Adeyemi has ").waitFor();
  }

  @Test
  void withoutScriptsNoKeyIsNamed() {
    var plain = browsers.open(1280, 900, false);
    plain.context().addCookies(cookies());
    plain.navigate(desk.url());
    assertFalse(plain.getByText("Ctrl K").isVisible());
    assertTrue(desk.getByText("Ctrl K").isVisible());
  }

  @Test
  void whoGivesItToSomebodyIsInTheFieldThatAsksToWhom() {
    var supervisor = signedIn("joyce-mensah", 1280, 900);
    supervisor.navigate(town.at("/desk/overview").toString());
    supervisor.getByText("Give it to somebody").first().click();
    supervisor.locator("#to").waitFor();
    assertEquals("to", supervisor.evaluate("() => document.activeElement.id"));
  }

  private List<Cookie> cookies() {
    return desk.context().cookies().stream()
        .map(known -> new Cookie(known.name, known.value).setUrl(town.at("/").toString()))
        .toList();
  }

  private Object focused() {
    return desk.evaluate("() => document.activeElement.id");
  }

  private boolean isInSight(String what) {
    var box = desk.locator(what).boundingBox();
    return box.y >= 0 && box.y < 900;
  }

  @Test
  void singleKeysDoNothingInAFieldAndCanBeTurnedOff() {
    desk.locator("#text").pressSequentially("?n");
    assertEquals("?n", desk.locator("#text").inputValue());
    desk.locator("h1").click();
    desk.keyboard().press("?");
    desk.locator("dialog").waitFor();
    assertEquals(List.of(), Browsers.violations(desk));
    desk.locator("dialog input").uncheck();
    desk.keyboard().press("Escape");
    desk.keyboard().press("n");
    assertFalse(desk.locator("#note textarea").isVisible());
  }

  @Test
  void everyFormIsSoundAndFitsAPhone() {
    for (int width : new int[] {320, 390, 1280}) {
      desk.setViewportSize(width, 800);
      desk.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
      assertFalse(Browsers.isTooWide(desk), width + " wide");
      assertEquals(List.of(), Browsers.violations(desk), width + " wide");
    }
  }

  @Test
  void onATelephoneTheConversationComesBeforeTheBrief() {
    desk.setViewportSize(390, 844);
    assertFalse(desk.locator("#brief-text").isVisible(), "folded");
    var talk = desk.locator("#transcript").boundingBox();
    assertTrue(talk.y < desk.locator("#brief").boundingBox().y);
    desk.setViewportSize(1280, 900);
    assertTrue(desk.locator("#brief-text").isVisible(), "beside it");
  }

  private Matcher reference() {
    return Pattern.compile("[A-Z]+-\\d{4}").matcher(chat.content());
  }

  private static Page signedIn(String worker, int width, int height) {
    var page = browsers.open(width, height, true);
    page.navigate(town.at("/desk").toString());
    page.locator("#worker").selectOption(worker);
    page.locator("main button").click();
    page.waitForURL("**/desk/handoffs");
    return page;
  }
}
