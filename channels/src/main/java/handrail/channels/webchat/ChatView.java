package handrail.channels.webchat;

import handrail.channels.webchat.WebChat.Look;
import java.util.List;

/// What the page shows.
///
/// @param chat its id; empty before the first message
/// @param canLink whether a telephone can be linked to it and none is
/// @param last the place of the newest message
/// @param waiting whether an answer is on its way
/// @param next the id of the message that is written next
/// @param typed what was typed and could not be sent
public record ChatView(
    Look look,
    String chat,
    boolean canLink,
    List<Shown> messages,
    long last,
    boolean waiting,
    String next,
    String typed,
    String error) {}
