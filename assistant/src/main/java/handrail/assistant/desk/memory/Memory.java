package handrail.assistant.desk.memory;

import handrail.assistant.handoff.AccessLog;

/// What the desk itself keeps of each worker: how far she has read, the time she has spent, and
/// what she has opened.
public record Memory(Seen seen, TimeSpent time, AccessLog opened) {}
