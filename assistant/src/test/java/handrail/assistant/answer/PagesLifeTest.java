package handrail.assistant.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.answer.Answers.Found.Answered;
import handrail.assistant.handoff.ScriptedClock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is said follows the dates that editors gave their pages.
class PagesLifeTest {
  private static final String QUESTION = "how much is a paddling pool ticket?";

  private final ScriptedClock time = new ScriptedClock(Instant.parse("2026-08-01T09:00:00Z"));

  @Test
  void aPageThatExpiresAtMidnightIsAnsweredFromUntilThen() {
    try (var borough = pools(LocalDate.parse("2026-08-31"))) {
      time.set(Instant.parse("2026-08-31T23:59:00Z"));
      var before = Northmoor.answered(borough.chat(QUESTION));
      assertTrue(before.text().contains("A paddling pool ticket costs £3."), before::text);

      time.set(Instant.parse("2026-09-01T00:01:00Z"));
      var after = borough.chat(QUESTION);
      assertFalse(after instanceof Answered, "nothing is answered from it on the next day");
    }
  }

  @Test
  void aPagePastItsReviewIsAnsweredFromWithItsDate() {
    try (var borough = pools(null)) {
      time.set(Instant.parse("2027-01-05T23:59:00Z"));
      assertEquals(
          "A paddling pool ticket costs £3.", Northmoor.answered(borough.chat(QUESTION)).text());
      time.set(Instant.parse("2027-01-06T00:01:00Z"));
      assertEquals(
          "A paddling pool ticket costs £3. This page was due to be checked on 5 January 2027.",
          Northmoor.answered(borough.chat(QUESTION)).text());
    }
  }

  private Borough pools(@Nullable LocalDate expires) {
    return new Borough(
        time,
        Borough.page(
            "Paddling pool tickets",
            "what does the paddling pool cost",
            "A paddling pool ticket costs £3. The pool is in Castle Park.",
            expires));
  }
}
