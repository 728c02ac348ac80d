package handrail.assistant.oversight.numbers;

import handrail.channels.Channel;

/// What a figure can be told apart by.
///
/// @param language as in BCP 47
/// @param team the id of the team whose matter it is; empty when that is not known
public record Group(Channel channel, String language, String team) {}
