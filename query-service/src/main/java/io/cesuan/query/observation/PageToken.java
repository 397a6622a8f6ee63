package io.cesuan.query.observation;

import io.cesuan.api.v1.ListObservationsRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the next page of a listing begins: the vintage all its pages are of, the number of
 * observations already returned, and a fingerprint of the request it belongs to.
 *
 * <p>The fingerprint tells a token of another request or a damaged one; it is no secret, since a
 * token gives access to nothing that a request without one does not.
 *
 * @param vintage number of the vintage, at least 1
 * @param offset how many observations come before the page, at least 1
 */
record PageToken(int vintage, int offset) {
  private static final byte LAYOUT = 1;
  private static final int FINGERPRINT_BYTES = 16;
  private static final int BYTES = 1 + Integer.BYTES + Integer.BYTES + FINGERPRINT_BYTES;

  PageToken {
    if (vintage < 1 || offset < 1) {
      throw new IllegalArgumentException(
          "expected vintage and offset of at least 1, found %d and %d".formatted(vintage, offset));
    }
  }

  /** The token as text that may stand in a URL as it is. */
  String encode(ListObservationsRequest request) {
    byte[] bytes =
        ByteBuffer.allocate(BYTES)
            .put(LAYOUT)
            .putInt(vintage)
            .putInt(offset)
            .put(fingerprint(vintage, offset, request))
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The token of a request.
   *
   * @return empty where the request has none, or one that was not given out for it
   */
  static Optional<PageToken> read(ListObservationsRequest request) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(request.getPageToken());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != BYTES) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte layout = buffer.get();
    int vintage = buffer.getInt();
    int offset = buffer.getInt();
    ByteBuffer fingerprint = ByteBuffer.wrap(fingerprint(vintage, offset, request));
    return layout == LAYOUT && vintage >= 1 && offset >= 1 && buffer.equals(fingerprint)
        ? Optional.of(new PageToken(vintage, offset))
        : Optional.empty();
  }

  private static byte[] fingerprint(int vintage, int offset, ListObservationsRequest request) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    digest.update(ByteBuffer.allocate(Long.BYTES).putInt(vintage).putInt(offset).flip());
    digest.update(request.toBuilder().clearPageToken().build().toByteArray());
    return Arrays.copyOf(digest.digest(), FINGERPRINT_BYTES);
  }
}
