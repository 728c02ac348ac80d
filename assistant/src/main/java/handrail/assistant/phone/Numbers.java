package handrail.assistant.phone;

import java.util.Optional;
import java.util.regex.Pattern;

/// Telephone numbers as people write them.
final class Numbers {
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{7,14}");
  private static final Pattern BRITISH = Pattern.compile("0[1-9]\\d{8,9}");

  private Numbers() {}

  /// The number as the provider writes it: `+447700900123`.
  static Optional<String> of(String written) {
    var plain =
        written.replaceAll("[\\s().\\-\\u2010-\\u2015\\p{Cf}]", "").replaceFirst("^00", "+");
    if (BRITISH.matcher(plain).matches()) {
      return Optional.of("+44" + plain.substring(1));
    }
    var number = plain.replaceFirst("^\\+440", "+44");
    return INTERNATIONAL.matcher(number).matches() ? Optional.of(number) : Optional.empty();
  }
}
