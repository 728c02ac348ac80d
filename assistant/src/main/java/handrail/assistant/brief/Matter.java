package handrail.assistant.brief;

import handrail.assistant.brief.Story.Placed;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.triage.Consent;
import handrail.assistant.triage.Greetings;
import handrail.assistant.triage.WaitWords;
import handrail.channels.Message.Kind;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells what a citizen says of her matter from what only answers, steers or calls: "yes please",
/// "1", "Change it", "STOP", "are you there??".
final class Matter {
  /// What these offer to pick from steers the service; what is asked back is about the matter.
  private static final Set<Kind> STEERING =
      Set.of(Kind.OFFER, Kind.HANDOFF, Kind.URGENT, Kind.CONTROL);

  /// "Option 2" and the like.
  private static final Pattern PICKED =
      Pattern.compile(
          "\\W*(?:(?:option|number|press|reply|dewis) )?(?:[0-9]|one|two|wait|now|aros|nawr)\\W*",
          Pattern.CASE_INSENSITIVE);

  /// A person is asked for, and nothing is said of what for.
  private static final Pattern BARE_CALL =
      Pattern.compile(
          "\\W*(?:(?:hi|hello|ok|please|pls|plz|can|could|may|i|want|wanna|to|need|like|would|id|i'd|talk"
              + "|speak|speaking|chat|get|give|put|through|connect|me|us|a|an|the|real|actual|live|proper"
              + "|human|being|person|someone|somebody|anyone|anybody|agent|operator|advis[eo]r|worker|staff"
              + "|member|of|now|just|with|is|there|who|help|ring|call|phone|back|ga|siarad|â|pherson|person"
              + "|rhywun|efo|gyda|os|gwelwch|yn|dda|plis)\\b\\W*)+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern WORD = Pattern.compile("\\s+");

  /// Words that a sentence is built with and that name nothing. What has no other word names no
  /// matter, whatever it asks: "What can I do?", "How long will it take".
  private static final Pattern NAMELESS =
      Pattern.compile(
          "\\W*(?:(?:what|whats|when|where|which|who|why|how|if|so|and|or|but|then|than|as|that|this|these"
              + "|those|it|its|it's|i|i'm|im|i've|ive|me|my|mine|we|us|our|you|your|he|him|his|she|her|they"
              + "|them|their|there|here|a|an|the|some|any|no|not|all|more|much|many|else|about|at|by|for"
              + "|from|in|into|of|off|on|out|to|up|with|without|am|is|are|was|were|be|been|being|do|does"
              + "|did|don't|dont|done|have|has|had|can|can't|cant|cannot|could|should|would|will|won't"
              + "|shall|may|might|must|get|go|going|know|need|want|like|take|tell|say|said|think|mean"
              + "|make|try|ask|help|happen|happens|happening|next|now|long|soon|still|just|really|please"
              + "|ok|okay|well|hi|hello|thing|things|something|anything|nothing|someone|somebody|anyone"
              + "|anybody|person|beth|sut|pryd|ble|pwy|pam|a|alla|fedra|i|wneud|gwneud|nawr|yn|ei)\\b\\W*)+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final Story story;

  Matter(Story story) {
    this.story = story;
  }

  /// Whether a turn of hers may say something of it.
  boolean isIn(Placed<CitizenSaid> said) {
    return !isPicked(said) && !isCommand(said) && !isChasing(said);
  }

  /// Whether a sentence says something of it.
  static boolean isIn(String sentence) {
    return !Consent.isBare(sentence)
        && !PICKED.matcher(sentence).matches()
        && !BriefWords.isSetAnswer(sentence)
        && !WaitWords.call(sentence)
        && !Greetings.is(sentence);
  }

  /// Whether it only asks for a person.
  static boolean isBareCall(String sentence) {
    return BARE_CALL.matcher(sentence).matches();
  }

  /// Whether it names what this is about, beyond that she wants a person or an answer.
  static boolean names(String sentence) {
    return !isBareCall(sentence) && !NAMELESS.matcher(sentence).matches();
  }

  /// How many of its words name something.
  static long naming(String sentence) {
    return WORD.splitAsStream(sentence)
        .filter(word -> !word.isBlank())
        .filter(Matter::names)
        .count();
  }

  /// One of the replies that were put to her.
  private boolean isPicked(Placed<CitizenSaid> said) {
    return story
        .all(AssistantSaid.class)
        .filter(reply -> reply.seq() < said.seq())
        .reduce((_, newer) -> newer)
        .filter(reply -> STEERING.contains(reply.turn().kind()))
        .filter(
            reply -> reply.turn().choices().stream().anyMatch(said.turn().text()::equalsIgnoreCase))
        .isPresent();
  }

  /// What was asked of the service itself, unless that is what a person is needed for.
  private boolean isCommand(Placed<CitizenSaid> said) {
    return story
        .all(AssistantSaid.class)
        .map(Placed::turn)
        .filter(reply -> reply.inReplyTo() == said.seq() && reply.kind() == Kind.CONTROL)
        .anyMatch(reply -> reply.triaged().reasons().isEmpty());
  }

  /// She asks after the person who was asked.
  private boolean isChasing(Placed<CitizenSaid> said) {
    return said.seq() > story.opened() && WaitWords.ask(said.turn().text(), true);
  }
}
