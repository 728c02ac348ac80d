package handrail.assistant.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "ok",
        "Yes, that would help.",
        "Yes please, I should like that.",
        "Thank you. Yes.",
        "yeh go on then",
        "Yes, happily.",
        "Yes, she knows that I am asking.",
        "yes, by letter, please arrange it",
        "Ia plis",
        "ie, diolch"
      })
  void aYesIsOneAlsoWithAFewWordsAfterIt(String words) {
    assertEquals(Consent.YES, Consent.of(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no", "not just now", "no it's alright, another day", "not at the moment thanks"})
  void notNowIsOneInWhateverWords(String words) {
    assertEquals(Consent.NOT_NOW, Consent.of(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes but not today",
        "yes, how much is it",
        "yes, is it free?",
        "yes I do not want that",
        "no, the other bin",
        "thank you",
        "how do I say yes"
      })
  void whatAsksOrTakesItBackIsNeither(String words) {
    assertEquals(Consent.NEITHER, Consent.of(words));
  }
}
