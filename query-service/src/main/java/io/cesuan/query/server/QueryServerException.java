package io.cesuan.query.server;

/** A query server that cannot start; the message says what was expected and what was found. */
public final class QueryServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says why.
   *
   * @param message what was expected and what was found
   * @param cause what went wrong below
   */
  public QueryServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
