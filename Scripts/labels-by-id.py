#!/usr/bin/env python3
"""Joins the labels of seeds/by-id.jsonl to their texts, which are in the folder of labelled corpora.

    Scripts/labels-by-id.py FOLDER > labelled.jsonl

The texts do not belong to this repository: seeds/by-id.jsonl holds the set, the identifier and the labels of each. Prints records that
`proviso train --kind gold` reads, in the order of that file. Standard library only.
"""
import json, pathlib, sys

SOURCES = {"counterfactual": "news", "email-intent": "email", "stance": "politics"}

folder = pathlib.Path(sys.argv[1])
seeds = pathlib.Path(__file__).parent.parent / "seeds"
texts = {}
for name in SOURCES:
    for line in (folder / name / "train.jsonl").open(encoding="utf-8"):
        record = json.loads(line)
        texts.setdefault(record["id"], record)
for number, line in enumerate((seeds / "by-id.jsonl").open(encoding="utf-8"), 1):
    labels = json.loads(line)
    record = texts.get(labels["id"])
    if record is None:
        sys.exit(f"seeds/by-id.jsonl:{number}: no text with the identifier {labels['id']} in {folder}")
    name = labels["id"].rsplit("-train-", 1)[0]
    joined = {"id": labels["id"], "text": record["text"], "source": SOURCES[name], "group": f"{name} {record['group']}"}
    print(json.dumps(joined | {key: value for key, value in labels.items() if key != "id"}, ensure_ascii=False))
