package handrail.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder for Redis's files, the search index and native caches, held by one service at a time.
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// Takes a folder; makes it when it is missing.
  ///
  /// @throws Unusable when it cannot be made or written to, or another Handrail has it
  static DataFolder take(Path path) {
    try {
      Files.createDirectories(path);
      var lock =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(lock) == null) {
        lock.close();
        throw new Unusable("another Handrail is using " + path.toAbsolutePath());
      }
      return new DataFolder(path.toRealPath(), lock);
    } catch (IOException e) {
      throw new Unusable(path.toAbsolutePath() + " cannot be used: " + e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException ours) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// It cannot be had; the message is one line for the operator.
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(String why) {
      super("HANDRAIL_DATA: " + why);
    }
  }
}
