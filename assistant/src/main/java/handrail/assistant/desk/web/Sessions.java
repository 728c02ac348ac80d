package handrail.assistant.desk.web;

import handrail.assistant.roster.Roster;
import handrail.assistant.roster.Roster.Role;
import handrail.knowledge.Staff;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/// Who of the staff is signed in. Sessions are kept in Redis, so that they hold on every node and
/// survive a restart.
public final class Sessions implements Staff {
  private static final String COOKIE = "handrail-staff";

  /// A long shift; after it one signs in again.
  private static final Duration LASTS = Duration.ofHours(12);

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final UnifiedJedis redis;
  private final Roster roster;
  private final boolean secure;

  /// Needs where sessions are kept, who there is, and whether staff come by HTTPS.
  public Sessions(UnifiedJedis redis, Roster roster, boolean secure) {
    this.redis = redis;
    this.roster = roster;
    this.secure = secure;
  }

  /// Somebody signed in.
  ///
  /// @param csrf what a request that changes something must carry
  public record Session(Roster.Staff worker, String csrf) {}

  /// The session a request carries; empty when there is none, or its worker has left the roster.
  public Optional<Session> of(ServerRequest request) {
    return id(request)
        .flatMap(id -> Optional.ofNullable(redis.get(key(id))))
        .map(stored -> stored.split(" ", 2))
        .flatMap(parts -> roster.find(parts[1]).map(worker -> new Session(worker, parts[0])));
  }

  @Override
  public Optional<Editor> editor(ServerRequest request) {
    return of(request).map(Sessions::asEditor);
  }

  private static Editor asEditor(Session session) {
    var roles = session.worker().roles();
    boolean publishes = roles.contains(Role.PUBLISHER);
    return new Editor(
        session.worker().id(),
        session.worker().name(),
        session.csrf(),
        publishes || roles.contains(Role.EDITOR),
        publishes);
  }

  public Session begin(ServerResponse response, Roster.Staff worker) {
    var id = random();
    var session = new Session(worker, random());
    var lasting = SetParams.setParams().ex(LASTS.toSeconds());
    redis.set(key(id), session.csrf() + " " + worker.id(), lasting);
    response.headers().addCookie(cookie(id).build());
    return session;
  }

  void end(ServerRequest request, ServerResponse response) {
    id(request).ifPresent(id -> redis.del(key(id)));
    response.headers().addCookie(cookie("").maxAge(Duration.ZERO).build());
  }

  private static Optional<String> id(ServerRequest request) {
    return request.headers().cookies().first(COOKIE).filter(id -> ID.matcher(id).matches());
  }

  private SetCookie.Builder cookie(String value) {
    return SetCookie.builder(COOKIE, value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(SetCookie.SameSite.LAX);
  }

  /// 128 bits nobody can guess.
  private static String random() {
    var bits = new byte[16];
    RANDOM.nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }

  private static String key(String id) {
    return "staff-session:" + id;
  }
}
