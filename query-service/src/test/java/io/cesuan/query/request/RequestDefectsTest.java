package io.cesuan.query.request;

import static io.cesuan.query.snapshot.SnapshotFixture.CATALOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.InternalMetadata;
import io.grpc.StatusRuntimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RequestDefectsTest {
  @Test
  void nothingIsThrownWithoutADefect() {
    RequestDefects defects = new RequestDefects();
    assertThat(defects.findPosition("regions[0]", "440000", CATALOG.regions())).hasValue(2);
    assertThatCode(defects::throwIfAny).doesNotThrowAnyException();
  }

  @Test
  void aHundredThousandDefectsFitIntoTheTrailersEveryClientAccepts() {
    RequestDefects defects = new RequestDefects();
    for (int i = 0; i < 100_000; i++) {
      defects.findPosition("regions[" + i + "]", "Guangdonk" + i, CATALOG.regions());
    }
    StatusRuntimeException refusal =
        catchThrowableOfType(StatusRuntimeException.class, defects::throwIfAny);
    assertThat(Violations.of(refusal)).hasSizeBetween(10, 100);
    assertThat(refusal).hasMessageContaining("100000 defects").hasMessageEndingWith("not listed");
    int trailers =
        Arrays.stream(InternalMetadata.serialize(Objects.requireNonNull(refusal.getTrailers())))
            .mapToInt(part -> Base64.getEncoder().encode(part).length)
            .sum();
    assertThat(trailers + String.valueOf(refusal.getMessage()).length()).isLessThan(8_192);
  }

  @Test
  void oneDefectIsReportedHoweverLong() {
    RequestDefects defects = new RequestDefects();
    defects.add("page_token", "x".repeat(5_000));
    assertThat(
            Violations.of(catchThrowableOfType(StatusRuntimeException.class, defects::throwIfAny)))
        .hasSize(1);
  }

  @Test
  void aLongTextIsCutInTheReport() {
    assertThat(RequestDefects.quote("a".repeat(1_000)))
        .isEqualTo("\"" + "a".repeat(60) + "…\" (1000 characters)");
  }
}
