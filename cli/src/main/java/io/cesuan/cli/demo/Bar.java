package io.cesuan.cli.demo;

/** A bar of block characters, an eighth of a character exact. */
final class Bar {
  private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

  private Bar() {}

  /**
   * A bar.
   *
   * @param fraction its length, from 0 to 1 of the width; what lies outside is cut off
   * @param width characters of a full bar
   */
  static String of(double fraction, int width) {
    long eighths = Math.round(Math.max(0, Math.min(1, fraction)) * width * EIGHTHS.length());
    int full = (int) (eighths / EIGHTHS.length());
    int rest = (int) (eighths % EIGHTHS.length());
    return "█".repeat(full) + (rest == 0 ? "" : EIGHTHS.substring(rest - 1, rest));
  }
}
