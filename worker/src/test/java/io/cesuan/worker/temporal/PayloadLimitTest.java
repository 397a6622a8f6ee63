package io.cesuan.worker.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.common.converter.DataConverter;
import org.junit.jupiter.api.Test;

class PayloadLimitTest {
  private final DataConverter converter = PayloadLimit.dataConverter();

  @Test
  void aReferencePassesAndComesBack() {
    var payloads = converter.toPayloads("a reference").orElseThrow();
    assertThat(converter.fromPayload(payloads.getPayloads(0), String.class, String.class))
        .isEqualTo("a reference");
  }

  @Test
  void aTableIsRefusedInEveryMode() {
    String table = "x".repeat(PayloadLimit.MAXIMUM_BYTES);
    assertThatThrownBy(() -> converter.toPayloads(table))
        .hasStackTraceContaining("pass a reference to the store instead");
  }
}
