package io.cesuan.query.server;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a server proves itself with.
 *
 * @param certificate X.509 certificate chain in PEM, the server's own first
 * @param key private key of the first certificate, PKCS#8 in PEM, without a password
 */
public record TlsFiles(Path certificate, Path key) {
  /**
   * Checks that both can be read.
   *
   * @throws IllegalArgumentException if one is not a readable file
   */
  public TlsFiles {
    requireReadable("TLS certificate", certificate);
    requireReadable("TLS key", key);
  }

  private static void requireReadable(String what, Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "expected a readable file as %s, found none at %s".formatted(what, file));
    }
  }
}
