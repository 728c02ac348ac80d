package handrail.channels.sms;

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

  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u201B\u2032]");
  private static final Pattern QUOTES = Pattern.compile("[\u201C\u201D\u201E\u2033\u00AB\u00BB]");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
  private static final Pattern SPACES = Pattern.compile("[\u00A0\u2000-\u200A\u202F\u205F\u3000]");
  private static final Pattern NOTHING = Pattern.compile("[\u200B\u200D\u2060\uFEFF]");

  private SmsSegments() {}

  /// The parts a text takes; an empty one takes one.
  public static int count(String text) {
    return isGsm(text)
        ? parts(gsmPlaces(text), GSM_SINGLE, () -> gsmParts(text))
        : parts(text.length(), UCS_SINGLE, () -> ucsParts(text));
  }

  /// The same words in plainer characters, so that one curly apostrophe does not more than double
  /// the cost. Letters stay as they are.
  public static String plain(String text) {
    String plain = APOSTROPHES.matcher(text).replaceAll("'");
    plain = QUOTES.matcher(plain).replaceAll("\"");
    plain = DASHES.matcher(plain).replaceAll("-");
    plain = SPACES.matcher(plain).replaceAll(" ");
    return NOTHING.matcher(plain).replaceAll("").replace("\u2026", "...").replace("\u2022", "-");
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
