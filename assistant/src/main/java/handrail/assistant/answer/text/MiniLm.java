package handrail.assistant.answer.text;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;

/// The embedding model that comes with LangChain4j, each text on the one thread that asks for it.
/// As it comes, every text is spread over all cores, whose threads then wait for each other
/// spinning: with many citizens at once that took a fifth more of the machine, and more where it
/// is shared.
public final class MiniLm extends AbstractInProcessEmbeddingModel {
  private static final String MODEL = "all-minilm-l6-v2-q";

  private final OnnxBertBiEncoder encoder = encoder();

  public MiniLm() {
    super(
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("embedding-", 1).daemon().factory()));
  }

  @Override
  protected OnnxBertBiEncoder model() {
    return encoder;
  }

  private static OnnxBertBiEncoder encoder() {
    try (var model = resource(MODEL + ".onnx");
        var tokenizer = resource(MODEL + "-tokenizer.json");
        var options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      var environment = OrtEnvironment.getEnvironment();
      OrtSession session = environment.createSession(model.readAllBytes(), options);
      return new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("The embedding model cannot be loaded", e);
    }
  }

  /// The words and pieces of words the model reads texts in.
  static Set<String> wordPieces() {
    try (var tokenizer = resource(MODEL + "-tokenizer.json")) {
      var pieces = new HashSet<String>();
      var vocabulary = new ObjectMapper().readTree(tokenizer).path("model").path("vocab");
      vocabulary.fieldNames().forEachRemaining(pieces::add);
      return pieces;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    var beside = AllMiniLmL6V2QuantizedEmbeddingModel.class.getClassLoader();
    return Objects.requireNonNull(beside.getResourceAsStream(name), name);
  }
}
