package handrail.evals.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whether a confidence means what it says: of all that was held for 70% sure, 70% should be right.
///
/// @param bins ten of equal width, without those in which nothing fell
public record Calibration(List<Bin> bins) {
  private static final int BINS = 10;

  /// Something was held for so sure, and was right or not.
  public record Judged(double confidence, boolean right) {}

  /// What was held for about as sure.
  ///
  /// @param confidence the mean of what fell into it
  /// @param right how much of that was right
  public record Bin(double confidence, Share right) {}

  public static Calibration of(List<Judged> judged) {
    var byBin =
        judged.stream()
            .collect(
                Collectors.groupingBy(each -> (int) Math.min(BINS - 1, each.confidence() * BINS)));
    return new Calibration(
        IntStream.range(0, BINS)
            .mapToObj(bin -> byBin.getOrDefault(bin, List.of()))
            .filter(bin -> !bin.isEmpty())
            .map(Calibration::bin)
            .toList());
  }

  private static Bin bin(List<Judged> judged) {
    int right = (int) judged.stream().filter(Judged::right).count();
    double mean = judged.stream().mapToDouble(Judged::confidence).average().orElse(Double.NaN);
    return new Bin(mean, new Share(right, judged.size()));
  }

  /// How far confidence and truth lie apart, on average over all that was judged; NaN of nothing.
  @JsonProperty
  public double error() {
    int all = bins.stream().mapToInt(bin -> bin.right().of()).sum();
    double apart =
        bins.stream()
            .mapToDouble(bin -> Math.abs(bin.confidence() - bin.right().value()) * bin.right().of())
            .sum();
    return all == 0 ? Double.NaN : apart / all;
  }
}
