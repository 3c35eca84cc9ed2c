#!/usr/bin/env python3
"""Runs the end-to-end cases (fixtures/cases/**/*.case, format: case_file.py), each in an empty folder of its own.

usage: run_cases.py --program SAIDBY [--update] [CASE...]

--update shows how the output of whole sections differs from what is expected, then writes it into the cases.
"""

import argparse
import concurrent.futures
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import case_file

ROOT = pathlib.Path(__file__).resolve().parents[2]
SECONDS_A_STEP = 120


def environment(program, folder):
    """What a step sees: nothing of the caller's settings but the sanitizers'."""
    kept = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
    return kept | {
        "PATH": f"{program.parent}:/usr/local/bin:/usr/bin:/bin",
        "HOME": str(folder), "LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "80",
    }


def lay_out(case, folder):
    for section in case.inputs:
        if section.name == "file":
            target = folder / section.argument
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(section.body, encoding="utf-8")
            continue
        source, _, name = section.argument.partition(" as ")
        source = ROOT / source
        target = folder / (name or source.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)


def printed(raw, folder, version):
    """Output with what differs from run to run put back into placeholders."""
    text = raw.decode("utf-8", errors="backslashreplace")
    text = text.replace("\r", "{{cr}}").replace(str(folder), "{{folder}}").replace(f"saidby {version}", "saidby {{version}}")
    return text if text.endswith("\n") or not text else f"{text}\n{case_file.NO_NEWLINE}\n"


def run_step(step, program, folder, version):
    """(exit code, {"stdout": ..., "stderr": ...})"""
    done = subprocess.run(["sh", "-c", step.commands], cwd=folder, env=environment(program, folder),
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS_A_STEP, check=False)
    return done.returncode, {"stdout": printed(done.stdout, folder, version),
                             "stderr": printed(done.stderr, folder, version)}


def difference(expected, actual, name):
    lines = difflib.unified_diff(expected.splitlines(), actual.splitlines(), f"{name} expected", f"{name} printed",
                                 lineterm="")
    return "\n".join(lines)


def is_checked_whole(step, stream):
    """A stream is compared whole unless the step only says what it contains or lacks."""
    return step.whole[stream] is not None or not (step.contains[stream] or step.lacks[stream])


def faults_of(step, exit_code, streams):
    faults = []
    if exit_code != step.exit_code:
        faults.append(f"exit code {exit_code}, expected {step.exit_code}")
    for stream, actual in streams.items():
        expected = step.whole[stream] or ""
        if is_checked_whole(step, stream) and not case_file.matches(expected, actual):
            faults.append(difference(expected, actual, stream))
        faults += [f"{stream} does not contain: {line}" for line in step.contains[stream] if line not in actual]
        faults += [f"{stream} contains: {line}" for line in step.lacks[stream] if line in actual]
    return faults


def update_step(step, exit_code, streams):
    step.exit_code = exit_code
    for stream, actual in streams.items():
        if is_checked_whole(step, stream) and not case_file.matches(step.whole[stream] or "", actual):
            step.whole[stream] = actual


def run_case(path, program, version, update):
    """The faults of one case, as text; empty where it holds."""
    case = case_file.parse(path.read_text(encoding="utf-8"), path.relative_to(ROOT))
    report = []
    with tempfile.TemporaryDirectory(prefix="saidby-case-") as name:
        folder = pathlib.Path(name).resolve()
        lay_out(case, folder)
        for step in case.steps:
            exit_code, streams = run_step(step, program, folder, version)
            faults = faults_of(step, exit_code, streams)
            if faults:
                report += [f"{case.path}: $ {step.commands.strip()}"] + faults
                if not update and exit_code != step.exit_code:
                    report.append(streams["stderr"])
            if update:
                update_step(step, exit_code, streams)
    if update and report:
        path.write_text(case_file.written(case), encoding="utf-8")
    return "\n".join(report)


def version_of(program):
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    return done.stdout.split()[-1]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("cases", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    program = options.program.resolve()
    paths = [path.resolve() for path in options.cases] or sorted((ROOT / "fixtures/cases").rglob("*.case"))
    version = version_of(program)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        reports = list(pool.map(lambda path: run_case(path, program, version, options.update), paths))
    failed = [report for report in reports if report]
    print("\n\n".join(failed), end="\n" if failed else "")
    if options.update:
        print(f"{len(failed)} of {len(reports)} cases rewritten")
        return 0
    print(f"{len(reports) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed or not reports else 0


if __name__ == "__main__":
    sys.exit(main())
