package handrail.assistant.brief;

import java.util.Map;

/// The reasons of `triage.md` in words a worker reads.
public final class ReasonWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("C1", "May want to die or hurt themselves"),
          Map.entry("C2", "Medical emergency, or harm being done now"),
          Map.entry("C3", "Hurt or controlled at home"),
          Map.entry("C4", "In danger from somebody right now"),
          Map.entry("C5", "A child may not be safe"),
          Map.entry("C6", "An adult may not be safe"),
          Map.entry("C7", "Very confused or unwell in mind"),
          Map.entry("C8", "Without food, heat or shelter now"),
          Map.entry("C9", "Speaks of hurting somebody"),
          Map.entry("R1", "Asked for a person"),
          Map.entry("R2", "A loss or a big change in life"),
          Map.entry("R3", "Distressed"),
          Map.entry("R4", "Several matters that hang together"),
          Map.entry("R5", "Has come back about the same matter"),
          Map.entry("R6", "Disagrees with a decision or complains"),
          Map.entry("R7", "Needs support to use the service"),
          Map.entry("R8", "Asks what is right in their own case"),
          Map.entry("R9", "Is acting for somebody else"),
          Map.entry("R10", "Wants to change, grow or give"),
          Map.entry("R11", "Lonely, or nobody around"),
          Map.entry("R12", "It may not be safe to write or ring"),
          Map.entry("R13", "The assistant could not help"),
          Map.entry("R14", "Went quiet after something hard"),
          Map.entry("R15", "Already has somebody here"),
          Map.entry("R16", "Asks about their data"));

  private ReasonWords() {}

  /// The words for a code; for one that is not known, that a person is needed.
  public static String of(String code) {
    return WORDS.getOrDefault(code, "A person is needed (" + code + ")");
  }
}
