package handrail.assistant.handoff;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who works when, for which team, with which skills and languages.
public interface Roster {
  /// Everybody, by name.
  List<Staff> staff();

  Optional<Staff> find(String id);

  List<Team> teams();

  /// The time zone its hours are meant in.
  ZoneId zone();

  /// Whether somebody is at work at that moment: hours, breaks, leave and bank holidays, in the
  /// roster's own time zone.
  boolean atWork(Staff staff, Instant at);

  /// The next moment from `at` on at which anybody of the team is at work.
  Instant nextStaffed(String team, Instant at);

  /// A person who works here.
  ///
  /// @param name as said to citizens ("Ruth Adeyemi")
  /// @param publicLine one line that tells a citizen what she does
  /// @param skills ids, as in the roster's file
  /// @param languages as in BCP 47
  record Staff(
      String id,
      String name,
      String role,
      String publicLine,
      List<String> teams,
      Set<String> skills,
      Set<String> languages,
      Set<Role> roles) {}

  enum Role {
    WORKER,
    SUPERVISOR,
    EDITOR,
    PUBLISHER
  }

  /// A team as citizens know it.
  ///
  /// @param publicName as said in a sentence: "the {publicName}" ("housing team")
  /// @param phone as written for citizens
  record Team(String id, String name, String publicName, String phone) {}
}
