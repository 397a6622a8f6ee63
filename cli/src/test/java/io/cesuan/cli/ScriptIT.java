package io.cesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script, in a project folder of its own that is built already. */
class ScriptIT {
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it before every test.
  private Path folder;

  @SuppressWarnings("NullAway.Init") // Set before every test.
  private Path script;

  @BeforeEach
  void layOutProject() throws IOException {
    Path project = Files.createDirectories(folder.resolve("a project"));
    script = project.resolve("cesuan");
    Files.copy(Path.of("..", "cesuan"), script);
    Path target = Files.createDirectories(project.resolve("cli").resolve("target"));
    Files.createSymbolicLink(target.resolve("cesuan.jar"), CesuanProcess.jar());
  }

  @Test
  void itRunsFromAnyFolderAndThroughALink() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("measure"), script);
    TypedCommand version = run(link, elsewhere, Map.of(), "--version");
    assertThat(version.exitCode()).as(version.err()).isZero();
    assertThat(version.out()).startsWith("cesuan ");
    assertThat(version.err()).isEmpty();
  }

  @Test
  void itPassesArgumentsWithSpacesAsTheyAre() throws Exception {
    TypedCommand impact =
        run(
            script,
            folder,
            Map.of(),
            "impact",
            "--table",
            "no such table.csv",
            "--layout",
            "plain",
            "--relevance",
            "r.csv");
    assertThat(impact.exitCode()).isEqualTo(65);
    assertThat(impact.err()).contains("no such table.csv");
  }

  @Test
  void withoutJavaItSaysSo() throws Exception {
    TypedCommand command =
        run(script, folder, Map.of("JAVA_HOME", "", "PATH", withoutJava().toString()), "--version");
    assertThat(command.exitCode()).isEqualTo(69);
    assertThat(command.err())
        .contains("expected a JDK of version 17 or newer")
        .contains("found none");
    assertThat(command.out()).isEmpty();
  }

  @Test
  void withAnOldJavaItSaysWhichOneItFound() throws Exception {
    Path old = Files.createDirectories(folder.resolve("old jdk"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Path java = Files.createDirectories(old.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nexit 1\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    TypedCommand command =
        run(
            script,
            folder,
            Map.of("JAVA_HOME", old.toString(), "PATH", withoutJava().toString()),
            "--version");
    assertThat(command.exitCode()).isEqualTo(69);
    assertThat(command.err()).contains("found " + java + " (version 11)");
  }

  /** A path on which everything the script calls is found but Java. */
  private Path withoutJava() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String name :
        new String[] {
          "dirname", "readlink", "sed", "head", "find", "mkdir", "cat", "rm", "sleep"
        }) {
      for (String candidate : new String[] {"/bin/", "/usr/bin/"}) {
        Path program = Path.of(candidate + name);
        if (Files.exists(program) && !Files.exists(bin.resolve(name))) {
          Files.createSymbolicLink(bin.resolve(name), program);
        }
      }
    }
    return bin;
  }

  private TypedCommand run(
      Path program, Path workingDirectory, Map<String, String> environment, String... words)
      throws Exception {
    java.util.List<String> command = new java.util.ArrayList<>();
    command.add("/bin/sh");
    command.add(program.toString());
    command.addAll(java.util.List.of(words));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workingDirectory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new TypedCommand(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
