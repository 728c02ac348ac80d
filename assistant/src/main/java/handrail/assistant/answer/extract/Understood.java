package handrail.assistant.answer.extract;

import dev.langchain4j.data.embedding.Embedding;

/// A question as it is put to the search.
///
/// @param text with the topic it leans on, when it is a follow-up
/// @param before the question before it, when it has its own subject: of some weight in finding
/// @param focus what is new in it: the sentence that answers this is wanted
/// @param vector the meaning of `text`
/// @param focusVector the meaning of `focus`
record Understood(
    String text, String before, String focus, Embedding vector, Embedding focusVector) {
  boolean followsUp() {
    return !text.equals(focus);
  }
}
