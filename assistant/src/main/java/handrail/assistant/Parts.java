package handrail.assistant;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.assistant.answer.Answers;
import handrail.assistant.answer.DraftPreview;
import handrail.assistant.answer.compose.ComposedAnswers;
import handrail.assistant.answer.compose.ModelCalls;
import handrail.assistant.answer.compose.Spending;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.assistant.answer.text.MiniLm;
import handrail.assistant.answer.text.Vectors;
import handrail.assistant.conversation.AtTheOtherEnd;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Journal;
import handrail.assistant.conversation.News;
import handrail.assistant.conversation.Outgoing;
import handrail.assistant.conversation.Presence;
import handrail.assistant.conversation.RedisConversations;
import handrail.assistant.conversation.Secret;
import handrail.assistant.conversation.Timeline;
import handrail.assistant.desk.ArticleSearch;
import handrail.assistant.desk.Desk;
import handrail.assistant.desk.Library;
import handrail.assistant.desk.Memory;
import handrail.assistant.desk.Office;
import handrail.assistant.desk.Seen;
import handrail.assistant.desk.Sessions;
import handrail.assistant.desk.Supervision;
import handrail.assistant.desk.Talks;
import handrail.assistant.desk.TimeSpent;
import handrail.assistant.handoff.AccessLog;
import handrail.assistant.handoff.Agenda;
import handrail.assistant.handoff.Attendance;
import handrail.assistant.handoff.Breaches;
import handrail.assistant.handoff.BrokenPromises;
import handrail.assistant.handoff.Colleagues;
import handrail.assistant.handoff.FollowingUp;
import handrail.assistant.handoff.Handoffs;
import handrail.assistant.handoff.Introductions;
import handrail.assistant.handoff.KeptRoster;
import handrail.assistant.handoff.Leaving;
import handrail.assistant.handoff.Passing;
import handrail.assistant.handoff.PromiseWords;
import handrail.assistant.handoff.RedisRelationships;
import handrail.assistant.handoff.Referrals;
import handrail.assistant.handoff.RelationshipFile;
import handrail.assistant.handoff.Relationships;
import handrail.assistant.handoff.Reopening;
import handrail.assistant.handoff.Roster;
import handrail.assistant.handoff.RosterChanges;
import handrail.assistant.handoff.Sending;
import handrail.assistant.handoff.Stepping;
import handrail.assistant.handoff.TimelineHandoffs;
import handrail.assistant.handoff.Waits;
import handrail.assistant.handoff.Ways;
import handrail.assistant.handoff.WentQuiet;
import handrail.assistant.handoff.YamlRoster;
import handrail.assistant.oversight.Answered;
import handrail.assistant.oversight.Cases;
import handrail.assistant.oversight.Overview;
import handrail.assistant.oversight.Switch;
import handrail.assistant.oversight.SwitchedAnswers;
import handrail.assistant.oversight.Verdicts;
import handrail.assistant.oversight.numbers.LatestNumbers;
import handrail.assistant.oversight.numbers.Readings;
import handrail.assistant.phone.CodeTexts;
import handrail.assistant.phone.Codes;
import handrail.assistant.phone.LinkedPhones;
import handrail.assistant.phone.SamePerson;
import handrail.assistant.safety.CheckedNumbers;
import handrail.assistant.safety.OverdueNumbers;
import handrail.assistant.store.EmbeddedRedis;
import handrail.assistant.store.Stores;
import handrail.assistant.triage.Classifier;
import handrail.assistant.triage.Languages;
import handrail.assistant.triage.LocalTriage;
import handrail.assistant.triage.MeaningClassifier;
import handrail.assistant.triage.SafetyScreen;
import handrail.assistant.triage.SafetyWords;
import handrail.assistant.triage.Screening;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.Outbox;
import handrail.channels.Phones;
import handrail.channels.http.Problem;
import handrail.channels.sms.Sms;
import handrail.channels.sms.TwilioSms;
import handrail.channels.twilio.NotSetUp;
import handrail.channels.twilio.TwilioAccount;
import handrail.channels.voice.Calls;
import handrail.channels.voice.Voice;
import handrail.channels.webchat.WebChat;
import handrail.knowledge.Article;
import handrail.knowledge.article.ArticleFolder;
import handrail.knowledge.article.RedisArticles;
import handrail.knowledge.editor.Editor;
import handrail.knowledge.editor.web.House;
import handrail.knowledge.search.IndexKeeper;
import handrail.knowledge.search.LuceneSearch;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;
import io.helidon.webserver.websocket.WsRouting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;

