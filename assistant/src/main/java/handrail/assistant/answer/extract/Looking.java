package handrail.assistant.answer.extract;

import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.extract.Several.Read;
import handrail.knowledge.Passage;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.NotReady;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Understands a question, puts it to the search and reads the pages found.
final class Looking implements InParts.Pages {
  /// Articles read for one question; the one that fits best is answered from.
  private static final int READ = 4;

  private final FollowUps followUps;
  private final Finding finding;
  private final Considering considering;

  Looking(FollowUps followUps, Finding finding, Considering considering) {
    this.followUps = followUps;
    this.finding = finding;
    this.considering = considering;
  }

  Understood understand(Question question) {
    return followUps.understand(question);
  }

  Finding.Found find(Question question) throws NotReady {
    return finding.find(understand(question), question.language());
  }

  @Override
  public Read read(Question question) throws NotReady {
    Understood understood = understand(question);
    Finding.Found found = finding.find(understood, question.language());
    List<Candidate> pages =
        documents(understood, found.hits())
            .map(document -> considering.consider(understood, found.hits(), document))
            .toList();
    return new Read(understood, pages, found);
  }

  /// The nearest, and the one that was answered from last wherever it stands.
  private static Stream<String> documents(Understood question, List<Hit> hits) {
    var last =
        hits.stream()
            .map(Hit::passage)
            .filter(question::wasAnsweredFrom)
            .map(Passage::document)
            .limit(1);
    return Stream.concat(Rivals.documents(hits).stream().limit(READ), last).distinct();
  }

  /// A page among what was found, which need not be among those read.
  Candidate page(Read read, String document) {
    return read.pages().stream()
        .filter(page -> page.document().equals(document))
        .findFirst()
        .orElseGet(() -> considering.consider(read.question(), read.found().hits(), document));
  }

  @Override
  public Candidate read(Question question, Candidate known) {
    return considering.consider(understand(question), known.hits(), known.document());
  }

  boolean saysSomething(Understood question) {
    return followUps.saysSomething(question);
  }

  boolean leans(String text) {
    return followUps.leans(text);
  }

  /// A question that is looked for when that is first wanted, and only once.
  final class Whole {
    private final Question question;
    private @Nullable Read read;

    Whole(Question question) {
      this.question = question;
    }

    Question question() {
      return question;
    }

    Read read() throws NotReady {
      Read known = read;
      if (known == null) {
        known = Looking.this.read(question);
        read = known;
      }
      return known;
    }
  }
}
