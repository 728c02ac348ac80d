package handrail.assistant.answer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.answer.Answers.Found;
import handrail.assistant.answer.Northmoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  private final Spelling spelling = new Spelling(Northmoor.town().search());

  @ParameterizedTest
  @CsvSource({
    "counsil tax reduccion, council tax reduction",
    "where do i renew my pasport, where do i renew my passport",
    "Paspport for a child?, passport for a child?",
    "COUNSIL TAX, council TAX"
  })
  void readsAMisspeltWordAsThePagesSpellIt(String written, String meant) {
    assertEquals(meant, spelling.mended(written, "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my mother cannot get up the stairs",
        "is the gritting lorry out, my lodger asks",
        "call Mrs Parkin on 01632 960224",
        "leccy meter",
        "xqzvbnm qqqqqqqq",
        "$1 \\\\ {0} AND OR NOT *~",
        "أين يمكنني تجديد تصريح وقوف السيارات",
        "আমি কোথায় পার্কিং পারমিট পাব"
      })
  void leavesAloneWhatIsNoSlipOfThePen(String written) {
    assertEquals(written, spelling.mended(written, "en"));
  }

  @Test
  void aNameIsLeftAloneWithinASentence() {
    assertEquals("my name is Adriss", spelling.mended("my name is Adriss", "en"));
  }

  @Test
  void whoAsksWhyIsToldHowTheQuestionWasRead() {
    Found found = Northmoor.town().chat("how do i aply for a blue badgge");
    var answered = Northmoor.answered(found);
    assertEquals("how do i aply for a blue badge", answered.basis().understoodAs());
    assertTrue(answered.citations().getFirst().url().toString().contains("badge"));
  }
}
