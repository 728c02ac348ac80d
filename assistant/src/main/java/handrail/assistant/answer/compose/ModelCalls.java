package handrail.assistant.answer.compose;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.compose.BoundedHttp.Throttled;
import handrail.assistant.answer.compose.Tally.Outcome;
import handrail.assistant.answer.compose.Tally.Purpose;
import handrail.channels.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls a model for as long as a citizen can wait, for what it may cost, and not while it is
/// failing. A call is made once: the extract is ready, so nobody needs a second try.
public final class ModelCalls {
  /// Half of ten calls failing is an outage; one more try after half a minute finds out.
  private static final int FAILING = 5;

  private static final int OF = 10;

  /// Of five parts of a turn's time, what its first call may take: one line is quicker said than an
  /// answer, which has the rest.
  private static final int TO_REPHRASE = 2;

  /// With less time than this left no model has answered, and it would be paid for nothing.
  private static final Duration LEAST = Duration.ofMillis(100);

  private static final Logger LOG = LoggerFactory.getLogger(ModelCalls.class);

  private final ChatModel model;
  private final Spending spending;
  private final Patience patience;
  private final Clock clock;
  private final CircuitBreaker<Object> failing;

  /// How the last call that failed did, for operators: a kind, no words.
  private volatile String failure = "";

  private final CircuitBreaker<Object> throttled =
      CircuitBreaker.builder()
          .handle(Throttled.class)
          .withFailureThreshold(1)
          .withDelayFnOn(call -> call.<Throttled>getLastException().rest(), Throttled.class)
          .build();

  /// How long people wait for all of one turn's calls, and how long a failing model is left alone.
  record Patience(Map<Channel, Duration> turn, Duration rest) {
    /// People wait longer for a text message than for a voice.
    static Patience usual() {
      return new Patience(
          Map.of(
              Channel.WEB_CHAT, Duration.ofSeconds(8),
              Channel.SMS, Duration.ofSeconds(12),
              Channel.VOICE, Duration.ofSeconds(5)),
          Duration.ofSeconds(30));
    }

    private Duration of(Channel channel) {
      Duration time = turn.get(channel);
      if (time == null) {
        throw new IllegalArgumentException("no time is set for " + channel);
      }
      return time;
    }
  }

  /// What one turn may take.
  ///
  /// @param conversation whose costs its calls are
  /// @param until when the last of its calls must be over
  record Allowance(String conversation, Instant until) {}

  public ModelCalls(ChatModel model, Spending spending, Clock clock) {
    this(model, spending, Patience.usual(), clock);
  }

  ModelCalls(ChatModel model, Spending spending, Patience patience, Clock clock) {
    this.model = model;
    this.spending = spending;
    this.patience = patience;
    this.clock = clock;
    this.failing =
        CircuitBreaker.builder()
            .withFailureThreshold(FAILING, OF)
            .withDelay(patience.rest())
            .onOpen(_ -> LOG.warn("The language model is left alone a while: {}", failure))
            .onClose(_ -> LOG.info("The language model is back"))
            .build();
  }

  /// A turn begins.
  Allowance begin(Question question) {
    return new Allowance(
        question.within().conversation(), clock.instant().plus(patience.of(question.channel())));
  }

  /// What the model said; empty when it failed, took too long, has cost enough, or is left alone
  /// for now.
  Optional<Reply> ask(Purpose purpose, Allowance turn, List<ChatMessage> messages) {
    Duration time = time(purpose, turn);
    if (time.compareTo(LEAST) < 0) {
      return nothing(purpose, Outcome.SLOW);
    }
    long reserved = Tokens.atMost(messages);
    if (!spending.reserve(turn.conversation(), reserved)) {
      return nothing(purpose, Outcome.SPENT);
    }
    try {
      ChatResponse response = within(time).get(() -> model.chat(messages));
      Reply reply = Reply.of(response);
      settle(turn, reserved, Tokens.used(messages, response));
      return Optional.of(reply);
    } catch (RuntimeException e) {
      // The client lets whatever it could not read through as it is, Jackson's exceptions included.
      Outcome outcome = outcome(e);
      failure = outcome == Outcome.RESTING ? failure : e.getClass().getSimpleName();
      settle(turn, reserved, outcome == Outcome.SLOW ? reserved : 0);
      return nothing(purpose, outcome);
    }
  }

  private static Optional<Reply> nothing(Purpose purpose, Outcome outcome) {
    Tally.count(purpose, outcome);
    return Optional.empty();
  }

  private void settle(Allowance turn, long reserved, long used) {
    spending.settle(turn.conversation(), reserved, used);
    Tally.spent(used);
  }

  private FailsafeExecutor<Object> within(Duration time) {
    return Failsafe.with(throttled, failing, Timeout.builder(time).withInterrupt().build());
  }

  /// Both calls of a turn share its time; the later one has what the earlier one left.
  private Duration time(Purpose purpose, Allowance turn) {
    Duration left = Duration.between(clock.instant(), turn.until());
    return switch (purpose) {
      case REPHRASE -> left.multipliedBy(TO_REPHRASE).dividedBy(5);
      case COMPOSE -> left;
    };
  }

  private static Outcome outcome(RuntimeException e) {
    return switch (e) {
      case CircuitBreakerOpenException _ -> Outcome.RESTING;
      case TimeoutExceededException _ -> Outcome.SLOW;
      case Throttled _ -> Outcome.THROTTLED;
      default -> Outcome.FAILED;
    };
  }
}
