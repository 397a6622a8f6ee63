package io.cesuan.cli.output;

/** A value in a table of results. */
public sealed interface Cell {

  /** A text. */
  record Text(String value) implements Cell {}

  /** A whole number, such as a year. */
  record Whole(long value) implements Cell {}

  /** A finite number. */
  record Decimal(double value) implements Cell {
    /** Rejects NaN and infinities, which no format can carry. */
    public Decimal {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("expected a finite number, found " + value);
      }
    }
  }

  /** True or false. */
  record Flag(boolean value) implements Cell {}

  /** No value. */
  record Empty() implements Cell {}

  /** A text. */
  static Cell of(String value) {
    return new Text(value);
  }

  /** A whole number. */
  static Cell of(long value) {
    return new Whole(value);
  }

  /** A finite number. */
  static Cell of(double value) {
    return new Decimal(value);
  }

  /** True or false. */
  static Cell of(boolean value) {
    return new Flag(value);
  }

  /** No value. */
  static Cell empty() {
    return new Empty();
  }
}
