package handrail.evals.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final List<String> ASKED = List.of("one", "two", "three", "two");

  @Test
  void nobodyAsksWhatWasAskedBefore() {
    var questions = new Questions(ASKED);
    var all = questions.some(0, questions.distinct());
    assertEquals(24, all.size());
    assertEquals(all.size(), new HashSet<>(all).size());
  }

  @Test
  void nobodyAsksInThePagesOwnWords() {
    assertTrue(new Questions(ASKED).some(0, 24).stream().noneMatch(ASKED::contains));
  }

  @Test
  void whenAllWasAskedItBeginsAgain() {
    var questions = new Questions(ASKED);
    assertEquals(questions.some(0, 3), questions.some(questions.distinct(), 3));
  }
}
