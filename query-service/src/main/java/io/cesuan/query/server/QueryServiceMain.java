package io.cesuan.query.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The query service as a program of its own. */
@Command(
    name = "cesuan-query-service",
    mixinStandardHelpOptions = true,
    version = "cesuan-query-service 0.1.0",
    description = "Serves the published observations over gRPC.",
    footer = {
      "",
      "Environment:",
      "  CESUAN_DATABASE_PASSWORD  password of the database user",
      "  CESUAN_TOKEN              bearer token that callers must send",
      "",
      "A host that other machines can reach needs a TLS certificate, its key and a token.",
      "Prints \"ready grpc=HOST:PORT\" when it serves, and stops on SIGTERM.",
      "",
      "Example:",
      "  CESUAN_DATABASE_PASSWORD=secret java -jar cesuan-query-service.jar \\",
      "    --database-url jdbc:postgresql://localhost/cesuan --database-user reader"
    })
public final class QueryServiceMain implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String PASSWORD = "CESUAN_DATABASE_PASSWORD";
  private static final String TOKEN = "CESUAN_TOKEN";

  // The listener keeps one connection, the loader's two threads and a refresh take one each.
  private static final int CONNECTIONS = 4;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call().
  private CommandSpec spec;

  @Option(
      names = "--database-url",
      required = true,
      paramLabel = "URL",
      description = "JDBC address, such as jdbc:postgresql://HOST/DATABASE")
  private String databaseUrl = "";

  @Option(
      names = "--database-user",
      required = true,
      paramLabel = "USER",
      description = "Database user; reading is all it needs")
  private String databaseUser = "";

  @Option(
      names = "--host",
      defaultValue = QueryServerOptions.LOOPBACK,
      description = "Host to listen on (default: ${DEFAULT-VALUE})")
  private String host = QueryServerOptions.LOOPBACK;

  @Option(
      names = "--port",
      defaultValue = "50051",
      description = "Port to listen on, 0 for any (default: ${DEFAULT-VALUE})")
  private int port;

  @ArgGroup(exclusive = false)
  private @Nullable TlsOptions tls;

  /** Certificate and key, which make sense only together. */
  static final class TlsOptions {
    @Option(
        names = "--tls-certificate",
        required = true,
        paramLabel = "FILE",
        description = "Certificate chain in PEM")
    Path certificate = Path.of("");

    @Option(
        names = "--tls-key",
        required = true,
        paramLabel = "FILE",
        description = "Private key in PEM, PKCS#8")
    Path key = Path.of("");
  }

  /**
   * Runs the program and exits: 0 after a clean stop, 1 where it cannot serve, 2 for wrong usage.
   */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new QueryServiceMain())
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  command.getErr().println("cesuan-query-service: " + failure.getMessage());
                  return failure instanceof IllegalArgumentException
                      ? CommandLine.ExitCode.USAGE
                      : CommandLine.ExitCode.SOFTWARE;
                })
            .execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<TlsFiles> files =
        Optional.ofNullable(tls).map(given -> new TlsFiles(given.certificate, given.key));
    Optional<BearerToken> token = Optional.ofNullable(System.getenv(TOKEN)).map(BearerToken::new);
    try (HikariDataSource database = connect();
        QueryServer server =
            QueryServer.start(
                new QueryServerOptions(
                    database, host, port, files, token, QueryServerOptions.USUAL_INTERVAL))) {
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> server.stop(PATIENCE), "cesuan-shutdown"));
      PrintWriter out = spec.commandLine().getOut();
      out.println("ready grpc=" + server.address());
      out.flush();
      server.awaitStop();
    }
    return CommandLine.ExitCode.OK;
  }

  private HikariDataSource connect() {
    HikariConfig config = new HikariConfig();
    config.setPoolName("cesuan-query");
    config.setJdbcUrl(databaseUrl);
    config.setUsername(databaseUser);
    Optional.ofNullable(System.getenv(PASSWORD)).ifPresent(config::setPassword);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(5_000);
    config.setReadOnly(true);
    config.addDataSourceProperty("ApplicationName", "cesuan-query-service");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // An answer that never comes must not hold a thread for good.
    config.addDataSourceProperty("socketTimeout", "90");
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new QueryServerException(
          "cannot connect to %s as %s: %s"
              .formatted(withoutParameters(databaseUrl), databaseUser, cause.getMessage()),
          e);
    }
  }

  /** Parameters of the address may hold a password. */
  private static String withoutParameters(String url) {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }
}
