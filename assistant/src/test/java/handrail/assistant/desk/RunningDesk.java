package handrail.assistant.desk;

import handrail.assistant.Json;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Conversations.Repeated;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.News;
import handrail.assistant.conversation.RedisConversations;
import handrail.assistant.conversation.Secret;
import handrail.assistant.conversation.Turn;
import handrail.assistant.handoff.Colleagues;
import handrail.assistant.handoff.Handoffs;
import handrail.assistant.handoff.PromiseWords;
import handrail.assistant.handoff.RedisRelationships;
import handrail.assistant.handoff.Waits;
import handrail.assistant.handoff.Ways;
import handrail.assistant.handoff.Referrals;
import handrail.assistant.handoff.Roster;
import handrail.assistant.handoff.TimelineHandoffs;
import handrail.assistant.handoff.YamlRoster;
import handrail.assistant.oversight.Switch;
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
import io.helidon.webserver.WebServer;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;

/// The desk behind a real server on a real Redis, and citizens who need somebody.
final class RunningDesk implements AutoCloseable {
  private final Conversations conversations;
  private final Referrals referrals;
  private final News news;
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
    Roster roster =
        YamlRoster.read(
            Objects.requireNonNull(YamlRoster.class.getResourceAsStream("roster.yaml")));
    var relationships = new RedisRelationships(redis, Json.forStore());
    var ways = new Ways(conversations, relationships, roster, new Waits(redis), clock);
    var colleagues = new Colleagues(roster, ways, clock);
    var words = new PromiseWords(new Wording(), roster, clock);
    this.referrals = new Referrals(conversations, roster, ways, words, clock);
    this.news = new News(redis).open();
    this.handoffs = new TimelineHandoffs(conversations, colleagues, new Wording(), clock, _ -> {});
    var sessions = new Sessions(redis, roster, false);
    var safetyWords = new SafetyWords();
    var numbers = new CheckedNumbers(safetyWords, redis, clock);
    var desk =
        new Desk(
            handoffs,
            roster,
            colleagues,
            sessions,
            news,
            safetyWords,
            numbers,
            new Switch(redis, Json.forStore(), clock),
            clock,
            true);
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
                })
            .build()
            .start();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
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
              told(kind, handoff.promised(), List.of()),
              new Turn.HandoffOpened(clock.instant(), handoff)),
          handoff);
      return handoff.id();
    }

    Conversation conversation() {
      return conversations.load(conversations.idOf(address));
    }

    private Turn.AssistantSaid told(Kind kind, String text, List<Citation> pages) {
      var triaged = new Triaged(Need.ROUTINE, List.of(), null, "en", false);
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
