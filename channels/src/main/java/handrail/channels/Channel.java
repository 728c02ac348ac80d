package handrail.channels;

/// The three ways a citizen reaches the service. The names in JSON and in metrics are
/// [#wireName()].
public enum Channel {
  SMS("sms"),
  WEB_CHAT("web"),
  VOICE("voice");

  private final String wireName;

  Channel(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }
}
