package handrail.assistant;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.SoFar;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.triage.Reason;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.Message.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tells why the last reply was what it was.
final class WhyReplies {
  /// Why a person, in words a citizen reads.
  private static final Map<String, Phrase> BECAUSE =
      Map.ofEntries(
          Map.entry("R1", Phrase.BECAUSE_ASKED),
          Map.entry("R2", Phrase.BECAUSE_LOSS),
          Map.entry("R3", Phrase.BECAUSE_DISTRESS),
          Map.entry("R4", Phrase.BECAUSE_TANGLED),
          Map.entry("R5", Phrase.BECAUSE_COMES_BACK),
          Map.entry("R6", Phrase.BECAUSE_DISPUTE),
          Map.entry("R7", Phrase.BECAUSE_SUPPORT),
          Map.entry("R8", Phrase.BECAUSE_JUDGEMENT),
          Map.entry("R9", Phrase.BECAUSE_ACTING_FOR),
          Map.entry("R10", Phrase.BECAUSE_GROW),
          Map.entry("R11", Phrase.BECAUSE_LONELY),
          Map.entry("R12", Phrase.BECAUSE_PRIVATE),
          Map.entry("R13", Phrase.BECAUSE_LIMIT),
          Map.entry("R14", Phrase.BECAUSE_QUIET),
          Map.entry("R15", Phrase.BECAUSE_KNOWN),
          Map.entry("R16", Phrase.BECAUSE_TRUST));

  private final Sentences sentences;
  private final Wording wording;

  WhyReplies(Sentences sentences, Wording wording) {
    this.sentences = sentences;
    this.wording = wording;
  }

  AssistantSaid why(long to, Outcome.Controlled outcome, Conversation conversation) {
    return SoFar.lastSubstance(conversation)
        .map(reply -> why(to, outcome, reply))
        .orElseGet(() -> sentences.say(to, outcome, Kind.CONTROL, Phrase.WHY_OTHER));
  }

  private AssistantSaid why(long to, Outcome.Controlled outcome, AssistantSaid reply) {
    return switch (reply.kind()) {
      case ANSWER, CLARIFY, DECLINE, CONTROL, SAID, NOTICE -> whyAnswer(to, outcome, reply);
      case OFFER, HANDOFF -> whyPerson(to, outcome, reply.triaged().reasons());
      // What showed it is not read back: somebody may be looking on.
      case URGENT -> sentences.say(to, outcome, Kind.CONTROL, Phrase.WHY_DANGER);
    };
  }

  private AssistantSaid whyAnswer(long to, Outcome.Controlled outcome, AssistantSaid reply) {
    var basis = reply.basis();
    return basis == null || reply.citations().isEmpty()
        ? sentences.say(to, outcome, Kind.CONTROL, Phrase.WHY_OTHER)
        : sentences.say(
            to,
            outcome,
            Kind.CONTROL,
            Phrase.WHY_ANSWER,
            basis.understoodAs(),
            reply.citations().getFirst().title());
  }

  private AssistantSaid whyPerson(long to, Outcome.Controlled outcome, List<Reason> reasons) {
    var language = outcome.triaged().language();
    return reasons.stream()
        .flatMap(reason -> Stream.ofNullable(BECAUSE.get(reason.code())))
        .findFirst()
        .map(because -> wording.of(language, because))
        .map(because -> sentences.say(to, outcome, Kind.CONTROL, Phrase.WHY_PERSON, because))
        .orElseGet(() -> sentences.say(to, outcome, Kind.CONTROL, Phrase.WHY_OTHER));
  }
}
