package handrail.knowledge;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A piece of a published article, cut along its headings: what retrieval returns.
///
/// @param id the article's id, `#`, the place of the passage in it (`new-or-extra-bins#1`)
/// @param document the article's id (in evals: the id of the corpus entry it was cut from)
/// @param revision the number of the revision the text was taken from
/// @param heading the headings above it, joined by ` › `; empty above the first heading
/// @param text plain text without markup. Sentences and list items are quoted from it exactly; each
///     paragraph, list item (`- `, `1. `) and table row is a line of its own
public record Passage(
    String id,
    String document,
    int revision,
    String language,
    String team,
    String title,
    String heading,
    String text,
    URI url,
    LocalDate reviewBy,
    @Nullable LocalDate expires) {}
