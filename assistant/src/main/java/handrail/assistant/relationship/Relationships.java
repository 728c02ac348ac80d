package handrail.assistant.relationship;

import java.util.List;
import java.util.Optional;

/// Who knows whom, for longer than one episode.
public interface Relationships {
  /// Those of the person, or the people, who are known to write in a conversation.
  List<Relationship> of(String conversation);

  /// Those a worker holds, as the named worker or as the deputy.
  List<Relationship> with(String worker);

  Optional<Relationship> find(String id);

  /// Keeps one as it is now.
  void keep(Relationship relationship);

  /// A conversation is a citizen's: she has shown that it is her.
  void know(String conversation, String citizen);

  /// Who is known to write in a conversation.
  List<String> citizensOf(String conversation);

  /// Conversations that are known to be a citizen's.
  List<String> conversationsOf(String citizen);
}
