package handrail.assistant.desk.casework;

import handrail.assistant.brief.Brief;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.desk.casework.HandoffView.Around;
import handrail.assistant.desk.casework.HandoffView.Due;
import handrail.assistant.desk.casework.HandoffView.Writing;
import handrail.assistant.desk.memory.Memory;
import handrail.assistant.desk.transcript.History;
import handrail.assistant.desk.transcript.Line;
import handrail.assistant.desk.transcript.SafeWays;
import handrail.assistant.desk.web.Colleague;
import handrail.assistant.desk.web.Office;
import handrail.assistant.desk.web.Row;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Talks;
import handrail.assistant.desk.web.Web;
import handrail.assistant.desk.web.When;
import handrail.assistant.promise.Planned;
import handrail.assistant.promise.Promise;
import handrail.assistant.promise.Promises;
import handrail.assistant.roster.Roster;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Puts together what the page of one handoff shows.
public final class HandoffPage {
  private final Talks talks;
  private final Office office;
  private final Memory memory;
  private final ArticleSearch pages;
  private final Web web;
  private final Clock clock;
  private final When when;
  private final ReadyWords ready;
  private final Company company;

  public HandoffPage(
      Talks talks, Office office, Memory memory, ArticleSearch pages, Web web, Clock clock) {
    this.talks = talks;
    this.office = office;
    this.memory = memory;
    this.pages = pages;
    this.web = web;
    this.clock = clock;
    this.when = new When(clock);
    this.ready = new ReadyWords(clock);
    this.company = new Company(talks.presence(), office.roster());
  }

  /// Who looks, from which of her pages, and what she has done, typed and searched for.
  ///
  /// @param isSeen whether the page is before her, or only kept up in the background
  /// @param done what she has just done, in a word; empty when nothing
  record Reader(
      Session session, String tab, boolean isSeen, Typed typed, String sought, String done) {
    Reader having(String done) {
      return new Reader(session, tab, isSeen, typed, sought, done);
    }
  }

  HandoffView view(Handoff handoff, Reader reader) {
    var conversation = talks.handoffs().conversation(handoff);
    var me = reader.session().worker();
    var row = row(handoff);
    if (reader.isSeen()) {
      memory.seen().saw(me.id(), handoff, conversation.lastSeq());
      opened(handoff, me);
    }
    return new HandoffView(
        web.frame(handoff.caseRef(), Optional.of(reader.session())),
        row,
        brief(handoff),
        history(handoff, conversation),
        colleagues(me),
        handoff.conversation(),
        row.isHeldBy(me.id()) && handoff.state() != Handoff.State.CLOSED,
        SafeWays.mayWrite(conversation),
        conversation.lastSeq(),
        UUID.randomUUID().toString(),
        reader.typed(),
        reader.done(),
        newWords(conversation, reader.typed().seen()),
        around(handoff, conversation, reader),
        writing(conversation, reader));
  }

  private List<Colleague> colleagues(Roster.Staff me) {
    return Colleague.all(office.roster(), clock.instant()).stream()
        .filter(person -> !person.id().equals(me.id()))
        .toList();
  }

  /// The brief with who has opened it.
  Brief brief(Handoff handoff) {
    return talks.handoffs().brief(handoff).openedBy(memory.opened().of(handoff.id()));
  }

  /// A worker reads it: that is kept.
  void opened(Handoff handoff, Roster.Staff worker) {
    memory.opened().note(handoff.id(), worker.id(), worker.name());
  }

  Row row(Handoff handoff) {
    return Row.of(handoff, office.team(handoff.team()), when);
  }

  List<Line> lines(Conversation conversation, long after) {
    return conversation.timeline().stream()
        .filter(entry -> entry.seq() > after)
        .map(entry -> Line.of(entry, when, conversation.language()))
        .toList();
  }

  private List<Line> newWords(Conversation conversation, long seen) {
    return lines(conversation, seen).stream()
        .filter(line -> line.from().equals("citizen"))
        .toList();
  }

  private History history(Handoff handoff, Conversation conversation) {
    var others = History.others(handoff, office.relationships(), talks.conversations(), when);
    return History.of(handoff, conversation, others, when);
  }

  private Around around(Handoff handoff, Conversation conversation, Reader reader) {
    var me = reader.session().worker().id();
    return new Around(
        company.words(handoff.conversation(), me, reader.tab()),
        HandoffView.spent(memory.time().of(handoff, me)),
        Known.of(office.relationships().of(handoff.conversation()), office, me),
        Promises.of(conversation).stream()
            .filter(promise -> isOwed(promise))
            .map(promise -> due(promise, promise.dueBy()))
            .toList(),
        Planned.in(conversation).stream().map(planned -> due(planned, planned.sendAt())).toList(),
        memory.opened().of(handoff.id()).stream()
            .map(opened -> opened.by() + ", " + when.at(opened.at()))
            .toList());
  }

  /// To be in touch in time is promised by the service, and shown as when it is due.
  private static boolean isOwed(Promise promise) {
    return promise.worker() != null && promise.isToDo() && promise.isSomebodysOwn();
  }

  private <T> Due<T> due(T what, Instant at) {
    return new Due<>(what, when.at(at), when.isPast(at));
  }

  private Writing writing(Conversation conversation, Reader reader) {
    var language = conversation.language();
    return new Writing(
        language,
        ready.in(language, reader.session().worker().knownAs()),
        reader.sought(),
        pages.find(reader.sought(), language),
        HandoffView.field(clock.instant().plusSeconds(60), clock.getZone()));
  }
}