/// The parts of the service and how they fit together: plain constructors, one method a part, read
/// from top to bottom.
public final class Parts implements AutoCloseable {
  private static final String COUNCIL = "Northmoor Council";
  private static final String FRONT_DOOR = "contact";

  /// Where texts go while there is no account: nowhere, and the worker is told.
  private static final Outbox NOT_SET_UP =
      (_, _) -> new Outbox.Delivery.Refused("Texts are not set up.");

  private final Settings settings;
  private final Clock clock;
  private final ObjectMapper json = Json.forStore();
  private final Wording wording = new Wording();
  private final SafetyWords safetyWords = new SafetyWords();
  private final SafetyScreen screen = new SafetyScreen(Classifier.shipped());

  private final DataFolder data;
  private final @Nullable EmbeddedRedis embedded;
  private final UnifiedJedis redis;
  private final Secret secret;
  private final News news;
  private final Conversations conversations;
  private final Relationships relationships;
  private final Attendance attendance;
  private final KeptRoster roster;
  private final Ways ways;
  private final Introductions introductions;
  private final Journal journal;
  private final CheckedNumbers numbers;
  private final RedisArticles articles;
  private final EmbeddingModel embeddings;
  private final Vectors vectors;
  private final LuceneSearch search;
  private final @Nullable TwilioAccount account;
  private final Calls calls = new Calls();
  private final Map<Channel, Outbox> outboxes;
  private final ExtractedAnswers extracts;
  private final Switch onOff;
  private final Answers answers;
  private final Outgoing outgoing;
  private final Assistant assistant;
  private final Doors doors;
  private final Agenda agenda;
  private final Continuation continuation;
  private final IndexKeeper indexKeeper;

  /// Makes every part. Only the store runs before [#start()].
  public Parts(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.data = DataFolder.take(settings.data());
    this.embedded = embedded();
    this.redis = Stores.open(storeUri());
    this.secret = Secret.in(redis);
    this.news = new News(redis);
    this.conversations = new RedisConversations(redis, json, secret, clock);
    this.relationships = relationships();
    this.attendance = new Attendance(redis, clock);
    this.roster = roster();
    this.introductions = new Introductions(redis, relationships, wording, clock);
    this.ways = new Ways(conversations, relationships, roster, new Waits(redis), clock);
    this.journal = new Journal(data.path(), json);
    this.numbers = new CheckedNumbers(safetyWords, redis, clock.withZone(roster.zone()));
    this.articles = new RedisArticles(redis, clock);
    this.embeddings = embeddings(data.path());
    this.vectors = new Vectors(embeddings);
    this.search = LuceneSearch.open(data.path().resolve("index"), embeddings, clock);
    this.extracts = new ExtractedAnswers(search, vectors, clock);
    this.onOff = new Switch(redis, json, clock);
    this.answers = answers();
    this.account = account();
    this.outboxes = outboxes();
    this.outgoing = new Outgoing(conversations, outboxes, clock);
    this.assistant = assistant();
    this.doors =
        new Doors(
            settings,
            this::routing,
            sockets(),
            search::isReady,
            redis::ping,
            new OverdueNumbers(numbers));
    this.agenda = agenda();
    this.continuation = new Continuation(conversations, journal, assistant, clock);
    this.indexKeeper = new IndexKeeper(redis, articles, search);
  }

  /// Starts the service: what the last process left is gone on with, and the doors are open.
  public Parts start() {
    news.open();
    var _ = introductions.follow(news, conversations);
    articles.seed(content(), COUNCIL);
    indexKeeper.start();
    doors.open();
    continuation.start();
    agenda.start();
    return this;
  }

  private @Nullable EmbeddedRedis embedded() {
    return settings.redis() == null ? EmbeddedRedis.in(data.path().resolve("redis")) : null;
  }

  private URI storeUri() {
    return embedded == null ? Objects.requireNonNull(settings.redis()) : embedded.uri();
  }

  private KeptRoster roster() {
    var file =
        YamlRoster.read(
            Objects.requireNonNull(YamlRoster.class.getResourceAsStream("roster.yaml")));
    return new KeptRoster(file, new RosterChanges(redis, json), attendance, clock);
  }

  private List<Article> content() {
    return settings.content() == null
        ? ArticleFolder.northmoor()
        : ArticleFolder.read(settings.content());
  }

