package handrail.assistant.desk.casework;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import handrail.channels.Channel;
import handrail.knowledge.Search;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.NotReady;
import handrail.knowledge.Search.Query;
import handrail.knowledge.text.Unit;
import handrail.knowledge.text.Units;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The published pages, for a worker who wants to quote from one.
public final class ArticleSearch {
  private static final int PASSAGES = 20;
  private static final int SHOWN = 5;

  private final Search search;
  private final Function<String, Embedding> meaning;

  /// @param meaning of a text, as the search understands it
  public ArticleSearch(Search search, Function<String, Embedding> meaning) {
    this.search = search;
    this.meaning = meaning;
  }

  /// A page, with its sentence that comes nearest.
  public record Page(String title, String sentence, URI url) {
    /// What a worker says of it: on the telephone nobody can follow a link.
    public String quoted(String channel) {
      return channel.equals(Channel.VOICE.wireName()) ? sentence : sentence + " " + url;
    }
  }

  /// The best pages, best first; English ones where there are none in the language.
  List<Page> find(String text, String language) {
    if (text.isBlank()) {
      return List.of();
    }
    var vector = meaning.apply(text);
    var found = pages(new Query(text, vector, language, PASSAGES));
    return found.isEmpty() && !language.equals("en")
        ? pages(new Query(text, vector, "en", PASSAGES))
        : found;
  }

  private List<Page> pages(Query query) {
    try {
      var known = new HashSet<String>();
      var pages = new ArrayList<Page>();
      for (var hit : search.find(query)) {
        if (pages.size() < SHOWN && known.add(hit.passage().document())) {
          pages.add(page(hit, query.vector()));
        }
      }
      return pages;
    } catch (NotReady soon) {
      return List.of();
    }
  }

  private static Page page(Hit hit, Embedding question) {
    var units = Units.of(hit.passage().text());
    var nearest =
        IntStream.range(0, Math.min(units.size(), hit.sentences().size()))
            .boxed()
            .max(
                Comparator.comparingDouble(
                    at -> CosineSimilarity.between(question, hit.sentences().get(at))))
            .map(units::get)
            .map(Unit::text)
            .orElse(hit.passage().title());
    return new Page(hit.passage().title(), nearest, hit.passage().url());
  }
}
