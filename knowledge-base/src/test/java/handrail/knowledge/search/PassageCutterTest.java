package handrail.knowledge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.knowledge.Passage;
import handrail.knowledge.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What of a page can be quoted to a citizen.
class PassageCutterTest {
  @Test
  void theSummaryComesFirst() {
    var first = cut("Text.").getFirst();
    assertEquals("page#0", first.id());
    assertEquals("", first.heading());
    assertEquals("All about page.", first.text());
  }

  @Test
  void aPassageKnowsAllTheHeadingsItStandsUnder() {
    var headings =
        cut("## Cost\n\nA.\n\n### On benefits\n\nB.\n\n## Time\n\nC.").stream()
            .map(Passage::heading)
            .toList();
    assertEquals(List.of("", "Cost", "Cost › On benefits", "Time"), headings);
  }

  @Test
  void eachItemOfAListCanBeQuotedAlone() {
    var text =
        body(
            """
            You need:

            - a **letter**
            - a photo of
              - the front
              - the back

            Bring it.

            3. Post it.
            """);
    assertEquals(
        """
        You need:
        - a letter
        - a photo of
        - the front
        - the back
        Bring it.
        3. Post it.\
        """,
        text);
  }

  @Test
  void eachRowOfATableCanBeUnderstoodAlone() {
    assertEquals(
        "- Food caddy: Every week", body("| Bin | When |\n|--|--|\n| Food caddy | Every week |"));
    assertEquals(
        "- Grey: Size 180 litres, Price £42\n- Blue: Price free",
        body("| Bin | Size | Price |\n|--|--|--|\n| Grey | 180 litres | £42 |\n| Blue | | free |"));
  }

  @Test
  void aTableWithoutHeadsLosesNoRow() {
    assertEquals(
        "- Grey: 180 litres, £42\n- Blue: free",
        body("<table><tr><td>Grey<td>180 litres<td>£42<tr><td>Blue<td><td>free</table>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>Call <b>us</b>.</div>",
        "<section><div>Call us.</div></section>",
        "<div>Call us.<p></p></div>",
        "> Call us.",
      })
  void wordsInABoxAreSaid(String markdown) {
    assertEquals("Call us.", body(markdown));
  }

  @Test
  void aLongSectionIsCutBetweenParagraphsAndKeepsItsHeading() {
    var paragraph = "word ".repeat(70).strip();
    var passages = cut("## Long\n\n" + (paragraph + "\n\n").repeat(3));
    assertEquals(4, passages.size());
    assertTrue(
        passages.stream().skip(1).allMatch(each -> each.text().equals(paragraph)), "cut inside");
    assertEquals("Long", passages.getLast().heading());
  }

  @Test
  void aListStaysWithTheLineThatLeadsIntoIt() {
    var text =
        cut("word ".repeat(115) + "you need:\n\n- a letter from your doctor\n").get(1).text();
    assertTrue(text.endsWith("you need:\n- a letter from your doctor"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call us.\n\n<script>secret</script>",
        "Call <script>secret</script> us.",
        "Call <span hidden>secret</span> us.",
        "Call <span style='color:white'>secret</span> us.",
        "Call us.\n\n<div hidden>\n\nsecret\n\n- secret\n\n</div>",
        "Call us. <!-- secret -->",
        "<style>p {content: 'secret'}</style>\n\nCall us.",
        "Call us.\n\n<div style='display:none'>secret</div>",
        "Call us.\n\n<p aria-hidden='true'>secret</p>",
        "Call [us](https://secret.example \"secret\").",
        "Call us. ![secret](secret.png)",
        "Ca\u200Bll\u202E us\uDB40\uDC41.",
      })
  void whatNobodySeesIsNeverQuoted(String markdown) {
    assertEquals("Call us.", body(markdown));
  }

  @Test
  void emphasisInHtmlKeepsItsWords() {
    assertEquals("You must not call.", body("You must <b>not</b> call."));
  }

  @Test
  void aPageOfATitleOnlyIsItsSummary() {
    assertEquals(1, cut("").size());
    assertEquals(1, cut("## Only a heading").size());
  }

  @Test
  void aTableOfTwentyThousandRowsIsCutIntoPassages() {
    var passages = cut("| Street | Day |\n|--|--|\n" + "| High Street | Monday |\n".repeat(20_000));
    assertTrue(passages.size() > 500);
    assertFalse(passages.stream().anyMatch(each -> each.text().length() > 2_000));
  }

  private static List<Passage> cut(String body) {
    return LuceneSearch.passages(Samples.article("page", body));
  }

  private static String body(String markdown) {
    return cut(markdown).get(1).text();
  }
}
