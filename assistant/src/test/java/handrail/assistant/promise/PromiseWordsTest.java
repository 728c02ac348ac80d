package handrail.assistant.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.handoff.Northmoor;
import handrail.assistant.promise.PromiseWords.By;
import handrail.assistant.promise.Waits.Place;
import handrail.assistant.roster.YamlRoster;
import handrail.assistant.wording.Wording;
import handrail.channels.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people read of who was asked, in their own language.
class PromiseWordsTest {
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-11-26T23:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-11-30T09:00:00Z");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:the|team|today|tomorrow|monday|november|reply|asked|your|someone|nobody|people)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Told SMS = new Told(Channel.SMS, "en", "TEAL-4821", false, false);

  private static final Step STEP = new Step(Step.Kind.CHOICE, "Away.", NOW);

  private final YamlRoster roster = Northmoor.roster(text -> text);
  private final PromiseWords words =
      new PromiseWords(new Wording(), roster, Clock.fixed(NOW, ZoneOffset.UTC));

  static Stream<String> otherLanguages() {
    return Wording.LANGUAGES.stream().filter(language -> !language.equals("en"));
  }

  @ParameterizedTest
  @MethodSource("otherLanguages")
  void nothingOfItIsInEnglish(String language) {
    var told = new Told(Channel.WEB_CHAT, language, "TEAL-4821", false, false);
    var by = new By(roster.teamOrFrontDoor("housing"), MONDAY);
    var gosia = new Whom.Own(roster.find("gosia-wrobel").orElseThrow());
    var amina = roster.find("amina-rashid").orElseThrow();
    var deputy = new Request(new Whom.Deputy(amina, gosia.worker()), soon());
    var housing = new Request(new Whom.Members(by.team()), soon());
    var said =
        Stream.of(
            words.asked(told, new Request(gosia, soon()), by),
            words.step(told, new Request(gosia, soon()), deputy, by),
            words.step(told, deputy, housing, by),
            words.stillAsked(told, housing, by, new Place(2, Optional.of(Duration.ofHours(3)))),
            words.steppedOn(told, by),
            words.late(told, by.team()),
            at(NIGHT).late(told, by.team()),
            at(NIGHT).late(new Told(Channel.SMS, language, "TEAL-4821", false, true), by.team()),
            words.choice(told, new Away(amina, MONDAY, STEP)),
            words.takenOver(told, roster.named(amina), by.team(), MONDAY));
    said.forEach(text -> assertFalse(ENGLISH.matcher(text).find(), text));
  }

  @Test
  void byNightItIsSaidWhenItWillBeSeen() {
    var late = at(NIGHT).late(SMS, roster.teamOrFrontDoor("housing"));
    assertTrue(late.contains("Nobody in charge is at work now. They will see this at "), late);
  }

  @Test
  void whoWritesPolishReadsPolishDays() {
    var told = new Told(Channel.SMS, "pl", "TEAL-4821", false, false);
    var by = new By(roster.teamOrFrontDoor("housing"), Instant.parse("2026-11-27T09:00:00Z"));
    var asked = words.asked(told, new Request(new Whom.Members(by.team()), soon()), by);
    assertTrue(asked.startsWith("Prośba została przekazana (zespół mieszkaniowy)."), asked);
    assertTrue(asked.contains("do: jutro, 09:00."), asked);
  }

  @Test
  void onATextTheFirstWordSaysNothingOfTheNextStep() {
    var told = new Told(Channel.SMS, "en", "TEAL-4821", false, false);
    var by = new By(roster.teamOrFrontDoor("housing"), MONDAY);
    var gosia = new Whom.Own(roster.find("gosia-wrobel").orElseThrow());
    assertEquals(
        words.asked(told, new Request(gosia, Optional.empty()), by),
        words.asked(told, new Request(gosia, soon()), by));
  }

  @Test
  void whatCannotWaitIsSentToATelephoneThatIsAnsweredNow() {
    var by = new By(roster.teamOrFrontDoor("housing"), MONDAY);
    assertTrue(at(NOW).late(SMS, by.team()).endsWith("If it cannot wait, ring 01632 960120."));
    var shut = at(Instant.parse("2026-11-26T17:01:00Z"));
    var asked = shut.asked(SMS, new Request(new Whom.Members(by.team()), soon()), by);
    assertTrue(
        asked.endsWith("Our offices are shut now. If it cannot wait, ring 01632 960199."), asked);
    assertTrue(shut.late(SMS, by.team()).contains("01632 960199"));
  }

  @Test
  void aTeamThatIsStillInIsRungThoughTheOfficesAreShut() {
    var late = at(Instant.parse("2026-11-26T17:04:00Z"));
    assertTrue(late.late(SMS, roster.teamOrFrontDoor("work")).contains("01632 960186"));
  }

  private PromiseWords at(Instant now) {
    return new PromiseWords(new Wording(), roster, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Optional<Instant> soon() {
    return Optional.of(NOW.plus(Duration.ofMinutes(15)));
  }
}
