#!/usr/bin/env python3
"""`saidby eval` gives the figures of the reference scorer, to the last digit that it prints.

usage: check_same_score.py --program SAIDBY [--gold FOLDER]

Texts that are read well would hide most differences, so the annotations are spoiled at random (fixed seeds):
measures, numbers, sources, parts and places are changed, and both must still agree. The annotated texts stand
beside the project (../shared/gold); where they are not there, this says so and exits with 77.
"""

import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77
SEEDS = (0, 1, 2, 3)  # 0: as annotated

# What the scorer prints, in order, as (name, pattern with one group a number).
PRINTED = [
    ("counts", r"documents (\d+)  gold (\d+)  predicted (\d+)  found (\d+)"),
    ("figures", r"figure claims.*P ([\d.]+) R ([\d.]+) F1 ([\d.]+)"),
    ("who_said_how_many", r"WHO SAID HOW MANY.*P ([\d.]+) R ([\d.]+) F1 ([\d.]+)"),
    ("attributed", r"attributed: recall +([\d.]+)% precision +([\d.]+)%"),
    ("part_links", r"part-of P ([\d.]+) R ([\d.]+) F1 ([\d.]+)"),
    ("not_asserted", r"not asserted P ([\d.]+) R ([\d.]+) F1 ([\d.]+)"),
    ("places", r"place P ([\d.]+) R ([\d.]+) F1 ([\d.]+)"),
    ("long_chains", r"chains of two or more +([\d.]+)%"),
    ("source_type", r"type +([\d.]+)% of rightly sourced"),
]
SHARES = {"quantity": "quantity", "qualifier": "qualifier", "group": "group", "severity": "severity",
          "modality": "modality", "subset": "part_of", "source": "source", "chain": "chain"}


def spoil(claim, chance):
    """Changes one annotation so that it fits the text less well."""
    if chance.random() < 0.15:
        claim["measure"] = chance.choice(["killed", "injured", "victims", "arrested"])
    if chance.random() < 0.15:
        claim["low"] = chance.choice([None, 3, claim.get("low")])
    if chance.random() < 0.1:
        claim["qualifier"] = chance.choice(["exact", "at_most", "approximately", "less_than"])
        claim["high"] = claim["low"] = claim.get("low") or claim.get("high") or 1
    if chance.random() < 0.1:
        claim["vague"] = chance.choice(["tens", "several"])
    for source in claim.get("source") or []:
        if chance.random() < 0.3:
            words = source["text"].split()
            chance.shuffle(words)
            source["text"] = " ".join(words[:1 + chance.randrange(len(words))] + ["elsewhere"] * chance.randrange(3))
    if chance.random() < 0.1:
        claim["source"] = [{"text": "L’ONU", "type": "un"}]
    if chance.random() < 0.1:
        claim["subset_of"] = chance.choice([None, 0, 1])
    if chance.random() < 0.2:
        claim["place"] = chance.choice([None, "Elsewhere", "the " + (claim.get("place") or "north")])
    if chance.random() < 0.1:
        claim["modality"] = "hedged"


def write_spoiled(gold, folder, seed):
    chance = random.Random(seed)
    for path in sorted(gold.glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        if seed:
            for claim in document["claims"]:
                spoil(claim, chance)
            if chance.random() < 0.5 and document["claims"]:
                document.setdefault("optional", []).append(document["claims"].pop())
        (folder / path.name).write_text(json.dumps(document), encoding="utf-8")


def reference(gold, annotations, claims):
    done = subprocess.run([sys.executable, gold / "score.py", annotations, gold / "text", claims],
                          capture_output=True, text=True, check=True).stdout
    found = {name: re.search(pattern, done).groups() for name, pattern in PRINTED}
    for printed, name in SHARES.items():
        found[name] = re.search(rf"^  {printed} +([\d.]+)%", done, re.MULTILINE).groups()
    return found


def ours(program, gold, annotations):
    done = subprocess.run([program, "eval", annotations, "--texts", gold / "text", "--format", "json"],
                          capture_output=True, text=True, check=True).stdout
    score = json.loads(done)["all"]
    figures = score["figures"]
    found = {"counts": tuple(map(str, (score["documents"], figures["annotated"], figures["read"], figures["right"]))),
             "attributed": (f"{100 * score['attributed']['recall']:.1f}", f"{100 * score['attributed']['precision']:.1f}")}
    for name, digits in (("figures", 3), ("who_said_how_many", 3), ("part_links", 2), ("not_asserted", 2),
                         ("places", 2)):
        found[name] = tuple(f"{score[name][key]:.{digits}f}" for key in ("precision", "recall", "f1"))
    for name in [*SHARES.values(), "long_chains", "source_type"]:
        found[name] = (f"{100 * score[name]:.1f}",)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--gold", type=pathlib.Path, default=ROOT.parent / "shared" / "gold")
    options = parser.parse_args()
    if not (options.gold / "score.py").exists():
        print(f"skipped: no annotated texts in {options.gold.name}/ beside the project")
        return SKIPPED
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        claims = pathlib.Path(folder) / "claims.ndjson"
        with open(claims, "wb") as out:
            subprocess.run([options.program, "extract", options.gold / "text"], stdout=out, check=True)
        for seed in SEEDS:
            annotations = pathlib.Path(folder) / str(seed)
            annotations.mkdir()
            write_spoiled(options.gold / "gold", annotations, seed)
            wanted, got = reference(options.gold, annotations, claims), ours(options.program, options.gold, annotations)
            faults += [f"seed {seed}: {name}: {got[name]}, the reference says {value}"
                       for name, value in wanted.items() if got[name] != value]
    print("\n".join(faults) or f"{len(SEEDS)} sets of annotations scored alike")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
