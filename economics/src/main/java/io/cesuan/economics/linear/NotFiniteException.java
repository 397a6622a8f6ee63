package io.cesuan.economics.linear;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;

/** A NaN or an infinity where a matrix or a vector must hold a number. */
public final class NotFiniteException extends EconomicsException {

  private final int row;
  private final int column;

  NotFiniteException(String where, int row, int column, double found) {
    super(
        FailureReason.NOT_FINITE,
        where
            + ": expected a finite number at row "
            + row
            + ", column "
            + column
            + " (counted from 0), found "
            + found);
    this.row = row;
    this.column = column;
  }

  /** The row of the first such cell, counted from 0. */
  public int row() {
    return row;
  }

  /** The column of the first such cell, counted from 0. */
  public int column() {
    return column;
  }
}
