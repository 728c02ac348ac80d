package handrail.assistant.answer.extract;

import handrail.channels.Channel;
import handrail.channels.sms.SmsSegments;
import java.net.URI;
import java.util.regex.Pattern;

/// How much an answer may say on its channel.
///
/// @param sentences sentences, rows, and list entries that are sentences
/// @param items entries of one list that is wanted whole
/// @param url the page the channel names beside it
record Limits(Channel channel, int sentences, int items, URI url) {
  /// What a text message may take with the page's address, which the channel puts below it.
  private static final int SEGMENTS = 2;

  /// About 25 seconds of speech with the name of the page, which the channel says after it.
  private static final int HEARD = 320;

  /// A figure is said with as many letters more: "7" is "seven".
  private static final int DIGIT = 3;

  /// An entry of a list is heard with its place before it: "Second, ".
  private static final int PLACE = 8;

  private static final Pattern ENTRY = Pattern.compile("(?m)^(?:- |\\d+\\. )");

  /// A phone's screen and a half.
  private static final int READ = 1_200;

  static Limits of(Channel channel, URI url) {
    return switch (channel) {
      case SMS -> new Limits(channel, 4, 8, url);
      case VOICE -> new Limits(channel, 3, 6, url);
      case WEB_CHAT -> new Limits(channel, 4, 12, url);
    };
  }

  /// The limits of one answer of several, since the others want to be said too, and of one that may
  /// not be wanted: short.
  Limits ofOneInSeveral() {
    return new Limits(channel, channel == Channel.WEB_CHAT ? 2 : 1, items, url);
  }

  /// Whether the channel carries it, said with all that must stand beside it.
  boolean hold(String said) {
    return switch (channel) {
      case SMS -> SmsSegments.count(SmsSegments.plain(said + "\n" + url)) <= SEGMENTS;
      case VOICE -> heard(said) <= HEARD;
      case WEB_CHAT -> said.length() <= READ;
    };
  }

  private static long heard(String said) {
    return said.length()
        + DIGIT * said.chars().filter(Character::isDigit).count()
        + PLACE * ENTRY.matcher(said).results().count();
  }
}
