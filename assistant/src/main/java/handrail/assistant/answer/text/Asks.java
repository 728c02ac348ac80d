package handrail.assistant.answer.text;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What kind of thing a question asks for, and how a sentence or a heading that gives it looks.
/// English and Welsh, the languages of the pages.
public enum Asks {
  COST(
      "how much|costs?|price[sd]?|fees?|charge[sd]?|cheap(er)?|discount|pay(ing)?|free|faint|cost",
      "£\\d|\\bfree\\b|half price|\\bfee\\b|\\bcosts?\\b|% (off|less|more)|am ddim|hanner pris",
      "cost|pay|fee|price|gostio|talu"),
  TIME(
      "when|how (long|soon|often)|what (time|day|date)|deadline|open(ing)?|closing|pryd|faint o"
          + " amser",
      "\\b\\d+ (working"
          + " )?(days?|weeks?|months?|hours?|minutes?|years?)\\b|\\b\\d{1,2}(\\.\\d\\d)?(am|pm)\\b|\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b\\d{1,2}"
          + " (january|february|march|april|may"
          + "|june|july|august|september|october|november|december)\\b|\\bweekly\\b|every|diwrnod|wythnos|mis\\b",
      "how long|when|time|date|amser|pryd"),
  WHERE(
      "where|address|which office|nearest|ble",
      "\\b(street|road|lane|centre|library|hall|office|station|square|way)\\b|\\bat"
          + " www|\\bllyfrgell",
      "where|ble"),
  CONTACT(
      "phone|number|ring|call|email|contact|speak to|rhif|ffonio|cysylltu",
      "\\b0\\d{3,5} ?\\d{3} ?\\d{3,4}\\b|\\b\\d{3} ?\\d{3}\\b|\\bcall\\b|\\bffoniwch\\b|@",
      "help|contact|call|who to|report|cymorth"),
  STEPS(
      "how (do|can|to|would|should)( i| we| you)?|apply|claim|book|order|register|report|sut",
      "\\b(apply|call|order|fill in|book|go to|send|use the|ask|tell"
          + " us|report)\\b|\\bffoniwch|gwnewch",
      "how to|apply|claim|book|order|report|sut i"),
  WHO(
      "can (i|we|he|she|they|my)|am i|are we|is (he|she|my)|who can|eligib\\w+|entitled|qualify"
          + "|do i (get|qualify)|allowed|pwy|ga i|alla i",
      "\\byou can\\b|\\byou cannot\\b|\\bif you\\b|\\bmust be\\b|\\bgallwch\\b|\\bos ydych",
      "who|i bwy|pwy|rules"),
  PAPERS(
      "what do (i|we) need|which (documents?|papers?)|what"
          + " (documents?|papers?|proof|id)|bring|evidence|beth sydd ei angen",
      "\\b(proof|passport|licence|photo|letter|number|statement|certificate|tystysgrif|prawf)\\b",
      "need|bring|documents|angen");

  private final Pattern question;
  private final Pattern sentence;
  private final Pattern heading;

  Asks(String question, String sentence, String heading) {
    this.question = insensitive("\\b(" + question + ")\\b");
    this.sentence = insensitive(sentence);
    this.heading = insensitive("\\b(" + heading + ")");
  }

  public static Set<Asks> of(String question) {
    return those(kind -> kind.question, question);
  }

  public static Set<Asks> givenBy(String sentence) {
    return those(kind -> kind.sentence, sentence);
  }

  public static Set<Asks> headedBy(String heading) {
    return those(kind -> kind.heading, heading);
  }

  private static Set<Asks> those(Function<Asks, Pattern> look, String text) {
    Set<Asks> found = EnumSet.noneOf(Asks.class);
    for (Asks kind : values()) {
      if (look.apply(kind).matcher(text).find()) {
        found.add(kind);
      }
    }
    return found;
  }

  /// Whether the whole list is wanted rather than one entry of it.
  public boolean wantsAll() {
    return this == STEPS || this == WHO || this == PAPERS;
  }

  private static Pattern insensitive(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
