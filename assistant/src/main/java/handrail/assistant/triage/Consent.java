package handrail.assistant.triage;

import java.util.regex.Pattern;

/// How a citizen answers the offer of a person, in any served language.
public enum Consent {
  YES,
  NOT_NOW,
  NEITHER;

  private static final Pattern YES_WORDS =
      words(
          "yes|yeah|yeh|yep|yea|ye|y|yh|aye|ok|okay|k|sure|go on|go on then|go"
              + " ahead|alright|certainly|of course|definitely|absolutely|by all means|(?:i )?might"
              + " as well|i suppose(?: so)?|go for it|(?:id )?love to|(?:would|could|can)"
              + " (?:you|they|she|he)|if (?:you|they|she|he) (?:would|could|can|dont"
              + " mind)|if (?:thats|its|it is) (?:ok|okay|alright|all right|possible)"
              + "|please|please do|yes please|(?:that|it) would (?:be"
              + " (?:good|great|nice|lovely|a help)|help)|(?:id|i would|i should)"
              + " (?:like|love|appreciate) (?:that|it)|i would|do"
              + " it|happily|gladly|fine|1|ie|ia|ydw|oes|iawn|plis|os gwelwch yn"
              + " dda|tak|dobrze|prosze|poprosze|si|vale|claro|por favor|da|bine|sigur|va"
              + " rog|haa|haan|han|ji|ji haan|theek hai|zaroor|naam|aywa|haye|fadlan|ji"
              + " ha|hyan|نعم|ايوه|اجل|طيب|ہاں|جی|جی ہاں|ٹھیک ہے|হ্যাঁ|জি|ঠিক আছে");
  private static final Pattern NO_WORDS =
      words(
          "no|nope|nah|na|n|not (?:just |right )?now|not yet|not today|not at the"
              + " moment|later|maybe later|no thanks|no thank you|no ta|(?:im|its|thats)"
              + " (?:fine|ok|okay|alright|all right)|leave it|dont bother|(?:some"
              + " )?(?:other|another) (?:time|day)|not really|i dont"
              + " want that|2|na|nage|ddim rwan|ddim nawr|dim rwan|dim nawr|dim diolch|nie|nie"
              + " teraz|nie dziekuje|pozniej|ahora no|no gracias|mas tarde|nu|nu acum|nu"
              + " multumesc|mai tarziu|maya|hadda maya|nahi|nahin|abhi nahi|ji nahi|la|laa|mish"
              + " alan|لا|ليس الان|لا شكرا|نہیں|ابھی نہیں|جی نہیں|না|এখন না|এখন নয়");

