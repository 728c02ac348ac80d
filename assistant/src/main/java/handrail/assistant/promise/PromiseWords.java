package handrail.assistant.promise;

import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.promise.Waits.Place;
import handrail.assistant.roster.Roster;
import handrail.assistant.roster.Roster.Staff;
import handrail.assistant.roster.Roster.Team;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Times;
import handrail.assistant.wording.Wording;
import handrail.channels.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a citizen is told about who was asked and by when.
public final class PromiseWords {
  /// Less is told in minutes.
  private static final Duration ONE_HOUR = Duration.ofMinutes(56);

  private final Wording wording;
  private final Roster roster;
  private final Times times;
  private final RequestWords requests;
  private final Clock clock;

  public PromiseWords(Wording wording, Roster roster, Clock clock) {
    this.wording = wording;
    this.roster = roster;
    this.times = new Times(roster.zone(), wording);
    this.requests = new RequestWords(wording);
    this.clock = clock;
  }

  /// By when somebody is in touch.
  ///
  /// @param team whose matter it is, and whose telephone is told
  public record By(Team team, Instant due) {}

  /// Who was asked, and by when somebody is in touch. On a page also what follows if somebody she
  /// knows does not take it.
  public String asked(Told told, Request request, By by) {
    boolean rings = told.channel() == Channel.VOICE;
    var phrase = rings ? Phrase.HANDED_OFF_VOICE : Phrase.HANDED_OFF;
    var promise = promise(phrase, told, requests.asked(request.whom(), told.language()), by);
    boolean reads = told.readsAlong() && request.isOfOne();
    return reads ? joined(promise, unlessTaken(told, request, by)) : promise;
  }

  /// One step for whoever reads along: who has not answered, who is asked now, until when, and by
  /// when somebody is in touch all the same.
  public String step(Told told, Request before, Request next, By by) {
    boolean isDue = by.due().isAfter(clock.instant());
    return joined(
        requests.silent(before.whom(), told.language()),
        requests.asked(next.whom(), told.language()),
        unlessTaken(told, next, by),
        isDue ? wording.of(told.language(), Phrase.STEP_DUE, time(told, by.due())) : "");
  }

  /// When others are asked; empty where that is no sooner than somebody is to be in touch.
  private String unlessTaken(Told told, Request request, By by) {
    var now = clock.instant();
    return request
        .until()
        .filter(until -> until.isAfter(now))
        .filter(until -> until.isBefore(by.due()) || !by.due().isAfter(now))
        .map(until -> wording.of(told.language(), Phrase.STEP_UNTIL, time(told, until)))
        .orElse("");
  }

