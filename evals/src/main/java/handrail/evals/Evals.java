package handrail.evals;

import handrail.evals.suite.Suites;

/// `java -jar evals.jar SUITE ...`
public final class Evals {
  private Evals() {}

  public static void main(String[] arguments) {
    System.exit(Suites.commandLine().execute(arguments));
  }
}
