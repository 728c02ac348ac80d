package handrail.assistant;

import handrail.assistant.triage.SafetyWords;
import handrail.channels.Message.Citation;
import handrail.knowledge.Article;
import handrail.knowledge.Articles;
import handrail.knowledge.Revision;
import java.text.BreakIterator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/// Help near by for whoever has no food, heat or roof tonight: the first sentences of an approved
/// page, as they stand there. A page that is not published or out of date is passed over.
final class LocalHelp {
  private static final Logger LOG = LoggerFactory.getLogger(LocalHelp.class);

  /// The summary of such a page begins with whom to ring.
  private static final int SENTENCES = 2;

  private final SafetyWords safetyWords;
  private final Articles articles;
  private final Clock clock;

  LocalHelp(SafetyWords safetyWords, Articles articles, Clock clock) {
    this.safetyWords = safetyWords;
    this.articles = articles;
    this.clock = clock;
  }

  /// What fits the citizen's words.
  Optional<Citation> of(String text) {
    try {
      return articles
          .published(safetyWords.localHelp(text))
          .map(Revision::article)
          .filter(this::isInDate)
          .map(page -> new Citation(page.title(), page.url(), beginning(page.summary())));
    } catch (JedisException away) {
      LOG.warn("No page with local help: {}", away.getClass().getName());
      return Optional.empty();
    }
  }

  private boolean isInDate(Article page) {
    var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return !today.isAfter(page.reviewBy())
        && (page.expires() == null || !today.isAfter(page.expires()));
  }

  private static String beginning(String summary) {
    var sentences = BreakIterator.getSentenceInstance(Locale.UK);
    sentences.setText(summary);
    int end = sentences.next(SENTENCES);
    return summary.substring(0, end == BreakIterator.DONE ? summary.length() : end).strip();
  }
}