  private static EmbeddingModel embeddings(Path data) {
    System.setProperty("DJL_CACHE_DIR", data.resolve("native").toString());
    return new MiniLm();
  }

  private Map<Channel, Outbox> outboxes() {
    var sms = account == null ? NOT_SET_UP : new TwilioSms(account);
    return Map.of(Channel.WEB_CHAT, WebChat.outbox(), Channel.SMS, sms, Channel.VOICE, calls);
  }

  private @Nullable TwilioAccount account() {
    var twilio = settings.twilio();
    return twilio == null
        ? null
        : new TwilioAccount(
            twilio.accountSid(),
            twilio.authTokens(),
            twilio.from(),
            twilio.apiUrl(),
            settings.publicAddress());
  }

  private Assistant assistant() {
    var languages = new Languages();
    var triage = new LocalTriage(screen, MeaningClassifier.shipped(vectors), languages);
    var referrals = referrals();
    var passing = new Passing(conversations, roster.zone());
    var decisions = new Decisions(triage, languages, answers, referrals, passing);
    var localHelp = new LocalHelp(safetyWords, articles, clock.withZone(roster.zone()));
    var crisisWords = new CrisisWords(safetyWords, localHelp, clock);
    var replies =
        new Replies(wording, safetyWords, crisisWords, frontDoor(), referrals::nameOf, clock);
    var whenStoreIsAway =
        new WhenStoreIsAway(screen, safetyWords, wording, journal, frontDoor().phone());
    return new Assistant(
        screen,
        conversations,
        decisions,
        replies,
        new BriefReplies(passing, wording),
        outgoing,
        whenStoreIsAway);
  }

  private Answers answers() {
    return new SwitchedAnswers(saidAnswers(), onOff);
  }

  private Answers saidAnswers() {
    var model = settings.model();
    return model == null
        ? extracts
        : new ComposedAnswers(
            extracts,
            modelCalls(model),
            (said, earlier) -> screen.check(said, earlier) instanceof Screening.Clear);
  }

  private ModelCalls modelCalls(Settings.Model model) {
    return new ModelCalls(
        ComposedAnswers.model(model.url(), model.name(), model.key()),
        new Spending(model.tokensPerConversation(), model.tokensPerDay(), clock),
        clock);
  }

  private Referrals referrals() {
    return new Referrals(conversations, roster, ways, promiseWords(), clock);
  }

  private PromiseWords promiseWords() {
    return new PromiseWords(wording, roster, clock);
  }

  /// Whom people know here; the demonstration knows a few people from the start.
  private Relationships relationships() {
    var relationships = new RedisRelationships(redis, json);
    return settings.demo()
        ? relationships.seed(RelationshipFile.northmoor(), this::conversationsOf)
        : relationships;
  }

  private List<String> conversationsOf(String phone) {
    var number = "+44" + phone.replace(" ", "").substring(1);
    return Stream.of(Channel.SMS, Channel.VOICE)
        .map(channel -> conversations.idOf(new Address(channel, number)))
        .toList();
  }

  private Agenda agenda() {
    var words = promiseWords();
    var broken = new BrokenPromises(redis, conversations);
    var reopening = new Reopening(roster, ways, clock);
    return new Agenda(
        conversations,
        List.of(
            new Breaches(conversations, broken, roster, ways, words, clock),
            new Stepping(conversations, roster, ways, words, clock),
            new Sending(conversations, clock),
            new WentQuiet(conversations, referrals(), reopening, clock),
            new FollowingUp(conversations, roster, ways, reopening, clock),
            introductions),
        assistant::visit,
        clock);
  }

  private Roster.Team frontDoor() {
    return roster.teams().stream()
        .filter(team -> team.id().equals(FRONT_DOOR))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The roster has no team " + FRONT_DOOR));
  }

  private void routing(HttpRouting.Builder routing) {
    Problem.register(routing);
    webChat().register(routing, phones());
    phone(routing);
    var handoffs = handoffs();
    desk(handoffs).register(routing);
    supervision(handoffs).register(routing);
    editor().register(routing);
    routing.register(
        "/transparency",
        StaticContentFeature.createService(
            ClasspathHandlerConfig.builder()
                .location("handrail/assistant/transparency/page")
                .welcome("index.html")
                .build()));
  }

