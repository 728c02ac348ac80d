package handrail.evals.prepare;

import java.util.Locale;

/// What can be prepared.
public enum DataSet {
  NORTHMOOR,
  NORTHMOOR_GAPS,
  OR_SHARC,
  MTRAG,
  COVID_FAQ,
  VA_CONTENT;

  /// As it is written on the command line: `or-sharc`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The folder of a public one among the benchmarks: `or_sharc`.
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
