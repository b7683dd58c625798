#!/usr/bin/env python3
"""Joins the labels of seeds/by-id.jsonl to their texts, which are in the folder of labelled corpora.

    Scripts/labels-by-id.py FOLDER > labelled.jsonl

The texts do not belong to this repository: each line of seeds/by-id.jsonl holds the identifier of one, the first digits of
the SHA-256 of its UTF-8, and its labels, whose spans count code points. Prints records that `proviso train --kind gold`
reads, in the order of that file. A text that is missing, twice there or another one is an error. Standard library only.
"""
import argparse, hashlib, json, pathlib, sys

SOURCES = {"counterfactual": "news", "email-intent": "email", "stance": "politics"}


def read(folder):
    """The records of the training sets by identifier."""
    records = {}
    for name in SOURCES:
        path = folder / name / "train.jsonl"
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                record = json.loads(line)
                if record["id"] in records:
                    sys.exit(f"{path}:{number}: the identifier {record['id']} is there twice")
                records[record["id"]] = (name, record)
    return records


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="the folder with a folder for each corpus")
    records = read(parser.parse_args().folder)
    path = pathlib.Path(__file__).parent.parent / "seeds" / "by-id.jsonl"
    for number, line in enumerate(path.open(encoding="utf-8"), 1):
        labels = json.loads(line)
        if labels["id"] not in records:
            sys.exit(f"{path}:{number}: no text with the identifier {labels['id']}")
        name, record = records[labels.pop("id")]
        digest = hashlib.sha256(record["text"].encode()).hexdigest()
        if not digest.startswith(labels.pop("sha256")):
            sys.exit(f"{path}:{number}: {record['id']} has another text than the one that was labelled")
        joined = {"id": record["id"], "text": record["text"], "source": SOURCES[name],
                  "group": f"{name} {record['group']}"}
        print(json.dumps(joined | labels, ensure_ascii=False))


if __name__ == "__main__":
    main()
