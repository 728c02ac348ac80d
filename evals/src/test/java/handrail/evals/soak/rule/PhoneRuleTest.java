package handrail.evals.soak.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.chat.DeskClient.Case;
import handrail.evals.chat.DeskClient.Line;
import handrail.evals.chat.DeskClient.Person;
import handrail.evals.soak.rule.Seen.Hers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What has been texted or spoken is held against the record.
class PhoneRuleTest {
  private static final String PROMISE = "I have asked the front door. Your reference is TEAL-1.";
  private static final String JOINS =
      "Ruth Adeyemi, Adult care, has joined. You are now talking to a person.";
  private static final String BREACH =
      "I am sorry. Ruth Adeyemi told you: \"I will ring you.\". It has not been done in time. I"
          + " have told Ruth Adeyemi, and the person who leads the team.";

  private static final Line ASKS = line(1, "citizen", "said", "can I talk to someone", null);
  private static final Line ASKED = line(2, "assistant", "handoff", PROMISE, null);
  private static final Line JOINED = line(3, "system", "notice", JOINS, null);
  private static final Line WRITES = line(4, "worker", "said", "Hello. It is £42.", null);

  private static final List<Line> RECORD = List.of(ASKS, ASKED, JOINED, WRITES);

  @Test
  void nothingIsBrokenWhenEachTextIsOnTheRecordAndNext() {
    assertBreaks("", Way.TEXT, RECORD, PROMISE, JOINS, "Ruth: Hello. It is £42.");
    assertBreaks("", Way.CALL, RECORD, PROMISE, JOINS, "Ruth says: Hello. It is 42 pounds.");
  }

  @Test
  void aTextThatGoesOutTwiceOrInAnotherOrderIsSeen() {
    assertBreaks("sent-once", Way.TEXT, RECORD, PROMISE, PROMISE, JOINS, "Ruth: Hello. It is £42.");
    assertBreaks("sent-once reaches", Way.TEXT, RECORD, JOINS, PROMISE, "Ruth: Hello. It is £42.");
    assertBreaks("sent-once", Way.TEXT, RECORD, PROMISE, JOINS, "Ruth: Hello. It is £42.", "Bins.");
  }

  @Test
  void whatDoesNotReachHerIsSeenUnlessTheWorkerReadsIt() {
    assertBreaks("reaches", Way.TEXT, RECORD, PROMISE, JOINS);
    var told = and(line(5, "system", "notice", "A message did not arrive: a landline.", null));
    assertBreaks("", Way.TEXT, told, PROMISE, JOINS);
  }

  @Test
  void nothingIsTextedAfterStopUntilStart() {
    var stop = line(5, "citizen", "said", "STOP", null);
    var again = line(6, "worker", "said", "Still there?", null);
    var start = line(7, "citizen", "said", "START", null);
    var back = line(8, "worker", "said", "Good to hear from you.", null);
    var record = and(stop, again, start, back);
    var hello = "Ruth: Hello. It is £42.";
    assertBreaks("", Way.TEXT, record, PROMISE, JOINS, hello, "Ruth: Good to hear from you.");
    assertBreaks(
        "stopped",
        Way.TEXT,
        record,
        PROMISE,
        JOINS,
        hello,
        "Ruth: Still there?",
        "Ruth: Good to hear from you.");
  }

  @Test
  void nothingGoesOutUnaskedWhereItMayNotBeSafe() {
    var unsafe =
        "{\"contactSafety\":{\"state\":\"UNSAFE\",\"src\":[\"m1\"]},\"summary\":{\"src\":[\"m2\"]}}";
    assertBreaks("", seen(Way.TEXT, RECORD, unsafe, PROMISE, "Ruth: Hello. It is £42."));
    assertBreaks(
        "held-back", seen(Way.TEXT, RECORD, unsafe, PROMISE, JOINS, "Ruth: Hello. It is £42."));
  }

  @Test
  void aBrokenPromiseThatIsToldTwiceIsSeen() {
    var record = and(line(5, "system", "notice", "A promise was broken.", BREACH));
    var hello = "Ruth: Hello. It is £42.";
    assertBreaks("", Way.TEXT, record, PROMISE, JOINS, hello, BREACH);
    assertBreaks("sent-once", Way.TEXT, record, PROMISE, JOINS, hello, BREACH, BREACH);
  }

  @Test
  void aStatementThatRestsOnNoTurnIsSeen() {
    var nowhere = "{\"summary\":{\"facts\":[{\"src\":[\"m2\",\"m9\"]}]}}";
    assertBreaks(
        "sources", seen(Way.TEXT, RECORD, nowhere, PROMISE, JOINS, "Ruth: Hello. It is £42."));
  }

  private static List<Line> and(Line... more) {
    var record = new ArrayList<>(RECORD);
    record.addAll(List.of(more));
    return record;
  }

  private static void assertBreaks(String rules, Way way, List<Line> record, String... got) {
    assertBreaks(rules, seen(way, record, "{}", got));
  }

  private static void assertBreaks(String rules, Seen seen) {
    assertEquals(
        rules,
        Arrays.stream(Rule.values())
            .filter(rule -> rule.brokenIn(seen).findAny().isPresent())
            .map(Rule::wireName)
            .collect(Collectors.joining(" ")));
  }

  private static Seen seen(Way way, List<Line> record, String brief, String... got) {
    var takenIn =
        record.stream()
            .filter(line -> line.from().equals("citizen"))
            .collect(Collectors.toMap(Line::seq, Line::text));
    var phone = new Hers(way, takenIn, replies(got), List.of(), Reached.BY_READING);
    return new Seen(
        OnRecord.of(phone, record), List.of("Ruth Adeyemi"), Optional.of(held(brief, record)));
  }

  private static List<Reply> replies(String... got) {
    var replies = new ArrayList<Reply>();
    for (String text : got) {
      replies.add(new Reply(replies.size() + 1L, "assistant", null, "answer", text, List.of()));
    }
    return replies;
  }

  private static Case held(String brief, List<Line> record) {
    var ruth = new Person("ruth", "Ruth Adeyemi", List.of());
    try {
      return new Case(
          "c.1",
          "in-touch",
          "now",
          List.of(),
          ruth,
          "2026-12-08T10:05:00Z",
          new JsonMapper().readTree(brief),
          record);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Line line(long seq, String from, String kind, String text, @Nullable String note) {
    return new Line(seq, from, from.equals("worker") ? "Ruth Adeyemi" : null, kind, text, note);
  }
}
