package io.cesuan.cli.progress;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a command says on standard error, for people; never results.
 *
 * @param stream where to
 * @param isTerminal whether someone looks at it as it comes, so that a line may be drawn over
 */
public record Notes(PrintStream stream, boolean isTerminal) {
  /** Property by which the shell script says whether standard error is a terminal. */
  public static final String TERMINAL_PROPERTY = "cesuan.terminal";

  /** Notes on the standard error of this process. */
  public static Notes onStandardError() {
    return new Notes(
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        isTerminal(
            System.getProperty(TERMINAL_PROPERTY),
            System.getenv().getOrDefault("TERM", ""),
            System.getenv("CI") != null));
  }

  /**
   * Whether a line may be drawn over.
   *
   * @param stated what the shell script found; null where it did not start this process, and Java
   *     by itself cannot tell
   * @param term kind of the terminal
   * @param ci whether the process runs in continuous integration
   */
  static boolean isTerminal(@Nullable String stated, String term, boolean ci) {
    return Boolean.parseBoolean(stated) && !ci && !term.isEmpty() && !term.equals("dumb");
  }

  /** Says one thing. */
  public void say(String text, Object... arguments) {
    stream.println(arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments));
  }
}
