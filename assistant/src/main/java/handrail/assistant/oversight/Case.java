package handrail.assistant.oversight;

import org.jspecify.annotations.Nullable;

/// A message the assistant is tried on from now on, since a worker has sent it back or judged it:
/// one line of a file for `evals triage --messages`.
///
/// @param id says nothing of whose words they are
/// @param label what the words call for, as in `triage.md`: `off-topic`
/// @param trigger `C1` to `R16`; null when nobody has named one
/// @param topic the team it went to, or the page it was answered from
public record Case(
    String id,
    String channel,
    String lang,
    String text,
    String label,
    @Nullable String trigger,
    String topic,
    boolean hard) {}
