package handrail.assistant.desk;

/// What the desk itself keeps of each worker: how far she has read, and the time she has spent.
public record Memory(Seen seen, TimeSpent time) {}
