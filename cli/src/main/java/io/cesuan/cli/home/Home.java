package io.cesuan.cli.home;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything a measurement system keeps: its database, its logs and
 * Temporal's state. Nobody but its owner may look into it.
 *
 * @param directory absolute path of the folder
 */
public record Home(Path directory) {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /**
   * The home at a path, made where it is not there.
   *
   * @throws CommandFailedException with {@link ExitCode#UNAVAILABLE} if it cannot be made
   */
  public static Home at(Path path) {
    Path directory = path.toAbsolutePath().normalize();
    Home home = new Home(directory);
    try {
      makeOwn(directory);
      makeOwn(home.logs());
      makeOwn(home.temporal());
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailedException(
          ExitCode.UNAVAILABLE, "home %s: expected a folder, found a file".formatted(directory), e);
    } catch (IOException e) {
      throw new CommandFailedException(
          ExitCode.UNAVAILABLE,
          "home %s: expected a folder that can be written, found %s (%s)"
              .formatted(directory, e.getMessage(), e.getClass().getSimpleName()),
          e);
    }
    if (!Files.isWritable(directory)) {
      throw new CommandFailedException(
          ExitCode.UNAVAILABLE,
          "home %s: expected a folder that can be written, found one that cannot"
              .formatted(directory));
    }
    return home;
  }

  /** Where the database lies. */
  public Path database() {
    return directory.resolve("database");
  }

  /** Where the logs lie. */
  public Path logs() {
    return directory.resolve("logs");
  }

  /** Where Temporal keeps its state, if it runs as a server of its own. */
  public Path temporal() {
    return directory.resolve("temporal");
  }

  /** The file by whose locks processes agree on who uses the database. */
  public Path lock() {
    return directory.resolve("lock");
  }

  /** The file that holds the passwords of the database's users. */
  public Path credentials() {
    return directory.resolve("credentials");
  }

  private static void makeOwn(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory, ownerOnly("rwx------"));
    }
  }

  /** Permissions for a file or folder of the owner alone, where the system knows them. */
  static FileAttribute<?>[] ownerOnly(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
