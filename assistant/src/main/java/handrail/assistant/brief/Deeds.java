package handrail.assistant.brief;

import handrail.assistant.brief.Brief.Actions;
import handrail.assistant.brief.Brief.Asked;
import handrail.assistant.brief.Brief.Done;
import handrail.assistant.brief.Brief.Evidence;
import handrail.assistant.brief.Story.Placed;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.conversation.Turn.WorkerSaid;
import handrail.assistant.triage.Reason;
import handrail.channels.Message.Kind;
import handrail.knowledge.Basis.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What has been given, told and asked so far.
final class Deeds {
  /// Enough to know it again; the whole stands in the conversation.
  private static final int SHOWN_WORDS = 35;

  private Deeds() {}

  static Actions of(Story story) {
    return new Actions(
        given(story), told(story), tried(story), asked(story), openQuestions(story), List.of());
  }

  /// The pages the assistant's answers rested on.
  static Evidence evidence(Story story) {
    return new Evidence(
        answers(story).flatMap(answer -> pages(answer).stream()).distinct().toList(), null, null);
  }

  /// Where the assistant was at its end.
  static List<String> limits(Story story) {
    return limited(story)
        .map(said -> atItsEnd(said.turn()) + Story.src(said.turn().inReplyTo()))
        .toList();
  }

  private static Stream<Placed<AssistantSaid>> limited(Story story) {
    return story.all(AssistantSaid.class).filter(said -> isAtItsEnd(said.turn()));
  }

  private static String atItsEnd(AssistantSaid said) {
    return said.kind() == Kind.ANSWER
        ? "It was not sure of all of its answer at "
        : "It had no answer at ";
  }

  private static Stream<Placed<AssistantSaid>> answers(Story story) {
    return story.all(AssistantSaid.class).filter(said -> said.turn().kind() == Kind.ANSWER);
  }

  /// What it was answered from stands first.
  private static List<String> pages(Placed<AssistantSaid> answer) {
    var basis = answer.turn().basis();
    return basis == null
        ? List.of()
        : basis.passages().stream()
            .sorted(Comparator.comparing(Found::use).reversed())
            .map(found -> found.id() + "@" + found.revision())
            .toList();
  }

  private static List<Done> given(Story story) {
    return answers(story)
        .filter(answer -> !answer.turn().citations().isEmpty())
        .map(
            answer ->
                new Done(
                    answer.turn().citations().stream()
                        .map(citation -> "“" + citation.title() + "”")
                        .distinct()
                        .collect(Collectors.joining(", ", "gave the page ", version(answer))),
                    answer.src()))
        .toList();
  }

  private static String version(Placed<AssistantSaid> answer) {
    var pages = pages(answer);
    return pages.isEmpty() ? "" : " (" + pages.getFirst() + ")";
  }

  /// The first sentence of every answer and of what was said about danger, and whatever a worker
  /// said last.
  private static List<Done> told(Story story) {
    var told = new ArrayList<Done>();
    story
        .all(AssistantSaid.class)
        .filter(said -> Set.of(Kind.ANSWER, Kind.URGENT).contains(said.turn().kind()))
        .forEach(said -> told.add(new Done(firstSentence(said.turn().text()), said.src())));
    story
        .all(WorkerSaid.class)
        .reduce((_, newer) -> newer)
        .map(said -> new Done(toldBy(said.turn()), said.src()))
        .ifPresent(told::add);
    return told;
  }

  private static String toldBy(WorkerSaid said) {
    return said.worker().name() + ": " + Story.first(SHOWN_WORDS, Story.screened(said.text()));
  }

  private static String firstSentence(String text) {
    return Story.split(text).stream().findFirst().orElse("");
  }

  private static List<String> tried(Story story) {
    var tried = new ArrayList<String>();
    long unanswered = limited(story).filter(said -> said.turn().kind() != Kind.ANSWER).count();
    if (unanswered > 0) {
      tried.add("answering from the published pages: no answer " + times(unanswered));
    }
    long unsure = limited(story).count() - unanswered;
    if (unsure > 0) {
      tried.add("quoting a page that it was not sure of: " + times(unsure));
    }
    long asked =
        story.all(AssistantSaid.class).filter(s -> s.turn().kind() == Kind.CLARIFY).count();
    if (asked > 0) {
      tried.add("asking what was meant: " + times(asked));
    }
    long rejected = story.all(AssistantSaid.class).filter(Deeds::rejected).count();
    if (rejected > 0) {
      tried.add("an answer that was not what they asked: " + times(rejected));
    }
    return List.copyOf(tried);
  }

  /// Whether a reply is to somebody who said that the one before it did not help.
  private static boolean rejected(Placed<AssistantSaid> said) {
    return said.turn().triaged().reasons().stream()
        .anyMatch(why -> why.code().equals(Reason.LIMIT) && why.detector().startsWith("rule:"));
  }

  /// Whether a reply says that no page answers: a whole question, or a part of one.
  private static boolean isAtItsEnd(AssistantSaid said) {
    return said.kind() == Kind.DECLINE
        || said.triaged().reasons().stream()
            .anyMatch(
                why -> why.code().equals(Reason.LIMIT) && !why.detector().startsWith("rule:"));
  }

  private static String times(long count) {
    return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
  }

  private static List<Asked> asked(Story story) {
    var byAssistant =
        story
            .all(AssistantSaid.class)
            .filter(said -> said.turn().kind() == Kind.CLARIFY)
            .map(said -> asked(story, said.seq(), said.turn().text()));
    var byWorkers =
        story
            .all(WorkerSaid.class)
            .filter(said -> said.turn().text().contains("?"))
            .map(said -> asked(story, said.seq(), said.turn().text()));
    return Stream.concat(byAssistant, byWorkers)
        .sorted(
            Comparator.comparingLong(asked -> Long.parseLong(asked.src().getFirst().substring(1))))
        .toList();
  }

  private static Asked asked(Story story, long seq, String text) {
    var question =
        Story.split(text).stream()
            .filter(sentence -> sentence.contains("?"))
            .reduce((_, last) -> last)
            .map(Story::screened)
            .orElseGet(() -> Story.first(SHOWN_WORDS, Story.screened(text)));
    return story
        .replyTo(seq)
        .map(
            reply ->
                new Asked(
                    question,
                    answer(story, reply),
                    List.of(Story.src(seq), Story.src(reply.seq()))))
        .orElseGet(() -> new Asked(question, null, List.of(Story.src(seq))));
  }

  /// A reply that holds a way to reach somebody, or what she wants left out, is left to the
  /// transcript.
  private static @Nullable String answer(Story story, Placed<CitizenSaid> reply) {
    return Reviews.leftOut(story).stream().anyMatch(reply.turn().text()::contains)
        ? null
        : Story.first(SHOWN_WORDS, Story.screened(reply.turn().text()));
  }

  /// What the citizen asked and no page answered.
  private static List<String> openQuestions(Story story) {
    var answered = story.answered();
    boolean spokenTo = story.all(WorkerSaid.class).findAny().isPresent();
    return spokenTo
        ? List.of()
        : story.sentences().stream()
            .filter(sentence -> sentence.text().endsWith("?"))
            .filter(sentence -> !answered.contains(sentence.seq()))
            .map(sentence -> sentence.text())
            .distinct()
            .toList();
  }
}
