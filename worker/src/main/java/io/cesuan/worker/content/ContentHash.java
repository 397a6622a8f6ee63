package io.cesuan.worker.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 hash that names a piece of content.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentHash(String hex) {
  private static final int DIGITS = 64;

  public ContentHash {
    if (hex.length() != DIGITS
        || !hex.chars().allMatch(c -> Character.digit(c, 16) >= 0 && !Character.isUpperCase(c))) {
      throw new IllegalArgumentException(
          "expected 64 lower-case hexadecimal digits, found \"" + hex + "\"");
    }
  }

  /** Hash of bytes. */
  public static ContentHash of(byte[] content) {
    try {
      return new ContentHash(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Hash of text in UTF-8. */
  public static ContentHash of(String content) {
    return of(content.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash whose 32 bytes these are. */
  public static ContentHash ofBytes(byte[] hash) {
    return new ContentHash(HexFormat.of().formatHex(hash));
  }

  /** The 32 bytes of the hash. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** The first twelve digits: enough for people to tell hashes apart. */
  public String abbreviated() {
    return hex.substring(0, 12);
  }

  @Override
  public String toString() {
    return hex;
  }
}
