#!/usr/bin/env python3
"""What the library writes of hand-made and of hostile cases is read by readers that are not ours.

JSON by python3-jsonschema, JSON-LD by rdflib, GraphML by networkx, DOT by the dot program, SVG by an XML parser, HTML by html.parser.
A reader that is not installed is named; without the JSON Schema validator the whole check is skipped (exit 77).

usage: check_samples.py --writer WRITE_SAMPLES
"""

import argparse
import csv
import html.parser
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

SKIPPED = 77
ROOT = pathlib.Path(__file__).resolve().parents[2]

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(SKIPPED)

try:
    import networkx
except ImportError:
    networkx = None

try:
    import rdflib
except ImportError:
    rdflib = None

PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"


def validator(name):
    schema = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)


def row_faults():
    with open(pathlib.Path(__file__).parent / "rows.tsv", encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        valid = validator(row["schema"]).is_valid(json.loads(row["json"]))
        if valid != (row["verdict"] == "valid"):
            yield f"rows.tsv: {row['schema']}: should be {row['verdict']}: {row['why']}"
    if len(rows) < 10:
        yield "rows.tsv: hardly any rows were read"


def json_faults(path):
    name = path.name.split(".")[1]
    checker = validator(name)
    text = path.read_text(encoding="utf-8")
    values = [json.loads(line) for line in text.splitlines()]
    if not values:
        yield f"{path.name}: nothing was written"
    for value in values:
        for error in checker.iter_errors(value):
            yield f"{path.name}: {'/'.join(map(str, error.absolute_path))}: {error.message}"


class Page(html.parser.HTMLParser):
    """Elements must be closed in order, and none may run or load anything."""

    VOID = {"meta", "br", "link", "img", "input", "hr"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.faults, self.elements = [], [], 0

    def handle_starttag(self, tag, attrs):
        self.elements += 1
        if tag not in self.VOID:
            self.open.append(tag)
        if tag in {"script", "iframe", "object", "embed", "link", "img", "form", "base"}:
            self.faults.append(f"<{tag}> on the page")
        for name, value in attrs:
            if name.startswith("on") or (name in {"href", "src"} and not value.startswith(("#", "http"))):
                self.faults.append(f"{name}={value}")

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")


def html_faults(path):
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    yield from (f"{path.name}: {fault}" for fault in page.faults)
    if page.open or page.elements < 50:
        yield f"{path.name}: left open: {page.open}; {page.elements} elements"


def graphml_faults(path):
    try:
        graph = networkx.read_graphml(path)
    except Exception as error:  # whatever the reader dislikes
        yield f"{path.name}: networkx: {error}"
        return
    if graph.number_of_nodes() < 3 or graph.number_of_edges() < 2:
        yield f"{path.name}: networkx reads {graph.number_of_nodes()} nodes"


def prov_faults(path):
    """As triples: what is attributed and annotated is there, and positions lie in order."""
    graph = rdflib.Graph().parse(path, format="json-ld")
    entities = set(graph.subjects(rdflib.RDF.type, rdflib.URIRef(PROV + "Entity")))
    agents = set(graph.subjects(rdflib.RDF.type, rdflib.URIRef(PROV + "Agent")))
    for entity, agent in graph.subject_objects(rdflib.URIRef(PROV + "wasAttributedTo")):
        if entity not in entities or agent not in agents:
            yield f"{path.name}: {entity} is attributed to {agent}, and one of them is not there"
    selectors = set(graph.subjects(rdflib.RDF.type, rdflib.URIRef(OA + "DataPositionSelector")))
    for selector in selectors:
        start, end = (graph.value(selector, rdflib.URIRef(OA + name)) for name in ("start", "end"))
        if not 0 <= start.toPython() < end.toPython():
            yield f"{path.name}: positions {start} to {end}"
    if len(entities) < 4 or not selectors:
        yield f"{path.name}: {len(entities)} entities, {len(selectors)} selectors"


def review_faults(path):
    value = json.loads(path.read_text(encoding="utf-8"))
    for review in value["@graph"]:
        missing = {"claimReviewed", "author", "itemReviewed", "reviewRating", "datePublished"} - review.keys()
        if missing or review["@type"] != "ClaimReview":
            yield f"{path.name}: {missing} missing"
    if len(value["@graph"]) != 1:
        yield f"{path.name}: {len(value['@graph'])} reviews of one verdict"


def dot_faults(path):
    done = subprocess.run(["dot", "-Tcanon", str(path)], capture_output=True, text=True, check=False)
    if done.returncode != 0 or done.stderr:
        yield f"{path.name}: dot: {done.stderr}"


def svg_faults(path):
    try:
        xml.etree.ElementTree.parse(path)
    except xml.etree.ElementTree.ParseError as error:
        yield f"{path.name}: {error}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--writer", required=True)
    writer = parser.parse_args().writer
    readers = {"*.json": json_faults, "*.ndjson": json_faults, "*.html": html_faults, "*.svg": svg_faults,
               "*.review.jsonld": review_faults}
    if rdflib is None:
        print("not checked: PROV, since python3-rdflib is not installed")
    else:
        readers["*.prov.jsonld"] = prov_faults
    if networkx is None:
        print("not checked: GraphML, since python3-networkx is not installed")
    else:
        readers["*.graphml"] = graphml_faults
    if shutil.which("dot") is None:
        print("not checked: DOT by the dot program, since graphviz is not installed")
    else:
        readers["*.dot"] = dot_faults
    faults, checked = list(row_faults()), 0
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([writer, folder], check=True)
        for pattern, faults_of in readers.items():
            paths = sorted(pathlib.Path(folder).glob(pattern))
            checked += len(paths)
            if not paths:
                faults.append(f"no {pattern} was written")
            for path in paths:
                faults += faults_of(path)
    print("\n".join(faults) or f"{checked} files were read by other readers")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
