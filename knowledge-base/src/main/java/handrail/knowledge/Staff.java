package handrail.knowledge;

import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/// Who is at the editor. Implemented by the assistant, where staff sign in.
public interface Staff {
  /// The person whose session a request carries; empty when nobody is signed in.
  Optional<Editor> editor(ServerRequest request);

  /// Somebody at the editor.
  ///
  /// @param csrf what a form (`csrf`) or a JSON request (`X-CSRF-Token`) must carry to change
  ///     anything
  /// @param mayEdit may write and submit
  /// @param mayPublish may also approve, publish and archive
  record Editor(String id, String name, String csrf, boolean mayEdit, boolean mayPublish) {}
}
