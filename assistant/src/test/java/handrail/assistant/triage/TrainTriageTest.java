package handrail.assistant.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TrainTriageTest {
  private static final Path DEVELOPMENT =
      Path.of("src/main/resources/handrail/assistant/triage/development");

  private static final String SAID = "my husband died, what about his blue badge";

  @Test
  void theSameMessagesGiveTheModelThatShips() {
    var again = Classifier.trained(TrainTriage.messages(DEVELOPMENT)).weigh(SAID);
    Classifier.shipped()
        .weigh(SAID)
        .weights()
        .forEach((label, weight) -> assertEquals(weight, again.of(label), 1e-9, label));
  }
}