  private void phone(HttpRouting.Builder routing) {
    if (account == null) {
      routing.any("/sms*", NotSetUp::answer).any("/voice*", NotSetUp::answer);
      return;
    }
    var sms = Objects.requireNonNull(outboxes.get(Channel.SMS));
    routing.register("/sms", new Sms(account, assistant, outgoing::failed, sms, clock));
    routing.register("/voice", voice(account));
  }

  private Voice voice(TwilioAccount account) {
    return new Voice(
        account, assistant, calls, wording.of("en", Phrase.VOICE_GREETING, COUNCIL), clock);
  }

  private WsRouting.Builder sockets() {
    var sockets = WsRouting.builder();
    if (account != null) {
      sockets.endpoint("/voice/relay", voice(account)::relay);
    }
    return sockets;
  }

  private WebChat webChat() {
    var look = new WebChat.Look(COUNCIL, frontDoor().phone(), settings.secure(), settings.demo());
    var timeline = new Timeline(conversations, news);
    var attention = new AtTheOtherEnd(conversations, news, presence(), wording);
    var otherEnd = new WebChat.OtherEnd(assistant, timeline, attention);
    return new WebChat(otherEnd, secret.bits(), look, clock);
  }

  private Phones phones() {
    return account == null
        ? Phones.NONE
        : new LinkedPhones(
            conversations,
            new Codes(redis, secret),
            new SamePerson(conversations, relationships, wording, clock),
            ways::isSafe,
            codeTexts());
  }

  private CodeTexts codeTexts() {
    var sms = Objects.requireNonNull(outboxes.get(Channel.SMS));
    return new CodeTexts(conversations, ways::isSafe, sms, wording, clock);
  }

  private Presence presence() {
    return new Presence(redis, news, clock);
  }

  private Handoffs handoffs() {
    return new TimelineHandoffs(conversations, colleagues(), wording, clock, assistant::visit);
  }

  private Colleagues colleagues() {
    return new Colleagues(roster, ways, clock);
  }

  private Desk desk(Handoffs handoffs) {
    return new Desk(
        new Talks(handoffs, conversations, news, presence()),
        new Office(roster, colleagues(), relationships),
        new Memory(new Seen(redis), new TimeSpent(redis), new AccessLog(redis, clock)),
        new Library(
            new ArticleSearch(search, text -> embeddings.embed(text).content()),
            safetyWords,
            numbers),
        sessions(),
        clock,
        settings.demo());
  }

  private LatestNumbers counted() {
    var readings = new Readings(this::teamOf, roster.zone());
    return new LatestNumbers(conversations, readings, clock);
  }

  private Optional<String> teamOf(String article) {
    return articles.revisions(article).stream().findFirst().map(newest -> newest.article().team());
  }

  private Supervision supervision(Handoffs handoffs) {
    var colleagues = colleagues();
    var learning =
        new Supervision.Learning(
            new Answered(conversations, colleagues::isRestricted),
            new Verdicts(conversations, assistant::visit, clock),
            new Cases(conversations));
    var leaving = new Leaving(roster, relationships, handoffs, introductions);
    return Supervision.of(
        learning,
        new Supervision.Work(handoffs, overview(), onOff, counted()),
        new Supervision.People(roster, colleagues, attendance, leaving),
        sessions(),
        clock,
        settings.demo());
  }

  private Overview overview() {
    var broken = new BrokenPromises(redis, conversations);
    return new Overview(conversations, broken, roster, clock);
  }

  private Sessions sessions() {
    return new Sessions(redis, roster, settings.secure());
  }

  private Editor editor() {
    var preview = new DraftPreview(search, answers, embeddings, clock);
    return new Editor(articles, sessions(), preview, house());
  }

  private House house() {
    return new House(
        "Handrail",
        roster.teams().stream().collect(Collectors.toMap(Roster.Team::id, Roster.Team::name)),
        Wording.LANGUAGES,
        new House.People(named(Roster.Role.EDITOR), named(Roster.Role.PUBLISHER)),
        settings.demo(),
        clock.withZone(roster.zone()));
  }

  private List<String> named(Roster.Role role) {
    return roster.staff().stream()
        .filter(person -> person.roles().contains(role))
        .map(Roster.Staff::name)
        .toList();
  }

  /// The port the service listens on.
  public int port() {
    return doors.port();
  }

  @Override
  public void close() {
    doors.close();
    agenda.close();
    continuation.close();
    indexKeeper.close();
    news.close();
    search.close();
    redis.close();
    if (embedded != null) {
      embedded.close();
    }
    data.close();
  }
}
