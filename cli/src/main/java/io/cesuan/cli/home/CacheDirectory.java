package io.cesuan.cli.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder for what can be made again at any time, such as unpacked programs: that of the
 * environment variable {@code CESUAN_CACHE}, else the user's cache folder, else a temporary one.
 */
public final class CacheDirectory {
  private CacheDirectory() {}

  /** The folder, made where it is not there. */
  public static Path get() {
    Optional<String> named = Optional.ofNullable(System.getenv("CESUAN_CACHE"));
    Optional<String> shared = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"));
    List<Path> candidates =
        named.filter(name -> !name.isBlank()).isPresent()
            ? List.of(Path.of(named.get()))
            : List.of(
                shared
                    .filter(name -> !name.isBlank())
                    .map(Path::of)
                    .orElse(Path.of(System.getProperty("user.home"), ".cache"))
                    .resolve("cesuan"),
                Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "cesuan-" + System.getProperty("user.name")));
    IOException last = new IOException("no folder for a cache");
    for (Path candidate : candidates) {
      try {
        Path made = candidate.toAbsolutePath();
        if (!Files.isDirectory(made)) {
          Files.createDirectories(made, Home.ownerOnly("rwx------"));
        }
        if (isOwn(made)) {
          return made;
        }
      } catch (IOException e) {
        last = e;
      }
    }
    throw new UncheckedIOException(
        "expected a cache folder that only this user can write, found none among " + candidates,
        last);
  }

  /** Whether this user owns it: a folder of someone else's could hold someone else's programs. */
  private static boolean isOwn(Path directory) throws IOException {
    Path mine = Files.createTempFile(directory, "owner", "");
    try {
      return Files.getOwner(mine).equals(Files.getOwner(directory));
    } finally {
      Files.delete(mine);
    }
  }
}
