#!/usr/bin/env python3
"""One day's news in French and in English gives the same eight figures, each with its evidence bytes, and no quarrel.

usage: check_same_eight.py --program SAIDBY

The English text is ours; the French one is a real article that stands beside the project (../shared/seed)
and is left out, with a word, where it is not there. What each must hold: fixtures/documents/<lang>/*.expected.tsv.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import extracted

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = ROOT / "fixtures" / "documents"
TEXTS = {
    DOCUMENTS / "en/kazakhstan-unrest-2022-01-06.expected.tsv": DOCUMENTS / "en/kazakhstan-unrest-2022-01-06.txt",
    DOCUMENTS / "fr/almaty-2022-01-06.expected.tsv": ROOT.parent / "shared/seed/almaty-2022-01-06.fr.txt",
}


def expected_rows(path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return lines[1:]


def row_of(mention, numbers):
    """A mention in the columns of the expected table."""
    nearest = mention["attribution"][0] if mention["attribution"] else {"text": "", "type": ""}
    place = mention["place"] or {}
    return "\t".join([
        nearest["text"], nearest["type"], mention["quantity"]["text"], mention["measure"], mention["group"]["id"],
        mention["severity"] or "", str(numbers.get(mention["part_of"], "")), place.get("text") or "",
    ])


def without_place_unless(expected, row):
    """A place may be taken over from the headline or the lead; only those that the table names are compared."""
    return row if expected.split("\t")[-1] else "\t".join(row.split("\t")[:-1] + [""])


def faults_of(program, table, path):
    figures = [mention for mention in extracted.mentions_of(program, "--outlet", "AFP", "--published", "2022-01-06",
                                                            path) if mention["kind"] == "figure"]
    numbers = {mention["id"]: number for number, mention in enumerate(figures, 1)}
    expected, text = expected_rows(table), path.read_bytes()
    faults = [] if len(figures) == len(expected) else [f"{len(figures)} figures, expected {len(expected)}"]
    for wanted, mention in zip(expected, figures):
        row = without_place_unless(wanted, row_of(mention, numbers))
        if row != wanted:
            faults.append(f"expected {wanted!r}\n         got      {row!r}")
        faults += extracted.evidence_faults(mention, text)
    return faults


def asked(program, folder, *arguments):
    done = subprocess.run([program, *map(str, arguments)], cwd=folder, capture_output=True, check=True)
    return done.stdout


def faults_of_case(program, path):
    """Alone, the article contradicts nothing: its figures are of different groups, each with one source so far."""
    with tempfile.TemporaryDirectory() as folder:
        asked(program, folder, "init", "one.saidby")
        asked(program, folder, "add", path, "--outlet", "AFP", "--published", "2022-01-06")
        found = asked(program, folder, "contradictions", "--possible", "--format", "ndjson")
        claims = [json.loads(line) for line in asked(program, folder, "claims", "--format", "ndjson").splitlines()]
    faults = [f"contradicts itself: {json.loads(line)['why']['text']}" for line in found.splitlines()]
    if len(claims) != 8:
        faults.append(f"{len(claims)} claims, expected 8")
    return faults + [f"{claim['quantity']} stands as {claim['status']}" for claim in claims
                     if claim["status"] != "one_source"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", required=True)
    program, failed = parser.parse_args().program, 0
    for table, path in TEXTS.items():
        if not path.exists():
            print(f"skipped: {path.name} is not beside the project")
            continue
        faults = faults_of(program, table, path) + faults_of_case(program, path)
        failed += bool(faults)
        print(f"{path.name}: " + ("\n  ".join(["", *faults]) if faults else "as expected"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
