package handrail.assistant.desk.web;

import handrail.assistant.conversation.News;
import handrail.assistant.conversation.Presence;
import handrail.assistant.conversation.Presence.Present;
import handrail.assistant.conversation.Signal;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.roster.Roster;
import io.helidon.http.HeaderNames;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells open pages that something has changed: the conversation's id, never what was said. A page
/// that shows one conversation says which, and is told who types in it or has it open.
public final class DeskEvents {
  private static final Logger LOG = LoggerFactory.getLogger(DeskEvents.class);

  /// Pages do not listen for it. Helidon cannot send an event that is a comment only.
  private static final SseEvent NOTHING_NEW =
      SseEvent.builder().name("nothing-new").data("").build();

  /// Keeps proxies from closing a quiet stream.
  private static final long KEEP_ALIVE_SECONDS = 15;

  /// A page that is further behind than this looks again of itself.
  private static final int BACKLOG = 256;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Roster roster;
  private final News news;
  private final Presence presence;
  private final Sessions sessions;

  public DeskEvents(News news, Presence presence, Sessions sessions, Roster roster) {
    this.roster = roster;
    this.news = news;
    this.presence = presence;
    this.sessions = sessions;
  }

  public void follow(ServerRequest request, ServerResponse response, Session session) {
    var changed = new ArrayBlockingQueue<SseEvent>(BACKLOG);
    var shown = id(request, "conversation");
    var me = session.worker().id();
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    try (var listening = news.listen(id -> changed.offer(SseEvent.create(id)));
        var watching = news.onSignal(signal -> hear(signal, shown, me, changed));
        var visit = visit(request, shown, me);
        var sink = response.sink(SseSink.TYPE)) {
      LOG.debug("{} follows by {}, {}", me, listening, watching);
      sink.emit(NOTHING_NEW);
      while (sessions.of(request).isPresent()) {
        roster.stays(session.worker());
        tellNext(sink, changed);
        if (visit != null) {
          visit.stays();
        }
      }
    } catch (UncheckedIOException gone) {
      LOG.debug("A page has closed");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tellNext(SseSink sink, ArrayBlockingQueue<SseEvent> changed)
      throws InterruptedException {
    var event = changed.poll(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
    sink.emit(event == null ? NOTHING_NEW : event);
  }

  private static void hear(
      Signal signal, String shown, String me, ArrayBlockingQueue<SseEvent> changed) {
    boolean isOwnTyping = signal.kind() == Signal.Kind.TYPING && signal.who().equals(me);
    if (signal.conversation().equals(shown) && !isOwnTyping) {
      var name = signal.kind().name().toLowerCase(Locale.ROOT);
      changed.offer(SseEvent.builder().name(name).data(signal.who()).build());
    }
  }

  /// Null when the page shows no conversation.
  private Presence.@Nullable Visit visit(ServerRequest request, String shown, String me) {
    return shown.isEmpty() ? null : presence.enter(shown, new Present(me, id(request, "tab")));
  }

  /// An id the page has sent; empty when it has sent none, or something else.
  private static String id(ServerRequest request, String name) {
    return request.query().first(name).filter(id -> ID.matcher(id).matches()).orElse("");
  }
}
