package handrail.evals.soak;

import handrail.evals.soak.Cast.Who;
import java.io.IOException;
import java.util.List;

/// One way for a conversation to go.
///
/// @param name what is going on
record Play(String name, Who who, Course course) {

  interface Course {
    void with(Encounter citizen) throws IOException, InterruptedException;
  }

  /// All of them; conversations take turns.
  static List<Play> all() {
    return List.of(
        chat("asks what pages answer", Routine::asks),
        text("asks what pages answer by text", Routine::asks),
        chat("asks for a person, twenty take it at once", WithAPerson::manyAtOnce),
        text("sends STOP, and START again", Stopping::whileSheWaits),
        call("asks for a person on the telephone", WithAPerson::givenBack),
        known("texts while her own worker is away", Who.KNOWN_TEXTING, Choosing::byText),
        known("texts, and does not choose to wait or not", Who.KNOWN_TEXTING, Choosing::notAtAll),
        known("rings while her own worker is away", Who.KNOWN_RINGING, Choosing::byVoice),
        chat("is promised something", Promised::keptAndBroken),
        text("is promised something by text", Promised::keptAndBroken),
        chat("writes several things at once", Routine::writesAtOnce),
        chat("declines a person", Routine::declines),
        text("says yes to a person by text", WithAPerson::saysYes),
        chat("says yes to a person", WithAPerson::saysYes),
        chat("asks for a worker by name", WithAPerson::byName),
        text("asks in Polish by text", WithAPerson::inPolish),
        chat("asks in Polish", WithAPerson::inPolish),
        call("asks what pages answer on the telephone", Routine::asks),
        chat("is passed on", WithAPerson::passedOn),
        text("is passed on by text", WithAPerson::passedOn),
        chat("is given back and comes back", WithAPerson::givenBack),
        text("sends STOP to the worker who has it", Stopping::whileHeld),
        text("is written to later and rung", Working::plansAndRings),
        call("hangs up while she waits", Working::writesToWhoHasHungUp),
        chat("writes while she is accepted", Crossing::whileAccepted),
        text("texts while she is accepted", Crossing::whileAccepted),
        chat("writes while the worker closes", Crossing::whileClosed),
        text("texts while the worker closes", Crossing::whileClosed),
        chat("is in danger, and a worker comes", InDanger::aWorkerComes),
        text("is hurt at home, and the phone is not safe", InDanger::atHome),
        chat("is in danger, and nobody takes it", InDanger::nobodyTakesIt),
        chat("is in danger, and the worker goes quiet", InDanger::theWorkerGoesQuiet),
        text("is in danger, and the worker goes quiet", InDanger::theWorkerGoesQuiet),
        call("is in danger on the telephone", InDanger::aWorkerComes),
        chat("is in danger while a worker has it", InDanger::whileHeld),
        text("waits for a person by text", Waiting::waits),
        chat("waits for a person", Waiting::waits));
  }

  private static Play chat(String name, Course course) {
    return new Play(name, Who.AT_THE_CHAT, course);
  }

  private static Play text(String name, Course course) {
    return new Play(name, Who.TEXTING, course);
  }

  private static Play call(String name, Course course) {
    return new Play(name, Who.RINGING, course);
  }

  private static Play known(String name, Who who, Course course) {
    return new Play(name, who, course);
  }
}
