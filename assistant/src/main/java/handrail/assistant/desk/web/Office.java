package handrail.assistant.desk.web;

import handrail.assistant.handoff.Colleagues;
import handrail.assistant.relationship.Relationships;
import handrail.assistant.roster.Roster;

/// Who works here, and whom they know.
public record Office(Roster roster, Colleagues colleagues, Relationships relationships) {
  /// A team by its name; by its id when the roster does not know it.
  public String team(String id) {
    return roster.team(id).map(Roster.Team::name).orElse(id);
  }
}
