package io.cesuan.cli;

import io.cesuan.worker.EstimationStore;
import picocli.CommandLine.IVersionProvider;

/** What {@code cesuan --version} prints. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "cesuan " + EstimationStore.codeVersion(),
      "Java %s (%s), %s %s"
          .formatted(
              System.getProperty("java.version"),
              System.getProperty("java.vendor"),
              System.getProperty("os.name"),
              System.getProperty("os.arch"))
    };
  }
}
