package handrail.assistant.triage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/// The rules of one file, looked for in a text as written and without its disguises.
final class Rules {
  private final List<Rule> rules;
  private final List<Rule.Ready> ready;

  private Rules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.ready = rules.stream().map(Rule::ready).toList();
  }

  /// Reads `name` from this package's resources.
  static Rules from(String name) {
    return new Rules(Resources.yaml(name, new TypeReference<List<Rule>>() {}));
  }

  /// Those that show one trigger.
  Rules showing(String code) {
    return new Rules(rules.stream().filter(r -> r.code().equals(code)).toList());
  }

  /// The one rule of that name.
  Rules only(String id) {
    return new Rules(rules.stream().filter(r -> r.id().equals(id)).toList());
  }

  List<Rule> all() {
    return rules;
  }

  /// The first rule that finds something in `text`.
  Optional<Reason> first(String text) {
    return find(text, 0, true).stream().findFirst();
  }

  /// The first rule that finds something which begins before `seam` and ends after it.
  Optional<Reason> across(String text, int seam) {
    return find(text, seam, true).stream().findFirst();
  }

  /// Every rule that finds something, in the order of the file.
  List<Reason> every(String text) {
    return find(text, 0, false);
  }

  /// @param seam what is found lies across it; 0 for anywhere
  private List<Reason> find(String text, int seam, boolean oneIsEnough) {
    var forms = forms(text, seam);
    var found = new ArrayList<Reason>();
    for (var rule : ready) {
      forms.stream()
          .flatMap(f -> f.find(rule, text, seam).stream())
          .findFirst()
          .ifPresent(found::add);
      if (oneIsEnough && !found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  private static List<Form> forms(String text, int seam) {
    var plain = Normalised.of(text);
    var forms = new ArrayList<Form>();
    forms.add(Form.of(plain, false, seam));
    var spelt = Undisguised.spelt(plain);
    if (!spelt.text().equals(plain.text())) {
      forms.add(Form.of(spelt, false, seam));
    }
    if (Undisguised.setApart(plain)) {
      forms.add(Form.of(Undisguised.joined(plain), true, seam));
    }
    return forms;
  }

  /// @param starts where something may begin
  private record Form(Normalised letters, String text, boolean loose, BitSet starts) {
    static Form of(Normalised letters, boolean loose, int seam) {
      var text = letters.text();
      var starts = new BitSet(text.length());
      IntStream.range(0, text.length())
          .filter(i -> seam == 0 || letters.start(i) < seam)
          .filter(i -> loose || i == 0 || Rule.mayBegin(text, i))
          .forEach(starts::set);
      return new Form(letters, text, loose, starts);
    }

    /// Looks only where something may begin: to try every letter took five times as long.
    Optional<Reason> find(Rule.Ready ready, String raw, int seam) {
      var matcher = (loose ? ready.loose() : ready.strict()).matcher(text);
      matcher.useTransparentBounds(true).useAnchoringBounds(false);
      for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
        matcher.region(start, text.length());
        if (matcher.lookingAt() && isAcross(matcher, seam)) {
          return Optional.of(reason(ready.rule(), raw, matcher));
        }
      }
      return Optional.empty();
    }

    private boolean isAcross(Matcher matcher, int seam) {
      return matcher.end() > matcher.start() && letters.end(matcher.end() - 1) > seam;
    }

    private Reason reason(Rule rule, String raw, Matcher matcher) {
      var words = raw.substring(letters.start(matcher.start()), letters.end(matcher.end() - 1));
      return new Reason(rule.code(), words, "rule:" + rule.id());
    }
  }
}
