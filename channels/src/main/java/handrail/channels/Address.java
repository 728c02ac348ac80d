package handrail.channels;

/// A citizen's end of a channel: for SMS and voice the telephone number in E.164 form
/// (`+447700900123`; a caller who withholds it is addressed by the call's id), for web chat the
/// conversation's own id.
///
/// A number is personal data, so [#toString()] keeps it out of logs.
public record Address(Channel channel, String value) {
  @Override
  public String toString() {
    return channel.wireName() + ":…";
  }
}
