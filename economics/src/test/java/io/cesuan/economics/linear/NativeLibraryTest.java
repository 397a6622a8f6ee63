package io.cesuan.economics.linear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativeLibraryTest {

  @Test
  void theDescriptionNamesVersionPlatformAndKernel() {
    assertThat(NativeLibrary.description()).matches("OpenBLAS \\d+\\.\\d+\\.\\d+-\\S+ \\S+ .+");
  }
}
