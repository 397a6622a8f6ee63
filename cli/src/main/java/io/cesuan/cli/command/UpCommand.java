package io.cesuan.cli.command;

import io.cesuan.cli.embedded.MeasurementSystem;
import io.cesuan.cli.embedded.StopSignal;
import io.cesuan.cli.query.ObservationClient;
import io.cesuan.query.server.QueryServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps database, worker and query service up until it is told to stop. */
@Command(
    name = "up",
    description = "Starts database, worker and query service, and serves until it is told to stop.",
    footer = {
      "",
      "Prints one line \"ready grpc=HOST:PORT\" when it serves. SIGTERM or Ctrl-C stops it cleanly, with",
      "exit code 0. It listens on this machine only. What cesuan run publishes meanwhile is served at once.",
      "",
      "Examples:",
      "  cesuan up",
      "  cesuan up --home /srv/cesuan --grpc-port 0     any port that is free"
    })
public final class UpCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private final HomeOption home = new HomeOption();
  @Mixin private final TemporalOption temporal = new TemporalOption();

  @Mixin private final PortOption port = new PortOption(ObservationClient.USUAL_PORT);

  /** A command that speaks here. */
  public UpCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    int grpcPort = port.number();
    try (MeasurementSystem system = MeasurementSystem.open(home.open(), temporal.choice());
        StopSignal signal = StopSignal.closes(system, StopSignal.Ending.CLEAN)) {
      QueryServer server = system.serve(grpcPort);
      system.startWorker();
      context.out().println("ready grpc=" + server.address());
      context.out().flush();
      signal.await();
    }
    return 0;
  }
}
