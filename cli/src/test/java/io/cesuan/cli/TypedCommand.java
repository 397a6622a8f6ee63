package io.cesuan.cli;

import io.cesuan.cli.command.CommandContext;
import io.cesuan.cli.progress.Notes;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * A command that ran in this process.
 *
 * @param exitCode what it would exit with
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record TypedCommand(int exitCode, String out, String err) {
  static TypedCommand run(Object... words) {
    StringWriter out = new StringWriter();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] arguments = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      arguments[i] = words[i].toString();
    }
    int exitCode =
        Cesuan.run(
            new CommandContext(
                new PrintWriter(out),
                new Notes(new PrintStream(err, true, StandardCharsets.UTF_8), false)),
            arguments);
    return new TypedCommand(exitCode, out.toString(), err.toString(StandardCharsets.UTF_8));
  }
}
