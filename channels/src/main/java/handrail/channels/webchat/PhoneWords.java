package handrail.channels.webchat;

/// What a citizen reads about linking her telephone.
final class PhoneWords {
  static final String TAKEN =
      "If that number can get texts from us, a code is on its way. It is good for 10 minutes.";
  static final String NO_NUMBER = "Write the whole number of the phone, like 07700 900123.";
  static final String TOO_OFTEN = "Too many codes were asked for. Please try again in an hour.";
  static final String NOT_HERE =
      "A phone cannot be linked to this conversation. Go back to it, and ask for a person.";
  static final String WRONG =
      "That code is not right, or it is too old. Look at the text again, or ask for a new code.";
  static final String OTHER_SITE = "This was not sent from our page. Write it here.";

  private PhoneWords() {}
}
