package handrail.assistant.brief;

import handrail.assistant.brief.Brief.CitizenReview;
import handrail.assistant.brief.Brief.ContactSafety;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.BriefReviewed;
import handrail.assistant.conversation.Turn.BriefReviewed.Answer;
import handrail.assistant.conversation.Turn.BriefShown;
import handrail.assistant.triage.Triaged.Control;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the citizen has said to what is passed on about her, read off the timeline.
final class Reviews {
  private Reviews() {}

  /// The part of a brief that says whether she has seen it, and what she says to it.
  static CitizenReview of(Story story, Handoff handoff, ContactSafety safety) {
    if (answered(story, Answer.CORRECTED)) {
      return new CitizenReview(true, "CORRECTED", Story.screened(correction(story)), null);
    }
    if (answered(story, Answer.CONFIRMED)) {
      return new CitizenReview(true, "CONFIRMED", null, null);
    }
    return isShown(story)
        ? new CitizenReview(true, "SHOWN", null, null)
        : new CitizenReview(false, "NOT_SHOWN", null, whyNot(handoff, safety));
  }

  private static String whyNot(Handoff handoff, ContactSafety safety) {
    if (handoff.showsDanger()) {
      return "crisis";
    }
    return safety.state().equals("UNSAFE") ? "unsafe channel" : "citizen has not asked";
  }

  /// For the worker, how far a brief can be relied on.
  static String inWords(Story story) {
    if (answered(story, Answer.CORRECTED)) {
      return "The citizen has read it and corrected it.";
    }
    return answered(story, Answer.CONFIRMED)
        ? "The citizen has read it and says that it is right."
        : "Nobody has checked it with the citizen.";
  }

  /// Her corrections in the order in which she made them.
  private static String correction(Story story) {
    var words =
        reviews(story)
            .map(BriefReviewed::correction)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? "They asked for something to be left out." : words;
  }

  /// Sentences that she wants left out.
  static Set<String> leftOut(Story story) {
    return reviews(story)
        .flatMap(review -> review.leftOut().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether words are a part of what is left out, or hold some of it.
  static boolean isLeftOut(String words, Collection<String> leftOut) {
    return leftOut.stream().anyMatch(out -> out.contains(words) || words.contains(out));
  }

  /// Where she spoke of the brief itself: that is no part of her matter.
  static Set<Long> saidAt(Story story) {
    var shown =
        story
            .all(AssistantSaid.class)
            .filter(said -> said.turn().triaged().control() == Control.SHOW)
            .map(said -> said.turn().inReplyTo());
    return Stream.concat(reviews(story).map(BriefReviewed::seq), shown).collect(Collectors.toSet());
  }

  private static boolean isShown(Story story) {
    return story.all(BriefShown.class).findAny().isPresent();
  }

  private static boolean answered(Story story, Answer answer) {
    return reviews(story).anyMatch(review -> review.answer() == answer);
  }

  private static Stream<BriefReviewed> reviews(Story story) {
    return story.all(BriefReviewed.class).map(Story.Placed::turn);
  }
}
