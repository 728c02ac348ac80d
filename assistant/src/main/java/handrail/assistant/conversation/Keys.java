package handrail.assistant.conversation;

import java.time.Instant;
import java.util.List;

/// Where conversations lie in Redis. The keys of one conversation share a hash tag, `{c:ID}`:
///
/// | key | holds |
/// | --- | --- |
/// | `head` | `seq` (last place given), `version`, channel and address |
/// | `turns` | place → turn as JSON; the only key with words in it, so that erasing is real |
/// | `claims` | message id → place: each message once |
/// | `outbox` | place → `queued`, or since when somebody is sending it |
/// | `handoffs` | handoff id → handoff as JSON |
///
/// Six lists span conversations and hold ids only: `work` (unfinished, marked before a change and
/// taken off once nothing is left), `handoffs` (open, likewise), `due` (a conversation and when to
/// look into it), `lessons` (with something to learn from), `answered` (the last few thousand) and
/// `changed` (every one, by when it last changed). A change that dies half way leaves at worst a
/// mark too many, never one too few.
public final class Keys {
  static final String WORK = "work";
  static final String HANDOFFS = "handoffs";
  static final String DUE = "due";
  static final String CHANGED = "changed";
  static final String LESSONS = "lessons";
  static final String ANSWERED = "answered";

  private Keys() {}

  /// The key of something that is kept of a conversation, beside all else of it.
  public static String key(String id, String name) {
    return "{c:" + id + "}:" + name;
  }

  static List<String> keys(String id, String... names) {
    return List.of(names).stream().map(name -> key(id, name)).toList();
  }

  static String mark(String id, Instant at) {
    return id + " " + at.toEpochMilli();
  }

  static double score(Instant at) {
    return (double) at.toEpochMilli();
  }
}
