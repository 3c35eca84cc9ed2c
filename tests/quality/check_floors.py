#!/usr/bin/env python3
"""Scores `saidby extract` on annotated texts and fails where a measure fell below its floor (floors.tsv).

usage: check_floors.py --program SAIDBY [--gold FOLDER] [--raise]

Two sets: `heldout` is ours (fixtures/gold/heldout) and is for measuring only; `dev` are real articles under other
licences, which stand beside the project, not in it (../shared/gold), together with the reference scorer, score.py,
whose figures are the ones compared. Where they are not there, this says so and exits with 77.
--raise lifts each floor to what was measured.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FLOORS = pathlib.Path(__file__).with_name("floors.tsv")
HELD_OUT = ROOT / "fixtures" / "gold" / "heldout"
SKIPPED = 77
# Texts differ by a figure or two between runs of work; a floor hangs this far below what was measured.
SLACK = 0.005


def extract(program, texts, output):
    with open(output, "wb") as out:
        subprocess.run([program, "extract", texts], stdout=out, check=True)


def score(scorer, folder, claims, language):
    done = subprocess.run([sys.executable, scorer, folder / "gold", folder / "text", claims, "--only", f"{language}-"],
                          capture_output=True, text=True, check=True)
    return done.stdout


def measures_of(report):
    """{measure: value} of the scorer's report; shares are read as fractions."""
    found = {}
    patterns = {"found": r"figure claims.*F1 ([\d.]+)", "who_said_how_many": r"WHO SAID HOW MANY.*F1 ([\d.]+)",
                "part_of": r"part-of P [\d.]+ R [\d.]+ F1 ([\d.]+)", "not_asserted": r"not asserted P [\d.]+ R [\d.]+ F1 ([\d.]+)",
                "place": r"place P [\d.]+ R [\d.]+ F1 ([\d.]+)"}
    for name, pattern in patterns.items():
        found[name] = float(re.search(pattern, report).group(1))
    for name in ("quantity", "qualifier", "group", "severity", "modality", "subset", "source", "chain", "type"):
        share = re.search(rf"^  {name} +([\d.]+)%", report, re.MULTILINE)
        if share:
            found[name] = float(share.group(1)) / 100
    return found


def rows_of(text):
    """{(set, language, measure): floor} of a floors table."""
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    # Other widths: the first form of the table, which had no sets and no floor above 0.
    return {tuple(line[:3]): float(line[3]) for line in lines[1:] if len(line) == 4}


def lowered_floors():
    """Floors that stand below what they once were: floors only rise."""
    log = subprocess.run(["git", "-C", ROOT, "log", "--format=%H", "--", FLOORS.relative_to(ROOT)],
                         capture_output=True, text=True, check=False)
    best = {}
    for commit in log.stdout.split():
        old = subprocess.run(["git", "-C", ROOT, "show", f"{commit}:{FLOORS.relative_to(ROOT)}"],
                             capture_output=True, text=True, check=False)
        for key, floor in rows_of(old.stdout).items():
            best[key] = max(floor, best.get(key, 0.0))
    now = rows_of(FLOORS.read_text(encoding="utf-8"))
    return [f"{' '.join(key)}: {now.get(key)} now, {floor} before" for key, floor in best.items()
            if now.get(key, 0.0) < floor]


def write_floors(measured):
    text = FLOORS.read_text(encoding="utf-8")
    head = [line for line in text.splitlines() if line.startswith(("#", "set\t"))]
    body = ["\t".join(key) + f"\t{max(floor, measured[key] - SLACK):.3f}" for key, floor in rows_of(text).items()]
    FLOORS.write_text("\n".join(head + body) + "\n", encoding="utf-8")


def measured_on(program, gold, wanted):
    """{(set, language, measure): value} of the sets and languages that `wanted` names."""
    folders, measured = {"dev": gold, "heldout": HELD_OUT}, {}
    with tempfile.TemporaryDirectory() as name:
        claims = pathlib.Path(name) / "claims.ndjson"
        for which in sorted({which for which, _, _ in wanted}):
            extract(program, folders[which] / "text", claims)
            for language in sorted({language for row, language, _ in wanted if row == which}):
                report = score(gold / "score.py", folders[which], claims, language)
                print(f"-- {which} {language}\n{report}")
                measured |= {(which, language, measure): value for measure, value in measures_of(report).items()}
    return measured


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--gold", type=pathlib.Path, default=ROOT.parent / "shared" / "gold")
    parser.add_argument("--raise", dest="lift", action="store_true")
    options = parser.parse_args()
    faults = [f"a floor was lowered: {row}" for row in lowered_floors()]
    if not (options.gold / "score.py").exists():
        print("\n".join(faults + ["skipped: the reference scorer (../shared/gold) is not beside the project"]))
        return 1 if faults else SKIPPED
    floors = rows_of(FLOORS.read_text(encoding="utf-8"))
    measured = measured_on(options.program, options.gold, floors)
    for key, floor in floors.items():
        print(f"{' '.join(key):32} {measured[key]:.3f}  floor {floor:.3f}")
        if measured[key] < floor:
            faults.append(f"{' '.join(key)}: {measured[key]:.3f} is below its floor {floor:.3f}")
    if options.lift and not faults:
        write_floors(measured)
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
