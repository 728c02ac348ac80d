package handrail.assistant.answer.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A map that forgets what was not used for longest. Java's linked map does it; a cache library
/// would be one more dependency for the same.
final class Remembered {
  private Remembered() {}

  static <K, V> Map<K, V> atMost(int entries) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(64, .75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > entries;
          }
        });
  }
}
