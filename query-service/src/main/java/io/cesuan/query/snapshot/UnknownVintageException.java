package io.cesuan.query.snapshot;

/** A vintage was asked for that was never published. */
public final class UnknownVintageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int vintage;

  /**
   * Names the vintage.
   *
   * @param vintage the number asked for
   */
  public UnknownVintageException(int vintage) {
    super("expected a published vintage, found " + vintage);
    this.vintage = vintage;
  }

  /** The number asked for. */
  public int vintage() {
    return vintage;
  }
}
