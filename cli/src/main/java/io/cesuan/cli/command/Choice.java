package io.cesuan.cli.command;

import io.cesuan.cli.failure.CommandFailedException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants of enumerations as they are typed: in lower case, with hyphens. */
final class Choice {
  private Choice() {}

  /** The constant of this name; wrong usage if there is none. */
  static <E extends Enum<E>> E of(Class<E> type, String option, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> nameOf(constant).equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailedException.usage(
                    "%s: expected one of %s, found \"%s\""
                        .formatted(
                            option,
                            Arrays.stream(type.getEnumConstants())
                                .map(Choice::nameOf)
                                .collect(Collectors.joining(", ")),
                            text)));
  }

  /** How a constant is typed. */
  static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
