#!/usr/bin/env python3
"""Measures the release build against peers on the same machine, in the same run, on the same invented text.

usage: run_bench.py --build FOLDER [--megabytes N]

Machines differ and are shared: read the ratios. Times are the processor time of one process (best of several), but
for `claims`, whose user waits for the clock on the wall. Nothing here passes or fails; tests never look at a clock.
"""

import argparse
import json
import os
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import make_news
import make_story

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLAIMS_WANTED = 10_000
MEGABYTES_A_CLAIM = 0.00032  # of dense news: this gives some 10,000


def cpu_seconds(command, times=3):
    """Least processor time of `times` runs on one core."""
    best = float("inf")
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(["taskset", "-c", "0", *map(str, command)], stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def wall_seconds(command, cwd, times=15):
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run(list(map(str, command)), cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       check=True)
        best = min(best, time.perf_counter() - start)
    return best


def peak_megabytes(command):
    """Largest resident set of a process."""
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss / 1024


def words_of_packs(count):
    """Words that the extractor looks for, for grep to look for as well."""
    words = []
    for table in sorted((ROOT / "core/packs").glob("*/*.tsv")):
        for line in table.read_text(encoding="utf-8").splitlines():
            form = line.split("\t")[0].split("|")[0].strip()
            if re.fullmatch(r"[^\W\d_]{4,}", form):
                words.append(form)
    return sorted(set(words))[::max(1, len(set(words)) // count)][:count]


def write_texts(folder, megabytes, figure_share):
    """(plain text of all articles, the same as NDJSON)"""
    plain, ndjson = folder / "news.txt", folder / "news.ndjson"
    with open(plain, "w", encoding="utf-8") as text, open(ndjson, "w", encoding="utf-8") as lines:
        for number, (lang, article) in enumerate(make_news.articles(megabytes, figure_share)):
            text.write(article)
            lines.write(json.dumps({"id": str(number), "lang": lang, "text": article}, ensure_ascii=False) + "\n")
    return plain, ndjson


def grep_seconds(plain, folder):
    """What the peer needs, which only counts the lines that hold one of 200 words."""
    patterns = folder / "words.txt"
    patterns.write_text("\n".join(words_of_packs(200)) + "\n", encoding="utf-8")
    return cpu_seconds(["grep", "-i", "-c", "-F", "-f", patterns, plain])


def bench_extract(program, folder, megabytes):
    for name, share in (("ordinary news", make_news.ORDINARY), ("dense news", make_news.DENSE)):
        plain, ndjson = write_texts(folder, megabytes, share)
        size = plain.stat().st_size / 1e6
        ours = cpu_seconds([program, "extract", "--ndjson", ndjson])
        grep = grep_seconds(plain, folder)
        print(f"extract, {name:13} {size / ours:8.1f} MB/s  (at least 20, aim 100; {size:.0f} MB of NDJSON)")
        print(f"  grep -i, 200 words   {size / grep:8.1f} MB/s  ratio {grep / ours:.3f}")
    single = cpu_seconds([program, "extract", "--lang", "fr", plain], times=1)
    print(f"extract, one document  {size / single:8.1f} MB/s  (cost grows with the text, not with its square)")


def bench_memory(program, folder, megabytes):
    """Peaks for some articles and for eight times as many: flat in their number."""
    _, ndjson = write_texts(folder, megabytes / 8, make_news.DENSE)
    few = peak_megabytes([program, "extract", "--ndjson", ndjson])
    _, ndjson = write_texts(folder, megabytes, make_news.DENSE)
    many = peak_megabytes([program, "extract", "--ndjson", ndjson])
    print(f"memory                 {few:8.1f} MB    for {megabytes / 8:.1f} MB of articles, {many:.1f} MB for "
          f"{megabytes:.0f} MB")


def bench_start(program, folder):
    """What every command pays before its work."""
    text = folder / "one.txt"
    text.write_text(make_news.article(random.Random(1), "en"), encoding="utf-8")
    nothing = wall_seconds([program, "help"], folder)
    one = wall_seconds([program, "extract", text], folder)
    print(f"starting the program   {nothing * 1000:8.1f} ms    reading one article {one * 1000:.1f} ms")


def write_case(program, folder):
    """A case of at least CLAIMS_WANTED claims; returns how many it holds."""
    texts = folder / "texts"
    texts.mkdir()
    rows = ["path,outlet,published,lang"]
    for number, (lang, article) in enumerate(make_news.articles(CLAIMS_WANTED * MEGABYTES_A_CLAIM)):
        (texts / f"{number:05}.txt").write_text(article, encoding="utf-8")
        rows.append(f"{number:05}.txt,Outlet {number % 40},2031-10-{1 + number % 28:02},{lang}")
    (folder / "meta.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    subprocess.run([program, "init", "bench.saidby"], cwd=folder, check=True, capture_output=True)
    subprocess.run([program, "add", "texts", "--meta", "meta.csv"], cwd=folder, check=True, capture_output=True)
    claims = subprocess.run([program, "claims", "--format", "ndjson"], cwd=folder, check=True, capture_output=True)
    return len(claims.stdout.splitlines())


def bench_claims(program, folder):
    count = write_case(program, folder)
    spent = wall_seconds([program, "claims"], folder)
    database = folder / "bench.saidby"
    peer = wall_seconds(["sqlite3", database, "select * from mention"], folder) if shutil.which("sqlite3") else None
    print(f"claims                 {spent * 1000:8.1f} ms    on a case of {count} claims (aim: below 50)")
    if peer:
        print(f"sqlite3, all mentions  {peer * 1000:8.1f} ms    ratio {spent / peer:.1f}")


def bench_report(program, folder, articles=2000):
    """The page of a story that many outlets followed for weeks."""
    story, page = folder / "story.ndjson", folder / "story.html"
    story.write_text("".join(json.dumps(one) + "\n" for one in make_story.articles(articles)), encoding="utf-8")
    subprocess.run([program, "init", "story.saidby"], cwd=folder, check=True, capture_output=True)
    subprocess.run([program, "add", "--ndjson", story], cwd=folder, check=True, capture_output=True)
    spent = wall_seconds([program, "report", "-o", page], folder, times=5)
    print(f"report, {articles} articles {spent:7.2f} s     a page of {page.stat().st_size / 1e6:.1f} MB (aim: below 3 s)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--build", required=True, type=pathlib.Path)
    parser.add_argument("--megabytes", type=float, default=20)
    options = parser.parse_args()
    program = (options.build / "cli/saidby").resolve()
    with tempfile.TemporaryDirectory() as name:
        bench_extract(program, pathlib.Path(name), options.megabytes)
        bench_memory(program, pathlib.Path(name), options.megabytes)
        bench_start(program, pathlib.Path(name))
    with tempfile.TemporaryDirectory() as name:
        bench_claims(program, pathlib.Path(name))
    with tempfile.TemporaryDirectory() as name:
        bench_report(program, pathlib.Path(name))
    return 0


if __name__ == "__main__":
    sys.exit(main())
