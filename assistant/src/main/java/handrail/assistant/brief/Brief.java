package handrail.assistant.brief;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the worker is told: the packet that travels with a handoff, readable in half a minute. Its
/// JSON is `handoff-packet/1`, whose parts and rules are those of `brief.md`. What this version
/// cannot know is null, empty, `UNKNOWN` or `NOT_ASKED`, never guessed.
///
/// `src` are ids of turns: `m12` is the turn numbered 12 of the conversation.
public record Brief(
    String schema,
    String packetId,
    String caseRef,
    long version,
    Instant createdAt,
    Instant updatedAt,
    Urgency severity,
    Person person,
    ContactSafety contactSafety,
    Consent consent,
    Summary summary,
    Actions actions,
    Situation situation,
    Receiver receiver,
    Loop loop,
    @Nullable Knowing relationship,
    List<Promised> promises,
    String transcriptRef,
    Evidence evidence,
    Retention retention,
    Access access) {

  /// How soon a person is needed and what showed it; never a grade of risk.
  public record Urgency(
      String tier, List<Trigger> triggers, Instant dueBy, @Nullable PromiseMade promiseMade) {}

  public record Trigger(String code, List<String> src, String quote, String detector, Instant at) {}

  /// The exact words the citizen was given about who and when.
  public record PromiseMade(String text, Instant at, List<String> src) {}

  /// Who it is about, as far as said.
  ///
  /// @param interpreter null when it is not known whether one is needed
  public record Person(
      Identity identity,
      String language,
      @Nullable Boolean interpreter,
      List<String> accessNeeds,
      String ageBand,
      @Nullable String actingFor,
      @Nullable PreviousWorker previousWorker) {}

  /// Who it is, as far as known.
  ///
  /// @param contactHandleRef the conversation's id; never a number or an address
  public record Identity(
      String level,
      @Nullable String preferredName,
      @Nullable String pronouns,
      String contactHandleRef) {}

  public record PreviousWorker(String workerId, String name, Instant lastContact) {}

  /// Whether it is safe to get in touch first. `UNKNOWN` means: do not.
  public record ContactSafety(
      String state,
      Map<String, String> channels,
      @Nullable String rules,
      @Nullable Instant confirmedAt,
      List<String> src) {}

  public record Consent(
      String shareSummaryWithTeam,
      List<String> specialCategory,
      @Nullable String words,
      List<String> src,
      @Nullable Instant withdrawnAt) {}

  /// The citizen's words first. Quotes and wish together are at most 120 words.
  public record Summary(
      List<Quote> inTheirWords,
      Statement whatTheyWant,
      @Nullable Statement whatMattersToThem,
      List<Statement> strengthsAndSupports,
      List<Fact> facts,
      List<Inference> inferences,
      List<Deadline> deadlines,
      CitizenReview citizenReview) {}

  public record Quote(String quote, List<String> src) {}

  public record Statement(String text, List<String> src) {}

  public record Fact(String text, List<String> src, String status) {}

  public record Inference(String text, List<String> src, String by, double confidence) {}

  /// A day they spoke of.
  ///
  /// @param what the sentence that speaks of it
  /// @param on null when the day cannot be told from the words alone
  public record Deadline(String what, @Nullable LocalDate on, List<String> src) {}

  public record CitizenReview(
      boolean shown, String answer, @Nullable String correction, @Nullable String reasonNotShown) {}

  /// What has been done, told and asked, so that nobody has to say it twice.
  public record Actions(
      List<Done> doneByAssistant,
      List<Done> told,
      List<String> tried,
      List<Asked> alreadyAsked,
      List<String> openQuestions,
      List<Suggestion> suggestedNext) {}

  public record Done(String what, List<String> src) {}

  /// A question they have had already.
  ///
  /// @param answer null when the citizen has not replied
  public record Asked(String question, @Nullable String answer, List<String> src) {}

  public record Suggestion(String text, String basis) {}

  public record Situation(
      String whyNow,
      List<IfThen> ifThen,
      List<String> warnings,
      List<String> assistantLimits,
      String uncertainty) {}

  public record IfThen(@JsonProperty("if") String condition, @JsonProperty("then") String then) {}

  public record Receiver(
      String team,
      List<String> offeredTo,
      @Nullable AcceptedBy acceptedBy,
      @Nullable ReadBack readBack,
      @Nullable Instant firstHumanMessageAt,
      @Nullable String returnedReason) {}

  public record AcceptedBy(String workerId, String displayName, Instant at) {}

  public record ReadBack(String text, Instant at) {}

  public record Loop(
      String state,
      @Nullable String outcomeForCitizen,
      @Nullable Boolean citizenSaysDone,
      @Nullable LocalDate followUpOn,
      @Nullable String demandType,
      @Nullable String failureCause) {}

  /// What the answers rested on.
  ///
  /// @param kbPages as `id@revision`
  public record Evidence(
      List<String> kbPages, @Nullable String modelVersion, @Nullable String rulesVersion) {}

  /// What is known from before, for longer than this episode.
  ///
  /// @param worker her own worker's name
  /// @param doFirst what to know before the first word
  /// @param alreadyKnown what must not be asked again
  /// @param strengths who and what is helping already
  public record Knowing(
      String id,
      String worker,
      @Nullable String deputy,
      String purpose,
      LocalDate since,
      LocalDate reviewDue,
      String doFirst,
      List<String> alreadyKnown,
      List<String> strengths) {}

  /// A worker's promise that is still to be kept.
  public record Promised(
      String what, String owner, Instant dueBy, boolean broken, List<String> src) {}

  /// How long it is kept.
  ///
  /// @param deleteOn null while no day is set
  public record Retention(
      @JsonProperty("class") String kind, @Nullable LocalDate deleteOn, @Nullable String hold) {}

  /// Who may know of it.
  ///
  /// @param log who opened it and when, newest first; once an hour for each worker
  public record Access(List<String> teams, List<Opened> log) {}

  public record Opened(String by, Instant at) {}

  /// The same with who has opened it.
  public Brief openedBy(List<Opened> log) {
    return new Brief(
        schema,
        packetId,
        caseRef,
        version,
        createdAt,
        updatedAt,
        severity,
        person,
        contactSafety,
        consent,
        summary,
        actions,
        situation,
        receiver,
        loop,
        relationship,
        promises,
        transcriptRef,
        evidence,
        retention,
        new Access(access.teams(), log));
  }
}
