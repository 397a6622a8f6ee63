package io.cesuan.worker.temporal;

import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.payload.codec.PayloadCodec;
import io.temporal.payload.codec.PayloadCodecException;
import java.util.List;

/**
 * Refuses payloads that hold more than references. A real service refuses them at 2 MB, the
 * embedded one lets them pass: with a limit of our own, what works in one works in all.
 */
final class PayloadLimit implements PayloadCodec {
  static final int MAXIMUM_BYTES = 256 * 1024;

  private PayloadLimit() {}

  static DataConverter dataConverter() {
    return new CodecDataConverter(
        DefaultDataConverter.newDefaultInstance(), List.of(new PayloadLimit()), false);
  }

  @Override
  public List<Payload> encode(List<Payload> payloads) {
    for (Payload payload : payloads) {
      if (payload.getSerializedSize() > MAXIMUM_BYTES) {
        throw new PayloadCodecException(
            "expected a payload of at most %d bytes, found %d: pass a reference to the store instead"
                .formatted(MAXIMUM_BYTES, payload.getSerializedSize()));
      }
    }
    return payloads;
  }

  @Override
  public List<Payload> decode(List<Payload> payloads) {
    return payloads;
  }
}
