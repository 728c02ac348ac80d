package handrail.channels;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message of a conversation as a citizen gets to see or hear it; its JSON is fixed by the
/// service's surface.
///
/// @param seq place in the timeline; rises, may skip numbers (notes a citizen does not see)
/// @param name who speaks, when it is a worker
/// @param text the words, plain text; paragraphs and list lines (`- `, `1. `) are separated by line
///     breaks
/// @param citations what an answer rests on; empty for everything else
/// @param choices short replies the citizen may pick from; each may also be typed
/// @param language of the text, as in BCP 47 (`en`, `cy`)
public record Message(
    long seq,
    Instant at,
    From from,
    @Nullable String name,
    Kind kind,
    String text,
    List<Citation> citations,
    List<String> choices,
    String language) {

  public enum From {
    CITIZEN,
    ASSISTANT,
    WORKER,
    SYSTEM
  }

  /// What sort of thing was said. `SAID` are a citizen's or a worker's own words, `NOTICE` is the
  /// system's ("Ruth Adeyemi, Housing, has joined"); the others are the assistant's.
  public enum Kind {
    SAID,
    ANSWER,
    CLARIFY,
    OFFER,
    HANDOFF,
    URGENT,
    DECLINE,
    CONTROL,
    NOTICE
  }

  /// The page an answer rests on, with the exact words taken from it.
  public record Citation(String title, URI url, String quote) {}

  /// The words are sealed: only place and kind are printed.
  @Override
  public String toString() {
    return "Message[" + seq + ", " + kind + "]";
  }
}
