#!/usr/bin/env python3
"""Counts the conditions and false alarms that Proviso and ConText (medspaCy, default rules) find in Benchmarks/probe.tsv.

medspaCy is installed from PyPI into the same virtual environment as for peers.py on the first call. ConText modifies targets, so
every verb after "will" is one; a sentence has a condition when any target is hypothetical.
"""
import argparse, json, os, subprocess, sys

from peers import python

HERE = os.path.dirname(os.path.abspath(__file__))
CONTEXT = """
import json, logging, re, sys
logging.disable(logging.CRITICAL)
from loguru import logger
logger.remove()
import spacy, medspacy
from medspacy.target_matcher import TargetRule
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
texts = json.load(sys.stdin)
matcher = nlp.add_pipe("medspacy_target_matcher")
verbs = {verb for text in texts for verb in re.findall(r"will(?: [a-z]+ party| the government| be)? ([a-z]+)", text)}
matcher.add([TargetRule(verb, "ACT", pattern=[{"LOWER": verb}]) for verb in sorted(verbs)])
nlp.add_pipe("medspacy_context")
print(json.dumps([any(entity._.is_hypothetical for entity in nlp(text).ents) for text in texts]))
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--proviso", default=f"{HERE}/../Scripts/proviso")
    options = parser.parse_args()
    with open(f"{HERE}/probe.tsv", encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    texts = [text for _, text in rows]
    records = "\n".join(json.dumps({"text": text}) for text in texts)
    scored = subprocess.run([options.proviso, "score", "--input-format", "jsonl", "--format", "jsonl"], input=records,
                            capture_output=True, text=True, check=True).stdout
    answers = {"Proviso": [bool(json.loads(line)["conditionality"]["conditions"]) for line in scored.splitlines()]}
    interpreter = python("medspaCy", "medspacy")
    if interpreter:
        found = subprocess.run([interpreter, "-c", CONTEXT], input=json.dumps(texts), stdout=subprocess.PIPE, text=True, check=True)
        answers["ConText (medspaCy, default rules)"] = json.loads(found.stdout)
    real, false = ([place for place, (label, _) in enumerate(rows) if label == wanted] for wanted in ("yes", "no"))
    print(f"| | of {len(real)} conditions | of {len(false)} look-alikes, taken for conditions |\n|---|---:|---:|")
    for name, answer in answers.items():
        print(f"| {name} | {sum(answer[place] for place in real)} | {sum(answer[place] for place in false)} |")


if __name__ == "__main__":
    main()
