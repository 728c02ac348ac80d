package handrail.assistant.triage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the classifier sees of a message: its words, pairs and near pairs of words, and pieces of
/// words, which carry it over misspellings and between related words.
final class TextFeatures {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\d+|[?!]");

  /// Chosen with the regularisation of [Model], by cross-validation over authors.
  private static final double LENGTH = 12;

  private TextFeatures() {}

  static Features of(String text) {
    var spelt = Undisguised.words(text);
    var words = WORD.matcher(spelt).results().map(m -> word(m.group())).toList();
    Set<String> features = new HashSet<>();
    addWords(words, features);
    words.forEach(w -> addPieces(w, features));
    features.add("length=" + Math.min(6, words.size() / 4));
    return Features.alike(new TreeSet<>(features), LENGTH);
  }

  private static String word(String word) {
    return Character.isDigit(word.charAt(0)) ? "0".repeat(Math.min(5, word.length())) : word;
  }

  private static void addWords(List<String> words, Set<String> features) {
    var padded = new ArrayList<String>();
    padded.add("^");
    padded.addAll(words);
    padded.add("$");
    for (int i = 0; i < padded.size(); i++) {
      features.add("w=" + padded.get(i));
      for (int gap = 1; gap <= 2 && i + gap < padded.size(); gap++) {
        features.add("b" + gap + "=" + padded.get(i) + "_" + padded.get(i + gap));
      }
    }
  }

  /// Pieces stay within a word: pairs of words are seen already, and the model stays small.
  private static void addPieces(String word, Set<String> features) {
    var padded = " " + word + " ";
    for (int size = 3; size <= 5; size++) {
      for (int i = 0; i + size <= padded.length(); i++) {
        features.add("c=" + padded.substring(i, i + size));
      }
    }
  }
}
