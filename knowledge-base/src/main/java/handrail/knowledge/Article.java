package handrail.knowledge;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page that a named editor stands behind, in one of its versions: what is written in the front
/// matter and body of its Markdown file.
///
/// @param id short and lasting, lower case with hyphens (`new-or-extra-bins`)
/// @param language as in BCP 47 (`en`, `cy`)
/// @param translationOf the id of the article this one translates
/// @param team the team of the roster that owns the matter
/// @param questions how citizens ask for it, in their own words
/// @param related ids of articles a reader may want next
/// @param url where the page stands for the public
/// @param reviewBy from the day after, answers say how old the page is
/// @param expires from the day after, nothing is answered from it
/// @param body Markdown (headings, lists, tables); its text is quoted exactly
public record Article(
    String id,
    String language,
    @Nullable String translationOf,
    String team,
    String title,
    String summary,
    List<String> topics,
    List<String> questions,
    List<String> related,
    URI url,
    LocalDate reviewed,
    LocalDate reviewBy,
    @Nullable LocalDate expires,
    String body) {}
