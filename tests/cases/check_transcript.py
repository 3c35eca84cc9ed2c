"""Runs the transcript that README.md shows and compares what is printed.

The transcript is the code block that follows the line "<!-- transcript FOLDER -->"; its commands start with
"$ saidby " and run in a copy of FOLDER. --update rewrites the block.
"""

import argparse
import difflib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"(<!-- transcript (\S+) -->\n+```\n)(.*?)(\n```\n)", re.S)


def printed(program, folder, commands):
    """What the commands print, as the block shows it."""
    with tempfile.TemporaryDirectory() as copy:
        shutil.copytree(ROOT / folder, copy, dirs_exist_ok=True)
        shown = []
        for command in commands:
            words = command.split()
            done = subprocess.run([program, *words[1:]], cwd=copy, capture_output=True, text=True, check=True)
            shown.append("\n".join(["$ " + command, *done.stdout.rstrip("\n").split("\n")]).rstrip("\n"))
        return "\n\n".join(shown)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--program", required=True, type=lambda name: str(pathlib.Path(name).resolve()))
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    block = BLOCK.search(text)
    if block is None:
        sys.exit("README.md: no transcript")
    commands = [line[2:] for line in block[3].split("\n") if line.startswith("$ saidby ")]
    now = printed(options.program, block[2], commands)
    if options.update:
        readme.write_text(text[: block.start(3)] + now + text[block.end(3) :], encoding="utf-8")
        return
    if now != block[3]:
        sys.stdout.writelines(
            line + "\n" for line in difflib.unified_diff(block[3].split("\n"), now.split("\n"), "README.md", "printed", lineterm="")
        )
        sys.exit("README.md shows what the program no longer prints: check_transcript.py --update")
    print(f"1 passed: {len(commands)} commands print what README.md shows")


if __name__ == "__main__":
    main()
