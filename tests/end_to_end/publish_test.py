#!/usr/bin/python3
"""From the author's desk to the waiting room: keys, one signed file, what a kiosk takes and refuses, going back, and a kill at any moment."""
import json
import os
import random
import re
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from kiosk_on_screen import DIES_WITH_THE_TEST, PATIENCE, PROGRAM, Screen, difference, wait_for
from scratch_pack import next_second, small_copy_of_the_pack


def program(*words, **more):
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, **more)


class Publishing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desk = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        small_copy_of_the_pack(cls.desk / "pack")
        cls.run_well(program("keygen", "--out", cls.desk / "clinic", "--no-password"))
        cls.key = (cls.desk / "clinic.pub").read_text(encoding="utf-8").splitlines()[1]
        cls.spring = cls.packed("spring")
        cls.summer = cls.packed("summer", "heel-pain", "Most heel pain gets better", "Most heel pain gets well")

    @staticmethod
    def run_well(done):
        if done.returncode:
            raise AssertionError(done.stderr)
        return done.stdout

    @classmethod
    def packed(cls, name, flow=None, words=None, others=None, change=lambda pack: None):
        """The shipped pack as one signed file, with other words in English and Spanish's source."""
        pack = cls.desk / name
        shutil.copytree(cls.desk / "pack", pack)
        if flow:
            for file in (pack / f"scripts/flows/{flow}.lua", pack / "scripts/translations/es.po"):
                file.write_text(file.read_text(encoding="utf-8").replace(words, others), encoding="utf-8")
        change(pack)
        out = cls.desk / f"{name}.kioskpack"
        cls.run_well(program("pack", pack, "--key", cls.desk / "clinic.key", "--out", out))
        next_second()
        return out

    def setUp(self):
        self.data = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.config = self.data / "kiosk.toml"
        self.config.write_text(f'screen_inches = 21.5\npublish_keys = ["{self.key}"]\n', encoding="utf-8")

    def publish(self, file, *more):
        return program("publish", file, "--data", self.data, "--config", self.config, *more)

    def in_use(self):
        return (self.data / "packs/current").resolve()

    def assert_refused(self, done, *words):
        self.assertEqual(done.returncode, 1)
        for word in words:
            self.assertIn(word, done.stderr)

    def test_tar_and_minisign_open_and_verify_what_pack_made(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["tar", "xf", self.spring, "-C", folder], check=True)
            self.assertEqual(sorted(os.listdir(folder)), ["pack.tar.gz", "pack.tar.gz.minisig"])
            command = ["minisign", "-V", "-p", self.desk / "clinic.pub", "-m", Path(folder, "pack.tar.gz")]
            done = subprocess.run(command, capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("version:", done.stdout)
            listed = subprocess.run(["tar", "tzf", Path(folder, "pack.tar.gz")], capture_output=True, text=True, check=True).stdout
            self.assertIn("scripts/flows/heel-pain.lua", listed)
            self.assertNotIn("README", listed)

    def test_a_key_of_minisign_signs_packs_too(self):
        with tempfile.TemporaryDirectory() as folder:
            keys = [Path(folder, "m.pub"), Path(folder, "m.key")]
            subprocess.run(["minisign", "-G", "-W", "-p", keys[0], "-s", keys[1]], check=True, capture_output=True)
            out = Path(folder, "m.kioskpack")
            self.run_well(program("pack", self.desk / "pack", "--key", keys[1], "--out", out))
            self.assert_refused(self.publish(out, "--unreviewed"), "a key this kiosk does not know")
            self.config.write_text(f'publish_keys = ["{self.key}", "{keys[0].read_text().splitlines()[1]}"]\n')
            self.run_well(self.publish(out, "--unreviewed"))

    def test_a_secret_key_is_nobody_elses_and_never_overwritten(self):
        self.assertEqual((self.desk / "clinic.key").stat().st_mode & 0o777, 0o600)
        before = (self.desk / "clinic.key").read_bytes()
        self.assert_refused(program("keygen", "--out", self.desk / "clinic", "--no-password"), "is there already")
        self.assertEqual((self.desk / "clinic.key").read_bytes(), before)

    def test_published_rolled_back_and_older_files_refused(self):
        self.run_well(self.publish(self.spring, "--unreviewed"))
        first = self.in_use()
        self.run_well(self.publish(self.summer, "--unreviewed"))
        self.assertNotEqual(self.in_use(), first)
        self.assertEqual(program("check", "--content", self.in_use()).returncode, 0)
        self.assert_refused(self.publish(self.spring, "--unreviewed"), "is older than")
        self.assertIn("Back from", self.run_well(program("rollback", "--data", self.data)))
        self.assertEqual(self.in_use(), first)
        self.assert_refused(program("rollback", "--data", self.data), "no pack before")

    @staticmethod
    def without_figure(pack):
        home = pack / "scripts/kiosk.lua"
        home.write_text(re.sub(r"  figure = \{.*?\n    \} \},\n", "", home.read_text(encoding="utf-8"), flags=re.S), encoding="utf-8")
        for flow in (pack / "scripts/flows").glob("*.lua"):
            flow.write_text(re.sub(r' body_part = "[^"]*",', "", flow.read_text(encoding="utf-8")), encoding="utf-8")

    def test_a_pack_without_a_figure_is_packed_and_published(self):
        self.run_well(self.publish(self.packed("no-figure", change=self.without_figure), "--unreviewed"))
        self.assertNotIn("figure", (self.in_use() / "scripts/kiosk.lua").read_text(encoding="utf-8"))

    def test_from_a_stick_the_newest_is_taken(self):
        stick = self.data / "stick"
        stick.mkdir()
        for file in (self.spring, self.summer):
            shutil.copy(file, stick)
        (stick / "broken.kioskpack").write_bytes(b"not a pack")
        done = self.publish(stick, "--unreviewed")
        self.assertIn("summer.kioskpack", self.run_well(done))
        self.assertIn("broken.kioskpack", done.stderr)

    def signed_in_2099(self, stick):
        """Summer as a desk would sign it whose clock is wrong."""
        subprocess.run(["tar", "xf", self.summer, "-C", self.data], check=True)
        sign = ["minisign", "-S", "-W", "-s", self.desk / "clinic.key", "-m", self.data / "pack.tar.gz", "-t", "version:20990101000000 content:x"]
        subprocess.run(sign, check=True, capture_output=True)
        file = stick / "a.kioskpack"
        subprocess.run(["tar", "--format=ustar", "-cf", file, "-C", self.data, "pack.tar.gz", "pack.tar.gz.minisig"], check=True)
        return file

    def test_a_pack_from_the_future_is_refused_and_the_newest_before_it_is_taken(self):
        stick = self.data / "stick"
        stick.mkdir()
        future = self.signed_in_2099(stick)
        self.assert_refused(self.publish(future, "--unreviewed"), "signed in the future (20990101000000", "one of the two is wrong")
        for file in (self.spring, self.summer):
            shutil.copy(file, stick)
        done = self.publish(stick, "--unreviewed")
        self.assertIn("summer.kioskpack", self.run_well(done))
        self.assertIn("a.kioskpack: error: the pack says that it was signed in the future", done.stderr)

    def test_going_back_lets_older_packs_in_again_and_says_so(self):
        self.run_well(self.publish(self.spring, "--unreviewed"))
        self.run_well(self.publish(self.summer, "--unreviewed"))
        self.assertIn("is taken from now on", self.run_well(program("rollback", "--data", self.data)))
        self.run_well(self.publish(self.summer, "--unreviewed"))

    def test_nothing_stays_of_what_was_refused(self):
        self.run_well(self.publish(self.spring, "--unreviewed"))
        before = sorted(os.listdir(self.data / "packs"))
        os.mkfifo(self.data / "fifo.kioskpack")
        self.assert_refused(self.publish(self.data / "fifo.kioskpack"), "it is no plain file")
        self.assert_refused(self.publish(Path("/dev/zero")), "it is no plain file")
        self.assert_refused(self.publish(self.summer), "no clinician's review")
        self.assertEqual(sorted(os.listdir(self.data / "packs")), before)

    def told_to_a_program(self, file, *more):
        """The outcome; before it only how far it was."""
        *before, outcome = map(json.loads, self.publish(file, "--for-program", *more).stdout.splitlines())
        for news in before:
            self.assertEqual(list(news), ["progress"])
        return outcome

    def test_a_program_that_publishes_is_told_the_outcome_apart_from_the_words_for_people(self):
        refused = self.told_to_a_program(self.summer)
        self.assertEqual(refused["outcome"], "not-reviewed")
        self.assertIn("no clinician's review", refused["problems"][-1]["message"])
        self.assertEqual(self.told_to_a_program(self.summer, "--unreviewed"), {"outcome": "published", "problems": []})
        older = self.told_to_a_program(self.spring, "--unreviewed")
        self.assertEqual((older["outcome"], len(older["problems"])), ("refused", 1))
        self.config.write_text("screen_inches = big\n")
        self.assertEqual(self.told_to_a_program(self.summer)["outcome"], "refused")

    def test_what_is_not_to_be_trusted_or_not_wanted_is_refused_with_the_reason(self):
        self.run_well(self.publish(self.spring, "--unreviewed"))
        before = self.in_use()
        self.assert_refused(self.publish(self.summer), "no clinician's review holds for", "3 topics: heel-pain (en, es), sciatica (en, es), warning-signs (en, es);",
                            "check --reviews", "--unreviewed")
        changed = bytearray(self.summer.read_bytes())
        changed[len(changed) // 2] ^= 1
        bad = self.data / "bad.kioskpack"
        bad.write_bytes(changed)
        self.assert_refused(self.publish(bad, "--unreviewed"), "changed after it was signed")
        bad.write_bytes(b"no pack")
        self.assert_refused(self.publish(bad, "--unreviewed"), "not a content pack")
        self.assert_refused(self.publish(self.data / "nothing", "--unreviewed"), "cannot be read")
        self.config.write_text("screen_inches = 21.5\n")
        self.assert_refused(self.publish(self.summer, "--unreviewed"), "this file names no key for packs")
        self.config.write_text('publish_keys = ["RWnonsense"]\n')
        self.assert_refused(self.publish(self.summer, "--unreviewed"), "not a public key")
        self.assertEqual(self.in_use(), before)

    def test_a_flow_or_a_language_goes_away_only_when_said_so(self):
        def without_spanish(pack):
            file = pack / "scripts/translations/es.po"
            file.write_text(file.read_text(encoding="utf-8").replace('msgstr "Ciática"', 'msgstr ""'), encoding="utf-8")

        less = self.packed("less", change=without_spanish)
        self.run_well(self.publish(self.spring, "--unreviewed"))
        self.assert_refused(self.publish(less, "--unreviewed"), "takes away 1 topic: sciatica (es)", "--drop")
        self.run_well(self.publish(less, "--unreviewed", "--drop"))

    def test_a_pack_with_mistakes_is_neither_packed_nor_published(self):
        broken = self.desk / "broken"
        shutil.copytree(self.desk / "pack", broken)
        file = broken / "scripts/flows/heel-pain.lua"
        file.write_text(file.read_text(encoding="utf-8").replace("return flow {", "return flow {{", 1), encoding="utf-8")
        done = program("pack", broken, "--key", self.desk / "clinic.key", "--out", self.data / "broken.kioskpack")
        self.assert_refused(done, "heel-pain.lua", "was not packed")
        self.assertFalse((self.data / "broken.kioskpack").exists())

    def test_killed_while_publishing_a_whole_pack_is_in_use(self):
        self.run_well(self.publish(self.spring, "--unreviewed"))
        began = time.monotonic()
        self.run_well(self.publish(self.summer, "--unreviewed"))
        takes = time.monotonic() - began
        self.run_well(program("rollback", "--data", self.data))
        chance = random.Random(7)
        for _ in range(6):
            command = [PROGRAM, "publish", self.summer, "--data", self.data, "--config", self.config, "--unreviewed"]
            running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, takes))
            running.kill()
            running.wait()
            self.assertEqual(program("check", "--content", self.in_use()).returncode, 0)
            program("rollback", "--data", self.data)
        self.run_well(self.publish(self.summer, "--unreviewed"))

    # A kiosk that runs with what was published.

    def kiosk(self, screen):
        command = [PROGRAM, "run", "--data", self.data, "--config", self.config]
        running = subprocess.Popen(DIES_WITH_THE_TEST + command, env=screen.environment, cwd=self.data, stderr=subprocess.PIPE, text=True)
        self.addCleanup(lambda: (running.kill(), running.communicate()))
        return running

    def is_running_after(self, crashes):
        lines = self.trial().splitlines()
        return f"failures {crashes}" in lines and "running " not in lines

    def trial(self):
        file = self.data / "packs/trial"
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def test_a_running_kiosk_takes_the_new_pack_by_itself(self):
        self.run_well(self.publish(self.spring, "--unreviewed"))
        screen = self.enterContext(Screen())
        empty = screen.look()
        running = self.kiosk(screen)
        wait_for(lambda: difference(empty, screen.look()) > 0.3)
        first = self.in_use().name
        wait_for(lambda: first in self.trial())
        self.run_well(self.publish(self.summer, "--unreviewed"))
        wait_for(lambda: self.in_use().name in self.trial())
        self.assertIsNone(running.poll())
        running.send_signal(signal.SIGTERM)
        self.assertEqual(running.wait(PATIENCE), 0)

    def test_a_pack_that_crashes_three_times_is_given_up_and_says_so(self):
        self.run_well(self.publish(self.spring, "--unreviewed"))
        first = self.in_use()
        self.run_well(self.publish(self.summer, "--unreviewed"))
        screen = self.enterContext(Screen())
        empty = screen.look()
        for crash in range(3):
            running = self.kiosk(screen)
            wait_for(lambda: self.is_running_after(crash))
            running.kill()
            running.wait()
        running = self.kiosk(screen)
        wait_for(lambda: self.in_use() == first)
        wait_for(lambda: (self.data / "packs/reverted").exists())
        wait_for(lambda: difference(empty, screen.look()) > 0.3)
        self.assertIn("failed 3 times", (self.data / "packs/reverted").read_text(encoding="utf-8"))
        running.send_signal(signal.SIGTERM)
        self.assertEqual(running.wait(PATIENCE), 0)
        self.assertIn("failed 3 times", running.stderr.read())


if __name__ == "__main__":
    unittest.main()
