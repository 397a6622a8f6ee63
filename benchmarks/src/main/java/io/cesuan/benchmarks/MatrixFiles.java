package io.cesuan.benchmarks;

import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.NativeLibrary;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.penetration.AugmentedLeontiefModel;
import io.cesuan.economics.penetration.ClosedFormPenetration;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes what the benchmarks compute with and what they find, for another program to do the same:
 * each array as little-endian doubles, row after row, in a file of its name, and a {@code manifest}
 * with one line {@code name rows columns} for each.
 */
public final class MatrixFiles {

  private final Path folder;
  private final List<String> manifest = new ArrayList<>();

  private MatrixFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the files.
   *
   * @param arguments the folder, which is made where it is not there, and the number of draws
   * @throws IOException where the folder cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "expected a folder and the number of draws, found "
              + arguments.length
              + " arguments: "
              + List.of(arguments));
    }
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    for (BenchmarkTable source : BenchmarkTable.values()) {
      System.out.println(
          source.name().toLowerCase(Locale.ROOT) + ": " + source.origin() + " table");
    }
    System.out.println("library: " + NativeLibrary.description());
  }

  /**
   * Writes the files.
   *
   * @param folder where to; made where it is not there
   * @param draws how many draws of S
   */
  static void write(Path folder, int draws) throws IOException {
    Files.createDirectories(folder);
    MatrixFiles files = new MatrixFiles(folder);
    for (BenchmarkTable source : BenchmarkTable.values()) {
      files.writeTable(source);
    }
    files.writeDraws(draws);
    Files.write(folder.resolve("manifest"), files.manifest);
  }

  private void writeTable(BenchmarkTable source) throws IOException {
    String prefix = source.name().toLowerCase(Locale.ROOT) + ".";
    InputOutputTable table = source.load();
    BenchmarkSystem augmented = BenchmarkSystem.augmented(table, source);
    BenchmarkSystem unsplit = BenchmarkSystem.unsplit(table, source);
    int[] core = table.sectors().getIndices(source.coreSectors());
    write(prefix + "flows", table.intermediateFlows().values());
    write(prefix + "output", row(table.grossOutput().values()));
    write(prefix + "value_added", row(table.valueAdded().values()));
    write(prefix + "core", Matrix.generate(1, core.length, (row, column) -> core[column]));
    write(prefix + "relevance", row(source.relevance().values()));
    write(prefix + "augmented", augmented.coefficients());
    write(prefix + "augmented_demand", augmented.rightHandSides());
    write(prefix + "unsplit", unsplit.coefficients());
    write(prefix + "unsplit_demand", unsplit.rightHandSides());
    write(
        prefix + "penetration",
        row(AugmentedLeontiefModel.evaluate(table, source.relevance()).penetration()));
  }

  private void writeDraws(int count) throws IOException {
    BenchmarkTable source = BenchmarkTable.CHINA_149;
    Matrix relevance = DrawsBenchmark.draw(source.coreSectors().size(), count);
    write("draws.relevance", relevance);
    write(
        "draws.total_penetration",
        row(
            ClosedFormPenetration.of(source.load(), source.coreSectors())
                .totalPenetrationDraws(relevance, 1)));
  }

  private static Matrix row(Vector vector) {
    return Matrix.generate(1, vector.size(), (row, column) -> vector.get(column));
  }

  private void write(String name, Matrix matrix) throws IOException {
    double[] values = matrix.toRowMajor();
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(values.length, Double.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(values);
    Files.write(folder.resolve(name), bytes.array());
    manifest.add(name + " " + matrix.rows() + " " + matrix.columns());
  }
}
