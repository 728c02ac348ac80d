package handrail.assistant.desk;

import handrail.assistant.conversation.News;
import handrail.assistant.handoff.Colleagues;
import handrail.assistant.handoff.Handoffs;
import handrail.assistant.handoff.Roster;
import handrail.assistant.oversight.Switch;
import handrail.assistant.safety.CheckedNumbers;
import handrail.assistant.triage.SafetyWords;
import handrail.channels.http.Problem;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;
import java.time.Clock;

/// Where workers find what waits for them, read what was said, and answer.
public final class Desk {
  private final SignIn signIn;
  private final HandoffService handoffs;
  private final DeskEvents events;
  private final SmsParts parts;
  private final SafetyWordsPage safetyWords;
  private final SwitchPage onOff;
  private final Web web;

  /// Needs what the desk shows and works with.
  ///
  /// @param demonstration whether staff sign in by choosing their name
  public Desk(
      Handoffs handoffs,
      Roster roster,
      Colleagues colleagues,
      Sessions sessions,
      News news,
      SafetyWords safetyWords,
      CheckedNumbers numbers,
      Switch onOff,
      Clock clock,
      boolean demonstration) {
    this.web = new Web(sessions, demonstration);
    this.signIn = new SignIn(sessions, roster, web, demonstration);
    this.handoffs = new HandoffService(handoffs, roster, colleagues, web, clock.withZone(roster.zone()));
    this.parts = new SmsParts(web, clock);
    this.safetyWords = new SafetyWordsPage(safetyWords, numbers, web);
    this.onOff = new SwitchPage(onOff, roster, web, new When(clock.withZone(roster.zone())));
    this.events = new DeskEvents(news, sessions, roster);
  }

  /// Registers pages, JSON and events.
  public void register(HttpRouting.Builder routing) {
    Problem.register(routing);
    routing
        .register(
            "/desk/page",
            StaticContentFeature.createService(
                ClasspathHandlerConfig.create("handrail/assistant/desk/page")))
        .get("/desk", (_, response) -> Web.goTo(response, "/desk/handoffs"))
        .get("/desk/events", web.signedIn(events::follow))
        .post("/desk/sms-parts", web.signedIn(parts::count))
        .register("/desk/safety-words", safetyWords)
        .register("/desk/switch", onOff)
        .register("/desk/handoffs", handoffs)
        .register("/desk", signIn);
  }
}
