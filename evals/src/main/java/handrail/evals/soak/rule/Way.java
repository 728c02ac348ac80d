package handrail.evals.soak.rule;

/// How a citizen is in touch. A chat is read; texts and speech have to be sent.
public enum Way {
  CHAT,
  TEXT,
  CALL
}
