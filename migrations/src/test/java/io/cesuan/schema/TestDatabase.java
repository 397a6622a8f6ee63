package io.cesuan.schema;

import com.github.dockerjava.api.exception.NotFoundException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A fresh, migrated database in a real PostgreSQL: in a container where a Docker engine has the
 * image, else embedded. All databases of a test JVM share one server, which stops with the JVM.
 *
 * <p>The image is that of the environment variable {@code CESUAN_TEST_POSTGRES_IMAGE}, else {@code
 * postgres:17}. It is never pulled: tests do not wait on a network.
 */
public final class TestDatabase {
  private static final String PASSWORD = "test";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable Server server;

  private final Server at;
  private final String name;

  private TestDatabase(Server at, String name) {
    this.at = at;
    this.name = name;
  }

  private record Server(String host, int port, String superuser, String password) {}

  /** Makes a database of its own and brings its schema up to date. */
  public static TestDatabase create() {
    TestDatabase database = createEmpty();
    DatabaseSchema.migrate(database.owner());
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(loginRole("test_writer", DatabaseSchema.WRITER));
      statement.execute(loginRole("test_reader", DatabaseSchema.READER));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make the roles of " + database.name, e);
    }
    return database;
  }

  /** Makes a database of its own with nothing in it. */
  public static TestDatabase createEmpty() {
    Server at = server();
    String name = "test_" + NUMBER.incrementAndGet();
    try (Connection connection =
            dataSource(at, "postgres", at.superuser(), at.password()).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create database " + name, e);
    }
    return new TestDatabase(at, name);
  }

  /** Connections of the owner, who may do everything. */
  public DataSource owner() {
    return dataSource(at, name, at.superuser(), at.password());
  }

  /** Connections of a user who is only a {@link DatabaseSchema#WRITER}. */
  public DataSource writer() {
    return dataSource(at, name, "test_writer", PASSWORD);
  }

  /** Connections of a user who is only a {@link DatabaseSchema#READER}. */
  public DataSource reader() {
    return dataSource(at, name, "test_reader", PASSWORD);
  }

  private static String loginRole(String user, String group) {
    return """
        DO $$
        BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
            CREATE ROLE %1$s LOGIN PASSWORD '%2$s' IN ROLE %3$s;
          END IF;
        END $$"""
        .formatted(user, PASSWORD, group);
  }

  private static PGSimpleDataSource dataSource(
      Server at, String database, String user, String password) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setServerNames(new String[] {at.host()});
    dataSource.setPortNumbers(new int[] {at.port()});
    dataSource.setDatabaseName(database);
    dataSource.setUser(user);
    dataSource.setPassword(password);
    return dataSource;
  }

  private static synchronized Server server() {
    Server running = server;
    if (running == null) {
      String image = System.getenv().getOrDefault("CESUAN_TEST_POSTGRES_IMAGE", "postgres:17");
      running = dockerHas(image) ? inContainer(image) : embedded(image);
      server = running;
    }
    return running;
  }

  private static boolean dockerHas(String image) {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return false;
    }
    try {
      DockerClientFactory.instance().client().inspectImageCmd(image).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  @SuppressWarnings("resource") // The server lives as long as the JVM.
  private static Server inContainer(String image) {
    PostgreSQLContainer container =
        new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
    container.start();
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
    System.out.println("Tests use PostgreSQL in a container of image " + image);
    return new Server(
        container.getHost(),
        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
        container.getUsername(),
        container.getPassword());
  }

  @SuppressWarnings(
      "resource") // The server lives as long as the JVM; it registers its own shutdown hook.
  private static Server embedded(String image) {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start();
      System.out.println(
          "Tests use embedded PostgreSQL: no Docker engine with image " + image + " is reachable");
      return new Server("localhost", postgres.getPort(), "postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start embedded PostgreSQL", e);
    }
  }
}
