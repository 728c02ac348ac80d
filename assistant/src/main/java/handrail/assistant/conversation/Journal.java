package handrail.assistant.conversation;

import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.channels.InboundMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps, in a file, what citizens say while the store cannot be reached, until it can: one message
/// a line, on disk before it is acknowledged. The file is gone once all is taken in.
public final class Journal {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  private final Path file;
  private final ObjectMapper json;

  public Journal(Path folder, ObjectMapper json) {
    this.file = folder.resolve("while-the-store-was-away.jsonl");
    this.json = json;
  }

  /// Keeps a message.
  ///
  /// @throws UncheckedIOException when the disk does not take it either
  public synchronized void keep(InboundMessage message) {
    try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      var line = json.writeValueAsString(message) + "\n";
      out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      out.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("A message could not be kept", e);
    }
  }

  /// Gives back all that was kept, oldest first, and forgets it once `takeIn` has taken every one.
  /// Should that be interrupted, all of it comes again.
  public synchronized void giveBack(Consumer<InboundMessage> takeIn) {
    if (!Files.exists(file)) {
      return;
    }
    try (var lines = Files.lines(file)) {
      lines.forEach(line -> read(line, takeIn));
    } catch (IOException e) {
      throw new UncheckedIOException("Kept messages could not be read", e);
    }
    forget();
  }

  private void read(String line, Consumer<InboundMessage> takeIn) {
    try {
      takeIn.accept(json.readValue(line, InboundMessage.class));
    } catch (IOException torn) {
      // A line cut short by a crash was never acknowledged. Its words stay out of the log.
      LOG.warn("A line of {} is torn and was left out", file.getFileName());
    }
  }

  private void forget() {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Kept messages could not be cleared", e);
    }
  }
}
