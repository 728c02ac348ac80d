package handrail.assistant;

import handrail.assistant.answer.DraftPreview;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.desk.Desk;
import handrail.assistant.desk.Library;
import handrail.assistant.desk.casework.ArticleSearch;
import handrail.assistant.desk.memory.Memory;
import handrail.assistant.desk.memory.Seen;
import handrail.assistant.desk.memory.TimeSpent;
import handrail.assistant.desk.supervision.Supervision;
import handrail.assistant.desk.web.Office;
import handrail.assistant.desk.web.Sessions;
import handrail.assistant.desk.web.Talks;
import handrail.assistant.handoff.AccessLog;
import handrail.assistant.handoff.Handoffs;
import handrail.assistant.handoff.Leaving;
import handrail.assistant.handoff.TimelineHandoffs;
import handrail.assistant.oversight.Answered;
import handrail.assistant.oversight.Cases;
import handrail.assistant.oversight.Overview;
import handrail.assistant.oversight.Verdicts;
import handrail.assistant.oversight.numbers.LatestNumbers;
import handrail.assistant.oversight.numbers.Readings;
import handrail.assistant.roster.KeptRoster;
import handrail.assistant.roster.Roster;
import handrail.assistant.safety.CheckedNumbers;
import handrail.assistant.wording.Wording;
import handrail.knowledge.editor.Editor;
import handrail.knowledge.editor.web.House;
import io.helidon.webserver.http.HttpRouting;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What the people of the staff work with: the desk, the supervision, the editor.
final class Staffroom {
  private final Settings settings;
  private final Clock clock;
  private final Storeroom store;
  private final People people;
  private final Conversations conversations;
  private final KeptRoster roster;
  final CheckedNumbers numbers;

  Staffroom(Settings settings, Clock clock, Storeroom store, People people) {
    this.settings = settings;
    this.clock = clock;
    this.store = store;
    this.people = people;
    this.conversations = store.conversations;
    this.roster = people.roster;
    this.numbers = new CheckedNumbers(store.safetyWords, store.redis, people.localClock());
  }

  /// @param visit has the assistant look after a conversation that somebody here has changed
  void register(HttpRouting.Builder routing, Consumer<String> visit) {
    var handoffs =
        new TimelineHandoffs(conversations, people.colleagues(), store.wording, clock, visit);
    desk(handoffs).register(routing);
    supervision(handoffs, learning(visit)).register(routing);
    editor().register(routing);
  }

  private Desk desk(Handoffs handoffs) {
    return new Desk(
        new Talks(handoffs, conversations, store.news, store.presence()),
        new Office(roster, people.colleagues(), people.relationships),
        memory(),
        library(),
        sessions(),
        clock,
        settings.demo());
  }

  private Memory memory() {
    return new Memory(
        new Seen(store.redis), new TimeSpent(store.redis), new AccessLog(store.redis, clock));
  }

  private Library library() {
    return new Library(
        new ArticleSearch(store.search, text -> store.embeddings.embed(text).content()),
        store.safetyWords,
        numbers);
  }

  private Supervision supervision(Handoffs handoffs, Supervision.Learning learning) {
    var leaving = new Leaving(roster, people.relationships, handoffs, people.introductions);
    return Supervision.of(
        learning,
        new Supervision.Work(handoffs, overview(), store.onOff, counted()),
        new Supervision.People(roster, people.colleagues(), people.attendance, leaving),
        sessions(),
        clock,
        settings.demo());
  }

  private Supervision.Learning learning(Consumer<String> visit) {
    return new Supervision.Learning(
        new Answered(conversations, people.colleagues()::isRestricted),
        new Verdicts(conversations, visit, clock),
        new Cases(conversations));
  }

  private Overview overview() {
    return new Overview(conversations, people.brokenPromises(), roster, clock);
  }

  private LatestNumbers counted() {
    var readings = new Readings(this::teamOf, roster.zone());
    return new LatestNumbers(conversations, readings, clock);
  }

  private Optional<String> teamOf(String article) {
    return store.articles.revisions(article).stream()
        .findFirst()
        .map(newest -> newest.article().team());
  }

  private Editor editor() {
    var preview = new DraftPreview(store.search, store.answers, store.embeddings, clock);
    return new Editor(store.articles, sessions(), preview, house());
  }

  private House house() {
    return new House(
        "Handrail",
        roster.teams().stream().collect(Collectors.toMap(Roster.Team::id, Roster.Team::name)),
        Wording.LANGUAGES,
        new House.People(named(Roster.Role.EDITOR), named(Roster.Role.PUBLISHER)),
        settings.demo(),
        people.localClock());
  }

  private List<String> named(Roster.Role role) {
    return roster.staff().stream()
        .filter(person -> person.roles().contains(role))
        .map(Roster.Staff::name)
        .toList();
  }

  private Sessions sessions() {
    return new Sessions(store.redis, roster, settings.secure());
  }
}
