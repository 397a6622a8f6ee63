package io.cesuan.worker.temporal;

import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/** A Temporal cluster that others run. */
public final class RemoteTemporal implements TemporalService {
  private final WorkflowServiceStubs stubs;
  private final String namespace;
  private final String target;

  private RemoteTemporal(WorkflowServiceStubs stubs, String namespace, String target) {
    this.stubs = stubs;
    this.namespace = namespace;
    this.target = target;
  }

  /**
   * How to prove who we are to the cluster.
   *
   * @param certificate our certificate chain in PEM, where the cluster wants one
   * @param key its private key in PEM
   * @param authority certificates to trust in PEM, where the ones of the Java platform do not serve
   */
  public record Tls(Optional<Path> certificate, Optional<Path> key, Optional<Path> authority) {
    public Tls {
      if (certificate.isPresent() != key.isPresent()) {
        throw new IllegalArgumentException("a TLS certificate and its key belong together");
      }
    }
  }

  /**
   * Connects to a cluster. Without TLS only an address on this machine is accepted.
   *
   * @param target {@code HOST:PORT} of its frontend
   * @param namespace namespace that holds the workflows
   * @param tls how to secure the connection, where it is secured
   * @throws IllegalArgumentException if the address is elsewhere and there is no TLS
   */
  public static RemoteTemporal connect(String target, String namespace, Optional<Tls> tls) {
    WorkflowServiceStubsOptions.Builder options =
        WorkflowServiceStubsOptions.newBuilder().setTarget(target);
    if (tls.isPresent()) {
      try {
        var context = GrpcSslContexts.forClient();
        tls.get().authority().ifPresent(authority -> context.trustManager(authority.toFile()));
        if (tls.get().certificate().isPresent() && tls.get().key().isPresent()) {
          context.keyManager(
              tls.get().certificate().get().toFile(), tls.get().key().get().toFile());
        }
        options.setSslContext(context.build());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the TLS files for Temporal at " + target, e);
      }
    } else if (!isOnThisMachine(target)) {
      throw new IllegalArgumentException(
          "Temporal at %s is not on this machine: expected TLS options, found none"
              .formatted(target));
    }
    return new RemoteTemporal(
        WorkflowServiceStubs.newServiceStubs(options.build()), namespace, target);
  }

  private static boolean isOnThisMachine(String target) {
    int colon = target.lastIndexOf(':');
    try {
      return InetAddress.getByName(colon < 0 ? target : target.substring(0, colon))
          .isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override
  public WorkflowServiceStubs stubs() {
    return stubs;
  }

  @Override
  public String namespace() {
    return namespace;
  }

  @Override
  public boolean isDurable() {
    return true;
  }

  @Override
  public String description() {
    return "cluster at " + target + ", namespace " + namespace;
  }

  @Override
  public void close() {
    stubs.shutdownNow();
  }
}
