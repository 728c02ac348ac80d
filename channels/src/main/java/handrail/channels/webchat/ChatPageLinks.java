package handrail.channels.webchat;

/// Addresses that the page's template names.
public final class ChatPageLinks {
  /// Where "Leave this page quickly" goes: a page that says nothing about who looks at it.
  public static final String ELSEWHERE = "https://www.bbc.co.uk/weather";

  private ChatPageLinks() {}
}
