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
import re
import sys

from evaluation import add_arguments, figures, interval, output_lines


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


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_arguments(
        parser, "JSONL of documents with their sentences", "output of `proviso statements --sentences`"
    )
    parser.add_argument("--errors", type=int, default=0, help="list so many wrong and missing ends")
    options = parser.parse_args()

    with open(options.gold, encoding="utf-8") as lines:
        gold = {record["id"]: record for record in map(json.loads, lines)}
    output = collections.defaultdict(list)
    for record in map(json.loads, output_lines(options, gold, "--sentences")):
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
    rows = {
        name: {
            "documents": len(counts),
            "ends": sum(count[1] for count in counts),
            **figures(*map(sum, zip(*counts))),
            "interval": interval(counts),
        }
        for name, counts in parts.items()
    }
    if options.json:
        print(json.dumps(rows))
        return
    print(f"{'':12} documents     ends precision   recall       F1   95 % interval")
    for name, row in sorted(rows.items(), key=lambda part: (part[0] != "all", part[0])):
        low, high = row["interval"]
        print(
            f"{name:12}{row['documents']:10}{row['ends']:9}{row['precision']:10.3f}{row['recall']:9.3f}"
            f"{row['f1']:9.3f}   {low:.3f}–{high:.3f}"
        )


if __name__ == "__main__":
    main()
