package io.cesuan.query.request;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.Status;
import io.cesuan.query.snapshot.CodeList;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.OptionalInt;

/**
 * Collects the defects of one request, so that all of them are reported at once, each with the path
 * of its field, what was expected and what was found.
 *
 * <p>The report travels in the trailers, which clients refuse above 8 KiB by default. Defects
 * beyond what fits are counted, not listed.
 */
public final class RequestDefects {
  // In base64 two thirds of 8 KiB, which leaves room for the message and other trailers.
  private static final int MOST_BYTES = 4_000;
  private static final int LONGEST_FOUND = 60;

  private final BadRequest.Builder violations = BadRequest.newBuilder();
  private int bytes;
  private int found;

  /**
   * Adds a defect.
   *
   * @param field path of the field in the request, such as {@code key.year} or {@code regions[1]}
   * @param description what was expected and what was found
   */
  public void add(String field, String description) {
    found++;
    if (full()) {
      return;
    }
    FieldViolation violation =
        FieldViolation.newBuilder().setField(field).setDescription(description).build();
    bytes += violation.getSerializedSize();
    // The first is reported whatever its length.
    if (!full() || found == 1) {
      violations.addFieldViolations(violation);
    }
  }

  /**
   * Looks up a code and adds a defect where it is missing or unknown, naming the nearest codes.
   *
   * @param field path of the field
   * @param code what the request holds
   * @param codes the valid codes
   * @return position of the code; empty where a defect was added
   */
  public OptionalInt findPosition(String field, String code, CodeList<?> codes) {
    OptionalInt position = codes.findPosition(code);
    if (position.isEmpty()) {
      String expected = "expected a known " + codes.noun() + " code";
      if (code.isEmpty()) {
        add(field, expected + ", found none");
      } else if (full()) {
        found++; // not worth a search for what is alike
      } else {
        List<String> nearest = codes.nearest(code);
        add(
            field,
            expected
                + ", found "
                + quote(code)
                + (nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest)));
      }
    }
    return position;
  }

  /** A text of the request in quotes, cut where it is long. */
  public static String quote(String text) {
    return text.length() <= LONGEST_FOUND
        ? '"' + text + '"'
        : '"' + text.substring(0, LONGEST_FOUND) + "…\" (" + text.length() + " characters)";
  }

  /**
   * Does nothing where no defect was added.
   *
   * @throws StatusRuntimeException INVALID_ARGUMENT with a {@link BadRequest}
   */
  public void throwIfAny() {
    if (found == 0) {
      return;
    }
    FieldViolation first = violations.getFieldViolations(0);
    String message = first.getField() + ": " + first.getDescription();
    if (found > 1) {
      message = found + " defects, the first in " + message;
    }
    int unlisted = found - violations.getFieldViolationsCount();
    if (unlisted > 0) {
      message += "; " + unlisted + " are not listed";
    }
    throw StatusProto.toStatusRuntimeException(
        Status.newBuilder()
            .setCode(Code.INVALID_ARGUMENT_VALUE)
            .setMessage(message)
            .addDetails(Any.pack(violations.build()))
            .build());
  }

  private boolean full() {
    return bytes > MOST_BYTES;
  }
}
