package handrail.assistant.roster;

import handrail.assistant.roster.Roster.Role;
import handrail.assistant.roster.Roster.Staff;
import handrail.assistant.roster.Roster.Terms;
import handrail.assistant.roster.Roster.Training;
import handrail.channels.Channel;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A person as a roster's file tells of her.
record Member(
    String id,
    String name,
    @Nullable String knownAs,
    String role,
    String publicLine,
    List<String> teams,
    List<String> skills,
    List<Language> languages,
    List<Hours> hours,
    @Nullable List<Leave> leave,
    @Nullable String deputy,
    List<String> channels,
    Capacity capacity,
    @Nullable Boolean acceptsNew,
    @Nullable LocalDate endsOn,
    @Nullable Safeguarding safeguarding,
    boolean supervisor,
    boolean editor,
    boolean publisher) {

  Member {
    Hours.mustNotOverlap(id, hours);
  }

  @Override
  public List<Leave> leave() {
    return leave == null ? List.of() : leave;
  }

  Member withLeave(List<Leave> times) {
    return with(times, deputy, endsOn);
  }

  Member withDeputy(@Nullable String other) {
    return with(leave, other, endsOn);
  }

  Member endingOn(LocalDate day) {
    return with(leave, deputy, day);
  }

  private Member with(
      @Nullable List<Leave> times, @Nullable String other, @Nullable LocalDate lastDay) {
    return new Member(
        id,
        name,
        knownAs,
        role,
        publicLine,
        teams,
        skills,
        languages,
        hours,
        times,
        other,
        channels,
        capacity,
        acceptsNew,
        lastDay,
        safeguarding,
        supervisor,
        editor,
        publisher);
  }

  Staff asStaff() {
    return new Staff(
        id,
        name,
        knownAs == null ? name.split(" ", 2)[0] : knownAs,
        role,
        publicLine,
        teams,
        Set.copyOf(skills),
        languages.stream().map(Language::code).collect(Collectors.toSet()),
        roles(),
        terms());
  }

  private Set<Role> roles() {
    var roles = EnumSet.of(Role.WORKER);
    if (supervisor) {
      roles.add(Role.SUPERVISOR);
    }
    if (editor || publisher) {
      roles.add(Role.EDITOR);
    }
    if (publisher) {
      roles.add(Role.PUBLISHER);
    }
    return roles;
  }

  private Terms terms() {
    return new Terms(
        deputy,
        channels.stream().map(Member::channel).collect(Collectors.toSet()),
        capacity.cases(),
        !Boolean.FALSE.equals(acceptsNew),
        endsOn,
        safeguarding == null ? Training.NONE : safeguarding.asTraining());
  }

  /// Whether she is in, as far as it lies with her.
  boolean worksAt(LocalDate date, LocalTime time) {
    return (endsOn == null || !date.isAfter(endsOn))
        && leave().stream().noneMatch(times -> times.covers(date, time))
        && hours.stream().anyMatch(each -> each.cover(date.getDayOfWeek(), time));
  }

  private static Channel channel(String name) {
    return switch (name) {
      case "sms" -> Channel.SMS;
      case "web" -> Channel.WEB_CHAT;
      case "voice" -> Channel.VOICE;
      default ->
          throw new IllegalArgumentException(
              "There is no channel \"" + name + "\": sms, web and voice are known");
    };
  }

  record Capacity(int cases) {}

  /// Levels are named "level-2"; with none she is not trained for that.
  record Safeguarding(
      boolean trained,
      @Nullable String adults,
      @Nullable String children,
      @Nullable LocalDate validTo) {
    Training asTraining() {
      return new Training(
          trained && adults != null,
          trained && children != null,
          validTo == null ? LocalDate.MIN : validTo);
    }
  }

  record Language(String code) {}
}
