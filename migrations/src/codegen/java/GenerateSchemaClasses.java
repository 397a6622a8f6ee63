import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Target;

/**
 * Run by the build: migrates an embedded PostgreSQL and generates the jOOQ classes from what stands in it, so that the
 * classes cannot differ from the SQL. Does nothing when neither the migrations, this file nor jOOQ changed.
 *
 * <p>Arguments: the folder with the migrations as resources, the folder to generate into.
 */
public final class GenerateSchemaClasses {
  private static final String SCHEMA = "cesuan";
  private static final String MIGRATIONS = "io/cesuan/schema/migration";

  public static void main(String[] arguments) throws Exception {
    Path resources = Path.of(arguments[0]);
    Path generated = Path.of(arguments[1]);
    Path stamp = generated.resolve("generated-from.sha256");
    String hash = hashOfInputs(resources.resolve(MIGRATIONS), resources);
    if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
      return;
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      DataSource dataSource = postgres.getPostgresDatabase();
      Flyway.configure()
          .dataSource(dataSource)
          .defaultSchema(SCHEMA)
          .locations("filesystem:" + resources.resolve(MIGRATIONS))
          .load()
          .migrate();
      GenerationTool tool = new GenerationTool();
      tool.setDataSource(dataSource);
      tool.run(
          new Configuration()
              .withGenerator(
                  new Generator()
                      .withDatabase(
                          new Database()
                              .withName("org.jooq.meta.postgres.PostgresDatabase")
                              .withInputSchema(SCHEMA)
                              .withExcludes("flyway_.*")
                              .withForcedTypes(
                                  new ForcedType()
                                      .withUserType("org.jooq.postgres.extensions.types.OffsetDateTimeRange")
                                      .withBinding("org.jooq.postgres.extensions.bindings.OffsetDateTimeRangeBinding")
                                      .withIncludeTypes("tstzrange")))
                      .withGenerate(new Generate().withComments(true).withJavaTimeTypes(true))
                      .withTarget(
                          new Target().withPackageName("io.cesuan.schema.generated").withDirectory(generated.toString()))));
    }
    Files.writeString(stamp, hash);
  }

  private static String hashOfInputs(Path migrations, Path resources) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(Constants.FULL_VERSION.getBytes());
    try (Stream<Path> files = Files.list(migrations)) {
      for (Path file : files.sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes());
        digest.update(Files.readAllBytes(file));
      }
    }
    Path thisFile = resources.resolveSibling(Path.of("..", "codegen", "java", "GenerateSchemaClasses.java"));
    digest.update(Files.readAllBytes(thisFile.normalize()));
    return HexFormat.of().formatHex(digest.digest());
  }
}
