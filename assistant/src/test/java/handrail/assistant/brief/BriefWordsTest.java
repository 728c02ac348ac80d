package handrail.assistant.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import handrail.assistant.brief.BriefReply.Change;
import handrail.assistant.brief.BriefReply.Corrects;
import handrail.assistant.brief.BriefReply.Other;
import handrail.assistant.brief.BriefReply.Right;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"That's right", "yes, that's right.", "ok", "Correct!", "Mae hynny'n iawn", "ie"})
  void herYesIsHeard(String text) {
    assertInstanceOf(Right.class, BriefWords.read(text, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Change it", "No, change that", "that's wrong", "no", "Newidiwch ef"})
  void sheIsAskedWhatToChange(String text) {
    assertInstanceOf(Change.class, BriefWords.read(text, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how much is a second wheelie bin?",
        "where do I leave my bin out?",
        "can you remove my old sofa",
        "when is the skip coming",
        "no thanks, I will ring",
        "I do not tell my landlord anything"
      })
  void anythingElseGoesOnAsUsual(String text) {
    assertInstanceOf(Other.class, BriefWords.read(text, false));
  }

  @Test
  void whatSheWantsLeftOutIsNoPartOfTheCorrection() {
    var read = BriefWords.read("It was Tuesday. Please leave out the bit about my debts.", true);
    assertEquals(new Corrects("It was Tuesday.", "Please leave out the bit about my debts."), read);
  }

  @Test
  void sheCanSayItInOneGo() {
    assertEquals(
        new Corrects("it was Tuesday", ""), BriefWords.read("Change it: it was Tuesday", false));
    assertEquals(
        new Corrects("", "don't mention my brother"),
        BriefWords.read("don't mention my brother", false));
  }

  @Test
  void onlyWhatSheNamesIsLeftOut() {
    var said = List.of("I have a debt with the bank.", "My roof leaks.", "My brother helps me.");
    assertEquals(
        said.subList(0, 1), BriefWords.meant("leave out the bit about my debts", said.stream()));
    assertEquals(
        List.of(), BriefWords.meant("leave out the part about that", Stream.of(said.get(1))));
    assertEquals(
        List.of("I was evicted in May."),
        BriefWords.meant(
            "leave out that it is about eviction", Stream.of("I was evicted in May.", "I rent.")));
    assertEquals(
        said.subList(2, 3),
        BriefWords.meant(
            "Leave out: \"My brother helps\"",
            Stream.concat(said.stream(), Stream.of("I live with my brother."))));
    assertEquals(said, BriefWords.meant("leave it all out, everything", said.stream()));
  }
}
