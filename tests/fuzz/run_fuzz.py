#!/usr/bin/env python3
"""Runs every fuzz target for a while, each from its kept inputs (corpus/<target>).

usage: run_fuzz.py --build FOLDER [--seconds N]

New inputs are collected in the build folder; one that breaks a target is kept there as crash-* and named. Copy it
into corpus/<target> with its fix: from then on every build replays it.
"""

import argparse
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
# Sentences give the extractor something to chew on; libFuzzer's own alphabet would take hours to find a verb.
ARTICLES = HERE.parents[1] / "fixtures"


def run(program, seconds):
    name = program.name.removeprefix("saidby_fuzz_")
    folder = program.parent / f"found_{name}"
    folder.mkdir(exist_ok=True)
    command = [program, folder, HERE / "corpus" / name, ARTICLES, f"-max_total_time={seconds}", "-timeout=10",
               "-rss_limit_mb=4096", "-max_len=8192", "-print_final_stats=1", f"-artifact_prefix={folder}/"]
    return name, subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True, errors="replace")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--build", required=True, type=pathlib.Path)
    parser.add_argument("--seconds", type=int, default=60)
    options = parser.parse_args()
    programs = sorted(path for path in (options.build / "tests/fuzz").glob("saidby_fuzz_*")
                      if path.is_file() and os.access(path, os.X_OK))
    failed = 0
    for start in range(0, len(programs), os.cpu_count()):
        running = [run(program.resolve(), options.seconds) for program in programs[start:start + os.cpu_count()]]
        for name, process in running:
            output, _ = process.communicate()
            runs = [line.split(":")[-1].strip() for line in output.splitlines() if "number_of_executed_units" in line]
            print(f"{name}: {runs[0] if runs else '?'} inputs, {'ok' if process.returncode == 0 else 'FAILED'}")
            if process.returncode != 0:
                failed += 1
                print("\n".join(output.splitlines()[-40:]))
    print(f"{len(programs) - failed} passed, {failed} failed")
    return 1 if failed or not programs else 0


if __name__ == "__main__":
    sys.exit(main())
