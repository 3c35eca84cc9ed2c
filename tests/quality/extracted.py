"""Runs `saidby extract` and reads its mentions, for the checks of this folder."""

import json
import subprocess


def mentions_of(program, *arguments):
    done = subprocess.run([program, "extract", *map(str, arguments)], capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def evidence_faults(mention, text):
    """What in a mention's evidence does not stand in `text` (the file's bytes)."""
    evidence, faults = mention["evidence"], []
    if text[evidence["start"]:evidence["end"]] != evidence["exact"].encode():
        faults.append("evidence.exact is not what stands at its bytes")
    if mention["kind"] == "figure":
        figure = text[evidence["figure"]["start"]:evidence["figure"]["end"]].decode(errors="replace")
        if figure != mention["quantity"]["text"]:
            faults.append(f"the figure's bytes hold {figure!r}, not {mention['quantity']['text']!r}")
    for link in mention["attribution"]:
        said = link["pronoun"] or link["text"]
        if not link["carried"] and said.encode() not in text:
            faults.append(f"source {said!r} does not stand in the text")
    return faults
