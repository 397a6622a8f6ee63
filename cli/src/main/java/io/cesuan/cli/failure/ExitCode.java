package io.cesuan.cli.failure;

/** What a command says to whoever called it. The numbers above 63 are those of BSD's sysexits. */
public enum ExitCode {
  /** It did what it was asked. */
  OK(0, "done"),
  /** It tried and failed, such as a measurement that broke an accounting identity. */
  FAILURE(1, "the command failed"),
  /** It was asked for what makes no sense. */
  USAGE(2, "wrong usage, or a query that cannot be met"),
  /** What was asked for makes sense but is not published. */
  NOT_FOUND(3, "nothing is published under what was asked for"),
  /** A file or release has defects; nothing of it was used. */
  BAD_DATA(65, "the data handed in have defects"),
  /** Something it needs is not there: a server, a database, a program. */
  UNAVAILABLE(69, "something that is needed cannot be reached or is not there"),
  /** A defect of this program. */
  INTERNAL(70, "a defect of this program"),
  /** It took longer than it may. */
  TIMEOUT(75, "it took too long; it may work later");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** The number the process exits with. */
  public int number() {
    return number;
  }

  /** What it means, in a few words. */
  public String meaning() {
    return meaning;
  }
}
