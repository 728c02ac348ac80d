package handrail.assistant.desk;

import handrail.knowledge.Basis;
import handrail.knowledge.Basis.Dropped;
import handrail.knowledge.Basis.Found;
import handrail.knowledge.Basis.Signal;
import handrail.knowledge.Basis.Use;
import handrail.knowledge.Basis.Why;
import java.util.List;

/// Why something was said, for tests.
final class Whys {
  private Whys() {}

  static Basis secondBin() {
    return new Basis(
        "second bin",
        .87,
        .42,
        List.of(new Signal("sentenceCosine", .71)),
        List.of(
            new Found("bins#1", 4, "Bins", "What it costs", 3.1, 1, 7.25, 12, .66, Use.SAID),
            new Found("garden#0", 2, "<b>Garden</b>", "", 1.2, 0, 0, 3, .49, Use.READ)),
        List.of(
            new Dropped("bins", "A new grey bin costs £30.", Why.FAR),
            new Dropped("garden", "<b>Garden</b>", Why.OTHER_PAGE)));
  }
}
