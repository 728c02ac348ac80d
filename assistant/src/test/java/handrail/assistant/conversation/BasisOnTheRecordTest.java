package handrail.assistant.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.assistant.Json;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.knowledge.Basis;
import handrail.knowledge.Basis.Dropped;
import handrail.knowledge.Basis.Found;
import handrail.knowledge.Basis.Signal;
import handrail.knowledge.Basis.Use;
import handrail.knowledge.Basis.Why;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Why something was said, as it stands on the record for years.
class BasisOnTheRecordTest {
  private static final ObjectMapper JSON = Json.forStore();

  /// As the first version wrote it.
  private static final String OLD =
      """
      {"type":"assistant-said","at":"2026-11-22T09:30:00Z","inReplyTo":1,"kind":"ANSWER",
       "text":"It costs £42.","citations":[],"choices":[],"language":"en",
       "triaged":{"need":"ROUTINE","reasons":[],"control":null,"language":"en",
                  "alsoRoutine":false,"unsure":false},
       "basis":{"understoodAs":"second bin","confidence":0.87,
                "passages":["new-or-extra-bins#1@4 0.713","garden-waste#0@1 0.492"]}}
      """;

  @Test
  void aTurnOfTheFirstVersionStillLoads() throws JsonProcessingException {
    var said = assertInstanceOf(AssistantSaid.class, JSON.readValue(OLD, Turn.class));
    var basis = Objects.requireNonNull(said.basis());
    assertEquals("second bin", basis.understoodAs());
    assertEquals(.87, basis.confidence());
    assertEquals(0, basis.threshold(), "was not kept");
    assertTrue(basis.signals().isEmpty() && basis.dropped().isEmpty());
    var first = basis.passages().getFirst();
    assertEquals("new-or-extra-bins#1", first.id());
    assertEquals("new-or-extra-bins", first.title());
    assertEquals(4, first.revision());
    assertEquals(.713, first.cosine());
    assertEquals(Use.FOUND, first.use());
  }

  @Test
  void whatIsWrittenIsReadAgain() throws JsonProcessingException {
    var found = new Found("bins#1", 2, "Bins", "What it costs", 3.1, 1, 7.25, 2, .713, Use.SAID);
    var basis =
        new Basis(
            "second bin",
            .9,
            .42,
            List.of(new Signal("cosine", .713)),
            List.of(found),
            List.of(new Dropped("bins", "It is free.", Why.FAR)));
    assertEquals(basis, JSON.readValue(JSON.writeValueAsString(basis), Basis.class));
  }

  @Test
  void whatANewerVersionAddsIsPassedOver() throws JsonProcessingException {
    var newer =
        """
        {"understoodAs":"x","confidence":0.5,"mood":"good",
         "passages":[{"id":"bins#1","revision":2,"colour":"grey"}]}
        """;
    var basis = JSON.readValue(newer, Basis.class);
    assertEquals("bins", basis.passages().getFirst().title());
    assertEquals(Use.FOUND, basis.passages().getFirst().use());
  }

  @Test
  void anEssayAndAHundredPassagesAreCutShort() throws JsonProcessingException {
    var essay = "ŵ".repeat(50_000);
    var found = new Found("bins#1", 1, essay, essay, 1, 1, 1, 1, 1, Use.READ);
    var dropped = new Dropped("bins", essay, Why.FAR);
    var basis =
        new Basis(
            essay,
            1,
            1,
            Collections.nCopies(100, new Signal("cosine", 1)),
            Collections.nCopies(100, found),
            Collections.nCopies(100, dropped));
    assertTrue(JSON.writeValueAsString(basis).length() < 5_000);
  }

  @Test
  void everyReasonHasWordsOfItsOwn() {
    var words = Stream.of(Why.values()).map(Why::words).collect(Collectors.toSet());
    assertEquals(Why.values().length, words.size());
  }
}
