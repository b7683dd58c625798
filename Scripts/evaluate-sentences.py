#!/usr/bin/env python3
"""Measures where Proviso ends sentences against gold sentences.

    Scripts/evaluate-sentences.py GOLD                     runs Scripts/proviso itself
    Scripts/evaluate-sentences.py GOLD OUTPUT.jsonl        reads output made before

GOLD is a JSONL file of documents {"id", "text", "sentences", "group"}: the sentences as strings, in the
order in which they stand in the text; `genre` or `source` may name the kind of text, else the letters of
`group` do. OUTPUT is what `proviso statements --sentences --format jsonl` prints for records of such
documents.

What is counted are the ends of sentences inside a document: its own end is given and counts on neither
side. An end is found when the output has one after the same character, blanks apart. F1 = 2·both / (gold
+ output), over all documents together, with a 95 % percentile bootstrap interval over documents.
"""

import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

DRAWS = 1000


def kind(document):
    """The kind of text of a document."""
    name = document.get("genre") or document.get("source")
    return name or re.sub(r"\W*\d+$", "", document.get("group", "")) or "all"


def letters(text):
    """How many characters are no blanks."""
    return sum(not character.isspace() for character in text)


def gold_ends(document):
    """The ends of gold sentences, in characters that are no blanks, but for the last."""
    ends, place = [], 0
    for sentence in document["sentences"]:
        place += letters(sentence)
        ends.append(place)
    if place != letters(document["text"]):
        sys.exit(f"the sentences of {document['id']} are not its text")
    return set(ends[:-1])


def found_ends(document, records):
    """The ends of sentences of the output, counted like those of the gold: where the next one starts."""
    starts = sorted(record["start"] for record in records)[1:]
    text = document["text"]
    ends, place, last = set(), 0, 0
    for start in starts:
        place += letters(text[last:start])
        last = start
        ends.add(place)
    return ends


def run(command, gold):
    """The output of the command for the documents of `gold`."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for name, document in gold.items():
            file.write(json.dumps({"id": name, "text": document["text"]}) + "\n")
        file.flush()
        arguments = [*command, "statements", file.name, "--sentences", "--format", "jsonl"]
        done = subprocess.run(arguments, stdout=subprocess.PIPE, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)} failed with {done.returncode}")
    return done.stdout.decode("utf-8").splitlines()


def figures(counts):
    """Precision, recall and F1 of summed counts (both, gold, found)."""
    both, gold, found = (sum(part) for part in zip(*counts))
    return (both / found if found else 0.0, both / gold if gold else 0.0,
            2 * both / (gold + found) if gold + found else 1.0)


def interval(counts):
    """The 95 % interval of F1 over documents."""
    source = random.Random(1)
    draws = sorted(figures(source.choices(counts, k=len(counts)))[2] for _ in range(DRAWS))
    return draws[int(0.025 * DRAWS)], draws[int(0.975 * DRAWS) - 1]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", help="JSONL of documents with their sentences")
    parser.add_argument("output", nargs="?", help="output of `proviso statements --sentences`")
    parser.add_argument("--command", help="the program to run; default: Scripts/proviso")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--errors", type=int, default=0, help="list so many wrong and missing ends")
    options = parser.parse_args()

    with open(options.gold, encoding="utf-8") as lines:
        gold = {record["id"]: record for record in map(json.loads, lines)}
    if options.output:
        lines = open(options.output, encoding="utf-8").read().splitlines()
    else:
        own = str(pathlib.Path(__file__).resolve().parent / "proviso")
        lines = run((options.command or own).split(), gold)
    output = collections.defaultdict(list)
    for record in map(json.loads, lines):
        if record["document"] not in gold:
            sys.exit(f"the output has a document that the gold has not: {record['document']}")
        output[record["document"]].append(record)

    parts = collections.defaultdict(list)
    listed = 0
    for name, document in gold.items():
        wanted, found = gold_ends(document), found_ends(document, output[name])
        count = (len(wanted & found), len(wanted), len(found))
        parts["all"].append(count)
        if kind(document) != "all":
            parts[kind(document)].append(count)
        bare = "".join(document["text"].split())
        for end in sorted(wanted ^ found):
            if listed < options.errors:
                word = "missing" if end in wanted else "wrong"
                print(f"{name} {word:8}{bare[max(0, end - 30):end]} | {bare[end:end + 30]}")
                listed += 1
    if options.json:
        rows = {}
        for name, counts in parts.items():
            precision, recall, f1 = figures(counts)
            rows[name] = {"documents": len(counts), "ends": sum(c[1] for c in counts),
                          "precision": precision, "recall": recall, "f1": f1, "interval": interval(counts)}
        print(json.dumps(rows))
        return
    print(f"{'':12} documents     ends precision   recall       F1   95 % interval")
    for name, counts in sorted(parts.items(), key=lambda part: (part[0] != "all", part[0])):
        precision, recall, f1 = figures(counts)
        low, high = interval(counts)
        print(f"{name:12}{len(counts):10}{sum(c[1] for c in counts):9}{precision:10.3f}{recall:9.3f}{f1:9.3f}"
              f"   {low:.3f}–{high:.3f}")


if __name__ == "__main__":
    main()
