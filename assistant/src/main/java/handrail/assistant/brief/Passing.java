package handrail.assistant.brief;

import handrail.assistant.brief.Brief.Asked;
import handrail.assistant.brief.Brief.Quote;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.BriefReviewed;
import handrail.assistant.conversation.Turn.BriefReviewed.Answer;
import handrail.assistant.conversation.Turn.BriefShown;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.promise.Told;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is passed on about a citizen, as she may read it herself, and what she says to it.
public final class Passing {
  /// While these wait for her answer she is asked nothing else.
  private static final Set<Step.Kind> ASKING = Set.of(Step.Kind.CHOICE, Step.Kind.WHO);

  /// What she has said to it when she is asked what to change.
  private static final Set<Answer> ASKED = Set.of(Answer.CHANGING, Answer.NOT_FOUND);

  private static final int QUOTES = 3;
  private static final int WORDS = 25;

  private final Conversations conversations;
  private final ZoneId zone;

  public Passing(Conversations conversations, ZoneId zone) {
    this.conversations = conversations;
    this.zone = zone;
  }

  /// In plain words, what somebody will read first.
  ///
  /// @param want what she wants; empty when she has not said
  /// @param words her own sentences, at most three
  /// @param known what she will not be asked again
  public record PassedOn(String want, List<String> words, List<String> known) {
    public boolean isEmpty() {
      return want.isEmpty() && words.isEmpty() && known.isEmpty();
    }

    /// Those of her sentences that she may want left out; that she wants a person is no secret.
    public List<String> sentences() {
      return Stream.concat(Stream.of(want), words.stream())
          .filter(text -> !text.isEmpty() && !Matter.isBareCall(text))
          .limit(QUOTES)
          .toList();
    }
  }

  /// The handoff of this episode, when she may read what goes with it.
  public Optional<Handoff> readable(Conversation conversation) {
    return conversation
        .handoff()
        .flatMap(conversations::handoff)
        .filter(handoff -> mayRead(conversation, handoff));
  }

  /// Whether it may be read back to her: not where there is danger, nor where somebody else may be
  /// looking on.
  private static boolean mayRead(Conversation conversation, Handoff handoff) {
    var told = Told.of(conversation, handoff);
    boolean danger = handoff.showsDanger() || conversation.danger().isPresent();
    return !told.isPrivate() && !told.inDanger() && !danger;
  }

  /// Whether she is to see it at once: a handoff that has just been opened, when she is not being
  /// asked something else.
  public boolean isDue(Conversation conversation, Handoff handoff) {
    boolean shown =
        conversation.episode().stream()
            .anyMatch(
                entry ->
                    entry.turn() instanceof BriefShown before
                        && before.handoff().equals(handoff.id()));
    return !shown && !ASKING.contains(handoff.step().kind()) && mayRead(conversation, handoff);
  }

  /// What goes with a handoff.
  public PassedOn of(Conversation conversation, Handoff handoff) {
    var brief = Briefs.of(conversation, handoff, zone);
    var want = brief.summary().whatTheyWant().text();
    return new PassedOn(
        Story.first(WORDS, want),
        brief.summary().inTheirWords().stream()
            .map(Quote::quote)
            .filter(quote -> !quote.equals(want))
            .limit(QUOTES)
            .map(quote -> Story.first(WORDS, quote))
            .toList(),
        brief.actions().alreadyAsked().stream()
            .filter(asked -> asked.answer() != null)
            .map(Asked::question)
            .distinct()
            .limit(QUOTES)
            .toList());
  }

  /// What she has just said to what she was shown.
  ///
  /// @return empty when she was not shown it last, or spoke of something else
  public Optional<BriefReviewed> reviewed(Conversation conversation, Entry said) {
    return lastToldOf(conversation)
        .flatMap(
            turn -> readable(conversation).flatMap(open -> review(conversation, said, turn, open)));
  }

  private Optional<BriefReviewed> review(
      Conversation conversation, Entry entry, Turn before, Handoff open) {
    boolean asked = before instanceof BriefReviewed;
    var text = ((CitizenSaid) entry.turn()).text();
    return switch (BriefWords.read(text, asked)) {
      case BriefReply.Right _ -> Optional.of(answer(entry, open, Answer.CONFIRMED));
      case BriefReply.Change _ -> Optional.of(answer(entry, open, Answer.CHANGING));
      case BriefReply.Corrects corrects ->
          Optional.of(corrected(entry, open, corrects, sentences(conversation, open, entry)));
      case BriefReply.Other _ -> Optional.empty();
    };
  }

  private static List<String> sentences(Conversation conversation, Handoff open, Entry entry) {
    return Story.of(conversation, open).sentences().stream()
        .filter(sentence -> sentence.seq() != entry.seq())
        .map(Story.Sentence::text)
        .toList();
  }

  /// Where nothing of what she wants left out is found she is told so, and asked once more.
  private static BriefReviewed corrected(
      Entry entry, Handoff open, BriefReply.Corrects corrects, List<String> sentences) {
    var leftOut =
        corrects.leaveOut().isEmpty()
            ? List.<String>of()
            : BriefWords.meant(corrects.leaveOut(), sentences.stream());
    return leftOut.isEmpty() && corrects.correction().isEmpty()
        ? answer(entry, open, Answer.NOT_FOUND)
        : new BriefReviewed(
            entry.turn().at(),
            open.id(),
            entry.seq(),
            Answer.CORRECTED,
            corrects.correction(),
            leftOut);
  }

  private static BriefReviewed answer(Entry entry, Handoff open, Answer answer) {
    return new BriefReviewed(entry.turn().at(), open.id(), entry.seq(), answer, "", List.of());
  }

  /// What the last reply was about, when that was what is passed on and it waits for her word.
  private static Optional<Turn> lastToldOf(Conversation conversation) {
    return conversation.episode().reversed().stream()
        .map(Entry::turn)
        .takeWhile(turn -> !(turn instanceof AssistantSaid))
        .filter(
            turn ->
                turn instanceof BriefShown
                    || (turn instanceof BriefReviewed review && ASKED.contains(review.answer())))
        .findFirst();
  }
}
