package handrail.assistant.answer.text;

import handrail.assistant.answer.Answers.Question;
import handrail.knowledge.Search;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads misspelt words as the words of the pages they are most likely meant to be: "counsil tax
/// reduccion" as "council tax reduction". A word that is one, in the pages or in English, is left
/// as it is; so are names.
public final class Spelling {
  /// A question has made its point by then. Looking for what is meant by a word costs a fraction of
  /// a millisecond, so that a text of nothing but made-up words must end somewhere.
  private static final int CHARACTERS = 400;

  /// Shorter words have too many neighbours at one letter's distance.
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}'’])\\p{L}{5,}(?![\\p{L}\\p{M}\\p{N}'’])");

  private final CommonWords common = new CommonWords();
  private final Search search;

  public Spelling(Search search) {
    this.search = search;
  }

  /// A question, and those before it, as they are meant.
  public Question mended(Question question) {
    return question.inOtherWords(
        mended(question.text(), question.language()),
        question.earlier().stream().map(each -> mended(each, question.language())).toList());
  }

  /// A text as it is meant; while the index is being made, as it is.
  ///
  /// @param language of the pages that are searched
  public String mended(String text, String language) {
    int end = Math.min(text.length(), CHARACTERS);
    return WORD.matcher(text.substring(0, end)).replaceAll(word -> mended(word, language))
        + text.substring(end);
  }

  private String mended(MatchResult found, String language) {
    var written = found.group();
    var word = written.toLowerCase(Locale.ROOT);
    return isName(found) || common.have(word)
        ? written
        : search.spelt(word, language).map(Matcher::quoteReplacement).orElse(written);
  }

  /// A capital within a sentence.
  private static boolean isName(MatchResult found) {
    var word = found.group();
    return found.start() > 0
        && Character.isUpperCase(word.charAt(0))
        && Character.isLowerCase(word.charAt(1));
  }
}
