package io.cesuan.cli.failure;

/** A command cannot go on; the message says what was expected, what was found and where. */
public final class CommandFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  /**
   * Says why.
   *
   * @param exitCode what the process exits with
   * @param message what was expected, what was found and where
   */
  public CommandFailedException(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /**
   * Says why, and what lies beneath.
   *
   * @param exitCode what the process exits with
   * @param message what was expected, what was found and where
   * @param cause what went wrong below
   */
  public CommandFailedException(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** The command was given what makes no sense; the message names the option. */
  public static CommandFailedException usage(String message) {
    return new CommandFailedException(ExitCode.USAGE, message);
  }

  /** What the process exits with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
