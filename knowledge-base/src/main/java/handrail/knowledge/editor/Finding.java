package handrail.knowledge.editor;

import handrail.knowledge.Articles;
import handrail.knowledge.Revision;
import handrail.knowledge.Staff.Editor;
import handrail.knowledge.editor.draft.When;
import handrail.knowledge.editor.web.House;
import handrail.knowledge.editor.web.Web;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The list of all articles, and finding some of them.
record Finding(Articles articles, Web web, House house) implements HttpService {
  @Override
  public void routing(HttpRules rules) {
    rules.get("/", web.signedIn(this::list));
  }

  private void list(ServerRequest request, ServerResponse response, Editor editor) {
    var filter = Filter.of(request.query());
    var all = rows();
    var found =
        all.stream()
            .filter(filter::fits)
            .sorted(Comparator.comparingLong(filter::nearness).reversed())
            .toList();
    if (!Web.wantsPage(request)) {
      web.json(response, new Found(found.stream().map(RowJson::of).toList()));
      return;
    }
    web.page(
        response,
        "list",
        Map.of(
            "frame",
            web.frame("Articles", editor),
            "house",
            house,
            "filter",
            filter,
            "rows",
            found,
            "total",
            all.size(),
            "mayWrite",
            editor.mayEdit() || editor.mayPublish(),
            "when",
            new When(house.clock().getZone())));
  }

  private List<Row> rows() {
    var published =
        articles.published().stream()
            .collect(Collectors.toMap(each -> each.article().id(), Revision::number));
    var today = LocalDate.now(house.clock());
    return articles.newest().stream()
        .map(newest -> Row.of(newest, published.getOrDefault(newest.article().id(), 0), today))
        .sorted(Comparator.comparing(row -> row.newest().article().title()))
        .toList();
  }

  private record Found(List<RowJson> articles) {}
}
