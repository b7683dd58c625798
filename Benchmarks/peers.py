#!/usr/bin/env python3
"""Times what a user would pick instead on the same statements, in one go, and prints a Markdown table: throughput, not meaning.

wc -w, wc -l (what reading alone takes), fastText, scikit-learn TF-IDF with logistic regression, VADER, medspaCy ConText. They are
installed from PyPI into virtual environments under ~/.cache/proviso-bench on the first call. The classifiers are trained on the texts of
--quotes with the label "has a condition", since only their speed matters here. Slow programs read a prefix; times to start and to load a
model are taken off; medians of --runs.
"""
import argparse, json, os, shutil, statistics, subprocess, sys, time

CACHE = os.path.expanduser("~/.cache/proviso-bench")
FOUR = "commitment.score,conditionality.score,specificity.score,firmness"


def python(name, *packages):
    """The interpreter of a virtual environment that has the packages; None where they cannot be had."""
    folder = f"{CACHE}/{name}"
    if not os.path.exists(f"{folder}/ready"):
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        done = subprocess.run([f"{folder}/bin/pip", "install", "-q", *packages], stdout=sys.stderr)
        if done.returncode != 0:
            print(f"peers: {name} cannot be installed", file=sys.stderr)
            return None
        open(f"{folder}/ready", "w").close()
    return f"{folder}/bin/python"


def seconds(command, runs):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


FASTTEXT = """
import fasttext, json, re, sys
words = lambda text: " ".join(re.findall(r"\\w+|[^\\w\\s]", text.lower()))
if sys.argv[1] == "train":
    with open(sys.argv[3] + ".txt", "w") as out:
        for line in open(sys.argv[2], encoding="utf-8"):
            quote = json.loads(line)
            out.write("__label__%s %s\\n" % (bool(quote.get("conditions")), words(quote["text"])))
    fasttext.train_supervised(sys.argv[3] + ".txt", epoch=25, wordNgrams=2, dim=50, bucket=200000, verbose=0).save_model(sys.argv[3])
else:
    model = fasttext.load_model(sys.argv[2])
    for path in sys.argv[3:]:
        for line in open(path, encoding="utf-8"): model.f.predict(line, 1, 0.0, "strict")
"""
SKLEARN = """
import json, pickle, sys
if sys.argv[1] == "train":
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    quotes = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
    model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LogisticRegression(C=10, max_iter=1000))
    model.fit([quote["text"] for quote in quotes], [bool(quote.get("conditions")) for quote in quotes])
    pickle.dump(model, open(sys.argv[3], "wb"))
else:
    model = pickle.load(open(sys.argv[2], "rb"))
    for path in sys.argv[3:]: model.predict_proba(open(path, encoding="utf-8"))
"""
VADER = """
import sys
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
analyzer = SentimentIntensityAnalyzer()
for path in sys.argv[1:]:
    for line in open(path, encoding="utf-8"): analyzer.polarity_scores(line)
"""
MEDSPACY = """
import sys, spacy
from medspacy.context import ConText
from medspacy.target_matcher import TargetRule
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
matcher = nlp.add_pipe("medspacy_target_matcher")
matcher.add([TargetRule(word, "ACT", pattern=[{"LOWER": word}]) for word in ("join", "support", "build", "invest", "deliver", "provide")])
nlp.add_pipe("medspacy_context")
for path in sys.argv[1:]:
    for line in open(path, encoding="utf-8"): nlp(line.strip())
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--file", required=True)
    parser.add_argument("--proviso", required=True)
    parser.add_argument("--quotes", required=True)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    os.makedirs(CACHE, exist_ok=True)
    os.environ["LC_ALL"] = "C.UTF-8"
    rows = []

    def measure(name, command, lines=None, idle=None):
        path = options.file
        if lines:
            path = f"{CACHE}/prefix.txt"
            with open(options.file, encoding="utf-8") as source, open(path, "w", encoding="utf-8") as target:
                target.writelines(line for _, line in zip(range(lines), source))
        count, size = sum(1 for _ in open(path, "rb")), os.path.getsize(path)
        wall = seconds([*command, path], options.runs if lines is None or lines > 50_000 else 3)
        wall -= seconds(idle, 3) if idle else 0
        rows.append((name, count / wall, size / wall / 1e6, wall / size))
        print(f"peers: {name}", file=sys.stderr)

    score = [options.proviso, "score", "--quiet", "--input-format", "lines", "--format", "csv", "--fields", FOUR]
    measure("`wc -w`", ["wc", "-w"])
    measure("`wc -l`", ["wc", "-l"])
    measure("`proviso score`, 1 thread", [*score, "--threads", "1"])
    measure("`proviso score`, 2 threads", [*score, "--threads", "2"])
    for name, packages, program, lines in [
        ("fastText", ["fasttext-wheel", "numpy<2"], FASTTEXT, 200_000),
        ("scikit-learn", ["scikit-learn"], SKLEARN, 60_000),
        ("VADER", ["vaderSentiment"], VADER, 20_000),
        ("medspaCy", ["medspacy"], MEDSPACY, 2_000),
    ]:
        interpreter = python(name, *packages)
        if not interpreter:
            continue
        script, model = f"{CACHE}/{name}.py", f"{CACHE}/{name}.model"
        with open(script, "w") as out:
            out.write(program)
        command = [interpreter, script]
        if name in ("fastText", "scikit-learn"):
            subprocess.run([*command, "train", options.quotes, model], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            command += ["predict", model]
        measure(name, command, lines, command)
    base = rows[0][3]
    print("| | statements/s | MB/s | time per byte, `wc -w` = 1 |\n|---|---:|---:|---:|")
    for name, statements, megabytes, each in rows:
        print(f"| {name} | {statements:,.0f} | {megabytes:.2f} | {each / base:.2f} |")


if __name__ == "__main__":
    main()
