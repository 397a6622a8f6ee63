package io.cesuan.cli.demo;

/**
 * A table of the demonstration.
 *
 * @param title what it shows, with its unit
 * @param text the table, each line ended by LF; empty where nothing of it is published
 */
public record Report(String title, String text) {
  static Report missing(String title) {
    return new Report(title, "");
  }

  /** Whether there is anything to show. */
  public boolean isPresent() {
    return !text.isEmpty();
  }
}
