package handrail.assistant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import handrail.assistant.answer.text.MiniLm;
import handrail.assistant.answer.text.Vectors;
import handrail.assistant.brief.Brief;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn;
import handrail.assistant.handoff.TimelineHandoffs;
import handrail.assistant.triage.LocalTriage;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.SafetyWords;
import handrail.assistant.triage.Screening;
import handrail.assistant.triage.Triage;
import handrail.assistant.triage.Triaged;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Those of the rules N1 to N20 of `triage.md` that hold for the service as it is built. The others
/// are tests of what people see, named for their rule.
class NonNegotiableRulesTest {
  private static final JavaClasses SHIPPED =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("handrail");

  @Test
  void n1TheScreenNeedsNoNetworkNoModelAndNoStore() {
    noClasses()
        .that()
        .haveNameMatching(
            ".*triage[.](SafetyScreen|Screening|Rules?|Classifier|Weighed|Normalised|Undisguised|TextFeatures|Decision|Reason)")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "redis..",
            "java.net..",
            "dev.langchain4j.model.chat..",
            "handrail.assistant.answer..",
            "handrail.assistant.conversation..",
            "handrail.assistant.store..",
            "handrail.knowledge..")
        .check(SHIPPED);
  }

  @Test
  void n2NoModelAndNoPageHasAHandInTheWordsOfDanger() {
    noClasses()
        .that()
        .resideInAnyPackage("handrail.assistant.answer..", "handrail.knowledge..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(SafetyWords.class)
        .check(SHIPPED);
  }

  @Test
  void n3NoScoreOrGradeOfRiskIsKeptOrShown() {
    var kept =
        Stream.of(
            Reason.class,
            Triaged.class,
            Screening.Danger.class,
            Turn.DangerSeen.class,
            Turn.AssistantSaid.class,
            Handoff.class,
            Handoff.Ask.class,
            Brief.Urgency.class,
            Brief.Trigger.class);
    kept.flatMap(each -> Arrays.stream(each.getRecordComponents()))
        .forEach(NonNegotiableRulesTest::assertIsNoScore);
  }

  private static void assertIsNoScore(RecordComponent part) {
    var name = part.getName().toLowerCase(Locale.ROOT);
    assertFalse(name.matches(".*(score|risk|grade|level|probability).*"), name);
    assertFalse(part.getType() == double.class || part.getType() == float.class, name);
  }

  @Test
  void n10OnlyAWorkerClosesAConversation() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(TimelineHandoffs.class.getName())
        .and()
        .areNotAssignableTo(Turn.HandoffClosed.class)
        .should()
        .callConstructorWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.type(
                        Turn.HandoffClosed.class))))
        .check(SHIPPED);
  }

  @Test
  void n14WhetherSomebodyGetsSomethingIsDecidedByAPerson() {
    var asked = new Triage.Window("will i get it or not", List.of(), "en", false);
    var reasons = LocalTriage.shipped(new Vectors(new MiniLm())).triage(asked).reasons();
    assertEquals("R8", reasons.getFirst().code());
    assertTrue(new Wording().of("en", Phrase.OFFER_JUDGEMENT, "").contains("I cannot decide that"));
  }
}
