package handrail.assistant.desk.supervision;

import handrail.assistant.desk.figures.NumbersPage;
import handrail.assistant.desk.web.Sessions;
import handrail.assistant.desk.web.Web;
import handrail.assistant.desk.web.When;
import handrail.assistant.handoff.Colleagues;
import handrail.assistant.handoff.Handoffs;
import handrail.assistant.handoff.Leaving;
import handrail.assistant.oversight.Answered;
import handrail.assistant.oversight.Cases;
import handrail.assistant.oversight.Overview;
import handrail.assistant.oversight.Switch;
import handrail.assistant.oversight.Verdicts;
import handrail.assistant.oversight.numbers.LatestNumbers;
import handrail.assistant.roster.Attendance;
import handrail.assistant.roster.KeptRoster;
import handrail.channels.http.Problem;
import io.helidon.webserver.http.HttpRouting;
import java.time.Clock;

/// Where people see to it that all of it goes well: what was answered without them, who waits for
/// whom, and who works when.
public final class Supervision {
  private final ConversationsPage conversations;
  private final CasesFile cases;
  private final OverviewPage overview;
  private final RosterService roster;
  private final SwitchPage onOff;
  private final AwayPage away;
  private final NumbersPage numbers;
  private final Web web;

  /// What is learnt from.
  public record Learning(Answered answered, Verdicts verdicts, Cases cases) {}

  /// Who there is, and who leaves.
  public record People(
      KeptRoster roster, Colleagues colleagues, Attendance attendance, Leaving leaving) {}

  /// What waits and who has it, and what comes of it.
  public record Work(Handoffs handoffs, Overview overview, Switch onOff, LatestNumbers numbers) {}

  /// @param web how the desk answers
  Supervision(Learning learning, Work work, People people, Web web, Clock anyClock) {
    var clock = anyClock.withZone(people.roster().zone());
    var when = new When(clock);
    this.web = web;
    this.conversations =
        new ConversationsPage(
            learning.answered(), learning.verdicts(), people.colleagues(), web, when);
    this.cases = new CasesFile(learning.cases());
    this.overview = new OverviewPage(work.overview(), work.handoffs(), people, web, when);
    this.onOff = new SwitchPage(work.onOff(), people.roster(), web, when);
    this.roster = new RosterService(people.roster(), people.leaving(), web);
    this.numbers = new NumbersPage(work.numbers(), people.roster(), web, when);
    this.away = new AwayPage(people.attendance(), web, clock);
  }

  /// The same with what it answers by.
  ///
  /// @param sessions who is signed in
  /// @param demonstration whether staff sign in by choosing their name
  public static Supervision of(
      Learning learning,
      Work work,
      People people,
      Sessions sessions,
      Clock clock,
      boolean demonstration) {
    return new Supervision(learning, work, people, new Web(sessions, demonstration), clock);
  }

  /// Registers pages and JSON.
  public void register(HttpRouting.Builder routing) {
    Problem.register(routing);
    routing
        .get("/desk/cases", web.supervising(cases::send))
        .register("/desk/conversations", conversations)
        .register("/desk/overview", overview)
        .register("/desk/roster", roster)
        .register("/desk/switch", onOff)
        .register("/desk/numbers", numbers)
        .register("/desk/away", away)
        // The last of the desk's.
        .any("/desk/*", web.nothing());
  }
}
