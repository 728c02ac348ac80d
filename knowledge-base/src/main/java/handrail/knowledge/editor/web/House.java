package handrail.knowledge.editor.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the editor needs to know of the organisation it works in.
///
/// @param service the name on every page
/// @param teams the names of the teams that can own an article, by their ids
/// @param languages those the service answers in, as in BCP 47
/// @param people who may do what
/// @param demonstration whether anybody can sign in, which every page then says
/// @param clock tells today, and in which zone
public record House(
    String service,
    Map<String, String> teams,
    List<String> languages,
    People people,
    boolean demonstration,
    Clock clock) {

  /// Whom to ask.
  ///
  /// @param editors names of those who may write
  /// @param publishers names of those who may also approve, publish and archive
  public record People(List<String> editors, List<String> publishers) {}

  /// The teams in the order of their names.
  public Map<String, String> teamsByName() {
    var sorted = new LinkedHashMap<String, String>();
    teams.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(team -> sorted.put(team.getKey(), team.getValue()));
    return sorted;
  }

  /// The name of a team; its id when it has left the roster.
  public String team(String id) {
    return teams.getOrDefault(id, id);
  }
}
