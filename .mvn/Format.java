import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Formats every Java source of the project (`apply`), or names those that are not formatted and
/// fails (`check`). A program of its own, since Maven itself may run on a JDK older than our code.
class Format {
  public static void main(String[] args) throws IOException {
    var mode =
        args[0].equals("apply")
            ? Stream.of("--replace")
            : Stream.of("--dry-run", "--set-exit-if-changed");
    try (var files = Files.walk(Path.of(args[1]))) {
      var sources =
          files
              .map(Path::toString)
              .filter(file -> file.endsWith(".java") && !file.contains("/target/"));
      Main.main(Stream.concat(mode, sources).toArray(String[]::new));
    }
  }
}
