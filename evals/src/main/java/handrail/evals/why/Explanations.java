package handrail.evals.why;

import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.channels.Channel;
import handrail.evals.data.Query;
import handrail.knowledge.Search.NotReady;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Asks questions and keeps what the steps made of them.
///
/// @param language of the questions
/// @param channel they come by
public record Explanations(ExtractedAnswers answers, String language, Channel channel) {
  public WhyReport of(List<Query> questions, Set<Step> wanted) throws NotReady {
    var explained = new ArrayList<Explained>();
    for (var query : questions) {
      var question = new Question(query.text(), query.history(), language, channel);
      explained.add(Explained.of(query.id(), query.text(), answers.steps(question), wanted));
    }
    return new WhyReport(explained);
  }
}
