package io.cesuan.economics.linear;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;

/** A system of equations that has no unique solution in double precision. */
public final class SingularMatrixException extends EconomicsException {

  SingularMatrixException(String defect) {
    super(FailureReason.SINGULAR_MATRIX, defect);
  }
}
