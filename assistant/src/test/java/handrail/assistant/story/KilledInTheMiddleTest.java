package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The service in a process of its own, killed as by `kill -9`, and started again.
class KilledInTheMiddleTest {
  @Test
  void whatWasAcknowledgedIsThereAndIsAnsweredOnce() throws IOException {
    Path data = Town.folder("handrail-killed");
    List<String> questions =
        List.of("how much is a second wheelie bin?", "can I speak to someone", "hello");

    var first = new ServiceProcess(data);
    var kim = new ChatCitizen(first.town());
    questions.forEach(kim::says);
    first.kill();

    var second = new ServiceProcess(data);
    try {
      var again = new ChatCitizen(second.town(), kim);
      Town.eventually("three replies", () -> replies(again) == questions.size());
      assertEquals(questions.size(), again.all(0).size() - replies(again));
      assertTrue(second.town().worker("ruth-adeyemi").handoffOf(kim.id).isPresent());
      assertEquals(questions.size(), replies(again), "each is answered once");
    } finally {
      second.stop();
    }
  }

  private static long replies(ChatCitizen citizen) {
    return citizen.all(0).stream()
        .filter(message -> message.get("from").textValue().equals("assistant"))
        .count();
  }
}
