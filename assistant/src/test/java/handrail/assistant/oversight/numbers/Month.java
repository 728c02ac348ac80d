package handrail.assistant.oversight.numbers;

import handrail.assistant.Json;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Conversations.Repeated;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.RedisConversations;
import handrail.assistant.conversation.Secret;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.Cause;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.conversation.Turn.Demand;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.handoff.ScriptedClock;
import handrail.assistant.triage.Need;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.InboundMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import redis.clients.jedis.UnifiedJedis;

/// A month in a town, of 200 people, put on record: always the same one, so that it can be looked
/// at.
public final class Month {
  private static final int PEOPLE = 200;
  private static final int SEED = 20261127;
  private static final List<String> TEAMS =
      List.of("housing", "housing", "revenues", "environment", "adult-care", "registrars");
  private static final List<Channel> CHANNELS = List.copyOf(EnumSet.allOf(Channel.class));
  private static final List<Need> NEEDS = List.of(Need.ROUTINE, Need.RELATIONAL, Need.URGENT);
  private static final List<Severity> SEVERITIES = List.copyOf(EnumSet.allOf(Severity.class));
  private static final List<String> LANGUAGES = List.of("en", "en", "en", "en", "cy", "ur");
  private static final List<Worker> WORKERS =
      List.of(
          new Worker("ruth-adeyemi", "Ruth Adeyemi", "Adult care"),
          new Worker("amina-rashid", "Amina Rashid", "Housing"));

  private final Random random = new Random(SEED);
  private final Conversations conversations;
  private final ScriptedClock then;

  private Month(UnifiedJedis redis, Instant end) {
    this.then = new ScriptedClock(end);
    this.conversations = new RedisConversations(redis, Json.forStore(), Secret.in(redis), then);
  }

  /// Puts the month before `end` on record.
  public static void tell(UnifiedJedis redis, Instant end) {
    var month = new Month(redis, end);
    for (int person = 0; person < PEOPLE; person++) {
      month.keep(month.days(end.minus(Duration.ofHours(1 + person * 700L / PEOPLE))));
    }
  }

  private Days days(Instant from) {
    var channel = CHANNELS.get(random.nextInt(8) * 3 / 8);
    var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    var days = new Days(channel, language, from);
    for (int i = random.nextInt(3); i >= 0; i--) {
      days.isAnswered(TEAMS.get(random.nextInt(TEAMS.size()))).afterMinutes(1);
    }
    return switch (random.nextInt(6)) {
      case 0 -> days;
      case 1 -> days.isJudged(WORKERS.getFirst(), NEEDS.get(random.nextInt(3)));
      case 2 -> meeting(meeting(days).after(Duration.ofDays(3)));
      default -> meeting(days);
    };
  }

  private Days meeting(Days days) {
    var team = TEAMS.get(random.nextInt(TEAMS.size()));
    var severity = SEVERITIES.get(random.nextInt(3));
    var worker = WORKERS.get(random.nextInt(WORKERS.size()));
    days.isAsked("How much rent is owed?").says("about 400");
    days.needsSomebody(severity, team, within(severity));
    days.afterMinutes(waited(severity)).meets(worker).afterMinutes(2);
    days.hears(worker, random.nextInt(4) == 0 ? "How much rent is it?" : "Hello. I am here.");
    days.afterMinutes(random.nextInt(5, 40));
    if (random.nextInt(5) > 0) {
      days.measuredAtTheDesk(Duration.ofMinutes(random.nextInt(4, 35)));
    }
    return close(days, worker);
  }

  private Days close(Days days, Worker worker) {
    var causes = Cause.values();
    return switch (random.nextInt(4)) {
      case 0 -> days.breaksOff(worker);
      case 1 -> days.breaksOff(worker, Demand.FAILURE, causes[random.nextInt(causes.length)]);
      default -> days.breaksOff(worker, Demand.VALUE, null);
    };
  }

  private static Duration within(Severity severity) {
    return switch (severity) {
      case NOW -> Duration.ofMinutes(5);
      case TODAY -> Duration.ofHours(7);
      case SOON -> Duration.ofHours(30);
    };
  }

  /// Most are met in time.
  private long waited(Severity severity) {
    return Math.round(within(severity).toMinutes() * Math.pow(random.nextDouble(), 2) * 1.3);
  }

  private void keep(Days days) {
    var address = new Address(days.channel(), address(days.channel()));
    for (var turn : days.turns()) {
      then.set(turn.at());
      if (turn instanceof CitizenSaid said) {
        conversations.remember(
            new InboundMessage(address, said.messageId(), said.text(), said.at()));
      } else {
        add(address, turn);
      }
    }
  }

  private void add(Address address, Turn turn) {
    try {
      var _ =
          conversations.commit(
              new Change(conversations.load(conversations.idOf(address)), List.of(turn)));
    } catch (Repeated never) {
      throw new AssertionError(never);
    }
  }

  private String address(Channel channel) {
    return channel == Channel.WEB_CHAT
        ? new UUID(random.nextLong(), random.nextLong()).toString()
        : "+4477009" + random.nextInt(10_000, 99_999);
  }
}
