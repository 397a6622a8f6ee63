package io.cesuan.worker.temporal;

import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;

/**
 * Temporal inside this process, reached without any port. Its state is gone with the process: what
 * makes a restart cheap is what stands in the database.
 */
public final class EmbeddedTemporal implements TemporalService {
  private final TestServer.InProcessTestServer server;
  private final WorkflowServiceStubs stubs;

  private EmbeddedTemporal(TestServer.InProcessTestServer server, WorkflowServiceStubs stubs) {
    this.server = server;
    this.stubs = stubs;
  }

  /** Starts it, running in real time. */
  public static EmbeddedTemporal start() {
    TestServer.InProcessTestServer server = TestServer.createServer(true);
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setChannel(server.getChannel()).build());
    return new EmbeddedTemporal(server, stubs);
  }

  @Override
  public WorkflowServiceStubs stubs() {
    return stubs;
  }

  @Override
  public String namespace() {
    return "default";
  }

  @Override
  public boolean isDurable() {
    return false;
  }

  @Override
  public String description() {
    return "embedded in this process";
  }

  @Override
  public void close() {
    stubs.shutdownNow();
    server.close();
  }
}
