package handrail.assistant.desk;

import dev.langchain4j.data.embedding.Embedding;
import handrail.assistant.Json;
import handrail.assistant.agenda.Introductions;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Conversations.Repeated;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.News;
import handrail.assistant.conversation.Presence;
import handrail.assistant.conversation.RedisConversations;
import handrail.assistant.conversation.Secret;
import handrail.assistant.conversation.Turn;
import handrail.assistant.desk.casework.ArticleSearch;
import handrail.assistant.desk.memory.Memory;
import handrail.assistant.desk.memory.Seen;
import handrail.assistant.desk.memory.TimeSpent;
import handrail.assistant.desk.supervision.Supervision;
import handrail.assistant.desk.web.Office;
import handrail.assistant.desk.web.Sessions;
import handrail.assistant.desk.web.Talks;
import handrail.assistant.desk.web.Web;
import handrail.assistant.handoff.AccessLog;
import handrail.assistant.handoff.Colleagues;
import handrail.assistant.handoff.Handoffs;
import handrail.assistant.handoff.Leaving;
import handrail.assistant.handoff.TimelineHandoffs;
import handrail.assistant.oversight.Answered;
import handrail.assistant.oversight.Cases;
import handrail.assistant.oversight.Overview;
import handrail.assistant.oversight.Switch;
import handrail.assistant.oversight.Verdicts;
import handrail.assistant.oversight.numbers.LatestNumbers;
import handrail.assistant.oversight.numbers.Readings;
import handrail.assistant.promise.BrokenPromises;
import handrail.assistant.promise.PromiseWords;
import handrail.assistant.promise.Waits;
import handrail.assistant.relationship.RedisRelationships;
import handrail.assistant.relationship.Relationships;
import handrail.assistant.roster.Attendance;
import handrail.assistant.roster.KeptRoster;
import handrail.assistant.roster.Roster;
import handrail.assistant.roster.RosterChanges;
import handrail.assistant.roster.YamlRoster;
import handrail.assistant.routing.Referrals;
import handrail.assistant.routing.Ways;
import handrail.assistant.safety.CheckedNumbers;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.SafetyWords;
import handrail.assistant.triage.Triaged;
import handrail.assistant.wording.Wording;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.InboundMessage;
import handrail.channels.Message.Citation;
import handrail.channels.Message.Kind;
import handrail.knowledge.Basis;
import handrail.knowledge.Passage;
import handrail.knowledge.Search;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.Likeness;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;

/// The desk behind a real server on a real Redis, and citizens who need somebody.
final class RunningDesk implements AutoCloseable {
  final Conversations conversations;
  final Relationships relationships;
  final KeptRoster roster;
  final Attendance attendance;
  final Introductions introductions;
  private final Referrals referrals;
  final News news;
  final Presence presence;
  final Handoffs handoffs;
  private final WebServer server;
  private final Clock clock;

  RunningDesk(UnifiedJedis redis, Clock clock) {
    this(redis, clock, 0);
  }

  /// The same on a port of one's choice, where `/as/ruth-adeyemi?next=/desk/handoffs` signs in.
  RunningDesk(UnifiedJedis redis, Clock clock, int port) {
    this.clock = clock;
    this.conversations = new RedisConversations(redis, Json.forStore(), Secret.in(redis), clock);
    var file =
        YamlRoster.read(
            Objects.requireNonNull(YamlRoster.class.getResourceAsStream("roster.yaml")));
    this.attendance = new Attendance(redis, clock);
    var changes = new RosterChanges(redis, Json.forStore());
    this.roster = new KeptRoster(file, changes, attendance, clock);
    this.relationships = new RedisRelationships(redis, Json.forStore());
    var ways = new Ways(conversations, relationships, roster, new Waits(redis), clock);
    var colleagues = new Colleagues(roster, ways, clock);
    var words = new PromiseWords(new Wording(), roster, clock);
    this.referrals = new Referrals(conversations, roster, ways, words, clock);
    this.news = new News(redis).open();
    this.handoffs = new TimelineHandoffs(conversations, colleagues, new Wording(), clock, _ -> {});
    var sessions = new Sessions(redis, roster, false);
    this.introductions = new Introductions(redis, relationships, new Wording(), clock);
    var safetyWords = new SafetyWords();
    this.presence = new Presence(redis, news, clock);
    var desk =
        new Desk(
            new Talks(handoffs, conversations, news, presence),
            new Office(roster, colleagues, relationships),
            new Memory(new Seen(redis), new TimeSpent(redis), new AccessLog(redis, clock)),
            new Library(
                new ArticleSearch(new BinsOnly(), _ -> Embedding.from(new float[] {1, 0})),
                safetyWords,
                new CheckedNumbers(safetyWords, redis, clock)),
            sessions,
            clock,
            true);
    var supervision = supervision(redis, colleagues, sessions);
    this.server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(port)
            .featuresDiscoverServices(false)
            .connectionOptions(options -> options.tcpNoDelay(true))
            .routing(
                routing -> {
                  routing.register(
                      "/editor/page",
                      StaticContentFeature.createService(
                          ClasspathHandlerConfig.create("handrail/knowledge/editor/page")));
                  routing.get(
                      "/as/{worker}",
                      (request, response) -> {
                        var worker = request.path().pathParameters().get("worker");
                        sessions.begin(response, roster.find(worker).orElseThrow());
                        Web.goTo(response, request.query().get("next"));
                      });
                  desk.register(routing);
                  supervision.register(routing);
                })
            .build()
            .start();
  }

