package handrail.assistant;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Conversations.Repeated;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Lanes;
import handrail.assistant.conversation.Outgoing;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.triage.SafetyScreen;
import handrail.assistant.triage.Screening;
import handrail.channels.InboundMessage;
import handrail.channels.Inbox;
import handrail.channels.Outbox;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.exceptions.JedisException;

/// The way of one message: remembered before anything else, screened for danger, understood,
/// answered or passed to a person, and said on the record before it is sent.
public final class Assistant implements Inbox {
  private final SafetyScreen screen;
  private final Conversations conversations;
  private final Decisions decisions;
  private final Replies replies;
  private final BriefReplies onBrief;
  private final Outgoing outgoing;
  private final WhenStoreIsAway whenStoreIsAway;
  private final Lanes lanes = new Lanes(this::attend);

  Assistant(
      SafetyScreen screen,
      Conversations conversations,
      Decisions decisions,
      Replies replies,
      BriefReplies onBrief,
      Outgoing outgoing,
      WhenStoreIsAway whenStoreIsAway) {
    this.screen = screen;
    this.conversations = conversations;
    this.decisions = decisions;
    this.replies = replies;
    this.onBrief = onBrief;
    this.outgoing = outgoing;
    this.whenStoreIsAway = whenStoreIsAway;
  }

  @Override
  public Receipt receive(InboundMessage message, Outbox replyTo) throws NotStored {
    try {
      var receipt = conversations.remember(message);
      String id = conversations.idOf(message.from());
      if (!lanes.visit(id) && isDanger(message.text())) {
        // Does not queue behind an answer that is being looked for.
        Thread.ofVirtual().name("danger").start(() -> attend(id));
      }
      return receipt;
    } catch (JedisException away) {
      whenStoreIsAway.help(message, replyTo);
      throw new NotStored(away);
    }
  }

  /// Does all there is to do in a conversation: answers what waits for an answer, in order, and
  /// sends what waits to be sent. Also how the next process goes on where one died.
  public void attend(String id) {
    Conversation conversation;
    do {
      conversation = conversations.load(id);
    } while (!isDealtWith(conversation));
    danger(conversation).ifPresent(this::commit);
    if (conversation.isSentOut()) {
      outgoing.deliver(id, conversation.address());
    }
  }

  /// What cannot be looked at is with the worker all the same, and her own words must go out.
  private Optional<Change> danger(Conversation held) {
    return WhateverBreaks.tried(held.id(), () -> decisions.danger(held), Optional::empty);
  }

  /// Replies to what waits; whether nothing is left to reply to.
  private boolean isDealtWith(Conversation conversation) {
    var waiting = conversation.waiting();
    return waiting.isEmpty() || (reply(conversation, next(waiting)) && waiting.size() == 1);
  }

  /// Danger first, then in order.
  private Entry next(List<Entry> waiting) {
    if (waiting.size() == 1) {
      return waiting.getFirst();
    }
    return waiting.stream()
        .filter(entry -> entry.turn() instanceof CitizenSaid said && isDanger(said.text()))
        .findFirst()
        .orElse(waiting.getFirst());
  }

  private boolean isDanger(String text) {
    return screen.check(text) instanceof Screening.Danger;
  }

  /// Sends what waits to be sent in a conversation, soon.
  public void visit(String id) {
    var _ = lanes.visit(id);
  }

  /// Whatever breaks, in deciding or in putting it into words, the citizen gets the words for
  /// danger or is offered a person, and the next message has its turn.
  ///
  /// @return whether nobody said anything in the meantime
  private boolean reply(Conversation conversation, Entry entry) {
    var said = (CitizenSaid) entry.turn();
    return WhateverBreaks.tried(
        conversation.id(),
        () -> reply(conversation, entry, decisions.decide(conversation, entry, said)),
        () -> reply(conversation, entry, broken(conversation, said)));
  }

  private Outcome broken(Conversation conversation, CitizenSaid said) {
    return decisions.broken(conversation, said, screen.check(said.text()));
  }

  private boolean reply(Conversation conversation, Entry entry, Outcome outcome) {
    long to = entry.seq();
    return switch (outcome) {
      case Outcome.Answered answered ->
          say(conversation, replies.answer(to, answered, conversation));
      case Outcome.Clarify clarify ->
          say(conversation, replies.clarify(entry, clarify, conversation));
      case Outcome.Offered offered -> say(conversation, replies.offer(to, offered));
      case Outcome.Differing differing -> say(conversation, replies.differ(to, differing));
      case Outcome.HandedOff handedOff ->
          sayAndRefer(conversation, replies.handOff(to, handedOff), handedOff.handoff());
      case Outcome.Reviewed reviewed ->
          say(
              conversation,
              onBrief.reviewed(replies.onTheBrief(to, outcome), reviewed.review(), conversation));
      case Outcome.Shown _ ->
          say(conversation, onBrief.show(replies.onTheBrief(to, outcome), conversation));
      case Outcome.InDanger danger ->
          sayAndRefer(conversation, replies.safety(to, danger, conversation), danger.handoff());
      case Outcome.Heard heard -> say(conversation, replies.heard(to, heard));
      case Outcome.Withdrawn withdrawn -> say(conversation, replies.withdrawn(to, withdrawn));
      case Outcome.Declined declined -> say(conversation, replies.decline(to, declined));
      case Outcome.Controlled controlled ->
          say(conversation, replies.control(to, controlled, conversation));
    };
  }

  private boolean say(Conversation conversation, AssistantSaid said) {
    return say(conversation, List.of(said));
  }

  private boolean say(Conversation conversation, List<Turn> turns) {
    return commit(new Change(conversation, replies.fit(turns, conversation)));
  }

  private boolean sayAndRefer(Conversation conversation, AssistantSaid said, Handoff handoff) {
    var turns = replies.fit(onBrief.opening(said, handoff, conversation), conversation);
    return commit(new Change(conversation, turns, handoff, null, false));
  }

  /// Whatever was decided is dropped when somebody has changed the conversation in the meantime: a
  /// worker may have taken it, and then the assistant is silent.
  ///
  /// @return whether it is kept, and nobody said anything in the meantime
  private boolean commit(Change change) {
    try {
      var place = conversations.commit(change);
      return place.isPresent() && place.getAsLong() == change.on().lastSeq() + 1;
    } catch (Repeated impossible) {
      throw new IllegalStateException("a reply claims no message id", impossible);
    }
  }
}
