package handrail.assistant.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.handoff.Northmoor;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start: \"09:00\", end: \"16:30\" | start: \"17:00\", end: \"16:30\" | cannot end",
        "days: [mon, tue, wed, thu] | days: [mon, tue, wed, someday] | no day",
        "start: \"12:30\", end: \"13:15\" | start: \"18:30\", end: \"19:15\" | lies outside",
        "days: [sat], start: \"09:30\" | days: [mon], start: \"09:30\" | overlap",
        "from: 2026-11-30, to: 2026-12-02 | from: 2026-12-30, to: 2026-12-02 | Leave cannot end",
      })
  void hoursThatCannotBeAreRefusedWithTheLineAndThePerson(String right, String wrong, String why) {
    var grace = "  - id: grace-oconnell";
    var refused =
        assertThrows(
            UncheckedIOException.class,
            () ->
                Northmoor.roster(
                    text -> {
                      int at = text.indexOf(grace);
                      var rest = text.substring(at).replaceFirst(Pattern.quote(right), wrong);
                      return text.substring(0, at) + rest;
                    }));
    var message = Objects.requireNonNull(refused.getMessage());
    assertTrue(message.contains(why), message);
    assertTrue(message.contains("grace-oconnell"), message);
    assertTrue(message.matches("(?s).*line \\d+.*"), message);
  }
}
