package handrail.knowledge.search;

import handrail.knowledge.Passage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A passage as it is indexed.
///
/// @param questions how citizens ask for its article: findable, never quoted
record Entry(Passage passage, String questions) {
  /// What its vector is made of.
  String meaning() {
    return String.join(". ", passage.title(), passage.heading(), passage.text());
  }

  String revision() {
    return Integer.toString(passage.revision());
  }

  /// The same for passages whose vector is the same.
  String print() {
    return UUID.nameUUIDFromBytes(meaning().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
