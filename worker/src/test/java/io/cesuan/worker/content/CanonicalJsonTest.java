package io.cesuan.worker.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  record Figures(String unit, double value, Map<String, Double> more) {}

  @Test
  void propertiesAndKeysAreSortedAndNothingStandsBetween() {
    Map<String, Double> more = new LinkedHashMap<>();
    more.put("z", 1.0);
    more.put("a", 0.5);
    assertThat(CanonicalJson.text(new Figures("percent", 3.25, more)))
        .isEqualTo("{\"more\":{\"a\":0.5,\"z\":1.0},\"unit\":\"percent\",\"value\":3.25}");
  }

  /** Before Java 19, Double.toString wrote the first of these with more digits than it needs. */
  @Test
  void doublesAreSpelledWithTheFewestDigitsOnEveryJavaVersion() {
    assertThat(CanonicalJson.text(new double[] {Double.parseDouble("2.0E23"), 0.1 + 0.2, 1e-5}))
        .isEqualTo("[2.0E23,0.30000000000000004,1.0E-5]");
  }

  @Property
  void everyFiniteDoubleReadsBackAsTheSameBits(@ForAll double value) {
    double[] back = CanonicalJson.read(CanonicalJson.text(new double[] {value}), double[].class);
    assertThat(Double.doubleToLongBits(back[0])).isEqualTo(Double.doubleToLongBits(value));
  }

  @Property
  void theOrderInWhichAMapWasFilledDoesNotMatter(@ForAll Map<String, Integer> values) {
    assertThat(CanonicalJson.text(new HashMap<>(values)))
        .isEqualTo(CanonicalJson.text(new LinkedHashMap<>(values)));
  }

  @Test
  void contentOfAnotherShapeIsRefused() {
    assertThatThrownBy(() -> CanonicalJson.read("{\"unit\":\"percent\"}", Figures.class))
        .hasMessageContaining("not a Figures");
  }
}
