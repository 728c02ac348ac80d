package handrail.knowledge.editor.draft;

import handrail.knowledge.Article;
import handrail.knowledge.editor.web.Fault;
import handrail.knowledge.editor.web.House;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether what was typed is an article, and if not, everything that is wrong with it at once.
public final class Checks {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /// The page for writing a new article stands at this address.
  private static final String TAKEN = "new";

  /// Line ends and tabs are the only control characters a page can show.
  private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");

  /// How long each text may be, in characters: a title fits a line, a summary a text message or
  /// two, a body some ten printed pages; anything longer is better made two articles.
  private static final Map<String, Integer> LONGEST =
      Map.of("id", 80, "title", 150, "summary", 600, "url", 500, "body", 60_000);

  /// The longest line of a list, and the most lines of it.
  private static final int LINE = 300;

  private static final int LINES = 200;

  private final Draft draft;
  private final House house;
  private final List<Fault> faults = new ArrayList<>();

  private Checks(Draft draft, House house) {
    this.draft = draft;
    this.house = house;
  }

  /// What came of it.
  public sealed interface Checked {
    record Fine(Article article) implements Checked {}

    record Faulty(List<Fault> faults) implements Checked {}
  }

  /// Checks a draft against the rules of the organisation.
  public static Checked check(Draft draft, House house) {
    return new Checks(draft, house).checked();
  }

  private Checked checked() {
    var article = article();
    if (faults.isEmpty() && article.reviewBy().isBefore(article.reviewed())) {
      faults.add(new Fault("reviewBy", "Choose a day after it was last reviewed."));
    }
    return faults.isEmpty() ? new Checked.Fine(article) : new Checked.Faulty(faults);
  }

  /// In the order in which the page shows the fields, so that the first fault is the topmost.
  private Article article() {
    var id = id("id", words("id", "Give the article a short name for its address."));
    var title = words("title", "Write a title.");
    var summary = words("summary", "Write a summary in a sentence or two.");
    var body = words("body", "Write what the page says.");
    var questions = lines("questions");
    var team = known("team", house.teams().keySet().contains(draft.in("team")));
    var language = known("language", house.languages().contains(draft.in("language")));
    var translationOf = optionalId("translationOf");
    var topics = lines("topics");
    var related = lines("related").stream().map(each -> id("related", each)).toList();
    var url = url();
    var reviewed = date("reviewed");
    var reviewBy = date("reviewBy");
    var expires = draft.in("expires").isBlank() ? null : date("expires");
    return new Article(
        id,
        language,
        translationOf,
        team,
        title,
        summary,
        topics,
        questions,
        related,
        url,
        reviewed,
        reviewBy,
        expires,
        body);
  }

  private String words(String field, String otherwise) {
    var text = draft.in(field).strip();
    int longest = LONGEST.getOrDefault(field, LINE);
    if (text.isEmpty()) {
      faults.add(new Fault(field, otherwise));
    } else if (text.length() > longest) {
      var message = "Make it shorter: %,d characters at the most.".formatted(longest);
      faults.add(new Fault(field, message));
    }
    return shown(field, text);
  }

  private String shown(String field, String text) {
    if (UNSHOWN.matcher(text).find()) {
      faults.add(new Fault(field, "Take out the control characters: they cannot be shown."));
    }
    return text;
  }

  private List<String> lines(String field) {
    var lines = draft.lines(field);
    if (lines.size() > LINES || lines.stream().anyMatch(line -> line.length() > LINE)) {
      var message = "At most %d lines of %d characters.".formatted(LINES, LINE);
      faults.add(new Fault(field, message));
    }
    shown(field, String.join("\n", lines));
    return lines;
  }

  private String id(String field, String id) {
    if (!id.isEmpty() && (id.equals(TAKEN) || !ID.matcher(id).matches())) {
      var message = "Use only a to z, 0 to 9 and hyphens between them, as in new-or-extra-bins.";
      faults.add(new Fault(field, message));
    }
    return id;
  }

  private @Nullable String optionalId(String field) {
    var id = draft.in(field).strip();
    return id.isEmpty() ? null : id(field, id);
  }

  private String known(String field, boolean isKnown) {
    if (!isKnown) {
      faults.add(new Fault(field, "Choose one of the list."));
    }
    return draft.in(field);
  }

  private URI url() {
    try {
      var url = new URI(words("url", "Write the address of the page for the public."));
      var scheme = String.valueOf(url.getScheme());
      if (url.toString().isEmpty() || (scheme.matches("https?") && url.getHost() != null)) {
        return url;
      }
    } catch (URISyntaxException e) {
      // told below, like every other address that is none
    }
    faults.add(new Fault("url", "Write a whole address that begins with https://"));
    return URI.create("");
  }

  private LocalDate date(String field) {
    try {
      return LocalDate.parse(draft.in(field).strip());
    } catch (DateTimeParseException e) {
      faults.add(new Fault(field, "Write a day as year, month, day: 2027-04-01."));
      return LocalDate.EPOCH;
    }
  }
}
