#!/usr/bin/env python3
"""Times the fit of one dense logistic problem by Proviso and by scikit-learn's newton-cholesky, in turn, to the same norm of the
gradient, and prints a Markdown table; then what a fit of a million rows takes, by Proviso alone.

    Benchmarks/fit.py --bench BENCH        as Scripts/bench --peers calls it

Both have the same matrix, the same summed loss with ½ |w|², and two threads. scikit-learn gets the loosest tolerance of a power of ten
with which the gradient at its end is no longer than Proviso's. It is installed into a virtual environment as by peers.py.
"""
import argparse, json, os, statistics, subprocess, sys, tempfile

from peers import python

SKLEARN = """
import json, sys, time, warnings
import numpy as np
from sklearn.linear_model import LogisticRegression
warnings.simplefilter("ignore")
path, rows, columns, wanted, samples = sys.argv[1], *map(int, sys.argv[2:4]), float(sys.argv[4]), int(sys.argv[5])
numbers = np.fromfile(path)
x, y = numbers[: rows * columns].reshape(rows, columns), numbers[rows * columns :].astype(int)
def fit(tolerance):
    start = time.perf_counter()
    model = LogisticRegression(C=1.0, solver="newton-cholesky", tol=tolerance, max_iter=1000).fit(x, y)
    seconds = time.perf_counter() - start
    slope = 1 / (1 + np.exp(-(x @ model.coef_[0] + model.intercept_[0]))) - y
    norm = np.sqrt(((x.T @ slope + model.coef_[0]) ** 2).sum() + slope.sum() ** 2)
    return seconds, norm
tolerance = 1e-2
while fit(tolerance)[1] > wanted and tolerance > 1e-14: tolerance /= 10
times = [fit(tolerance) for _ in range(samples)]
print(json.dumps({"tolerance": tolerance, "seconds": [t for t, _ in times], "norm": times[0][1]}))
"""


def proviso(bench, size, samples, *options):
    """Seconds, norm of the gradient, objective and steps of each fit, and the peak of memory in bytes."""
    child = subprocess.Popen([bench, "--fit", size, "--samples", str(samples), *options], stdout=subprocess.PIPE, text=True)
    lines = [list(map(float, line.split())) for line in child.stdout]
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit("fit: the benchmark failed")
    return lines, usage.ru_maxrss * 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--columns", type=int, default=300)
    parser.add_argument("--samples", type=int, default=5)
    options = parser.parse_args()
    size = f"{options.rows}x{options.columns}"
    print(f"\n## A dense fit, {options.rows:,} × {options.columns}, 2 threads\n\n| | s | norm of the gradient |\n|---|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        fits, _ = proviso(options.bench, size, options.samples, "--matrix", f"{folder}/matrix")
        own = statistics.median(fit[0] for fit in fits)
        print(f"| Proviso, Newton with Cholesky, {fits[0][3]:.0f} steps | {own:.3f} | {fits[0][1]:.1e} |")
        interpreter = python("scikit-learn", "scikit-learn")
        if interpreter:
            with open(f"{folder}/fit.py", "w") as out:
                out.write(SKLEARN)
            environment = {**os.environ, "OPENBLAS_NUM_THREADS": "2", "OMP_NUM_THREADS": "2"}
            command = [interpreter, f"{folder}/fit.py", f"{folder}/matrix", options.rows, options.columns, fits[0][1], options.samples]
            answer = json.loads(subprocess.run(list(map(str, command)), env=environment, check=True, capture_output=True, text=True).stdout)
            other = statistics.median(answer["seconds"])
            print(f"| scikit-learn, newton-cholesky, tol {answer['tolerance']:.0e} | {other:.3f} | {answer['norm']:.1e} |")
            print(f"| scikit-learn to Proviso | {other / own:.2f} | |")
    fits, peak = proviso(options.bench, f"1000000x{options.columns}", 1)
    print(f"\nA million rows of {options.columns}: {fits[0][0]:.0f} s, {peak / 2**30:.2f} GiB at the peak, the matrix included.")


if __name__ == "__main__":
    main()
