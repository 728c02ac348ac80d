package handrail.evals.retrieval;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import handrail.evals.data.Entry;
import java.util.List;
import java.util.Objects;

/// What LangChain4j gives with the least effort, with its easy-RAG defaults: texts cut after 300
/// tokens with 30 of overlap, their vectors in a list.
final class EasyRag {
  private static final int TOKENS = 300;
  private static final int OVERLAP = 30;

  /// As deep as either side of the service looks.
  private static final int DEPTH = 50;

  private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();

  EasyRag(List<Entry> corpus, EmbeddingModel model) {
    EmbeddingStoreIngestor.builder()
        .documentSplitter(
            DocumentSplitters.recursive(TOKENS, OVERLAP, new HuggingFaceTokenCountEstimator()))
        .embeddingModel(model)
        .embeddingStore(store)
        .build()
        .ingest(
            corpus.stream()
                .filter(entry -> !entry.text().isBlank())
                .map(EasyRag::document)
                .toList());
  }

  private static Document document(Entry entry) {
    return Document.from(entry.text(), Metadata.from("id", entry.id()));
  }

  /// Ids of corpus entries, best first.
  List<String> find(Embedding question) {
    var request =
        EmbeddingSearchRequest.builder().queryEmbedding(question).maxResults(DEPTH).build();
    return store.search(request).matches().stream()
        .map(match -> Objects.requireNonNull(match.embedded().metadata().getString("id")))
        .distinct()
        .toList();
  }
}
