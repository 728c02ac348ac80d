package handrail.assistant;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/// Sees to it that what breaks is never met with silence: something simpler is done in its place.
final class WhateverBreaks {
  private static final Logger LOG = LoggerFactory.getLogger(WhateverBreaks.class);

  private WhateverBreaks() {}

  /// What came of some work; of `instead` where the work broke, be it for want of memory. A store
  /// that is away is waited for.
  ///
  /// @param conversation its id, for the log
  static <T> T tried(String conversation, Supplier<T> work, Supplier<T> instead) {
    try {
      return work.get();
    } catch (JedisException away) {
      throw away;
    } catch (RuntimeException | Error broken) {
      // What it says may hold the citizen's words: only what it is is told.
      LOG.error("{}: broken: {}", conversation, broken.getClass().getName());
      return instead.get();
    }
  }
}
