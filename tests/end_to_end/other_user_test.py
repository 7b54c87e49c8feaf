#!/usr/bin/python3
"""What root does in the data folder of a kiosk that runs as another user, or in an author's pack: they can go on with all of it.
And what others there may not do."""
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from scratch_pack import CONTENT, PROGRAM, copy_of_the_pack, next_second, run

USER = 65534  # nobody
AS_USER = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups"]


@unittest.skipUnless(os.geteuid() == 0 and shutil.which("setpriv"), "only root can play two users, with setpriv")
class OtherUser(unittest.TestCase):
    def setUp(self):
        self.desk = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.desk.chmod(0o755)
        self.program = self.desk / "clinic-kiosk"  # where the other user may go
        for part in PROGRAM.parent.glob("clinic-kiosk*"):
            shutil.copy(part, self.desk)
        self.data = self.desk / "data"
        self.data.mkdir(mode=0o700)
        os.chown(self.data, USER, USER)

    def root(self, *words, mask=0o077, **more):
        """As root's shell often is: what it makes is nobody else's."""
        done = subprocess.run([self.program, *map(str, words)], capture_output=True, text=True, umask=mask, **more)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def user(self, *words):
        return run(*AS_USER, self.program, *words)

    def assert_all_is_the_users(self, folder=None):
        folder = folder or self.data
        for each in [folder, *folder.rglob("*")]:
            facts = each.lstat()
            self.assertEqual((facts.st_uid, facts.st_gid), (USER, USER), each)

    def pack(self, name):
        if not (self.desk / "pack").exists():
            copy_of_the_pack(self.desk / "pack")
            for flow in ("running-load", "back-strain", "herniated-disc", "worn-discs", "run-well", "sciatica"):
                (self.desk / f"pack/scripts/flows/{flow}.lua").unlink()
            home = self.desk / "pack/scripts/kiosk.lua"
            lines = home.read_text(encoding="utf-8").splitlines(keepends=True)
            home.write_text("".join('  topics = { "heel-pain" },\n' if "  topics =" in line else line for line in lines), encoding="utf-8")
            self.root("keygen", "--out", self.desk / "clinic", "--no-password")
            key = (self.desk / "clinic.pub").read_text(encoding="utf-8").splitlines()[1]
            (self.desk / "kiosk.toml").write_text(f'publish_keys = ["{key}"]\n', encoding="utf-8")
            (self.desk / "kiosk.toml").chmod(0o644)
        out = self.desk / f"{name}.kioskpack"
        self.root("pack", self.desk / "pack", "--key", self.desk / "clinic.key", "--out", out)
        return out  # which only root may read

    def test_a_pin_that_root_sets_is_the_kiosks(self):
        self.root("pin", "--data", self.data, input="19283746\n")
        self.assert_all_is_the_users()
        done = run(*AS_USER, "cat", self.data / "staff/pin")
        self.assertTrue(done.stdout.startswith("$argon2id$"), done.stderr)
        self.assertEqual(self.user("pin", "--data", self.data, "--remove").returncode, 0)

    def test_the_kiosk_can_go_back_from_what_root_published(self):
        publish = ["--data", self.data, "--config", self.desk / "kiosk.toml", "--unreviewed"]
        self.root("publish", self.pack("spring"), *publish)
        first = (self.data / "packs/current").resolve()
        kiosk = self.desk / "pack/scripts/flows/heel-pain.lua"
        kiosk.write_text(kiosk.read_text(encoding="utf-8") + "-- summer\n", encoding="utf-8")
        next_second()
        self.root("publish", self.pack("summer"), *publish)
        self.assert_all_is_the_users()
        self.assertNotEqual((self.data / "packs/current").resolve(), first)
        done = self.user("rollback", "--data", self.data)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual((self.data / "packs/current").resolve(), first)

    def test_what_another_user_keeps_to_himself_is_not_taken_for_absent(self):
        self.root("publish", self.pack("spring"), "--data", self.data, "--config", self.desk / "kiosk.toml", "--unreviewed")
        newest = self.data / "packs/newest"
        os.chown(newest, 0, 0)
        newest.chmod(0o600)
        done = self.user("rollback", "--data", self.data)
        self.assertEqual(done.returncode, 1)
        self.assertIn("newest: error: cannot be read: Permission denied", done.stderr)
        self.assertIn("chown", done.stderr)

    def test_what_root_writes_into_an_authors_pack_is_the_authors(self):
        pack = copy_of_the_pack(self.desk / "pack")
        subprocess.run(["chown", "--recursive", f"{USER}:{USER}", pack], check=True)
        (pack / "scripts/flows/hip-pain.lua").write_text('return flow { title = "Don\'t run", slide { "a", title = "A band" } }\n', encoding="utf-8")
        os.chown(pack / "scripts/flows/hip-pain.lua", USER, USER)
        shoe = CONTENT / "media/illustrations/shoe.svg"
        for command in (["new", "flow", "knee-pain"], ["translate", "extract"], ["translate", "update", "es"], ["editor"],
                        ["check", "--fix", "--yes", "hip-pain"], ["picture", "add", shoe, "--as", "sandal"]):
            self.root(*command, "--content", pack)
            self.assert_all_is_the_users(pack)

    def test_who_is_neither_the_kiosks_user_nor_root_changes_nothing(self):
        self.root("stats", "demo", "--kiosks", 1, "--days", 3, "--content", CONTENT, "--out", self.data / "stats.sqlite3")
        os.chown(self.data / "stats.sqlite3", USER, USER)
        self.data.chmod(0o2775)
        administrator = ["setpriv", "--reuid=65533", f"--regid={USER}", "--clear-groups", self.program]
        (self.desk / "kiosk.toml").write_text('publish_keys = ["RWTc7wRWAsZ8/HNTH3B9wKBkEl9YQcNeS8fQPYh1sxB6f6RKqYbytqVN"]\n', encoding="utf-8")
        for command in (["pin"], ["pin", "--remove"], ["rollback"], ["publish", self.desk]):
            done = run(*administrator, *command, "--data", self.data, "--config", self.desk / "kiosk.toml")
            self.assertEqual(done.returncode, 1, command)
            self.assertIn("only that user, or root, may change it; run it with sudo", done.stderr)
        done = run(*administrator, "stats", "export", "--data", self.data, "--out", self.desk / "counts.json")
        self.assertEqual(done.returncode, 1)
        self.assertIn("these counts belong to another user, and what is published has to be remembered beside them", done.stderr)
        self.assertEqual([file.name for file in self.data.iterdir()], ["stats.sqlite3"])

    def test_a_link_in_the_data_folder_leads_root_nowhere(self):
        outside = self.desk / "outside"
        outside.mkdir()
        subprocess.run([*AS_USER, "ln", "-s", outside, self.data / "staff"], check=True)
        done = subprocess.run([self.program, "pin", "--data", self.data], input="19283746\n", capture_output=True, text=True)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(list(outside.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
