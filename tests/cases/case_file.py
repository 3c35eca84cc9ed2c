"""Reads and writes .case files: one end-to-end case each, with its input, commands and expected output.

A case is a sequence of sections; a section starts with a line "=== NAME [ARGUMENT]" and goes on to the next:

    === about                   what the case shows, for people
    === file NAME               a text file of that name in the case's own empty folder
    === copy PATH [as NAME]     a file or folder of the project, copied there
    === run                     shell commands, as a user would type them; a step starts here
    === stdout                  what the step prints, whole (default: nothing)
    === stderr                  the same for the error stream (default: nothing)
    === stdout contains         each of these lines stands somewhere in the output
    === stdout lacks            none of these words stands anywhere in it
    === exit N                  the step's exit code (default: 0)

One blank line before a "===" line separates and belongs to no section. In expected output {{*}} stands for any
text inside a line, a line {{lines}} for any number of lines, {{folder}} for the case's folder, {{version}} for
the program's version, {{cr}} for a carriage return, and a last line {{no newline}} says that the output does not end
in a line break.
"""

import dataclasses
import re

NO_NEWLINE = "{{no newline}}"
_MARK = "=== "


class CaseError(Exception):
    """A .case file that cannot be read."""


@dataclasses.dataclass
class Section:
    name: str
    argument: str
    body: str


@dataclasses.dataclass
class Step:
    commands: str
    exit_code: int = 0
    whole: dict = dataclasses.field(default_factory=lambda: {"stdout": None, "stderr": None})
    contains: dict = dataclasses.field(default_factory=lambda: {"stdout": [], "stderr": []})
    lacks: dict = dataclasses.field(default_factory=lambda: {"stdout": [], "stderr": []})


@dataclasses.dataclass
class Case:
    path: str
    about: str
    inputs: list  # sections "file" and "copy", in order
    steps: list


def sections_of(text, path):
    """The sections of a case, in file order."""
    sections, lines = [], text.split("\n")
    if lines and lines[-1] == "":
        lines.pop()
    for number, line in enumerate(lines, 1):
        if line.startswith(_MARK):
            name, _, argument = line[len(_MARK):].strip().partition(" ")
            sections.append(Section(name, argument.strip(), []))
        elif sections:
            sections[-1].body.append(line)
        elif line.strip():
            raise CaseError(f"{path}:{number}: text before the first section")
    for index, section in enumerate(sections):
        if section.body and section.body[-1] == "" and index + 1 < len(sections):
            section.body.pop()  # the separating blank line
        section.body = "".join(line + "\n" for line in section.body)
    return sections


def parse(text, path):
    case = Case(path, "", [], [])
    for section in sections_of(text, path):
        if section.name == "about":
            case.about = section.body
        elif section.name in ("file", "copy"):
            case.inputs.append(section)
        elif section.name == "run":
            case.steps.append(Step(section.body))
        elif not case.steps:
            raise CaseError(f"{path}: section {section.name} before the first run")
        else:
            _add_expectation(case.steps[-1], section, path)
    if not case.steps or not case.about.strip():
        raise CaseError(f"{path}: a case says what it is about and runs something")
    return case


def _add_expectation(step, section, path):
    if section.name == "exit":
        step.exit_code = int(section.argument)
    elif section.name in ("stdout", "stderr") and section.argument in ("", "contains", "lacks"):
        if section.argument == "":
            step.whole[section.name] = section.body
        else:
            getattr(step, section.argument)[section.name] += section.body.split("\n")[:-1]
    else:
        raise CaseError(f"{path}: unknown section {section.name} {section.argument}")


def written(case):
    """The text of a case: parse(written(case)) is the case again."""
    parts = [f"=== about\n{case.about}"]
    parts += [f"=== {s.name} {s.argument}\n{s.body}" for s in case.inputs]
    for step in case.steps:
        parts.append(f"=== run\n{step.commands}")
        for stream in ("stdout", "stderr"):
            if step.whole[stream]:
                parts.append(f"=== {stream}\n{step.whole[stream]}")
            for how in ("contains", "lacks"):
                lines = getattr(step, how)[stream]
                if lines:
                    parts.append(f"=== {stream} {how}\n" + "".join(line + "\n" for line in lines))
        if step.exit_code:
            parts.append(f"=== exit {step.exit_code}\n")
    return "\n".join(parts)


def matches(expected, actual):
    """Whether output is what a whole section expects, with its placeholders."""
    if "{{" not in expected:
        return expected == actual
    pattern = []
    for line in expected.split("\n")[:-1]:
        if line == "{{lines}}":
            pattern.append(r"(?:[^\n]*\n)*?")
        else:
            pattern.append(r"[^\n]*".join(re.escape(piece) for piece in line.split("{{*}}")) + r"\n")
    return re.fullmatch("".join(pattern), actual) is not None
