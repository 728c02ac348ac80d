package handrail.channels.voice;

import handrail.channels.Address;

/// A service of one process.
final class OnlyNode implements Calls.Exchange {
  @Override
  public void begins(Address caller) {}

  @Override
  public void ends(Address caller) {}

  @Override
  public boolean ring(Address caller) {
    return false;
  }
}
