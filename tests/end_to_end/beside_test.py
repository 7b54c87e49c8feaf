#!/usr/bin/python3
"""Two packs beside each other on one running kiosk, each in its own language and signed by its own makers, and one of them renewed."""
import json
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from kiosk_on_screen import DIES_WITH_THE_TEST, PATIENCE, Page, Screen, wait_for
from scratch_pack import CONTENT, PROGRAM, next_second, run, small_copy_of_the_pack

SPRAY, WALK = "spray-mit-spacer", "heel-pain"


class Beside(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desk = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        for name in ("clinic", "asthma", "runners", "stranger"):
            cls.run_well("keygen", "--out", cls.desk / name, "--no-password")
        small_copy_of_the_pack(cls.desk / "runners-pack")
        cls.asthma = cls.packed(CONTENT / "tests/packs/examples/inhaler", "asthma")
        cls.runners = cls.packed(cls.desk / "runners-pack", "runners")
        cls.pack = cls.desk / "pack"
        shutil.copytree(CONTENT / "tests/packs/examples/beside", cls.pack)
        (cls.pack / "layers").mkdir()
        for name in ("asthma", "runners"):
            for kind in (".kioskpack", ".pub"):
                shutil.copy(cls.desk / (name + kind), cls.pack / "layers")
        cls.clinic = cls.packed(cls.pack, "clinic")
        shutil.copytree(CONTENT / "tests/packs/examples/inhaler", cls.desk / "new-asthma")
        flow = cls.desk / f"new-asthma/scripts/flows/{SPRAY}.lua"
        words = flow.read_text(encoding="utf-8")
        assert 'title = "Richtig inhalieren"' in words
        flow.write_text(words.replace('title = "Richtig inhalieren"', 'title = "Gut inhalieren"'), encoding="utf-8")
        po = cls.desk / "new-asthma/scripts/translations/tr.po"
        po.write_text(po.read_text(encoding="utf-8").replace('msgid "Richtig inhalieren"', 'msgid "Gut inhalieren"'), encoding="utf-8")
        next_second()
        (cls.desk / "new").mkdir()
        cls.new_asthma = cls.packed(cls.desk / "new-asthma", "asthma", cls.desk / "new/asthma.kioskpack")

    @staticmethod
    def run_well(*command):
        done = run(PROGRAM, *command)
        if done.returncode:
            raise AssertionError(done.stdout + done.stderr)
        return done.stdout

    @classmethod
    def packed(cls, folder, name, out=None):
        out = out or cls.desk / f"{name}.kioskpack"
        cls.run_well("pack", folder, "--key", cls.desk / f"{name}.key", "--out", out)
        return out

    def setUp(self):
        self.room = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.config = self.room / "kiosk.toml"
        key = (self.desk / "clinic.pub").read_text(encoding="utf-8").splitlines()[1]
        self.config.write_text(f'screen_inches = 21.5\npublish_keys = ["{key}"]\n', encoding="utf-8")
        self.kiosk = ("--data", self.room / "data", "--config", self.config)

    def publish(self, file):
        return run(PROGRAM, "publish", file, "--unreviewed", *self.kiosk)

    def publish_well(self, file):
        done = self.publish(file)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def refused(self, file, *words):
        before = self.in_use()
        done = self.publish(file)
        self.assertEqual(done.returncode, 1, done.stdout)
        for word in words:
            self.assertIn(word, done.stderr)
        self.assertEqual(self.in_use(), before)

    def in_use(self):
        return (self.room / "data/packs/current").resolve()

    def says(self, topic, words):
        return words in (self.in_use() / f"scripts/flows/{topic}.lua").read_text(encoding="utf-8")

    def file(self, name):
        return (self.in_use() / name).read_bytes()

    def test_check_says_what_is_not_translated_and_nothing_else(self):
        done = run(PROGRAM, "check", "--content", self.pack)
        self.assertEqual(done.returncode, 0, done.stdout)
        told = [line for line in done.stdout.splitlines() if ": warning: " in line or ": error: " in line]
        self.assertEqual(len(told), 6, done.stdout)
        for line in told:
            self.assertRegex(line, r"translations/(de|tr|en)\.po: warning: .* is not offered in ")

    def test_what_a_pack_below_has_translated_is_not_asked_of_the_clinics_translator(self):
        pack = self.room / "pack"
        shutil.copytree(self.pack, pack)
        turkish = self.run_well("translate", "update", "tr", "--content", pack)
        self.assertRegex(turkish, r"Waiting: heel-pain \d+, sciatica \d+\n")
        english = self.run_well("translate", "update", "en", "--content", pack)
        self.assertRegex(english, r"Waiting: spray-mit-spacer \d+, jeden-tag \d+\n")

    def test_a_visitor_finds_each_topic_in_the_languages_that_it_has(self):
        self.publish_well(self.clinic)
        for language, topics in (("de", {SPRAY, "jeden-tag"}), ("tr", {SPRAY, "jeden-tag"}), ("en", {WALK, "sciatica"})):
            out = self.room / language
            self.run_well("render", "--content", self.in_use(), "--flow", "home", "--lang", language, "--out", out)
            home = json.loads((out / "home.json").read_text(encoding="utf-8"))
            opened = {each["action"][len("open:"):] for each in home["elements"] if each.get("action", "").startswith("open:")}
            self.assertEqual(opened, topics | {"hilfe-holen"})

    def test_a_running_kiosk_takes_a_renewed_layer_and_leaves_the_other(self):
        self.publish_well(self.clinic)
        before = self.page("de", "before")
        with Screen() as screen:
            kiosk = subprocess.Popen(DIES_WITH_THE_TEST + [str(PROGRAM), "run", *map(str, self.kiosk)], env=screen.environment, stderr=subprocess.DEVNULL)
            try:
                wait_for(lambda: before.is_on(screen.look()))
                heel = self.file(f"scripts/flows/{WALK}.lua")
                self.assertIn("Published asthma as version", self.publish_well(self.new_asthma))
                self.assertTrue(self.says(SPRAY, "Gut inhalieren"))
                self.assertEqual(self.file(f"scripts/flows/{WALK}.lua"), heel)
                after = self.page("de", "after")
                self.assertFalse(after.is_on(before.picture()))
                wait_for(lambda: after.is_on(screen.look()))
                self.run_well("rollback", *self.kiosk)
                wait_for(lambda: before.is_on(screen.look()))
                self.assertIsNone(kiosk.poll())
            finally:
                kiosk.terminate()
                kiosk.wait(PATIENCE)

    def page(self, language, name):
        out = self.room / name
        self.run_well("render", "--content", self.in_use(), "--config", self.config, "--flow", "home", "--lang", language, "--out", out)
        return Page(out / "home.json")

    def test_a_layer_is_refused_when_it_is_in_use_older_a_strangers_or_not_of_this_pack(self):
        self.refused(self.asthma, "a key this kiosk does not know")  # nothing that it belongs to is here
        self.publish_well(self.clinic)
        self.refused(self.asthma, "this version of asthma is in use already")
        self.publish_well(self.new_asthma)
        self.refused(self.asthma, "older than the one in use")
        strange = self.room / "asthma.kioskpack"
        self.run_well("pack", self.desk / "new-asthma", "--key", self.desk / "stranger.key", "--out", strange)
        self.refused(strange, "a key this kiosk does not know")
        damaged = bytearray(self.new_asthma.read_bytes())
        damaged[5000] ^= 1
        strange.write_bytes(damaged)
        self.refused(strange, "changed after it was signed")

    def test_a_layer_that_takes_topics_away_is_refused(self):
        self.publish_well(self.clinic)
        pack = self.room / "less"
        shutil.copytree(self.desk / "new-asthma", pack)
        (pack / f"scripts/flows/{SPRAY}.lua").unlink()
        home = pack / "scripts/kiosk.lua"
        home.write_text(home.read_text(encoding="utf-8").replace(f'"{SPRAY}", ', ""), encoding="utf-8")
        less = self.packed(pack, "asthma", self.room / "asthma (1).kioskpack")
        self.refused(less, f'there is no topic "{SPRAY}"')

    def test_a_new_pack_of_the_clinic_keeps_the_newer_layer_that_the_kiosk_has(self):
        self.publish_well(self.clinic)
        self.publish_well(self.new_asthma)
        next_second()
        again = self.packed(self.pack, "clinic", self.room / "again.kioskpack")  # with the older layer
        self.assertIn("asthma stays as it is here, which is newer", self.publish_well(again))
        self.assertTrue(self.says(SPRAY, "Gut inhalieren"))

    def test_of_a_stick_with_all_of_them_each_comes_once_the_newest_first(self):
        stick = self.room / "stick"
        stick.mkdir()
        for file in (self.clinic, self.runners):
            shutil.copy(file, stick)
        self.publish_well(stick)
        shutil.copy(self.new_asthma, stick)
        self.assertIn("Published asthma", self.publish_well(stick))
        self.refused(stick, "this version of asthma is in use already", "this version of runners is in use already",
                     "is older than one that was published here before")

    def test_two_layers_of_one_maker_are_told_apart_by_their_names(self):
        pack = self.room / "pack"
        shutil.copytree(self.pack, pack)
        self.packed(self.desk / "runners-pack", "asthma", pack / "layers/runners.kioskpack")
        shutil.copy(self.desk / "asthma.pub", pack / "layers/runners.pub")
        self.publish_well(self.packed(pack, "clinic", self.room / "both.kioskpack"))
        unnamed = self.room / "spring.kioskpack"
        shutil.copy(self.new_asthma, unnamed)
        self.refused(unnamed, "another file of this signer", "asthma.kioskpack or runners.kioskpack")
        self.assertIn("Published asthma", self.publish_well(self.new_asthma))


    def test_a_renewed_layer_takes_no_topic_of_another(self):
        self.publish_well(self.clinic)
        pack = self.room / "greedy"
        shutil.copytree(self.desk / "new-asthma", pack)
        home = pack / "scripts/kiosk.lua"
        home.write_text(home.read_text(encoding="utf-8").replace(f'"{SPRAY}", ', f'"{SPRAY}", "{WALK}", '), encoding="utf-8")
        flow = (pack / "scripts/flows/sport.lua").read_text(encoding="utf-8")
        (pack / f"scripts/flows/{WALK}.lua").write_text(flow, encoding="utf-8")
        greedy = self.packed(pack, "asthma", self.room / "asthma.kioskpack")
        self.refused(greedy, f'the topic "{WALK}" comes from runners here, and would come from asthma')

    def test_nothing_of_the_folder_it_is_started_in_is_taken_for_the_pack_in_use(self):
        stick = self.room / "stick"
        shutil.copytree(CONTENT / "tests/packs/examples/inhaler", stick)
        (stick / "layers").mkdir()
        shutil.copy(self.desk / "stranger.pub", stick / "layers/asthma.pub")
        (stick / "layers/added.txt").touch()
        self.packed(self.desk / "new-asthma", "stranger", stick / "layers/asthma.kioskpack")
        next_second()
        self.packed(self.desk / "new-asthma", "stranger", stick / "asthma.kioskpack")
        done = subprocess.run([PROGRAM, "publish", "asthma.kioskpack", "--unreviewed", *map(str, self.kiosk)], cwd=stick, capture_output=True, text=True)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("a key this kiosk does not know", done.stderr)

    def test_a_pack_of_the_clinic_may_insist_on_the_older_layer_that_it_brings(self):
        self.publish_well(self.clinic)
        self.publish_well(self.new_asthma)
        next_second()
        again = self.packed(self.pack, "clinic", self.room / "again.kioskpack")
        done = run(PROGRAM, "publish", again, "--unreviewed", "--drop", *self.kiosk)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(self.says(SPRAY, "Richtig inhalieren"))


if __name__ == "__main__":
    unittest.main()
