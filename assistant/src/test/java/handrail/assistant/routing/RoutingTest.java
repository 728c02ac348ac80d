package handrail.assistant.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.handoff.Northmoor;
import handrail.assistant.promise.DueTimes;
import handrail.assistant.relationship.Fitness;
import handrail.assistant.relationship.Fitness.Training;
import handrail.assistant.relationship.Tie;
import handrail.assistant.roster.YamlRoster;
import handrail.assistant.routing.Routing.Asked;
import handrail.assistant.routing.Routing.Wish;
import handrail.channels.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who is asked in Northmoor, at the hours at which its roster sets traps.
class RoutingTest {
  private static final Fitness ANYBODY = new Fitness(Training.NONE, List.of());

  private final YamlRoster roster = Northmoor.roster(text -> text);
  private final Routing routing = new Routing(roster);

  @Test
  void onASundayOnlyTheDutyPairIsAskedFirstThenSecond() {
    var wish = wish("adult-care", Severity.NOW, null);
    var sunday = at("2026-11-22T11:00:00");
    assertEquals(List.of("yasmin-al-hadi"), routing.first(wish, sunday).workers());
    var second = routing.after(Step.Kind.TEAM, wish, sunday);
    assertEquals(List.of("shabnam-hussain"), second.workers());
    assertEquals(Step.Kind.SUPERVISOR, second.step().kind());
  }

  @Test
  void onASundayWhatCanWaitIsAskedOfTheTeamForMonday() {
    var asked = routing.first(wish("housing", Severity.SOON, null), at("2026-11-22T11:00:00"));
    assertEquals(Step.Kind.TEAM, asked.step().kind());
    assertFalse(asked.workers().contains("amina-rashid"), "back on Tuesday only");
    assertTrue(asked.workers().contains("gosia-wrobel"));
    assertTrue(until(asked).isAfter(at("2026-11-23T08:00:00")), "the step waits for Monday");
  }

  @Test
  void theWorkerSheKnowsIsAskedFirst() {
    var kuba = wish("housing", Severity.TODAY, new Tie("gosia-wrobel", "amina-rashid", true));
    var asked = routing.first(kuba, at("2026-11-24T11:00:00"));
    assertEquals(List.of("gosia-wrobel"), asked.workers());
    assertEquals(Step.Kind.NAMED, asked.step().kind());
  }

  @Test
  void workerAndDeputyAwayThenTheDeputysDeputyIsAsked() {
    var tie = new Tie("siobhan-kerr", "marcus-bailey", true);
    var asked = routing.first(wish("children", Severity.TODAY, tie), at("2026-11-26T10:00:00"));
    assertEquals(List.of("yasmin-al-hadi"), asked.workers());
    assertEquals(Step.Kind.DEPUTY, asked.step().kind());
  }

  @Test
  void deputiesInARingEndAndTheTeamThatCoversIsAsked() {
    var tie = new Tie("stuart-pickering", "kelly-dodds", true);
    for (var severity : List.of(Severity.TODAY, Severity.SOON)) {
      var asked = routing.first(wish("environment", severity, tie), at("2026-12-29T11:00:00"));
      assertEquals(Step.Kind.TEAM, asked.step().kind());
      assertTrue(asked.workers().contains("joyce-mensah"), () -> "contact covers: " + asked);
      assertFalse(asked.workers().contains("kelly-dodds"), "she has left");
    }
  }

  @Test
  void runOutTrainingGetsNoCaseOfSomebodyUnderAge() {
    var tie = new Tie("siobhan-kerr", null, true);
    var child = new Fitness(Training.CHILDREN, List.of());
    var wish = wish("children", Severity.TODAY, tie, Channel.WEB_CHAT, child);
    var asked = routing.first(wish, at("2026-11-24T10:00:00"));
    assertFalse(asked.workers().contains("siobhan-kerr"));
    assertFalse(asked.workers().isEmpty());
    assertEquals(
        List.of("siobhan-kerr"),
        routing.first(wish("children", Severity.TODAY, tie), at("2026-11-24T10:00:00")).workers(),
        "others she may help");
  }

