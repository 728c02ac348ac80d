package handrail.knowledge;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What a newcomer may rely on when reading this module.
class ArchitectureTest {
  private static final String ROOT = "handrail.knowledge";
  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

  private static final DescribedPredicate<JavaClass> VOCABULARY =
      DescribedPredicate.describe(
          "records, interfaces, enums and expected exceptions",
          type ->
              type.isRecord()
                  || type.isInterface()
                  || type.isEnum()
                  || type.isAssignableTo(Exception.class));

  @Test
  void theRootPackageHoldsWordsOnly() {
    classes().that().resideInAPackage(ROOT).should(be(VOCABULARY)).check(CLASSES);
  }

  @Test
  void theWordsDoNotKnowHowTheyAreKept() {
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".*..")
        .check(CLASSES);
  }

  @Test
  void articlesKnowNothingOfConversations() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("handrail.channels..", "handrail.assistant..", "handrail.evals..")
        .check(CLASSES);
  }

  @Test
  void noPackagesNeedEachOther() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void absenceIsInTheTypeEverywhere() {
    var unmarked =
        packages()
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName);
    assertTrue(unmarked.toList().isEmpty(), "packages without @NullMarked");
  }

  /// What jte makes of the templates is not ours to mark.
  private static Stream<JavaPackage> packages() {
    return CLASSES.getPackage(ROOT).getSubpackagesInTree().stream()
        .filter(each -> !each.getClasses().isEmpty())
        .filter(each -> !each.getName().contains(".template"));
  }
}
