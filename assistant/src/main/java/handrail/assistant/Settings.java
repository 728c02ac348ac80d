package handrail.assistant;

import io.helidon.config.Config;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an operator may set, read once at the start. The names are those of the environment
/// variables; the defaults stand in `application.yaml`.
///
/// @param port 0 for any free one
/// @param data folder for Redis's files, the search index and native caches
/// @param redis where Redis is; null for the embedded one in the data folder
/// @param content folder of Markdown articles published at the first start; null for the bundled
///     ones of Northmoor
/// @param publicUrl what providers sign and links are made from; null for this machine
/// @param twilio null when SMS and voice are not set up
/// @param model null when answers are extracts of articles
/// @param demo whether staff sign in by choosing their name
public record Settings(
    int port,
    String host,
    Path data,
    @Nullable URI redis,
    @Nullable Path content,
    @Nullable URI publicUrl,
    @Nullable Twilio twilio,
    @Nullable Model model,
    boolean demo) {

  private static final String PREFIX = "HANDRAIL_";
  private static final int HIGHEST_PORT = 65_535;
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "::1");

  /// The account texts and calls go through.
  ///
  /// @param authTokens several while they are being rotated
  /// @param from our number in E.164 form
  public record Twilio(String accountSid, List<String> authTokens, String from, URI apiUrl) {
    /// Names no token.
    @Override
    public String toString() {
      return "Twilio[" + accountSid + "]";
    }
  }

  /// The language model, any endpoint that speaks OpenAI's protocol.
  ///
  /// @param key empty when the endpoint wants none
  /// @param tokensPerConversation what one conversation may use in a day
  /// @param tokensPerDay what all may use in a day, on this node; 0 for a model that is not asked
  public record Model(
      URI url, String name, String key, int tokensPerConversation, int tokensPerDay) {
    /// Names no key.
    @Override
    public String toString() {
      return "Model[" + name + "]";
    }
  }

  /// What providers sign and links are made from.
  URI publicAddress() {
    return publicUrl == null ? URI.create("http://localhost:" + port) : publicUrl;
  }

  /// Whether citizens and staff reach the service by HTTPS only.
  boolean secure() {
    return publicUrl != null && publicUrl.getScheme().equals("https");
  }

  /// Reads the settings.
  ///
  /// @throws Wrong for the first one that is not as it must be, naming it
  public static Settings read(Config config) {
    var values = new Values(config);
    refuseUnknown(config);
    var host = values.text("HANDRAIL_HOST").orElse("127.0.0.1");
    var redis = values.uri("HANDRAIL_REDIS_URI", Set.of("redis", "rediss"));
    return new Settings(
        values.number("HANDRAIL_PORT", HIGHEST_PORT),
        host,
        Path.of(values.text("HANDRAIL_DATA").orElse(".handrail")),
        redis,
        values.folder("HANDRAIL_CONTENT"),
        values.uri("HANDRAIL_PUBLIC_URL", Set.of("http", "https")),
        twilio(values),
        model(values),
        demo(values, host, redis));
  }

  private static @Nullable Twilio twilio(Values values) {
    if (values.text("HANDRAIL_TWILIO_ACCOUNT_SID").isEmpty()) {
      return null;
    }
    var api = values.uri("HANDRAIL_TWILIO_API_URL", Set.of("http", "https"));
    return new Twilio(
        values.required("HANDRAIL_TWILIO_ACCOUNT_SID"),
        Arrays.stream(values.required("HANDRAIL_TWILIO_AUTH_TOKEN").split(","))
            .map(String::strip)
            .filter(token -> !token.isEmpty())
            .toList(),
        values.required("HANDRAIL_TWILIO_FROM"),
        api == null ? URI.create("https://api.twilio.com") : api);
  }

  private static @Nullable Model model(Values values) {
    var url = values.uri("HANDRAIL_MODEL_URL", Set.of("http", "https"));
    return url == null
        ? null
        : new Model(
            url,
            values.required("HANDRAIL_MODEL_NAME"),
            values.text("HANDRAIL_MODEL_KEY").orElse(""),
            values.number("HANDRAIL_MODEL_TOKENS_PER_CONVERSATION", Integer.MAX_VALUE),
            values.number("HANDRAIL_MODEL_TOKENS_PER_DAY", Integer.MAX_VALUE));
  }

  /// On a host that others can reach, demonstration sign-in must be asked for in so many words.
  private static boolean demo(Values values, String host, @Nullable URI redis) {
    var asked = values.truth("HANDRAIL_DEMO");
    boolean demo = asked.orElse(redis == null);
    if (demo && asked.isEmpty() && !LOOPBACK.contains(host)) {
      throw new Wrong(
          "HANDRAIL_DEMO",
          "anybody who reaches %s could sign in as staff. Set it to true to have that, or to false"
              .formatted(host));
    }
    return demo;
  }

  private static void refuseUnknown(Config config) {
    var known = Arrays.stream(KNOWN).collect(Collectors.toSet());
    var unknown = new TreeSet<String>();
    config.asMap().orElse(java.util.Map.of()).keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
        .forEach(unknown::add);
    if (!unknown.isEmpty()) {
      throw new Wrong(unknown.first(), "there is no such setting");
    }
  }

  private static final String[] KNOWN = {
    "HANDRAIL_PORT",
    "HANDRAIL_HOST",
    "HANDRAIL_DATA",
    "HANDRAIL_REDIS_URI",
    "HANDRAIL_CONTENT",
    "HANDRAIL_PUBLIC_URL",
    "HANDRAIL_TWILIO_ACCOUNT_SID",
    "HANDRAIL_TWILIO_AUTH_TOKEN",
    "HANDRAIL_TWILIO_FROM",
    "HANDRAIL_TWILIO_API_URL",
    "HANDRAIL_MODEL_URL",
    "HANDRAIL_MODEL_NAME",
    "HANDRAIL_MODEL_KEY",
    "HANDRAIL_MODEL_TOKENS_PER_CONVERSATION",
    "HANDRAIL_MODEL_TOKENS_PER_DAY",
    "HANDRAIL_DEMO"
  };

  /// A setting is not as it must be; the message is one line for the operator.
  public static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    Wrong(String name, String what) {
      super(name + ": " + what);
    }
  }

  /// Single settings, checked.
  private record Values(Config config) {
    Optional<String> text(String name) {
      return config
          .get(Config.Key.escapeName(name))
          .asString()
          .asOptional()
          .map(String::strip)
          .filter(value -> !value.isEmpty());
    }

    String required(String name) {
      return text(name).orElseThrow(() -> new Wrong(name, "must be set too"));
    }

    int number(String name, int highest) {
      var value = text(name).orElse("");
      try {
        int number = Integer.parseInt(value);
        if (number >= 0 && number <= highest) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Said below, in words of our own.
      }
      throw new Wrong(
          name, "must be a number from 0 to %d, and is \"%s\"".formatted(highest, value));
    }

    @Nullable URI uri(String name, Set<String> schemes) {
      return text(name).map(value -> uri(name, value, schemes)).orElse(null);
    }

    private static URI uri(String name, String value, Set<String> schemes) {
      try {
        var uri = URI.create(value);
        if (uri.getScheme() != null && schemes.contains(uri.getScheme()) && uri.getHost() != null) {
          return uri;
        }
      } catch (IllegalArgumentException e) {
        // Said below, in words of our own.
      }
      // The value may hold a password, so it is not repeated.
      throw new Wrong(
          name,
          "must be an address that begins with "
              + String.join(":// or ", new TreeSet<>(schemes))
              + "://");
    }

    @Nullable Path folder(String name) {
      var folder = text(name).map(Path::of).orElse(null);
      if (folder != null && !Files.isDirectory(folder)) {
        throw new Wrong(name, "must be a folder, and %s is none".formatted(folder));
      }
      return folder;
    }

    Optional<Boolean> truth(String name) {
      return text(name)
          .map(
              value ->
                  switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw new Wrong(name, "must be true or false, and is \"" + value + "\"");
                  });
    }
  }
}
