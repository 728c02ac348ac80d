package handrail.assistant.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.handoff.Northmoor;
import handrail.assistant.handoff.ScriptedClock;
import handrail.assistant.promise.PromiseWords;
import handrail.assistant.promise.Told;
import handrail.assistant.roster.YamlRoster;
import handrail.assistant.wording.Wording;
import handrail.channels.Channel;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// People who ask for somebody by name. Tom Ashworth is away until 30 November.
class AskedByNameTest {
  private static final Instant TUESDAY = Instant.parse("2026-11-24T11:00:00Z");
  private static final Told KIM = new Told(Channel.WEB_CHAT, "en", "", false, false);

  private final YamlRoster roster = Northmoor.roster(text -> text);
  private final ScriptedClock clock = new ScriptedClock(TUESDAY);
  private final AskedByName byName =
      new AskedByName(roster, new PromiseWords(new Wording(), roster, clock), clock);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is Ruth there?             | Ruth is at work today. I will pass on that you asked for"
            + " Ruth.",
        "is ruth adeyemi in         | Ruth is at work today. I will pass on that you asked for"
            + " Ruth.",
        "is tom back yet            | Tom is back at 9:00am on Monday 30 November. I will pass on"
            + " that you asked for Tom.",
        "can i speak to mr ashworth | Tom is back at 9:00am on Monday 30 November. I will pass on"
            + " that you asked for Tom.",
        "is Priya still there       | I do not know who that is, but I will pass on the name.",
        "is my rent paid            | ''",
      })
  void aStrangerIsToldWhetherSheIsInAndThatTheNameIsPassedOn(String asked, String said) {
    assertEquals(said, byName.said(KIM, asked, ""));
  }

  @Test
  void ofHerOwnWorkerSheIsToldWhetherSheIsIn() {
    assertEquals("Ruth is at work today.", byName.said(KIM, "is Ruth there?", "ruth-adeyemi"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ruth?",
        "amina pls",
        "I need Gosia",
        "does Ruth still work there",
        "where is Gosia"
      })
  void aNameAndLittleElseIsAboutHer(String asked) {
    assertTrue(byName.isAll(asked), asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is there a grace period for council tax",
        "Ruth said my rent is late",
        "can i speak to someone",
        "is the hall available",
        "my name is Liam",
        "Ruth here",
      })
  void aNameAmongOtherWordsIsNot(String asked) {
    assertFalse(byName.isAll(asked), asked);
  }
}
