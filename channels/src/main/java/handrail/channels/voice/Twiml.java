package handrail.channels.voice;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.ConversationRelay;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import handrail.channels.twilio.TwilioAccount;
import java.net.URI;
import java.util.List;

/// What Twilio is told to do with a call.
final class Twiml {
  private static final String LANGUAGE = "en-GB";
  private static final Say.Voice VOICE = Say.Voice.POLLY_AMY_NEURAL;

  private final TwilioAccount account;
  private final String greeting;

  Twiml(TwilioAccount account, String greeting) {
    this.account = account;
    this.greeting = greeting;
  }

  /// Connects the call to our socket.
  ///
  /// @param again whether an earlier socket of this call broke, so that it is not greeted anew
  String relay(boolean again) {
    var relay =
        new ConversationRelay.Builder()
            .url(socket(account))
            .language(LANGUAGE)
            .interruptible("any")
            .dtmfDetection(true)
            // The SDK writes this one as true or false, which the protocol does not know.
            .option("reportInputDuringAgentSpeech", "none");
    if (!again) {
      relay.welcomeGreeting(greeting);
    }
    return new VoiceResponse.Builder()
        .connect(
            new Connect.Builder()
                .action(account.ours("/voice/ended" + (again ? "?again=1" : "")))
                .method(HttpMethod.POST)
                .conversationRelay(relay.build())
                .build())
        .build()
        .toXml();
  }

  /// The socket's address, as it stands in TwiML and is signed.
  static String socket(TwilioAccount account) {
    return account.ours("/voice/relay").replaceFirst("^http", "ws");
  }

  /// Speaks, then listens, without a socket.
  String gather(List<String> sentences) {
    var gather =
        new Gather.Builder()
            .inputs(List.of(Gather.Input.SPEECH, Gather.Input.DTMF))
            .action(account.ours("/voice/gather"))
            .method(HttpMethod.POST)
            .language(Gather.Language.EN_GB)
            .speechTimeout("auto")
            .actionOnEmptyResult(true);
    sentences.forEach(sentence -> gather.say(say(sentence)));
    return new VoiceResponse.Builder().gather(gather.build()).build().toXml();
  }

  /// Asks for patience, then comes back.
  String oneMoment() {
    return new VoiceResponse.Builder()
        .say(say("One moment, please."))
        .redirect(
            new Redirect.Builder(URI.create(account.ours("/voice/gather?waiting=1")))
                .method(HttpMethod.POST)
                .build())
        .build()
        .toXml();
  }

  String hangUp() {
    return new VoiceResponse.Builder().hangup(new Hangup.Builder().build()).build().toXml();
  }

  private static Say say(String sentence) {
    return new Say.Builder(sentence).voice(VOICE).build();
  }
}
