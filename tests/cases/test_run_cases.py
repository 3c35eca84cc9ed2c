#!/usr/bin/env python3
"""Tests of the case runner itself: a runner that cannot fail would prove nothing."""

import pathlib
import sys
import unittest

import case_file
import run_cases

TEXT = """=== about
Shows something.

=== file a.txt
one

two

=== run
cat a.txt

=== stdout
one

two

=== stderr contains
warning

=== exit 3
"""


class CaseFile(unittest.TestCase):
    def test_is_read_and_written_back(self):
        case = case_file.parse(TEXT, "a.case")
        self.assertEqual(case.inputs[0].body, "one\n\ntwo\n")
        self.assertEqual(case.steps[0].exit_code, 3)
        self.assertEqual(case_file.parse(case_file.written(case), "a.case"), case)

    def test_refuses_what_it_does_not_know(self):
        for text in ("=== about\nx\n\n=== run\ntrue\n\n=== stdoot\n", "=== about\nx\n", "=== run\ntrue\n",
                     "=== about\nx\n\n=== stdout\n\n=== run\ntrue\n", "words\n"):
            with self.subTest(text=text), self.assertRaises(case_file.CaseError):
                case_file.parse(text, "a.case")

    def test_placeholders(self):
        rows = [("a\n", "a\n", True), ("a\n", "b\n", False), ("", "", True), ("", "a\n", False),
                ("took {{*}} s\n", "took 3 s\n", True), ("took {{*}} s\n", "took 3\n s\n", False),
                ("a\n{{lines}}\nz\n", "a\nz\n", True), ("a\n{{lines}}\nz\n", "a\nb\nc\nz\n", True),
                ("a\n{{lines}}\nz\n", "a\nb\n", False), ("a.c {{*}}\n", "abc d\n", False)]
        for expected, actual, holds in rows:
            with self.subTest(expected=expected, actual=actual):
                self.assertEqual(case_file.matches(expected, actual), holds)


class Faults(unittest.TestCase):
    STEP = case_file.parse(TEXT, "a.case").steps[0]

    def test_none_where_all_holds(self):
        self.assertEqual(run_cases.faults_of(self.STEP, 3, {"stdout": "one\n\ntwo\n", "stderr": "warning: x\n"}), [])

    def test_each_is_found(self):
        self.assertEqual(len(run_cases.faults_of(self.STEP, 0, {"stdout": "one\n", "stderr": ""})), 3)

    def test_unexpected_output_is_a_fault(self):
        silent = case_file.Step("true")
        self.assertEqual(len(run_cases.faults_of(silent, 0, {"stdout": "", "stderr": "oops\n"})), 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
