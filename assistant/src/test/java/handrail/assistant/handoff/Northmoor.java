package handrail.assistant.handoff;

import handrail.assistant.Json;
import handrail.assistant.agenda.Agenda;
import handrail.assistant.agenda.Breaches;
import handrail.assistant.agenda.Duty;
import handrail.assistant.agenda.FollowingUp;
import handrail.assistant.agenda.Sending;
import handrail.assistant.agenda.Stepping;
import handrail.assistant.agenda.WentQuiet;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Conversations.Repeated;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Messages;
import handrail.assistant.conversation.RedisConversations;
import handrail.assistant.conversation.Secret;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.promise.BrokenPromises;
import handrail.assistant.promise.PromiseWords;
import handrail.assistant.promise.Waits;
import handrail.assistant.relationship.RedisRelationships;
import handrail.assistant.relationship.RelationshipFile;
import handrail.assistant.relationship.Relationships;
import handrail.assistant.roster.YamlRoster;
import handrail.assistant.routing.Referrals;
import handrail.assistant.routing.Reopening;
import handrail.assistant.routing.Ways;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.SafetyWords;
import handrail.assistant.triage.Triaged;
import handrail.assistant.wording.Wording;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.InboundMessage;
import handrail.channels.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The borough with its staff and the people they know, on a real Redis and a scripted clock.
public final class Northmoor {
  public final ScriptedClock clock;
  final YamlRoster roster;
  public final Conversations conversations;
  public final Relationships relationships;
  final Ways ways;
  final Referrals referrals;
  public final Handoffs handoffs;
  public final BrokenPromises broken;
  private final RelationshipFile file = RelationshipFile.northmoor();
  private final List<Duty> duties;

  /// @param now the wall-clock time there
  public Northmoor(RealRedis redis, String now) {
    this(redis, now, roster -> roster);
  }

  Northmoor(RealRedis redis, String now, UnaryOperator<String> rosterEdit) {
    redis.client().flushDB();
    this.roster = roster(rosterEdit);
    this.clock = new ScriptedClock(at(now));
    this.conversations =
        new RedisConversations(redis.client(), Json.forStore(), Secret.in(redis.client()), clock);
    this.relationships = new RedisRelationships(redis.client(), Json.forStore());
    this.ways = new Ways(conversations, relationships, roster, new Waits(redis.client()), clock);
    var words = new PromiseWords(new Wording(), roster, clock);
    this.referrals = new Referrals(conversations, roster, ways, words, clock);
    this.handoffs =
        new TimelineHandoffs(
            conversations, new Colleagues(roster, ways, clock), new Wording(), clock, _ -> {});
    this.broken = new BrokenPromises(redis.client(), conversations);
    var reopening = new Reopening(roster, ways, clock);
    this.duties =
        List.of(
            new Breaches(conversations, broken, roster, ways, words, new SafetyWords(), clock),
            new Stepping(conversations, roster, ways, words, clock),
            new Sending(conversations, clock),
            new WentQuiet(conversations, referrals, reopening, clock),
            new FollowingUp(conversations, roster, ways, reopening, clock));
  }

