package handrail.assistant.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import handrail.assistant.Json;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Handoff.State;
import handrail.assistant.conversation.Turn;
import handrail.assistant.handoff.Talk;
import handrail.assistant.promise.DueTimes;
import handrail.assistant.roster.YamlRoster;
import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The invariants of `brief.md`, on conversations of every sort.
class BriefsTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String NUMBER = "+447700900123";
  private static final Reason ASKED = new Reason("R1", "talk to someone", "rule:asks-for-a-person");
  private static final Reason HURT = new Reason("C3", "he takes my phone", "rule:controlled");

  /// Parts of a brief that state something.
  private static final Set<String> STATEMENTS = Set.of("quote", "text", "what", "question");

  private static final List<String> PARTS =
      List.of(
          "packetId",
          "caseRef",
          "version",
          "createdAt",
          "updatedAt",
          "severity",
          "person",
          "contactSafety",
          "consent",
          "summary",
          "actions",
          "situation",
          "receiver",
          "loop",
          "transcriptRef",
          "evidence",
          "retention",
          "access");

  /// A conversation and the handoff it led to.
  record Case(String name, Conversation conversation, Handoff handoff) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        asksForAPerson(),
        controlledAtHome(),
        asksAgainWhileItWaits(),
        comesBackAfterwards(),
        givenBack(),
        openedUnderAnotherId(),
        saysNothingButANumber(),
        erased());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyStatementRestsOnWordsOfThisConversation(Case kim) {
    var known = new ArrayList<String>();
    kim.conversation().timeline().forEach(entry -> known.add("m" + entry.seq()));
    for (var object : objects(json(kim))) {
      object.path("src").forEach(src -> assertTrue(known.contains(src.asText()), src::asText));
      if (!known.isEmpty() && states(object) && !object.has("basis")) {
        assertFalse(object.path("src").isEmpty(), () -> "rests on nothing: " + object);
      }
    }
  }

  private static boolean states(JsonNode object) {
    return STATEMENTS.stream().anyMatch(name -> object.path(name).isTextual());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyQuoteIsWhatTheySaidToTheLetter(Case kim) {
    var brief = brief(kim);
    var summary = brief.summary();
    brief.severity().triggers().forEach(it -> assertSaid(kim, it.quote(), it.src()));
    summary.inTheirWords().forEach(it -> assertSaid(kim, it.quote(), it.src()));
    summary.facts().forEach(it -> assertSaid(kim, it.text(), it.src()));
    summary.strengthsAndSupports().forEach(it -> assertSaid(kim, it.text(), it.src()));
    summary.deadlines().forEach(it -> assertSaid(kim, it.what(), it.src()));
    assertSaid(kim, summary.whatTheyWant().text(), summary.whatTheyWant().src());
  }

  private static void assertSaid(Case kim, String words, List<String> src) {
    boolean said =
        kim.conversation().timeline().stream()
            .filter(entry -> src.contains("m" + entry.seq()))
            .anyMatch(
                entry ->
                    entry.turn() instanceof Turn.CitizenSaid turn && turn.text().contains(words));
    assertTrue(words.isEmpty() || said, () -> "nobody said: " + words);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noWayToReachThemStandsInTheBrief(Case kim) {
    var text = json(kim).toString().replaceAll("[\\s().-]", "");
    assertFalse(text.contains("7700900123"));
    assertFalse(text.contains("kim@example"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isCompleteByRulesAlone(Case kim) {
    var json = json(kim);
    assertEquals("handoff-packet/1", json.path("schema").textValue());
    for (var part : PARTS) {
      assertFalse(json.path(part).isMissingNode() || json.path(part).isNull(), part);
    }
    assertFalse(json.path("severity").path("triggers").isEmpty());
    assertFalse(json.path("situation").path("whyNow").asText().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadInHalfAMinute(Case kim) {
    var summary = brief(kim).summary();
    long words =
        Stream.concat(
                Stream.of(summary.whatTheyWant().text()),
                summary.inTheirWords().stream().map(Brief.Quote::quote))
            .mapToLong(text -> text.isEmpty() ? 0 : text.strip().split("\\s+", -1).length)
            .sum();
    assertTrue(words <= 120, () -> words + " words");
    assertTrue(summary.facts().size() <= 3);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void wasShownToThemOrSaysWhyNot(Case kim) {
    var review = brief(kim).summary().citizenReview();
    assertTrue(review.shown() || review.reasonNotShown() != null);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nobodyIsNamedToThemBeforeSheAccepted(Case kim) {
    var receiver = brief(kim).receiver();
    if (receiver.firstHumanMessageAt() != null && receiver.acceptedBy() != null) {
      assertFalse(receiver.firstHumanMessageAt().isBefore(receiver.acceptedBy().at()));
    }
    if (kim.handoff().acceptedBy() == null) {
      assertNull(receiver.acceptedBy());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C3", "C6", "R12"})
  void isUnsafeWhereSomebodyMayReadAlong(String code) {
    var talk = new Talk(Channel.SMS, NUMBER).citizen("he is reading this");
    var handoff =
        talk.handoff("kim.1", Severity.NOW, new Reason(code, "he is reading", "classifier"));
    var safety = Briefs.of(talk.opened(handoff).conversation(), handoff, LONDON).contactSafety();
    assertEquals("UNSAFE", safety.state());
    assertEquals("UNSAFE", safety.channels().get("sms"));
    assertEquals(List.of("m1"), safety.src());
  }

  @Test
  void whetherItIsSafeIsOtherwiseNotKnown() {
    assertEquals("UNKNOWN", brief(asksForAPerson()).contactSafety().state());
  }

  @Test
  void nowIsWithinFiveMinutesInStaffedHours() {
    var roster =
        YamlRoster.read(
            Objects.requireNonNull(YamlRoster.class.getResourceAsStream("roster.yaml")));
    var thursdayMorning = Instant.parse("2026-11-26T10:00:00Z");
    var due = new DueTimes(roster).dueBy(Severity.NOW, "adult-care", thursdayMorning);
    assertFalse(due.isAfter(thursdayMorning.plus(Duration.ofMinutes(5))));
  }

  @Test
  void wishFactsDatesAndPromiseAreFound() {
    var brief = brief(asksForAPerson());
    assertEquals("The eviction hearing is on 3 December.", brief.summary().whatTheyWant().text());
    assertEquals("I have two kids.", brief.summary().facts().getFirst().text());
    assertEquals(
        LocalDate.of(2026, 12, 3), brief.summary().deadlines().getFirst().on(), "the hearing");
    assertEquals("My sister helps me.", brief.summary().strengthsAndSupports().getFirst().text());
    var promise = Objects.requireNonNull(brief.severity().promiseMade());
    assertEquals(Talk.PROMISE, promise.text());
  }

  @Test
  void whatSheWantsIsHerMatterAndNotHowSheGotAPerson() {
    var talk =
        new Talk(Channel.WEB_CHAT, "kim")
            .citizen("hello")
            .citizen(
                "My boiler has been broken for three weeks. I need it mended before the baby"
                    + " comes.")
            .declines("I do not know.")
            .citizen("are you there??")
            .citizen("can i talk to a real person please")
            .citizen("actually yes please");
    var handoff =
        talk.handoff(
            "kim.1",
            Severity.SOON,
            new Reason("R1", "talk to a real person", "rule:asks-for-a-person"));
    talk.opened(handoff).citizen("any news").citizen("1").citizen("Change it");
    var summary = Briefs.of(talk.conversation(), handoff, LONDON).summary();
    assertEquals("I need it mended before the baby comes.", summary.whatTheyWant().text());
    assertEquals(
        List.of(
            "My boiler has been broken for three weeks.",
            "I need it mended before the baby comes.",
            "can i talk to a real person please"),
        summary.inTheirWords().stream().map(Brief.Quote::quote).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I owe three months rent. My Universal Credit stopped.|I want to talk to a person",
        "our boiler is broken and we have a newborn|can someone ring me",
        "They are cutting off my gas tomorrow.|What can I do?",
        "My roof leaks into the nursery|so what should i do now??"
      })
  void herMatterSaysMoreThanThatSheWantsAPersonOrAnAnswer(String matter, String asked) {
    var talk = new Talk(Channel.WEB_CHAT, "kim").citizen(matter).declines("No.").citizen(asked);
    var handoff = talk.handoff("kim.1", Severity.SOON, new Reason("R1", asked, "rule:asks"));
    talk.opened(handoff);
    var want = Briefs.of(talk.conversation(), handoff, LONDON).summary().whatTheyWant().text();
    assertTrue(matter.contains(want) && !want.isEmpty(), want);
  }

  @Test
  void theWishInTheTurnThatShowedItComesFirst() {
    var talk =
        new Talk(Channel.WEB_CHAT, "kim")
            .citizen("can you tell me when the tip is open")
            .declines("I do not know.")
            .citizen("my mum died on sunday, what do i do about her blue badge?");
    var handoff =
        talk.handoff("kim.1", Severity.TODAY, new Reason("R2", "my mum died", "rule:life-event"));
    talk.opened(handoff);
    assertEquals(
        "my mum died on sunday, what do i do about her blue badge?",
        Briefs.of(talk.conversation(), handoff, LONDON).summary().whatTheyWant().text());
  }

  @Test
  void whoHasSaidNothingOfAMatterIsNotMadeToHaveOne() {
    var talk = new Talk(Channel.WEB_CHAT, "kim").citizen("are you there??").citizen("yes");
    var handoff = talk.handoff("kim.1", Severity.SOON, new Reason("R13", "", "rule:limit"));
    talk.opened(handoff);
    var summary = Briefs.of(talk.conversation(), handoff, LONDON).summary();
    assertEquals("", summary.whatTheyWant().text());
    assertTrue(summary.inTheirWords().isEmpty());
  }

  @Test
  void whatWasAskedIsNotAskedAgain() {
    var asked = brief(asksForAPerson()).actions().alreadyAsked().getFirst();
    assertEquals("Which street is it?", asked.question());
    assertEquals("Mill Lane", asked.answer());
    assertEquals(List.of("m4", "m5"), asked.src());
  }

  @Test
  void whoHelpedBeforeIsNamedAndTheOldMatterLeftAside() {
    var brief = brief(comesBackAfterwards());
    assertEquals("Ruth Adeyemi", Objects.requireNonNull(brief.person().previousWorker()).name());
    assertTrue(
        brief.summary().inTheirWords().stream().noneMatch(it -> it.quote().contains("bins")));
  }

  @Test
  void namesNobodyAsAHelpWhereThoseNearbyMayBeTheDanger() {
    assertTrue(brief(controlledAtHome()).summary().strengthsAndSupports().isEmpty());
  }

  private static Case asksForAPerson() {
    var talk =
        new Talk(Channel.WEB_CHAT, "kim")
            .citizen("I have two kids. The eviction hearing is on 3 December. My sister helps me.")
            .answers("The council has a duty to help. Ask early.")
            .citizen("ok but where do I go")
            .asks("I can look that up. Which street is it?")
            .citizen("Mill Lane")
            .declines("I do not know.")
            .citizen("can I talk to someone?");
    var handoff = talk.handoff("kim.1", Severity.SOON, ASKED);
    return new Case("asks for a person", talk.opened(handoff).conversation(), handoff);
  }

  @Test
  void aNumberInASentenceTakesNothingElseWithIt() {
    var talk =
        new Talk(Channel.SMS, NUMBER)
            .citizen(
                "Its Mike my number is 07700 900141 can someone ring me about my council tax bill,"
                    + " the hearing is on 10 December");
    var handoff = talk.handoff("kim.1", Severity.SOON, ASKED);
    var brief = Briefs.of(talk.opened(handoff).conversation(), handoff, LONDON);
    var told = brief.summary().toString();
    assertTrue(told.contains("about my council tax bill"), told);
    assertFalse(told.contains("900141"), told);
    assertFalse(brief.summary().deadlines().isEmpty());
  }

  private static Case controlledAtHome() {
    var talk =
        new Talk(Channel.SMS, NUMBER)
            .citizen("he takes my phone and my money. my sister helps me, ring 07700 900 123")
            .citizen("or kim@example.org");
    var handoff = talk.handoff("kim.1", Severity.NOW, HURT);
    talk.opened(handoff).accepted(handoff).worker("Is it safe to ring you on 07700 900123?");
    talk.citizen("use 07700.900.123").worker("I will ring 07700 900 123.");
    var held = handoff.with(State.IN_TOUCH, Talk.RUTH);
    return new Case("controlled at home", talk.conversation(), held);
  }

  private static Case asksAgainWhileItWaits() {
    var talk = new Talk(Channel.WEB_CHAT, "kim").citizen("can I talk to someone");
    var handoff = talk.handoff("kim.1", Severity.SOON, ASKED);
    talk.opened(handoff).citizen("he takes my phone");
    var raised =
        handoff.raised(
            new Handoff.Ask(
                Severity.NOW,
                List.of(HURT, ASKED),
                handoff.team(),
                handoff.offeredTo(),
                handoff.dueBy(),
                "We have asked again.",
                Talk.ASKED));
    return new Case("asks again", talk.opened(raised).conversation(), raised);
  }

  private static Case comesBackAfterwards() {
    var talk = new Talk(Channel.WEB_CHAT, "kim").citizen("the bins, can I talk to someone");
    var first = talk.handoff("kim.1", Severity.SOON, ASKED);
    talk.opened(first).accepted(first).worker("Hello, what is it?").citizen("all fine now");
    talk.closed(first, "Bins sorted").citizen("it is me again, I want to talk to someone");
    var second = talk.handoff("kim.2", Severity.SOON, ASKED);
    return new Case("comes back", talk.opened(second).conversation(), second);
  }

  private static Case givenBack() {
    var talk = new Talk(Channel.WEB_CHAT, "kim").citizen("can I talk to someone");
    var handoff = talk.handoff("kim.1", Severity.SOON, ASKED);
    talk.opened(handoff).accepted(handoff).returned(handoff, "Wants a call on 07700 900123");
    return new Case("given back", talk.conversation(), handoff);
  }

  private static Case openedUnderAnotherId() {
    var talk = new Talk(Channel.WEB_CHAT, "kim").citizen("can I talk to someone");
    var other = talk.handoff("elsewhere.1", Severity.SOON, ASKED);
    talk.opened(other).citizen("hello?");
    return new Case("another id", talk.conversation(), talk.handoff("kim.1", Severity.SOON, ASKED));
  }

  private static Case saysNothingButANumber() {
    var talk = new Talk(Channel.SMS, NUMBER).citizen("07700 900123");
    var reason = new Reason("R13", "07700 900123", "rule:limit");
    var handoff = talk.handoff("kim.1", Severity.SOON, reason);
    var closed = handoff.closed("Rang on 07700 900123");
    return new Case("only a number", talk.opened(handoff).conversation(), closed);
  }

  private static Case erased() {
    var talk = new Talk(Channel.WEB_CHAT, "kim");
    return new Case("erased", talk.conversation(), talk.handoff("kim.1", Severity.SOON, ASKED));
  }

  private static Brief brief(Case kim) {
    return Briefs.of(kim.conversation(), kim.handoff(), LONDON);
  }

  private static JsonNode json(Case kim) {
    return Json.forStore().valueToTree(brief(kim));
  }

  private static List<JsonNode> objects(JsonNode node) {
    var found = new ArrayList<JsonNode>();
    if (node.isObject()) {
      found.add(node);
    }
    node.forEach(child -> found.addAll(objects(child)));
    return found;
  }
}
