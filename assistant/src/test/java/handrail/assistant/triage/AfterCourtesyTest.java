package handrail.assistant.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AfterCourtesyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thank you. And may one put a bench there?|And may one put a bench there?",
        "not just now. do i send it back?|do i send it back?",
        "No, don't put me through, just tell me which papers people need|just tell me which papers"
            + " people need",
        "lol ok is the tip open sunday|is the tip open sunday",
        "Diolch yn fawr. Faint mae'n ei gostio?|Faint mae'n ei gostio?"
      })
  void whatFollowsIsLookedAt(String said, String rest) {
    assertEquals(rest, AfterCourtesy.of(said));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no thanks",
        "ok, thank you",
        "fine for littering how much",
        "no heating and no hot water",
        "right to buy my flat",
        ""
      })
  void whatIsAllCourtesyOrNoneIsLeftWhole(String said) {
    assertEquals(said, AfterCourtesy.of(said));
  }
}
