package handrail.assistant.promise;

import handrail.assistant.roster.Roster.Staff;
import handrail.assistant.roster.Roster.Team;

/// Who is asked to take over, as the citizen may be told. Only people she knows are named, and who
/// steps in for them; that somebody has been asked never means that she comes.
public sealed interface Whom {
  /// Her own worker.
  record Own(Staff worker) implements Whom {}

  /// A worker she has talked with before.
  record Known(Staff worker) implements Whom {}

  /// Who steps in for a worker she knows.
  record Deputy(Staff worker, Staff insteadOf) implements Whom {}

  /// Those of a team who are in, or will be.
  record Members(Team team) implements Whom {}

  /// Who answers for danger while the offices are shut.
  record OnDuty() implements Whom {}

  /// Who leads a team.
  record Lead() implements Whom {}

  /// Everybody who may take it.
  record Everybody() implements Whom {}

  /// Somebody who is not named.
  record Somebody() implements Whom {}
}
