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
    var changed = (ObjectNode) Http.json(harpreet.http.get(town.at(PAGE)));
    changed.set("basedOn", changed.get("revision"));
    changed.put("body", changed.get("body").textValue().replace("£42", "£45"));
    changed.put("summary", changed.get("summary").textValue().replace("£42", "£45"));
    var saved = harpreet.http.putJson(town.at(PAGE), changed, "X-CSRF-Token", harpreet.csrf);
    assertEquals(200, saved.statusCode(), saved.body());
    var published =
        harpreet.http.postJson(
            town.at(PAGE + "/publish"),
            Map.of("revision", Http.json(saved).get("revision").intValue()),
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
    var old = harpreet.http.get(town.at(PAGE + "/revisions/1"));
    assertTrue(old.body().contains("£42"), "the old revision is kept");
  }

  @Test
  void whoIsNoEditorMayReadOnly() {
    var ruth = town.worker("ruth-adeyemi");
    assertEquals(200, ruth.http.get(town.at(PAGE)).statusCode());
    assertEquals(
        403,
        ruth.http
            .postJson(town.at(PAGE + "/archive"), Map.of("revision", 1), "X-CSRF-Token", ruth.csrf)
            .statusCode());
  }

  @Test
  void withoutSigningInThereIsNothingToSee() {
    assertEquals(401, new Http().get(town.at(PAGE)).statusCode());
  }
}
