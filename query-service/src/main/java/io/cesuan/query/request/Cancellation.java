package io.cesuan.query.request;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.StatusRuntimeException;

/** Ends the work for a caller who no longer waits. */
public final class Cancellation {
  /** How many turns a loop may take between two looks. */
  private static final int TURNS = 4_096;

  private Cancellation() {}

  /**
   * Looks whether the call was cancelled or its deadline has passed.
   *
   * @throws StatusRuntimeException CANCELLED or DEADLINE_EXCEEDED if so
   */
  public static void throwIfCancelled() {
    Context context = Context.current();
    if (context.isCancelled()) {
      throw Contexts.statusFromCancelled(context).asRuntimeException();
    }
  }

  /**
   * Looks now and then, for use in a loop.
   *
   * @param turn number of the turn, counted from 0
   * @throws StatusRuntimeException as {@link #throwIfCancelled()}
   */
  public static void throwIfCancelled(int turn) {
    if (turn % TURNS == 0) {
      throwIfCancelled();
    }
  }
}
