package handrail.knowledge.editor.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads what a request brings, and no more than that.
final class Bodies {
  /// Ten times the longest article anybody has reason to write, form encoding included.
  static final int LIMIT = 1024 * 1024;

  private Bodies() {}

  /// The body as it came.
  ///
  /// @throws Problem 413 when it is longer than the limit, of which no more is read
  static byte[] bytes(ServerRequest request) {
    if (request.headers().contentLength().orElse(0) > LIMIT) {
      throw tooLong();
    }
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (var in = request.content().inputStream()) {
      var bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw tooLong();
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The body as text.
  ///
  /// @throws Problem 400 when it is not UTF-8
  static String text(ServerRequest request) {
    try {
      var bytes = ByteBuffer.wrap(bytes(request));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw Problem.in("body", "It must be text in UTF-8.");
    }
  }

  /// Whether the request says that its body is of a type.
  static boolean isOf(ServerRequest request, String type) {
    return request
        .headers()
        .contentType()
        .filter(given -> given.mediaType().text().equals(type))
        .isPresent();
  }

  private static Problem tooLong() {
    return Problem.of(
        Status.REQUEST_ENTITY_TOO_LARGE_413,
        "This is more than the %d bytes that can be taken in at once.".formatted(LIMIT));
  }
}
