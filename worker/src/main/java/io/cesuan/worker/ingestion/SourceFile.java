package io.cesuan.worker.ingestion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A file that was handed in, read whole within a bound, and unpacked where gzip packed it.
 *
 * @param path where it lies
 * @param name its name in messages
 * @param bytes its content; at least one byte
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and never leaves this package.
record SourceFile(Path path, String name, byte[] bytes) {
  /** Largest file that is read: forty times the largest national table. */
  static final long LARGEST_MEBIBYTES = 64;

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] GZIP_MARK = {0x1F, (byte) 0x8B};

  /** Reads a file that has to be there; adds a defect and is empty where it cannot. */
  static Optional<SourceFile> read(Path path, String name, DefectList defects) {
    try {
      if (Files.isDirectory(path)) {
        defects.add(Defect.inFile(name, "a file", "a directory"));
        return Optional.empty();
      }
      if (!Files.exists(path)) {
        defects.add(Defect.inFile(name, "a file", "nothing of this name"));
        return Optional.empty();
      }
      if (!Files.isRegularFile(path)) {
        defects.add(Defect.inFile(name, "a regular file", "a device or pipe"));
        return Optional.empty();
      }
      long size = Files.size(path);
      if (size > LARGEST_MEBIBYTES << 20) {
        defects.add(
            Defect.inFile(
                name,
                "a file of at most " + LARGEST_MEBIBYTES + " MiB",
                "%.1f MiB".formatted(size / (double) (1 << 20))));
        return Optional.empty();
      }
      byte[] bytes = unpacked(Files.readAllBytes(path));
      if (bytes.length > LARGEST_MEBIBYTES << 20) {
        defects.add(
            Defect.inFile(
                name, "at most " + LARGEST_MEBIBYTES + " MiB when unpacked", "more than that"));
        return Optional.empty();
      }
      if (bytes.length == 0) {
        defects.add(Defect.inFile(name, "content", "an empty file"));
        return Optional.empty();
      }
      return Optional.of(new SourceFile(path, name, bytes));
    } catch (IOException | SecurityException e) {
      defects.add(Defect.inFile(name, "a readable file", "the error " + e));
      return Optional.empty();
    }
  }

  /** What a file packed by gzip holds, and one byte more than may be where it holds too much. */
  private static byte[] unpacked(byte[] bytes) throws IOException {
    if (bytes.length < GZIP_MARK.length
        || !Arrays.equals(Arrays.copyOf(bytes, GZIP_MARK.length), GZIP_MARK)) {
      return bytes;
    }
    try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return packed.readNBytes((int) (LARGEST_MEBIBYTES << 20) + 1);
    }
  }

  boolean startsWith(int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The text of the file, which has to be UTF-8 with or without a byte order mark; adds a defect
   * and is empty where it is not, or where it holds nothing but white space.
   */
  Optional<String> text(DefectList defects) {
    if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      defects.add(Defect.inLine(name, 1, "", "text in UTF-8", "text in UTF-16"));
      return Optional.empty();
    }
    int start = startsWith(0xEF, 0xBB, 0xBF) ? UTF_8_MARK.length : 0;
    ByteBuffer input = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer output = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
    CoderResult result = decoder.decode(input, output, true);
    if (result.isError()) {
      int at = input.position();
      defects.add(
          Defect.inLine(
              name,
              lineOf(at),
              "",
              "text in UTF-8",
              "byte 0x%02X at offset %d%s".formatted(bytes[at] & 0xFF, at, hint())));
      return Optional.empty();
    }
    String text = output.flip().toString();
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      long line = text.substring(0, nul).chars().filter(c -> c == '\n').count() + 1;
      defects.add(Defect.inLine(name, (int) line, "", "text", "a NUL character"));
      return Optional.empty();
    }
    if (text.isBlank()) {
      defects.add(Defect.inFile(name, "content", "nothing but white space"));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private int lineOf(int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private String hint() {
    try {
      CharBuffer read = strict(Charset.forName("GB18030")).decode(ByteBuffer.wrap(bytes));
      return read.isEmpty() ? "" : " (it reads as GB18030: save it as UTF-8)";
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
