#!/usr/bin/env python3
"""A program that is killed while it takes documents in, and started again, ends up with the case of an undisturbed run.

usage: check_restart.py --program PROGRAM [--documents N] [--kills N]
"""

import argparse
import json
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time


def write_lines(path, count):
    rng = random.Random(7)
    with open(path, "w", encoding="utf-8") as lines:
        for number in range(count):
            text = (f"At least {rng.randint(2, 90)} people were killed in Riverton, police said. "
                    f"The harbour authority said an inquiry number {number} had been opened.")
            lines.write(json.dumps({"id": str(number), "lang": "en", "outlet": f"Outlet {number % 40}", "text": text}) + "\n")


def contents(case):
    """What the case holds, without what depends on how it was written."""
    database = sqlite3.connect(case)
    rows = list(database.execute("SELECT id, path, raw_sha256, text_sha256, language, outlet, replaced_by FROM document "
                                 "ORDER BY number"))
    rows += list(database.execute("SELECT d.id, m.id, m.quantity_text, m.details FROM mention m JOIN mention_set s ON "
                                  "s.number = m.mention_set JOIN document d ON d.number = s.document ORDER BY m.number"))
    database.close()
    return rows


def add(program, case, lines):
    return [program, "add", lines, "--case", case]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--documents", type=int, default=12_000)
    parser.add_argument("--kills", type=int, default=4)
    options = parser.parse_args()
    rng = random.Random(11)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        lines, whole, killed = folder / "news.ndjson", folder / "whole.saidby", folder / "killed.saidby"
        write_lines(lines, options.documents)
        for case in (whole, killed):
            subprocess.run([options.program, "init", case], check=True, capture_output=True)
        start = time.monotonic()
        subprocess.run(add(options.program, whole, lines), check=True, capture_output=True)
        seconds = time.monotonic() - start
        interrupted = 0
        for _ in range(options.kills):
            process = subprocess.Popen(add(options.program, killed, lines), stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            time.sleep(rng.uniform(0.1, 0.9) * seconds)
            process.send_signal(signal.SIGKILL)
            interrupted += process.wait() == -signal.SIGKILL
        subprocess.run(add(options.program, killed, lines), check=True, capture_output=True)
        subprocess.run([options.program, "check", "--case", killed], check=True, capture_output=True)
        same = contents(whole) == contents(killed)
        print(f"{options.documents} documents, killed {interrupted} times: {'the same case' if same else 'ANOTHER CASE'}")
        return 0 if same and interrupted > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
