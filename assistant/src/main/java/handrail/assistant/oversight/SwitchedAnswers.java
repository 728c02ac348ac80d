package handrail.assistant.oversight;

import handrail.assistant.answer.Answers;
import handrail.channels.Message.Citation;
import java.util.List;
import java.util.Optional;

/// Answers, as far as supervisors let the assistant answer.
public final class SwitchedAnswers implements Answers {
  private final Answers answers;
  private final Switch onOff;

  public SwitchedAnswers(Answers answers, Switch onOff) {
    this.answers = answers;
    this.onOff = onOff;
  }

  @Override
  public Found answer(Question question) {
    if (onOff.isOff(question.channel())) {
      return new Found.SwitchedOff(answers.teamFor(question));
    }
    if (onOff.hasTeamsOff()) {
      var team = answers.teamFor(question);
      if (team.filter(onOff::isOff).isPresent()) {
        return new Found.SwitchedOff(team);
      }
    }
    return answers.answer(question);
  }

  @Override
  public Optional<Found.Answered> more(Question question, List<Citation> said) {
    return answer(question) instanceof Found.SwitchedOff
        ? Optional.empty()
        : answers.more(question, said);
  }

  @Override
  public Optional<Found.Clarify> near(Question question) {
    return answer(question) instanceof Found.SwitchedOff
        ? Optional.empty()
        : answers.near(question);
  }

  @Override
  public Optional<String> teamFor(Question question) {
    return answers.teamFor(question);
  }
}
