package handrail.assistant.triage;

import handrail.assistant.triage.Triaged.Control;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words that steer the service itself: one word on its own, in any case and punctuation
/// (`twilio.md` 1.6), or a few that ask for more of an answer. "Cancel my appointment" is not one.
/// HELP in distress is seen before this, by the safety screen.
final class ControlWords {
  private static final Pattern ONE_WORD =
      Pattern.compile("\\W*([\\p{L}\\p{M}]+)\\W*", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Map<String, Control> WORDS =
      Map.ofEntries(
          Map.entry("stop", Control.STOP),
          Map.entry("stopall", Control.STOP),
          Map.entry("unsubscribe", Control.STOP),
          Map.entry("quit", Control.STOP),
          Map.entry("end", Control.STOP),
          Map.entry("cancel", Control.STOP),
          Map.entry("optout", Control.STOP),
          Map.entry("revoke", Control.STOP),
          Map.entry("stopio", Control.STOP),
          Map.entry("stopiwch", Control.STOP),
          Map.entry("dechrau", Control.START),
          Map.entry("start", Control.START),
          Map.entry("unstop", Control.START),
          Map.entry("cychwyn", Control.START),
          Map.entry("help", Control.HELP),
          Map.entry("info", Control.HELP),
          Map.entry("menu", Control.HELP),
          Map.entry("cymorth", Control.HELP),
          Map.entry("language", Control.LANGUAGE),
          Map.entry("iaith", Control.LANGUAGE),
          Map.entry("cymraeg", Control.LANGUAGE),
          Map.entry("gymraeg", Control.LANGUAGE),
          Map.entry("saesneg", Control.LANGUAGE),
          Map.entry("welsh", Control.LANGUAGE),
          Map.entry("polish", Control.LANGUAGE),
          Map.entry("spanish", Control.LANGUAGE),
          Map.entry("urdu", Control.LANGUAGE),
          Map.entry("arabic", Control.LANGUAGE),
          Map.entry("romanian", Control.LANGUAGE),
          Map.entry("somali", Control.LANGUAGE),
          Map.entry("bengali", Control.LANGUAGE),
          Map.entry("bangla", Control.LANGUAGE),
          Map.entry(Normalised.foldPattern("اردو"), Control.LANGUAGE),
          Map.entry(Normalised.foldPattern("العربية"), Control.LANGUAGE),
          Map.entry(Normalised.foldPattern("বাংলা"), Control.LANGUAGE),
          Map.entry("english", Control.LANGUAGE),
          Map.entry("polski", Control.LANGUAGE),
          Map.entry("espanol", Control.LANGUAGE),
          Map.entry("romana", Control.LANGUAGE),
          Map.entry("soomaali", Control.LANGUAGE),
          Map.entry("more", Control.MORE),
          Map.entry("mwy", Control.MORE),
          Map.entry("why", Control.WHY),
          Map.entry("pam", Control.WHY),
          Map.entry("show", Control.SHOW),
          Map.entry("dangos", Control.SHOW),
          Map.entry("dangoswch", Control.SHOW));

  /// More of the answer before, and nothing else: "more about bins" is a question.
  private static final Pattern MORE =
      Pattern.compile(
          "\\W*(?:please |yes |ok |and |can you |could you )*(?:more"
              + " please|(?:tell|say|give|send|read|show|text)(?: (?:me|us))?(?: (?:some|a bit|a"
              + " little|any))? more(?: about"
              + " (?:that|this|it))?|(?:tell|say|give|send|read|show|text|hear)(?: (?:me|us))? the"
              + " rest(?: of (?:it|that|the list))?|whats the rest|the rest|go on|carry on|what"
              + " else(?: is there| does it say)?|is there (?:any )?more|any ?more|mwy os gwelwch"
              + " yn dda|dwedwch (?:fwy|ragor)|dywedwch (?:fwy|ragor)|rhagor)(?: please| pls| plz|"
              + " thanks)?\\W*");

  /// What goes to a person, asked as a question by itself.
  private static final Pattern SHOW =
      Pattern.compile(
          "\\W*(?:please |can i see |can you |could you )*(?:show me|(?:(?:show|tell|read)(?: me)?"
              + " )?(?:what (?:will|did|are|have) you"
              + " (?:tell|told|telling|pass|passed|passing|say|saying|going to"
              + " tell|share|shared|sharing)|what you(?:ll| will| have|ve)?"
              + " (?:tell|told|pass|passed|say|said|share|shared))(?: on)?(?: to)?(?:"
              + " (?:them|him|her|the (?:team|worker|person|council)|someone|somebody))?(?: about"
              + " me)?|beth (?:fyddwch|byddwch|ydych|rydych|dych) (?:chi|chin)(?: wedi| yn)?(?:"
              + " ei)? (?:ddweud|drosglwyddo)(?: wrthyn nhw)?)(?: please)?\\W*");

  private static final Pattern LINK_PHONE =
      Pattern.compile(
          "\\W*(?:please |can i |can you |could you |i (?:want|would like) to"
              + " )*(?:link|connect|add) (?:up )?(?:my|this) (?:mobile|phone|number|phone"
              + " number|mobile number)(?: to this chat)?(?:"
              + " please)?\\W*|\\W*(?:cysylltu|cysylltwch)(?: a)? fy (?:ffon|rhif)\\W*");

  private ControlWords() {}

  static Optional<Control> in(String text) {
    String plain = Normalised.of(text).text();
    if (MORE.matcher(plain).matches()) {
      return Optional.of(Control.MORE);
    }
    if (SHOW.matcher(plain).matches()) {
      return Optional.of(Control.SHOW);
    }
    if (LINK_PHONE.matcher(plain).matches()) {
      return Optional.of(Control.LINK_PHONE);
    }
    var word = ONE_WORD.matcher(plain);
    return word.matches() ? Optional.ofNullable(WORDS.get(word.group(1))) : Optional.empty();
  }
}
