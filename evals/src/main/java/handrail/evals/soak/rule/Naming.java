package handrail.evals.soak.rule;

import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.chat.DeskClient.Case;
import handrail.evals.chat.DeskClient.Line;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The names of workers in what the service says of itself.
final class Naming {
  /// Answers quote pages, which may name people.
  private static final Set<String> OF_ITSELF = Set.of("offer", "handoff", "urgent", "notice");

  private Naming() {}

  /// Where somebody is named whom the citizen has not met and has not named herself.
  static LongStream tooEarly(Seen seen) {
    return seen.hers().messages().stream()
        .filter(each -> OF_ITSELF.contains(each.kind()))
        .filter(each -> seen.staff().stream().anyMatch(name -> isTooEarly(name, each, seen)))
        .mapToLong(Reply::seq);
  }

  private static boolean isTooEarly(String name, Reply reply, Seen seen) {
    String first = words(name).findFirst().orElseThrow();
    return says(reply.text(), first)
        && !isHerOwn(name, seen)
        && Notices.stepsIn(reply.text()).filter(name::equals).isEmpty()
        && seen.turns().stream()
            .filter(each -> each.seq() <= reply.seq())
            .noneMatch(each -> meets(each, name) || isHers(each, first));
  }

  /// Whether the brief has her as the citizen's own worker, from before.
  private static boolean isHerOwn(String name, Seen seen) {
    return seen.handoff().map(Case::brief).stream()
        .anyMatch(brief -> brief.at("/relationship/worker").asText().equals(name));
  }

  /// What the record says of who has joined counts, also where she was cut off and did not hear it.
  private static boolean meets(Line message, String name) {
    return name.equals(message.name())
        || Notices.joined(message.text()).filter(name::equals).isPresent();
  }

  private static boolean isHers(Line message, String name) {
    return message.from().equals("citizen") && says(message.text(), name);
  }

  private static boolean says(String text, String name) {
    return words(text).collect(Collectors.toSet()).contains(name);
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}'-]+"));
  }
}
