#!/usr/bin/python3
"""Mistakes of translators: `check` names the PO file and the line, and says what to do. Needs no screen.

`translation_mistakes_test.py write` writes what is said now about each of po_mistakes.py to packs/translated: read it as a nurse
would, who has never seen a PO file.
"""
import re
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

from po_mistakes import FOLDER, MISTAKES
from scratch_pack import CONTENT, PROGRAM, run

MESSAGES = CONTENT / "tests/packs/translated"
# Of the file as a whole, or of words that are in none of its lines.
WITHOUT_LINE = {"english-changed", "english-overwritten", "set-aside-by-hand", "head-lost", "empty", "compiled-beside",
                "named-in-words", "named-twice", "named-text", "german-in-words", "language-not-offered", "named-as-template"}
RIGHT = {"saved-with-mark-and-line-ends"}


class Packs:
    """A new pack for each mistake."""

    def __init__(self, folder):
        self.sound, self.spoilt = Path(folder, "sound"), Path(folder, "spoilt")
        done = run(PROGRAM, "new", "pack", self.sound)
        assert done.returncode == 0, done.stderr

    def spoil(self, name):
        shutil.rmtree(self.spoilt, ignore_errors=True)
        shutil.copytree(self.sound, self.spoilt)
        MISTAKES[name](self.spoilt)
        return self.spoilt

    def message(self, name):
        return run(PROGRAM, "check", "--content", self.spoil(name)).stdout


def differing_lines(sound, spoilt):
    """From the first to the last line that differs, of the spoilt file, with the rest of their entry."""
    old, new = (text.split("\n") for text in (sound, spoilt))
    first = next((i for i, (one, other) in enumerate(zip(old, new)) if one != other), len(new) - 1)
    behind = next((i for i, (one, other) in enumerate(zip(reversed(old), reversed(new))) if one != other), 0)
    return range(first, max(len(new) - behind, first + 1) + 3)


class EveryMistake(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.packs = Packs(folder.name)

    def test_every_mistake_is_told_in_these_words(self):
        self.assertEqual({file.stem for file in MESSAGES.glob("*.txt")}, set(MISTAKES) - RIGHT)
        for name in MISTAKES:
            with self.subTest(mistake=name):
                expected = "" if name in RIGHT else (MESSAGES / f"{name}.txt").read_text(encoding="utf-8")
                self.assertEqual(self.packs.message(name), expected)

    def test_each_says_what_to_do_and_names_the_line_of_the_translation(self):
        for file in sorted(MESSAGES.glob("*.txt")):
            with self.subTest(mistake=file.stem):
                told = file.read_text(encoding="utf-8").rstrip("\n").split("\n\n")
                for message in told:
                    self.assertRegex(message, r"^scripts/translations/[^:]+: ?" if file.stem in WITHOUT_LINE else
                                     r"^scripts/translations/es\.po:\d+(:\d+)?: (error|warning): ")
                    self.assertIn("\n      = help: ", message)

    def test_the_line_is_one_that_the_translator_changed(self):
        sound = (self.packs.sound / FOLDER / "es.po").read_text(encoding="utf-8")
        for name in sorted(set(MISTAKES) - WITHOUT_LINE - RIGHT):
            spoilt = (self.packs.spoil(name) / FOLDER / "es.po")
            message = (MESSAGES / f"{name}.txt").read_text(encoding="utf-8")
            lines = [int(line) for line in re.findall(r"^scripts/translations/es\.po:(\d+)", message, re.MULTILINE)]
            with self.subTest(mistake=name):
                changed = differing_lines(sound, spoilt.read_bytes().decode("utf-8", "replace"))
                self.assertTrue(all(line in changed for line in lines), f"{lines} of {changed}")

    def test_what_windows_puts_into_a_file_does_no_harm(self):
        pack = self.packs.spoil("saved-with-mark-and-line-ends")
        done = run(PROGRAM, "check", "--content", pack, "--strict")
        self.assertEqual((done.returncode, done.stdout), (0, ""))


def write_messages():
    MESSAGES.mkdir(exist_ok=True)
    for old in MESSAGES.glob("*.txt"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        packs = Packs(folder)
        for name in MISTAKES:
            if name not in RIGHT:
                (MESSAGES / f"{name}.txt").write_text(packs.message(name), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["write"]:
        write_messages()
    else:
        unittest.main()
