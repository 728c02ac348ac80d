package handrail.evals.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What citizens ask: each question once, in words that stand on no page, so that nothing of it can
/// be known from before. When all have been asked they come again behind other opening words.
final class Questions {
  /// The same order in every run.
  private static final long SEED = 20_261_126;

  private static final List<String> OPENINGS =
      List.of(
          "hello, ",
          "Please tell me: ",
          "hi there ",
          "I want to ask something. ",
          "Good morning. ",
          "can you help? ",
          "Sorry to bother you, ",
          "quick one: ");

  private final List<String> base;

  Questions(List<String> asked) {
    base = new ArrayList<>(asked.stream().distinct().toList());
    Collections.shuffle(base, new Random(SEED));
  }

  /// How many differ from each other.
  int distinct() {
    return base.size() * OPENINGS.size();
  }

  /// So many of them, from a place on.
  List<String> some(int from, int many) {
    List<String> some = new ArrayList<>();
    for (int i = from; i < from + many; i++) {
      some.add(OPENINGS.get(i / base.size() % OPENINGS.size()) + base.get(i % base.size()));
    }
    return some;
  }
}
