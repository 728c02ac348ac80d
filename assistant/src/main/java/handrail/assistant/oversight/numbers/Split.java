package handrail.assistant.oversight.numbers;

import handrail.channels.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A figure for everybody, and for each channel, language and team by itself.
///
/// @param all null when there are too few to show anything
public record Split<T>(
    @Nullable T all, List<Part<T>> byChannel, List<Part<T>> byLanguage, List<Part<T>> byTeam) {

  /// A figure for one group.
  ///
  /// @param group the channel, the language or the id of the team; empty where that is not known
  /// @param figure null when there are too few to show it
  public record Part<T>(String group, @Nullable T figure) {}

  /// Sums up what counts, for all and for each group; never for fewer than [Small#FEW].
  static <F extends Fact, T> Split<T> of(List<F> facts, Function<List<F>, T> sum) {
    if (Small.isSmall(facts.size())) {
      return new Split<>(null, List.of(), List.of(), List.of());
    }
    var channels = by(facts, fact -> fact.group().channel().wireName());
    // Which channels there are everybody knows: one that nobody used is hidden like a small one.
    Arrays.stream(Channel.values())
        .forEach(channel -> channels.putIfAbsent(channel.wireName(), List.of()));
    return new Split<>(
        sum.apply(facts),
        parts(channels, sum),
        parts(by(facts, fact -> fact.group().language()), sum),
        parts(by(facts, fact -> fact.group().team()), sum));
  }

  private static <F extends Fact> Map<String, List<F>> by(
      List<F> facts, Function<F, String> group) {
    return facts.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
  }

  private static <F, T> List<Part<T>> parts(Map<String, List<F>> groups, Function<List<F>, T> sum) {
    var sizes = new TreeMap<String, Integer>();
    groups.forEach((name, facts) -> sizes.put(name, facts.size()));
    var hidden = Small.hidden(sizes);
    var parts = new ArrayList<Part<T>>();
    groups.forEach(
        (name, facts) ->
            parts.add(new Part<>(name, hidden.contains(name) ? null : sum.apply(facts))));
    return List.copyOf(parts);
  }
}
