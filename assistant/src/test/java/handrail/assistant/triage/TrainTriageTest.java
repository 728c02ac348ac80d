package handrail.assistant.triage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTriageTest {
  private static final Path RESOURCES = Path.of("src/main/resources/handrail/assistant/triage");

  @Test
  void theSameMessagesGiveTheModelThatShips(@TempDir Path folder) throws IOException {
    var again = folder.resolve("again.bin");
    TrainTriage.main(new String[] {RESOURCES.resolve("development").toString(), again.toString()});
    var shipped = Classifier.shipped().weigh("my husband died, what about his blue badge");
    try (var in = Files.newInputStream(again)) {
      var trained = new Classifier(new opennlp.tools.doccat.DoccatModel(in));
      var weighed = trained.weigh("my husband died, what about his blue badge");
      assertArrayEquals(sorted(shipped), sorted(weighed));
    }
  }

  private static double[] sorted(Classifier.Weighed weighed) {
    return weighed.weights().values().stream().mapToDouble(w -> w).sorted().toArray();
  }
}
