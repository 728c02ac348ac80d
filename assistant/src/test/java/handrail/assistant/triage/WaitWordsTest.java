package handrail.assistant.triage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people say while they wait for a person.
class WaitWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "how long will it be",
        "how long will it be?",
        "How long do I have to wait",
        "how much longer",
        "how long till someone replies",
        "how long before i hear back",
        "how long is the wait",
        "hi, any idea how long it will be please?",
        "whats the wait time",
        "how many minutes",
        "where am i in the queue",
        "what number am i",
        "am i in a queue",
        "whats my place in the queue",
        "how many people are before me",
        "how many are ahead of me",
        "any news",
        "is there any news yet?",
        "any update on this",
        "any news from the team",
        "have you heard anything",
        "anything yet?",
        "still nothing",
        "whats happening",
        "whats happening with my case",
        "whats happening? how long will it be",
        "whos dealing with it",
        "so who is helping me now and when?",
        "hi, where is my question up to",
        "has anyone seen this",
        "has anybody read my message yet?",
        "did someone get my message",
        "did you get that?",
        "is anyone there",
        "is someone coming",
        "is anyone looking at this",
        "is anybody going to reply",
        "when will someone reply",
        "when will they ring me back",
        "when will i hear back",
        "when can i get an answer",
        "am i still waiting",
        "im still waiting",
        "Still waiting...",
        "are you there??",
        "you there?",
        "anyone there?",
        "r u there",
        "have you forgotten about me",
        "Pa mor hir fydd hi",
        "am faint fydd rhaid i mi aros",
        "faint o amser eto?",
        "ble ydw i yn y ciw",
        "faint sydd o fy mlaen i",
        "oes newyddion",
        "Unrhyw newyddion eto?",
        "ydy rhywun wedi gweld hwn",
        "oes rhywun yna",
        "dwi'n dal i aros",
        "ydw i'n dal i aros?",
        "pryd fydd rhywun yn ateb",
        "pryd ga i ateb",
      })
  void asksAfterTheWait(String text) {
    assertTrue(WaitWords.ask(text, true), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how long does a blue badge take",
        "how long is the housing waiting list",
        "where am i on the housing list",
        "any news on the new library",
        "when will the bins be emptied",
        "when will you collect my sofa",
        "has anyone found a set of keys",
        "is anyone allowed to park there",
        "when do they come to read the meter",
        "can you help me with a form",
        "can someone help me with my rent",
        "are you a robot",
        "can i talk to someone",
        "what is happening with the swimming pool",
        "is the library open",
        "hello",
        "yes please",
        "thank you",
        "1",
        "did you get planning permission for that",
        "do you read water meters",
        "will you take garden waste",
        "how many bins can i have",
        "how many",
        "will you take it",
        "is there anything on today",
        "pryd fydd y biniau yn cael eu casglu",
        "faint yw bin newydd",
      })
  void asksAfterSomethingElse(String text) {
    assertFalse(WaitWords.ask(text, true), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"how long does it take", "how long will that take"})
  void afterAnAnswerItMayBeAboutThat(String text) {
    assertFalse(WaitWords.ask(text, false), text);
    assertTrue(WaitWords.ask(text, true), text);
    assertTrue(WaitWords.ask("how long do i have to wait for someone", false));
  }
}
