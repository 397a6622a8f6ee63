package io.cesuan.economics.regional;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.regex.Pattern;

/**
 * The code of a region: six digits of GB/T 2260 for an administrative division of China, such as
 * {@code 440000}, or three letters of ISO 3166-1 for a country, such as {@code CHN}. Tables of the
 * world use further three-letter codes, such as {@code ROW} for the rest of the world.
 *
 * @param value the code
 */
public record RegionCode(String value) implements Comparable<RegionCode> {

  // Before the constants, whose construction needs it.
  private static final Pattern FORM = Pattern.compile("[0-9]{6}|[A-Z]{3}");

  /** China as a whole. */
  public static final RegionCode CHINA = new RegionCode("CHN");

  /** Rejects texts of another form ({@link FailureReason#UNKNOWN_CODE}). */
  public RegionCode {
    if (!FORM.matcher(value).matches()) {
      throw new EconomicsException(
          FailureReason.UNKNOWN_CODE,
          "region: expected six digits (GB/T 2260) or three capital letters (ISO 3166-1), found \""
              + value
              + "\"");
    }
  }

  @Override
  public int compareTo(RegionCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