  /// One page, whatever is asked.
  private static final class BinsOnly implements Search {
    @Override
    public List<Hit> find(Query query) {
      return List.of(bins());
    }

    @Override
    public Optional<String> spelt(String word, String language) {
      return Optional.empty();
    }
  }

  private static Hit bins() {
    var passage =
        new Passage(
            "bins#1",
            "bins",
            1,
            "en",
            "waste",
            "New bins",
            "",
            "Bins are green. A second bin costs £42.",
            URI.create("http://northmoor.example/bins"),
            LocalDate.of(2027, 1, 1),
            null);
    var sentences = List.of(Embedding.from(new float[] {0, 1}), Embedding.from(new float[] {1, 0}));
    return new Hit(passage, 1, 1, 1, 1, 1, new Likeness(1, 1, 1, 1), sentences);
  }

  private Supervision supervision(UnifiedJedis redis, Colleagues colleagues, Sessions sessions) {
    var learning =
        new Supervision.Learning(
            new Answered(conversations, colleagues::isRestricted),
            new Verdicts(conversations, _ -> {}, clock),
            new Cases(conversations));
    var overview =
        new Overview(conversations, new BrokenPromises(redis, conversations), roster, clock);
    var leaving = new Leaving(roster, relationships, handoffs, introductions);
    return Supervision.of(
        learning,
        new Supervision.Work(
            handoffs, overview, new Switch(redis, Json.forStore(), clock), counted()),
        new Supervision.People(roster, colleagues, attendance, leaving),
        sessions,
        clock,
        true);
  }

  /// A page belongs to the team before its slash.
  private LatestNumbers counted() {
    var readings = new Readings(page -> Optional.of(page.split("/", -1)[0]), roster.zone());
    return new LatestNumbers(conversations, readings, clock);
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  /// Somebody who is away while her deputy is at work.
  Roster.Staff awayWithDeputyIn() {
    var now = clock.instant();
    var soon = now.plus(Duration.ofDays(3));
    return roster.staff().stream()
        .filter(each -> !roster.atWork(each, now))
        .filter(each -> roster.nextIn(each, now).filter(soon::isAfter).isEmpty())
        .filter(
            each ->
                Optional.ofNullable(each.terms().deputy())
                    .flatMap(roster::find)
                    .filter(deputy -> roster.atWork(deputy, now))
                    .isPresent())
        .findFirst()
        .orElseThrow();
  }

  Citizen citizen(Channel channel) {
    return new Citizen(
        new Address(
            channel,
            channel == Channel.WEB_CHAT
                ? UUID.randomUUID().toString()
                : "+4477009" + System.nanoTime() % 100_000));
  }

  @Override
  public void close() {
    server.stop();
    news.close();
  }

  /// Somebody who writes, and gets answers.
  final class Citizen {
    private final Address address;

    Citizen(Address address) {
      this.address = address;
    }

    Citizen says(String text) {
      var id = UUID.randomUUID().toString();
      conversations.remember(new InboundMessage(address, id, text, clock.instant()));
      return this;
    }

    Citizen isTold(Kind kind, String text, Citation... pages) {
      commit(List.of(told(kind, text, List.of(pages))), null);
      return this;
    }

    Citizen isToldBecause(Basis why, Kind kind, String text) {
      commit(List.of(told(kind, text, List.of()).citing(List.of(), why)), null);
      return this;
    }

    /// A person is asked for, in the words of the service.
    String isReferred(Need need, Reason... reasons) {
      var triaged = new Triaged(need, List.of(reasons), null, "en", false);
      var team = referrals.teamFor(triaged.reasons(), Optional.of("housing"));
      var handoff = referrals.refer(conversation(), triaged, team);
      var kind = need == Need.URGENT ? Kind.URGENT : Kind.HANDOFF;
      commit(
          List.of(
              told(kind, handoff.promised(), List.of(), triaged),
              new Turn.HandoffOpened(clock.instant(), handoff)),
          handoff);
      return handoff.id();
    }

    Conversation conversation() {
      return conversations.load(conversations.idOf(address));
    }

    private Turn.AssistantSaid told(Kind kind, String text, List<Citation> pages) {
      return told(kind, text, pages, new Triaged(Need.ROUTINE, List.of(), null, "en", false));
    }

    private Turn.AssistantSaid told(Kind kind, String text, List<Citation> pages, Triaged triaged) {
      return new Turn.AssistantSaid(
          clock.instant(),
          conversation().lastSeq(),
          kind,
          text,
          pages,
          List.of(),
          "en",
          triaged,
          null);
    }

    private void commit(List<Turn> turns, @Nullable Handoff handoff) {
      try {
        conversations.commit(new Change(conversation(), turns, handoff, null, false));
      } catch (Repeated never) {
        throw new AssertionError(never);
      }
    }
  }
}
