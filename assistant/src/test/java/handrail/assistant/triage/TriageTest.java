package handrail.assistant.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.answer.text.MiniLm;
import handrail.assistant.answer.text.Vectors;
import handrail.assistant.triage.Triaged.Control;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {
  private static final LocalTriage TRIAGE = LocalTriage.shipped(new Vectors(new MiniLm()));

  @Test
  void sendsTalkOfLonelinessToAPerson() {
    assertEquals(Need.RELATIONAL, says("youre the only one ive talked to this week").need());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "im 12 and my mums boyfriend hits me and theres no food, dont tell my mum",
        "i am 14 my dad hits me when hes drunk"
      })
  void aChildInDangerIsAChildsMatterFirst(String text) {
    assertEquals("C5", says(text).reasons().getFirst().code());
  }

  @Test
  void whoIsGrownUpIsNoChild() {
    var reasons = says("i am 12 weeks pregnant and he hits me").reasons();
    assertTrue(reasons.stream().noneMatch(one -> one.code().equals("C5")), reasons::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My rent letter says I have to pay by 4 December or go to court. can a person ring me",
        "put me through to housing",
        "human pls",
        "0",
        "PERSON",
        "siarad â pherson",
        "this is useless get me a real person",
        "quiero hablar con una persona",
        "বন্ধ করুন, একজন মানুষের সাথে কথা বলতে চাই"
      })
  void givesAPersonInOneTurn(String text) {
    assertEquals("R1", says(text).reasons().getFirst().code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't want to be here any more",
        "theyd be better off without me",
        "k i l l m y s e l f",
        "i w4nt to d1e",
        "I want to d\u200Bie",
        "i w\u0430nt to die",
        "I WANT TO DIIIIIE",
        "help hes outside the door with a knife",
        "HELP i cant breathe"
      })
  void seesDangerHoweverItIsWritten(String text) {
    assertEquals(Need.URGENT, says(text).need());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "this form is killing me",
        "dying for a reply",
        "how do i kill the direct debit",
        "drowning in paperwork, which form is it",
        "shoot me an email",
        "where do I register a death",
        "suicide prevention training dates",
        "address of the domestic abuse team",
        "gas bill is criminal",
        "I could murder a curry",
        "where can i book a crash course",
        "who will cut my hedge"
      })
  void doesNotTakeAFigureOfSpeechForDanger(String text) {
    assertNotEquals(Need.URGENT, says(text).need());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "hi there", "helo", "dzien dobry", "Bore da", "hola"})
  void knowsAGreetingFromAVagueMatter(String text) {
    assertEquals(Need.UNCLEAR, says(text).need());
    assertTrue(Greetings.is(text));
    assertFalse(Greetings.is("my form"));
    assertFalse(Greetings.is(text + " i want to die"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "am i entitled to pip",
        "when is my bin day",
        "how do i register a death",
        "who can get a blue badge"
      })
  void answersAPlainQuestion(String text) {
    assertEquals(Need.ROUTINE, says(text).need());
  }

  @Test
  void takesALossForALossAndNotForADanger() {
    var text = "my husband died on sunday and I can't face these bills on my own";
    assertEquals(Need.RELATIONAL, says(text).need());
  }

  @Test
  void readsASentenceSplitOverMessages() {
    var window = new Triage.Window("to die", List.of("hello", "i want"), "en", false);
    assertEquals(Need.URGENT, TRIAGE.triage(window).need());
  }

  @Test
  void stopIsACommandButCancellingAnAppointmentIsNot() {
    assertEquals(Control.STOP, says("Stop.").control());
    assertEquals(Control.HELP, says("HELP").control());
    assertNotEquals(Need.CONTROL, says("Cancel my appointment").need());
    assertNotEquals(Need.CONTROL, says("stop my direct debit").need());
  }

  @Test
  void aThirdQuestionOnOneMatterGoesToAPerson() {
    var earlier = List.of("when is garden waste collected", "garden waste collected in Fell Road?");
    var third = new Triage.Window("and garden waste collected when", earlier, "en", false);
    assertEquals(Need.RELATIONAL, TRIAGE.triage(third).need());
  }

  @Test
  void answersThePlainQuestionBesideALoss() {
    var triaged = says("my husband died on sunday, what about his blue badge");
    assertEquals(Need.RELATIONAL, triaged.need());
    assertTrue(triaged.alsoRoutine());
  }

  @Test
  void understandsYesAndNotNowInTheServedLanguages() {
    assertEquals(Consent.YES, Consent.of("Yes please"));
    assertEquals(Consent.YES, Consent.of("tak"));
    assertEquals(Consent.NOT_NOW, Consent.of("ddim rwan"));
    assertEquals(Consent.NOT_NOW, Consent.of("لا شكرا"));
    assertEquals(Consent.NEITHER, Consent.of("yes but what about my rent"));
  }

  @Test
  void tellsTheLanguageOfShortTexts() {
    assertEquals("en", says("hi").language());
    assertEquals("cy", says("bore da").language());
    assertEquals("pl", says("dzień dobry").language());
    assertEquals("ur", says("کیا حال ہے").language());
    assertEquals("ar", says("أين المكتب").language());
    assertEquals("bn", says("ধন্যবাদ").language());
    assertEquals("en", says("he hit me again").language());
    assertEquals("en", says("no its alright, another day").language());
  }

  @Test
  void isQuickEnoughToStandBeforeEverything() {
    var text =
        "hello i moved last month and the council tax bill has the wrong name, what do i send";
    LongStream.range(0, 200).forEach(i -> says(text));
    var times = LongStream.range(0, 200).map(i -> time(text)).sorted().toArray();
    assertTrue(times[100] < 20_000_000, "the median was " + times[100] + " ns");
    assertTrue(times[197] < 500_000_000, "p99 was " + times[197] + " ns");
  }

  private static long time(String text) {
    long start = System.nanoTime();
    says(text);
    return System.nanoTime() - start;
  }

  private static Triaged says(String text) {
    return TRIAGE.triage(new Triage.Window(text, List.of(), "en", false));
  }
}
