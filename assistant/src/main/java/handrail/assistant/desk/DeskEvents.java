package handrail.assistant.desk;

import handrail.assistant.conversation.News;
import handrail.assistant.desk.Sessions.Session;
import handrail.assistant.handoff.Roster;
import io.helidon.http.HeaderNames;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells open pages that something has changed: the conversation's id, never what was said.
final class DeskEvents {
  private static final Logger LOG = LoggerFactory.getLogger(DeskEvents.class);

  /// Pages do not listen for it. Helidon cannot send an event that is a comment only.
  private static final SseEvent NOTHING_NEW =
      SseEvent.builder().name("nothing-new").data("").build();

  /// Keeps proxies from closing a quiet stream.
  private static final long KEEP_ALIVE_SECONDS = 15;

  /// A page that is further behind than this looks again of itself.
  private static final int BACKLOG = 256;

  private final Roster roster;
  private final News news;
  private final Sessions sessions;

  DeskEvents(News news, Sessions sessions, Roster roster) {
    this.roster = roster;
    this.news = news;
    this.sessions = sessions;
  }

  void follow(ServerRequest request, ServerResponse response, Session session) {
    var changed = new ArrayBlockingQueue<String>(BACKLOG);
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    try (var listening = news.listen(changed::offer);
        var sink = response.sink(SseSink.TYPE)) {
      LOG.debug("{} follows by {}", session.worker().id(), listening);
      sink.emit(NOTHING_NEW);
      while (sessions.of(request).isPresent()) {
        roster.stays(session.worker());
        var id = changed.poll(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
        sink.emit(id == null ? NOTHING_NEW : SseEvent.create(id));
      }
    } catch (UncheckedIOException gone) {
      LOG.debug("A page has closed");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("No news can be had", e);
    }
  }
}