  @Test
  void whoIsLeavingGetsNoNewCasesButKeepsThoseWhoKnowHer() {
    var morning = at("2026-11-24T10:00:00");
    var asked = routing.first(wish("environment", Severity.TODAY, null), morning);
    assertFalse(asked.workers().contains("kelly-dodds"));
    var bev = wish("environment", Severity.TODAY, new Tie("kelly-dodds", "stuart-pickering", true));
    assertEquals(List.of("kelly-dodds"), routing.first(bev, morning).workers());
    assertEquals(
        List.of("stuart-pickering"),
        routing.first(bev, at("2026-12-07T10:00:00")).workers(),
        "once she has left her deputy steps in");
  }

  @Test
  void halfADayOffIsHalfADay() {
    var colin = wish("work", Severity.TODAY, new Tie("denise-fairhurst", "andrei-popescu", true));
    assertEquals(
        List.of("denise-fairhurst"), routing.first(colin, at("2026-11-25T10:00:00")).workers());
    assertEquals(
        List.of("andrei-popescu"), routing.first(colin, at("2026-11-25T14:00:00")).workers());
  }

  @Test
  void lateDaysAndSaturdaysCount() {
    var evening = routing.first(wish("contact", Severity.TODAY, null), at("2026-11-24T18:00:00"));
    assertEquals(List.of("liam-tordoff"), evening.workers());
    var saturday = routing.first(wish("work", Severity.TODAY, null), at("2026-11-28T10:00:00"));
    assertEquals(List.of("andrei-popescu"), saturday.workers());
  }

  @Test
  void whoDoesNotTalkOnTheTelephoneIsNotAskedToRing() {
    var ruth = new Tie("ruth-adeyemi", "tom-ashworth", true);
    var morning = at("2026-12-01T10:00:00");
    var caller = wish("adult-care", Severity.TODAY, ruth, Channel.VOICE, ANYBODY);
    assertEquals(List.of("tom-ashworth"), routing.first(caller, morning).workers());
    assertEquals(
        List.of("ruth-adeyemi"),
        routing.first(wish("adult-care", Severity.TODAY, ruth), morning).workers());
  }

  @Test
  void aSwappedDutyPairWinsOverTheCycle() {
    var wish = wish("adult-care", Severity.NOW, null);
    var night = at("2026-11-25T22:00:00");
    assertEquals(List.of("lindiwe-moyo"), routing.first(wish, night).workers());
    assertEquals(List.of("fionnuala-brady"), routing.after(Step.Kind.TEAM, wish, night).workers());
  }

  @Test
  void whenTheCouncilShutsEarlyTheDutyLineAnswers() {
    var wish = wish("adult-care", Severity.NOW, null);
    var eve = routing.first(wish, at("2026-12-24T14:30:00"));
    assertEquals(List.of("marcus-bailey"), eve.workers());
    assertEquals("On duty out of hours.", eve.step().why());
  }

  @Test
  void onlyNamedPeopleAreAskedWhereOnlyTheyMayKnow() {
    var named = new Fitness(Training.NONE, List.of("lindiwe-moyo", "yasmin-al-hadi"));
    var tie = new Tie("lindiwe-moyo", "yasmin-al-hadi", true);
    var wish = wish("housing", Severity.TODAY, tie, Channel.WEB_CHAT, named);
    for (var kind : List.of(Step.Kind.NAMED, Step.Kind.DEPUTY, Step.Kind.TEAM)) {
      var asked = routing.after(kind, wish, at("2026-11-24T10:00:00"));
      assertTrue(
          List.of("lindiwe-moyo", "yasmin-al-hadi").containsAll(asked.workers()),
          () -> kind + " " + asked);
      assertFalse(asked.workers().isEmpty(), kind::toString);
    }
  }

  @Test
  void inDangerAtNightALifeComesBeforeWhoMayKnow() {
    var named = new Fitness(Training.NONE, List.of("amina-rashid"));
    var wish = wish("housing", Severity.NOW, null, Channel.WEB_CHAT, named);
    assertEquals(
        List.of("yasmin-al-hadi"), routing.first(wish, at("2026-11-22T11:00:00")).workers());
  }

