package io.cesuan.benchmarks;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import io.cesuan.economics.unit.Unit;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The tables that are measured: published ones where they are at hand, else synthetic ones of the
 * same size, because the time of a dense solve depends on the size alone.
 */
public enum BenchmarkTable {
  /** The national table of China 2017 (National Bureau of Statistics): 149 sectors, 11 core. */
  CHINA_149(
      149,
      "088=0.31 089=0.42 090=0.18 091=0.07 092=0.36 093=0.22"
          + " 121=0.15 122=0.05 123=0.47 124=0.55 125=0.61") {
    @Override
    Optional<InputOutputTable> findPublished() {
      return SharedData.findFile("cn-2017-149/table.csv").map(this::readNationalTable);
    }
  },

  /**
   * The World Input–Output Database, 2013 release, year 2011: 41 regions by 35 industries, of which
   * China's electrical and optical equipment (c14), post and telecommunications (c27) and business
   * activities (c30) are core.
   */
  WORLD_1435(1435, "CHN.c14=0.26379021 CHN.c27=0.12046904 CHN.c30=0.12046904") {
    @Override
    Optional<InputOutputTable> findPublished() {
      return SharedData.findFile("wiod-2011/wiot_2011_inter.csv.gz")
          .flatMap(
              flows ->
                  SharedData.findFile("wiod-2011/wiot_2011_output_va.csv")
                      .map(totals -> readWorldTable(flows, totals)));
    }
  };

  private static final long SEED = 2017;

  private final int size;
  private final String relevance;

  BenchmarkTable(int size, String relevance) {
    this.size = size;
    this.relevance = relevance;
  }

  /** The published table, if its files are at hand. */
  abstract Optional<InputOutputTable> findPublished();

  /** The published table, else the synthetic one. */
  public InputOutputTable load() {
    return findPublished().orElseGet(this::synthetic);
  }

  /** Which table {@link #load} gives: {@code published} or {@code synthetic}. */
  public String origin() {
    return findPublished().isPresent() ? "published" : "synthetic";
  }

  /** The number of sectors n. */
  public int size() {
    return size;
  }

  /** The core sectors K. */
  public List<SectorCode> coreSectors() {
    return relevance().sectors();
  }

  /** S of the core sectors. */
  public RelevanceCoefficients relevance() {
    Map<SectorCode, Double> values = new LinkedHashMap<>();
    for (String coefficient : relevance.split(" ", -1)) {
      int equals = coefficient.indexOf('=');
      values.put(
          new SectorCode(coefficient.substring(0, equals)),
          Double.valueOf(coefficient.substring(equals + 1)));
    }
    return RelevanceCoefficients.of(values);
  }

  /**
   * A random productive table of this size, always the same: every sector spends up to 95% of its
   * output on intermediate input, spread over all sectors. The core sectors come last.
   */
  InputOutputTable synthetic() {
    Random random = new Random(SEED);
    double[] output = random.doubles(size, 1, 1e6).toArray();
    double[][] flows = new double[size][size];
    for (int column = 0; column < size; column++) {
      double[] shares = random.doubles(size).toArray();
      double total = Arrays.stream(shares).sum();
      double spent = 0.95 * random.nextDouble() * output[column];
      for (int row = 0; row < size; row++) {
        flows[row][column] = spent * shares[row] / total;
      }
    }
    List<SectorCode> coreSectors = coreSectors();
    int others = size - coreSectors.size();
    List<String> codes =
        IntStream.range(0, size)
            .mapToObj(
                index ->
                    index < others ? "synthetic " + index : coreSectors.get(index - others).value())
            .toList();
    return InputOutputTable.withDerivedValueAdded(
        SectorClassification.ofCodes(codes),
        Matrix.ofRows(flows),
        Vector.of(output),
        Unit.TABLE_UNIT);
  }

  /**
   * Reads the layout of the National Bureau of Statistics: codes in the second column, totals TI,
   * TVA.
   */
  InputOutputTable readNationalTable(Path file) {
    List<CsvRecord> records = SharedData.records(file);
    int first = records.get(0).getFields().indexOf("001");
    return InputOutputTable.of(
            SectorClassification.ofCodes(
                records.subList(1, 1 + size).stream().map(row -> row.getField(1)).toList()),
            Matrix.generate(
                size,
                size,
                (row, column) -> Double.parseDouble(records.get(1 + row).getField(first + column))),
            nationalTotal(records, "TI", first),
            nationalTotal(records, "TVA", first),
            Unit.TEN_THOUSAND_CNY,
            AccountingIdentity.ROUNDING_TOLERANCE)
        .in(Unit.HUNDRED_MILLION_CNY);
  }

  private Vector nationalTotal(List<CsvRecord> records, String code, int first) {
    CsvRecord total =
        records.stream().filter(row -> row.getField(1).equals(code)).findFirst().orElseThrow();
    return Vector.generate(size, column -> Double.parseDouble(total.getField(first + column)));
  }

  /** Reads flows with row and column numbers, and the labels and output in the same order. */
  InputOutputTable readWorldTable(Path flows, Path totals) {
    List<CsvRecord> rows = SharedData.records(flows);
    List<CsvRecord> labels = SharedData.records(totals);
    return InputOutputTable.withDerivedValueAdded(
        SectorClassification.ofCodes(
            labels.subList(1, 1 + size).stream()
                .map(label -> label.getField(0) + "." + label.getField(1))
                .toList()),
        Matrix.generate(
            size,
            size,
            (row, column) -> Double.parseDouble(rows.get(1 + row).getField(1 + column))),
        Vector.generate(size, row -> Double.parseDouble(labels.get(1 + row).getField(2))),
        Unit.MILLION_USD);
  }
}
