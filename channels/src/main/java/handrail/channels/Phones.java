package handrail.channels;

/// Shows that a telephone is the citizen's own, by a code that is texted to it: never by a number
/// that somebody has typed in. Implemented by the assistant.
public interface Phones {
  /// No telephone can be linked.
  Phones NONE =
      new Phones() {
        @Override
        public boolean canLink(Address chat) {
          return false;
        }

        @Override
        public boolean isToOffer(Address chat) {
          return false;
        }

        @Override
        public Asked ask(Address chat, String number) {
          return Asked.NOT_HERE;
        }

        @Override
        public boolean link(Address chat, String code) {
          return false;
        }
      };

  /// Whether a telephone can be linked to a chat now.
  boolean canLink(Address chat);

  /// Whether that is worth putting before her: it can be done, and none is linked yet. Another can
  /// be all the same.
  boolean isToOffer(Address chat);

  /// Asks for a code to be texted. What comes back says nothing of whose number it is.
  ///
  /// @param number as a person writes it
  Asked ask(Address chat, String number);

  enum Asked {
    /// If texts go to that number, a code is on its way.
    TAKEN,
    /// It is no telephone number.
    NO_NUMBER,
    /// Too many codes were asked for: an hour has to pass.
    TOO_OFTEN,
    /// It cannot be done in this chat now.
    NOT_HERE
  }

  /// Links the telephone that the code was texted to.
  ///
  /// @return false when the code is wrong, too old, or was tried too often
  boolean link(Address chat, String code);
}
