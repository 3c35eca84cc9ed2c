#!/usr/bin/env python3
"""What leaves a case, read as others would read it: by the csv module, by networkx and rdflib where they are there.

Exported and imported again it is the same case; protected sources leave no trace; no text of a document becomes markup,
a formula or a command; and no reader meets a word that only the program uses.

usage: check_handover.py --program SAIDBY
"""

import argparse
import csv
import html
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import networkx
except ImportError:
    networkx = None
try:
    import rdflib
except ImportError:
    rdflib = None

ROOT = pathlib.Path(__file__).resolve().parents[2]
STORY = ROOT / "fixtures/cases/en-fr/floods"
LISTS = ["questions", "claims", "mentions", "statements", "sources", "findings", "withdrawn", "revisions", "timeline"]
TERMINAL = [*LISTS, "documents", "contradictions", "unverified", "cite", "log"]
INTERNAL = re.compile(r"\b(interval|modalit|narrat|marzullo|stock\b|dominator|cumulati|bottleneck|f6\b)", re.IGNORECASE)
# Everything that could break out of a page, a table or a terminal.
HOSTILE = ("=1+1 <script>alert(1)</script> \x1b[31mred\x07 \u202eevil\u2066 | [x](javascript:alert(1)) `--><img src=x "
           "onerror=alert(1)> \"'&")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
PROTECTED = "gouverneur d'Oued Serran"
# How texts call the protected source, and what they quote it with.
TRACES = ["gouverneur", "governor", "fait état de", "toujours portées disparues", "these figures were a mistake",
          "withdrew his figure", "people are missing, accor"]


class Case:
    """A case in a folder of its own."""

    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.folder.mkdir(exist_ok=True)
        self.run("init", "one.saidby")

    def run(self, *arguments, **options):
        done = subprocess.run([self.program, *map(str, arguments)], cwd=self.folder, capture_output=True, check=False,
                              **options)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(map(str, arguments))}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode("utf-8")

    def written(self, *arguments):
        """What a command writes into the file that its last argument names."""
        self.run(*arguments)
        return (self.folder / arguments[-1]).read_text(encoding="utf-8")

    def handed_on(self, *options):
        """{name: text} of everything that can be handed on."""
        outputs = {f"report.{ending}": self.written("report", *options, "-o", f"report.{ending}")
                   for ending in ("html", "md", "json")}
        for what in ("mentions", "claims", "findings"):
            for ending in ("ndjson", "csv"):
                outputs[f"{what}.{ending}"] = self.written("export", "--what", what, *options, "-o", f"{what}.{ending}")
        redacting = [option for option in options if option != "--quotes-only"]
        outputs |= {f"graph.{ending}": self.written("graph", *redacting, "-o", f"graph.{ending}")
                    for ending in ("svg", "dot", "graphml", "json")}
        return outputs | {"prov.jsonld": self.written("export", "--what", "prov", *options, "-o", "prov.jsonld")}


def floods(program, folder):
    case = Case(program, folder)
    case.run("add", STORY / "articles", "--meta", STORY / "meta.csv")
    return case


def hostile(program, folder):
    case = Case(program, folder)
    text = f"The {HOSTILE} said on Monday that 13 people were killed in Lyon. \"{HOSTILE}\", said Ana Ruiz.\n"
    for number, outlet in enumerate((HOSTILE, "+1", "@x", "-2")):
        path = case.folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        case.run("add", path, "--outlet", outlet, "--title", HOSTILE, "--url", f"https://news.example/{HOSTILE}{number}",
                 "--published", "2031-03-07")
    return case


def round_trip_faults(case, program, folder):
    fresh = Case(program, folder)
    case.run("export", "-o", "all.ndjson")
    fresh.run("import", case.folder / "all.ndjson")
    for name in LISTS:
        if case.run(name, "--format", "ndjson") != fresh.run(name, "--format", "ndjson"):
            yield f"saidby {name} differs after export and import"


def csv_faults(name, text):
    if not text.startswith("\ufeff"):
        yield f"{name}: a spreadsheet would not take it for UTF-8"
    rows = list(csv.reader(io.StringIO(text[1:], newline="")))
    if len(rows) < 2 or any(len(row) != len(rows[0]) for row in rows):
        yield f"{name}: {len(rows)} rows, of {sorted({len(row) for row in rows})} cells"
    for cell in (cell for row in rows for cell in row):
        if re.match(r"[=+@\t\r]|-(?!\d+$)", cell):
            yield f"{name}: a formula: {cell[:40]!r}"


