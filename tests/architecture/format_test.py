#!/usr/bin/python3
"""The C++ is formatted as .clang-format says, by the version of Debian 12: others break lines elsewhere."""
import re
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VERSION = 14
SKIPPED = 77  # as in CMakeLists.txt


def version():
    said = subprocess.run(["clang-format", "--version"], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"version (\d+)", said)[1])


class Format(unittest.TestCase):
    def test_every_file_is_formatted(self):
        files = [file for folder in ("kiosk", "tests") for file in sorted((ROOT / folder).rglob("*")) if file.suffix in {".h", ".cpp"}]
        self.assertGreater(len(files), 300)
        done = subprocess.run(["clang-format", "--dry-run", *files], cwd=ROOT, capture_output=True, text=True)
        wrong = sorted({line.split(":")[0] for line in done.stderr.splitlines() if "code should be clang-formatted" in line})
        self.assertEqual(wrong, [], "mend it with: clang-format -i FILE")


if __name__ == "__main__":
    if version() != VERSION:
        print(f"this is clang-format {version()}, not {VERSION}")
        sys.exit(SKIPPED)
    unittest.main()
