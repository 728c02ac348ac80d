package handrail.assistant.desk;

import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.handoff.Handoffs.Words;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import handrail.channels.Message.Citation;
import handrail.channels.Message.Kind;
import java.net.URI;
import java.time.Clock;

/// The desk with handoffs of every kind and state, to look at: prints where. Ends with the
/// process.
final class Preview {
  private static final Worker RUTH = new Worker("ruth-adeyemi", "Ruth Adeyemi", "Adult care");
  private static final Worker AMINA = new Worker("amina-rashid", "Amina Rashid", "Housing");
  private static final int PORT = 8099;

  private final RunningDesk desk;

  private Preview(RunningDesk desk) {
    this.desk = desk;
  }

  /// Starts it; with an argument the queue is empty.
  public static void main(String[] args) throws InterruptedException {
    try (var redis = RealRedis.start();
        var desk = new RunningDesk(redis.client(), Clock.systemUTC(), PORT)) {
      System.out.println(desk.at("/as/ruth-adeyemi?next=/desk/handoffs"));
      if (args.length == 0) {
        new Preview(desk).fill();
      }
      Thread.currentThread().join();
    }
  }

  private void fill() {
    show("urgent-by-text", controlledAtHome());
    show("bereaved-by-chat", bereaved());
    var inTouch = inTouch();
    show("in-touch", inTouch);
    var passedOn = bereaved();
    desk.handoffs.accept(passedOn, AMINA);
    desk.handoffs.transfer(passedOn, AMINA, RUTH, "They sign, and you know the family.");
    show("passed-on", passedOn);
    var byPhone = byPhone();
    desk.handoffs.accept(byPhone, AMINA);
    show("with-a-colleague", byPhone);
    var closed = inTouch();
    desk.handoffs.close(closed, RUTH, "Payment plan agreed for the rent.", Long.MAX_VALUE);
    show("closed", closed);
  }

  private void show(String name, String id) {
    System.out.println(name + " " + desk.at("/as/ruth-adeyemi?next=/desk/handoffs/" + id));
  }

  private String controlledAtHome() {
    return desk.citizen(Channel.SMS)
        .says("he takes my phone and all my money. i have to be quick hes back at 5")
        .says("me and the 2 kids need somewhere else by friday")
        .isReferred(
            Need.URGENT,
            new Reason("C3", "he takes my phone and all my money", "rule:controlled-at-home"),
            new Reason("R12", "i have to be quick", "rule:not-private"));
  }

  private String bereaved() {
    var page =
        new Citation(
            "When someone dies",
            URI.create("http://localhost/a/deaths"),
            "Register within 5 days.");
    return desk.citizen(Channel.WEB_CHAT)
        .says("how do I register a death")
        .isTold(Kind.ANSWER, "You need to register a death within 5 days. It is free.", page)
        .says(
            "my husband died on sunday and I can't face these bills on my own. My sister helps me.")
        .isTold(Kind.CLARIFY, "I am sorry. Which bill worries you most?")
        .says("the council tax. there is a hearing on 3 December. I have £12 left")
        .isReferred(
            Need.RELATIONAL,
            new Reason("R2", "my husband died on sunday", "rule:somebody-died"),
            new Reason("R3", "I can't face these bills on my own", "classifier"));
  }

  private String inTouch() {
    var kim = desk.citizen(Channel.SMS).says("can I talk to someone about my rent pls");
    var id = kim.isReferred(Need.RELATIONAL, new Reason("R1", "talk to someone", "rule:asks"));
    desk.handoffs.accept(id, RUTH);
    desk.handoffs.say(id, RUTH, new Words("1", "Hello, this is Ruth. How much rent is owed?"));
    kim.says("about 400. they sent me a letter saying they will evict us by 3 December");
    desk.handoffs.say(id, RUTH, new Words("2", "Thank you. I will look at it with you now."));
    return id;
  }

  private String byPhone() {
    return desk.citizen(Channel.VOICE)
        .says("siarad â pherson")
        .isReferred(Need.RELATIONAL, new Reason("R1", "siarad â pherson", "rule:asks-cy"));
  }
}
