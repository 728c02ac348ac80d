package handrail.assistant.answer.compose;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stands in for a provider that speaks OpenAI's protocol, with payloads as it really sends them.
public final class Provider implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATH = "/v1/chat/completions";

  /// Only what the answer is put together from has pages in it.
  private static final StringValuePattern COMPOSING = containing("passages");

  private static final StringValuePattern REPHRASING = notContaining("passages");

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());

  public Provider() {
    server.start();
  }

  public URI url() {
    return URI.create(server.baseUrl() + "/v1");
  }

  /// Nothing was ever asked, and everything is refused.
  public void forget() {
    server.resetAll();
  }

  /// What it makes of pages.
  public void composes(String reply) {
    composes(said(reply, "stop", 1_200));
  }

  void composes(ResponseDefinitionBuilder response) {
    gives(COMPOSING, response);
  }

  /// What it makes of a follow-up.
  public void rephrases(String reply) {
    rephrases(said(reply, "stop", 300));
  }

  void rephrases(ResponseDefinitionBuilder response) {
    gives(REPHRASING, response);
  }

  /// Whatever it is asked.
  public void gives(ResponseDefinitionBuilder response) {
    composes(response);
    rephrases(response);
  }

  private void gives(StringValuePattern to, ResponseDefinitionBuilder response) {
    server.stubFor(post(urlPathEqualTo(PATH)).withRequestBody(to).willReturn(response));
  }

  /// A completion.
  ///
  /// @param finish why it ended: `stop`, `length`, `content_filter`
  /// @param tokens null when the provider does not say
  static ResponseDefinitionBuilder said(
      @Nullable String reply, String finish, @Nullable Integer tokens) {
    return okJson(completion(reply, finish, tokens))
        .withHeader("openai-processing-ms", "412")
        .withHeader("x-ratelimit-remaining-requests", "9999")
        .withHeader("x-request-id", "req_6f1d0a");
  }

  static String completion(@Nullable String reply, String finish, @Nullable Integer tokens) {
    var body = JSON.createObjectNode();
    body.put("id", "chatcmpl-CfT0aQ2w").put("object", "chat.completion").put("created", 1764150000);
    body.put("model", "gpt-4.1-mini-2025-04-14").put("system_fingerprint", "fp_4c2851f862");
    var choice = body.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", finish).putNull("logprobs");
    choice
        .putObject("message")
        .put("role", "assistant")
        .put("content", reply)
        .putNull("refusal")
        .putArray("annotations");
    if (tokens != null) {
      body.putObject("usage")
          .put("prompt_tokens", tokens - 20)
          .put("completion_tokens", 20)
          .put("total_tokens", tokens)
          .putObject("completion_tokens_details")
          .put("reasoning_tokens", 0);
    }
    return body.toString();
  }

  /// The bodies of all it was asked, oldest first.
  public List<String> asked() {
    return asked(containing(""));
  }

  /// The bodies of what it was asked to compose from.
  public List<String> askedToCompose() {
    return asked(COMPOSING);
  }

  /// The bodies of what it was asked to rephrase.
  public List<String> askedToRephrase() {
    return asked(REPHRASING);
  }

  private List<String> asked(StringValuePattern what) {
    return server.findAll(postRequestedFor(urlPathEqualTo(PATH)).withRequestBody(what)).stream()
        .sorted(java.util.Comparator.comparing(LoggedRequest::getLoggedDate))
        .map(LoggedRequest::getBodyAsString)
        .toList();
  }

  /// What of a request is data: the JSON in its user message.
  static JsonNode data(String request) {
    try {
      List<JsonNode> messages = new ArrayList<>();
      JSON.readTree(request).get("messages").forEach(messages::add);
      return JSON.readTree(messages.getLast().get("content").textValue());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
