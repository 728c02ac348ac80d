package handrail.assistant.conversation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.channels.Address;
import handrail.channels.Channel;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OptOutTest {
  @Test
  void whatWasSaidWhileSheHadStoppedTextsIsNotTextedOnceSheStartsThemAgain() {
    var kim = says(Channel.SMS, "STOP", "and another thing", "START", "hello");
    assertFalse(OptOut.of(kim), "texts go out to her now");
    assertTrue(OptOut.at(kim, 1) && OptOut.at(kim, 2), "said while she had none");
    assertFalse(OptOut.at(kim, 3) || OptOut.at(kim, 4), "said since");
  }

  @Test
  void aChatHasNoStop() {
    var kim = says(Channel.WEB_CHAT, "STOP");
    assertFalse(OptOut.of(kim));
  }

  private static Conversation says(Channel channel, String... words) {
    List<Entry> timeline =
        IntStream.range(0, words.length)
            .mapToObj(i -> new Entry(i + 1L, new CitizenSaid(Instant.EPOCH, "m" + i, words[i])))
            .toList();
    return new Conversation("a", new Address(channel, "+441632960100"), 1, timeline);
  }
}
