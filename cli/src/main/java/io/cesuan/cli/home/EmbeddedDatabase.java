package io.cesuan.cli.home;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.failure.ExitCode;
import io.cesuan.schema.DatabaseSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL of a home, for as long as someone uses it. The first process to open it starts the
 * server, or attaches to one that a killed process left behind; the last to close it stops the
 * server. It listens on loopback only, wants a password from everyone, and loses nothing that it
 * confirmed.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String SUPERUSER = "postgres";
  private static final String OWNER = "cesuan_owner";
  private static final String WRITER_LOGIN = "cesuan_writer_login";
  private static final String READER_LOGIN = "cesuan_reader_login";
  private static final String NAME = "cesuan";
  private static final int START_ATTEMPTS = 3;
  private static final int READY_SECONDS = 120;

  private final Home home;
  private final PostgresPrograms programs;
  private final HomeLock lock;
  private final int port;
  private final HikariDataSource writer;
  private final HikariDataSource reader;
  private boolean closed;

  private EmbeddedDatabase(
      Home home, PostgresPrograms programs, HomeLock lock, int port, Credentials credentials) {
    this.home = home;
    this.programs = programs;
    this.lock = lock;
    this.port = port;
    // The worker's activities, the workflow's bookkeeping and an import.
    this.writer = pool(port, WRITER_LOGIN, credentials.writer(), 6);
    // The query server's listener, two loaders and a refresh.
    this.reader = pool(port, READER_LOGIN, credentials.reader(), 4);
  }

  /**
   * Opens the database of a home: makes it, starts it, attaches to it, brings its schema up to
   * date, whichever is needed.
   *
   * @throws CommandFailedException if it cannot be started; the message holds what PostgreSQL says
   */
  public static EmbeddedDatabase open(Home home) {
    try {
      PostgresPrograms programs = PostgresPrograms.unpackedIn(CacheDirectory.get());
      HomeLock lock = HomeLock.open(home.lock());
      try {
        return open(home, programs, lock);
      } catch (IOException | RuntimeException | SQLException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the database in " + home.directory(), e);
    } catch (SQLException e) {
      throw new CommandFailedException(
          ExitCode.UNAVAILABLE,
          "the database in %s cannot be used: %s".formatted(home.directory(), e.getMessage()),
          e);
    }
  }

  private static EmbeddedDatabase open(Home home, PostgresPrograms programs, HomeLock lock)
      throws IOException, SQLException {
    try (FileLock ignored = lock.enterGate()) {
      lock.beginUse();
      if (!Files.isDirectory(home.database())) {
        make(home, programs);
      }
      Credentials credentials = Credentials.read(home.credentials());
      Optional<Postmaster> running = awaitReady(home.database());
      int port =
          running.isPresent()
              ? running.get().port()
              : start(programs, home.database(), home.logs().resolve("postgresql.log"));
      LOG.info(
          "database in {} on port {}: {}",
          home.database(),
          port,
          running.isPresent() ? "attached" : "started");
      try {
        prepare(port, credentials);
        return new EmbeddedDatabase(home, programs, lock, port, credentials);
      } catch (SQLException | RuntimeException e) {
        if (lock.endUse()) {
          programs.stop(home.database());
        }
        throw e;
      }
    }
  }

  /** Made aside and moved into place whole, so that an interruption leaves no half of it. */
  private static void make(Home home, PostgresPrograms programs) throws IOException {
    try (DirectoryStream<Path> leftovers =
        Files.newDirectoryStream(home.directory(), "database.new*")) {
      for (Path leftover : leftovers) {
        PostgresPrograms.deleteTree(leftover);
      }
    } catch (IOException e) {
      // A killed process may have left initdb at work on it; it is in nobody's way.
      LOG.warn("cannot clear up after an interrupted start", e);
    }
    Credentials credentials = Credentials.create(home.credentials());
    Path unfinished =
        Files.createTempDirectory(home.directory(), "database.new", Home.ownerOnly("rwx------"));
    Path passwordFile =
        Files.createTempFile(home.directory(), "password", "", Home.ownerOnly("rw-------"));
    try {
      Files.writeString(passwordFile, credentials.superuser());
      programs.initialise(unfinished, SUPERUSER, passwordFile);
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.move(unfinished, home.database(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static Optional<Postmaster> awaitReady(Path data) throws IOException {
    for (int tenth = 0; tenth < READY_SECONDS * 10; tenth++) {
      Optional<Postmaster> running = Postmaster.find(data);
      if (running.isEmpty() || running.get().ready()) {
        return running;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CommandFailedException(
            ExitCode.FAILURE, "interrupted while waiting for the database", e);
      }
    }
    throw new CommandFailedException(
        ExitCode.TIMEOUT,
        "expected the database in %s to take connections within %d s, found it starting or stopping"
            .formatted(data, READY_SECONDS));
  }

  private static int start(PostgresPrograms programs, Path data, Path log) throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      try {
        programs.start(data, port, log);
        return port;
      } catch (CommandFailedException e) {
        if (attempt == START_ATTEMPTS) {
          throw new CommandFailedException(e.exitCode(), e.getMessage() + "\n  see " + log, e);
        }
        // The port may have been taken in between.
        LOG.warn("the database does not start on port {}", port, e);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Makes what is not there yet of owner, database, schema and users. */
  private static void prepare(int port, Credentials credentials) throws SQLException {
    try (Connection connection =
            dataSource(port, "postgres", SUPERUSER, credentials.superuser()).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          DO $$
          BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
              CREATE ROLE %1$s LOGIN CREATEROLE PASSWORD '%2$s';
            END IF;
          END $$"""
              .formatted(OWNER, credentials.owner()));
      boolean exists;
      try (ResultSet found =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
        exists = found.next();
      }
      if (!exists) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + OWNER);
      }
    }
    DataSource owner = dataSource(port, NAME, OWNER, credentials.owner());
    DatabaseSchema.migrate(owner);
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(login(WRITER_LOGIN, credentials.writer(), DatabaseSchema.WRITER));
      statement.execute(login(READER_LOGIN, credentials.reader(), DatabaseSchema.READER));
    }
  }

  private static String login(String user, String password, String group) {
    return """
        DO $$
        BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
            CREATE ROLE %1$s LOGIN PASSWORD '%2$s' IN ROLE %3$s;
          END IF;
        END $$"""
        .formatted(user, password, group);
  }

  private static PGSimpleDataSource dataSource(
      int port, String database, String user, String password) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setServerNames(new String[] {"127.0.0.1"});
    dataSource.setPortNumbers(new int[] {port});
    dataSource.setDatabaseName(database);
    dataSource.setUser(user);
    dataSource.setPassword(password);
    dataSource.setApplicationName("cesuan");
    dataSource.setReWriteBatchedInserts(true);
    return dataSource;
  }

  private static HikariDataSource pool(int port, String user, String password, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(user);
    config.setDataSource(dataSource(port, NAME, user, password));
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    return new HikariDataSource(config);
  }

  /** Connections of a user who may write but change nothing that stands. */
  public DataSource writer() {
    return writer;
  }

  /** Connections of a user who may only read. */
  public DataSource reader() {
    return reader;
  }

  /** The port that the server listens on, on loopback. */
  public int port() {
    return port;
  }

  /** Stops using the database, and stops the server if nobody else uses it. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    writer.close();
    reader.close();
    try (lock;
        FileLock ignored = lock.enterGate()) {
      if (lock.endUse() && Postmaster.find(home.database()).isPresent()) {
        programs.stop(home.database());
        LOG.info("database in {}: stopped", home.database());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop the database in " + home.directory(), e);
    }
  }
}
