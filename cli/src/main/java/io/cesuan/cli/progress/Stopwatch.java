package io.cesuan.cli.progress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each part of a command takes, in the order of the parts. */
public final class Stopwatch {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private long begin = System.nanoTime();

  /** Ends a part that began when the one before ended. */
  public void lap(String part) {
    long now = System.nanoTime();
    seconds.merge(part, (now - begin) / NANOS_PER_SECOND, Double::sum);
    begin = now;
  }

  /** Seconds by part. */
  public Map<String, Double> seconds() {
    return Collections.unmodifiableMap(seconds);
  }

  /** Seconds of all parts together. */
  public double total() {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
