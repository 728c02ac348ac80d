package handrail.assistant.desk.supervision;

import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Web;
import handrail.assistant.desk.web.When;
import handrail.assistant.oversight.Switch;
import handrail.assistant.roster.Roster;
import handrail.channels.Channel;
import handrail.channels.http.Problem;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where supervisors turn automatic answering off, and on again.
public final class SwitchPage implements HttpService {
  private final Switch onOff;
  private final Roster roster;
  private final Web web;
  private final When when;

  SwitchPage(Switch onOff, Roster roster, Web web, When when) {
    this.onOff = onOff;
    this.roster = roster;
    this.web = web;
    this.when = when;
  }

  /// What can be turned off, and how it stands.
  ///
  /// @param off who turned it off and why; null while it is on
  public record Scope(String id, String name, Switch.@Nullable Change off) {}

  /// A change in words.
  public record Entry(String what, String by, String reason, String when) {}

  @Override
  public void routing(HttpRules rules) {
    rules.get("/", web.supervising(this::show)).post("/", web.supervising(this::turn));
  }

  private void show(ServerRequest request, ServerResponse response, Session session) {
    if (!Web.wantsPage(request)) {
      web.json(response, Map.of("off", onOff.off(), "log", onOff.log()));
      return;
    }
    web.page(
        response,
        "switch",
        Map.of(
            "frame", web.frame("Automatic answers", Optional.of(session)),
            "scopes", scopes(),
            "log", log()));
  }

  private void turn(ServerRequest request, ServerResponse response, Session session) {
    var fields = Fields.read(request);
    fields.checkCsrf(request, session);
    var scope = fields.words("scope");
    if (!names().containsKey(scope)) {
      throw Problem.in("scope", "Choose one of: " + String.join(", ", names().keySet()));
    }
    onOff.turn(scope, isOff(fields), session.worker().name(), fields.words("reason"));
    if (Web.wantsPage(request)) {
      Web.goTo(response, "/desk/switch");
    } else {
      web.json(response, Map.of("off", onOff.off()));
    }
  }

  private static boolean isOff(Fields fields) {
    return switch (fields.words("answers")) {
      case "off" -> true;
      case "on" -> false;
      default -> throw Problem.in("answers", "It must be on or off.");
    };
  }

  private List<Scope> scopes() {
    var off = onOff.off();
    return names().entrySet().stream()
        .map(
            name ->
                new Scope(
                    name.getKey(),
                    name.getValue(),
                    off.stream()
                        .filter(change -> change.scope().equals(name.getKey()))
                        .findFirst()
                        .orElse(null)))
        .toList();
  }

  private List<Entry> log() {
    var names = names();
    return onOff.log().stream()
        .map(
            change ->
                new Entry(
                    names.getOrDefault(change.scope(), change.scope())
                        + (change.off() ? ": off" : ": on"),
                    change.by(),
                    change.reason(),
                    when.at(change.at())))
        .toList();
  }

  private Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    names.put(Switch.EVERYTHING, "Everything");
    names.put(Switch.of(Channel.WEB_CHAT), "Web chat");
    names.put(Switch.of(Channel.SMS), "Text messages");
    names.put(Switch.of(Channel.VOICE), "Telephone");
    roster.teams().forEach(team -> names.put(Switch.ofTeam(team.id()), "Pages of " + team.name()));
    return names;
  }
}
