#!/usr/bin/env python3
"""Measures the output of `proviso statements` against gold attributions.

    Scripts/evaluate-statements.py GOLD                     runs Scripts/proviso itself
    Scripts/evaluate-statements.py GOLD OUTPUT.jsonl        reads output made before

GOLD is a JSONL file of documents {"id", "text", "attributions": [{"source", "cue", "content"}]}, each
of the three a list of [start, end] in code points, or a folder of NAME.txt and NAME.json in the form of
Tests/ProvisoStatementsTests/Fixtures/articles. OUTPUT is what `proviso statements --format jsonl` prints
for records of such documents: `document`, `start`, `end`, `attribution`.

What is counted are words (\\w+) of the documents. A word is found when it lies in a span of that kind in
the gold and in the output: F1 = 2·both / (gold + output), over all documents together, with a 95 %
percentile bootstrap interval over documents.

  contents        words in what somebody says; in the output every unit that is not narration
  direct + mixed  gold contents that hold a quotation mark, against units of kind direct or mixed
  cues, sources   words in cues and in sources
  … found         whole spans: one counts as found when some span of the other side overlaps it
  resolved        gold names of short sources that the output gives, by text (fixtures only)
"""

import argparse
import json
import pathlib
import re
import sys

from evaluation import add_arguments, figures, interval, output_lines

WORD = re.compile(r"\w+")
QUOTE = re.compile("[\"“”„«»]|``|''|(?<!\\w)[‘']\\w")
SCALES = ("contents", "direct + mixed", "cues", "sources")
WHOLE = ("cues found", "sources found")


def spans(value):
    """The spans of a gold field, whatever its form: one or many, lists or objects."""
    if not value:
        return []
    if isinstance(value, dict):
        return [(value["start"], value["end"])]
    if isinstance(value[0], int):
        return [tuple(value)]
    return [span for part in value for span in spans(part)]


def read_gold(path):
    """Documents by identifier: {"text", "attributions"}."""
    path = pathlib.Path(path)
    if path.is_dir():
        return {
            file.stem: {
                "text": file.read_text(encoding="utf-8"),
                **json.loads(file.with_suffix(".json").read_text(encoding="utf-8")),
            }
            for file in sorted(path.glob("*.txt"))
        }
    with open(path, encoding="utf-8") as lines:
        return {record["id"]: record for record in map(json.loads, lines)}


def offset_reader(text, unit):
    """A function from offsets in `unit` to code points."""
    if unit == "codepoint":
        return lambda offset: offset
    encoding, width = ("utf-8", 1) if unit == "utf8" else ("utf-16-le", 2)
    data = text.encode(encoding)
    return lambda offset: len(data[: offset * width].decode(encoding))


def read_output(lines, gold):
    """For each document the records of the output, offsets in code points."""
    output = {name: [] for name in gold}
    readers = {}
    for line in lines:
        record = json.loads(line)
        name = record.get("document")
        if name not in gold:
            sys.exit(f"the output has a document that the gold has not: {name}")
        unit = record.get("offsets", "codepoint")
        if name not in readers:
            readers[name] = offset_reader(gold[name]["text"], unit)
        read = readers[name]
        attribution = record.get("attribution") or {}

        def mention(key, attribution=attribution, read=read):
            span = attribution.get(key)
            return [(read(span["start"]), read(span["end"]))] if span and "start" in span else []

        source = attribution.get("source") or {}
        output[name].append(
            {
                "kind": attribution.get("kind", "narration"),
                "content": [(read(record["start"]), read(record["end"]))],
                "cue": mention("cue"),
                "source": mention("source"),
                "resolved": (source.get("resolved") or {}).get("text"),
            }
        )
    return output


def covered(words, parts):
    """The numbers of the words that lie in some span of `parts`."""
    return {
        number
        for start, end in parts
        for number, (first, last) in enumerate(words)
        if first < end and last > start
    }


