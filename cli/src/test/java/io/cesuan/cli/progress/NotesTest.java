package io.cesuan.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotesTest {
  @Test
  void aTerminalIsWhatTheScriptSaysIsOne() {
    assertThat(Notes.isTerminal("true", "xterm", false)).isTrue();
    assertThat(Notes.isTerminal("false", "xterm", false)).isFalse();
    assertThat(Notes.isTerminal(null, "xterm", false)).isFalse();
  }

  @Test
  void aDumbTerminalAndContinuousIntegrationGetPlainLines() {
    assertThat(Notes.isTerminal("true", "dumb", false)).isFalse();
    assertThat(Notes.isTerminal("true", "", false)).isFalse();
    assertThat(Notes.isTerminal("true", "xterm", true)).isFalse();
  }
}
