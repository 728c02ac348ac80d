package handrail.assistant.relationship;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The relationships of the demonstration borough, as its YAML file tells them.
///
/// @param phones citizen → telephone number as it is written there
public record RelationshipFile(List<Relationship> relationships, Map<String, String> phones) {

  /// Those of Northmoor.
  public static RelationshipFile northmoor() {
    return read(
        Objects.requireNonNull(RelationshipFile.class.getResourceAsStream("relationships.yaml")));
  }

  /// Reads such a file.
  ///
  /// @throws UncheckedIOException when it is not one; the message names line and field
  static RelationshipFile read(InputStream yaml) {
    try (yaml) {
      var mapper =
          YAMLMapper.builder()
              .addModule(new JavaTimeModule())
              // The file says more about people than routing needs.
              .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
              .build();
      return mapper.readValue(yaml, Document.class).asFile();
    } catch (IOException e) {
      throw new UncheckedIOException("The relationships cannot be read: " + e.getMessage(), e);
    }
  }

  record Document(List<Citizen> citizens, List<Tie> relationships) {
    RelationshipFile asFile() {
      var people = citizens.stream().collect(Collectors.toMap(Citizen::id, Function.identity()));
      return new RelationshipFile(
          relationships.stream()
              .map(tie -> tie.to(Objects.requireNonNull(people.get(tie.citizen()), tie.citizen())))
              .toList(),
          citizens.stream().collect(Collectors.toMap(Citizen::id, Citizen::phone)));
    }
  }

  record Citizen(
      String id,
      String preferredName,
      String phone,
      String ageBand,
      List<String> accessNeeds,
      boolean sharedPhone) {}

  record Tie(
      String id,
      String citizen,
      String worker,
      @Nullable String deputy,
      String status,
      String team,
      String purpose,
      LocalDate started,
      LocalDate reviewDue,
      @Nullable String lead,
      String doFirst,
      List<String> alreadyKnown,
      List<String> strengths,
      Agreement consent,
      Contact contactSafety,
      @Nullable List<Made> promises) {

    Relationship to(Citizen person) {
      return new Relationship(
          id,
          citizen,
          person.preferredName(),
          worker,
          deputy,
          team,
          Relationship.Status.valueOf(status.toUpperCase(Locale.ROOT).replace('-', '_')),
          purpose,
          started,
          reviewDue,
          lead,
          doFirst,
          alreadyKnown,
          strengths,
          person.accessNeeds(),
          person.ageBand().equals("UNDER_18"),
          person.sharedPhone(),
          consent.agreed(),
          contactSafety.safety(),
          Objects.requireNonNullElse(promises, List.<Made>of()).stream()
              .map(Made::pledged)
              .toList());
    }
  }

  record Made(
      String id,
      String what,
      String owner,
      LocalDateTime due,
      String state,
      @Nullable String note) {
    Relationship.Pledged pledged() {
      return new Relationship.Pledged(
          id,
          what,
          owner,
          due,
          Relationship.Pledged.State.valueOf(state.toUpperCase(Locale.ROOT)),
          Objects.requireNonNullElse(note, ""));
    }
  }

  record Agreement(
      String shareWithTeam, @Nullable String words, @Nullable List<String> namedPeopleOnly) {
    Relationship.Agreed agreed() {
      return new Relationship.Agreed(
          shareWithTeam,
          Objects.requireNonNullElse(words, ""),
          Objects.requireNonNullElse(namedPeopleOnly, List.of()));
    }
  }

  record Contact(String state, @Nullable String rules, @Nullable LocalDate confirmedAt) {
    Relationship.Safety safety() {
      return new Relationship.Safety(state, Objects.requireNonNullElse(rules, ""), confirmedAt);
    }
  }
}
