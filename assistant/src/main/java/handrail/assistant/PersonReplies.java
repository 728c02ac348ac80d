package handrail.assistant;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triaged;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.Message.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Says that a person is offered, or has been asked.
final class PersonReplies {
  /// How an offer begins, by the reason a person is needed for.
  private static final Map<String, Phrase> OFFER_FOR =
      Map.ofEntries(
          Map.entry("R2", Phrase.OFFER_LOSS),
          Map.entry("R3", Phrase.OFFER_DISTRESS),
          Map.entry("R4", Phrase.OFFER_TANGLED),
          Map.entry("R5", Phrase.OFFER_COMES_BACK),
          Map.entry("R6", Phrase.OFFER_DISPUTE),
          Map.entry("R7", Phrase.OFFER_SUPPORT),
          Map.entry("R8", Phrase.OFFER_JUDGEMENT),
          Map.entry("R9", Phrase.OFFER_ACTING_FOR),
          Map.entry("R10", Phrase.OFFER_GROW),
          Map.entry("R11", Phrase.OFFER_LONELY),
          Map.entry("R13", Phrase.OFFER_UNKNOWN));

  private final Sentences sentences;
  private final Wording wording;
  private final Function<String, String> nameOf;

  /// Needs its words.
  ///
  /// @param nameOf what people call a worker with an id
  PersonReplies(Sentences sentences, Wording wording, Function<String, String> nameOf) {
    this.sentences = sentences;
    this.wording = wording;
    this.nameOf = nameOf;
  }

  AssistantSaid offer(long to, Outcome.Offered outcome) {
    String language = outcome.triaged().language();
    var question = wording.of(language, Phrase.OFFER_QUESTION, outcome.team());
    var offer = after(outcome.first(), offered(outcome, question));
    var answer = outcome.answer();
    var said =
        sentences.said(
            to, outcome, Kind.OFFER, answer == null ? offer : offer + "\n\n" + answer.text());
    return said.citing(answer == null ? List.of() : answer.citations(), outcome.basis())
        .offering(sentences.yesOrNo(language));
  }

  private String offered(Outcome.Offered outcome, String question) {
    return outcome.first().isEmpty()
        ? wording.of(outcome.triaged().language(), beginning(outcome.triaged()), question)
        : question;
  }

  private static String after(String first, String words) {
    return first.isEmpty() ? words : first + " " + words;
  }

  /// In a language that lacks the words for a reason a person is offered without one.
  private Phrase beginning(Triaged triaged) {
    var phrase = beginningInFull(triaged);
    var language = triaged.language();
    return wording.spoken(language, phrase).equals(wording.spoken(language))
        ? phrase
        : Phrase.OFFER_PERSON;
  }

  private static Phrase beginningInFull(Triaged triaged) {
    var detectors = triaged.reasons().stream().map(Reason::detector).toList();
    if (detectors.contains(Limit.NOT_READY)) {
      return Phrase.OFFER_NOT_READY;
    }
    if (detectors.contains(Limit.SWITCHED_OFF)) {
      return Phrase.OFFER_SWITCHED_OFF;
    }
    if (detectors.contains(Limit.OTHER_LANGUAGE)) {
      return Phrase.OFFER_OTHER_LANGUAGE;
    }
    return triaged.reasons().stream()
        .map(Reason::code)
        .map(OFFER_FOR::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Phrase.OFFER_PERSON);
  }

  /// Names both pages and guesses nothing.
  AssistantSaid differ(long to, Outcome.Differing outcome) {
    String language = outcome.triaged().language();
    var pages = outcome.differ().pages();
    var question = wording.of(language, Phrase.OFFER_QUESTION, outcome.team());
    return sentences
        .say(
            to,
            outcome,
            Kind.OFFER,
            Phrase.OFFER_DIFFER,
            pages.getFirst().title(),
            pages.getLast().title(),
            question)
        .citing(pages, outcome.differ().basis())
        .offering(sentences.yesOrNo(language));
  }

  AssistantSaid handOff(long to, Outcome.HandedOff outcome) {
    var said =
        sentences.said(
            to, outcome, Kind.HANDOFF, after(outcome.first(), outcome.handoff().promised()));
    return outcome.handoff().step().kind() == Handoff.Step.Kind.CHOICE
        ? said.offering(waitOrNow(outcome))
        : said;
  }

  private List<String> waitOrNow(Outcome.HandedOff outcome) {
    String language = outcome.triaged().language();
    return List.of(
        wording.of(
            language, Phrase.CHOICE_WAIT, nameOf.apply(outcome.handoff().offeredTo().getFirst())),
        wording.of(language, Phrase.CHOICE_NOW));
  }
}
