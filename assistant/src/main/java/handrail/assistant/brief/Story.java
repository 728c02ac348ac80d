package handrail.assistant.brief;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn;
import handrail.assistant.triage.Consent;
import handrail.channels.Message.Kind;
import java.text.BreakIterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The part of a conversation that one handoff is about: from the end of the human stretch before
/// it to its own closing. Empty once the words have been erased.
///
/// @param entries its turns, oldest first
/// @param opened the place of the turn that asked for a person
/// @param asked when that was
record Story(List<Entry> entries, long opened, Instant asked) {
  /// A telephone number or an e-mail address. A brief never repeats one, and every quote stays
  /// exact: it ends where one begins.
  private static final Pattern CONTACT =
      Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+|\\+?\\d(?:[\\s()./-]*\\d){8,}");

  private static final Pattern EDGES = Pattern.compile("^[\\s,.;:)-]+|[\\s,;:(-]+$");

  /// Fewer words than this beside a number say nothing by themselves.
  private static final int FEWEST = 3;

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final String LEFT_OUT = "It holds a contact detail: see the conversation.";

  static Story of(Conversation conversation, Handoff handoff) {
    var timeline = conversation.timeline();
    long opened = opened(timeline, handoff);
    long start = closings(timeline).filter(seq -> seq < opened).max().orElse(0);
    long end = closings(timeline).filter(seq -> seq > opened).min().orElse(Long.MAX_VALUE);
    return new Story(
        timeline.stream().filter(entry -> entry.seq() > start && entry.seq() <= end).toList(),
        opened,
        handoff.createdAt());
  }

  /// Where a person was first asked for. A handoff that is asked for again has several such turns;
  /// one whose turn is not on record is taken to begin with what was said last before it.
  private static long opened(List<Entry> timeline, Handoff handoff) {
    return timeline.stream()
        .filter(
            entry ->
                entry.turn() instanceof Turn.HandoffOpened note
                    && note.handoff().id().equals(handoff.id()))
        .mapToLong(Entry::seq)
        .findFirst()
        .orElseGet(() -> lastSaidBy(timeline, handoff.createdAt()));
  }

  private static long lastSaidBy(List<Entry> timeline, Instant moment) {
    return timeline.stream()
        .filter(entry -> !entry.turn().at().isAfter(moment))
        .mapToLong(Entry::seq)
        .max()
        .orElseGet(() -> timeline.isEmpty() ? 0 : timeline.getFirst().seq());
  }

  private static LongStream closings(List<Entry> timeline) {
    return timeline.stream()
        .filter(entry -> entry.turn() instanceof Turn.HandoffClosed)
        .mapToLong(Entry::seq);
  }

  /// Where it begins; 0 when nothing is on record.
  long firstSeq() {
    return entries.isEmpty() ? 0 : entries.getFirst().seq();
  }

  /// Where it ends for now; 0 when nothing is on record.
  long lastSeq() {
    return entries.isEmpty() ? 0 : entries.getLast().seq();
  }

  /// When something was last added.
  Instant lastAt() {
    return entries.isEmpty() ? asked : entries.getLast().turn().at();
  }

  /// What a worker has written, unless it would repeat a way to reach somebody.
  static String screened(String text) {
    return holdsContact(text) ? LEFT_OUT : text;
  }

  /// How a brief names a turn.
  static String src(long seq) {
    return "m" + seq;
  }

  List<String> openedSrc() {
    return opened == 0 ? List.of() : List.of(src(opened));
  }

  /// All turns of one sort.
  <T extends Turn> Stream<Placed<T>> all(Class<T> kind) {
    return entries.stream()
        .filter(entry -> kind.isInstance(entry.turn()))
        .map(entry -> new Placed<>(entry.seq(), kind.cast(entry.turn())));
  }

  /// What the citizen said next after the turn numbered `seq`, before anybody else spoke to her
  /// again.
  Optional<Placed<Turn.CitizenSaid>> replyTo(long seq) {
    return entries.stream()
        .filter(entry -> entry.seq() > seq)
        .filter(entry -> !(entry.turn() instanceof Turn.NotDelivered))
        .filter(entry -> !(entry.turn() instanceof Turn.Judged))
        .findFirst()
        .flatMap(
            entry ->
                entry.turn() instanceof Turn.CitizenSaid said
                    ? Optional.of(new Placed<>(entry.seq(), said))
                    : Optional.empty());
  }

  /// The places of what the assistant has answered.
  Set<Long> answered() {
    return all(Turn.AssistantSaid.class)
        .filter(said -> said.turn().kind() == Kind.ANSWER)
        .map(said -> said.turn().inReplyTo())
        .collect(Collectors.toSet());
  }

  /// The citizen's sentences on her matter, each an exact part of what was said; of those that hold
  /// a way to reach somebody, what stands around it.
  List<Sentence> sentences() {
    long yes = yes().map(Placed::seq).orElse(0L);
    var aboutTheBrief = Reviews.saidAt(this);
    var leftOut = Reviews.leftOut(this);
    var matter = new Matter(this);
    return all(Turn.CitizenSaid.class)
        .filter(said -> said.seq() != yes && !aboutTheBrief.contains(said.seq()))
        .filter(matter::isIn)
        .flatMap(
            said ->
                split(said.turn().text()).stream()
                    .flatMap(Story::aroundContacts)
                    .map(text -> new Sentence(text, said.seq(), said.turn().at())))
        .filter(sentence -> Matter.isIn(sentence.text()))
        .filter(sentence -> !leftOut.contains(sentence.text()))
        .toList();
  }

  /// The citizen's yes to the offer of a person, when it led here. It says nothing of the matter.
  Optional<Placed<Turn.CitizenSaid>> yes() {
    return all(Turn.AssistantSaid.class)
        .filter(said -> said.turn().offersAPerson())
        .flatMap(offer -> replyTo(offer.seq()).stream())
        .filter(reply -> reply.seq() < opened && Consent.of(reply.turn().text()) == Consent.YES)
        .findFirst();
  }

  private static Stream<String> aroundContacts(String sentence) {
    return holdsContact(sentence)
        ? CONTACT
            .splitAsStream(sentence)
            .map(piece -> EDGES.matcher(piece).replaceAll(""))
            .filter(piece -> WORD.matcher(piece).results().count() >= FEWEST)
        : Stream.of(sentence);
  }

  static boolean holdsContact(String text) {
    return CONTACT.matcher(text).find();
  }

  static List<String> split(String text) {
    var sentences = new ArrayList<String>();
    var ends = BreakIterator.getSentenceInstance(Locale.UK);
    ends.setText(text);
    int from = ends.first();
    for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
      text.substring(from, to)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(sentences::add);
      from = to;
    }
    return sentences;
  }

  /// The first words of a text, still an exact part of it.
  static String first(int words, String text) {
    var found = WORD.matcher(text).results().limit(words).toList();
    return found.isEmpty() ? "" : text.substring(found.getFirst().start(), found.getLast().end());
  }

  /// A turn in its place.
  record Placed<T extends Turn>(long seq, T turn) {
    List<String> src() {
      return List.of(Story.src(seq));
    }
  }

  /// One sentence of the citizen's.
  record Sentence(String text, long seq, Instant at) {
    List<String> src() {
      return List.of(Story.src(seq));
    }

    int words() {
      return Math.toIntExact(WORD.matcher(text).results().count());
    }

    /// Its first words, still an exact part of what was said.
    Sentence first(int words) {
      return new Sentence(Story.first(words, text), seq, at);
    }
  }
}
