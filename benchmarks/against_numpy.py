"""Times the JMH benchmarks and NumPy in turns on the same matrices, and prints times and ratios.

Started by the script against-numpy beside it. Started with --worker, it is one of the NumPy processes, which take
orders from standard input; the number of threads of a NumPy process is fixed when it starts.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

DRAWS = 100_000
DEFAULT = "default"
LARGEST_DEVIATION = 1e-9

CHINA, WORLD = "CHINA_149", "WORLD_1435"
# Small systems are solved by one thread, large ones by as many as there are processors: those are measured by both.
ALL = os.cpu_count()
ONE_THREAD = ("SolveBenchmark.lapack", "SolveBenchmark.closedFormPrepared")
THREADS = {CHINA: [1], WORLD: sorted({1, ALL})}

# What each benchmark is held against: (benchmark, parameters, threads, NumPy's task, what NumPy does).
COMPARISONS = [
    (benchmark, {"source": table}, threads, f"{task} {table.lower()}", what)
    for table in (CHINA, WORLD)
    for benchmark, task, what in (
        ("SolveBenchmark.lapack", "solve_augmented", "solve"),
        ("SolveBenchmark.linearSystem", "solve_augmented", "solve"),
        ("SolveBenchmark.augmentedModel", "solve_augmented", "solve"),
        ("SolveBenchmark.augmentedModel", "augmented_model", "whole model"),
        ("SolveBenchmark.closedForm", "solve_unsplit", "solve"),
        ("SolveBenchmark.closedForm", "closed_form", "whole model"),
        ("SolveBenchmark.closedFormPrepared", "closed_form_prepared", "same"),
    )
    for threads in (THREADS[table] if benchmark not in ONE_THREAD else [1])
] + [
    ("DrawsBenchmark.totalPenetration", {}, 2, "draws_total china_149", "same"),
    ("DrawsBenchmark.inducedOutput", {}, 2, "draws_induced china_149", "same"),
]


class Table:
    """The arrays of one table, and the tasks that the benchmarks do with them."""

    def __init__(self, folder, name):
        shapes = dict((line.split()[0], tuple(map(int, line.split()[1:]))) for line in open(folder / "manifest"))

        def read(array):
            return np.fromfile(folder / array, dtype="<f8").reshape(shapes[array])

        self.z = read(f"{name}.flows")
        self.x = read(f"{name}.output")[0]
        self.v = read(f"{name}.value_added")[0]
        self.core = read(f"{name}.core")[0].astype(int)
        self.s = read(f"{name}.relevance")[0]
        self.augmented = read(f"{name}.augmented")
        self.augmented_demand = read(f"{name}.augmented_demand")
        self.unsplit = read(f"{name}.unsplit")
        self.unsplit_demand = read(f"{name}.unsplit_demand")
        self.penetration = read(f"{name}.penetration")[0]
        self.n = len(self.x)
        self.h = self.requirements()
        self.share = np.divide(self.v, self.x, out=np.zeros(self.n), where=self.x != 0)
        if name == CHINA.lower():
            self.draws = read("draws.relevance")
            self.totals = read("draws.total_penetration")[0]

    def requirements(self):
        """H restricted to the columns of the core sectors."""
        a = np.divide(self.z, self.x, out=np.zeros_like(self.z), where=self.x != 0)
        h = np.linalg.solve(np.eye(self.n) - a, self.unsplit_demand)
        h[self.core, np.arange(len(self.core))] -= 1
        return h

    def solve_augmented(self):
        return np.linalg.solve(self.augmented, self.augmented_demand)

    def solve_unsplit(self):
        return np.linalg.solve(self.unsplit, self.unsplit_demand)

    def augmented_model(self):
        n, m = self.n, len(self.core)
        parents = np.concatenate([np.arange(n), self.core])
        t = np.ones(n + m)
        t[self.core] = 1 - self.s
        t[n:] = self.s
        split = self.z[np.ix_(parents, parents)] * t * t[:, None]
        x = self.x[parents] * t
        a = np.divide(split, x, out=np.zeros_like(split), where=x != 0)
        c = np.linalg.solve(np.eye(n + m) - a, self.augmented_demand)
        induced = c[:n] @ (x[n:] / c[np.arange(n, n + m), np.arange(m)])
        rate = np.divide(induced, x[:n], out=np.zeros(n), where=x[:n] != 0)
        return rate * (self.v * t[:n])

    def closed_form(self):
        return self.evaluate(self.requirements())

    def closed_form_prepared(self):
        return self.evaluate(self.h)

    def evaluate(self, h):
        own = h[self.core, np.arange(len(self.core))]
        induced = h @ (self.x[self.core] * self.s / (1 + self.s * own))
        t = np.ones(self.n)
        t[self.core] = 1 - self.s
        return t * induced * self.share

    def split_outputs(self):
        own = self.h[self.core, np.arange(len(self.core))]
        return self.x[self.core][:, None] * self.draws / (1 + self.draws * own[:, None])

    def draws_induced(self):
        induced = self.h @ self.split_outputs()
        induced[self.core] *= 1 - self.draws
        return induced

    def draws_total(self):
        penetration = (self.share[:, None] * self.h) @ self.split_outputs()
        penetration[self.core] *= 1 - self.draws
        return penetration.sum(axis=0)

    def deviation(self):
        """The largest deviation of what NumPy finds from what the benchmarks found, relative to the largest value."""

        def relative(found, expected):
            return np.abs(found - expected).max() / np.abs(expected).max()

        c = self.solve_augmented()
        diagonal = c[np.arange(self.n, len(c)), np.arange(len(self.core))]
        induced = c[: self.n] @ (self.x[self.core] * self.s / diagonal)
        deviations = [
            relative(self.augmented_model(), self.penetration),
            relative(self.closed_form(), self.penetration),
            relative(induced * self.share, self.penetration),
        ]
        if hasattr(self, "totals"):
            deviations.append(relative(self.draws_total(), self.totals))
            deviations.append(relative(self.share @ self.draws_induced(), self.totals))
        return max(deviations)


def work(folder):
    """Answers "check" with a deviation, and "task table seconds" with the times of its calls, as JSON lines."""
    tables = {name.lower(): Table(folder, name.lower()) for name in (CHINA, WORLD)}
    for line in sys.stdin:
        if line.strip() == "check":
            answer = max(table.deviation() for table in tables.values())
        else:
            task, table, seconds = line.split()
            answer = times(getattr(tables[table], task), float(seconds))
        print(json.dumps(answer), flush=True)


def times(call, seconds):
    """Milliseconds of each call, at least five, after a warm-up of a third of the time."""
    end = time.perf_counter() + seconds / 3
    call()
    while time.perf_counter() < end:
        call()
    found = []
    end = time.perf_counter() + seconds
    while len(found) < 5 or time.perf_counter() < end:
        start = time.perf_counter()
        call()
        found.append((time.perf_counter() - start) * 1e3)
    return found


class Worker:
    """A NumPy process with a number of threads, or with as many as it chooses."""

    def __init__(self, folder, threads):
        environment = {key: value for key, value in os.environ.items() if not key.endswith("_NUM_THREADS")}
        if threads != DEFAULT:
            environment["OPENBLAS_NUM_THREADS"] = environment["OMP_NUM_THREADS"] = str(threads)
        self.process = subprocess.Popen(
            [sys.executable, __file__, "--worker", str(folder)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, order):
        self.process.stdin.write(order + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"against-numpy: expected an answer of NumPy to '{order}', found none")
        return json.loads(answer)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def jmh(options, folder, benchmark, parameters, threads):
    """The median and the least time of one call, in milliseconds."""
    result = folder / "jmh.json"
    command = [options.java, *options.java_option, "-jar", options.jar, f"{benchmark}$", "-f", "1", "-foe", "true"]
    command += ["-wi", str(options.warmup), "-w", options.time, "-i", str(options.iterations), "-r", options.time]
    command += ["-rf", "json", "-rff", str(result), "-v", "SILENT"]
    # The garbage collector is named, because Java takes another one where it sees a single processor.
    command += ["-jvmArgsPrepend", f"-XX:ActiveProcessorCount={threads} -XX:+UseG1GC"]
    for name, value in parameters.items():
        command += ["-p", f"{name}={value}"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    metric = json.loads(result.read_text())[0]["primaryMetric"]
    if metric["scoreUnit"] != "ms/op":
        raise SystemExit(f"against-numpy: expected JMH to count in ms/op, found {metric['scoreUnit']}")
    return metric["scorePercentiles"]["50.0"], metric["scorePercentiles"]["0.0"]


def load():
    return " ".join(f"{value:.2f}" for value in os.getloadavg())


def compare(options, folder):
    extra = [options.java, *options.java_option, "-cp", options.jar, "io.cesuan.benchmarks.MatrixFiles"]
    print(subprocess.run([*extra, str(folder), str(DRAWS)], check=True, capture_output=True, text=True).stdout, end="")
    print(f"NumPy {np.__version__}, {blas()}; {os.cpu_count()} processors")
    chosen = [row for row in COMPARISONS if options.only in row[0] + " " + row[3]]
    if not chosen:
        raise SystemExit(f"against-numpy: expected --only to be part of a benchmark's name, found {options.only}")
    workers = {threads: Worker(folder, threads) for threads in sorted({row[2] for row in chosen}) + [DEFAULT]}
    deviation = workers[DEFAULT].ask("check")
    print(f"largest relative deviation of NumPy's results from ours: {deviation:.1e}")
    if not deviation <= LARGEST_DEVIATION:
        raise SystemExit(f"against-numpy: expected a deviation of at most {LARGEST_DEVIATION}, found {deviation}")
    found = {}
    for turn in range(options.rounds):
        print(f"round {turn + 1} of {options.rounds}, load {load()}", file=sys.stderr)
        measured = {}
        for benchmark, parameters, threads, task, what in chosen:
            key = (benchmark, *parameters.values(), threads)
            # NumPy before and after, because the machine may have other work to do from one moment to the next.
            before = ask_both(workers, threads, task, options.seconds)
            if key not in measured:
                measured[key] = jmh(options, folder, benchmark, parameters, threads)
            after = ask_both(workers, threads, task, options.seconds)
            numpy = [statistics.median(a + b) for a, b in zip(before, after)]
            least = [min(a + b) for a, b in zip(before, after)]
            found.setdefault((key, threads, task, what), []).append((measured[key], numpy, least))
    for worker in workers.values():
        worker.close()
    show(found)


def ask_both(workers, threads, task, seconds):
    return [workers[count].ask(f"{task} {seconds}") for count in (threads, DEFAULT)]


def blas():
    information = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    return f"{information['name']} {information['version']}"


def show(found):
    print()
    print("median milliseconds of a call over all rounds; ratio = ours / NumPy's: median of the rounds [least … greatest],")
    print("then the ratio of the fastest calls, which other work on the machine disturbs least")
    print(
        f"{'benchmark':<42} {'NumPy does':<12} {'threads':>7} {'ours':>9} {'NumPy':>9} {'ratio':>22} {'fastest':>7}"
        f" {'NumPy, default threads':>22} {'ratio':>22} {'fastest':>7}"
    )
    for ((benchmark, *parameters, _), threads, _, what), rounds in found.items():
        ours = statistics.median(mine[0] for mine, _, _ in rounds)
        line = f"{' '.join([benchmark, *parameters]):<42} {what:<12} {threads:>7} {ours:>9.3f}"
        for index, width in ((0, 9), (1, 22)):
            ratios = [mine[0] / numpy[index] for mine, numpy, _ in rounds]
            fastest = min(mine[1] for mine, _, _ in rounds) / min(least[index] for _, _, least in rounds)
            spread = f"{statistics.median(ratios):.2f} [{min(ratios):.2f} … {max(ratios):.2f}]"
            numpy = statistics.median(theirs[index] for _, theirs, _ in rounds)
            line += f" {numpy:>{width}.3f} {spread:>22} {fastest:>7.2f}"
        print(line)
    print(f"load at the end (1, 5, 15 minutes): {load()}")


def main():
    parser = argparse.ArgumentParser(prog="against-numpy", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is measured (default 3)")
    parser.add_argument("--seconds", type=float, default=0.5, help="how long NumPy repeats a task (default 0.5)")
    parser.add_argument("--warmup", type=int, default=4, help="JMH's warm-up iterations (default 4)")
    parser.add_argument("--iterations", type=int, default=4, help="JMH's iterations (default 4)")
    parser.add_argument("--time", default="500ms", help="the length of JMH's iterations (default 500ms)")
    parser.add_argument("--only", default="", help="a part of a benchmark's name or of a NumPy task's")
    parser.add_argument("--java-option", action="append", default=[], help="an option for Java; may be repeated")
    parser.add_argument("--java", help=argparse.SUPPRESS)
    parser.add_argument("--jar", help=argparse.SUPPRESS)
    parser.add_argument("--worker", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        work(options.worker)
        return
    with tempfile.TemporaryDirectory(prefix="cesuan-against-numpy-") as folder:
        compare(options, Path(folder))


if __name__ == "__main__":
    main()
