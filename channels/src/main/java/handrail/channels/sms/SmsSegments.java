package handrail.channels.sms;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// How many parts a text takes, which is what it costs. Texts in the GSM alphabet hold 160
/// characters, or 153 a part; any other character makes it 70, or 67 a part.
public final class SmsSegments {
  private static final String GSM =
      "@£$¥èéùìòÇ\n"
          + "Øø\r"
          + "ÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
          + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /// Characters that take two places.
  private static final String GSM_EXTENDED = "^{}\\[]~|€\f";

  private static final int GSM_SINGLE = 160;
  private static final int GSM_PART = 153;
  private static final int UCS_SINGLE = 70;
  private static final int UCS_PART = 67;

  /// Typographic characters and what stands for them in a typewriter's alphabet; the common ones of
  /// the provider's own list ("smart encoding"). Joiners stay: emoji and some scripts need them.
  private static final List<Plainer> PLAINER =
      List.of(
          new Plainer("[\u2018\u2019\u201B\u2032\u02BC\u00B4`]", "'"),
          new Plainer("[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]", "\""),
          new Plainer("[\u2010-\u2015\u2022\u2043\u2212]", "-"),
          new Plainer("[\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\t]", " "),
          new Plainer("[\u0000-\u0008\u000E-\u001F\u00AD\u200B\u2060\uFEFF]", ""),
          new Plainer("\u2026", "..."),
          new Plainer("\u201A", ","),
          new Plainer("\u2039", "<"),
          new Plainer("\u203A", ">"),
          new Plainer("[\u00F7\u2044\u2215]", "/"),
          new Plainer("\u00D7", "x"),
          new Plainer("\u00BC", "1/4"),
          new Plainer("\u00BD", "1/2"),
          new Plainer("\u00BE", "3/4"));

  private record Plainer(Pattern found, String written) {
    Plainer(String found, String written) {
      this(Pattern.compile(found), written);
    }
  }

  private SmsSegments() {}

  /// The parts a text takes; an empty one takes one.
  public static int count(String text) {
    return isGsm(text)
        ? parts(gsmPlaces(text), GSM_SINGLE, () -> gsmParts(text))
        : parts(text.length(), UCS_SINGLE, () -> ucsParts(text));
  }

  /// The same words in plainer characters, so that one curly apostrophe does not more than double
  /// the cost. Letters stay as they are, each in one piece with its accent.
  public static String plain(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (Plainer each : PLAINER) {
      plain = each.found.matcher(plain).replaceAll(each.written);
    }
    return plain;
  }

  private static boolean isGsm(String text) {
    return text.chars().allMatch(c -> GSM.indexOf(c) >= 0 || GSM_EXTENDED.indexOf(c) >= 0);
  }

  private static int gsmPlaces(String text) {
    return text.chars().map(SmsSegments::places).sum();
  }

  private static int places(int c) {
    return GSM_EXTENDED.indexOf(c) >= 0 ? 2 : 1;
  }

  private interface Parts {
    int count();
  }

  private static int parts(int places, int single, Parts parts) {
    return places <= single ? 1 : parts.count();
  }

  /// A character of two places is not cut across parts.
  private static int gsmParts(String text) {
    int parts = 1;
    int used = 0;
    for (int c : text.chars().toArray()) {
      int more = places(c);
      if (used + more > GSM_PART) {
        parts++;
        used = 0;
      }
      used += more;
    }
    return parts;
  }

  /// Nor is a character outside the basic plane.
  private static int ucsParts(String text) {
    int parts = 1;
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      int more = Character.charCount(c);
      if (used + more > UCS_PART) {
        parts++;
        used = 0;
      }
      used += more;
    }
    return parts;
  }
}
