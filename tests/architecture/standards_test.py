#!/usr/bin/python3
"""The table of standards in tests/README.md names tests that are there."""
import re
import unittest
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]


def named_tests():
    rows = [line for line in (TESTS / "README.md").read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    first = rows.index("| asked | holds | shown by |")
    table = [row for row in rows[first + 1:] if row.count(" | ") >= 2]
    return {name for row in table for name in re.findall(r"`([^`]+)`", row.split(" | ")[2])}


class Standards(unittest.TestCase):
    def test_each_test_that_is_named_is_there(self):
        names = named_tests()
        self.assertGreater(len(names), 15)
        gone = {name for name in names if not any(list(TESTS.glob(f"{name.rstrip('/')}{ending}")) for ending in ("", ".cpp", ".py"))}
        self.assertEqual(gone, set())


if __name__ == "__main__":
    unittest.main()
