package handrail.assistant.desk.supervision;

import handrail.assistant.oversight.Overview.Late;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// One case with everything about it that is late.
public record LateCase(List<Late> late) {
  /// What is latest first.
  static List<LateCase> all(List<Late> late) {
    return late.stream()
        .collect(Collectors.groupingBy(Late::handoff, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(LateCase::new)
        .toList();
  }

  public String handoff() {
    return late.getFirst().handoff();
  }

  public String caseRef() {
    return late.getFirst().caseRef();
  }

  /// Whether it can still be given to somebody.
  public boolean isOpen() {
    return late.getFirst().open();
  }

  /// What is late, each in a word or two, once.
  public List<String> tags() {
    return late.stream().map(Late::kind).distinct().map(OverviewWords::of).toList();
  }
}
