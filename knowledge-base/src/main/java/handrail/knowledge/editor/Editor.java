package handrail.knowledge.editor;

import handrail.knowledge.Articles;
import handrail.knowledge.Preview;
import handrail.knowledge.Staff;
import handrail.knowledge.editor.ask.Asking;
import handrail.knowledge.editor.web.House;
import handrail.knowledge.editor.web.Web;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;

/// Where editors find, change, try and publish what citizens are answered from.
public final class Editor {
  private final Finding finding;
  private final Editing editing;
  private final Moving moving;
  private final Importing importing;
  private final Asking asking;

  /// Needs what is edited, who is there, and how it would read.
  public Editor(Articles articles, Staff staff, Preview preview, House house) {
    var web = new Web(staff, house);
    var pages = new ArticlePages(articles, web, house);
    var drafting = new Drafting(articles, house);
    finding = new Finding(articles, web, house);
    editing = new Editing(drafting, preview, pages, web);
    moving = new Moving(drafting, pages, web);
    importing = new Importing(drafting, pages, web);
    asking = new Asking(preview, web, house);
  }

  /// Registers pages and JSON.
  public void register(HttpRouting.Builder routing) {
    routing
        .get("/editor", (_, response) -> Web.goTo(response, "/editor/articles"))
        .register(
            "/editor/page",
            StaticContentFeature.createService(
                ClasspathHandlerConfig.create("handrail/knowledge/editor/page")))
        .register("/editor/import", importing)
        .register("/editor/try", asking)
        .register("/editor/articles", finding, editing, moving);
  }
}
