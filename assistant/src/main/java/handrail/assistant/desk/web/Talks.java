package handrail.assistant.desk.web;

import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.News;
import handrail.assistant.conversation.Presence;
import handrail.assistant.handoff.Handoffs;

/// What is said, what is asked of workers, and what goes on at the moment.
public record Talks(Handoffs handoffs, Conversations conversations, News news, Presence presence) {}