def graph_faults(case):
    if networkx is not None:
        case.run("graph", "-o", "graph.graphml")
        graph = networkx.read_graphml(case.folder / "graph.graphml")
        told = json.loads(case.written("graph", "-o", "graph.json"))
        if (graph.number_of_nodes(), graph.number_of_edges()) != (len(told["nodes"]), len(told["edges"])):
            yield f"networkx reads {graph.number_of_nodes()} nodes, the JSON has {len(told['nodes'])}"
    if rdflib is not None:
        graph = rdflib.Graph().parse(data=case.written("export", "--what", "prov", "-o", "p.jsonld"), format="json-ld")
        quoted = list(graph.subjects(rdflib.URIRef("http://www.w3.org/ns/oa#exact")))
        mentions = case.written("export", "-o", "p.ndjson").splitlines()
        if not mentions or len(quoted) != sum(json.loads(line)["evidence"] is not None for line in mentions):
            yield f"rdflib reads {len(quoted)} quotes of {len(mentions)} mentions"


def redaction_faults(case):
    open_outputs = case.handed_on()
    if not all(trace in " ".join(open_outputs.values()).lower() for trace in TRACES[:5]):
        yield "the traces that are looked for stand nowhere even without --redact"
    first, second = (case.handed_on("--redact", PROTECTED) for _ in range(2))
    for name, text in first.items():
        yield from (f"--redact: {name}: {trace!r}" for trace in TRACES if trace in html.unescape(text).lower())
        if text != second[name]:
            yield f"--redact: {name} differs from run to run"
        if "protected source" not in text:
            yield f"--redact: {name}: no pseudonym"


def quotes_only_faults(case):
    outputs = case.handed_on("--quotes-only")
    for line in outputs["mentions.ndjson"].splitlines():
        evidence = json.loads(line)["evidence"]
        if evidence["prefix"] or evidence["suffix"]:
            yield "--quotes-only: mentions.ndjson has the words around"
    if 'class="around"' in outputs["report.html"] or "Quarante personnes sont toujou…" in outputs["report.md"]:
        yield "--quotes-only: the report has the words around"
    if "portées disparues" not in outputs["report.html"]:
        yield "--quotes-only: the quotes themselves are gone"


def hostile_faults(case):
    outputs = case.handed_on()
    for command in TERMINAL:
        outputs[f"saidby {command}"] = case.run(command)
    draft = case.folder / "draft.txt"
    draft.write_text(f"{HOSTILE} confirmed that 13 people were killed in Lyon. Sources said 14 died.\n", encoding="utf-8")
    outputs["saidby lint"] = case.run("lint", draft)
    outputs["graph.svg"] = case.written("graph", "-o", "graph.svg")
    for name, text in outputs.items():
        if CONTROLS.search(text) and not name.endswith(("json", "ndjson", "jsonld", "csv")):
            yield f"hostile: {name}: a control character"
        if "\x1b" in text:
            yield f"hostile: {name}: a terminal escape"
        if name.endswith(("html", "md", "svg")) and re.search(r"(?<!\\)<(script|img)", text):
            yield f"hostile: {name}: markup"
        if name.endswith("csv"):
            yield from csv_faults("hostile: " + name, text)
    yield from graph_faults(case)


def visible(text):
    text = re.sub(r"<(style|code)>.*?</\1>", " ", text, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", " ", text))


def word_faults(case):
    for language in ("en", "fr"):
        shown = {f"report.{ending}": case.written("report", "--lang", language, "-o", f"report.{ending}")
                 for ending in ("html", "md")}
        shown |= {command: case.run(command, "--in", language) for command in TERMINAL}
        shown["findings --possible"] = case.run("findings", "--possible", "--in", language)
        shown["help"] = case.run("help")
        for name, text in shown.items():
            found = INTERNAL.search(visible(text) if name.endswith("html") else text)
            if found:
                yield f"{language}: {name}: readers meet the word {found.group()!r}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", required=True)
    program, faults = str(pathlib.Path(parser.parse_args().program).resolve()), []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        story = floods(program, folder / "story")
        faults += round_trip_faults(story, program, folder / "fresh")
        for what in ("mentions", "claims", "findings"):
            faults += csv_faults(what, story.written("export", "--what", what, "-o", f"{what}.csv"))
        faults += [*graph_faults(story), *redaction_faults(story), *quotes_only_faults(story), *word_faults(story)]
        faults += hostile_faults(hostile(program, folder / "hostile"))
    print("\n".join(faults) or "what leaves a case is read by others, and says no more than it may")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