def overlap_counts(gold, found):
    """Gold spans, gold spans that some found one overlaps, and the same the other way round."""
    gold, found = sorted(set(gold)), sorted(set(found))

    def hits(ones, others):
        return sum(any(a < d and c < b for c, d in others) for a, b in ones)

    return len(gold), hits(gold, found), len(found), hits(found, gold)


def document_sets(document, records):
    """Gold and output words of one document on each scale, and the counts of whole spans."""
    text = document["text"]
    words = [match.span() for match in WORD.finditer(text)]
    attributions = document["attributions"]

    def quoted(attribution):
        kind = attribution.get("kind")
        if kind:
            return kind in ("direct", "mixed")
        return any(QUOTE.search(text[a:b]) for a, b in spans(attribution["content"]))

    def gold(key, kept=lambda _: True):
        return [s for a in attributions if kept(a) for s in spans(a.get(key))]

    def found(key, kinds=("direct", "indirect", "mixed")):
        return [s for r in records if r["kind"] in kinds for s in r[key]]

    pairs = {
        "contents": (gold("content"), found("content")),
        "direct + mixed": (gold("content", quoted), found("content", ("direct", "mixed"))),
        "cues": (gold("cue"), found("cue")),
        "sources": (gold("source"), found("source")),
    }
    sets = {scale: tuple(covered(words, part) for part in pair) for scale, pair in pairs.items()}
    return sets, [overlap_counts(*pairs["cues"]), overlap_counts(*pairs["sources"])]


def resolved_counts(document, records):
    """How many gold names of short sources the output gives, and how many there are."""
    right = total = 0
    for attribution in document["attributions"]:
        if "resolved" not in attribution:
            continue
        total += 1
        start, end = spans(attribution["source"])[0]
        names = {
            record["resolved"]
            for record in records
            for first, last in record["source"]
            if first < end and last > start and record["resolved"]
        }
        right += any(attribution["resolved"] in name for name in names)
    return right, total


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_arguments(
        parser,
        "JSONL of documents with attributions, or a folder of fixtures",
        "output of `proviso statements --format jsonl`",
    )
    parser.add_argument("--documents", action="store_true", help="F1 of contents document by document")
    options = parser.parse_args()

    gold = read_gold(options.gold)
    output = read_output(output_lines(options, gold), gold)

    counts = {scale: [] for scale in SCALES}
    whole = {scale: [0, 0, 0, 0] for scale in WHOLE}
    names = [0, 0]
    for name, document in gold.items():
        sets, overlaps = document_sets(document, output[name])
        for scale, row in zip(WHOLE, overlaps):
            whole[scale] = [sum(pair) for pair in zip(whole[scale], row)]
        for scale, (wanted, found) in sets.items():
            counts[scale].append((len(wanted & found), len(wanted), len(found)))
        if options.documents:
            row = (figures(len(a & b), len(a), len(b))["f1"] for a, b in sets.values())
            print(f"{name:28}", *(f"{value:8.3f}" for value in row))
        for place, number in enumerate(resolved_counts(document, output[name])):
            names[place] += number
    result = {
        scale: {**figures(*map(sum, zip(*count))), "interval": interval(count)}
        for scale, count in counts.items()
    }
    for scale, (wanted, hit, found, right) in whole.items():
        recall, precision = hit / max(wanted, 1), right / max(found, 1)
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        result[scale] = {"precision": precision, "recall": recall, "f1": f1}
    if names[1]:
        result["resolved"] = {"right": names[0], "of": names[1]}
    if options.json:
        print(json.dumps({"documents": len(gold), **result}))
        return
    print(f"{len(gold)} documents{'':7} precision   recall       F1   95 % interval")
    for scale in SCALES + WHOLE:
        row = result[scale]
        spread = "   {:.3f}–{:.3f}".format(*row["interval"]) if "interval" in row else ""
        print(f"{scale:20}{row['precision']:10.3f}{row['recall']:9.3f}{row['f1']:9.3f}{spread}")
    if names[1]:
        print(f"{'resolved names':20}{names[0]:10} of {names[1]}")


if __name__ == "__main__":
    main()
