#!/usr/bin/env python3
"""Compares synthetic cases whole, beside the sqlite3 shell that does only two small parts of that on the same data.

usage: bench_compare.py --program BENCH_COMPARE [--mentions N]

SQLite counts the pairs of disjoint intervals and runs Marzullo's sweep, both with window functions. It gets the data
ready in a table; what is measured is the query. Machines differ and are shared: read the ratios.
"""

import argparse
import pathlib
import resource
import shutil
import subprocess
import tempfile

TABLE = """
create table figure(question integer, source integer, hour integer, low integer, high integer);
.mode csv
.import {csv} figure
update figure set high = 9223372036854775807 where high < 0;
create view ends as select question, low as at, 0 as closes from figure
  union all select question, high, 1 from figure;
"""

DISJOINT_PAIRS = """
select sum(before) from (
  select closes, sum(closes) over (partition by question order by at, closes
                                   rows between unbounded preceding and current row) as before from ends)
where closes = 0;
"""

MARZULLO = """
select count(*), sum(most) from (
  select question, max(open) as most from (
    select question, sum(1 - 2 * closes) over (partition by question order by at, closes) as open from ends)
  group by question);
"""


def cpu_seconds(command, text=None):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, input=text, text=True, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def bench_peer(program, mentions, folder):
    csv, database = folder / "figures.csv", folder / "figures.db"
    subprocess.run([program, "--csv", csv, str(mentions)], check=True)
    subprocess.run(["sqlite3", database], input=TABLE.format(csv=csv), text=True, check=True)
    for name, query in (("disjoint pairs in SQL", DISJOINT_PAIRS), ("Marzullo in SQL", MARZULLO)):
        print(f"{name:24} {cpu_seconds(['sqlite3', database], query):8.2f} s   for {mentions} mentions")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--mentions", type=int, default=1_000_000)
    options = parser.parse_args()
    program = options.program.resolve()
    sizes = [options.mentions // 10, options.mentions, 10 * options.mentions]
    subprocess.run([program, *map(str, sizes)], check=True)
    if shutil.which("sqlite3"):
        with tempfile.TemporaryDirectory(prefix="saidby-bench-") as name:
            bench_peer(program, options.mentions, pathlib.Path(name))


if __name__ == "__main__":
    main()
