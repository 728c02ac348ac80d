package handrail.channels.webchat;

import handrail.channels.webchat.WebChat.Look;

/// What the page for linking a telephone shows.
///
/// @param error what went wrong; empty when nothing did
public record PhoneView(Look look, Step step, String error) {

  /// How far it is.
  public enum Step {
    NUMBER,
    CODE,
    NOT_HERE
  }
}
