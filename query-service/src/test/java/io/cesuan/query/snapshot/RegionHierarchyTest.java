package io.cesuan.query.snapshot;

import static io.cesuan.query.snapshot.SnapshotFixture.CATALOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cesuan.api.v1.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionHierarchyTest {
  @Test
  void underAProvinceAreItsCities() {
    assertThat(under(CATALOG.regions(), "440000")).containsExactly("440300");
    assertThat(under(CATALOG.regions(), "440300")).isEmpty();
  }

  @Test
  void underAGroupAreItsMembersAndWhatLiesInThem() {
    assertThat(under(CATALOG.regions(), "CHN-KEY-PRD")).containsExactly("440000", "440300");
    assertThat(under(CATALOG.regions(), "INC-UPPER-MIDDLE"))
        .containsExactly("CHN", "110000", "440000", "CHN-KEY-PRD", "440300");
  }

  @Test
  void underACountryIsEachProvinceGroupAndCityOnceAndNotItself() {
    assertThat(under(CATALOG.regions(), "CHN"))
        .containsExactly("110000", "440000", "CHN-KEY-PRD", "440300");
  }

  @Test
  void regionsThatLieInEachOtherEnd() {
    CodeList<Region> circle =
        CodeList.ofRegions(List.of(region("AAA", "BBB"), region("BBB", "AAA")));
    assertThat(under(circle, "AAA")).containsExactly("BBB");
  }

  @Test
  void aMemberThatIsNotInTheCatalogIsRefused() {
    CodeList<Region> regions =
        CodeList.ofRegions(List.of(region("AAA", "").toBuilder().addMembers("ZZZ").build()));
    assertThatThrownBy(() -> under(regions, "AAA"))
        .hasMessage("expected members of the catalog in group AAA, found ZZZ");
  }

  private static List<String> under(CodeList<Region> regions, String code) {
    return RegionHierarchy.under(regions, regions.findPosition(code).orElseThrow()).stream()
        .mapToObj(regions::code)
        .toList();
  }

  private static Region region(String code, String parent) {
    return Region.newBuilder().setCode(code).setParent(parent).build();
  }
}
