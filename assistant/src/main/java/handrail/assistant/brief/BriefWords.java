package handrail.assistant.brief;

import handrail.assistant.triage.PlainWords;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.SetReplies;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what a citizen says to what is passed on about her.
final class BriefWords {
  private static final Pattern RIGHT =
      Pattern.compile(
          "(?:yes |yeah |yep |ie |ydy )?(?:thats (?:all )?(?:right|correct|fine|it)|that is"
              + " (?:right|correct|fine)|(?:its|it is|all|looks|sounds) (?:right|correct|good|fine)"
              + "|right|correct|yes|yes please|yeah|yep|ok|okay|fine|nothing|never mind"
              + "|mae hynnyn (?:iawn|gywir)|iawn|cywir|ie|ydy|dim byd)");

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:no |na )?(?:i (?:want|would like|need) to )?(?:change"
              + " (?:it|that|this|something)|change|correct it|thats (?:not right|wrong)|that is"
              + " (?:not right|wrong)|its (?:not right|wrong)|not right|wrong|newidiwch"
              + " (?:ef|hwn|hynny)|newidio|newid|dyw hynny ddim yn iawn|anghywir)|no|na|nac ydy");

  /// "Change it: I said Tuesday."
  private static final Pattern CHANGE_TO =
      Pattern.compile(
          "(?i)\\s*(?:no[,. ]+)?(?:change (?:it|that)|newidiwch ef)\\b[\\s:,.-]+(?=\\S)");

  private static final Pattern LEAVE_OUT =
      Pattern.compile(
          "\\bleave (?:that |this |it )?out\\b|\\b(?:dont|do not|please not) (?:pass on|mention"
              + "|include|share)\\b|\\b(?:gadewch|gadael) (?:hynny |hwn )?allan\\b"
              + "|\\bpeidiwch a (?:son|chynnwys|rhannu)\\b");

  /// Said in so many other ways by somebody who was asked what to leave out.
  private static final Pattern LEAVE_OUT_WHEN_ASKED =
      Pattern.compile(
          "\\b(?:leave|take|miss|cut) (?:\\w+ ){0,8}?out\\b|\\b(?:remove|delete|skip|omit)\\b"
              + "|\\b(?:dont|do not|please not|not to) (?:say|tell|talk about)\\b"
              + "|\\b(?:gadewch|gadael|tynnwch) (?:\\w+ ){0,8}?allan\\b|\\bpeidiwch a dweud\\b");

  private static final Pattern ALL =
      Pattern.compile("\\b(?:everything|all of it|it all|popeth)\\b");

  private static final int NAMING = 4;

  /// Words that name nothing.
  private static final Set<String> EMPTY =
      Set.of(
          "about",
          "and",
          "bit",
          "but",
          "can",
          "could",
          "cut",
          "delete",
          "dont",
          "for",
          "from",
          "have",
          "include",
          "leave",
          "mention",
          "miss",
          "not",
          "omit",
          "out",
          "part",
          "pass",
          "please",
          "remove",
          "said",
          "say",
          "sentence",
          "share",
          "skip",
          "take",
          "talk",
          "tell",
          "that",
          "the",
          "them",
          "they",
          "thing",
          "this",
          "was",
          "what",
          "with",
          "you",
          "your",
          "allan",
          "gadewch",
          "peidiwch");

  /// Words that have as much in common are forms of one: "eviction", "evicted".
  private static final int STEM = 5;

  private static final int ENDING = 3;

  /// So many of her words in a row are no accident.
  private static final Pattern SEVERAL_WORDS = Pattern.compile("\\S+ \\S+ \\S.*");

  private static final SetReplies.Beginning OMITS = SetReplies.beginning(Phrase.BRIEF_OMIT);
  private static final SetReplies RIGHTS = SetReplies.of(Phrase.BRIEF_RIGHT);
  private static final SetReplies CHANGES = SetReplies.of(Phrase.BRIEF_CHANGE);

  private BriefWords() {}

  /// Whether words are one of the replies that are put into her mouth.
  static boolean isSetAnswer(String text) {
    var plain = PlainWords.of(text);
    return RIGHTS.have(plain) || CHANGES.have(plain);
  }

  /// What her words come to.
  ///
  /// @param asked whether she has just been asked what to change
  static BriefReply read(String text, boolean asked) {
    var plain = PlainWords.of(text);
    if (RIGHT.matcher(plain).matches() || RIGHTS.have(plain)) {
      return new BriefReply.Right();
    }
    if (CHANGE.matcher(plain).matches() || CHANGES.have(plain)) {
      return new BriefReply.Change();
    }
    boolean changes = CHANGE_TO.matcher(text).lookingAt();
    boolean omits = OMITS.of(plain).isPresent();
    return asked || changes || omits || LEAVE_OUT.matcher(plain).find()
        ? corrected(CHANGE_TO.matcher(text).replaceFirst(""))
        : new BriefReply.Other();
  }

  private static BriefReply corrected(String text) {
    var sentences = Story.split(text);
    return new BriefReply.Corrects(
        joined(sentences.stream().filter(each -> !asksToLeaveOut(each)).toList()),
        joined(sentences.stream().filter(BriefWords::asksToLeaveOut).toList()));
  }

  private static String joined(List<String> sentences) {
    return String.join(" ", sentences);
  }

  private static boolean asksToLeaveOut(String sentence) {
    var plain = PlainWords.of(sentence);
    return OMITS.of(plain).isPresent()
        || LEAVE_OUT.matcher(plain).find()
        || LEAVE_OUT_WHEN_ASKED.matcher(plain).find();
  }

  /// Those of her sentences that she means: the one that was put before her or that she repeats,
  /// else all of them, or those that share a word that names something.
  static List<String> meant(String leaveOut, Stream<String> sentences) {
    var plain = PlainWords.of(leaveOut);
    var all = sentences.distinct().toList();
    var repeated = all.stream().filter(it -> isRepeated(PlainWords.of(it), plain)).toList();
    return repeated.isEmpty() ? named(plain, all) : repeated;
  }

  /// A long sentence is put before her in its first words.
  private static boolean isRepeated(String sentence, String plain) {
    return OMITS
        .of(plain)
        .map(sentence::startsWith)
        .orElseGet(() -> SEVERAL_WORDS.matcher(sentence).matches() && plain.contains(sentence));
  }

  private static List<String> named(String plain, List<String> sentences) {
    var named = names(plain);
    return sentences.stream()
        .filter(
            sentence ->
                ALL.matcher(plain).find()
                    || names(PlainWords.of(sentence)).stream()
                        .anyMatch(word -> named.stream().anyMatch(name -> isLike(word, name))))
        .toList();
  }

  private static Set<String> names(String plain) {
    return Stream.of(plain.split(" "))
        .filter(word -> word.length() > 2 && !EMPTY.contains(word))
        .collect(Collectors.toSet());
  }

  /// "Debt" and "debts", "eviction" and "evicted".
  private static boolean isLike(String one, String other) {
    return one.equals(other)
        || haveOneStem(one, other)
        || (one.length() >= NAMING && other.startsWith(one))
        || (other.length() >= NAMING && one.startsWith(other));
  }

  private static boolean haveOneStem(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int same = 0;
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same >= STEM && Math.max(one.length(), other.length()) - same <= ENDING;
  }
}
