package handrail.assistant.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import handrail.assistant.story.Town;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages as people use them.
class PagesTest {
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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCitizenAsksAndReadsTheAnswerWithAndWithoutScripts(boolean scripts) {
    var page = browsers.open(390, 844, scripts);
    page.navigate(town.at("/").toString());
    page.getByLabel("Your message").fill("how much is a second wheelie bin?");
    button(page, "Send").click();
    reads(page, "A second grey wheelie bin costs £42.", scripts);
    assertTrue(page.content().contains("Get a new, extra or replacement bin"));

    page.getByLabel("Your message").fill("and the price in french?");
    button(page, "Talk to a person").click();
    reads(page, "Someone will reply to you here", scripts);
    if (scripts) {
      // Axe is a script itself.
      sound(page);
    }
  }

  @Test
  void aWorkerSeesTheHandoffAppearAcceptsItAndTheyTalkLive() {
    var desk = browsers.open(1280, 900, true);
    signIn(desk, "ruth-adeyemi");
    sound(desk);
    var chat = browsers.open(390, 844, true);
    chat.navigate(town.at("/").toString());
    chat.getByLabel("Your message").fill("can I talk to someone about my nan please");
    button(chat, "Send").click();
    reads(chat, "Someone will reply to you here", true);
    var reference = reference(chat);

    desk.getByText(reference).first().waitFor();
    desk.getByText(reference).first().click();
    sound(desk);
    desk.getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText("Accept"))
        .click();
    reads(chat, "Ruth Adeyemi", true);

    desk.locator("textarea[name=text]").fill("Hello, I am Ruth. Tell me about your nan.");
    button(desk, "Send").click();
    reads(chat, "Tell me about your nan.", true);
    chat.getByLabel("Your message").fill("she is 91 and on her own");
    button(chat, "Send").click();
    desk.getByText("she is 91 and on her own").first().waitFor();
    sound(chat);
    sound(desk);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900", "320, 640"})
  void everyPageIsSoundAtEveryWidth(int width, int height) {
    var page = browsers.open(width, height, true);
    page.navigate(town.at("/").toString());
    sound(page);
    page.navigate(town.at("/desk").toString());
    sound(page);
    signIn(page, "harpreet-sandhu");
    for (String path :
        List.of(
            "/desk/handoffs",
            "/desk/numbers",
            "/desk/conversations",
            "/desk/overview",
            "/desk/roster",
            "/desk/roster/ruth-adeyemi",
            "/desk/away",
            "/editor/articles",
            "/editor/articles/pip",
            "/editor/try")) {
      page.navigate(town.at(path).toString());
      sound(page);
    }
  }

  @ParameterizedTest
  @CsvSource({"390, 844, true", "1280, 900, true", "390, 844, false"})
  void aWorkerAsksWhyAndAnEditorTriesTheQuestion(int width, int height, boolean scripts) {
    var chat = browsers.open(390, 844, true);
    chat.navigate(town.at("/").toString());
    chat.getByLabel("Your message").fill("how much is a second wheelie bin?");
    button(chat, "Send").click();
    reads(chat, "A second grey wheelie bin costs £42.", true);
    chat.getByLabel("Your message").fill("can I talk to someone about my nan please");
    button(chat, "Send").click();
    reads(chat, "Someone will reply to you here", true);
    var reference = reference(chat);
    var page = browsers.open(width, height, scripts);
    signIn(page, "harpreet-sandhu");
    page.getByText(reference).first().click();
    var why = page.locator("details.why").first();
    why.locator("summary").focus();
    page.keyboard().press("Enter");
    assertTrue(why.getByText("Get a new, extra or replacement bin").first().isVisible());
    assertTrue(why.getByText("Understood as").isVisible());
    soundIf(scripts, page);

    page.navigate(town.at("/editor/articles").toString());
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Try a question")).click();
    page.getByLabel("A question a citizen might ask").fill("how much is a second wheelie bin?");
    page.getByLabel("Asked by").selectOption("sms");
    button(page, "See the answer").click();
    page.getByText("What they are told").waitFor();
    assertTrue(page.locator(".said").innerText().contains("A second grey wheelie bin costs £42."));
    assertTrue(page.getByText("1 text message long").isVisible());
    assertTrue(page.getByText("Pages that compete").isVisible());
    assertEquals(town.at("/editor/try#preview").toString(), page.url(), "no question in it");
    soundIf(scripts, page);
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void anEditorIsToldWhichOtherPageAnswers(int width, int height) {
    var page = browsers.open(width, height, true);
    signIn(page, "harpreet-sandhu");
    page.navigate(town.at("/editor/articles/register-death").toString());
    page.getByLabel("A question a citizen might ask").fill("how much is a second wheelie bin?");
    button(page, "Preview").click();
    var preview = page.locator("#preview");
    preview.getByText("Another page answers this:").waitFor();
    assertTrue(preview.getByText("Get a new, extra or replacement bin").first().isVisible());
    preview.getByText("Why", new Locator.GetByTextOptions().setExact(true)).click();
    assertTrue(preview.getByText("Pages that compete").isVisible());
    sound(page);
  }

  @Test
  void n9WhoMustBeQuickLeavesByTheKeyboardAndNothingIsLeftBehind() {
    var page = browsers.open(390, 844, true);
    page.route("https://www.bbc.co.uk/**", route -> route.fulfill());
    asksAboutABin(page);
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    assertEquals(town.at("/").toString(), page.url().replaceFirst("#.*", ""), "not by a slip");
    page.keyboard().press("Escape");
    leftBehindNothing(page);
  }

  @ParameterizedTest
  @CsvSource({"390, 844, true", "390, 844, false", "844, 390, true"})
  void n9TheWayOutIsInSightAtAllTimesAndNeedsNoScript(int width, int height, boolean scripts) {
    var page = browsers.open(width, height, scripts);
    page.route("https://www.bbc.co.uk/**", route -> route.fulfill());
    asksAboutABin(page);
    var way = page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("Leave"));
    page.locator("footer").scrollIntoViewIfNeeded();
    assertTrue(way.boundingBox().y >= 0 && way.boundingBox().y < height - 44);
    way.click();
    leftBehindNothing(page);
  }

