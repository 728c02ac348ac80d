package handrail.assistant;

import handrail.assistant.brief.Passing;
import handrail.assistant.brief.Passing.PassedOn;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.BriefReviewed;
import handrail.assistant.conversation.Turn.BriefShown;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows a citizen what is passed on about her, in words, and takes her word on it.
final class BriefReplies {
  private final Passing passing;
  private final Wording wording;

  BriefReplies(Passing passing, Wording wording) {
    this.passing = passing;
    this.wording = wording;
  }

  /// The turns that open a handoff: on a page she reads what is passed on at once, elsewhere she is
  /// told how to.
  List<Turn> opening(AssistantSaid said, Handoff handoff, Conversation conversation) {
    var opened = new HandoffOpened(said.at(), handoff);
    if (!passing.isDue(conversation, handoff)) {
      return List.of(said, opened);
    }
    return switch (conversation.address().channel()) {
      case WEB_CHAT -> shown(said, opened, conversation);
      case SMS -> List.of(adding(said, Phrase.BRIEF_SHOW_SMS), opened);
      case VOICE -> List.of(adding(said, Phrase.BRIEF_SHOW_VOICE), opened);
    };
  }

  private List<Turn> shown(AssistantSaid said, HandoffOpened opened, Conversation conversation) {
    var handoff = opened.handoff();
    var passedOn = passing.of(conversation.with(List.of(said, opened)), handoff);
    return List.of(
        asking(said.saying(said.text() + "\n\n" + words(passedOn, said.triaged().language()))),
        opened,
        new BriefShown(said.at(), handoff.id()));
  }

  private AssistantSaid adding(AssistantSaid said, Phrase phrase) {
    return said.saying(said.text() + " " + wording.of(said.triaged().language(), phrase));
  }

  /// What she asked to see.
  List<Turn> show(AssistantSaid said, Conversation conversation) {
    return passing
        .readable(conversation)
        .map(handoff -> show(said, handoff, conversation))
        .orElseGet(() -> List.of(said.saying(otherwise(said, conversation))));
  }

  private List<Turn> show(AssistantSaid said, Handoff handoff, Conversation conversation) {
    var passedOn = passing.of(conversation.with(List.of(said)), handoff);
    return List.of(
        asking(said.saying(words(passedOn, said.triaged().language()))),
        new BriefShown(said.at(), handoff.id()));
  }

  private String otherwise(AssistantSaid said, Conversation conversation) {
    var phrase = conversation.handoff().isPresent() ? Phrase.BRIEF_ALL : Phrase.BRIEF_NONE;
    return wording.of(said.triaged().language(), phrase);
  }

  /// What is said to her word on it, and that word itself. Where something was left out, or was not
  /// found, she reads the list again.
  List<Turn> reviewed(AssistantSaid said, BriefReviewed review, Conversation conversation) {
    var answered = said.saying(answer(review, said.triaged().language()));
    var passedOn = passedOn(conversation.with(List.of(said, review)));
    return switch (review.answer()) {
      case CONFIRMED -> List.of(answered, review);
      case CHANGING -> List.of(helping(answered, passedOn, conversation), review);
      case NOT_FOUND ->
          List.of(helping(listing(answered, passedOn), passedOn, conversation), review);
      case CORRECTED ->
          review.leftOut().isEmpty()
              ? List.of(answered, review)
              : List.of(
                  asking(listing(answered, passedOn)),
                  review,
                  new BriefShown(said.at(), review.handoff()));
    };
  }

  private PassedOn passedOn(Conversation conversation) {
    return passing
        .readable(conversation)
        .map(handoff -> passing.of(conversation, handoff))
        .orElseGet(() -> new PassedOn("", List.of(), List.of()));
  }

  private AssistantSaid listing(AssistantSaid said, PassedOn passedOn) {
    return passedOn.isEmpty()
        ? said
        : said.saying(said.text() + "\n\n" + words(passedOn, said.triaged().language()));
  }

  /// On a page each of her sentences can be picked to be left out.
  private AssistantSaid helping(AssistantSaid said, PassedOn passedOn, Conversation conversation) {
    if (conversation.address().channel() != Channel.WEB_CHAT) {
      return said;
    }
    var language = said.triaged().language();
    var omitting =
        passedOn.sentences().stream()
            .map(sentence -> wording.of(language, Phrase.BRIEF_OMIT, sentence));
    var right = Stream.of(wording.of(language, Phrase.BRIEF_RIGHT));
    return said.offering(Stream.concat(omitting, right).toList());
  }

  private String answer(BriefReviewed review, String language) {
    return answers(review).stream()
        .map(phrase -> wording.of(language, phrase))
        .collect(Collectors.joining(" "));
  }

  private static List<Phrase> answers(BriefReviewed review) {
    return switch (review.answer()) {
      case CONFIRMED -> List.of(Phrase.BRIEF_CONFIRMED);
      case CHANGING -> List.of(Phrase.BRIEF_WHAT_CHANGE);
      case NOT_FOUND -> List.of(Phrase.BRIEF_NOT_FOUND);
      case CORRECTED -> corrected(!review.correction().isEmpty(), !review.leftOut().isEmpty());
    };
  }

  private static List<Phrase> corrected(boolean corrects, boolean leavesOut) {
    if (corrects && leavesOut) {
      return List.of(Phrase.BRIEF_CORRECTED, Phrase.BRIEF_LEFT_OUT);
    }
    return List.of(corrects ? Phrase.BRIEF_CORRECTED : Phrase.BRIEF_LEFT_OUT);
  }

  private AssistantSaid asking(AssistantSaid said) {
    var language = said.triaged().language();
    return said.offering(
        List.of(
            wording.of(language, Phrase.BRIEF_RIGHT), wording.of(language, Phrase.BRIEF_CHANGE)));
  }

  private String words(PassedOn passedOn, String language) {
    var lines = new ArrayList<String>();
    lines.add(wording.of(language, Phrase.BRIEF_INTRO));
    if (!passedOn.want().isEmpty()) {
      lines.add("- " + wording.of(language, Phrase.BRIEF_WANT, passedOn.want()));
    }
    if (!passedOn.words().isEmpty()) {
      lines.add("- " + wording.of(language, Phrase.BRIEF_WORDS, quoted(passedOn.words())));
    }
    if (!passedOn.known().isEmpty()) {
      lines.add("- " + wording.of(language, Phrase.BRIEF_KNOWN, quoted(passedOn.known())));
    }
    return String.join("\n", lines);
  }

  private static String quoted(List<String> sentences) {
    return sentences.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(" "));
  }
}
