#!/usr/bin/python3
"""What is installed is compiled so that a mistake in memory can be used for little: read back from each program."""
import os
import re
import subprocess
import unittest
from pathlib import Path

COMMAND = Path(os.environ["KIOSK_PROGRAM"])
PROGRAMS = [COMMAND, *(COMMAND.with_name(f"clinic-kiosk-{name}") for name in ("wall", "desk", "voice", "paper", "pictures", "rest"))]
LARGE = PROGRAMS[1:]  # the command itself is a few lines of C
CALLS_NOTHING_SIZED = {"clinic-kiosk-voice"}  # no function of C that would be watched by its size
MARKS = {r"\b__(?!stack)\w+_chk\b": "_FORTIFY_SOURCE", "__stack_chk_fail": "-fstack-protector-strong",
         "glibcxx_assert_fail": "_GLIBCXX_ASSERTIONS"}  # what each option calls in the C and C++ libraries
LANDING = b"\xf3\x0f\x1e\xfa"  # endbr64: where a jump may land


def readelf(option, program):
    return subprocess.run(["readelf", "--wide", option, program], check=True, capture_output=True, text=True).stdout


class Hardening(unittest.TestCase):
    longMessage = False  # the whole table would hide which of it

    def holds(self, pattern, text, what):
        self.assertRegex(text, pattern, what)

    def test_nothing_lies_where_somebody_expects_it(self):
        for program in PROGRAMS:
            with self.subTest(program.name):
                self.holds(r"Type:\s+DYN", readelf("--file-header", program), "not position-independent")
                self.holds(r"FLAGS_1.*\bPIE\b", readelf("--dynamic", program), "no program that can lie anywhere")

    def test_addresses_of_functions_are_found_at_the_start_and_then_read_only(self):
        for program in PROGRAMS:
            with self.subTest(program.name):
                self.holds(r"FLAGS_1.*\bNOW\b", readelf("--dynamic", program), "bound later: -z now")
                self.holds("GNU_RELRO", readelf("--program-headers", program), "stays writable: -z relro")

    def test_nothing_that_is_written_is_executed(self):
        for program in PROGRAMS:
            with self.subTest(program.name):
                parts = re.findall(r"^\s+(LOAD|GNU_STACK)\s(?:\s*0x\w+){5}\s+([RWE ]+?)\s+(?:0x\w+|0)$", readelf("--program-headers", program), re.MULTILINE)
                self.assertIn("GNU_STACK", {kind for kind, _ in parts})
                self.assertEqual([rights for _, rights in parts if "W" in rights and "E" in rights], [])
                self.assertNotRegex(readelf("--dynamic", program), "TEXTREL", "code is written at the start")

    def test_no_library_is_looked_for_beside_the_program(self):
        for program in PROGRAMS:
            with self.subTest(program.name):
                self.assertNotRegex(readelf("--dynamic", program), r"RPATH|RUNPATH", "it names a folder for its libraries")

    def test_sizes_indexes_and_the_stack_are_watched(self):
        for program in LARGE:
            with self.subTest(program.name):
                called = readelf("--dyn-syms", program)
                for mark, option in MARKS.items():
                    if option == "_FORTIFY_SOURCE" and program.name in CALLS_NOTHING_SIZED:
                        continue
                    self.holds(mark, called, f"compiled without {option}")

    def test_jumps_land_only_where_one_may_land(self):
        """The linker says so of a program only when every part does; Debian's own start files (crti.o, Scrt1.o) do not. So it is looked
        for in our code: nearly every function may be pointed to, and begins so."""
        if os.uname().machine != "x86_64":
            self.skipTest("another processor")
        for program in LARGE:
            with self.subTest(program.name):
                self.assertGreater(program.read_bytes().count(LANDING), 300, "compiled without -fcf-protection")


if __name__ == "__main__":
    unittest.main()
