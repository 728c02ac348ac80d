package handrail.assistant.wording;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Everything the assistant has fixed words for, apart from the safety words, which have a store of
/// their own. The words stand in `wording-LANGUAGE.properties` under [#key()].
public enum Phrase {
  // What it asks
  VOICE_GREETING,
  WELCOME,
  SAY_MORE,
  TOPICS,

  // What it offers
  OFFER_UNKNOWN,
  OFFER_DIFFER,
  OFFER_NOT_READY,
  OFFER_SWITCHED_OFF,
  OFFER_OTHER_LANGUAGE,
  OFFER_LOSS,
  OFFER_DISTRESS,
  OFFER_TANGLED,
  OFFER_COMES_BACK,
  OFFER_DISPUTE,
  OFFER_SUPPORT,
  OFFER_JUDGEMENT,
  OFFER_ACTING_FOR,
  OFFER_GROW,
  OFFER_LONELY,
  OFFER_PERSON,
  OFFER_QUESTION,
  YES,
  NO,
  NOT_NOW,
  HEARD,
  A_PERSON,

  // What it promises
  HANDED_OFF,
  HANDED_OFF_VOICE,
  STILL_ASKED,
  STEPPED_ON,
  LATE,
  LATE_TOLD_LEAD,
  LATE_TOLD_OTHER,
  LATE_TOLD_DUTY,
  LATE_SEEN,
  TAKEN_OVER,
  PROMISE_BROKEN,
  WITHDRAWN,
  WHO_IS_IT,
  QUEUE_NEXT,
  QUEUE_ONE,
  QUEUE_MORE,
  QUEUE_MINUTES,
  QUEUE_HOUR,
  QUEUE_HOURS,
  STILL_ASKED_IN_DANGER,
  ASKED_PRIVATELY,
  CANNOT_WAIT,
  CANNOT_WAIT_SHUT,

  // Who is asked, and until when
  ASKED_TEAM,
  ASKED_OWN,
  ASKED_KNOWN,
  ASKED_DEPUTY,
  ASKED_ON_DUTY,
  ASKED_LEAD,
  ASKED_ALL,
  ASKED_SOMEBODY,
  NOT_ANSWERED,
  NOT_TAKEN,
  STEP_UNTIL,
  STEP_DUE,

  // Whether somebody is here whom she asks for by name
  WORKER_IN,
  WORKER_BACK,
  WORKER_AWAY,
  NAME_PASSED_ON,
  NAME_UNKNOWN,

  // When something is
  TIME_TODAY,
  TIME_TOMORROW,
  TIME_ON,

  // What it asks when her own worker is away
  CHOICE,
  CHOICE_SMS,
  CHOICE_VOICE,
  CHOICE_WAIT,
  CHOICE_NOW,
  WAITING,

  // What it shows of what it passes on
  BRIEF_INTRO,
  BRIEF_WANT,
  BRIEF_WORDS,
  BRIEF_KNOWN,
  BRIEF_RIGHT,
  BRIEF_CHANGE,
  BRIEF_SHOW_SMS,
  BRIEF_SHOW_VOICE,
  BRIEF_WHAT_CHANGE,
  BRIEF_CONFIRMED,
  BRIEF_CORRECTED,
  BRIEF_LEFT_OUT,
  BRIEF_NOT_FOUND,
  BRIEF_OMIT,
  BRIEF_ALL,
  BRIEF_NONE,

  // How a telephone is linked to a chat
  PHONE_LINK,
  PHONE_LINK_ELSEWHERE,
  PHONE_CODE,
  PHONE_LINKED,

  // What is noted when people come and go
  JOINED,
  PASSED_ON,
  REASSIGNED,
  NEW_WORKER,
  CLOSED,
  TYPING,

  // What it says of itself
  DECLINE,
  STOP,
  STOP_CHAT,
  STOP_VOICE,
  START,
  START_ELSEWHERE,
  HELP,
  LANGUAGE,
  MORE,
  WHY_ANSWER,
  WHY_OTHER,
  WHY_PERSON,
  WHY_DANGER,
  BECAUSE_ASKED,
  BECAUSE_LOSS,
  BECAUSE_DISTRESS,
  BECAUSE_TANGLED,
  BECAUSE_COMES_BACK,
  BECAUSE_DISPUTE,
  BECAUSE_SUPPORT,
  BECAUSE_JUDGEMENT,
  BECAUSE_ACTING_FOR,
  BECAUSE_GROW,
  BECAUSE_LONELY,
  BECAUSE_PRIVATE,
  BECAUSE_LIMIT,
  BECAUSE_QUIET,
  BECAUSE_KNOWN,
  BECAUSE_TRUST,
  THANKS,
  GOODBYE,
  ABOUT_SOFTWARE,
  ABOUT_DATA,
  DELETE_DATA,

  // When things are broken
  STORE_AWAY;

  /// What is said in every served language: enough to know what this is, to get to a person, and
  /// to follow what becomes of it.
  public static final Set<Phrase> BASIC = basic();

  private static Set<Phrase> basic() {
    var all = EnumSet.range(HANDED_OFF, BRIEF_NONE);
    all.addAll(EnumSet.range(JOINED, TYPING));
    all.addAll(List.of(WELCOME, SAY_MORE, TOPICS, OFFER_UNKNOWN, OFFER_OTHER_LANGUAGE));
    all.addAll(List.of(OFFER_PERSON, OFFER_QUESTION, YES, NO, NOT_NOW, HEARD, A_PERSON));
    all.addAll(List.of(DECLINE, STOP, STOP_CHAT, STOP_VOICE, START, START_ELSEWHERE));
    all.addAll(List.of(HELP, LANGUAGE, THANKS));
    return Collections.unmodifiableSet(all);
  }

  /// The name in the wording files: `offer-unknown`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