  private static String joined(String... sentences) {
    return Stream.of(sentences)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// Asked again, with her place among those who wait and how long it has taken lately. In danger,
  /// and where somebody may read along, it is not the time for figures.
  public String stillAsked(Told told, Request request, By by, Place place) {
    var phrase = told.inDanger() ? Phrase.STILL_ASKED_IN_DANGER : Phrase.STILL_ASKED;
    var still = promise(phrase, told, requests.asked(request.whom(), told.language()), by);
    return told.inDanger() || told.isPrivate() ? still : joined(still, queue(told, place));
  }

  private String queue(Told told, Place place) {
    var before =
        switch (place.before()) {
          case 0 -> wording.of(told.language(), Phrase.QUEUE_NEXT);
          case 1 -> wording.of(told.language(), Phrase.QUEUE_ONE);
          default -> wording.of(told.language(), Phrase.QUEUE_MORE, place.before());
        };
    return place
        .lately()
        .map(wait -> before + " " + wording.of(told.language(), lasting(wait), size(wait)))
        .orElse(before);
  }

  private static Phrase lasting(Duration wait) {
    if (wait.compareTo(ONE_HOUR) < 0) {
      return Phrase.QUEUE_MINUTES;
    }
    return hours(wait) == 1 ? Phrase.QUEUE_HOUR : Phrase.QUEUE_HOURS;
  }

  /// Minutes in fives, else hours, both rounded up: nobody is to wait longer than she was told.
  private static long size(Duration wait) {
    return wait.compareTo(ONE_HOUR) < 0
        ? Math.max(5, (wait.toSeconds() + 299) / 300 * 5)
        : hours(wait);
  }

  private static long hours(Duration wait) {
    return (wait.toMinutes() + 59) / 60;
  }

  /// Nobody took it in time, and somebody else is asked.
  public String steppedOn(Told told, By by) {
    return promise(Phrase.STEPPED_ON, told, named(by.team(), told.language()), by);
  }

  /// Nobody took it by the time that was promised.
  public String late(Told told, Team team) {
    return wording.of(
        told.language(),
        Phrase.LATE,
        named(team, told.language()),
        told.reference(),
        ring(told, team),
        whoKnows(told, team));
  }

  /// The same in danger, with the safety words in short and by when somebody is in touch now.
  ///
  /// @param safety empty where they are not to be said
  /// @param due empty when no new time is promised
  public String lateInDanger(Told told, Team team, String safety, Optional<Instant> due) {
    var again = due.map(by -> wording.of(told.language(), Phrase.STEP_DUE, time(told, by)));
    return joined(safety, late(told, team), again.orElse(""));
  }

  /// Who has been told of a broken promise: nobody who is not at work.
  private String whoKnows(Told told, Team team) {
    var now = clock.instant();
    var lead = roster.find(team.supervisor());
    if (lead.filter(one -> roster.atWork(one, now)).isPresent()) {
      return wording.of(told.language(), Phrase.LATE_TOLD_LEAD);
    }
    if (told.inDanger() && !roster.onDuty(now).isEmpty()) {
      return wording.of(told.language(), Phrase.LATE_TOLD_DUTY);
    }
    var leads =
        roster.staff().stream()
            .filter(one -> one.roles().contains(Roster.Role.SUPERVISOR))
            .toList();
    return leads.stream().anyMatch(one -> roster.atWork(one, now))
        ? wording.of(told.language(), Phrase.LATE_TOLD_OTHER)
        : leads.stream()
            .flatMap(one -> roster.nextIn(one, now).stream())
            .min(Comparator.naturalOrder())
            .map(back -> wording.of(told.language(), Phrase.LATE_SEEN, time(told, back)))
            .orElse("");
  }

  /// The worker who had it does not answer, or has left.
  public String takenOver(Told told, Worker worker, Team team, Instant due) {
    return wording.of(
        told.language(),
        Phrase.TAKEN_OVER,
        worker.name(),
        named(team, told.language()),
        time(told, due),
        told.reference());
  }

  /// What a worker promised has not been done in time.
  public String broken(Told told, Promise promise, Worker worker, Team team) {
    return wording.of(
        told.language(),
        Phrase.PROMISE_BROKEN,
        worker.name(),
        promise.what(),
        whoKnows(told, team));
  }

  /// Several people use this number.
  public String whoIsIt(Told told) {
    return wording.of(told.language(), Phrase.WHO_IS_IT);
  }

  /// Her own worker is away.
  public String choice(Told told, Away away) {
    var phrase =
        switch (told.channel()) {
          case SMS -> Phrase.CHOICE_SMS;
          case VOICE -> Phrase.CHOICE_VOICE;
          case WEB_CHAT -> Phrase.CHOICE;
        };
    return wording.of(told.language(), phrase, away.worker().knownAs(), time(told, away.back()));
  }

  /// The same, with how long it takes to speak to somebody else.
  public String choiceAgain(Told told, Away away, Place place) {
    return joined(choice(told, away), queue(told, place));
  }

  public String waiting(Told told, Staff worker, Instant due, Team team) {
    return wording.of(
        told.language(),
        Phrase.WAITING,
        worker.knownAs(),
        time(told, due),
        told.reference(),
        ring(told, team));
  }

  /// Whether somebody she asked for by name is here.
  public String isIn(Told told, Staff worker) {
    return wording.of(told.language(), Phrase.WORKER_IN, worker.knownAs());
  }

  /// The same of somebody who is not in now.
  ///
  /// @param back when she is; empty when that is not known
  public String isBack(Told told, Staff worker, Optional<Instant> back) {
    return back.map(
            at -> wording.of(told.language(), Phrase.WORKER_BACK, worker.knownAs(), time(told, at)))
        .orElseGet(() -> wording.of(told.language(), Phrase.WORKER_AWAY, worker.knownAs()));
  }

  public String namePassedOn(Told told, Staff worker) {
    return wording.of(told.language(), Phrase.NAME_PASSED_ON, worker.knownAs());
  }

  /// Nobody here has the name she asked for.
  public String nameUnknown(Told told) {
    return wording.of(told.language(), Phrase.NAME_UNKNOWN);
  }

  /// A team as it is called in a sentence of that language.
  public String named(Team team, String language) {
    return requests.named(team, language);
  }

  /// @param who the team, or a sentence that says who was asked
  private String promise(Phrase phrase, Told told, String who, By by) {
    return wording.of(
        told.language(),
        told.isPrivate() ? Phrase.ASKED_PRIVATELY : phrase,
        who,
        time(told, by.due()),
        told.reference(),
        ring(told, by.team()));
  }

  /// Whom to ring if it cannot wait: never a telephone that nobody answers now.
  private String ring(Told told, Team team) {
    var line = roster.line(team, clock.instant());
    var phrase = line.shut() ? Phrase.CANNOT_WAIT_SHUT : Phrase.CANNOT_WAIT;
    return wording.of(told.language(), phrase, line.phone());
  }

  private String time(Told told, Instant moment) {
    return times.of(moment, clock.instant(), told.language());
  }
}
