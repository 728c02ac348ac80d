package handrail.assistant.desk;

import handrail.assistant.oversight.numbers.Month;
import handrail.assistant.store.RealRedis;
import java.time.Clock;

/// The numbers of a month in a town, to look at: prints where. Ends with the process.
final class NumbersPreview {
  private static final int PORT = 8098;

  private NumbersPreview() {}

  public static void main(String[] args) throws InterruptedException {
    try (var redis = RealRedis.start()) {
      var clock = Clock.systemUTC();
      Month.tell(redis.client(), clock.instant());
      try (var desk = new RunningDesk(redis.client(), clock, PORT)) {
        System.out.println(desk.at("/as/joyce-mensah?next=/desk/numbers"));
        Thread.currentThread().join();
      }
    }
  }
}
