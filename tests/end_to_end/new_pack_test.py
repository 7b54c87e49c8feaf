#!/usr/bin/python3
"""A pack begun with `new pack`: sound from the first minute, and never at the cost of what is there. Needs no screen."""
import json
import os
import tempfile
import unittest
from pathlib import Path

from scratch_pack import PROGRAM, run

PROGRAM = PROGRAM.resolve()  # wherever this stands


class NewPack(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.pack = self.folder / "my pack"

    def program(self, *options, status=0):
        done = run(PROGRAM, *options)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def begin(self, folder=None, status=0):
        return self.program("new", "pack", folder or self.pack, status=status)

    def in_pack(self, *options):
        return self.program(*options, "--content", self.pack)

    def test_is_sound_and_can_be_gone_on_with(self):
        """When a word of the program is new: translate it in kiosk/pack/new_pack/scripts/translations/es.po."""
        self.begin()
        checked = run(PROGRAM, "check", "--content", self.pack)
        self.assertEqual((checked.returncode, checked.stdout), (0, ""))
        for language in ("en", "es"):
            out = self.folder / language
            self.in_pack("render", "--out", out, "--lang", language)
            self.assertTrue((out / "home.png").is_file())
            for flow, slides in (("easy-walk", {"main", "check", "further", "start", "now", "ask", "take-home"}),
                                 ("warning-signs", {"back-now", "foot-now", "back-today", "foot-today", "take-home"})):
                self.assertLessEqual(slides, {png.stem for png in (out / flow).glob("*.png")})
        po = self.pack / "scripts/translations/es.po"
        before = po.read_bytes()
        self.assertIn(" 0 fuzzy, 0 empty", self.in_pack("translate", "update", "es"))
        self.assertEqual(po.read_bytes(), before)

        self.in_pack("new", "flow", "knee-pain")
        told = [line for line in run(PROGRAM, "check", "--content", self.pack).stdout.splitlines() if ": warning: " in line]
        expectations = ("names no sources", "does not offer this flow", "came with the new topic", "not offered in Español")
        for line, expected in zip(told, expectations, strict=True):
            self.assertIn(expected, line)
        self.assertRegex(self.in_pack("translate", "update", "es"), r" \d+ fuzzy, [1-9]\d* empty")

    def test_can_be_signed_for_a_kiosk(self):
        self.begin()
        self.program("keygen", "--out", self.folder / "clinic", "--no-password")
        self.program("pack", self.pack, "--key", self.folder / "clinic.key", "--out", self.folder / "first.kioskpack")
        self.assertTrue((self.folder / "first.kioskpack").is_file())

    def test_brings_what_editors_need(self):
        self.begin()
        settings = json.loads((self.pack / ".luarc.json").read_text(encoding="utf-8"))
        for library in settings["workspace.library"]:
            self.assertTrue((self.pack / library).exists(), library)
        self.assertIn("clinic-kiosk check", (self.pack / "README.md").read_text(encoding="utf-8"))

    def test_never_touches_what_is_there(self):
        self.pack.mkdir()
        mine = self.pack / ".mine"
        mine.write_text("mine", encoding="utf-8")
        self.assertIn("this folder is not empty, and nothing was changed", self.begin(status=1))
        self.assertEqual([file.name for file in self.pack.iterdir()], [".mine"])
        self.assertIn("this is no folder", self.begin(mine, status=1))
        self.assertEqual(mine.read_text(encoding="utf-8"), "mine")
        (self.folder / "link").symlink_to("nowhere")
        self.assertIn("this is no folder", self.begin(self.folder / "link", status=1))
        self.assertIn("no folder is named", self.program("new", "pack", "", status=1))
        self.assertIn("the pack cannot be written: ", self.begin("/proc/pack", status=1))
        self.assertEqual(sorted(each.name for each in self.folder.iterdir()), ["link", "my pack"])

    def test_takes_an_empty_folder_and_makes_those_above_it(self):
        self.pack.mkdir()
        self.begin()
        self.assertTrue((self.pack / "scripts/kiosk.lua").is_file())
        self.begin(f"{self.folder}/a/b/")
        self.assertTrue((self.folder / "a/b/README.md").is_file())
        empty = self.folder / "empty"
        empty.mkdir()
        before = Path.cwd()
        self.addCleanup(os.chdir, before)
        os.chdir(empty)
        self.assertIn("type cd ..", self.begin(".", status=1))

    @unittest.skipUnless(os.geteuid() == 0, "as root only")
    def test_what_root_begins_belongs_to_the_author(self):
        os.chown(self.folder, 1234, 1234)
        self.begin()
        owners = {file.stat().st_uid for file in [self.pack, *self.pack.rglob("*")]}
        self.assertEqual(owners, {1234})
        os.chown(self.folder, 0, 0)


if __name__ == "__main__":
    unittest.main()
