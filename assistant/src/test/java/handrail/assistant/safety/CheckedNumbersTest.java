package handrail.assistant.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.safety.CheckedNumbers.Checked;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.SafetyWords;
import io.helidon.health.HealthCheckResponse.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckedNumbersTest {
  private RealRedis redis;

  @BeforeEach
  void start() {
    redis = RealRedis.start();
  }

  @AfterEach
  void stop() {
    redis.close();
  }

  @Test
  void n16NumbersNobodyHasConfirmedStandAsOverdueAndFailNothing() {
    var numbers = on("2026-11-27");
    assertEquals(numbers.all().size(), numbers.overdue().size());
    var health = new OverdueNumbers(numbers).call();
    assertEquals(Status.UP, health.status());
    assertTrue(String.valueOf(health.details().get("overdue")).contains("116 123 (Samaritans)"));
  }

  @Test
  void n16ANumberASupervisorConfirmsIsGoodForNinetyDays() {
    assertTrue(on("2026-11-27").confirm("116 123", "Harpreet Sandhu"));
    var samaritans = samaritans(on("2027-02-25"));
    assertEquals("Harpreet Sandhu", samaritans.checkedBy());
    assertEquals(LocalDate.of(2026, 11, 27), samaritans.checkedOn());
    assertFalse(samaritans.overdue());
    assertTrue(samaritans(on("2027-02-26")).overdue());
    assertFalse(on("2026-11-27").confirm("01632 000000", "Harpreet Sandhu"), "none of ours");
  }

  private CheckedNumbers on(String day) {
    var clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    return new CheckedNumbers(new SafetyWords(), redis.client(), clock);
  }

  private static Checked samaritans(CheckedNumbers numbers) {
    return numbers.all().stream()
        .filter(number -> number.of().equals("Samaritans"))
        .findFirst()
        .orElseThrow();
  }
}
