package handrail.channels;

/// Where a channel brings what a provider says later of a message it had taken. Implemented by the
/// assistant.
public interface Deliveries {
  /// A message did not reach the citizen after all.
  ///
  /// @param providerId what the provider calls it
  /// @param reason for workers, without words or numbers of the citizen
  void failed(String providerId, String reason);
}
