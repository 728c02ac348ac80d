package handrail.assistant.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import handrail.assistant.story.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
