package handrail.assistant.answer.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import handrail.assistant.answer.Answers.Question;
import handrail.channels.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
  @Test
  void coversEveryKindOfPersonalData() {
    assertEquals(
        "at [postcode], [email], [NI number], [card number], £42 for 2 bins on 1 June 2026",
        Masking.of(
            "at NM1 4AB, jo@example.org, QQ 12 34 56 C, 4111 1111 1111 1111,"
                + " £42 for 2 bins on 1 June 2026"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ring me on +44 7700 900123 | ring me on [phone number]",
        "ring (01632) 960 150 now | ring [phone number] now",
        "oh double seven zero oh nine zero oh one two three | [number]",
        "０７７００ ９００１２３ is mine | [phone number] is mine",
        "0770\u200B0900\u200B123 | [phone number]",
        "jo dot bloggs at example dot org | [email]",
        "nino qq123456c | nino [NI number]",
        "QQ-12-34-56-C | [NI number]",
        "my dob is 12/03/1961 | my [date of birth]",
        "she was born on the 3rd of March 2015 ok | she was [date of birth] ok",
        "since 12 March 1961 | since [date]",
        "sort code 12-34-56 account 12345678 | sort code [number] account [number]",
        "I live at 12a Mill Lane, Thornley | I live at [home address], Thornley",
        "nm14ab please | [postcode] please",
        "see https://example.org/me?token=abc | see [web address]",
        "my name is Ellen Price and I need help | my name is [name] [name] and I need help",
        "my name is ellen price, hello | my name is [name] [name], hello",
        "Fy enw i yw Siân Jones | Fy enw i yw [name] [name]",
        "I'm Jo Bloggs | I'm [name] [name]",
        "my son Tom's school | my son [name] school",
        "Mrs O'Brien is ill | Mrs [name] is ill",
      })
  void coversIt(String said, String shown) {
    assertEquals(shown, Masking.of(said));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how much is a second wheelie bin?",
        "can my mum get a Blue Badge",
        "I am 67 and I'm on PIP, is it £42 or 10% less from 6 April 2026?",
        "my name is not on the bill",
        "are you open 9am to 5.30pm on 24 December",
        "6 or more people live in my home, e.g. 2 adults and 4 children",
      })
  void leavesTheMatterAlone(String said) {
    assertEquals(said, Masking.of(said));
  }

  @ParameterizedTest
  @ValueSource(ints = {960, 980, 986, 990, 995})
  void showsNoHalfOfANumberWhereALongMessageIsCut(int before) {
    String said = "a ".repeat(before / 2) + "07700 900123 " + "b ".repeat(20_000);
    var question = new Question(said, List.of(said), "en", Channel.WEB_CHAT);
    Told told = Told.of(question);
    assertFalse((told.question() + told.earlier()).matches("(?s).*\\d.*"), told::question);
  }

  @Test
  void readsALongMessageWithoutSpacesQuickly() {
    String said = "a1.".repeat(30_000);
    var question = new Question(said, List.of(said), "en", Channel.WEB_CHAT);
    assertTimeout(Duration.ofSeconds(2), () -> Told.of(question));
  }

  @Test
  void coversANameInEveryMessageOnceItWasGiven() {
    var masked =
        Masking.all(
            List.of("does ellen price get a bus pass", "my name is Ellen Price", "ELLEN here"));
    assertFalse(masked.toString().toLowerCase(Locale.ROOT).contains("ellen"), masked::toString);
  }
}
