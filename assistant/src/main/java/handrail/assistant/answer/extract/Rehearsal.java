package handrail.assistant.answer.extract;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.extract.HeldOut.Asked;
import handrail.assistant.answer.extract.HeldOut.Fold;
import handrail.assistant.answer.text.Vectors;
import handrail.channels.Channel;
import handrail.knowledge.Article;
import handrail.knowledge.Revision;
import handrail.knowledge.Search.NotReady;
import handrail.knowledge.search.LuceneSearch;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Asks questions whose right article is known, of an index made for them.
final class Rehearsal implements AutoCloseable {
  private final LuceneSearch search;
  private final ExtractedAnswers answers;
  private int round;

  /// @param candidates one for each article read, the best found first
  record Tried(Asked asked, List<Candidate> candidates) {
    boolean isRight(Candidate candidate) {
      return asked.articles().contains(candidate.document());
    }
  }

  Rehearsal(EmbeddingModel model, Clock clock) {
    search = LuceneSearch.inMemory(model, clock);
    answers = new ExtractedAnswers(search, new Vectors(model), clock, Confidence.untrained());
  }

  List<Tried> of(List<Fold> folds) throws NotReady {
    List<Tried> tried = new ArrayList<>();
    for (Fold fold : folds) {
      round++;
      search.bringTo(fold.indexed().stream().map(this::revision).toList());
      for (Asked asked : fold.asked()) {
        var question = new Question(asked.text(), List.of(), asked.language(), Channel.WEB_CHAT);
        tried.add(new Tried(asked, answers.read(question).pages()));
      }
    }
    return tried;
  }

  private Revision revision(Article article) {
    return new Revision(article, round, Revision.State.PUBLISHED, "", Instant.EPOCH, "");
  }

  @Override
  public void close() {
    search.close();
  }
}
