package handrail.assistant.brief;

import handrail.assistant.brief.Brief.ContactSafety;
import handrail.assistant.brief.Brief.IfThen;
import handrail.assistant.brief.Brief.PromiseMade;
import handrail.assistant.brief.Brief.Promised;
import handrail.assistant.brief.Brief.Situation;
import handrail.assistant.brief.Brief.Trigger;
import handrail.assistant.brief.Brief.Urgency;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.OptOut;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.promise.Promises;
import handrail.assistant.triage.Reason;
import handrail.assistant.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes briefs, by rules alone: complete also when every model is down.
public final class Briefs {
  private Briefs() {}

  /// The brief of a handoff as its conversation stands now.
  ///
  /// @param zone in which "by Friday" is meant
  public static Brief of(Conversation conversation, Handoff handoff, ZoneId zone) {
    return of(conversation, handoff, new Before(Acquaintance.NONE, null, zone));
  }

  /// What is known beside the conversation.
  ///
  /// @param knowing what may be told of a relationship; null when there is none
  /// @param zone in which "by Friday" is meant
  public record Before(Acquaintance who, Brief.@Nullable Knowing knowing, ZoneId zone) {}

  public static Brief of(Conversation conversation, Handoff handoff, Before before) {
    var zone = before.zone();
    var story = Story.of(conversation, handoff);
    var triggers = triggers(story, handoff);
    var safety = before.who().safety(Safety.of(conversation, triggers, handoff, story), zone);
    return new Brief(
        "handoff-packet/1",
        UUID.nameUUIDFromBytes(handoff.id().getBytes(StandardCharsets.UTF_8)).toString(),
        handoff.caseRef(),
        story.lastSeq(),
        handoff.createdAt(),
        story.lastAt(),
        new Urgency(
            handoff.severity().name(),
            triggers,
            handoff.dueBy(),
            promise(conversation, story, handoff)),
        WhoWrites.person(conversation, story, handoff, before.who()),
        safety,
        WhoWrites.consent(handoff, triggers, story, before.who()),
        Summaries.of(story, triggers, Reviews.of(story, handoff, safety), zone),
        Deeds.of(story),
        situation(story, handoff, warnings(conversation, handoff, safety, before.who())),
        Progress.receiver(story, handoff),
        Progress.loop(story, handoff),
        before.knowing(),
        promises(conversation),
        "/desk/handoffs/" + handoff.id(),
        Deeds.evidence(story),
        new Brief.Retention("CASE_2Y", null, null),
        new Brief.Access(List.of(handoff.team()), List.of()));
  }

  private static List<Trigger> triggers(Story story, Handoff handoff) {
    return handoff.reasons().stream().map(reason -> trigger(story, reason)).toList();
  }

  /// A reason with the turn that holds its words; one without words, or whose words hold a way to
  /// reach somebody, rests on the turn that opened the handoff.
  private static Trigger trigger(Story story, Reason reason) {
    boolean quotable = isQuotable(story, reason.words());
    return story
        .all(CitizenSaid.class)
        .filter(said -> quotable && said.turn().text().contains(reason.words()))
        .reduce((_, newer) -> newer)
        .map(
            said ->
                new Trigger(
                    reason.code(), said.src(), reason.words(), reason.detector(), said.turn().at()))
        .orElseGet(
            () ->
                new Trigger(
                    reason.code(), story.openedSrc(), "", reason.detector(), story.asked()));
  }

  static boolean isQuotable(Story story, String words) {
    return !words.isBlank()
        && !Story.holdsContact(words)
        && !Reviews.isLeftOut(words, Reviews.leftOut(story));
  }

  private static @Nullable PromiseMade promise(
      Conversation conversation, Story story, Handoff handoff) {
    if (handoff.promised().isBlank()) {
      return null;
    }
    // Where somebody may read along a neutral word was said in its place.
    boolean open = conversation.contactSafety().isOpen();
    return story
        .all(AssistantSaid.class)
        .filter(said -> said.turn().text().contains(handoff.promised()))
        .findFirst()
        .map(said -> new PromiseMade(handoff.promised(), said.turn().at(), said.src()))
        .orElseGet(
            () ->
                open
                    ? new PromiseMade(handoff.promised(), handoff.createdAt(), story.openedSrc())
                    : null);
  }

  private static List<Promised> promises(Conversation conversation) {
    return Promises.of(conversation).stream()
        .filter(promise -> promise.isToDo() && promise.isSomebodysOwn())
        .map(
            promise ->
                new Promised(
                    Story.screened(promise.what()),
                    promise.worker() == null ? promise.owner() : promise.worker().name(),
                    promise.dueBy(),
                    promise.wasBroken(),
                    List.of(Story.src(promise.madeAt()))))
        .toList();
  }

  private static Situation situation(Story story, Handoff handoff, List<String> warnings) {
    var late = new IfThen("nobody has been in touch by the due time", "tell the duty lead");
    var danger = new IfThen("somebody is in danger now", "999, and stay with them");
    return new Situation(
        handoff.reasons().stream()
            .map(reason -> ReasonWords.of(reason.code()))
            .distinct()
            .collect(Collectors.joining("; ")),
        handoff.severity() == Handoff.Severity.NOW ? List.of(danger, late) : List.of(late),
        warnings,
        Deeds.limits(story),
        "Made by rules from the words alone. " + Reviews.inWords(story));
  }

  private static List<String> warnings(
      Conversation conversation, Handoff handoff, ContactSafety safety, Acquaintance who) {
    var warnings = new ArrayList<String>(who.warnings());
    if (conversation.hasLinkedPhone()) {
      warnings.add("Has shown that a phone is theirs: see what was said there and in the chat too");
    }
    if (OptOut.of(conversation)) {
      warnings.add("Has opted out of texts (STOP): nothing can be texted to them");
    }
    if (!Wording.COMPLETE.contains(handoff.language())) {
      var language = Locale.of(handoff.language()).getDisplayLanguage(Locale.UK);
      warnings.add("Writes in " + language + ": an interpreter is needed unless you speak it");
    }
    warnings.addAll(contact(safety));
    return List.copyOf(warnings);
  }

  private static List<String> contact(ContactSafety safety) {
    return switch (safety.state()) {
      case "UNSAFE" ->
          List.of(
              "Do not leave a voicemail",
              "Do not write first: somebody may read along",
              "By text or telephone they are told nothing unasked, not even who has joined");
      case "SAFE" -> List.of();
      case "SAFE_WITH_RULES" -> List.of("It is safe to be in touch only as has been agreed");
      default -> List.of("It is not known whether it is safe to ring or write first: ask");
    };
  }
}
