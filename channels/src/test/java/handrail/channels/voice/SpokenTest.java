package handrail.channels.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import handrail.channels.Message;
import handrail.channels.Message.Citation;
import handrail.channels.Message.From;
import handrail.channels.Message.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {
  private static Message message(Kind kind, String text, List<String> choices, String language) {
    var citations =
        kind == Kind.ANSWER
            ? List.of(new Citation("Extra bins", URI.create("https://x.example/bins"), text))
            : List.<Citation>of();
    return new Message(
        1, Instant.EPOCH, From.ASSISTANT, null, kind, text, citations, choices, language);
  }

  private static String spoken(String text) {
    return String.join(" ", Spoken.of(message(Kind.CLARIFY, text, List.of(), "en")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A second bin costs £42.                   | A second bin costs 42 pounds.
          It is £1.50 a sack.                       | It is 1 pound 50 a sack.
          It costs £1.                              | It costs 1 pound.
          That is £1,234.05 in all.                 | That is 1,234 pounds 5 in all.
          It is £0.50, or 20p off-peak.             | It is 50 pence, or 20 pence off-peak.
          Fines are up to £2.5 million.             | Fines are up to 2.5 million pounds.
          You pay £999.00 a year.                   | You pay 999 pounds a year.
          Ring 01632 960 123.                       | Ring oh one six three two, nine six oh, one two three.
          Ring (01632) 960123 now.                  | Ring oh one six three two, nine six oh one two three now.
          Ring 01632960123.                         | Ring oh one six three two, nine six oh, one two three.
          Ring 020 7946 0000 or 07700 900123.       | Ring oh two oh, seven nine four six, oh oh oh oh or oh seven seven oh oh, nine oh oh one two three.
          From abroad ring +44 1632 960123.         | From abroad ring plus four four, one six three two, nine six oh one two three.
          Childline is on 0800 1111.                | Childline is on oh eight oh oh, one one one one.
          Ring 999 now, or NHS 111.                 | Ring nine nine nine now, or NHS one one one.
          Samaritans: 116 123, day and night.       | Samaritans: one one six, one two three, day and night.
          Text SHOUT to 85258.                      | Text SHOUT to eight five two five eight.
          Call 101 for the police.                  | Call one oh one for the police.
          There are 101 ways to help.               | There are 101 ways to help.
          In 2026 we built 1,999 homes.             | In 2026 we built 1,999 homes.
          Open 9:30am to 5pm.                       | Open 9 30 a m to 5 p m.
          Open 9am-5pm.                             | Open 9 a m to 5 p m.
          Put it out by 7.05am.                     | Put it out by 7 oh 5 a m.
          Apply at https://x.example/bins?a=1.      | Apply on our website.
          See https://x.example/bins for more.      | See our website for more.
          Go to www.northmoor.example/bins today.   | Go to our website today.
          Read more (https://x.example/a), please.  | Read more (on our website), please.
          Look on northmoor.gov.uk.                 | Look on our website.
          Write to bins@northmoor.example today.    | Write to bins@northmoor.example today.
          Bring it by 01/02/2026.                   | Bring it by 01/02/2026.
          Parks & gardens are < 5 minutes away.     | Parks and gardens are   5 minutes away.
          """)
  void saysItAsAPersonWould(String written, String said) {
    assertEquals(said, spoken(written));
  }

  @Test
  void countsTheThingsOfAListAndDropsTheirMarks() {
    assertEquals(
        List.of(
            "Bring:",
            "There are two things.",
            "First, proof of address.",
            "Second, a photo.",
            "First, ring us."),
        Spoken.of(
            message(
                Kind.CLARIFY,
                "Bring:\n- proof of address\n- a photo\n1. First, ring us.",
                List.of(),
                "en")));
  }

  @Test
  void whoSpeaksIsNotAskedToWrite() {
    assertEquals(
        "The assistant answers again. Say \"person\" if you need someone.",
        spoken("The assistant answers again. Write \"person\" if you need someone."));
    assertEquals("or just say \"person\".", spoken("or just write \"person\"."));
    assertEquals("What you said made me think.", spoken("What you wrote made me think."));
    assertEquals("Write to us.", spoken("Write to us."));
    var welsh = message(Kind.CONTROL, "Ysgrifennwch \"person\" nawr.", List.of(), "cy");
    assertEquals(List.of("Dywedwch \"person\" nawr."), Spoken.of(welsh));
    var page = message(Kind.ANSWER, "Write \"Appeal\" on the form.", List.of(), "en");
    assertEquals("Write \"Appeal\" on the form.", Spoken.of(page).getFirst());
  }

  @Test
  void countsInWelshToo() {
    assertEquals(
        List.of("Mae tri pheth.", "Yn gyntaf, llun.", "Yn ail, prawf.", "Yn drydydd, llythyr."),
        Spoken.of(message(Kind.CLARIFY, "- llun\n- prawf\n- llythyr", List.of(), "cy")));
  }

  @Test
  void saysWhichPageAnAnswerIsFromOnceAndReadsNoAddress() {
    assertEquals(
        List.of("A second bin costs 42 pounds.", "This is from our page, Extra bins."),
        Spoken.of(message(Kind.ANSWER, "A second bin costs £42.", List.of(), "en")));
  }

  @Test
  void saysWhatMayBeAnswered() {
    assertEquals(
        List.of("Shall I ask her?", "You can say yes or no thanks."),
        Spoken.of(message(Kind.OFFER, "Shall I ask her?", List.of("Yes", "No thanks"), "en")));
    assertEquals(
        List.of("Which?", "You can say rent, PIP or bins."),
        Spoken.of(message(Kind.CLARIFY, "Which?", List.of("Rent", "PIP", "Bins"), "en")));
  }

  @Test
  void saysWhichWorkerIsSpeaking() {
    var message =
        new Message(
            1,
            Instant.EPOCH,
            From.WORKER,
            "Ruth Adeyemi",
            Kind.SAID,
            "Hello. It's me.",
            List.of(),
            List.of(),
            "en");
    assertEquals(List.of("Ruth says: Hello.", "It's me."), Spoken.of(message));
  }

  @Test
  void speaksWelshInWelsh() {
    assertEquals(
        List.of(
            "Mae'n costio £42.",
            "Ffoniwch 0 1 6 3 2, 9 6 0, 1 2 3.",
            "Gwnewch gais ar ein gwefan.",
            "Daw hyn o'n tudalen, Extra bins.",
            "Gallwch ddweud ie neu na."),
        Spoken.of(
            message(
                Kind.ANSWER,
                "Mae'n costio £42. Ffoniwch 01632 960 123.\nGwnewch gais ar https://x.example/cy.",
                List.of("Ie", "Na"),
                "cy")));
  }
}