  /// A "yes" with a few words of hers after it, which ask nothing and take nothing back.
  private static final Pattern YES_AND =
      Pattern.compile(
          "\\W*(?:yes|yeah|yeh|yep|aye|certainly|of"
              + " course|definitely|absolutely|ie|ia|ydw|tak|haan|ji"
              + " haan)\\b(?!.*(?:\\?|\\b(?:how|what|wot|when|where|(?<!(?:body|one|person)"
              + " )who|which|why|whats|can|could|do|does|is|are|will|but|not|no|dont|cant|"
              + "never|only|until|unless|if)\\b))(?:\\W+[\\p{L}']+){0,8}\\W*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /// Thanks or a word of doubt may come before it.
  private static final String OPENING =
      "\\W*(?:(?:um+|er+|well|oh|ah|aw|ok|okay|right|honestly|actually|sorry|thanks?|thank you|ta|"
          + "cheers|bless you|thats kind|kind of you)\\W+)*";

  /// A "no", or a putting off, with a few words of hers after it, which ask and want nothing. A
  /// bare "no" must be about the offer: "no heating" and "no, the other bin" are not.
  private static final Pattern NO_AND =
      Pattern.compile(
          OPENING
              + "(?:(?:no|nope|nah|na|naw)(?=\\W+(?:thanks?|thank"
              + " you|ta|cheers|you|youre|your|ur|its|thats|im|i am|ill|i will|id rather|i would"
              + " rather|leave|not|really|need to|were|we"
              + " are|well|love|dear|duck|pet|hen|mate|dont|i dont|nah|no)\\b)|not (?:just |right"
              + " )?(?:now|yet|today|tonight)|not (?:at the|for the) (?:moment|minute|time"
              + " being)|not for now|(?:maybe |perhaps )?(?:later|another"
              + " (?:time|day)|tomorrow)|leave it|never ?mind|(?:let me|i need to|i want to|i have"
              + " to|ill|i will|id better|i had better) (?:just |first )?(?:think|sleep"
              + " on|talk|speak|ask|check|see|leave|sort|manage|wait|do it|have a go|try|be"
              + " (?:ok|okay|fine|alright|all right))|i can manage|(?:id|i would) rather"
              + " (?:not|wait)|dont (?:bother|worry|trouble|put|ring|call)|theres no need|no"
              + " (?:need|rush))\\b(?!.*(?:\\?|\\b(?:how|what|wot|when|where|who|which|why|whats|can"
              + " (?:you|i|we|they|someone|somebody)|could|is there|but|please|pls|help"
              + " me|nobody|never(?! ?mind)|want (?:a|to"
              + " (?:talk|speak|die))|wrong|human|person)\\b))(?:\\W+[\\p{L}\\p{N}']+){0,16}\\W*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /// She comes back to an offer that she had declined.
  private static final Pattern CHANGED_MIND =
      Pattern.compile(
          "\\W*(?:ok |well |um |sorry |hi )*(?:(?:actually|on second thoughts?|thinking about it)"
              + "[ ,.]+(?:yes|yeah|yep|ok|okay|go on|please|id like|i would|i do|i think i"
              + " (?:would|do)|can i)\\b.{0,60}|(?:yes|ok|okay|go on|please)[ ,.]+(?:actually|"
              + "after all|then|i have changed my mind)\\W*|(?:actually[ ,.]+)?(?:ive |i have"
              + " |i )?changed? my mind\\b.{0,60}|(?:rwyf |rwy |dwi )?(?:wedi )?newid(?:iais)? fy"
              + " meddwl\\b.{0,40}|(?:jednak tak|zmienil[ae]?m zdanie|he cambiado de opinion|"
              + "cambie de opinion|m-?am razgandit|mam razgandit)\\b.{0,40})",
          Pattern.UNICODE_CHARACTER_CLASS);

  /// Whether a citizen who declined says that she would like a person after all.
  public static boolean changesMind(String text) {
    return CHANGED_MIND.matcher(Undisguised.words(text).strip()).matches();
  }

  /// More words than this say something beside.
  private static final int BARE = 4;

  /// Whether words are a yes or a no and nothing beside.
  public static boolean isBare(String text) {
    var plain = Undisguised.words(text).strip();
    boolean mind = CHANGED_MIND.matcher(plain).matches() && plain.split(" ", -1).length <= BARE;
    return mind || NO_WORDS.matcher(plain).matches() || YES_WORDS.matcher(plain).matches();
  }

  /// Reads an answer to an offer. Anything mixed is [#NEITHER], and is looked at as a
  /// message of its own.
  public static Consent of(String text) {
    var plain = Undisguised.words(text).strip();
    if (NO_WORDS.matcher(plain).matches() || NO_AND.matcher(plain).matches()) {
      return NOT_NOW;
    }
    return YES_WORDS.matcher(plain).matches() || YES_AND.matcher(plain).matches() ? YES : NEITHER;
  }

  private static Pattern words(String words) {
    var one = "(?:" + Normalised.foldPattern(words) + ")";
    var polite =
        Normalised.foldPattern(
            "(?:please|pls|plz|thanks|thank you|ta|love|plis|diolch|os gwelwch yn dda|prosze|por"
                + " favor|gracias|va rog|fadlan|من فضلك)");
    return Pattern.compile(
        "\\W*(?:" + polite + "\\W+)?" + one + "(?:\\W+(?:" + one + "|" + polite + "))*\\W*",
        Pattern.UNICODE_CHARACTER_CLASS);
  }
}
