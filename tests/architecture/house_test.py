#!/usr/bin/python3
"""Rules of the house that no compiler keeps: names, sizes of folders, and what a header says of threads."""
import collections
import re
import tempfile
import unittest
from pathlib import Path

KIOSK = Path(__file__).resolve().parents[2] / "kiosk"
CODE = {".h", ".cpp", ".inl"}
MOST_UNITS = 25  # in a folder; more want rooms
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
SAYS_THREAD = re.compile(r"\bthreads?\b|\bPure\b")


def code(kiosk):
    return sorted(file for file in kiosk.rglob("*") if file.suffix in CODE)


def units(kiosk):
    """Folder and name of each: a header with its .cpp is one."""
    return sorted({file.with_suffix("").relative_to(kiosk) for file in code(kiosk)})


def same_names(kiosk):
    places = collections.defaultdict(list)
    for unit in units(kiosk):
        places[unit.name].append(str(unit))
    return [" and ".join(each) for each in places.values() if len(each) > 1]


def full_folders(kiosk):
    counts = collections.Counter(unit.parent for unit in units(kiosk))
    return [f"{folder} has {count} units" for folder, count in counts.items() if count > MOST_UNITS]


def public_headers(kiosk):
    """Those that another library includes."""
    public = set()
    for file in code(kiosk):
        for header in INCLUDE.findall(file.read_text(encoding="utf-8")):
            if header.split("/")[0] != file.relative_to(kiosk).parts[0] and (kiosk / header).exists():
                public.add(header)
    return sorted(public)


def headers_without_thread(kiosk):
    return [header for header in public_headers(kiosk) if not SAYS_THREAD.search((kiosk / header).read_text(encoding="utf-8"))]


class House(unittest.TestCase):
    def test_no_two_files_have_one_name(self):
        self.assertEqual(same_names(KIOSK), [])

    def test_no_folder_has_more_units_than_one_can_see(self):
        self.assertEqual(full_folders(KIOSK), [])

    def test_every_public_header_says_its_thread_or_that_it_is_pure(self):
        self.assertGreater(len(public_headers(KIOSK)), 50)
        self.assertEqual(headers_without_thread(KIOSK), [])

    def test_a_breach_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            kiosk = Path(folder)
            files = {f"flow/unit_{number}.cpp": "" for number in range(MOST_UNITS)}
            files |= {"flow/same.h": "// Pure.\n", "screen/same.cpp": '#include "flow/same.h"\n#include "flow/silent.h"\n',
                      "flow/silent.h": "// A value.\n"}
            for name, text in files.items():
                (kiosk / name).parent.mkdir(exist_ok=True)
                (kiosk / name).write_text(text, encoding="utf-8")
            self.assertEqual(same_names(kiosk), ["flow/same and screen/same"])
            self.assertEqual(full_folders(kiosk), [f"flow has {MOST_UNITS + 2} units"])
            self.assertEqual(headers_without_thread(kiosk), ["flow/silent.h"])


if __name__ == "__main__":
    unittest.main()
