#!/usr/bin/python3
"""A clinic's pack on top of a society's: each signed by its own key, the clinic's sentences, what stands in the way, and a kiosk that takes it."""
import shutil
import tempfile
import unittest
from pathlib import Path

from scratch_pack import PROGRAM, run, small_copy_of_the_pack
import take_test

PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'


class Layers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desk = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        for name in ("society", "clinic", "stranger"):
            cls.run_well("keygen", "--out", cls.desk / name, "--no-password")
        theirs = small_copy_of_the_pack(cls.desk / "theirs")
        take_test.Taking.have_reviewed(theirs, "heel-pain")
        cls.society = cls.desk / "society.kioskpack"
        cls.run_well("pack", theirs, "--key", cls.desk / "society.key", "--out", cls.society)
        cls.run_well("new", "pack", cls.desk / "clinic")
        home = cls.desk / "clinic/scripts/kiosk.lua"
        words = home.read_text(encoding="utf-8")
        words = words.replace('"easy-walk"', '"easy-walk", "heel-pain"').replace("return kiosk {", 'return kiosk {\n  builds_on = "society.kioskpack",')
        home.write_text(words, encoding="utf-8")
        (cls.desk / "clinic/layers").mkdir()
        shutil.copy(cls.society, cls.desk / "clinic/layers")
        shutil.copy(cls.desk / "society.pub", cls.desk / "clinic/layers")

    run_well = staticmethod(take_test.Taking.run_well)

    def setUp(self):
        self.room = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.pack = self.room / "clinic"
        shutil.copytree(self.desk / "clinic", self.pack)
        self.layer = self.pack / "layers/society.kioskpack"

    def packed(self):
        return run(PROGRAM, "pack", self.pack, "--key", self.desk / "clinic.key", "--out", self.room / "clinic.kioskpack")

    def contents(self):
        return {file: file.read_bytes() for file in self.pack.rglob("*") if file.is_file()}

    def change(self, language, *pairs):
        file = self.pack / f"scripts/changes/heel-pain.{language}.po"
        file.parent.mkdir(exist_ok=True)
        file.write_text(PO + "".join(f'\nmsgid "{old}"\nmsgstr "{new}"\n' for old, new in pairs), encoding="utf-8")

    def assert_refused(self, *words):
        before = self.contents()
        for done in (self.packed(), run(PROGRAM, "check", "--content", self.pack), run(PROGRAM, "render", "--content", self.pack, "--out", self.room / "r")):
            self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
            for word in words:
                self.assertIn(word, done.stderr)
        self.assertEqual(self.contents(), before)
        self.assertFalse((self.room / "clinic.kioskpack").exists())

    def test_the_societys_topic_is_checked_packed_and_published_with_its_review(self):
        check = run(PROGRAM, "check", "--reviews", "--content", self.pack)
        self.assertEqual(check.returncode, 0, check.stdout + check.stderr)
        self.assertRegex(check.stdout, r"heel-pain +en +reviewed +Dr Ruiz")
        self.assertRegex(check.stdout, r"heel-pain +es +reviewed +Dr Ruiz")
        before = self.contents()
        done = self.packed()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"heel-pain comes from society, signed as version \d{14}\n")
        self.assertEqual(self.contents(), before)
        key = (self.desk / "clinic.pub").read_text(encoding="utf-8").splitlines()[1]
        config = self.room / "kiosk.toml"
        config.write_text(f'publish_keys = ["{key}"]\n', encoding="utf-8")
        kiosk = ("--data", self.room / "data", "--config", config, "--unreviewed")
        done = run(PROGRAM, "publish", self.room / "clinic.kioskpack", *kiosk)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("heel-pain comes from society", done.stdout)
        refused = run(PROGRAM, "publish", self.society, *kiosk)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("this version of society is in use already", refused.stderr)

    def test_the_clinics_sentences_are_on_the_screen_and_its_review_holds_no_more(self):
        title = "Most heel pain gets better"
        self.change("en", (title, "At our clinic most heels get better"))
        self.change("es", (title, "En esta clínica casi todos mejoran"))
        done = self.packed()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("in other words here: 2 sentences", done.stdout)
        for language, words in (("en", "At our clinic most heels get better"), ("es", "En esta clínica casi todos mejoran")):
            out = self.room / language
            self.run_well("render", "--content", self.pack, "--flow", "heel-pain", "--slide", "main", "--lang", language, "--out", out)
            slide = (out / "heel-pain/main.json").read_text(encoding="utf-8")
            self.assertIn(words, slide)
        check = run(PROGRAM, "check", "heel-pain", "--content", self.pack)
        self.assertIn("changed since it was reviewed", check.stdout)

    def test_a_change_whose_sentence_the_society_changed_stops_until_somebody_has_looked(self):
        self.change("en", ("Most heel pain becomes better", "At our clinic most heels get better"))
        self.assert_refused("scripts/changes/heel-pain.en.po:4", "no longer says", "it may now be “Most heel pain gets better”")

    def test_a_layer_that_is_missing_or_that_nobody_pinned(self):
        (self.pack / "layers/society.pub").unlink()
        self.assert_refused("layers/society.pub", "who has to have signed society.kioskpack")
        self.layer.unlink()
        self.assert_refused("layers/society.kioskpack", "it is not there", "builds_on")

    def test_a_layer_that_somebody_else_signed(self):
        shutil.copy(self.desk / "stranger.pub", self.pack / "layers/society.pub")
        self.assert_refused("layers/society.kioskpack", "not signed with the key in society.pub")

    def test_a_layer_that_is_cut_changed_of_another_kind_or_far_too_large(self):
        whole = self.layer.read_bytes()
        for damaged, words in ((whole[:9000], "not a content pack"), (whole[:4000] + b"?" + whole[4001:], "was changed after it was signed"),
                               (b"", "not a content pack"), (b"PK\x03\x04 a document", "not a content pack")):
            self.layer.write_bytes(damaged)
            self.assert_refused("layers/society.kioskpack", words)
        with self.layer.open("r+b") as file:
            file.truncate(600 << 20)  # takes no room
        done = self.packed()
        self.assertEqual(done.returncode, 1)
        self.assertIn("too large", done.stderr)
        self.layer.unlink()
        self.layer.mkdir()
        self.assert_refused("layers/society.kioskpack", "this is a folder")

    def test_packs_that_name_each_other_are_no_circle_as_each_was_finished_before(self):
        self.assertEqual(self.packed().returncode, 0)
        shutil.copy(self.room / "clinic.kioskpack", self.layer)
        shutil.copy(self.desk / "clinic.pub", self.pack / "layers/society.pub")
        (self.room / "clinic.kioskpack").unlink()
        done = self.packed()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("heel-pain comes from society", done.stdout)

    def test_translations_of_the_clinics_own_topics_are_brought_up_to_date_as_ever(self):
        done = run(PROGRAM, "translate", "update", "es", "--content", self.pack)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(" 0 fuzzy, 0 empty", done.stdout)


if __name__ == "__main__":
    unittest.main()
