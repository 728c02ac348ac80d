package handrail.assistant.answer.text;

import dev.langchain4j.data.embedding.Embedding;
import handrail.knowledge.Passage;
import handrail.knowledge.text.Unit;
import java.util.List;
import java.util.Set;

/// A passage cut into units, with the words and the meaning of each: made once a revision.
///
/// @param about the stems of title and headings
/// @param stems of each unit, in the order of `units`
/// @param vectors of each unit, said below its heading
/// @param gives the kinds of thing each unit gives
/// @param headed the kinds of thing its heading promises
public record Reading(
    Passage passage,
    List<Unit> units,
    Set<String> about,
    List<Set<String>> stems,
    List<Embedding> vectors,
    List<Set<Asks>> gives,
    Set<Asks> headed) {}
