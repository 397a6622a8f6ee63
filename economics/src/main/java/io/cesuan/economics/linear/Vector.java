package io.cesuan.economics.linear;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** An immutable vector of finite double precision numbers. */
public final class Vector {

  private final double[] values;

  private Vector(double[] owned) {
    for (int index = 0; index < owned.length; index++) {
      if (!Double.isFinite(owned[index])) {
        throw new NotFiniteException("vector", index, 0, owned[index]);
      }
    }
    this.values = owned;
  }

  /**
   * A vector of these numbers, which are copied.
   *
   * @throws NotFiniteException for NaN and infinities
   */
  public static Vector of(double... values) {
    return new Vector(values.clone());
  }

  /**
   * A vector whose element at each index, counted from 0, is the function's value.
   *
   * @throws NotFiniteException where the function gives NaN or an infinity
   */
  public static Vector generate(int size, IntToDoubleFunction element) {
    double[] values = new double[size];
    for (int index = 0; index < size; index++) {
      values[index] = element.applyAsDouble(index);
    }
    return new Vector(values);
  }

  /** The number of elements. */
  public int size() {
    return values.length;
  }

  /** The element at an index, counted from 0. */
  public double get(int index) {
    return values[index];
  }

  /**
   * Σ of the elements, added from the first to the last, so that the same vector has the same sum.
   */
  public double sum() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** The elements in a new array. */
  public double[] toArray() {
    return values.clone();
  }

  /**
   * Passes where the vector has the size.
   *
   * @param name what the vector is, for the message
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}
   */
  public Vector requireSize(String name, int size) {
    if (values.length != size) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          name + ": expected " + size + " elements, found " + values.length);
    }
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vector that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
