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
        "Certainly, have them write to me.",
        "Would you? Yes. Please.",
        "yes please if they would",
        "Yes please, somebody who knows about appeals.",
        "Ia plis",
        "ie, diolch"
      })
  void aYesIsOneAlsoWithAFewWordsAfterIt(String words) {
    assertEquals(Consent.YES, Consent.of(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "not just now",
        "no it's alright, another day",
        "not at the moment thanks",
        "Not just yet thanks. I'm still in shock.",
        "no you're all right, our lad will do it with us",
        "Let me sleep on it.",
        "I need to ask my sister first, leave it for now.",
        "oh never mind, I'll sort it myself",
        "no leave it 4 now"
      })
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
        "no heating since Sunday",
        "not now the baby is here, how do I claim",
        "no, don't leave it, I want to speak to a person",
        "later on he hit me, what can I do",
        "thank you",
        "how do I say yes"
      })
  void whatAsksOrTakesItBackIsNeither(String words) {
    assertEquals(Consent.NEITHER, Consent.of(words));
  }
}
