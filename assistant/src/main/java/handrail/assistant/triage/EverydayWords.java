package handrail.assistant.triage;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The words that stand in nearly every message, folded, by language: what a text of two words is
/// known by.
final class EverydayWords {
  private EverydayWords() {}

  static Map<String, Set<String>> byLanguage() {
    var result = new HashMap<String, Set<String>>();
    result.put(
        "en",
        split(
            "the is my i to and a you of for do can what how when where have not it im in on be are"
                + " with pls please thanks hello he she we they me him her his them us our your no"
                + " yes yeah this that these there here was were has had been but or so if who why"
                + " which just got get going go out up down off now then again want need know think"
                + " like all any some one more day time back still about from at by an as help hi"
                + " hey its dont cant wont didnt ive youre hes shes theres will would could should"
                + " did does am let see tell said say new old good bad other another alright ok"));
    result.put(
        "cy",
        split(
            "dw dwi mae yn sut ble pryd beth os gwelwch dda diolch shwmae helo ydi ydy oes gen fi"
                + " chi ti ddim nid isio eisiau efo gyda wedi ar fy ei eu yw yr ga cymraeg bore da"
                + " pherson siarad faint pam gallaf alla angen rwy rwyf"));
    result.put(
        "pl",
        split(
            "nie jest czy jak gdzie kiedy prosze dziekuje mam moge sie na dla jestem potrzebuje ile"
                + " dzien dobry czesc moj moja mnie chce ale zeby pomocy tak z w po"));
    result.put(
        "es",
        split(
            "el la los las que como donde cuando por favor gracias hola necesito tengo puedo mi"
                + " para una con esta quiero no me es cuanto ayuda hablar persona si buenos dias"));
    result.put(
        "ro",
        split(
            "nu este cum unde cand va rog multumesc buna am pot mi pentru si sa vreau cu un mea meu"
                + " sunt ajutor cat ce la o ziua"));
    result.put(
        "so",
        split(
            "waan waxaan iyo maxaa sidee goorma halkee fadlan mahadsanid salaan ma aan waa inaan"
                + " baahanahay ayaa caawi caawimaad qof soomaali miyaan anigu i ku ka"));
    result.put(
        "ur",
        split(
            "mujhe mera meri kya hai hain nahi nahin kaise kahan kab aap se mein ka ki ke ko hun"
                + " hoon chahiye chahta chahti salaam shukria baat ji haan abhi karna kar"));
    result.put(
        "bn",
        split("ami amar ki kothay kokhon kivabe apni dhonnobad lagbe korte chai na achhe hobe"));
    return Map.copyOf(result);
  }

  private static Set<String> split(String words) {
    return Set.of(words.split(" "));
  }
}