  @Test
  void aDeletedWorkerIsPassedOverAndHerDeputyIsAsked() {
    var tie = new Tie("nobody-any-more", "gosia-wrobel", true);
    var asked = routing.first(wish("housing", Severity.TODAY, tie), at("2026-11-24T11:00:00"));
    assertEquals(List.of("gosia-wrobel"), asked.workers());
    var alone = new Tie("nobody-any-more", null, true);
    assertEquals(
        Step.Kind.TEAM,
        routing
            .first(wish("housing", Severity.TODAY, alone), at("2026-11-24T11:00:00"))
            .step()
            .kind());
  }

  @Test
  void theOnlyOneWhoSpeaksSomaliIsAwayAndOthersAreAsked() {
    var somali =
        new Wish(
            List.of("R1"),
            Severity.TODAY,
            roster.team("community").orElseThrow(),
            Channel.WEB_CHAT,
            "so",
            ANYBODY,
            null,
            Map.of(),
            null);
    var asked = routing.first(somali, at("2026-11-24T11:00:00"));
    assertFalse(asked.workers().contains("ibrahim-noor"), "away until January");
    assertTrue(
        asked
            .step()
            .why()
            .endsWith("None of them speaks Somali; Ibrahim Noor does (away for long)."),
        asked.step()::why);
    assertFalse(asked.workers().isEmpty());
    assertEquals(
        "ibrahim-noor", routing.first(somali, at("2027-01-19T11:00:00")).workers().getFirst());
  }

  @Test
  void theSpringClockChangeInTheNightMovesNobodysMorning() {
    var asked = routing.first(wish("revenues", Severity.SOON, null), at("2027-03-27T23:30:00"));
    var opens = roster.nextStaffed("revenues", at("2027-03-27T23:30:00"));
    assertEquals("08:00", opens.atZone(roster.zone()).toLocalTime().toString());
    assertEquals(opens.plus(Duration.ofHours(2)), until(asked));
  }

  @Test
  void theAutumnClockChangeInTheNightMovesNobodysMorning() {
    var opens = roster.nextStaffed("revenues", at("2026-10-25T00:30:00"));
    assertEquals("2026-10-26T08:00", opens.atZone(roster.zone()).toLocalDateTime().toString());
  }

  @Test
  void allStepsForNowTogetherKeepToFiveMinutes() {
    var morning = at("2026-12-01T10:00:00");
    var kuba = wish("housing", Severity.NOW, new Tie("gosia-wrobel", "amina-rashid", true));
    var asked = routing.first(kuba, morning);
    var now = morning;
    while (asked.step().until() != null) {
      now = until(asked);
      asked = routing.after(asked.step().kind(), kuba, now);
    }
    assertEquals(Step.Kind.CALL_BACK, asked.step().kind());
    assertFalse(now.isAfter(morning.plus(Duration.ofMinutes(5))));
    assertFalse(asked.workers().isEmpty());
  }

  @Test
  void theWorkerWhoDidNotAnswerIsNotAskedAgain() {
    var wish =
        new Wish(
            List.of("R1"),
            Severity.TODAY,
            roster.team("housing").orElseThrow(),
            Channel.WEB_CHAT,
            "en",
            ANYBODY,
            new Tie("gosia-wrobel", null, true),
            Map.of(),
            "gosia-wrobel");
    assertFalse(routing.first(wish, at("2026-12-01T10:00:00")).workers().contains("gosia-wrobel"));
  }

  @Test
  void clockChangesMoveNoPromise() {
    var dueTimes = new DueTimes(roster);
    var spring = dueTimes.dueBy(Severity.SOON, "revenues", at("2027-03-27T23:30:00"));
    assertEquals(at("2027-03-31T17:00:00"), spring, "after Easter Monday, not an hour off");
    var autumn = dueTimes.dueBy(Severity.SOON, "revenues", at("2026-10-24T23:30:00"));
    assertEquals(at("2026-10-27T17:00:00"), autumn);
    var night = at("2026-10-25T00:50:00");
    assertEquals(
        night.plus(Duration.ofMinutes(15)),
        dueTimes.dueBy(Severity.NOW, "adult-care", night),
        "a quarter of an hour is one, also while the clock goes back");
  }

