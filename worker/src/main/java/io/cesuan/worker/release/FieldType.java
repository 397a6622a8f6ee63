package io.cesuan.worker.release;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Types of a field, those of the Frictionless Table Schema that statistical tables need. */
public enum FieldType {
  /** Text. */
  STRING,
  /** A whole number. */
  INTEGER,
  /** A decimal number. */
  NUMBER,
  /** A calendar year. */
  YEAR,
  /** True or false. */
  BOOLEAN,
  /** A calendar day, written as in ISO 8601. */
  DATE;

  /** The type as written in a Table Schema. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether values of the type are numbers. */
  public boolean isNumeric() {
    return this == INTEGER || this == NUMBER || this == YEAR;
  }

  /** The type written so, if it is supported. */
  public static Optional<FieldType> findByCode(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }
}
