package io.cesuan.query.snapshot;

import static io.cesuan.query.snapshot.SnapshotFixture.CATALOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cesuan.api.v1.Indicator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeListTest {
  @Test
  void aMistypedCodeIsNearestToTheOneMeant() {
    assertThat(CATALOG.indicators().nearest("value_aded"))
        .containsExactly("value_added (Value added of the industrial internet)");
    assertThat(CATALOG.regions().nearest("chn").get(0)).isEqualTo("CHN (China)");
    assertThat(CATALOG.regions().nearest("44000").get(0)).isEqualTo("440000 (Guangdong)");
  }

  @Test
  void aNameIsNearToItsCode() {
    assertThat(CATALOG.regions().nearest("guangdon")).containsExactly("440000 (Guangdong)");
    assertThat(CATALOG.regions().nearest("广东")).first().isEqualTo("440000 (Guangdong)");
  }

  @Test
  void nothingIsNearToAnotherWord() {
    assertThat(CATALOG.indicators().nearest("xyzzy")).isEmpty();
    assertThat(CATALOG.indicators().nearest("")).isEmpty();
    assertThat(CATALOG.indicators().nearest("value_added".repeat(100_000))).isEmpty();
  }

  @Test
  void aCodeThatStandsTwiceIsRefused() {
    Indicator indicator = Indicator.newBuilder().setCode("value_added").build();
    assertThatThrownBy(() -> CodeList.ofIndicators(List.of(indicator, indicator)))
        .hasMessage("expected each indicator once in the catalog, found value_added twice");
  }
}
