package handrail.assistant.triage;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How people ask after a person they wait for: how long it will be, where they are in the queue,
/// whether anybody has seen it. Only words without a matter of their own count, so that "how long
/// does a blue badge take" stays a question, whoever is waited for.
public final class WaitWords {
  /// More words than this are about something else too.
  private static final int WORDS = 16;

  private static final String SOMEBODY =
      "(?:any ?(?:one|body)|some ?(?:one|body)|no ?(?:one|body)|sum1|they|she|he|you|u|yous|you lot"
          + "|a person|a worker|people|the (?:person|worker|team|council)|(?:my|the) worker)";

  private static final String REPLIES =
      "(?:see|seen|read|get|got|receive|received|picked (?:it|this) up|picked up"
          + "|look|looked|looking|deal|dealt|dealing|taken|took|accepted|answer|answers"
          + "|answered|answering|reply|replies|replied|replying|reading|ring|call|phone|write|come"
          + "|coming|get back|got back|be in touch|been in touch|be here|hear|hear back|heard"
          + "|heard back|there|here|about|around|help|on (?:it|this)|forgotten|forgot)";

  /// What may stand around it without being a matter.
  private static final String AROUND =
      "(?:this|that|it|it all|me|us|my (?:message|messages|msg|text|texts|chat|case|question)|what"
          + " i (?:said|wrote|sent)|at|to|with|back|on|about|from|here|yet|now|please|pls|plz|today|soon|still|at"
          + " all|thanks|ta|cheers|then|though|tho|mate|love|anymore|eto|plis|os gwelwch yn"
          + " dda|(?:the|your) (?:team|worker|person|council)|(?:you|u|them|him|her|any"
          + " ?(?:one|body)|some ?(?:one|body)))";

  private static final String SO =
      "(?:hi|hiya|hello|hey|ok|okay|so|um|er|sorry|please|pls|and|but|well|excuse me|just|right|do"
          + " (?:you|u) know|any idea|(?:can|could) (?:you|u) (?:tell me|say|check)|i was"
          + " wondering|wondering|tell me|is there|(?:have|has) (?:you|u|there"
          + " been)|got|had|roughly|about)";

  /// Words that only together with "how long" ask after a wait.
  private static final String LONG =
      "(?:more|now|is|it|are|will|would|do|does|am|have|has|got|till|til|until|before|to|this|that"
          + "|i|we|you|u|they|she|he|it ll|the|a|an|be|take|takes|going|gonna|left|for|your|ya"
          + "|wait|waiting|queue|line|reply|replies|answer|answers|hear|get|back|response|person"
          + "|worker|human|here|comes?|writes?|some ?(?:one|body)|any ?(?:one|body)|roughly|about"
          + "|please|pls|plz|still|think|u think|you think|me|us|had|been|likely|usually|normally)";

  private static final Pattern HOW_LONG =
      asked(
          "(?:how (?:much )?long(?:er)?|how many (?:more )?(?:minutes|mins|hours))(?: "
              + LONG
              + ")*");

  private static final Pattern CALLS =
      asked("(?:are |r |is )?(?:you|u|ya|" + SOMEBODY + ") (?:still )?(?:there|here|about|around)");

