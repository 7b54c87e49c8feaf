#!/usr/bin/python3
"""Packs that older versions made and signed are published under this one, and lose nothing: see tests/packs/published."""
import json
import subprocess
import tempfile
import unittest
from pathlib import Path

from kiosk_on_screen import PROGRAM
from scratch_pack import CONTENT

PUBLISHED = CONTENT / "tests/packs/published"
PACKS = sorted(PUBLISHED.glob("*.kioskpack"))


def program(*words):
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True)


class OldPacks(unittest.TestCase):
    def setUp(self):
        self.data = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.config = self.data / "kiosk.toml"

    def publish(self, pack, *more):
        key = pack.with_suffix(".pub").read_text(encoding="utf-8").splitlines()[1]
        self.config.write_text(f'emergency_number = "911"\npublish_keys = ["{key}"]\n', encoding="utf-8")
        return program("publish", pack, "--data", self.data, "--config", self.config, *more)

    def shown(self, language):
        """What is read and touched on each slide of what was published, all in one."""
        out = self.data / language
        done = program("render", "--content", self.data / "packs/current", "--config", self.config, "--lang", language, "--out", out)
        self.assertEqual(done.returncode, 0, done.stderr)
        words = {}
        for file in sorted(out.rglob("*.json")):
            page = json.loads(file.read_text(encoding="utf-8"))
            slide = f"{page['flow']}/{page['slide']}"
            words[slide] = words.get(slide, "") + "\n" + "\n".join(element["label"] for element in page["elements"])
        return words

    def test_nothing_of_an_older_pack_is_lost(self):
        self.assertTrue(PACKS)
        for pack in PACKS:
            then = json.loads(pack.with_suffix(".json").read_text(encoding="utf-8"))
            done = self.publish(pack, "--unreviewed")
            self.assertEqual(done.returncode, 0, done.stderr)
            for language, slides in then.items():
                now = self.shown(language)
                self.assertEqual(set(slides) - set(now), set(), f"{pack.name}: slides in {language}")  # the program may have more pages of its own
                lost = [(slide, label) for slide, labels in slides.items() for label in labels if label not in now[slide]]
                self.assertEqual(lost, [], f"{pack.name}, {language}")

    def test_an_older_pack_is_refused_without_its_key_and_without_a_word_about_its_missing_review(self):
        for pack in PACKS:
            self.assertIn("unreviewed", self.publish(pack).stderr)
            self.config.write_text("publish_keys = []\n", encoding="utf-8")
            done = program("publish", pack, "--unreviewed", "--data", self.data, "--config", self.config)
            self.assertEqual(done.returncode, 1)
            self.assertFalse((self.data / "packs/current").exists())


if __name__ == "__main__":
    unittest.main()
