package handrail.assistant.answer.extract;

import dev.langchain4j.data.embedding.Embedding;
import handrail.knowledge.Passage;

/// A question as it is put to the search.
///
/// @param words the citizen's own, with the topic they lean on when they are a follow-up
/// @param text the same with what slang in them stands for
/// @param before the question before it, when it has its own subject: of some weight in finding
/// @param focus what is new in it: the sentence that answers this is wanted
/// @param vector the meaning of `text`
/// @param focusVector the meaning of `focus`
/// @param page the address of the page that the last answer was from; empty when there was none
record Understood(
    String words,
    String text,
    String before,
    String focus,
    Embedding vector,
    Embedding focusVector,
    String page) {
  boolean followsUp() {
    return !text.equals(focus);
  }

  boolean wasAnsweredFrom(Passage passage) {
    return passage.url().toString().equals(page);
  }
}
