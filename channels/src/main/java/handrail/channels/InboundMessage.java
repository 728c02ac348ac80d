package handrail.channels;

import java.time.Instant;

/// One thing a citizen said, as it came in.
///
/// @param from whose end of which channel it came from
/// @param id the provider's or the client's own id of the message; the same id again is the same
///     message and has no second effect
/// @param text the citizen's words, as sent. May be empty (a picture without words)
/// @param at when it reached us
public record InboundMessage(Address from, String id, String text, Instant at) {
  /// The citizen's words are sealed: only the ids are printed.
  @Override
  public String toString() {
    return "InboundMessage[" + from + ", " + id + "]";
  }
}
