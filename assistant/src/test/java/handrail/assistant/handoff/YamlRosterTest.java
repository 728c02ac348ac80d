package handrail.assistant.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlRosterTest {
  private final Roster roster =
      YamlRoster.read(Objects.requireNonNull(YamlRoster.class.getResourceAsStream("roster.yaml")));

  @ParameterizedTest
  @CsvSource({
    "janet-ogden, 2026-11-26T10:00:00Z, true, in on a Thursday morning",
    "janet-ogden, 2026-11-26T12:45:00Z, false, at lunch",
    "janet-ogden, 2026-11-22T10:00:00Z, false, not on a Sunday",
    "janet-ogden, 2026-12-25T10:00:00Z, false, not at Christmas",
    "janet-ogden, 2026-12-23T10:00:00Z, false, on leave",
    "denise-fairhurst, 2026-11-25T10:00:00Z, true, in before her half day",
    "denise-fairhurst, 2026-11-25T14:00:00Z, false, away for half a day",
    "harpreet-sandhu, 2026-12-24T14:30:00Z, false, gone when the council shuts early",
    "harpreet-sandhu, 2026-07-01T08:30:00Z, true, in at half past nine in summer time",
    "harpreet-sandhu, 2026-11-26T08:30:00Z, false, not yet in at half past eight in winter time",
  })
  void knowsWhoIsIn(String id, Instant at, boolean in, String why) {
    assertEquals(in, roster.atWork(roster.find(id).orElseThrow(), at), why);
  }

  @Test
  void saysWhenATeamIsNextIn() {
    var sunday = Instant.parse("2026-11-22T10:00:00Z");
    assertEquals(
        Instant.parse("2026-11-23T08:00:00Z").atZone(roster.zone()).toLocalDate(),
        roster.nextStaffed("revenues", sunday).atZone(roster.zone()).toLocalDate());
  }

  @Test
  void aTeamThatIsInIsInNow() {
    var morning = Instant.parse("2026-11-26T10:00:00Z");
    assertEquals(morning, roster.nextStaffed("revenues", morning));
  }

  @Test
  void knowsWhoMayPublish() {
    assertTrue(
        roster.find("harpreet-sandhu").orElseThrow().roles().contains(Roster.Role.PUBLISHER));
    assertFalse(roster.find("janet-ogden").orElseThrow().roles().contains(Roster.Role.PUBLISHER));
    assertTrue(roster.find("janet-ogden").orElseThrow().roles().contains(Roster.Role.EDITOR));
  }
}
