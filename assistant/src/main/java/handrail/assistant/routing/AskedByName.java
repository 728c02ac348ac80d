package handrail.assistant.routing;

import handrail.assistant.promise.PromiseWords;
import handrail.assistant.promise.Told;
import handrail.assistant.roster.Roster;
import handrail.assistant.roster.Roster.Staff;
import handrail.assistant.triage.PlainWords;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells whoever asks for a worker by name whether she is in, or when she is back: nothing more of
/// the roster.
final class AskedByName {
  private static final List<String> TITLES = List.of("mr", "mrs", "miss", "ms");

  /// What may stand around a name when nothing is asked but whether she is there, or for her.
  private static final Pattern AROUND =
      Pattern.compile(
          "hi|hiya|hello|hey|ok|um|please|pls|plz|thanks|ta|is|are|was|where|wheres|when|whens|has"
              + "|does|do|can|could|may|will|would|i|id|im|we|you|u|me|my|it|there|in|out|off|on"
              + "|at|around|about|still|back|yet|now|today|tomorrow|again|available|free|busy|work"
              + "|working|works|leave|left|gone|holiday|sick|come|coming|speak|speaking|talk|talking"
              + "|chat|see|get|reach|ring|call|phone|want|wanted|need|like|to|with|for|of|the|a|any"
              + "|chance|worker|ask|asking|put|through|hold|ydy|yw|ble|lle|mae|yno|yna|yma|mewn|heddiw"
              + "|nol|pryd|ga|siarad|gyda|efo|dal|gweithio|plis|"
              + String.join("|", TITLES));

  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:hi|hiya|hello|um) )*(?:is|wheres|where is|when is|whens|ydy|yw) \\p{L}{3,}(?:"
              + " (?:still|there|here|about|around|in|today|working|off|on"
              + " leave|back|yet|please|pls|yno|yna|mewn|heddiw))+");

  private final Roster roster;
  private final PromiseWords words;
  private final Clock clock;

  AskedByName(Roster roster, PromiseWords words, Clock clock) {
    this.roster = roster;
    this.words = words;
    this.clock = clock;
  }

  /// Whether she asks for somebody of the staff, and for nothing else.
  boolean isAll(String text) {
    var plain = plain(text);
    var named = named(plain);
    return !named.isEmpty()
        && Stream.of(without(named, plain).split(" ", -1))
            .allMatch(word -> word.isEmpty() || AROUND.matcher(word).matches());
  }

  /// What is said to her of whom she named; empty when she named nobody.
  ///
  /// @param own the id of the citizen's own worker; empty when she has none
  String said(Told told, String text, String own) {
    var named = named(plain(text));
    if (named.isEmpty()) {
      return NAME.matcher(plain(text)).matches() ? words.nameUnknown(told) : "";
    }
    return named.stream()
        .filter(worker -> worker.id().equals(own))
        .findFirst()
        .map(hers -> presence(told, hers))
        .orElseGet(() -> passedOn(told, named));
  }

  /// Of two with the same name nothing is said but the name.
  private String passedOn(Told told, List<Staff> named) {
    var passedOn = words.namePassedOn(told, named.getFirst());
    return named.size() == 1 ? presence(told, named.getFirst()) + " " + passedOn : passedOn;
  }

  private String presence(Told told, Staff worker) {
    var now = clock.instant();
    return roster.atWork(worker, now)
        ? words.isIn(told, worker)
        : words.isBack(told, worker, roster.nextIn(worker, now));
  }

  /// Those who work here whose whole name is said, or else a part of it by which they are called.
  private List<Staff> named(String plain) {
    var whole = here().filter(worker -> says(plain, plain(worker.name()))).toList();
    return whole.isEmpty() ? here().filter(worker -> isCalled(worker, plain)).toList() : whole;
  }

  private Stream<Staff> here() {
    var today = roster.dayOf(clock.instant());
    return roster.staff().stream().filter(worker -> worker.terms().isHere(today));
  }

  private static boolean isCalled(Staff worker, String plain) {
    return callings(worker).anyMatch(name -> says(plain, name));
  }

  /// What people call her, her first name where it is no everyday word ("May"), and her last after
  /// a title.
  private static Stream<String> callings(Staff worker) {
    var parts = plain(worker.name()).split(" ", -1);
    var last = parts[parts.length - 1];
    return Stream.concat(
        Stream.of(plain(worker.knownAs()), parts[0])
            .filter(name -> !AROUND.matcher(name).matches()),
        TITLES.stream().map(title -> title + " " + last));
  }

  private static String without(List<Staff> named, String plain) {
    var rest = " " + plain + " ";
    for (var worker : named) {
      var names = Stream.concat(Stream.of(plain(worker.name())), callings(worker)).toList();
      for (var name : names) {
        rest = rest.replace(" " + name + " ", " ");
      }
    }
    return rest.strip();
  }

  private static boolean says(String plain, String name) {
    return (" " + plain + " ").contains(" " + name + " ");
  }

  private static String plain(String text) {
    return PlainWords.of(text).replace('ł', 'l');
  }
}
