package handrail.assistant.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people reply when they are asked whether to wait for their worker.
class ChoiceTest {
  @ParameterizedTest
  @CsvSource({
    "1, WAIT",
    "1., WAIT",
    "1 please, WAIT",
    "Option 1, WAIT",
    "one, WAIT",
    "Wait for Amina, WAIT",
    "I'd rather wait, WAIT",
    "yes I will wait for her, WAIT",
    "I want to speak to Amina, WAIT",
    "Amina, WAIT",
    "amina please, WAIT",
    "Aros am Amina, WAIT",
    "fe arhosaf, WAIT",
    "2, NOW",
    "two please, NOW",
    "press 2, NOW",
    "Speak to someone now, NOW",
    "now, NOW",
    "now please, NOW",
    "I can't wait, NOW",
    "i cannot wait that long, NOW",
    "anyone, NOW",
    "I want to talk to somebody, NOW",
    "Siarad â rhywun nawr, NOW",
    "nawr, NOW",
    "not now, NEITHER",
    "not right now thanks, NEITHER",
    "what time do you open, NEITHER",
    "yes, NEITHER",
    "21, NEITHER",
    "'my landlord says that I have to be out of the flat by now and he wants the keys', NEITHER",
    "'', NEITHER",
  })
  void readsTheReply(String said, Choice choice) {
    assertEquals(choice, Choice.of(said, "Amina"));
  }

  @ParameterizedTest
  @CsvSource({"Siobhan, WAIT", "siobhán please, WAIT", "wait for Siobhán, WAIT"})
  void readsANameWithAndWithoutItsAccent(String said, Choice choice) {
    assertEquals(choice, Choice.of(said, "Siobhán"));
  }
}
