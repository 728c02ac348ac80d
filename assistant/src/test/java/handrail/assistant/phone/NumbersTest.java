package handrail.assistant.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "07700 900123, +447700900123",
    "(07700) 900-123, +447700900123",
    "+44 7700 900123, +447700900123",
    "+44 (0)7700 900123, +447700900123",
    "0044 7700 900123, +447700900123",
    "+48 512 345 678, +48512345678",
  })
  void isReadAsPeopleWriteIt(String written, String number) {
    assertEquals(Optional.of(number), Numbers.of(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "999", "7700900123", "my phone", "+0123456789", "07700 900123 7700"})
  void anythingElseIsNone(String written) {
    assertEquals(Optional.empty(), Numbers.of(written));
  }
}
