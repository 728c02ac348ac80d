package handrail.evals.soak.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.chat.DeskClient.Case;
import handrail.evals.chat.DeskClient.Line;
import handrail.evals.chat.DeskClient.Person;
import handrail.evals.soak.rule.Seen.Hers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each rule sees what breaks it; a conversation that goes as it should breaks none.
class RuleTest {
  private static final String RUTH_JOINS =
      "Ruth Adeyemi, Adult care, has joined. You are now talking to a person.";
  private static final String TOM_JOINS =
      "Tom Ashworth, Adult care, has joined. You are now talking to a person.";
  private static final String RUTH_CLOSES =
      "Ruth Adeyemi has finished for now. The assistant answers again. Write \"person\" if you need"
          + " someone.";

  private static final Line ASKS = line(1, "citizen", "said", "can I talk to someone");
  private static final Line ASKED = line(2, "assistant", "handoff", "I have asked the front door.");
  private static final Line JOINED = line(3, "system", "notice", RUTH_JOINS);
  private static final Line WRITES = line(4, "citizen", "said", "hello");
  private static final Line CLOSED = line(5, "system", "notice", RUTH_CLOSES);

  @Test
  void nothingIsBrokenInAConversationThatGoesAsItShould() {
    assertBreaks("", seen(held("ruth"), ASKS, ASKED, JOINED, WRITES));
    assertBreaks("", seen(closed(), ASKS, ASKED, JOINED, WRITES, CLOSED));
  }

  @Test
  void whoNeedsAPersonHasAnOwner() {
    assertBreaks("owned", seen(null, ASKS, ASKED));
    assertBreaks("owned", seen(closed(), ASKS, ASKED));
    assertBreaks("owned", seen(offered("2026-12-08T10:05:00Z"), ASKS, ASKED));
    assertBreaks("owned due", seen(offered(null, "ruth"), ASKS, ASKED));
    assertBreaks("", seen(offered("2026-12-08T10:05:00Z", "ruth"), ASKS, ASKED));
  }

  @Test
  void theAssistantIsSilentWhileAWorkerHasIt() {
    assertBreaks(
        "silent",
        seen(held("ruth"), ASKS, ASKED, JOINED, WRITES, line(5, "assistant", "answer", "Bins.")));
  }

  @Test
  void oneWorkerHasItAtATime() {
    var tom = line(4, "system", "notice", TOM_JOINS);
    assertBreaks("one-owner", seen(held("ruth"), ASKS, ASKED, JOINED, tom));
    assertBreaks("one-owner", seen(held("tom"), ASKS, ASKED, JOINED));
    var late = new Line(6, "worker", "Ruth Adeyemi", "said", "One more thing.", null);
    assertBreaks("one-owner", seen(closed(), ASKS, ASKED, JOINED, WRITES, CLOSED, late));
  }

  @Test
  void noMessageIsAnsweredTwice() {
    var again = line(3, "assistant", "handoff", "I have asked the front door.");
    assertBreaks(
        "answered-once", seen(offered("2026-12-08T10:05:00Z", "ruth"), ASKS, ASKED, again));
  }

  @Test
  void nobodyIsNamedBeforeSheHasAcceptedUnlessTheCitizenNamedHer() {
    var asksRuth = line(2, "assistant", "handoff", "I have asked Ruth Adeyemi.");
    var offered = offered("2026-12-08T10:05:00Z", "ruth");
    assertBreaks("named-after-joining", seen(offered, ASKS, asksRuth));
    assertBreaks("", seen(offered, line(1, "citizen", "said", "is Ruth in?"), asksRuth));
  }

  @Test
  void whoStepsInIsNamedAsAskedAndNotAsComing() {
    var asks = "Ruth has not answered yet. I have asked Tom Ashworth, who steps in for Ruth.";
    var asked = line(4, "system", "notice", asks);
    assertBreaks("", seen(held("ruth"), ASKS, ASKED, JOINED, asked));
    var comes = line(4, "system", "notice", "Tom Ashworth will reply.");
    assertBreaks("named-after-joining", seen(held("ruth"), ASKS, ASKED, JOINED, comes));
  }

