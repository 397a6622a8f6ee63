package io.cesuan.cli.command;

import io.cesuan.cli.home.Home;
import io.cesuan.cli.progress.LogFile;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the database, the logs and Temporal's state lie. */
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Folder for database and logs (default: .cesuan in the working directory)")
  private Path directory = Path.of(".cesuan");

  /** Makes the home where it is not there, and logs into it from now on. */
  Home open() {
    Home home = Home.at(directory);
    LogFile.writeTo(home.logs().resolve("cesuan.log"));
    return home;
  }

  /** How to name it again on a command line: empty where it is the usual one. */
  String argument() {
    return directory.equals(Path.of(".cesuan")) ? "" : " --home " + ShellWord.quote(directory);
  }
}