  @Test
  void nobodyIsSaidToHaveLetItPassWhoHasNotBeenAsked() {
    var nobody = new Fitness(Training.NONE, List.of("somebody-who-left"));
    var wish = wish("housing", Severity.TODAY, null, Channel.WEB_CHAT, nobody);
    var asked = routing.first(wish, at("2026-12-01T10:00:00"));
    assertEquals(Step.Kind.CALL_BACK, asked.step().kind());
    assertEquals("Nobody can be asked now: get back to this person.", asked.step().why());
  }

  @Test
  void whatIsKeptIsWhatIsSaid() {
    var dueTimes = new DueTimes(roster);
    assertEquals(
        at("2026-12-01T16:50:00"),
        dueTimes.dueBy(Severity.NOW, "housing", at("2026-12-01T16:45:25")),
        "to the minute, and never more than five");
    assertEquals(
        at("2026-12-01T17:20:00"),
        dueTimes.dueBy(Severity.TODAY, "work", at("2026-12-01T16:16:10")),
        "in fives");
  }

  @Test
  void aStepEndsWhenTheLastOfThoseAskedGoesOff() {
    var andrei = new Tie("andrei-popescu", null, true);
    var late = at("2026-12-01T17:04:00");
    var asked = routing.first(wish("work", Severity.SOON, andrei), late);
    assertEquals(List.of("andrei-popescu"), asked.workers());
    assertEquals(at("2026-12-01T17:30:00"), until(asked));
    var next = routing.after(Step.Kind.NAMED, wish("work", Severity.SOON, andrei), until(asked));
    assertTrue(until(next).isAfter(at("2026-12-02T08:00:00")), "the rest wait for the morning");
  }

  @Test
  void whoIsAboutToGoStillHasSomeMinutesAndThenTheTeamIsAskedForWhenItIsBack() {
    var wish = wish("revenues", Severity.TODAY, null);
    var friday = at("2026-11-27T16:57:00");
    var asked = routing.first(wish, friday);
    var then = until(asked);
    assertFalse(then.isAfter(at("2026-11-27T17:02:00")), then::toString);
    var next = routing.after(Step.Kind.SUPERVISOR, wish, then);
    assertEquals(Step.Kind.TEAM, next.step().kind());
    assertTrue(until(next).isAfter(at("2026-11-30T08:00:00")), "on Monday");
  }

  @Test
  void nobodyIsPromisedATimeAtWhichAllAreGone() {
    var dueTimes = new DueTimes(roster);
    var due = dueTimes.dueBy(Severity.TODAY, "revenues", at("2026-11-27T16:57:00"));
    assertEquals(at("2026-11-30T09:00:00"), due, "an hour after they are back");
    assertEquals(
        at("2026-12-01T17:00:00"),
        dueTimes.dueBy(Severity.TODAY, "revenues", at("2026-12-01T16:20:00")),
        "enough of the day is left");
    assertEquals(
        at("2026-12-24T14:00:00"),
        dueTimes.dueBy(Severity.TODAY, "revenues", at("2026-12-24T10:00:00")),
        "the council closes early");
  }

  private Wish wish(String team, Severity severity, @Nullable Tie tie) {
    return wish(team, severity, tie, Channel.WEB_CHAT, ANYBODY);
  }

  private Wish wish(
      String team, Severity severity, @Nullable Tie tie, Channel channel, Fitness fitness) {
    return new Wish(
        List.of("R1"),
        severity,
        roster.team(team).orElseThrow(),
        channel,
        "en",
        fitness,
        tie,
        Map.of(),
        null);
  }

  private static Instant until(Asked asked) {
    return Objects.requireNonNull(asked.step().until(), "the step ends");
  }

  private Instant at(String wallClock) {
    return LocalDateTime.parse(wallClock).atZone(roster.zone()).toInstant();
  }
}
