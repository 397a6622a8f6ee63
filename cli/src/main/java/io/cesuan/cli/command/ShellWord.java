package io.cesuan.cli.command;

/** Words to be typed into a shell. */
final class ShellWord {
  /** Property by which the shell script says how it was called. */
  private static final String COMMAND_PROPERTY = "cesuan.command";

  private ShellWord() {}

  /** How this program was called. */
  static String command() {
    return quote(System.getProperty(COMMAND_PROPERTY, "cesuan"));
  }

  /** The text as one word, in quotation marks where it needs them. */
  static String quote(Object value) {
    String text = value.toString();
    return text.matches("[A-Za-z0-9_./:,=+@%-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
