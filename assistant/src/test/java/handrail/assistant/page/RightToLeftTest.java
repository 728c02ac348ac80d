package handrail.assistant.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import handrail.assistant.story.Town;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Arabic and Urdu run from right to left, and say which language they are in.
class RightToLeftTest {
  @ParameterizedTest
  @CsvSource({"ar, أريد أن أتكلم مع شخص, قبل", "ur, کسی انسان سے بات کرنی ہے, وقت تک"})
  void runsFromRightToLeft(String language, String asked, String told) {
    try (var town = Town.open();
        var browsers = new Browsers()) {
      var page = browsers.open(390, 844, true);
      page.navigate(town.at("/").toString());
      page.getByLabel("Your message").fill(asked);
      page.getByText("Send").last().click();
      Town.eventually("the promise", () -> page.content().contains(told));
      var words = "li.handoff .words";
      assertEquals(language, page.getAttribute(words, "lang"));
      assertEquals("rtl", direction(page, words + " p"));
      assertEquals("rtl", direction(page, "li.mine .words p"));
    }
  }

  private static Object direction(Page page, String selector) {
    return page.evalOnSelector(selector, "words => getComputedStyle(words).direction");
  }
}
