#!/usr/bin/python3
"""One topic of a society's signed pack, taken into a clinic's own: what comes along, whose signature counts, and what is said."""
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from scratch_pack import PROGRAM, run, small_copy_of_the_pack


class Taking(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desk = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.theirs = small_copy_of_the_pack(cls.desk / "theirs")
        cls.have_reviewed(cls.theirs, "heel-pain")
        for name in ("society", "stranger"):
            cls.run_well("keygen", "--out", cls.desk / name, "--no-password")
        cls.file = cls.desk / "spine-society.kioskpack"
        cls.run_well("pack", cls.theirs, "--key", cls.desk / "society.key", "--out", cls.file)
        cls.run_well("new", "pack", cls.desk / "clinic")

    @staticmethod
    def run_well(*words):
        done = run(PROGRAM, *words)
        if done.returncode:
            raise AssertionError(done.stderr)
        return done.stdout

    @classmethod
    def have_reviewed(cls, pack, flow):
        """As if a clinician had signed its proof in both languages."""
        table = cls.run_well("check", flow, "--reviews", "--content", pack)
        hashes = dict(re.findall(rf"^{flow} +(\w\w) .* ([0-9a-f-]{{19}})$", table, re.MULTILINE))
        script = pack / f"scripts/flows/{flow}.lua"
        signed = 'status = "reviewed", hash = { en = "%(en)s", es = "%(es)s" }' % hashes
        words = script.read_text(encoding="utf-8").replace('status = "draft"', signed)
        words = words.replace('reviewer = "", reviewed_on = ""', 'reviewer = "Dr Ruiz", reviewed_on = "2026-11-02"')
        script.write_text(words, encoding="utf-8")

    def setUp(self):
        self.pack = Path(self.enterContext(tempfile.TemporaryDirectory())) / "clinic"
        shutil.copytree(self.desk / "clinic", self.pack)

    def take(self, *words):
        return run(PROGRAM, "take", *words, "--content", self.pack)

    def contents(self):
        return {file: file.read_bytes() for file in self.pack.rglob("*") if file.is_file()}

    def assert_refused(self, done, before, *words):
        self.assertEqual(done.returncode, 1)
        for word in words:
            self.assertIn(word, done.stderr)
        self.assertEqual(self.contents(), before)

    def test_a_topic_of_a_signed_file_runs_with_its_review_in_both_languages(self):
        done = self.take("heel-pain", "from", self.file, "--key", self.desk / "society.pub")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("  scripts/flows/heel-pain.lua\n", done.stdout)
        self.assertIn("Its review, by Dr Ruiz, due 2027-11-01:\n  English: holds\n  Spanish: holds\n", done.stdout)
        self.assertIn(', "heel-pain"', done.stdout)
        home = self.pack / "scripts/kiosk.lua"
        words = home.read_text(encoding="utf-8").replace('"easy-walk"', '"easy-walk", "heel-pain"')
        home.write_text(words, encoding="utf-8")
        check = run(PROGRAM, "check", "heel-pain", "--content", self.pack)
        self.assertEqual((check.returncode, check.stdout), (0, ""), check.stdout)
        again = self.take("heel-pain", "from", self.file, "--key", self.desk / "society.pub")
        self.assertIn("Here already: heel-pain", again.stdout)

    def test_a_key_that_the_pack_pins_needs_no_naming(self):
        (self.pack / "layers").mkdir()
        shutil.copy(self.desk / "society.pub", self.pack / "layers/spine-society.pub")
        self.assertEqual(self.take("heel-pain", "from", self.file).returncode, 0)

    def test_a_folder_needs_no_key(self):
        self.assertEqual(self.take("heel-pain", "from", self.theirs).returncode, 0)

    def test_nothing_is_taken_of_a_file_that_nobody_vouches_for(self):
        before = self.contents()
        self.assert_refused(self.take("heel-pain", "from", self.file), before, "nobody here knows who signed this pack", "--key")
        stranger = ("--key", self.desk / "stranger.pub")
        self.assert_refused(self.take("heel-pain", "from", self.file, *stranger), before, "a key that is not known here", "--key")
        secret = ("--key", self.desk / "society.key")
        self.assert_refused(self.take("heel-pain", "from", self.file, *secret), before, "this is no public key", ".pub")
        key = ("--key", self.desk / "society.pub")
        spoiled = self.desk / "spoiled.kioskpack"
        whole = self.file.read_bytes()
        for damaged in (whole[:5000], whole[:2000] + b"?" + whole[2001:], b"", b"PK not a pack"):
            spoiled.write_bytes(damaged)
            self.assert_refused(self.take("heel-pain", "from", spoiled, *key), before, "spoiled.kioskpack")
        self.assert_refused(self.take("heel-pain", "from", self.desk / "none.kioskpack", *key), before, "cannot be read")

    def test_what_stands_in_the_way_is_named_and_stays(self):
        lib = self.pack / "scripts/lib/warnings.lua"
        lib.write_text("-- of our clinic\n" + lib.read_text(encoding="utf-8"), encoding="utf-8")
        before = self.contents()
        self.assert_refused(self.take("heel-pain", "from", self.theirs), before, "scripts/lib/warnings.lua", "--beside", "nothing was changed")
        done = self.take("heel-pain", "from", self.theirs, "--beside")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("scripts/lib/warnings.lua is another one here, so theirs is scripts/lib/warnings-theirs.lua", done.stdout)
        self.assertIn("English: holds", done.stdout)
        self.assertEqual({file: words for file, words in self.contents().items() if file in before and file.suffix != ".po"},
                         {file: words for file, words in before.items() if file.suffix != ".po"})

    def test_a_topic_that_is_not_there_and_a_line_that_is_not_meant_so(self):
        before = self.contents()
        self.assert_refused(self.take("heal-pain", "from", self.theirs), before, 'did you mean "heel-pain"')
        for words in (("heel-pain",), ("heel-pain", self.theirs), ("heel-pain", "of", self.theirs)):
            done = self.take(*words)
            self.assertEqual(done.returncode, 2)
            self.assertIn("clinic-kiosk take heel-pain from", done.stderr)


if __name__ == "__main__":
    unittest.main()
