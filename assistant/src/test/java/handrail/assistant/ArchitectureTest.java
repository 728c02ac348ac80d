package handrail.assistant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("handrail");

  @Test
  void channelsAndKnowledgeBaseDoNotKnowEachOtherNorTheAssistant() {
    noClasses()
        .that()
        .resideInAPackage("handrail.channels..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("handrail.knowledge..", "handrail.assistant..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("handrail.knowledge..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("handrail.channels..", "handrail.assistant..")
        .check(ALL);
  }

  @Test
  void packagesDoNotKnowEachOtherInCircles() {
    slices().matching("handrail.(*).(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void pagesOfTheDeskDoNotKnowEachOtherInCircles() {
    slices().matching("handrail.assistant.desk.(*)..").should().beFreeOfCycles().check(ALL);
    noClasses()
        .that()
        .resideInAPackage("handrail.assistant.desk.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("handrail.assistant.desk")
        .check(ALL);
  }

  @Test
  void theRootOfALeafHoldsItsVocabularyOnly() {
    classes()
        .that()
        .resideInAnyPackage("handrail.channels", "handrail.knowledge")
        .and()
        .areTopLevelClasses()
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .should(
            new ArchCondition<JavaClass>("be a record, an interface or an enum") {
              @Override
              public void check(JavaClass each, ConditionEvents events) {
                if (!each.isRecord() && !each.isInterface() && !each.isEnum()) {
                  events.add(SimpleConditionEvent.violated(each, each.getName()));
                }
              }
            })
        .check(ALL);
  }

  @Test
  void absenceIsInTheTypeEverywhere() {
    var unmarked =
        ALL.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(each -> !each.getName().contains(".template"))
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(each -> each.getName())
            .toList();
    assertTrue(unmarked.isEmpty(), unmarked::toString);
  }

  @Test
  void timeIsGivenAndNotFetched() {
    noClasses().should().callMethod(Instant.class, "now").check(ALL);
  }

  @Test
  void nothingIsNamedForWhatItIsNot() {
    for (String name : List.of("Manager", "Helper", "Util", "Utils", "Impl", "DTO")) {
      noClasses().should().haveSimpleNameEndingWith(name).check(ALL);
    }
  }
}
