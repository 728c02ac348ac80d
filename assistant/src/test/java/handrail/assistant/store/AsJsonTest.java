package handrail.assistant.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import handrail.assistant.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AsJsonTest {
  private final AsJson json = new AsJson(Json.forStore());

  private record Note(Instant at, String words) {}

  @Test
  void givesBackWhatWasKept() {
    var note = new Note(Instant.parse("2026-11-27T10:00:00Z"), "I’m on my own now");

    assertEquals(note, json.read(json.write(note), Note.class));
  }

  @Test
  void doesNotRepeatHerWordsWhenTheyCannotBeRead() {
    var torn = "{\"words\":\"I’m on my own now";

    var problem = assertThrows(IllegalStateException.class, () -> json.read(torn, Note.class));

    assertFalse(String.valueOf(problem.getMessage()).contains("own"), problem.getMessage());
    assertNull(problem.getCause(), "Jackson's own message quotes them");
  }
}
