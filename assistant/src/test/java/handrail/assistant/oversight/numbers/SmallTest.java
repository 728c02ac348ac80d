package handrail.assistant.oversight.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmallTest {
  @Test
  void fourAreTooFewAndFiveAreEnough() {
    assertEquals(Set.of(), Small.hidden(Map.of("en", 5, "cy", 50)));
    assertEquals(Set.of("en", "cy"), Small.hidden(Map.of("en", 4, "cy", 50)));
  }

  @Test
  void theNextSmallestIsHiddenTooSoThatTheTotalTellsNothing() {
    assertEquals(Set.of("cy", "ur"), Small.hidden(Map.of("en", 50, "ur", 8, "cy", 3)));
  }

  @Test
  void twoThatHideEachOtherAreEnough() {
    assertEquals(Set.of("cy", "ur"), Small.hidden(Map.of("en", 50, "ur", 3, "cy", 3)));
    assertEquals(
        Set.of("cy", "ur", "so"), Small.hidden(Map.of("en", 50, "ur", 1, "cy", 2, "so", 9)));
  }

  @Test
  void whereThereIsNobodyNobodyIsGivenAway() {
    assertEquals(Set.of("voice"), Small.hidden(Map.of("sms", 50, "web", 9, "voice", 0)));
  }
}
