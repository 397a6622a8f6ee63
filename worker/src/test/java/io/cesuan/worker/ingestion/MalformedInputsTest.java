package io.cesuan.worker.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every malformed input gets its precise defects, all of them at once. */
class MalformedInputsTest {
  static List<MalformedInput> inputs() {
    return MalformedInput.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void everyDefectIsNamedWithItsPlace(MalformedInput input) {
    RejectedReleaseException rejection =
        catchThrowableOfType(RejectedReleaseException.class, input::read);
    assertThat(rejection).as("rejection of %s", input).isNotNull();
    assertThat(rejection.defects())
        .extracting(Defect::toString)
        .containsExactlyElementsOf(input.expected());
  }

  @Test
  void thereAreMoreThanFortyOfThem() {
    assertThat(inputs()).hasSizeGreaterThan(40);
  }

  @Test
  void noneIsWithoutAnExpectation() {
    assertThat(MalformedInput.withoutExpectation()).isEmpty();
  }
}
