package handrail.assistant;

import handrail.assistant.agenda.Introductions;
import handrail.assistant.handoff.Colleagues;
import handrail.assistant.promise.BrokenPromises;
import handrail.assistant.promise.PromiseWords;
import handrail.assistant.promise.Waits;
import handrail.assistant.relationship.RedisRelationships;
import handrail.assistant.relationship.RelationshipFile;
import handrail.assistant.relationship.Relationships;
import handrail.assistant.roster.Attendance;
import handrail.assistant.roster.KeptRoster;
import handrail.assistant.roster.RosterChanges;
import handrail.assistant.roster.YamlRoster;
import handrail.assistant.routing.Referrals;
import handrail.assistant.routing.Ways;
import handrail.channels.Address;
import handrail.channels.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Who works here, who is there today, whom citizens know, and how a citizen comes to a person.
final class People {
  private final Settings settings;
  private final Clock clock;
  private final Storeroom store;

  final Relationships relationships;
  final Attendance attendance;
  final KeptRoster roster;
  final Introductions introductions;
  final Ways ways;

  People(Settings settings, Clock clock, Storeroom store) {
    this.settings = settings;
    this.clock = clock;
    this.store = store;
    this.relationships = relationships();
    this.attendance = new Attendance(store.redis, clock);
    this.roster = roster();
    this.introductions = new Introductions(store.redis, relationships, store.wording, clock);
    this.ways = new Ways(store.conversations, relationships, roster, new Waits(store.redis), clock);
  }

  /// Whom people know here; the demonstration knows a few people from the start.
  private Relationships relationships() {
    var relationships = new RedisRelationships(store.redis, store.json);
    return settings.demo()
        ? relationships.seed(RelationshipFile.northmoor(), this::conversationsOf)
        : relationships;
  }

  private List<String> conversationsOf(String phone) {
    var number = "+44" + phone.replace(" ", "").substring(1);
    return Stream.of(Channel.SMS, Channel.VOICE)
        .map(channel -> store.conversations.idOf(new Address(channel, number)))
        .toList();
  }

  private KeptRoster roster() {
    var file =
        YamlRoster.read(
            Objects.requireNonNull(YamlRoster.class.getResourceAsStream("roster.yaml")));
    return new KeptRoster(file, new RosterChanges(store.redis, store.json), attendance, clock);
  }

  Referrals referrals() {
    return new Referrals(store.conversations, roster, ways, promiseWords(), clock);
  }

  PromiseWords promiseWords() {
    return new PromiseWords(store.wording, roster, clock);
  }

  BrokenPromises brokenPromises() {
    return new BrokenPromises(store.redis, store.conversations);
  }

  Colleagues colleagues() {
    return new Colleagues(roster, ways, clock);
  }

  /// The clock for whatever is said in days: in the zone the people here live in.
  Clock localClock() {
    return clock.withZone(roster.zone());
  }
}
