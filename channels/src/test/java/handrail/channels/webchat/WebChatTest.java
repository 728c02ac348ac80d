package handrail.channels.webchat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebChatTest {
  private final ChatClient citizen = new ChatClient();

  @AfterEach
  void stop() {
    citizen.close();
  }

  @Test
  void takesAMessageInAndGivesItBack() throws Exception {
    JsonNode chat = citizen.begins();
    var taken = citizen.says(chat, "m1", "My bin was missed \\u0000\\u202e");
    assertEquals(202, taken.statusCode());
    assertEquals(1, ChatClient.json(taken).get("seq").asLong());
    JsonNode read = ChatClient.json(citizen.gets(chat, "messages?after=0")).at("/messages/0");
    assertEquals("citizen", read.get("from").asText());
    assertEquals("said", read.get("kind").asText());
    assertEquals("My bin was missed ", read.get("text").asText());
    assertEquals("2026-11-22T09:30:00Z", read.get("at").asText());
    assertTrue(read.get("name").isNull());
  }

  @Test
  void takesTheSameMessageFiveTimesAtOnceOnce() throws Exception {
    JsonNode chat = citizen.begins();
    Callable<String> one = () -> citizen.says(chat, "same", "hello").body();
    var answers = new HashSet<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(Collections.nCopies(5, one))) {
        answers.add(answer.get());
      }
    }
    assertEquals(1, answers.size());
    assertEquals(1, ChatClient.json(citizen.gets(chat, "messages")).get("messages").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"a\",\"text\":\"\"}|text",
        "{\"id\":\"a\",\"text\":\" \\u200b\\u00a0 \"}|text",
        "{\"id\":\"a\",\"text\":7}|text",
        "{\"id\":\"a\",\"text\":null}|text",
        "{\"id\":\"a\"}|text",
        "{\"id\":\"\",\"text\":\"secret\"}|id",
        "{\"id\":\"a b\",\"text\":\"secret\"}|id",
        "{\"id\":5,\"text\":\"secret\"}|id",
        "{\"text\":\"secret\"}|id",
        "[]|body",
        "{\"id\":\"a\",\"text\":\"secret|body",
        "{\"id\":\"a\",\"text\":\"secret\"} more|body",
      })
  void namesTheFieldThatIsWrong(String body, String field) throws Exception {
    var answer = citizen.sends(citizen.begins(), BodyPublishers.ofString(body), "application/json");
    assertEquals(400, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(field, ChatClient.json(answer).get("field").asText());
    assertFalse(answer.body().contains("secret"));
  }

  @Test
  void refusesDeepNestingAndBrokenUtf8() throws Exception {
    JsonNode chat = citizen.begins();
    var deep = BodyPublishers.ofString("{\"id\":" + "[".repeat(30_000));
    assertEquals(400, citizen.sends(chat, deep, "application/json").statusCode());
    var broken = "{\"id\":\"a\",\"text\":\"\u00ff\"}".getBytes(ISO_8859_1);
    var sent = citizen.sends(chat, BodyPublishers.ofByteArray(broken), "application/json");
    assertEquals(400, sent.statusCode());
  }

  @Test
  void takesEmojiAndLongTextsButNoOtherType() throws Exception {
    JsonNode chat = citizen.begins();
    assertEquals(
        415, citizen.sends(chat, BodyPublishers.ofString("{}"), "text/plain").statusCode());
    assertEquals(202, citizen.says(chat, "e", "\ud83d\ude00").statusCode());
    assertEquals(202, citizen.says(chat, "l", "x".repeat(20_000)).statusCode());
    assertEquals(413, citizen.says(chat, "h", "x".repeat(100_000)).statusCode());
  }

  @ParameterizedTest
  @CsvSource({"Content-Length: 20000000,0", "Transfer-Encoding: chunked,70000"})
  void refusesTooMuchBeforeItIsAllSent(String header, int sent) throws Exception {
    assertTrue(citizen.beginsToSend(citizen.begins(), header, sent).contains(" 413 "));
  }

  @Test
  void showsNobodyAnotherConversation() throws Exception {
    JsonNode mine = citizen.begins();
    JsonNode others = citizen.begins();
    String token = mine.get("token").asText();
    assertEquals(404, citizen.gets(others, token, "messages").statusCode());
    assertEquals(404, citizen.gets(others, token, "events").statusCode());
    assertEquals(404, citizen.gets(mine, "guessed", "messages").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"after=-1", "after=x", "wait=26", "wait=-1", "after=99999999999999999999"})
  void refusesPlacesAndTimesThatAreNone(String query) throws Exception {
    assertEquals(400, citizen.gets(citizen.begins(), "messages?" + query).statusCode());
  }

  @Test
  void saysWhereHelpIsWhileNothingCanBeStored() throws Exception {
    JsonNode chat = citizen.begins();
    citizen.conversations.down(true);
    assertEquals(503, citizen.gets(chat, "messages").statusCode());
    assertEquals(503, citizen.gets(chat, "events").statusCode());
    var answer = citizen.says(chat, "m", "help");
    assertEquals(503, answer.statusCode());
    assertEquals("Call 999 now.", ChatClient.json(answer).at("/messages/0/text").asText());
    assertTrue(answer.body().contains("01632 960100"));
    assertTrue(citizen.gets(chat, "messages").body().contains("Call 999 now."));
  }

  @Test
  void resumesAStreamAfterWhatWasSeen() throws Exception {
    JsonNode chat = citizen.begins();
    citizen.says(chat, "m1", "first");
    citizen.says(chat, "m2", "second");
    try (var lines =
        new BufferedReader(new InputStreamReader(citizen.follows(chat, 1).body(), UTF_8))) {
      var event = lines.readLine() + "\n" + lines.readLine();
      assertTrue(event.replace(" ", "").contains("id:2") && event.contains("second"), event);
    }
  }

  @Test
  void showsWhoIsTypingOnceItIsKnownWhoseChatItIs() throws Exception {
    JsonNode chat = citizen.begins();
    citizen.says(chat, "m1", "first");
    try (var lines =
        new BufferedReader(new InputStreamReader(citizen.follows(chat, 0).body(), UTF_8))) {
      var event = lines.readLine() + lines.readLine();
      assertTrue(event.contains("first"), event);
      assertEquals(404, citizen.types(chat, "guessed").statusCode());
      assertEquals(204, citizen.types(chat, chat.get("token").asText()).statusCode());
      var typing = lines.lines().filter(line -> line.startsWith("event:")).findFirst();
      assertTrue(typing.orElseThrow().contains("typing"));
      assertTrue(lines.readLine().contains("Ruth is typing…"));
    }
  }
}