  @Test
  void thePlotsOfTheNumbersFollowForcedColours() {
    var page = browsers.open(1280, 900, true);
    signIn(page, "harpreet-sandhu");
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setForcedColors(ForcedColors.ACTIVE)
            .setColorScheme(ColorScheme.DARK));
    page.navigate(town.at("/desk/numbers").toString());
    var label = page.locator(".bars .label").first();
    assertEquals(
        page.evaluate("() => getComputedStyle(document.body).color"),
        label.evaluate("each => getComputedStyle(each).fill"),
        "in the colour of the text");
  }

  private static void asksAboutABin(Page page) {
    page.navigate(town.at("/").toString());
    page.getByLabel("Your message").fill("how much is a second wheelie bin?");
    button(page, "Send").click();
    page.getByText("how much is a second wheelie bin?").first().waitFor();
    assertFalse(page.title().contains("bin"));
  }

  private static void leftBehindNothing(Page page) {
    page.waitForURL("https://www.bbc.co.uk/weather");
    Town.eventually(
        "the chat to be forgotten",
        () -> {
          page.navigate(town.at("/").toString());
          return !page.content().contains("wheelie bin");
        });
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void aSupervisorConfirmsANumber(int width, int height) {
    var page = browsers.open(width, height, true);
    signIn(page, "harpreet-sandhu");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Safety words")).click();
    sound(page);
    button(page, "I have checked 116 123 today").click();
    page.getByText("by Harpreet Sandhu").first().waitFor();
  }

  @ParameterizedTest
  @CsvSource({"390, 844", "1280, 900"})
  void aWorkerSetsWhatIsSafe(int width, int height) {
    var chat = browsers.open(390, 844, true);
    chat.navigate(town.at("/").toString());
    chat.getByLabel("Your message").fill("he hit me again");
    button(chat, "Send").click();
    reads(chat, "0808 2000 247", true);
    var page = browsers.open(width, height, true);
    signIn(page, "ruth-adeyemi");
    page.getByText(reference(chat)).first().click();
    page.getByText("Not safe to contact.").first().waitFor();
    button(page, "Accept").click();
    page.getByText("Set what is safe").first().click();
    page.getByLabel("To write or ring is").selectOption("SAFE_WITH_RULES");
    page.getByLabel("What they said about it").fill("only before noon");
    sound(page);
    button(page, "Set what is safe").click();
    page.locator("#write").getByText("Safe with rules: only before noon").waitFor();
  }

  private static void soundIf(boolean scripts, Page page) {
    assertFalse(!scripts && Browsers.isTooWide(page));
    if (scripts) {
      sound(page);
    }
  }

  private static void signIn(Page page, String worker) {
    page.navigate(town.at("/desk").toString());
    page.getByLabel("Who are you?").selectOption(worker);
    button(page, "Sign in").click();
    page.waitForURL("**/desk/handoffs");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).first();
  }

  private static String reference(Page chat) {
    var found = Pattern.compile("[A-Z]+-\\d{4}").matcher(chat.content());
    assertTrue(found.find());
    return found.group();
  }

  /// Live with scripts; without them by asking for the page again.
  private static void reads(Page page, String words, boolean scripts) {
    Town.eventually(
        "words on the page",
        () -> {
          if (!scripts) {
            page.navigate(town.at("/").toString());
          }
          return page.content().contains(words);
        });
  }

  /// No violation that axe finds, and nothing wider than the screen.
  private static void sound(Page page) {
    assertFalse(Browsers.isTooWide(page), "nothing is wider than the screen");
    assertEquals(List.of(), Browsers.violations(page));
  }
}
