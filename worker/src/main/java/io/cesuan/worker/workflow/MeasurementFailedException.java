package io.cesuan.worker.workflow;

/** A measurement ended without a result; the message says what was wrong. */
public final class MeasurementFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MeasurementFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