  /// Said of a wait and of nothing else.
  private static final List<Pattern> PLAIN =
      List.of(
          asked("whats the (?:expected |average )?(?:wait|waiting time|wait time|delay|hold ?up)"),
          asked(
              "(?:where|how far|(?:what|which) (?:number|place|position|spot)) (?:am i|are we|is"
                  + " that|do i stand)(?: (?:up|down|now|still|at|in|on|the|a|your|this))*"
                  + "(?: (?:queue|line|q))?"),
          asked("(?:am i|are we|im|i am) (?:still )?(?:in|on) (?:a|the|your|any) (?:queue|line|q)"),
          asked(
              "(?:whats|what is) my (?:number|place|position|spot)(?: in (?:the|your|this)"
                  + " (?:queue|line|q))?"),
          asked(
              "how many(?: (?:people|others|are|is|there|still|come))* (?:before|ahead of|in front"
                  + " of) (?:me|us)"),
          asked("how long is the (?:queue|line|q)"),
          asked("(?:any|some|no) (?:more )?(?:news|updates?|word|progress|joy|luck|sign)(?: of)?"),
          asked("(?:have )?(?:you )?(?:heard|hear) (?:anything|owt)(?: back)?"),
          asked("(?:anything|nothing)(?: (?:yet|back))+|still nothing"),
          asked(
              "who(?:s| is| has| have| will|ll| is going to)?(?: (?:got|been|be|will|is|it|this))*"
                  + " (?:deal|dealing|look|looking|help|helping|handle|handling|sort|sorting|ring"
                  + "|ringing|call|calling|be in touch|has|got|taken|picked)(?: (?:with|at|after|up"
                  + "|into|and|when|me|us|it|this|now|back))*"),
          asked(
              "(?:where|how far)(?: (?:is|has|are|have))* (?:it|this|that|we|my"
                  + " (?:case|question|message|request))(?: (?:up|got|get|to|at|with))*"),
          asked("whats (?:happening|going on|the (?:hold ?up|delay|score|latest))"),
          asked(
              "(?:has|have|did|does|do|is|are|will|can|could|wont|isnt|hasnt|didnt|arent|anyone"
                  + "|when|wen) ?(?:will|is|are|can|would|do|does|should|am)? ?(?:i|we|it|"
                  + SOMEBODY
                  + ")?(?: (?:even|actually|ever|still|really|going to|gonna|get|getting|have|be"
                  + "|a|an|the|reply|answer|response))* "
                  + REPLIES),
          CALLS,
          asked(
              "(?:(?:am i|are we|im|i am|i m|ive been|i have been|we are|were|been)"
                  + " )?(?:still )?(?:just )?(?:waiting|sat here waiting|sitting here)(?:"
                  + " (?:for|a|an|reply|answer|person|ages|while|so|too|long|hours|forever))*"),
          asked(
              "(?:am i|are we|is this|is it) (?:still )?(?:being )?(?:waiting|on|open|going"
                  + "|dealt with|looked at|seen|forgotten)"),
          // Welsh
          asked(
              "(?:(?:am |tua )?faint(?: o amser)?|pa mor hir)(?:"
                  + " (?:fydd|bydd|fydda|byddaf|fyddaf|mae"
                  + "|sydd|yw|fod|rhaid|i|mi|fi|ni|yn|ei|e|hi|o|hyn|hwn|eto|aros|disgwyl|rhywun"
                  + "|gymryd|cymryd|ateb|nes|cyn|ar|ol))*"),
          asked(
              "(?:ble|lle) (?:ydw|rydw|dw|wyf) i(?:n)?(?: (?:yn|ar))?(?: y)? (?:ciw|rhestr aros)"),
          asked("faint(?: (?:o bobl|sydd|sy|syn))* (?:or|o) (?:fy )?(?:mlaen|blaen)(?: i)?"),
          asked("(?:oes )?(?:unrhyw |rhyw )?(?:newyddion|ddiweddariad)"),
          asked(
              "(?:ydy|yw|oes|a oes|pryd|fydd|bydd|pryd fydd|pryd bydd|pryd mae) (?:rhywun|unrhyw"
                  + " un|neb|chi)(?: (?:wedi|yn|n|am|yna|yno|yma|o"
                  + " gwmpas|gweld|darllen|cael|derbyn|ateb|ffonio"
                  + "|cysylltu|dod|edrych|hwn|hyn|fy|neges|ar|i|fi|mi|a|eto|nol))+"),
          asked(
              "(?:ydw|dwi|rydw|rwy|rwyf)(?: i)?(?:n)?(?: (?:i|yn|n))*(?: dal)?(?: i)?"
                  + " (?:aros|disgwyl)"),
          asked("pryd (?:ga|caf|fydda|byddaf) i(?:n)? (?:ateb|clywed|glywed)"));

  private WaitWords() {}

  private static final Pattern BETWEEN_SENTENCES = Pattern.compile("[.?!,;\\n]+");

  /// Whether `text` asks after a wait, and after nothing else: in one sentence or in several.
  ///
  /// @param waits whether there is nothing else that "how long will it take" may be about
  public static boolean ask(String text, boolean waits) {
    var sentences =
        BETWEEN_SENTENCES.splitAsStream(text).filter(one -> !plain(one).isEmpty()).toList();
    return asks(text, waits)
        || (sentences.size() > 1 && sentences.stream().allMatch(one -> asks(one, waits)));
  }

  private static boolean asks(String text, boolean waits) {
    var plain = plain(text);
    if (plain.isEmpty() || plain.split(" ", -1).length > WORDS) {
      return false;
    }
    return PLAIN.stream().anyMatch(pattern -> pattern.matcher(plain).matches())
        || (HOW_LONG.matcher(plain).matches() && (waits || isOfAWait(plain)));
  }

  /// Whether `text` only calls out: "are you there??"
  public static boolean call(String text) {
    return CALLS.matcher(plain(text)).matches();
  }

  private static boolean isOfAWait(String plain) {
    return Stream.of(
            "wait", "queue", "line", "someone", "somebody", "anyone", "repl", "hear", "till")
        .anyMatch(plain::contains);
  }

  private static Pattern asked(String words) {
    return Pattern.compile(
        "(?:" + SO + " )*(?:" + words + ")(?: " + AROUND + ")*", Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static String plain(String text) {
    return Undisguised.words(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
