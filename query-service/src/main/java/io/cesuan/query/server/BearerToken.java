package io.cesuan.query.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The secret a caller must send as {@code authorization: Bearer …}.
 *
 * @param secret at least 16 printable ASCII characters without spaces
 */
public record BearerToken(String secret) {
  private static final int SHORTEST = 16;

  /**
   * Checks that the secret can be sent and is not a guess away.
   *
   * @throws IllegalArgumentException if it is too short or holds other characters; the message does
   *     not hold the secret
   */
  public BearerToken {
    if (secret.length() < SHORTEST || !secret.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "expected a token of at least %d printable ASCII characters without spaces, found %d characters"
              .formatted(SHORTEST, secret.length()));
    }
  }

  /** Whether this is the secret; takes as long for a near miss as for a far one. */
  boolean matches(String presented) {
    return MessageDigest.isEqual(
        presented.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  /** Hides the secret from logs. */
  @Override
  public String toString() {
    return "BearerToken[hidden]";
  }
}
