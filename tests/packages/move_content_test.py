#!/usr/bin/python3
"""Packs that a kiosk published with its own account become another account's, once, when the package is upgraded."""
import getpass
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

MOVE = Path(__file__).resolve().parents[2] / "packaging/session/move-content"
OLD, NEW = "20270301000000", "20270601000000"
KEY, OTHER = "RWTc7wRWAsZ8/HNTH3B9wKBkEl9YQcNeS8fQPYh1sxB6f6RKqYbytqVN", "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"


class MoveContent(unittest.TestCase):
    def setUp(self):
        self.root = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.data, self.home = self.root / "data", self.root / "content"
        self.home.mkdir()

    def move(self):
        done = subprocess.run([MOVE, self.data, self.home, getpass.getuser()], capture_output=True, text=True, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def published(self):
        packs = self.data / "packs"
        for version, before in ((OLD, ""), (NEW, OLD)):
            (packs / version / "scripts").mkdir(parents=True)
            (packs / version / "scripts/kiosk.lua").write_text(version, encoding="utf-8")
            (packs / version / "published").write_text(before + "\n", encoding="utf-8")
        (packs / "newest").write_text(NEW + "\n", encoding="utf-8")
        (packs / "current").symlink_to(NEW)
        return packs

    def test_what_is_shown_and_what_was_before_it_come_along_with_the_keys(self):
        self.published()
        (self.data / "kiosk.toml").write_text(f'quiet_seconds = 90\npublish_keys = ["{KEY}",\n  "{OTHER}"]\n# RW\n', encoding="utf-8")
        self.move()
        self.assertEqual(os.readlink(self.home / "packs/current"), NEW)
        self.assertEqual((self.home / "packs/current/scripts/kiosk.lua").read_text(encoding="utf-8"), NEW)
        self.assertEqual((self.home / f"packs/{NEW}/published").read_text(encoding="utf-8"), OLD + "\n")
        self.assertEqual((self.home / "packs/newest").read_text(encoding="utf-8"), NEW + "\n")
        self.assertEqual((self.home / "content.pub").read_text(encoding="utf-8").splitlines(), [KEY, OTHER])
        self.assertEqual((self.home / "content.pub").stat().st_mode & 0o777, 0o644)
        self.assertEqual((self.home / f"packs/{NEW}").stat().st_mode & 0o777, 0o755)
        self.assertTrue((self.data / "packs" / NEW).exists())  # a kiosk that runs goes on reading it
        (self.data / "packs/current").unlink()
        (self.data / "packs/current").symlink_to(OLD)
        self.move()  # a second time nothing of the kiosk's counts any more
        self.assertEqual(os.readlink(self.home / "packs/current"), NEW)
        self.assertFalse((self.data / "packs" / NEW).exists())

    def test_a_key_that_was_taken_out_of_the_settings_is_not_taken_over(self):
        self.published()
        (self.data / "kiosk.toml").write_text(f'publish_keys = ["{KEY}"]\n# stolen 2026: publish_keys = ["{OTHER}"]\n', encoding="utf-8")
        self.move()
        self.assertEqual((self.home / "content.pub").read_text(encoding="utf-8").split(), [KEY])

    def test_a_folder_of_packs_that_is_a_link_leads_nowhere(self):
        self.move()
        (self.home / "packs" / NEW).mkdir()
        self.data.mkdir(exist_ok=True)
        (self.data / "packs").symlink_to(self.home / "packs")
        self.move()
        self.assertTrue((self.home / "packs" / NEW).is_dir())

    def test_a_new_kiosk_gets_an_empty_home(self):
        self.move()
        self.assertEqual(list((self.home / "packs").iterdir()), [])
        self.assertFalse((self.home / "content.pub").exists())

    def test_links_that_somebody_put_there_lead_nowhere(self):
        packs = self.published()
        secret = self.root / "secret"
        secret.write_text("secret", encoding="utf-8")
        (packs / NEW / "media").symlink_to(self.root)
        (packs / NEW / "scripts/extra.lua").symlink_to(secret)
        (packs / "20270901000000").symlink_to(self.root)
        (packs / "newest").unlink()
        (packs / "newest").symlink_to(secret)
        (packs / "current").unlink()
        (packs / "current").symlink_to("../../..")
        self.move()
        self.assertEqual(sorted(each.name for each in (self.home / "packs").iterdir()), [OLD, NEW])
        self.assertEqual([each for each in self.home.rglob("*") if each.is_symlink()], [])
        self.assertEqual([each for each in self.home.rglob("*") if each.is_file() and "secret" in each.read_text(encoding="utf-8")], [])


if __name__ == "__main__":
    unittest.main()
