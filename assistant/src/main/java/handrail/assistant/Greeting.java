package handrail.assistant;

/// What an operator reads once the service runs.
final class Greeting {
  private Greeting() {}

  static String of(Settings settings, int port) {
    var here = "http://%s:%d".formatted(name(settings.host()), port);
    return """

    Handrail is running%s.
      Chat, for citizens   %s/
      Desk, for workers    %s/desk
      Editor               %s/editor
    %s
    Stop it with Ctrl-C.
    """
        .formatted(
            settings.demo() ? ", as the demonstration borough of Northmoor" : "",
            here,
            here,
            here,
            settings.twilio() == null
                ? "SMS and voice are off: HANDRAIL_TWILIO_ACCOUNT_SID is not set."
                : "SMS and voice go through Twilio, from " + settings.twilio().from() + ".");
  }

  private static String name(String host) {
    return host.equals("127.0.0.1") ? "localhost" : host;
  }
}
