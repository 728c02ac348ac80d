package handrail.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @Test
  void nothingNeedsToBeSet() {
    var settings = settings(Map.of());
    assertEquals(8080, settings.port());
    assertNull(settings.twilio());
    assertNull(settings.model());
    assertTrue(settings.demo(), "nothing says otherwise");
  }

  @Test
  void withARedisOfItsOwnItIsNoDemonstration() {
    assertFalse(settings(Map.of("HANDRAIL_REDIS_URI", "redis://redis:6379")).demo());
  }

  @ParameterizedTest
  @CsvSource({
    "HANDRAIL_PORT, eighty",
    "HANDRAIL_PORT, 70000",
    "HANDRAIL_PORT, -1",
    "HANDRAIL_REDIS_URI, localhost:6379",
    "HANDRAIL_CONTENT, /no/such/folder",
    "HANDRAIL_PUBLIC_URL, example.org",
    "HANDRAIL_DEMO, perhaps",
    "HANDRAIL_PROT, 8080",
  })
  void aWrongSettingIsNamed(String name, String value) {
    var wrong = assertThrows(Settings.Wrong.class, () -> settings(Map.of(name, value)));
    assertTrue(String.valueOf(wrong.getMessage()).startsWith(name + ": "), wrong::getMessage);
  }

  @Test
  void halfAnAccountNamesWhatIsMissing() {
    var wrong =
        assertThrows(
            Settings.Wrong.class, () -> settings(Map.of("HANDRAIL_TWILIO_ACCOUNT_SID", "AC1")));
    assertEquals("HANDRAIL_TWILIO_AUTH_TOKEN: must be set too", wrong.getMessage());
  }

  @Test
  void aModelIsHeldToWhatItMayCost() {
    var model =
        Objects.requireNonNull(
            settings(
                    Map.of(
                        "HANDRAIL_MODEL_URL", "http://localhost:11434/v1",
                        "HANDRAIL_MODEL_NAME", "any",
                        "HANDRAIL_MODEL_TOKENS_PER_CONVERSATION", "30000",
                        "HANDRAIL_MODEL_TOKENS_PER_DAY", "2000000"))
                .model());
    assertEquals(30_000, model.tokensPerConversation());
    assertEquals(2_000_000, model.tokensPerDay());
  }

  @Test
  void whatAModelMayCostIsANumber() {
    var wrong =
        assertThrows(
            Settings.Wrong.class,
            () ->
                settings(
                    Map.of(
                        "HANDRAIL_MODEL_URL", "http://localhost:11434/v1",
                        "HANDRAIL_MODEL_NAME", "any",
                        "HANDRAIL_MODEL_TOKENS_PER_CONVERSATION", "-1")));
    assertTrue(
        String.valueOf(wrong.getMessage()).startsWith("HANDRAIL_MODEL_TOKENS_PER_CONVERSATION: "),
        wrong::getMessage);
  }

  @Test
  void whatIsSetByItselfIsEnoughForAModel() {
    var model =
        Objects.requireNonNull(
            Settings.read(
                    Config.builder(
                            ConfigSources.create(
                                Map.of(
                                    "HANDRAIL_MODEL_URL", "http://localhost:11434/v1",
                                    "HANDRAIL_MODEL_NAME", "any")),
                            ConfigSources.classpath("application.yaml"))
                        .disableEnvironmentVariablesSource()
                        .disableSystemPropertiesSource()
                        .build())
                .model());
    assertTrue(model.tokensPerConversation() > 0 && model.tokensPerDay() > 0);
  }

  @Test
  void demonstrationSignInOnAnOpenHostMustBeAskedFor() {
    assertThrows(Settings.Wrong.class, () -> settings(Map.of("HANDRAIL_HOST", "0.0.0.0")));
    assertTrue(settings(Map.of("HANDRAIL_HOST", "0.0.0.0", "HANDRAIL_DEMO", "true")).demo());
  }

  @Test
  void noSecretIsPrinted() {
    var settings =
        settings(
            Map.of(
                "HANDRAIL_TWILIO_ACCOUNT_SID", "AC1",
                "HANDRAIL_TWILIO_AUTH_TOKEN", "secret-one, secret-two",
                "HANDRAIL_TWILIO_FROM", "+441632960100"));
    assertFalse(settings.toString().contains("secret"));
  }

  private static Settings settings(Map<String, String> given) {
    var values = new HashMap<>(given);
    values.putIfAbsent("HANDRAIL_PORT", "8080");
    return Settings.read(
        Config.builder(ConfigSources.create(values))
            .disableEnvironmentVariablesSource()
            .disableSystemPropertiesSource()
            .build());
  }
}
