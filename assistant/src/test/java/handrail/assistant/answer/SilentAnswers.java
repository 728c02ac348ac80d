package handrail.assistant.answer;

import handrail.channels.Message.Citation;
import java.util.List;
import java.util.Optional;

/// Answers while the search cannot be used.
public final class SilentAnswers implements Answers {
  @Override
  public Found answer(Question question) {
    return new Found.NotReady();
  }

  @Override
  public Optional<Found.Answered> more(Question question, List<Citation> said) {
    return Optional.empty();
  }

  @Override
  public Optional<Found.Clarify> near(Question question) {
    return Optional.empty();
  }

  @Override
  public Optional<String> teamFor(Question question) {
    return Optional.empty();
  }
}
