package handrail.assistant;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.roster.Roster;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.Channel;
import handrail.channels.Message.Kind;

/// Replies to what is asked of the service itself.
final class ControlReplies {
  private final Sentences sentences;
  private final Wording wording;
  private final Roster.Team frontDoor;
  private final WhyReplies whys;

  ControlReplies(Sentences sentences, Wording wording, Roster.Team frontDoor) {
    this.sentences = sentences;
    this.wording = wording;
    this.frontDoor = frontDoor;
    this.whys = new WhyReplies(sentences, wording);
  }

  AssistantSaid control(long to, Outcome.Controlled outcome, Conversation conversation) {
    var control = outcome.triaged().control();
    if (control == null) {
      return sentences.say(to, outcome, Kind.CONTROL, Phrase.NOT_NOW);
    }
    return switch (control) {
      case STOP -> sentences.say(to, outcome, Kind.CONTROL, stop(conversation.address().channel()));
      case START ->
          sentences.say(to, outcome, Kind.CONTROL, start(conversation.address().channel()));
      case HELP -> sentences.say(to, outcome, Kind.CONTROL, Phrase.HELP, frontDoor.phone());
      case LANGUAGE -> sentences.say(to, outcome, Kind.CONTROL, Phrase.LANGUAGE);
      case MORE -> sentences.say(to, outcome, Kind.CONTROL, Phrase.MORE);
      case LINK_PHONE ->
          sentences.say(to, outcome, Kind.CONTROL, link(conversation.address().channel()));
      case SHOW -> sentences.say(to, outcome, Kind.CONTROL, Phrase.BRIEF_ALL);
      case WHY -> whys.why(to, outcome, conversation);
      case THANKS -> sentences.say(to, outcome, Kind.CONTROL, Phrase.THANKS);
      case GOODBYE -> sentences.say(to, outcome, Kind.CONTROL, Phrase.GOODBYE);
      case ABOUT_SOFTWARE -> sentences.say(to, outcome, Kind.CONTROL, Phrase.ABOUT_SOFTWARE);
      case ABOUT_DATA -> sentences.say(to, outcome, Kind.CONTROL, Phrase.ABOUT_DATA);
      case DELETE_DATA -> deleteData(to, outcome);
    };
  }

  /// A person is offered for it.
  private AssistantSaid deleteData(long to, Outcome.Controlled outcome) {
    String language = outcome.triaged().language();
    var team = wording.team(language, frontDoor.id(), frontDoor.publicName());
    var question = wording.of(language, Phrase.OFFER_QUESTION, team);
    return sentences
        .say(to, outcome, Kind.CONTROL, Phrase.DELETE_DATA, question)
        .offering(sentences.yesOrNo(language));
  }

  /// Only texts can be stopped; nowhere else is anything sent that was not asked for.
  private static Phrase stop(Channel channel) {
    return switch (channel) {
      case SMS -> Phrase.STOP;
      case WEB_CHAT -> Phrase.STOP_CHAT;
      case VOICE -> Phrase.STOP_VOICE;
    };
  }

  private static Phrase link(Channel channel) {
    return channel == Channel.WEB_CHAT ? Phrase.PHONE_LINK : Phrase.PHONE_LINK_ELSEWHERE;
  }

  private static Phrase start(Channel channel) {
    return channel == Channel.SMS ? Phrase.START : Phrase.START_ELSEWHERE;
  }
}
