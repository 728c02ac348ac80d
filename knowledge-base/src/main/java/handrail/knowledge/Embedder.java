package handrail.knowledge;

/// Turns a text into the vector its meaning is compared by. Costs some milliseconds: a turn's text
/// is embedded once, and the vector is handed on.
public interface Embedder {
  /// The vector of a text, of unit length.
  float[] embed(String text);
}
