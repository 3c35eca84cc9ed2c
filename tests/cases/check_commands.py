#!/usr/bin/env python3
"""Every command and every option has an end-to-end case and an entry in the manual page.

usage: check_commands.py --program SAIDBY --manual saidby.1

The lists come from the program itself (`saidby help --format json`), so that nothing can be forgotten:
an option counts as covered where a case's command line calls its command with it.
"""

import argparse
import json
import pathlib
import shlex
import subprocess
import sys

import case_file

ROOT = pathlib.Path(__file__).resolve().parents[2]
OF_EVERY_COMMAND = "of every command"
SHELL_WORDS = ("|", "&&", "||", ";", ">", "<", "2>")


def spellings(options):
    """[{spelling of an option}] without positional arguments."""
    return [set(option["names"]) for option in options if option["name"].startswith("-")]


def commands_of(program):
    """{command: [{spellings of one option}]}, and under OF_EVERY_COMMAND those that all take."""
    done = subprocess.run([program, "help", "--format", "json"], capture_output=True, check=True)
    told = json.loads(done.stdout)
    return {command["name"]: spellings(command["options"]) for command in told["commands"]} | {
        OF_EVERY_COMMAND: spellings(told["options"])}


def lines_of(commands):
    """[words of a line of shell]; a quotation may run over several lines."""
    lines, open_line = [], ""
    for line in commands.splitlines():
        open_line += line
        try:
            lines.append(shlex.split(open_line, comments=True))
            open_line = ""
        except ValueError:
            open_line += "\n"
    return lines


def calls_of(words):
    """[(command, {option})] of the saidby calls in one line of shell."""
    calls = []
    for index, word in enumerate(words):
        if word != "saidby":
            continue
        rest = []
        for argument in words[index + 1:]:
            if argument in SHELL_WORDS or argument == "saidby":
                break
            rest.append(argument.rstrip(";"))
        command = rest[0] if rest and not rest[0].startswith("-") else ""
        calls.append((command, {argument.split("=")[0] for argument in rest if argument.startswith("-")}))
    return calls


def covered():
    """{command: {options that some case uses}}"""
    found = {}
    for path in sorted((ROOT / "fixtures/cases").rglob("*.case")):
        case = case_file.parse(path.read_text(encoding="utf-8"), path)
        for step in case.steps:
            for words in lines_of(step.commands):
                for command, options in calls_of(words):
                    found.setdefault(command, set()).update(options)
    found[OF_EVERY_COMMAND] = set().union(*found.values()) if found else set()
    return found


def faults_in_cases(commands):
    cases, faults = covered(), []
    for command, options in commands.items():
        if command not in cases:
            faults.append(f"no case runs `saidby {command}`")
            continue
        faults += [f"no case runs `saidby {command}` with {'/'.join(sorted(names))}"
                   for names in options if not names & cases[command]]
    return faults


def faults_in_manual(commands, manual):
    text = manual.read_text(encoding="utf-8").replace("\\-", "-")
    faults = [f"{manual.name}: no section for `saidby {name}`" for name in commands
              if name != OF_EVERY_COMMAND and f"\n.SS saidby {name} " not in text]
    faults += [f"{manual.name}: nothing on {name} of `saidby {command}`" for command, options in commands.items()
               for names in options for name in names if name not in text]
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--manual", required=True, type=pathlib.Path)
    options = parser.parse_args()
    commands = commands_of(options.program)
    faults = faults_in_cases(commands) + faults_in_manual(commands, options.manual)
    if len(commands) < 2:
        faults.append("the program tells of no command")
    print("\n".join(faults) or f"{len(commands) - 1} commands have cases and manual entries for every option")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
