package io.cesuan.query.request;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the one answer of a call, or the one failure. */
public final class UnaryAnswer {
  private static final Logger LOG = LoggerFactory.getLogger(UnaryAnswer.class);

  private UnaryAnswer() {}

  /**
   * Answers a call.
   *
   * @param caller who is answered
   * @param answer makes the answer; a {@link StatusRuntimeException} is passed on as it is, any
   *     other exception is logged and becomes INTERNAL without its text, which is no caller's
   *     business
   */
  public static <T> void send(StreamObserver<T> caller, Supplier<T> answer) {
    T message;
    try {
      message = answer.get();
    } catch (StatusRuntimeException e) {
      caller.onError(e);
      return;
    } catch (RuntimeException e) {
      LOG.error("a request could not be answered", e);
      caller.onError(
          Status.INTERNAL.withDescription("the server failed; its log says why").asException());
      return;
    }
    caller.onNext(message);
    caller.onCompleted();
  }
}
