#!/usr/bin/env python3
"""Passes on those source files of standard input that a compile_commands.json has a command for."""

import json
import os
import sys

with open(sys.argv[1], encoding="utf-8") as commands:
    compiled = {os.path.realpath(entry["file"]) for entry in json.load(commands)}
for line in sys.stdin:
    if os.path.realpath(line.strip()) in compiled:
        print(line.strip())
