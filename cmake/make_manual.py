#!/usr/bin/env python3
"""Writes the manual page saidby(1) from what the program says of itself (`saidby help --format json`).

usage: make_manual.py --program SAIDBY --version VERSION --output FILE

The page cannot fall behind the command table, because it has no other source; what stands here is what the table
does not hold: what the program is for, its files, exit codes and environment.
"""

import argparse
import json
import subprocess
import sys

ABOUT = """saidby reads news texts in several languages and extracts every figure ("13 members of the security forces
were killed") and every attributed statement as a claim linked to those on whose word it stands. It keeps the claims of
one story in one file and shows which contradict each other, which rest on one origin, which were revised or withdrawn,
each with the words in the article that prove it. It gives evidence, no verdict."""

FILES = [("*.saidby", "A case: all of one story in one file that can be copied and mailed. Taken from --case, else from "
          "$SAIDBY_CASE, else the only such file of the current folder or of the nearest folder above that has one.")]
EXIT_CODES = [("0", "done"), ("1", "something could not be done; the message says what, why and what to try"),
              ("2", "the command was called wrongly"), ("3", "--fail-on: there are such findings")]
ENVIRONMENT = [("SAIDBY_CASE", "the case file, where --case does not name one"),
               ("NO_COLOR", "if set and not empty: no colours")]


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return "\n".join("\\&" + line if line.startswith(".") else line for line in text.split("\n"))


def tagged(rows):
    return "".join(f".TP\n\\fB{escaped(tag)}\\fR\n{escaped(text)}\n" for tag, text in rows)


def option_row(option):
    names = ", ".join(option["names"])
    help_text = option["help"]
    if not all(choice in help_text for choice in option["choices"]):
        help_text += f" ({', '.join(option['choices'])})"
    return (f"{names} {option['value']}" if option["value"] else names), help_text


def command_part(command):
    arguments = " ".join(option["name"] if option["required"] else f"[{option['name']}]"
                         for option in command["options"] if not option["name"].startswith("-"))
    part = f".SS saidby {escaped(command['name'])} {escaped(arguments)}\n{escaped(command['summary'])}.\n"
    if command.get("details"):
        part += "".join(f".PP\n{escaped(line)}\n" for line in command["details"].split("\n") if line)
    part += tagged(map(option_row, command["options"]))
    if command.get("examples"):
        part += ".PP\nExamples:\n.nf\n" + "".join(f"  {escaped(line)}\n" for line in command["examples"]) + ".fi\n"
    return part


def page(told, version):
    parts = [f'.\\" Written by cmake/make_manual.py. DO NOT EDIT.\n.TH SAIDBY 1 "" "saidby {version}"\n',
             ".SH NAME\nsaidby \\- who said how many, on whose word, and does it hold together?\n",
             ".SH SYNOPSIS\n\\fBsaidby\\fR \\fICOMMAND\\fR [\\fIoptions\\fR]\n",
             f".SH DESCRIPTION\n{escaped(ABOUT)}\n",
             ".SH OPTIONS OF EVERY COMMAND\n" + tagged(map(option_row, told["options"])),
             ".SH COMMANDS\n" + "".join(map(command_part, told["commands"])),
             ".SH FILES\n" + tagged(FILES), ".SH EXIT STATUS\n" + tagged(EXIT_CODES),
             ".SH ENVIRONMENT\n" + tagged(ENVIRONMENT)]
    return "".join(parts)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--output", required=True)
    options = parser.parse_args()
    told = subprocess.run([options.program, "help", "--format", "json"], capture_output=True, check=True)
    with open(options.output, "w", encoding="utf-8") as out:
        out.write(page(json.loads(told.stdout), options.version))
    return 0


if __name__ == "__main__":
    sys.exit(main())
