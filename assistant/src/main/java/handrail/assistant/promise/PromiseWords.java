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

/// What a citizen is told about who was asked and by when.
public final class PromiseWords {
  /// Less is told in minutes.
  private static final Duration ONE_HOUR = Duration.ofMinutes(56);

  private final Wording wording;
  private final Times times;
  private final Clock clock;

  public PromiseWords(Wording wording, Roster roster, Clock clock) {
    this.wording = wording;
    this.times = new Times(roster.zone());
    this.clock = clock;
  }

  public String asked(Told told, Team team, Instant due) {
    boolean rings = told.channel() == Channel.VOICE;
    return promise(rings ? Phrase.HANDED_OFF_VOICE : Phrase.HANDED_OFF, told, team, due);
  }

  /// Asked again, with her place among those who wait and how long it has taken lately. In danger,
  /// and where somebody may read along, it is not the time for figures.
  public String stillAsked(Told told, Team team, Instant due, Place place) {
    if (told.inDanger() || told.isPrivate()) {
      var phrase = told.inDanger() ? Phrase.STILL_ASKED_IN_DANGER : Phrase.STILL_ASKED;
      return promise(phrase, told, team, due);
    }
    return promise(Phrase.STILL_ASKED, told, team, due) + " " + queue(told, place);
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
  public String steppedOn(Told told, Team team, Instant due) {
    return promise(Phrase.STEPPED_ON, told, team, due);
  }

  /// Nobody took it by the time that was promised.
  public String late(Told told, Team team) {
    return wording.of(
        told.language(),
        Phrase.LATE,
        named(team, told.language()),
        told.reference(),
        wording.of(told.language(), Phrase.CANNOT_WAIT, team.phone()));
  }

  /// The worker who had it does not answer, or has left.
  public String takenOver(Told told, Worker worker, Team team, Instant due) {
    return wording.of(
        told.language(),
        Phrase.TAKEN_OVER,
        worker.name(),
        team.publicName(),
        time(told, due),
        told.reference());
  }

  /// What a worker promised has not been done in time.
  public String broken(Told told, Promise promise, Worker worker) {
    return wording.of(told.language(), Phrase.PROMISE_BROKEN, worker.name(), promise.what());
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

  public String waiting(Told told, Staff worker, Instant due, Team team) {
    return wording.of(
        told.language(),
        Phrase.WAITING,
        worker.knownAs(),
        time(told, due),
        told.reference(),
        wording.of(told.language(), Phrase.CANNOT_WAIT, team.phone()));
  }

  /// A team as it is called in a sentence of that language.
  public String named(Team team, String language) {
    return wording.team(language, team.id(), team.publicName());
  }

  private String promise(Phrase phrase, Told told, Team team, Instant due) {
    return wording.of(
        told.language(),
        told.isPrivate() ? Phrase.ASKED_PRIVATELY : phrase,
        named(team, told.language()),
        time(told, due),
        told.reference(),
        wording.of(told.language(), Phrase.CANNOT_WAIT, team.phone()));
  }

  private String time(Told told, Instant moment) {
    return times.of(moment, clock.instant(), wording.spoken(told.language()));
  }
}
