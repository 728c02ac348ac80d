package handrail.assistant.triage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

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

  /// The first rule that finds something in `text` which ends after `from`.
  Optional<Reason> first(String text, int from) {
    return find(text, from, true).stream().findFirst();
  }

  /// Every rule that finds something, in the order of the file.
  List<Reason> every(String text) {
    return find(text, 0, false);
  }

  private List<Reason> find(String text, int from, boolean oneIsEnough) {
    var forms = forms(text);
    var found = new ArrayList<Reason>();
    for (var rule : ready) {
      forms.stream()
          .flatMap(f -> f.find(rule, text, from).stream())
          .findFirst()
          .ifPresent(found::add);
      if (oneIsEnough && !found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  private static List<Form> forms(String text) {
    var plain = Normalised.of(text);
    var forms = new ArrayList<Form>();
    forms.add(new Form(plain, plain.text(), false));
    var spelt = Undisguised.spelt(plain);
    if (!spelt.text().equals(plain.text())) {
      forms.add(new Form(spelt, spelt.text(), false));
    }
    if (Undisguised.setApart(plain)) {
      var joined = Undisguised.joined(plain);
      forms.add(new Form(joined, joined.text(), true));
    }
    return forms;
  }

  private record Form(Normalised letters, String text, boolean loose) {
    Optional<Reason> find(Rule.Ready ready, String raw, int from) {
      Matcher matcher = (loose ? ready.loose() : ready.strict()).matcher(text);
      while (matcher.find()) {
        if (matcher.end() > matcher.start() && letters.end(matcher.end() - 1) > from) {
          return Optional.of(reason(ready.rule(), raw, matcher));
        }
      }
      return Optional.empty();
    }

    private Reason reason(Rule rule, String raw, Matcher matcher) {
      var words = raw.substring(letters.start(matcher.start()), letters.end(matcher.end() - 1));
      return new Reason(rule.code(), words, "rule:" + rule.id());
    }
  }
}
