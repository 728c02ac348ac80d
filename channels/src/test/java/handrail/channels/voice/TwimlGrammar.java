package handrail.channels.voice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import handrail.channels.twilio.StandIn;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Knows the verbs, attributes and nesting of voice TwiML.
final class TwimlGrammar {
  private static final JsonNode VERBS =
      StandIn.facts("twiml-grammar.json").path("grammar").path("voice");

  private TwimlGrammar() {}

  /// The document's root, after everything in it has been checked.
  static Element checked(String twiml) {
    try {
      var document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(twiml)));
      check(document.getDocumentElement());
      return document.getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(twiml, e);
    }
  }

  private static void check(Element element) {
    var verb = VERBS.path(element.getTagName());
    assertTrue(verb.isObject(), element.getTagName());
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      allows(verb, "attributes", attributes.item(i).getNodeName());
    }
    var children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child) {
        allows(verb, "children", child.getTagName());
        check(child);
      }
    }
  }

  private static void allows(JsonNode verb, String what, String name) {
    assertTrue(
        StreamSupport.stream(verb.path(what).spliterator(), false)
            .anyMatch(each -> each.asText().equals(name)),
        name);
  }

  /// The only element of that name.
  static Element only(Element in, String name) {
    var found = in.getElementsByTagName(name);
    assertTrue(found.getLength() == 1, name + " is there " + found.getLength() + " times");
    return (Element) found.item(0);
  }
}
