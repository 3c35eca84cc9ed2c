#!/usr/bin/env python3
"""Scores `saidby extract` on annotated texts and fails where a measure fell below its floor (floors.tsv).

usage: check_floors.py --program SAIDBY [--gold FOLDER] [--raise]

The annotated texts are real articles under other licences and stand beside the project, not in it
(../shared/gold): where they are not there, this says so and exits with 77. They come with the reference
scorer, score.py, whose figures are the ones compared. --raise lifts each floor to what was measured.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FLOORS = pathlib.Path(__file__).with_name("floors.tsv")
SKIPPED = 77
# Texts differ by a figure or two between runs of work; a floor hangs this far below what was measured.
SLACK = 0.005


def extract(program, texts, output):
    files = sorted(str(path) for path in texts.glob("*.txt"))
    with open(output, "wb") as out:
        subprocess.run([program, "extract", *files], stdout=out, check=True)


def score(gold, claims, language):
    done = subprocess.run([sys.executable, gold / "score.py", gold / "gold", gold / "text", claims,
                           "--only", f"{language}-"], capture_output=True, text=True, check=True)
    return done.stdout


def measures_of(report):
    """{measure: value} of the scorer's report; shares are read as fractions."""
    found = {}
    patterns = {"found": r"figure claims.*F1 ([\d.]+)", "who_said_how_many": r"WHO SAID HOW MANY.*F1 ([\d.]+)"}
    for name, pattern in patterns.items():
        found[name] = float(re.search(pattern, report).group(1))
    for name in ("quantity", "qualifier", "group", "severity", "modality", "subset", "source", "chain", "type"):
        share = re.search(rf"^  {name} +([\d.]+)%", report, re.MULTILINE)
        if share:
            found[name] = float(share.group(1)) / 100
    return found


def rows_of(text):
    """[(language, measure, floor)] of a floors table."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(language, measure, float(floor)) for language, measure, floor in (line.split("\t") for line in lines[1:])]


def lowered_floors():
    """Floors that stand below what they once were: floors only rise."""
    log = subprocess.run(["git", "-C", ROOT, "log", "--format=%H", "--", FLOORS.relative_to(ROOT)],
                         capture_output=True, text=True, check=False)
    best = {}
    for commit in log.stdout.split():
        old = subprocess.run(["git", "-C", ROOT, "show", f"{commit}:{FLOORS.relative_to(ROOT)}"],
                             capture_output=True, text=True, check=False)
        for language, measure, floor in rows_of(old.stdout):
            best[language, measure] = max(floor, best.get((language, measure), 0.0))
    now = {(language, measure): floor for language, measure, floor in rows_of(FLOORS.read_text(encoding="utf-8"))}
    return [f"{' '.join(key)}: {now.get(key)} now, {floor} before" for key, floor in best.items()
            if now.get(key, 0.0) < floor]


def write_floors(measured):
    rows = []
    for language, measure, floor in rows_of(FLOORS.read_text(encoding="utf-8")):
        rows.append((language, measure, max(floor, round(measured[language][measure] - SLACK, 3))))
    text = FLOORS.read_text(encoding="utf-8")
    head = [line for line in text.splitlines() if line.startswith("#") or line.startswith("language")]
    body = [f"{language}\t{measure}\t{floor:.3f}" for language, measure, floor in rows]
    FLOORS.write_text("\n".join(head + body) + "\n", encoding="utf-8")


def measured_on(program, gold):
    languages = sorted({language for language, _, _ in rows_of(FLOORS.read_text(encoding="utf-8"))})
    measured = {}
    with tempfile.TemporaryDirectory() as folder:
        claims = pathlib.Path(folder) / "claims.ndjson"
        extract(program, gold / "text", claims)
        for language in languages:
            report = score(gold, claims, language)
            print(f"-- {language}\n{report}")
            measured[language] = measures_of(report)
    return measured


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--gold", type=pathlib.Path, default=ROOT.parent / "shared" / "gold")
    parser.add_argument("--raise", dest="lift", action="store_true")
    options = parser.parse_args()
    faults = [f"a floor was lowered: {row}" for row in lowered_floors()]
    if not (options.gold / "score.py").exists():
        print(f"skipped: no annotated texts in {options.gold.name}/ beside the project")
        return 1 if faults else SKIPPED
    measured = measured_on(options.program, options.gold)
    for language, measure, floor in rows_of(FLOORS.read_text(encoding="utf-8")):
        value = measured[language].get(measure, 0.0)
        print(f"{language} {measure:20} {value:.3f}  floor {floor:.3f}")
        if value < floor:
            faults.append(f"{language} {measure}: {value:.3f} is below its floor {floor:.3f}")
    if options.lift and not faults:
        write_floors(measured)
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
