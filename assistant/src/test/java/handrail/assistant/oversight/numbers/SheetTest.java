package handrail.assistant.oversight.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\tx", "\rx"})
  void nothingIsWorkedOutByASpreadsheet(String text) {
    assertEquals("'" + text, Sheet.safe(text));
  }

  @Test
  void wordsAreLeftAlone() {
    assertEquals("Web chat", Sheet.safe("Web chat"));
  }

  @Test
  void aGroupIsNeverAFormula() {
    var sheet = Sheet.of(figures("=cmd|' /C calc'!A0"));
    assertTrue(sheet.startsWith("days,measure,by,group,figure,value,note\r\n"), sheet);
    assertTrue(sheet.contains("30,minutes-released,team,\"'=cmd|' /C calc'!A0\""), sheet);
    assertTrue(sheet.contains("30,minutes-released,all,,answers,6,"), sheet);
  }

  @Test
  void whatIsHiddenHasALineThatSaysSo() {
    var sheet = Sheet.of(figures("housing"));
    assertTrue(sheet.contains("30,told-once,all,,,,\"fewer than 5\""), sheet);
  }

  private static Figures figures(String team) {
    var readings = new Readings(_ -> Optional.of(team), ZoneId.of("Europe/London"));
    List<Fact> facts =
        Stream.generate(() -> readings.of(Days.byText().isAnswered("page").told()))
            .limit(6)
            .flatMap(List::stream)
            .toList();
    return Numbers.of(Days.START.plus(Duration.ofHours(1)), 30, facts);
  }
}
