package handrail.evals.data;

import java.nio.file.Path;

/// A file that cannot be used, said in one line that names the file, and the line in it where there
/// is one.
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadInput(Path file, String problem) {
    super(file + ": " + problem);
  }

  /// @param line from 1
  public BadInput(Path file, int line, String problem) {
    super(file + ", line " + line + ": " + problem);
  }
}
