package handrail.knowledge.editor.web;

import io.helidon.http.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request that is not served, and why in one sentence: a page to a browser, `problem+json` (RFC
/// 9457) to everything else.
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient List<Fault> faults;

  private Problem(Status status, String detail, List<Fault> faults) {
    super(detail);
    this.status = status.code();
    this.faults = faults;
  }

  /// A field of the request is not as it must be: 400.
  public static Problem in(String field, String detail) {
    return faulty(List.of(new Fault(field, detail)));
  }

  /// Some fields are not as they must be: 400, told by the first of them.
  public static Problem faulty(List<Fault> faults) {
    return new Problem(Status.BAD_REQUEST_400, faults.getFirst().message(), faults);
  }

  public static Problem of(Status status, String detail) {
    return new Problem(status, detail, List.of());
  }

  int status() {
    return status;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  Body body() {
    var field = faults.isEmpty() ? null : faults.getFirst().field();
    var all = faults.size() > 1 ? faults : null;
    var title = Status.create(status).reasonPhrase();
    return new Body("about:blank", title, status, detail(), field, all);
  }

  record Body(
      String type,
      String title,
      int status,
      String detail,
      @Nullable String field,
      @Nullable List<Fault> errors) {}
}
