package io.cesuan.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.Status;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailureReportTest {
  @ParameterizedTest
  @EnumSource(FailureReason.class)
  void everyEconomicFailureIsBadData(FailureReason reason) {
    assertThat(FailureReport.of(new EconomicsException(reason, "expected x, found y")))
        .isEqualTo(new FailureReport(ExitCode.BAD_DATA, "expected x, found y"));
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID_ARGUMENT, USAGE",
    "NOT_FOUND, NOT_FOUND",
    "UNAVAILABLE, UNAVAILABLE",
    "UNAUTHENTICATED, UNAVAILABLE",
    "DEADLINE_EXCEEDED, TIMEOUT",
    "INTERNAL, FAILURE"
  })
  void answersOfTheQueryServiceHaveTheirExitCodes(io.grpc.Status.Code code, ExitCode expected) {
    StatusRuntimeException answer =
        io.grpc.Status.fromCode(code).withDescription("said so").asRuntimeException();
    assertThat(FailureReport.of(answer)).isEqualTo(new FailureReport(expected, "said so"));
  }

  @Test
  void everyViolationOfAQueryStandsOnALine() {
    StatusRuntimeException answer =
        StatusProto.toStatusRuntimeException(
            Status.newBuilder()
                .setCode(Code.INVALID_ARGUMENT_VALUE)
                .setMessage("invalid")
                .addDetails(
                    Any.pack(
                        BadRequest.newBuilder()
                            .addFieldViolations(
                                FieldViolation.newBuilder()
                                    .setField("regions[0]")
                                    .setDescription("unknown"))
                            .addFieldViolations(
                                FieldViolation.newBuilder()
                                    .setField("page_size")
                                    .setDescription("negative"))
                            .build()))
                .build());
    assertThat(FailureReport.of(answer).message().lines())
        .containsExactly(
            "the query cannot be met:", "  regions[0]: unknown", "  page_size: negative");
  }

  @Test
  void theFailureBehindAFailureDecides() {
    assertThat(FailureReport.of(new IllegalStateException("x", new SQLException("gone"))))
        .isEqualTo(new FailureReport(ExitCode.UNAVAILABLE, "the database cannot serve: gone"));
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(FailureReport.of(new NoSuchFileException("a.csv")).message())
        .startsWith("a.csv: expected a file");
  }

  @Test
  void whatNobodyExpectedIsADefectOfThisProgram() {
    assertThat(FailureReport.of(new IllegalStateException("odd")).exitCode())
        .isEqualTo(ExitCode.INTERNAL);
  }

  @Test
  void exitCodesAreDistinct() {
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number)).doesNotHaveDuplicates();
  }
}
