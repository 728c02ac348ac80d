package handrail.knowledge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitsTest {
  @Test
  void keepsASentenceWholeAfterAnAbbreviation() {
    assertEquals(
        List.of(
            "Bring proof, e.g. Your passport or appt. Letter.", "We open at 9 a.m. Fri. 5 June."),
        said("Bring proof, e.g. Your passport or appt. Letter. We open at 9 a.m. Fri. 5 June."));
  }

  @Test
  void cutsAnItemFromItsMarkerAndKnowsItsLeadIn() {
    List<Unit> units =
        Units.of("You can if one of these fits:\n- 6 or more people\n- 2 in nappies");
    assertEquals("6 or more people", units.get(1).text());
    assertEquals(units.get(0).leadsTo(), units.get(1).group());
    assertFalse(units.get(0).standsAlone());
    assertFalse(units.get(1).standsAlone());
  }

  @Test
  void saysATableRowOnItsOwn() {
    Unit row = Units.of("- Thornley Hall: Holds 60, Private party £24").getFirst();
    assertTrue(row.standsAlone());
    assertEquals("Thornley Hall: Holds 60, Private party £24.", row.alone());
  }

  @Test
  void findsEveryUnitWhereItStandsInTheText() {
    String text = "One. One. Two:\n1. First\n2. Second\nThe end.";
    for (Unit unit : Units.of(text)) {
      assertTrue(text.substring(unit.start(), unit.end()).endsWith(unit.text()));
    }
  }

  private static List<String> said(String text) {
    return Units.of(text).stream().map(Unit::text).toList();
  }
}
