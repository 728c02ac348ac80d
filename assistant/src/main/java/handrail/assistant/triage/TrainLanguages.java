package handrail.assistant.triage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Trains the language model anew from the development messages and the everyday words.
final class TrainLanguages {
  private TrainLanguages() {}

  static void into(Path folder, List<Labelled> messages) {
    var model = LanguageModel.train(samples(messages));
    try (var out = Files.newOutputStream(folder.resolve(LanguageModel.SHIPPED))) {
      model.serialize(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is learnt from these messages, beside the everyday words.
  static List<LanguageModel.Sample> samples(List<Labelled> messages) {
    var samples = new ArrayList<LanguageModel.Sample>();
    messages.stream()
        .filter(message -> Languages.SERVED.contains(message.lang()))
        .map(message -> new LanguageModel.Sample(message.lang(), message.text()))
        .forEach(samples::add);
    everyday().forEach((language, words) -> one(language, words).forEach(samples::add));
    return samples;
  }

  private static Stream<LanguageModel.Sample> one(String language, String words) {
    return Stream.of(words.split("\\s+")).map(word -> new LanguageModel.Sample(language, word));
  }

  private static Map<String, String> everyday() {
    return Resources.yaml("everyday-words.yaml", new TypeReference<Map<String, String>>() {});
  }
}
