package io.cesuan.worker.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContentHashTest {
  /** FIPS 180-4, the SHA-256 example of the message "abc". */
  @Test
  void theHashOfAbcIsThatOfTheStandard() {
    ContentHash hash = ContentHash.of("abc");
    assertThat(hash.hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(ContentHash.ofBytes(hash.bytes())).isEqualTo(hash);
    assertThat(hash.abbreviated()).isEqualTo("ba7816bf8f01");
  }

  @Test
  void whatIsNoHashIsRefused() {
    assertThatThrownBy(() -> new ContentHash("BA78")).hasMessageContaining("found \"BA78\"");
  }
}
