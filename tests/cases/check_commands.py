#!/usr/bin/env python3
"""Every command and every option has an end-to-end case and a place in the manual.

usage: check_commands.py --program SAIDBY

Both lists come from the program itself (`saidby help --format json`), so that neither can be forgotten:
an option counts as covered where a case's command line calls its command with it.
"""

import argparse
import json
import pathlib
import re
import shlex
import subprocess
import sys

import case_file

ROOT = pathlib.Path(__file__).resolve().parents[2]
MANUAL = ROOT / "docs" / "commands.md"
OF_EVERY_COMMAND = {"--help"}


def commands_of(program):
    """{command: {option name}} as the program tells them."""
    done = subprocess.run([program, "help", "--format", "json"], capture_output=True, check=True)
    return {command["name"]: {option["name"] for option in command["options"]} - OF_EVERY_COMMAND
            for command in json.loads(done.stdout)["commands"]}


def calls_of(line):
    """[(command, {option})] of the saidby calls in one line of shell."""
    calls = []
    words = shlex.split(line, comments=True)
    for index, word in enumerate(words):
        if word != "saidby":
            continue
        rest = []
        for argument in words[index + 1:]:
            if argument in ("|", "&&", "||", ";") or argument == "saidby":
                break
            rest.append(argument.rstrip(";"))
        named = [argument for argument in rest if not argument.startswith("-")]
        options = {argument.split("=")[0] for argument in rest if argument.startswith("-")}
        calls.append((named[0] if named else "", options))
    return calls


def covered():
    """{command: {options that some case uses}}"""
    found = {}
    for path in sorted((ROOT / "fixtures/cases").rglob("*.case")):
        case = case_file.parse(path.read_text(encoding="utf-8"), path)
        for step in case.steps:
            for line in step.commands.splitlines():
                for command, options in calls_of(line):
                    found.setdefault(command, set()).update(options)
    return found


def faults_in_cases(commands):
    cases, faults = covered(), []
    for command, options in commands.items():
        if command not in cases:
            faults.append(f"no case runs `saidby {command}`")
            continue
        faults += [f"no case runs `saidby {command} {option}`" for option in sorted(options - cases[command])]
    return faults


def faults_in_manual(commands):
    if not MANUAL.exists():
        return [f"{MANUAL.relative_to(ROOT)} is missing"]
    sections = dict(re.findall(r"^## saidby ([\w-]+)\n(.*?)(?=^## |\Z)", MANUAL.read_text(encoding="utf-8"),
                               re.MULTILINE | re.DOTALL))
    faults = [f"{MANUAL.name}: no section for `saidby {name}`" for name in commands if name not in sections]
    faults += [f"{MANUAL.name}: a section for `saidby {name}`, which is no command"
               for name in sections if name not in commands]
    for name, options in commands.items():
        faults += [f"{MANUAL.name}: `saidby {name}` does not tell of {option}" for option in sorted(options)
                   if not re.search(re.escape(option) + r"\b", sections.get(name, ""))]
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", required=True)
    commands = commands_of(parser.parse_args().program)
    faults = faults_in_cases(commands) + faults_in_manual(commands)
    if not commands:
        faults.append("the program tells of no command")
    print("\n".join(faults) or f"{len(commands)} commands have cases and manual entries for every option")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
