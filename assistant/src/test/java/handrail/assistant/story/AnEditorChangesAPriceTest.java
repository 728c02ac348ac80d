package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnEditorChangesAPriceTest {
  private static final String PAGE = "/editor/articles/new-or-extra-bins";

  private static Town town;

  @BeforeAll
  static void open() {
    town = Town.open();
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void theNextCitizenGetsTheNewPriceAndTheOldRevisionIsKept() {
    town.citizen().asks("how much is a second wheelie bin?");
    var harpreet = town.worker("harpreet-sandhu");
    var newest = Http.json(harpreet.http.get(town.at(PAGE))).get("newest");
    var article = (ObjectNode) newest.get("article");
    var changed = article.deepCopy();
    changed.put("body", article.get("body").textValue().replace("£42", "£45"));
    changed.put("summary", article.get("summary").textValue().replace("£42", "£45"));
    changed.put("review-by", article.get("reviewBy").textValue());
    changed.put("basedOn", newest.get("number").intValue());

    var saved =
        harpreet.http.putJson(town.at(PAGE), changed, "X-CSRF-Token", harpreet.csrf);
    assertEquals(200, saved.statusCode(), saved.body());
    var published =
        harpreet.http.postJson(
            town.at(PAGE + "/publish"),
            Map.of("revision", Http.json(saved).get("number").intValue()),
            "X-CSRF-Token",
            harpreet.csrf);
    assertEquals(200, published.statusCode(), published.body());

    Town.eventually(
        "the new price",
        () ->
            town.citizen()
                .asks("how much is a second wheelie bin?")
                .get("text")
                .textValue()
                .contains("£45"));
    var revisions = Http.json(harpreet.http.get(town.at(PAGE))).get("revisions");
    assertEquals(2, revisions.size());
    assertTrue(revisions.get(1).get("article").get("body").textValue().contains("£42"));
    assertEquals("SUPERSEDED", revisions.get(1).get("state").textValue());
  }

  @Test
  void whoIsNoEditorMayReadOnly() {
    var ruth = town.worker("ruth-adeyemi");
    assertEquals(200, ruth.http.get(town.at(PAGE)).statusCode());
    assertEquals(
        403,
        ruth.http
            .postJson(town.at(PAGE + "/archive"), Map.of(), "X-CSRF-Token", ruth.csrf)
            .statusCode());
  }

  @Test
  void withoutSigningInThereIsNothingToSee() {
    assertEquals(401, new Http().get(town.at(PAGE)).statusCode());
  }
}
