package handrail.assistant;

import handrail.assistant.answer.Answers;
import handrail.assistant.brief.Passing;
import handrail.assistant.conversation.AtTheOtherEnd;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Outgoing;
import handrail.assistant.conversation.PhoneLines;
import handrail.assistant.conversation.Timeline;
import handrail.assistant.phone.CodeTexts;
import handrail.assistant.phone.Codes;
import handrail.assistant.phone.LinkedPhones;
import handrail.assistant.phone.SamePerson;
import handrail.assistant.roster.Roster;
import handrail.assistant.triage.Languages;
import handrail.assistant.triage.LocalTriage;
import handrail.assistant.triage.MeaningClassifier;
import handrail.assistant.triage.SafetyWords;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.Channel;
import handrail.channels.Outbox;
import handrail.channels.Phones;
import handrail.channels.sms.Sms;
import handrail.channels.sms.TwilioSms;
import handrail.channels.twilio.NotSetUp;
import handrail.channels.twilio.TwilioAccount;
import handrail.channels.voice.Calls;
import handrail.channels.voice.Voice;
import handrail.channels.webchat.WebChat;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.websocket.WsRouting;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where citizens are spoken to: the assistant, and the channels it is reached by.
final class Counter {
  /// Where texts go while there is no account: nowhere, and the worker is told.
  private static final Outbox NOT_SET_UP =
      (_, _) -> new Outbox.Delivery.Refused("Texts are not set up.");

  private final Settings settings;
  private final Clock clock;
  private final Storeroom store;
  private final People people;
  private final Wording wording;
  private final SafetyWords safetyWords;
  private final Conversations conversations;
  private final Answers answers;

  private final @Nullable TwilioAccount account;
  private final @Nullable Voice voice;
  private final Calls calls;
  private final Map<Channel, Outbox> outboxes;
  private final Outgoing outgoing;
  final Assistant assistant;

  Counter(Settings settings, Clock clock, Storeroom store, People people) {
    this.settings = settings;
    this.clock = clock;
    this.store = store;
    this.people = people;
    this.wording = store.wording;
    this.safetyWords = store.safetyWords;
    this.conversations = store.conversations;
    this.answers = store.answers;
    this.account = account();
    this.calls = new Calls(new PhoneLines(store.news, conversations::idOf, this::visit));
    this.outboxes = outboxes();
    this.outgoing = new Outgoing(conversations, outboxes, clock);
    this.assistant = assistant();
    this.voice = voice();
  }

  private void visit(String id) {
    assistant.visit(id);
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

  private Map<Channel, Outbox> outboxes() {
    var sms = account == null ? NOT_SET_UP : new TwilioSms(account);
    return Map.of(Channel.WEB_CHAT, WebChat.outbox(), Channel.SMS, sms, Channel.VOICE, calls);
  }

  private Assistant assistant() {
    var languages = new Languages();
    var triage = new LocalTriage(store.screen, MeaningClassifier.shipped(store.vectors), languages);
    var referrals = people.referrals();
    var passing = new Passing(conversations, people.roster.zone());
    var persons = new Persons(answers, referrals);
    var routine = new Routine(answers, new Topics(wording), languages, persons);
    var decisions = new Decisions(triage, persons, routine, referrals, passing);
    var localHelp = new LocalHelp(safetyWords, store.articles, people.localClock());
    var crisisWords = new CrisisWords(safetyWords, localHelp, clock);
    var replies =
        new Replies(wording, safetyWords, crisisWords, frontDoor(), referrals::nameOf, clock);
    var whenStoreIsAway =
        new WhenStoreIsAway(
            store.screen,
            safetyWords,
            wording,
            store.journal,
            () -> people.roster.line(frontDoor(), clock.instant()).phone());
    return new Assistant(
        store.screen,
        conversations,
        decisions,
        replies,
        new BriefReplies(passing, wording),
        outgoing,
        whenStoreIsAway);
  }

  private Roster.Team frontDoor() {
    return people
        .roster
        .team(Roster.FRONT_DOOR)
        .orElseThrow(
            () -> new IllegalStateException("The roster has no team " + Roster.FRONT_DOOR));
  }

  void register(HttpRouting.Builder routing) {
    webChat().register(routing, phones());
    phone(routing);
  }

  private WebChat webChat() {
    var look =
        new WebChat.Look(Parts.COUNCIL, frontDoor().phone(), settings.secure(), settings.demo());
    var timeline = new Timeline(conversations, store.news);
    var attention = new AtTheOtherEnd(conversations, store.news, store.presence(), wording);
    var otherEnd = new WebChat.OtherEnd(assistant, timeline, attention);
    return new WebChat(otherEnd, store.secret.bits(), look, clock);
  }

  private Phones phones() {
    return account == null
        ? Phones.NONE
        : new LinkedPhones(
            conversations,
            new Codes(store.redis, store.secret),
            new SamePerson(conversations, people.relationships, wording, clock),
            people.ways::isSafe,
            codeTexts());
  }

  private CodeTexts codeTexts() {
    var sms = Objects.requireNonNull(outboxes.get(Channel.SMS));
    return new CodeTexts(conversations, people.ways::isSafe, sms, wording, clock);
  }

  private void phone(HttpRouting.Builder routing) {
    if (account == null || voice == null) {
      routing.any("/sms*", NotSetUp::answer).any("/voice*", NotSetUp::answer);
      return;
    }
    var sms = Objects.requireNonNull(outboxes.get(Channel.SMS));
    routing.register("/sms", new Sms(account, assistant, outgoing::failed, sms, clock));
    routing.register("/voice", voice);
  }

  private @Nullable Voice voice() {
    var greeting = wording.of("en", Phrase.VOICE_GREETING, Parts.COUNCIL);
    return account == null ? null : new Voice(account, assistant, calls, greeting, clock);
  }

  WsRouting.Builder sockets() {
    var sockets = WsRouting.builder();
    if (voice != null) {
      sockets.endpoint("/voice/relay", voice::relay);
    }
    return sockets;
  }
}
