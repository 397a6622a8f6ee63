package io.cesuan.worker.release;

import io.cesuan.worker.content.ContentHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * SHA-256 of a sequence of values in which each is told apart from its neighbours by its length.
 */
final class CanonicalDigest {
  private final MessageDigest digest;

  CanonicalDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    digest.update(bytes);
  }

  void add(Optional<String> text) {
    if (text.isPresent()) {
      add(text.get());
    } else {
      // No text has this length, so an absent one differs from an empty one.
      add(-1);
    }
  }

  void add(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  void add(double number) {
    // Adding zero turns the negative zero into the positive one: they are the same figure.
    digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(number + 0.0).array());
  }

  ContentHash hash() {
    return ContentHash.ofBytes(digest.digest());
  }
}
