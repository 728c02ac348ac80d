package handrail.assistant.triage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTriageTest {
  private static final Path DEVELOPMENT =
      Path.of("src/main/resources/handrail/assistant/triage/development");

  @Test
  void theSameMessagesGiveTheModelThatShips(@TempDir Path folder) throws IOException {
    Classifier.trained(TrainTriage.messages(DEVELOPMENT)).writeTo(folder);
    try (var shipped = Resources.open("words.model")) {
      assertArrayEquals(shipped.readAllBytes(), Files.readAllBytes(folder.resolve("words.model")));
    }
  }
}