  public static YamlRoster roster(UnaryOperator<String> edit) {
    try (var in = Objects.requireNonNull(YamlRoster.class.getResourceAsStream("roster.yaml"))) {
      var text = edit.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return YamlRoster.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Agenda agenda() {
    return new Agenda(conversations, duties, _ -> {}, clock);
  }

  public Instant at(String wallClock) {
    return LocalDateTime.parse(wallClock).atZone(roster.zone()).toInstant();
  }

  /// Time passes, a minute at a time, and what is due is done.
  public void pass(Duration time) {
    var end = clock.instant().plus(time);
    try (var agenda = agenda()) {
      while (clock.instant().isBefore(end)) {
        clock.pass(Duration.ofMinutes(1));
        agenda.look();
      }
    }
  }

  /// It becomes that time, and what is due is done.
  public void becomes(String wallClock) {
    clock.set(at(wallClock));
    try (var agenda = agenda()) {
      agenda.look();
    }
  }

  public Worker worker(String id) {
    var staff = roster.find(id).orElseThrow();
    var team = roster.team(staff.teams().getFirst()).orElseThrow();
    return new Worker(staff.id(), staff.name(), team.name());
  }

  /// Somebody nobody knows.
  public Citizen stranger(Channel channel) {
    return new Citizen(channel);
  }

  /// The citizen of some relationships of the borough.
  public Citizen known(Channel channel, String... ids) {
    var citizen = new Citizen(channel);
    for (var one : file.relationships()) {
      if (List.of(ids).contains(one.id())) {
        relationships.keep(one);
        relationships.know(citizen.id(), one.citizen());
      }
    }
    return citizen;
  }

  /// Somebody who writes or rings.
  public final class Citizen {
    private final Address address;
    private int messages;

    private Citizen(Channel channel) {
      this.address = new Address(channel, UUID.randomUUID().toString());
    }

    String id() {
      return conversations.idOf(address);
    }

    public Conversation conversation() {
      return conversations.load(id());
    }

    public void says(String text) {
      messages++;
      conversations.remember(new InboundMessage(address, "m" + messages, text, clock.instant()));
    }

    /// Needs a person for a reason, and a team is asked.
    public Handoff needs(String code, String team) {
      return needs(code, team, "I need a person");
    }

    public Handoff needs(String code, String team, String words) {
      says(words);
      var kind = code.startsWith("C") ? Message.Kind.URGENT : Message.Kind.HANDOFF;
      var triaged = triaged(code, words);
      var handoff = referrals.refer(conversation(), triaged, roster.team(team).orElseThrow());
      commit(handoff, assistant(kind, handoff.promised(), triaged));
      return handoff;
    }

    /// Replies to what she was asked about who is to help her.
    public Optional<Handoff> replies(String words) {
      says(words);
      var chosen = referrals.chosen(conversation(), words);
      chosen.ifPresent(
          handoff ->
              commit(
                  handoff,
                  assistant(Message.Kind.HANDOFF, handoff.promised(), triaged("R1", words))));
      return chosen;
    }

    /// Asks after the person she waits for.
    public Handoff asksAfterIt(String words) {
      says(words);
      var triaged = new Triaged(Need.RELATIONAL, List.of(), null, "en", false);
      var handoff = referrals.stillAsked(conversation(), triaged).orElseThrow();
      commit(handoff, assistant(Message.Kind.HANDOFF, handoff.promised(), triaged));
      return handoff;
    }

    /// Is offered a person, and has not replied.
    public void isOffered(String code, String words) {
      says(words);
      keep(
          new Change(
              conversation(),
              List.of(
                  assistant(
                      Message.Kind.OFFER, "Would you like a person?", triaged(code, words)))));
    }

    /// Sends STOP.
    public void stops() {
      says("STOP");
      var stop = new Triaged(Need.CONTROL, List.of(), Triaged.Control.STOP, "en", false);
      keep(
          new Change(
              conversation(), List.of(assistant(Message.Kind.CONTROL, "You are out.", stop))));
    }

    Turn assistant(Message.Kind kind, String text, Triaged triaged) {
      return new Turn.AssistantSaid(
          clock.instant(),
          conversation().lastSeq(),
          kind,
          text,
          List.of(),
          List.of(),
          triaged.language(),
          triaged,
          null);
    }

    private void commit(Handoff handoff, Turn said) {
      keep(
          new Change(
              conversation(),
              List.of(said, new Turn.HandoffOpened(clock.instant(), handoff)),
              handoff,
              null,
              false));
    }

    public Handoff handoff() {
      return conversation().handoff().flatMap(conversations::handoff).orElseThrow();
    }

    /// What she reads that no person wrote and that answers nothing she has just said.
    public List<String> notices() {
      return conversation().timeline().stream()
          .flatMap(entry -> Messages.of(entry, "en").stream())
          .filter(message -> message.kind() == Message.Kind.NOTICE)
          .map(Message::text)
          .toList();
    }

    public <T extends Turn> List<T> turns(Class<T> kind) {
      return conversation().timeline().stream()
          .map(Entry::turn)
          .filter(kind::isInstance)
          .map(kind::cast)
          .toList();
    }

    public List<Handoff.Step.Kind> steps() {
      var kinds = new ArrayList<Handoff.Step.Kind>();
      turns(Turn.HandoffStepped.class).forEach(step -> kinds.add(step.step().kind()));
      return kinds;
    }
  }

  private static Triaged triaged(String code, String words) {
    var need = code.startsWith("C") ? Need.URGENT : Need.RELATIONAL;
    return new Triaged(need, List.of(new Reason(code, words, "rule:test")), null, "en", false);
  }

  private void keep(Change change) {
    try {
      if (conversations.commit(change).isEmpty()) {
        throw new IllegalStateException("overtaken");
      }
    } catch (Repeated impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
