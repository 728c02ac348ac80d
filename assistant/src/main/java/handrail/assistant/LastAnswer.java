package handrail.assistant;

import handrail.assistant.answer.Answers.Question;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.triage.Triaged.Control;
import handrail.channels.Message;
import handrail.channels.Message.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The answer that "more" is asked of, read off the timeline: the question it answered, and all
/// that has been quoted since.
///
/// @param said by the answer and by whatever was told on being asked for more of it
record LastAnswer(Question question, List<Citation> said) {

  /// Empty when the last thing told was no answer.
  static Optional<LastAnswer> of(Conversation conversation) {
    List<Citation> said = new ArrayList<>();
    for (Entry entry : conversation.episode().reversed()) {
      if (entry.turn() instanceof AssistantSaid reply && reply.kind() != Message.Kind.CONTROL) {
        if (reply.kind() != Message.Kind.ANSWER) {
          return Optional.empty();
        }
        said.addAll(0, reply.citations());
        if (reply.triaged().control() != Control.MORE) {
          return question(conversation, reply).map(question -> new LastAnswer(question, said));
        }
      }
    }
    return Optional.empty();
  }

  /// The address of the page that she was last answered from in this episode; empty when she was
  /// not.
  static String page(Conversation conversation) {
    return conversation.episode().reversed().stream()
        .flatMap(
            entry ->
                entry.turn() instanceof AssistantSaid reply
                    ? reply.citations().stream().limit(1)
                    : Stream.<Citation>empty())
        .findFirst()
        .map(citation -> citation.url().toString())
        .orElse("");
  }

  private static Optional<Question> question(Conversation conversation, AssistantSaid answer) {
    long seq = answer.inReplyTo();
    return conversation.episode().stream()
        .filter(entry -> entry.seq() == seq)
        .map(Entry::turn)
        .filter(CitizenSaid.class::isInstance)
        .map(turn -> ((CitizenSaid) turn).text())
        .map(
            text ->
                new Question(
                    text,
                    conversation.saidBefore(seq),
                    answer.triaged().language(),
                    conversation.address().channel()))
        .findFirst();
  }
}
