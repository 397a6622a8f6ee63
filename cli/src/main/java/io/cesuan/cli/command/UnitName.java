package io.cesuan.cli.command;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.failure.ExitCode;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.unit.Unit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Units as they are typed. */
final class UnitName {
  private UnitName() {}

  /** The unit of this name, where one was given; wrong usage if there is none. */
  static Optional<Unit> parse(String option, @Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Unit.getByCode(name));
    } catch (EconomicsException e) {
      throw new CommandFailedException(ExitCode.USAGE, option + ": " + e.getMessage(), e);
    }
  }
}
