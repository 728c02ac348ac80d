package handrail.assistant.triage;

/// Tells a greeting alone from a matter too vague to answer: triage calls both unclear, but one is
/// welcomed and the other is asked about.
public final class Greetings {
  private static final Rules GREETING = Rules.from("signals.yaml").only("greeting");

  private Greetings() {}

  /// Whether `text` greets and says nothing else, in any served language.
  public static boolean is(String text) {
    return GREETING.first(text).isPresent();
  }
}
