package io.cesuan.cli.failure;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.query.server.QueryServerException;
import io.cesuan.worker.ingestion.RejectedReleaseException;
import io.cesuan.worker.workflow.MeasurementFailedException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jooq.exception.DataAccessException;

/**
 * What a failure means to whoever typed the command. The only place that maps failures to exit
 * codes.
 *
 * @param exitCode what the process exits with
 * @param message what was expected, what was found and where; may have several lines
 */
public record FailureReport(ExitCode exitCode, String message) {

  /** Finds what a failure means. */
  public static FailureReport of(Throwable failure) {
    if (failure instanceof CommandFailedException known) {
      return new FailureReport(known.exitCode(), messageOf(known));
    }
    if (failure instanceof RejectedReleaseException || failure instanceof EconomicsException) {
      return new FailureReport(ExitCode.BAD_DATA, messageOf(failure));
    }
    if (failure instanceof MeasurementFailedException) {
      return new FailureReport(ExitCode.FAILURE, "the measurement failed: " + messageOf(failure));
    }
    if (failure instanceof StatusRuntimeException answer) {
      return ofAnswer(answer);
    }
    if (failure instanceof QueryServerException) {
      return new FailureReport(ExitCode.UNAVAILABLE, messageOf(failure));
    }
    if (failure instanceof FlywayValidateException) {
      return new FailureReport(
          ExitCode.UNAVAILABLE,
          "expected a home of this version of cesuan, found one that another version made: name another --home");
    }
    if (failure instanceof SQLException || failure instanceof DataAccessException) {
      return new FailureReport(
          ExitCode.UNAVAILABLE, "the database cannot serve: " + messageOf(rootCause(failure)));
    }
    if (failure instanceof NoSuchFileException missing) {
      return new FailureReport(
          ExitCode.BAD_DATA, missing.getFile() + ": expected a file, found nothing");
    }
    if (failure instanceof AccessDeniedException denied) {
      return new FailureReport(
          ExitCode.UNAVAILABLE,
          denied.getFile() + ": expected to be allowed to read and write, found it is not");
    }
    if (failure instanceof IOException) {
      return new FailureReport(ExitCode.FAILURE, messageOf(failure));
    }
    Throwable cause = failure.getCause();
    if (cause != null && cause != failure) {
      FailureReport inner = of(cause);
      if (inner.exitCode() != ExitCode.INTERNAL) {
        return inner;
      }
    }
    return new FailureReport(
        ExitCode.INTERNAL,
        "unexpected %s: %s; --verbose shows where"
            .formatted(failure.getClass().getSimpleName(), messageOf(failure)));
  }

  private static FailureReport ofAnswer(StatusRuntimeException answer) {
    String description = answer.getStatus().getDescription();
    String said = description == null ? answer.getStatus().getCode().name() : description;
    return switch (answer.getStatus().getCode()) {
      case INVALID_ARGUMENT -> new FailureReport(ExitCode.USAGE, violations(answer, said));
      case NOT_FOUND -> new FailureReport(ExitCode.NOT_FOUND, said);
      case DEADLINE_EXCEEDED -> new FailureReport(ExitCode.TIMEOUT, said);
      case UNAVAILABLE -> {
        Throwable cause = rootCause(answer);
        yield new FailureReport(
            ExitCode.UNAVAILABLE, cause == answer ? said : said + ": " + messageOf(cause));
      }
      case UNAUTHENTICATED, PERMISSION_DENIED -> new FailureReport(ExitCode.UNAVAILABLE, said);
      default -> new FailureReport(ExitCode.FAILURE, said);
    };
  }

  /** Each violation on a line of its own; the description where the answer has none. */
  private static String violations(StatusRuntimeException answer, String description) {
    com.google.rpc.Status status = StatusProto.fromThrowable(answer);
    if (status == null) {
      return description;
    }
    String lines =
        status.getDetailsList().stream()
            .filter(detail -> detail.is(BadRequest.class))
            .flatMap(
                detail -> {
                  try {
                    return detail.unpack(BadRequest.class).getFieldViolationsList().stream();
                  } catch (InvalidProtocolBufferException e) {
                    throw new IllegalArgumentException("the server's answer cannot be read", e);
                  }
                })
            .map(violation -> "  " + violation.getField() + ": " + violation.getDescription())
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? description : "the query cannot be met:\n" + lines;
  }

  private static String messageOf(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  private static Throwable rootCause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
