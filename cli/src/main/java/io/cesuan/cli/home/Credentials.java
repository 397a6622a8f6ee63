package io.cesuan.cli.home;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.failure.ExitCode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Passwords of the database's users, random for each home and kept in a file that only its owner
 * can read.
 *
 * @param superuser of the user who may do everything
 * @param owner of the user who owns the schema
 * @param writer of the user who may write
 * @param reader of the user who may only read
 */
record Credentials(String superuser, String owner, String writer, String reader) {
  private static final int BYTES = 24;

  /** Makes new ones and keeps them in a file, at once and whole. */
  static Credentials create(Path file) throws IOException {
    Credentials made = new Credentials(random(), random(), random(), random());
    Properties properties = new Properties();
    properties.setProperty("superuser", made.superuser);
    properties.setProperty("owner", made.owner);
    properties.setProperty("writer", made.writer);
    properties.setProperty("reader", made.reader);
    StringWriter text = new StringWriter();
    properties.store(text, "Passwords of the users of the database beside this file");
    Path whole =
        Files.createTempFile(file.getParent(), "credentials", ".new", Home.ownerOnly("rw-------"));
    Files.writeString(whole, text.toString());
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return made;
  }

  /**
   * Reads those that a file keeps.
   *
   * @throws CommandFailedException with {@link ExitCode#UNAVAILABLE} if it lacks one
   */
  static Credentials read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return new Credentials(
        get(properties, "superuser", file),
        get(properties, "owner", file),
        get(properties, "writer", file),
        get(properties, "reader", file));
  }

  private static String get(Properties properties, String user, Path file) {
    String password = properties.getProperty(user);
    if (password == null) {
      throw new CommandFailedException(
          ExitCode.UNAVAILABLE,
          "%s: expected a password for \"%s\", found none".formatted(file, user));
    }
    return password;
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Passwords belong in no log. */
  @Override
  public String toString() {
    return "Credentials";
  }
}
