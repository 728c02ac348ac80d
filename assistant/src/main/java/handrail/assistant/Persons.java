package handrail.assistant;

import handrail.assistant.answer.Answers;
import handrail.assistant.answer.Answers.Found;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.routing.Referrals;
import handrail.assistant.triage.PlainQuestion;
import handrail.assistant.triage.Triaged;
import handrail.knowledge.Basis;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Offers a person, and asks one.
final class Persons {
  private static final Pattern ABOUT =
      Pattern.compile(
          "\\b(?:about|regarding|ynghylch|ynglŷn â|am (?=fy )) ?(\\p{L}.{3,})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private final Answers answers;
  private final Referrals referrals;

  Persons(Answers answers, Referrals referrals) {
    this.answers = answers;
    this.referrals = referrals;
  }

  /// A plain question beside the need is answered too.
  Outcome.Offered offer(Triaged triaged, Question question) {
    var answer =
        triaged.alsoRoutine()
            ? PlainQuestion.of(question.text()).map(plain -> answered(plain, question)).orElse(null)
            : null;
    var basis = answer == null ? null : answer.basis();
    return offer(triaged, answers.teamFor(question), answer, basis);
  }

  private Found.@Nullable Answered answered(String plain, Question within) {
    return answers.answer(within.inOtherWords(plain, List.of())) instanceof Found.Answered answered
        ? answered
        : null;
  }

  /// A person for what the pages of a team are about, or of any team when none is near.
  Outcome offer(Triaged triaged, Optional<String> matter, @Nullable Basis basis) {
    return offer(triaged, matter, null, basis);
  }

  /// A person beside an answer that she may not be able to read.
  Outcome offerBeside(Triaged triaged, Question question, Found.Answered answer) {
    return offer(triaged, answers.teamFor(question), answer, answer.basis());
  }

  /// A person for what she asked, when nothing is answered.
  Outcome offerInstead(Triaged triaged, Question question, @Nullable Basis basis) {
    return offer(triaged, answers.teamFor(question), null, basis);
  }

  private Outcome.Offered offer(
      Triaged triaged,
      Optional<String> matter,
      Found.@Nullable Answered answer,
      @Nullable Basis basis) {
    var team = referrals.teamFor(triaged.reasons(), matter);
    return new Outcome.Offered(
        triaged, "", referrals.named(team, triaged.language()), answer, basis);
  }

  /// A person for what two pages say differently.
  Outcome differing(Triaged triaged, Found.Differ differ) {
    var team = referrals.teamFor(triaged.reasons(), differ.team());
    return new Outcome.Differing(triaged, referrals.named(team, triaged.language()), differ);
  }

  /// A person is asked, for the reason or else for the matter.
  Outcome.HandedOff handOff(Conversation conversation, Triaged triaged, Question question) {
    var matter =
        isAboutTrust(triaged) ? Optional.<String>empty() : answers.teamFor(matter(question));
    var team = referrals.teamFor(triaged.reasons(), matter);
    return new Outcome.HandedOff(triaged, referrals.refer(conversation, triaged, team));
  }

  /// Her data and what this is concern the front door, whatever page its words are near to.
  private static boolean isAboutTrust(Triaged triaged) {
    return !triaged.reasons().isEmpty() && triaged.reasons().getFirst().code().equals("R16");
  }

  /// "Yes" and "a person, please" are about what was said before; "someone about my rent" is about
  /// the rent.
  private static Question matter(Question asked) {
    var named = ABOUT.matcher(asked.text());
    if (named.find()) {
      return asked.inOtherWords(named.group(1), List.of());
    }
    var words =
        Stream.concat(asked.earlier().reversed().stream().limit(1), Stream.of(asked.text()));
    return asked.inOtherWords(words.collect(Collectors.joining(" ")), List.of());
  }
}
