package io.cesuan.query.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Objects;

/** Reads the field violations out of a refusal, as a client would. */
public final class Violations {
  private Violations() {}

  /** The violations, each written {@code field: description}. */
  public static List<String> of(StatusRuntimeException refusal) {
    assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    try {
      return Objects.requireNonNull(StatusProto.fromThrowable(refusal))
          .getDetails(0)
          .unpack(BadRequest.class)
          .getFieldViolationsList()
          .stream()
          .map(violation -> violation.getField() + ": " + violation.getDescription())
          .toList();
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError("expected a BadRequest, found another detail", e);
    }
  }
}
