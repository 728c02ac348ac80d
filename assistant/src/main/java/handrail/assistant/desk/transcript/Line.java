package handrail.assistant.desk.transcript;

import com.fasterxml.jackson.annotation.JsonIgnore;
import handrail.assistant.brief.ReasonWords;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Turn;
import handrail.assistant.desk.web.When;
import handrail.channels.Message.Citation;
import handrail.channels.Message.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One turn as the worker sees it: a message of the chat, and what the citizen does not see.
///
/// @param from `citizen`, `assistant`, `worker` or `system`
/// @param note for colleagues only; null when there is none
/// @param why what an answer, a question back or an offer came from; null for all else
/// @param when the time in words
public record Line(
    long seq,
    Instant at,
    String from,
    @Nullable String name,
    String kind,
    String text,
    List<Citation> citations,
    List<String> choices,
    String language,
    @Nullable String note,
    @Nullable Why why,
    @JsonIgnore String when) {

  /// The lines of a timeline.
  ///
  /// @param language of the conversation, for what does not say its own
  public static Line of(Entry entry, When when, String language) {
    var told = new Told(entry, when.at(entry.turn().at()), language);
    return switch (entry.turn()) {
      case Turn.CitizenSaid said -> told.by("citizen", null, said.text());
      case Turn.WorkerSaid said -> told.by("worker", said.worker().name(), said.text());
      case Turn.AssistantSaid said -> told.byAssistant(said);
      case Turn.HandoffOpened turn ->
          told.bySystem("A person was asked for.", turn.handoff().step().why());
      case Turn.HandoffStepped turn ->
          told.bySystem(
              Objects.requireNonNullElse(turn.notice(), "Others are asked now."),
              turn.step().why());
      case Turn.HandoffAccepted turn -> told.bySystem(turn.notice(), null);
      case Turn.HandoffPassedOn turn ->
          told.bySystem(turn.notice(), turn.by().name() + " to colleagues: " + turn.note());
      case Turn.HandoffClosed turn ->
          told.bySystem(
              turn.notice(), turn.worker().name() + ", what came of it: " + turn.outcome());
      case Turn.PromiseMade turn ->
          told.bySystem(turn.worker().name() + " promised: " + turn.what(), null);
      case Turn.PromiseKept turn -> told.bySystem(turn.worker().name() + " kept a promise.", null);
      case Turn.PromiseBroken turn -> told.bySystem("A promise was broken.", turn.notice());
      case Turn.MessagePlanned turn ->
          told.bySystem(turn.worker().name() + " will say later: " + turn.text(), null);
      case Turn.MessageDropped turn ->
          told.bySystem("A planned message was not sent: " + turn.reason(), null);
      case Turn.NotePut turn -> told.bySystem(turn.worker().name() + " put a note", turn.text());
      case Turn.CallTried turn ->
          told.bySystem(turn.worker().name() + " rang: " + called(turn), turn.note());
      case Turn.DangerSeen turn -> told.bySystem("Danger may show in: " + quoted(turn), null);
      case Turn.NotDelivered turn ->
          told.bySystem("A message did not arrive: " + turn.reason(), null);
      case Turn.WorkerChanged turn -> told.bySystem(turn.notice(), null);
      case Turn.Judged turn ->
          told.bySystem(turn.worker().name() + " judged: " + Judging.words(turn), turn.reason());
      case Turn.ContactSafetySet turn ->
          told.bySystem(turn.worker().name() + " set what is safe: " + SafeWays.words(turn), null);
      case Turn.PhoneLinked _ ->
          told.bySystem("They have shown that this chat and a phone are theirs.", null);
      case Turn.BriefShown _ -> told.bySystem("They were shown what is passed on.", null);
      case Turn.BriefReviewed turn -> told.bySystem(reviewed(turn), null);
    };
  }

  private static String called(Turn.CallTried call) {
    return switch (call.reached()) {
      case REACHED -> "reached.";
      case NOT_REACHED -> "not reached.";
      case TRY_AGAIN -> "not reached, will try again.";
    };
  }

  private static String reviewed(Turn.BriefReviewed turn) {
    return switch (turn.answer()) {
      case CONFIRMED -> "They said that what is passed on is right.";
      case CHANGING -> "They want to change what is passed on.";
      case NOT_FOUND -> "They want something left out that is not in what is passed on.";
      case CORRECTED -> "They corrected what is passed on.";
    };
  }

  private static String quoted(Turn.DangerSeen turn) {
    var reason = turn.reasons().getFirst();
    return "“" + reason.words() + "” (" + ReasonWords.of(reason.code()) + ")";
  }

  /// A page it rests on.
  public record Page(String title, URI url) {}

  /// The pages it rests on, each once.
  @JsonIgnore
  public List<Page> pages() {
    return citations.stream().map(each -> new Page(each.title(), each.url())).distinct().toList();
  }

  /// Who it is from, for a reader.
  public String who() {
    return name != null ? name : from.substring(0, 1).toUpperCase(Locale.ROOT) + from.substring(1);
  }

  private record Told(Entry entry, String when, String language) {
    Line by(String from, @Nullable String name, String text) {
      return line(from, name, Kind.SAID, text, null);
    }

    Line bySystem(String text, @Nullable String note) {
      return line("system", null, Kind.NOTICE, text, note);
    }

    Line byAssistant(Turn.AssistantSaid said) {
      return new Line(
          entry.seq(),
          said.at(),
          "assistant",
          null,
          wire(said.kind()),
          said.text(),
          said.citations(),
          said.choices(),
          said.language(),
          null,
          Why.of(said),
          when);
    }

    private Line line(
        String from, @Nullable String name, Kind kind, String text, @Nullable String note) {
      return new Line(
          entry.seq(),
          entry.turn().at(),
          from,
          name,
          wire(kind),
          text,
          List.of(),
          List.of(),
          language,
          note,
          null,
          when);
    }

    private static String wire(Kind kind) {
      return kind.name().toLowerCase(Locale.ROOT);
    }
  }
}
