package handrail.assistant.answer.extract;

import handrail.channels.Channel;
import java.net.URI;

/// How much an answer may say.
///
/// @param sentences sentences, rows, and list entries that are sentences
/// @param items entries of one list that is wanted whole
/// @param characters in all
record Limits(int sentences, int items, int characters) {
  /// Two segments of a text message hold 306 GSM-7 characters; the channel adds the page's address
  /// on a line of its own.
  private static final int TWO_SEGMENTS = 306;

  /// About 25 seconds of speech.
  private static final int HEARD = 320;

  /// A phone's screen and a half.
  private static final int READ = 1_200;

  static Limits of(Channel channel, URI url) {
    return switch (channel) {
      case SMS -> new Limits(4, 8, TWO_SEGMENTS - url.toString().length() - 1);
      case VOICE -> new Limits(2, 4, HEARD);
      case WEB_CHAT -> new Limits(4, 12, READ);
    };
  }

  Limits less(int spoken) {
    return new Limits(sentences, items, characters - spoken);
  }
}
