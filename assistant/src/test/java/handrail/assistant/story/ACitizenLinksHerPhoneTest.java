package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import handrail.channels.sms.SmsSegments;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ACitizenLinksHerPhoneTest {
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
  private static final String FORMS = "/chat/page/phone";

  private static Texts texts;
  private static Town town;
  private static DeskWorker ruth;

  @BeforeAll
  static void open() {
    texts = new Texts();
    town = Town.open(Town.folder("handrail-phones"), texts.uri());
    ruth = town.worker("ruth-adeyemi");
  }

  @AfterAll
  static void close() {
    town.close();
    texts.close();
  }

  @Test
  void whoSheTalkedToByTextIsKnownInTheChat() {
    var phone = "+447700900501";
    talksToRuth(phone);
    var kim = town.citizen();
    assertEquals(202, asksForACode(kim, "07700 900501").statusCode());
    var code = code(phone);
    assertEquals(400, types(kim, other(code)).statusCode());
    assertEquals(200, types(kim, code).statusCode());
    assertTrue(kim.hears().get("text").textValue().startsWith("Your phone is linked"));
    assertEquals(400, types(kim, code).statusCode(), "a code is good once");

    var person = personOf(kim);
    assertEquals("CHECKED", person.at("/identity/level").textValue());
    assertEquals("Ruth Adeyemi", person.at("/previousWorker/name").textValue());
    assertFalse(person.toString().contains("900501"));
  }

  @Test
  void aNumberThatIsOnlyTypedInLinksNothing() {
    talksToRuth("+447700900502");
    var kim = town.citizen();
    kim.asks("link my phone");
    kim.asks("my number is 07700 900502");
    assertEquals(202, asksForACode(kim, "+44 7700 900502").statusCode());
    var person = personOf(kim);
    assertEquals("ANONYMOUS", person.at("/identity/level").textValue());
    assertTrue(person.path("previousWorker").isNull());
  }

  @Test
  void theAnswerIsTheSameWhoeverHasTheNumber() {
    texts.asks(town, "+447700900503", "how much is a second wheelie bin?");
    var known = asksForACode(town.citizen(), "07700900503");
    var unknown = asksForACode(town.citizen(), "07700900504");
    assertEquals(known.statusCode(), unknown.statusCode());
    assertEquals(known.body(), unknown.body());
    assertEquals(400, asksForACode(town.citizen(), "12").statusCode());
  }

  @Test
  void threeCodesAnHourAreEnough() {
    var kim = town.citizen();
    for (String number : new String[] {"07700900505", "07700900506", "07700900507"}) {
      assertEquals(202, asksForACode(kim, number).statusCode());
    }
    assertEquals(429, asksForACode(kim, "07700900508").statusCode(), "from one chat");
    for (int i = 0; i < 2; i++) {
      assertEquals(202, asksForACode(town.citizen(), "07700900505").statusCode());
    }
    assertEquals(429, asksForACode(town.citizen(), "07700900505").statusCode(), "to one number");
  }

  @Test
  void afterFiveWrongTriesTheRightCodeIsNoLongerGood() {
    var kim = town.citizen();
    asksForACode(kim, "07700900509");
    var code = code("+447700900509");
    for (int i = 0; i < 5; i++) {
      assertEquals(400, types(kim, other(code)).statusCode());
    }
    assertEquals(400, types(kim, code).statusCode());
  }

  @Test
  void nobodyElseLearnsTheCodeOrUsesIt() {
    asksForACode(town.citizen(), "07700900510");
    assertEquals(400, types(town.citizen(), code("+447700900510")).statusCode());
  }

  @Test
  void afterTalkOfDangerItIsNotOffered() {
    var kim = town.citizen();
    kim.asks("my husband hit me and he reads my phone");
    assertEquals(409, asksForACode(kim, "07700900511").statusCode());
  }

  @Test
  void anUnsafePhoneAndOneThatSaidStopAreNotTexted() {
    texts.asks(town, "+447700900512", "he hit me again");
    texts.sends(town, "+447700900513", "STOP");
    Town.eventually("that it is heard", () -> texts.to("+447700900512").size() == 1);
    assertEquals(202, asksForACode(town.citizen(), "07700900512").statusCode());
    assertEquals(202, asksForACode(town.citizen(), "07700900514").statusCode());
    code("+447700900514");
    assertEquals(1, texts.to("+447700900512").size());
    assertEquals(0, texts.to("+447700900513").stream().filter(t -> t.contains("code")).count());
  }

  @Test
  void itWorksByFormsAlone() {
    var kim = new Http();
    assertTrue(kim.get(town.at(FORMS)).body().contains("cannot be linked"), "no chat yet");
    kim.postForm(town.at("/"), Map.of("text", "hello"));
    Town.eventually(
        "the link", () -> kim.get(town.at("/")).body().contains("href=\"/chat/page/phone\""));
    assertTrue(kim.get(town.at(FORMS)).body().contains("Your mobile number"));
    assertEquals(400, kim.postForm(town.at(FORMS), Map.of("number", "x")).statusCode());
    var sent = kim.postForm(town.at(FORMS), Map.of("number", "07700 900515"));
    assertTrue(sent.body().contains("6 digits"), "asks for the code");
    assertFalse(sent.body().contains("900515"), "the number is not shown again");
    var linked = kim.postForm(town.at(FORMS + "/code"), Map.of("code", code("+447700900515")));
    assertEquals(303, linked.statusCode());
    var page = kim.get(town.at("/")).body();
    assertTrue(page.contains("Your phone is linked to this chat"));
    assertFalse(page.contains("href=\"/chat/page/phone\""), "it is not offered again");
  }

  @Test
  void anotherSiteCannotAskInHerName() {
    var kim = new Http();
    kim.postForm(town.at("/"), Map.of("text", "hello"));
    var form = Map.of("number", "07700900516");
    assertEquals(
        403, kim.postForm(town.at(FORMS), form, "Sec-Fetch-Site", "cross-site").statusCode());
  }

  @Test
  void byTextSheReadsWhatIsPassedOnWhenSheAsks() {
    var kim = "+447700900520";
    texts.asks(town, kim, "My landlord will not mend the boiler");
    var promise = texts.asks(town, kim, "please let me talk to a person");
    assertTrue(promise.contains("Reply SHOW"), promise);
    assertTrue(SmsSegments.count(promise) <= 2, promise);
    var shown = texts.asks(town, kim, "Show");
    assertTrue(shown.contains("This is what I will pass on"), shown);
    assertTrue(shown.contains("boiler"), shown);
    assertTrue(texts.asks(town, kim, "change it").startsWith("What should I change"));
    assertTrue(texts.asks(town, kim, "It is the cooker").startsWith("Thank you."));
  }

  private static void talksToRuth(String phone) {
    var before = ruth.handoffs();
    texts.asks(town, phone, "please let me talk to a person");
    var handoff =
        ruth.handoffs().stream().filter(each -> !before.contains(each)).findFirst().orElseThrow();
    assertEquals(200, ruth.accepts(handoff).statusCode());
    assertEquals(200, ruth.writes(handoff, "What is worrying you most?").statusCode());
    assertEquals(200, ruth.closes(handoff, "We talked").statusCode());
  }

  private static JsonNode personOf(ChatCitizen kim) {
    kim.asks("can I talk to a person");
    return ruth.reads(ruth.sees(kim.id)).at("/brief/person");
  }

  private static HttpResponse<String> asksForACode(ChatCitizen kim, String number) {
    return posts(kim, "phone", Map.of("number", number));
  }

  private static HttpResponse<String> types(ChatCitizen kim, String code) {
    return posts(kim, "phone/code", Map.of("code", code));
  }

  private static HttpResponse<String> posts(
      ChatCitizen kim, String what, Map<String, String> body) {
    return new Http()
        .postJson(
            town.at("/chat/conversations/" + kim.id + "/" + what),
            body,
            "Authorization",
            "Bearer " + kim.token);
  }

  private static String code(String phone) {
    Town.eventually("a code", () -> texts.to(phone).stream().anyMatch(t -> t.contains("code")));
    var found = CODE.matcher(texts.to(phone).getLast());
    assertTrue(found.find());
    return found.group();
  }

  private static String other(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }
}
