package io.cesuan.cli.command;

import io.cesuan.cli.progress.Notes;
import java.io.PrintWriter;

/**
 * Where a command speaks.
 *
 * @param out results and nothing else
 * @param notes progress, warnings and what people may like to know
 */
public record CommandContext(PrintWriter out, Notes notes) {}
