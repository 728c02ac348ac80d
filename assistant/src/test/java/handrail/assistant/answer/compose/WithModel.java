package handrail.assistant.answer.compose;

import handrail.assistant.answer.Answers.Found;
import handrail.assistant.answer.Answers.Found.Answered;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.Answers.Within;
import handrail.assistant.answer.Northmoor;
import handrail.assistant.answer.compose.ModelCalls.Patience;
import handrail.channels.Channel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Northmoor's answers with a model, whose provider a test plays.
final class WithModel implements AutoCloseable {
  final Provider provider = new Provider();
  final Northmoor northmoor = Northmoor.town();
  private ComposedAnswers answers;

  WithModel() {
    answers = answers(new Spending(1_000_000, 1_000_000, Clock.systemUTC()), patient(2_000));
  }

  /// Nothing has happened yet: no call, no cost, no failure.
  void begins() {
    begins(new Spending(1_000_000, 1_000_000, Clock.systemUTC()), patient(2_000));
  }

  void begins(Spending spending, Patience patience) {
    provider.forget();
    answers = answers(spending, patience);
  }

  private ComposedAnswers answers(Spending spending, Patience patience) {
    var calls =
        new ModelCalls(
            ComposedAnswers.model(provider.url(), "gpt-4.1-mini", "key"),
            spending,
            patience,
            Clock.systemUTC());
    return new ComposedAnswers(northmoor.answers(), calls, (said, _) -> !said.contains("DANGER"));
  }

  static Patience patient(long millis) {
    Duration time = Duration.ofMillis(millis);
    return new Patience(
        Map.of(Channel.WEB_CHAT, time, Channel.SMS, time, Channel.VOICE, time),
        Duration.ofMillis(400));
  }

  /// The answer to the last thing said.
  Answered asked(String... said) {
    return Northmoor.answered(found(said));
  }

  Found found(String... said) {
    return answers.answer(question(Channel.WEB_CHAT, said));
  }

  Found found(Question question) {
    return answers.answer(question);
  }

  static Question question(Channel channel, String... said) {
    List<String> all = List.of(said);
    return new Question(
        all.getLast(),
        all.subList(0, all.size() - 1),
        "en",
        channel,
        new Within("a-conversation", ""));
  }

  /// What is said without a model.
  String extract(String... said) {
    return Northmoor.answered(northmoor.chat(said)).text();
  }

  @Override
  public void close() {
    provider.close();
  }
}
