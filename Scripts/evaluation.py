"""What the scripts that evaluate `proviso statements` share: running it, figures of counts, their intervals."""
import json
import pathlib
import random
import shlex
import subprocess
import sys
import tempfile

DRAWS = 1000


def add_arguments(parser, gold, output):
    """The arguments that every evaluation takes; `gold` and `output` say what the files are."""
    own = shlex.quote(str(pathlib.Path(__file__).resolve().parent / "proviso"))
    parser.add_argument("gold", help=gold)
    parser.add_argument("output", nargs="?", help=output)
    parser.add_argument("--command", default=own, help="the program to run; default: Scripts/proviso")
    parser.add_argument("--json", action="store_true", help="print JSON")


def output_lines(options, gold, *arguments):
    """The lines of the output named, or of `statements` with `arguments` on the documents of `gold`."""
    if options.output:
        with open(options.output, encoding="utf-8") as lines:
            return lines.read().splitlines()
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for name, document in gold.items():
            file.write(json.dumps({"id": name, "text": document["text"]}) + "\n")
        file.flush()
        command = [*shlex.split(options.command), "statements", file.name, *arguments, "--format", "jsonl"]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} failed with {done.returncode}")
    return done.stdout.decode("utf-8").splitlines()


def figures(both, gold, found):
    """Precision, recall and F1 of counts; 1 where there is nothing to be wrong about, as in `proviso evaluate`."""
    return {
        "precision": both / found if found else 1.0,
        "recall": both / gold if gold else 1.0,
        "f1": 2 * both / (gold + found) if gold + found else 1.0,
    }


def interval(documents):
    """The 95 % interval of F1 from counts (both, gold, found) of single documents."""
    source = random.Random(1)
    draws = []
    for _ in range(DRAWS):
        both, gold, found = map(sum, zip(*source.choices(documents, k=len(documents))))
        draws.append(figures(both, gold, found)["f1"])
    draws.sort()
    return [draws[int(0.025 * DRAWS)], draws[int(0.975 * DRAWS) - 1]]
