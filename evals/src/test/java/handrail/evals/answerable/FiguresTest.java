package handrail.evals.answerable;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.channels.Message.Citation;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void everyFigureMustStandInAQuote() {
    String answer = "It costs £38.50. Ring 01632 960200 by 31 March.";
    assertTrue(areCited(answer, "It costs £38.50.", "Ring 01632 960200 by 31 March."));
    assertFalse(areCited(answer, "It costs £38.50.", "Ring us by 31 March."));
  }

  @Test
  void aNumberThatOnlyBeginsAlikeIsAnother() {
    assertFalse(areCited("It costs £38.", "It costs £385."));
    assertFalse(areCited("Within 8 days.", "Within 28 days."));
  }

  @Test
  void aTelephoneNumberIsNotPutTogetherFromTwoPages() {
    assertFalse(areCited("Ring 01632 960200.", "Ring 01632 960111.", "Ring 01434 960200."));
  }

  @Test
  void theNumbersOfAnAddressAreNotTheAnswers() {
    assertTrue(areCited("See https://example.org/2026/form-7 for it.", "See the form."));
  }

  private static boolean areCited(String answer, String... quotes) {
    List<Citation> citations =
        Stream.of(quotes).map(it -> new Citation("", URI.create("about:blank"), it)).toList();
    return Figures.areCited(answer, citations);
  }
}
