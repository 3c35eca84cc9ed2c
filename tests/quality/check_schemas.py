#!/usr/bin/env python3
"""What saidby prints, and what packs say of themselves, follows schemas/, says a validator that is not ours.

usage: check_schemas.py --program SAIDBY
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
STORY = ROOT / "fixtures" / "cases" / "en-fr" / "floods"

# (schema, arguments, whether each line is a value of its own)
OUTPUTS = [
    ("mention", ["extract", str(STORY / "articles")], True),
    ("mention", ["mentions", "--format", "ndjson"], True),
    ("mention", ["statements", "--format", "ndjson"], True),
    ("finding", ["findings", "--format", "ndjson"], True),
    ("finding", ["contradictions", "--format", "ndjson"], True),
    ("report", ["report", "-o", "report.json"], False),
]


def validator(name):
    schema = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    kind = jsonschema.Draft202012Validator
    kind.check_schema(schema)
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


def run(program, folder, arguments):
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, check=True).stdout


def values_of(program, folder, arguments, by_line):
    output = run(program, folder, arguments)
    if by_line:
        return [json.loads(line) for line in output.splitlines()]
    return [json.loads((pathlib.Path(folder) / arguments[-1]).read_text(encoding="utf-8"))]


def faults_of(checker, values, what):
    if not values:
        return [f"{what}: printed nothing"]
    return [f"{what}: {'/'.join(map(str, error.absolute_path))}: {error.message}"
            for value in values for error in checker.iter_errors(value)]


def accepts_nonsense(checker, value):
    """A schema that lets anything pass would make this whole check worthless."""
    return checker.is_valid({}) or checker.is_valid(value | {"schema": "saidby/other/1"})


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", required=True)
    program, faults = parser.parse_args().program, []
    with tempfile.TemporaryDirectory() as folder:
        run(program, folder, ["init", "floods.saidby"])
        run(program, folder, ["add", str(STORY / "articles"), "--meta", str(STORY / "meta.csv")])
        for name, arguments, by_line in OUTPUTS:
            checker, values = validator(name), values_of(program, folder, arguments, by_line)
            faults += faults_of(checker, values, "saidby " + " ".join(arguments))
            if values and accepts_nonsense(checker, values[0]):
                faults.append(f"schemas/{name}.schema.json accepts what is no {name}")
    for pack in sorted((ROOT / "core/packs").glob("*/pack.json")):
        faults += faults_of(validator("pack"), [json.loads(pack.read_text(encoding="utf-8"))], pack.relative_to(ROOT))
    print("\n".join(faults) or f"{len(OUTPUTS)} outputs follow their schemas")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
