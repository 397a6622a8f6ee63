package io.cesuan.query.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class QueryServerOptionsTest {
  private static final Optional<BearerToken> TOKEN =
      Optional.of(new BearerToken("0123456789abcdef"));

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost", "::1", "[::1]"})
  void aHostThatOnlyThisMachineReachesNeedsNoTlsAndNoToken(String host) {
    assertThatCode(() -> options(host, Optional.empty(), Optional.empty()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void aHostThatOthersReachNeedsTlsAndAToken(String host) throws IOException {
    Optional<TlsFiles> tls = Optional.of(tls());
    assertThatThrownBy(() -> options(host, Optional.empty(), Optional.empty()))
        .hasMessage(
            "expected TLS and a token for host %s, which other machines can reach, found no TLS"
                    .formatted(host)
                + " certificate and key and no token");
    assertThatThrownBy(() -> options(host, tls, Optional.empty()))
        .hasMessageEndingWith("found TLS and no token");
    assertThatThrownBy(() -> options(host, Optional.empty(), TOKEN))
        .hasMessageEndingWith("found no TLS certificate and key and a token");
    assertThatCode(() -> options(host, tls, TOKEN)).doesNotThrowAnyException();
  }

  @Test
  void aHostThatIsNoneIsRefused() {
    assertThatThrownBy(() -> options("", Optional.empty(), Optional.empty()))
        .hasMessage("expected a host to listen on, found none");
  }

  @Test
  void aPortOutsideItsRangeIsRefused() {
    assertThatThrownBy(() -> QueryServerOptions.onLoopback(new PGSimpleDataSource(), 65_536))
        .hasMessage("expected a port from 0 to 65535, found 65536");
  }

  @Test
  void aMissingCertificateIsNamed() {
    Path missing = directory.resolve("missing.pem");
    assertThatThrownBy(() -> new TlsFiles(missing, missing))
        .hasMessage("expected a readable file as TLS certificate, found none at " + missing);
  }

  @Test
  void aTokenThatIsEasilyGuessedOrCannotBeSentIsRefusedWithoutBeingShown() {
    assertThatThrownBy(() -> new BearerToken("secret"))
        .hasMessageEndingWith("found 6 characters")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> new BearerToken("0123456789 abcdef")).hasMessageContaining("spaces");
    assertThat(TOKEN.toString()).doesNotContain("0123456789");
  }

  private QueryServerOptions options(
      String host, Optional<TlsFiles> tls, Optional<BearerToken> token) {
    return new QueryServerOptions(
        new PGSimpleDataSource(), host, 0, tls, token, Duration.ofSeconds(1));
  }

  private TlsFiles tls() throws IOException {
    return new TlsFiles(
        Files.writeString(directory.resolve("certificate.pem"), "-"),
        Files.writeString(directory.resolve("key.pem"), "-"));
  }
}
