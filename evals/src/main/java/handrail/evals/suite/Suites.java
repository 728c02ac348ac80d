package handrail.evals.suite;

import handrail.evals.data.BadInput;
import handrail.evals.prepare.Prepare;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// All suites, as one command line. Exit 0 when a suite ran, whatever it found; 2 with one line
/// when something given to it cannot be used; 1 when something broke.
@Command(
    name = "evals",
    description = "How good is the service? Each suite measures one thing.",
    subcommands = {
      RetrievalSuite.class,
      AnswerableSuite.class,
      TriageSuite.class,
      ConversationsSuite.class,
      WhySuite.class,
      LoadSuite.class,
      ScaleSuite.class,
      SoakSuite.class,
      AnswersCommand.class,
      Prepare.class,
      HelpCommand.class,
    })
public final class Suites implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private Suites() {}

  public static CommandLine commandLine() {
    return new CommandLine(new Suites())
        .setParameterExceptionHandler((wrong, _) -> oneLine(wrong.getCommandLine(), wrong))
        .setExecutionExceptionHandler((broken, command, _) -> broken(broken, command));
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Say which suite: try `help`");
  }

  private static int broken(Exception broken, CommandLine command) throws Exception {
    return switch (broken) {
      case BadInput _, IllegalArgumentException _ -> oneLine(command, broken);
      case IOException _ -> {
        command.getErr().println("evals: " + broken);
        yield 1;
      }
      default -> throw broken;
    };
  }

  private static int oneLine(CommandLine command, Exception wrong) {
    command.getErr().println("evals: " + wrong.getMessage());
    return 2;
  }
}
