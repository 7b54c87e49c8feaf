#!/usr/bin/python3
"""A flow begun with `new flow`: sound from the first minute, and never at the cost of one that is there. Needs no screen."""
import tempfile
import unittest
from pathlib import Path

from scratch_pack import copy_of_the_pack, PROGRAM, run


class NewFlow(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.pack = copy_of_the_pack(Path(folder.name, "pack"))
        self.flow = self.pack / "scripts/flows/knee-pain.lua"

    def program(self, *options):
        return run(PROGRAM, *options, "--content", self.pack)

    def begin(self, name, status=0):
        done = self.program("new", "flow", name)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done

    def about_the_new_one(self):
        done = self.program("check")
        self.assertEqual(done.returncode, 0, done.stdout)
        return [line for line in done.stdout.splitlines() if "knee-pain" in line and line.startswith("scripts/")]

    def test_check_only_reminds_of_the_words_sources_the_home_screen_and_the_translation(self):
        self.begin("knee-pain")
        told = self.about_the_new_one()
        self.assertEqual(len(told), 4, told)
        for line, expected in zip(told, ("names no sources", "does not offer this flow", "came with the new topic, and so do",
                                         "not offered in Español")):
            self.assertIn("warning: ", line)
            self.assertIn(expected, line)

    def test_what_it_says_to_add_to_the_home_screen_offers_it(self):
        said = self.begin("knee-pain").stdout
        home = self.pack / "scripts/kiosk.lua"
        addition = said[said.index(', "knee-pain"'):].strip()
        lines = home.read_text(encoding="utf-8").splitlines(keepends=True)
        [row] = [i for i, line in enumerate(lines) if line.strip().startswith("topics = {")]
        lines[row] = lines[row].rsplit(" }", 1)[0] + addition + " },\n"
        home.write_text("".join(lines), encoding="utf-8")
        self.assertFalse([line for line in self.about_the_new_one() if "does not offer" in line])

    def test_has_a_slide_of_each_kind_that_a_topic_needs(self):
        self.begin("knee-pain")
        out = self.pack.parent / "out"
        self.assertEqual(self.program("render", "--flow", "knee-pain", "--out", out).returncode, 0)
        slides = {file.stem for file in (out / "knee-pain").glob("*.png")}
        self.assertLessEqual({"main", "inside", "help", "check", "now", "today", "ask", "take-home"}, slides)

    def test_never_touches_a_flow_that_is_there(self):
        self.flow.write_text("mine", encoding="utf-8")
        self.assertIn("exists already", self.begin("knee-pain", status=1).stderr)
        self.assertEqual(self.flow.read_text(encoding="utf-8"), "mine")

    def test_says_what_a_name_may_be(self):
        for name in ("Knee", "knee pain", "../knee", "-", "k" * 41, "knee_pain", ""):
            self.assertIn("lower-case letters, digits and dashes", self.begin(name, status=1).stderr)
        self.assertIn("first screen", self.begin("home", status=1).stderr)
        self.assertFalse(self.flow.exists())


if __name__ == "__main__":
    unittest.main()
