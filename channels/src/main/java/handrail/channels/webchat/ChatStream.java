package handrail.channels.webchat;

import handrail.channels.Message;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;

/// The events of one open page. What is typed at the other end comes in between from another
/// thread.
final class ChatStream implements AutoCloseable {
  private final SseSink sink;

  ChatStream(SseSink sink) {
    this.sink = sink;
  }

  void say(Message message) {
    emit(
        SseEvent.builder()
            .id(Long.toString(message.seq()))
            .data(MessageJson.text(message))
            .build());
  }

  void keepAlive() {
    emit(SseEvent.builder().comment("still here").build());
  }

  /// It has no place of its own: it is no message.
  void typing(String words) {
    try {
      emit(SseEvent.builder().name("typing").data(words).build());
    } catch (UncheckedIOException | IllegalStateException gone) {
      // The reader has left; whoever sends the messages finds out, too.
    }
  }

  private synchronized void emit(SseEvent event) {
    sink.emit(event);
  }

  @Override
  public synchronized void close() {
    sink.close();
  }
}
