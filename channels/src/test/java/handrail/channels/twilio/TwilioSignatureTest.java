package handrail.channels.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioSignatureTest {
  private static final String URL = "https://assist.example.gov.uk/sms";
  private static final Map<String, List<String>> FORM =
      Map.of("From", List.of("+447700900123"), "Body", List.of("  two spaces before and after  "));

  private final Signature signature = new Signature(StandIn.account(URI.create("http://x.test")));

  static Stream<JsonNode> vectors() {
    return StreamSupport.stream(
        StandIn.facts("signature-vectors.json").path("vectors").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void agreesWithTheProvidersOwnLibraries(JsonNode vector) {
    var form = new LinkedHashMap<String, List<String>>();
    for (JsonNode pair : vector.path("params")) {
      form.computeIfAbsent(pair.path(0).asText(), _ -> new ArrayList<>())
          .add(pair.path(1).asText());
    }
    assertEquals(
        vector.path("valid").asBoolean(),
        signature.isValid(vector.path("url").asText(), form, vector.path("signature").asText()),
        vector.path("id").asText());
  }

  @Test
  void knowsBothTokensWhileTheyAreRotated() {
    assertTrue(signature.isValid(URL, FORM, StandIn.sign("the-new-token", URL, FORM)));
    assertTrue(signature.isValid(URL, FORM, StandIn.sign(StandIn.TOKEN, URL, FORM)));
    assertFalse(signature.isValid(URL, FORM, StandIn.sign("retired", URL, FORM)));
  }

  @Test
  void letsNobodyInWithoutASignature() {
    assertFalse(signature.isValid(URL, FORM, ""));
    assertFalse(signature.isValid(URL, FORM, "not base64 at all é"));
  }

  @Test
  void noticesAWordThatWasChangedOnTheWay() {
    var changed = Map.of("From", List.of("+447700900123"), "Body", List.of("two spaces"));
    assertFalse(signature.isValid(URL, changed, StandIn.sign(StandIn.TOKEN, URL, FORM)));
  }

  @Test
  void foldsAParameterThatComesSeveralTimes() {
    var form = Map.of("MediaUrl", List.of("b", "a", "b"), "MediaUrlX", List.of("c"));
    assertTrue(signature.isValid(URL, form, StandIn.sign(StandIn.TOKEN, URL, form)));
  }

  @Test
  void leavesAnEncodedQueryAsItStands() {
    String url = "https://host.example/sms?t=a%2Bb";
    String withPort = "https://host.example:443/sms?t=a%2Bb";
    assertTrue(signature.isValid(url, FORM, StandIn.sign(StandIn.TOKEN, url, FORM)));
    assertTrue(signature.isValid(url, FORM, StandIn.sign(StandIn.TOKEN, withPort, FORM)));
  }

  @Test
  void knowsACallsSocketWithAndWithoutItsPort() {
    String url = "wss://host.example/voice/relay";
    String withPort = "wss://host.example:443/voice/relay";
    assertTrue(signature.isValid(url, Map.of(), StandIn.sign(StandIn.TOKEN, url, Map.of())));
    assertTrue(signature.isValid(url, Map.of(), StandIn.sign(StandIn.TOKEN, withPort, Map.of())));
  }

  @Test
  void keepsAPublicPortThatIsNotTheDefault() {
    String url = "http://localhost:8080/sms";
    assertTrue(signature.isValid(url, FORM, StandIn.sign(StandIn.TOKEN, url, FORM)));
  }
}
