package handrail.evals.chat;

import handrail.evals.chat.ChatClient.Chat;
import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.data.Scenario;
import handrail.evals.data.Scenario.Expect;
import handrail.evals.data.Scenario.Turn;
import handrail.evals.report.Progress;
import handrail.knowledge.Article;
import handrail.knowledge.article.ArticleFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Leads whole conversations with the service and compares each reply with what was expected.
public final class Conversing {
  /// Nobody waits longer than this for a reply.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChatClient citizen;
  private final DeskClient desk;
  private final Map<String, String> pages;

  /// @param pages ids of articles by their address, so that a scenario may name either
  private Conversing(ChatClient citizen, DeskClient desk, Map<String, String> pages) {
    this.citizen = citizen;
    this.desk = desk;
    this.pages = pages;
  }

  /// Leads all scenarios with a running demonstration.
  public static ConversationsReport with(URI service, List<Scenario> scenarios)
      throws IOException, InterruptedException {
    Map<String, String> pages =
        ArticleFolder.northmoor().stream()
            .collect(
                Collectors.toMap(
                    article -> article.url().toString(),
                    Article::id,
                    (one, other) -> one + " " + other));
    try (var http = HttpClient.newHttpClient()) {
      var citizen = new ChatClient(http, service);
      return new Conversing(citizen, DeskClient.signIn(service), pages).run(scenarios);
    }
  }

  /// How one turn went. The words stay in the scenario file.
  ///
  /// @param turn its number in the scenario, from 1
  /// @param got the kind of the reply; `no reply`, or what went wrong
  /// @param cited the addresses of the pages cited
  public record Went(
      String scenario,
      String channel,
      int turn,
      Expect expect,
      String got,
      List<String> cited,
      boolean met) {}

  private ConversationsReport run(List<Scenario> scenarios) throws InterruptedException {
    var progress = Progress.of("conversations", scenarios.size());
    List<Went> went = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      went.addAll(lead(scenario));
      progress.step();
    }
    return ConversationsReport.of(scenarios.size(), went);
  }

  private List<Went> lead(Scenario scenario) throws InterruptedException {
    List<Went> went = new ArrayList<>();
    try {
      Chat chat = citizen.open();
      while (went.size() < scenario.turns().size()) {
        went.add(take(scenario, chat, went.size() + 1));
      }
    } catch (IOException e) {
      for (int turn = went.size() + 1; turn <= scenario.turns().size(); turn++) {
        went.add(went(scenario, turn, String.valueOf(e.getMessage()), List.of(), false));
      }
    }
    return went;
  }

  private Went take(Scenario scenario, Chat chat, int number)
      throws IOException, InterruptedException {
    Turn turn = scenario.turns().get(number - 1);
    long seq = citizen.say(chat, "turn-" + number, turn.citizen());
    Optional<Reply> reply = citizen.reply(chat, seq, PATIENCE);
    if (reply.isEmpty()) {
      return went(scenario, number, "no reply", List.of(), false);
    }
    List<String> cited = reply.get().citations().stream().map(ChatClient.Cited::url).toList();
    boolean met = met(turn, reply.get().kind(), cited, chat);
    return went(scenario, number, reply.get().kind(), cited, met);
  }

  private boolean met(Turn turn, String kind, List<String> cited, Chat chat)
      throws IOException, InterruptedException {
    return switch (turn.expect()) {
      case ANSWER -> kind.equals("answer") && isAbout(turn, cited);
      case CLARIFY -> kind.equals("clarify");
      case OFFER -> kind.equals("offer");
      case HANDOFF -> Set.of("offer", "handoff").contains(kind);
      case URGENT_HANDOFF -> kind.equals("urgent") && desk.hasUrgentHandoff(chat.id());
      case DECLINE -> kind.equals("decline");
      case CONTROL -> kind.equals("control");
    };
  }

  private boolean isAbout(Turn turn, List<String> cited) {
    String about = turn.about();
    return about == null
        || cited.stream()
            .anyMatch(url -> url.contains(about) || pages.getOrDefault(url, "").contains(about));
  }

  private static Went went(
      Scenario scenario, int turn, String got, List<String> cited, boolean met) {
    return new Went(
        scenario.id(),
        scenario.channel(),
        turn,
        scenario.turns().get(turn - 1).expect(),
        got,
        cited,
        met);
  }
}
