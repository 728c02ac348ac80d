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
