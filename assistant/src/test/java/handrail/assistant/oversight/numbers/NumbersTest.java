package handrail.assistant.oversight.numbers;

import static handrail.assistant.oversight.numbers.Days.AMINA;
import static handrail.assistant.oversight.numbers.Days.RUTH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Turn.Cause;
import handrail.assistant.conversation.Turn.Demand;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.oversight.numbers.Figures.Share;
import handrail.assistant.oversight.numbers.Split.Part;
import handrail.assistant.triage.Need;
import handrail.channels.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is read off people's days.
class NumbersTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant NOW = Days.START.plus(Duration.ofDays(25));

  private final Readings readings =
      new Readings(page -> Optional.of(page.split("/", -1)[0]), ZoneId.of("Europe/London"));
  private final List<Conversation> told = new ArrayList<>();

  @Test
  void anAnsweredQuestionReleasesWhatAConversationOfThatTeamTakes() {
    times(5, () -> met(RUTH).measuredAtTheDesk(Duration.ofMinutes(12)).breaksOff(RUTH));
    times(10, () -> Days.byText().isAnswered("housing"));
    var released = shown(figures().released().all());
    assertEquals(10, released.answers());
    assertEquals(120.0, released.minutes());
  }

  @Test
  void nothingIsGuessedWhereTooFewConversationsWereMeasured() {
    times(4, () -> met(RUTH).measuredAtTheDesk(Duration.ofMinutes(12)).breaksOff(RUTH));
    times(4, () -> met(RUTH).afterMinutes(12).breaksOff(RUTH));
    times(10, () -> Days.byText().isAnswered("housing"));
    assertNull(shown(figures().released().all()).minutes());
  }

  @Test
  void whoNeededSomebodyOnTheSameDayWasNotServedByTheAnswerAlone() {
    times(
        6,
        () ->
            Days.byText()
                .isAnswered("housing")
                .after(Duration.ofHours(3))
                .needsSomebody(Severity.SOON, "adult-care"));
    assertNull(figures().released().all());
  }

  @Test
  void whoCameBackAboutTheSameWithinAFortnightShouldHaveMetSomebody() {
    times(3, () -> answeredAndBack("housing", Duration.ofDays(10)));
    times(3, () -> answeredAndBack("waste", Duration.ofDays(10)));
    times(4, () -> answeredAndBack("housing", Duration.ofDays(20)));
    assertEquals(new Share(3, 10), figures().wronglyContained().all());
  }

  @Test
  void whatAWorkerSaysShouldHaveComeToHerWasWronglyContained() {
    times(2, () -> Days.byText().isAnswered("housing").isJudged(RUTH, Need.RELATIONAL));
    times(3, () -> Days.byText().isAnswered("housing").isJudged(RUTH, Need.ROUTINE));
    assertEquals(new Share(2, 5), figures().wronglyContained().all());
  }

  @Test
  void minutesWithPeopleAreMeasuredAtTheDeskElseFromTakingToLettingGo() {
    times(5, () -> met(RUTH).measuredAtTheDesk(Duration.ofMinutes(30)).breaksOff(RUTH));
    times(5, () -> met(AMINA).afterMinutes(10).breaksOff(AMINA));
    var work = shown(figures().withPeople().all());
    assertEquals(200.0, work.minutes());
    assertEquals(.75, work.measured());
  }

  @Test
  void aConversationThatStoodOpenOverNightCountsForNoMoreThanHalfAnHour() {
    times(5, () -> met(RUTH).after(DAY).breaksOff(RUTH));
    assertEquals(150.0, shown(figures().withPeople().all()).minutes());
  }

  @Test
  void theWaitIsFromTheirWordsToAPersonWithAName() {
    for (int minutes = 1; minutes <= 20; minutes++) {
      int wait = minutes;
      times(1, () -> asked(Severity.NOW).afterMinutes(wait).meets(RUTH));
    }
    var wait = shown(figures().waits().getFirst().split().all());
    assertEquals(10.0, wait.p50());
    assertEquals(19.0, wait.p95());
    assertEquals(new Share(5, 20), wait.inTime());
  }

  @Test
  void whoWasNeverMetWasNotMetInTime() {
    times(6, () -> asked(Severity.NOW));
    var wait = shown(figures().waits().getFirst().split().all());
    assertNull(wait.p50());
    assertEquals(new Share(0, 6), wait.inTime());
  }

  @Test
  void meetingTheWorkerFromLastTimeIsContinuity() {
    times(
        4,
        () ->
            met(RUTH)
                .breaksOff(RUTH)
                .after(DAY)
                .needsSomebody(Severity.SOON, "housing")
                .meets(RUTH));
    times(
        2,
        () ->
            met(RUTH)
                .breaksOff(RUTH)
                .after(DAY)
                .needsSomebody(Severity.SOON, "housing")
                .meets(AMINA));
    assertEquals(new Share(4, 6), figures().sameWorker().all());
  }

  @Test
  void askingAgainWhatTheBriefHoldsIsNotToldOnce() {
    times(3, () -> toldTheRent().hears(RUTH, "Hello. How much rent do you owe each month?"));
    times(4, () -> toldTheRent().hears(RUTH, "Thank you. Who else lives with you?"));
    assertEquals(new Share(4, 7), figures().toldOnce().all());
  }

  @Test
  void whereNothingHadBeenAnsweredBeforeThereWasNothingToAskAgain() {
    times(6, () -> met(RUTH).hears(RUTH, "How much rent do you owe?"));
    assertNull(figures().toldOnce().all());
  }

  @Test
  void promisesWhoseTimeHasComeAreKeptOrNot() {
    times(5, () -> asked(Severity.TODAY).afterMinutes(2).meets(RUTH).hears(RUTH, "Hello"));
    times(5, () -> asked(Severity.TODAY).afterMinutes(50).meets(RUTH).hears(RUTH, "Hello"));
    assertEquals(new Share(5, 10), figures().promisesKept().all());
  }

  @Test
  void contactsWeCausedAreCountedByCauseOnceThereAreEnough() {
    times(6, () -> met(RUTH).breaksOff(RUTH, Demand.FAILURE, Cause.CHASING));
    times(5, () -> met(RUTH).breaksOff(RUTH, Demand.FAILURE, Cause.FORM_ERROR));
    times(2, () -> met(RUTH).breaksOff(RUTH, Demand.FAILURE, Cause.UNCLEAR_LETTER));
    times(9, () -> met(RUTH).breaksOff(RUTH, Demand.VALUE, null));
    times(5, () -> met(RUTH).breaksOff(RUTH));
    var figures = figures();
    assertEquals(new Share(13, 22), figures.failureDemand().all());
    assertEquals(6, cause(figures, "chasing"));
    assertNull(cause(figures, "unclear-letter"));
    assertEquals(5, figures.causeNotSaid());
  }

  @Test
  void aSmallGroupIsNotShownNorGivenAwayByTheTotal() {
    times(20, () -> Days.byText().isAnswered("housing"));
    times(8, () -> new Days(Channel.WEB_CHAT, "en").isAnswered("housing"));
    times(2, () -> new Days(Channel.VOICE, "cy").isAnswered("housing"));
    var released = figures().released();
    assertEquals(30, shown(released.all()).answers());
    assertNull(part(released.byChannel(), "voice"));
    assertNull(part(released.byChannel(), "web"), "else the total would tell of the telephone");
    assertNotNull(part(released.byChannel(), "sms"));
    assertNull(part(released.byLanguage(), "cy"));
    assertNull(part(released.byLanguage(), "en"));
  }

  @Test
  void onlyTheDaysAskedForCount() {
    times(6, () -> Days.byText().isAnswered("housing"));
    times(5, () -> Days.byText().after(Duration.ofDays(20)).isAnswered("housing"));
    assertEquals(5, shown(figures(7).released().all()).answers());
    assertEquals(11, shown(figures(90).released().all()).answers());
  }

  private static Days asked(Severity severity) {
    return Days.byText().needsSomebody(severity, "housing");
  }

  private static Days met(Worker worker) {
    return asked(Severity.TODAY).afterMinutes(1).meets(worker);
  }

  private static Days toldTheRent() {
    return Days.byText()
        .says("I need help")
        .isAsked("How much rent is owed?")
        .says("about 400")
        .needsSomebody(Severity.TODAY, "housing")
        .meets(RUTH);
  }

  private static Days answeredAndBack(String page, Duration later) {
    return Days.byText().isAnswered(page).after(later).needsSomebody(Severity.SOON, "housing");
  }

  private void times(int many, Supplier<Days> days) {
    for (int i = 0; i < many; i++) {
      told.add(days.get().told());
    }
  }

  private Figures figures() {
    return figures(30);
  }

  private Figures figures(int days) {
    return Numbers.of(
        NOW, days, told.stream().flatMap(each -> readings.of(each).stream()).toList());
  }

  private static @Nullable Integer cause(Figures figures, String name) {
    return part(figures.causes(), name);
  }

  private static <T> @Nullable T part(List<Part<T>> parts, String group) {
    return parts.stream()
        .filter(part -> part.group().equals(group))
        .findFirst()
        .orElseThrow()
        .figure();
  }

  private static <T> T shown(@Nullable T figure) {
    return Objects.requireNonNull(figure);
  }
}