  @Test
  void nobodyIsAskedTwiceInARowForTheSameReason() {
    var told = "Nobody has taken this yet. I have asked a person in charge.";
    var once = new Line(3, "system", null, "notice", told, "Leads the team.");
    var twice = new Line(4, "system", null, "notice", told, "Leads the team.");
    var offered = offered("2026-12-08T10:05:00Z", "ruth");
    assertBreaks("", seen(offered, ASKS, ASKED, once));
    assertBreaks("stepped-once", seen(offered, ASKS, ASKED, once, twice));
  }

  @Test
  void nothingIsLostOrChanged() {
    var whole = seen(held("ruth"), ASKS, ASKED, JOINED, WRITES);
    assertBreaks("nothing-lost", with(whole, Map.of(1L, ASKS.text(), 4L, "hello", 7L, "lost")));
    assertBreaks("nothing-lost", with(whole, Map.of(1L, ASKS.text(), 4L, "good morning")));
    var before = List.of(reply(line(1, "citizen", "said", "other words")));
    var hers = whole.hers();
    var changed = new Hers(Way.CHAT, hers.takenIn(), hers.messages(), before, Reached.BY_READING);
    assertBreaks("in-order", new Seen(changed, whole.staff(), whole.handoff()));
  }

  private static void assertBreaks(String rules, Seen seen) {
    assertEquals(
        rules,
        Arrays.stream(Rule.values())
            .filter(rule -> rule.brokenIn(seen).findAny().isPresent())
            .map(Rule::wireName)
            .collect(Collectors.joining(" ")));
  }

  private static Seen with(Seen seen, Map<Long, String> acknowledged) {
    var hers =
        new Hers(Way.CHAT, acknowledged, seen.hers().messages(), List.of(), Reached.BY_READING);
    return new Seen(hers, seen.staff(), seen.handoff());
  }

  private static Seen seen(@Nullable Case handoff, Line... lines) {
    var messages = Arrays.stream(lines).map(RuleTest::reply).toList();
    Map<Long, String> acknowledged =
        Arrays.stream(lines)
            .filter(line -> line.from().equals("citizen"))
            .collect(Collectors.toMap(Line::seq, Line::text));
    var whole = Optional.ofNullable(handoff).map(each -> with(each, List.of(lines)));
    var hers = new Hers(Way.CHAT, acknowledged, messages, List.of(), Reached.BY_READING);
    return new Seen(hers, List.of("Ruth Adeyemi", "Tom Ashworth"), whole);
  }

  private static Case with(Case handoff, List<Line> lines) {
    return new Case(
        handoff.id(),
        handoff.state(),
        handoff.severity(),
        handoff.offeredTo(),
        handoff.acceptedBy(),
        handoff.dueBy(),
        handoff.brief(),
        lines);
  }

  private static Reply reply(Line line) {
    return new Reply(line.seq(), line.from(), line.name(), line.kind(), line.text(), List.of());
  }

  private static Line line(long seq, String from, String kind, String text) {
    return new Line(seq, from, null, kind, text, null);
  }

  private static Case offered(@Nullable String dueBy, String... to) {
    return new Case("c.1", "offered", "now", List.of(to), null, dueBy, null, null);
  }

  private static Case held(String by) {
    var name = by.equals("ruth") ? "Ruth Adeyemi" : "Tom Ashworth";
    var holder = new Person(by, name, List.of());
    return new Case(
        "c.1", "accepted", "now", List.of(), holder, "2026-12-08T10:05:00Z", null, null);
  }

  private static Case closed() {
    return new Case("c.1", "closed", "now", List.of(), null, "2026-12-08T10:05:00Z", null, null);
  }
}
