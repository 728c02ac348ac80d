package handrail.assistant.triage;

import handrail.assistant.answer.text.MiniLm;
import handrail.assistant.answer.text.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Trains both classifiers anew from the development messages: the same messages give the same
/// models. `TrainTriage <folder of .jsonl> <folder for the models>`.
public final class TrainTriage {
  private TrainTriage() {}

  public static void main(String[] args) {
    var messages = messages(Path.of(args[0]));
    var into = Path.of(args[1]);
    Classifier.trained(messages).writeTo(into);
    MeaningClassifier.trained(messages, new Vectors(new MiniLm())).writeTo(into);
    TrainLanguages.into(into, messages);
  }

  /// All messages of a folder, file by file in the order of their names.
  public static List<Labelled> messages(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".jsonl"))
          .sorted(Comparator.comparing(f -> f.getFileName().toString()))
          .flatMap(f -> Labelled.read(f).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
