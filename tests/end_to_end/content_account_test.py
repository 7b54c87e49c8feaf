#!/usr/bin/python3
"""Packs and keys that belong to another account than the kiosk's, whom visitors' fingers reach: it asks, and that account decides. The test is the
service manager that begins it (clinic-kiosk-content.path)."""
import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from kiosk_on_screen import PROGRAM
from scratch_pack import small_copy_of_the_pack

KIOSK, CONTENT = 65533, 65534  # two accounts that own nothing


def as_user(user):
    return ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"]


@unittest.skipUnless(os.geteuid() == 0 and shutil.which("setpriv"), "only root can play two users, with setpriv")
class ContentAccount(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desk = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.desk.chmod(0o755)
        cls.program = cls.desk / "clinic-kiosk"  # where the other users may go
        for part in PROGRAM.parent.glob("clinic-kiosk*"):
            if part.is_file():
                shutil.copy(part, cls.desk)
        small_copy_of_the_pack(cls.desk / "pack")
        for name in ("clinic", "stranger"):
            cls.as_root("keygen", "--out", cls.desk / name, "--no-password")

    @classmethod
    def as_root(cls, *words):
        done = subprocess.run([cls.program, *map(str, words)], capture_output=True, text=True)
        if done.returncode:
            raise AssertionError(done.stderr)

    def setUp(self):
        self.root = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.root.chmod(0o755)
        for name, owner, group, mode in (("data", KIOSK, KIOSK, 0o750), ("content", CONTENT, CONTENT, 0o755), ("requests", 0, 0, 0o755),
                                         ("requests/asked", KIOSK, CONTENT, 0o2750), ("requests/told", CONTENT, CONTENT, 0o755), ("media", 0, 0, 0o755),
                                         ("media/stick", KIOSK, CONTENT, 0o2750), ("etc", 0, 0, 0o755)):
            (self.root / name).mkdir()
            os.chown(self.root / name, owner, group)
            (self.root / name).chmod(mode)
        self.stick, self.number = self.root / "media/stick", 0
        self.environment = os.environ | {"CLINIC_KIOSK_CONTENT": str(self.root / "content"), "CLINIC_KIOSK_REQUESTS": str(self.root / "requests"),
                                         "CLINIC_KIOSK_KEYS": str(self.root / "etc/content.pub"), "HOME": str(self.root / "data"), "XDG_RUNTIME_DIR": ""}
        # Of the kiosk's own: names a key and content that nobody else gave it.
        self.settings = self.root / "data/kiosk.toml"
        self.settings.write_text(f'screen_inches = 21.5\npublish_keys = ["{self.key("stranger")}"]\ncontent = "{self.desk}/pack"\n', encoding="utf-8")
        os.chown(self.settings, KIOSK, KIOSK)

    def key(self, name="clinic"):
        return (self.desk / f"{name}.pub").read_text(encoding="utf-8").splitlines()[1]

    def signed(self, name, by="clinic", where=None):
        out = (where or self.stick) / f"{name}.kioskpack"
        made = self.desk / f"{name}-{by}.kioskpack"
        if not made.exists():
            self.as_root("pack", self.desk / "pack", "--key", self.desk / f"{by}.key", "--out", made)
        shutil.copy(made, out)
        os.chown(out, KIOSK, CONTENT)
        out.chmod(0o640)
        return out

    def ask(self, text):
        """As the kiosk, whatever it likes; then what the other account told."""
        put = f"umask 027; cat >{self.root}/requests/asked/.new && mv {self.root}/requests/asked/.new {self.root}/requests/asked/request"
        subprocess.run([*as_user(KIOSK), "sh", "-c", put], input=text, text=True, check=True)
        answered = subprocess.run([*as_user(CONTENT), self.desk / "clinic-kiosk-answer", self.root / "requests", self.root / "content",
                                   self.root / "media"], env=self.environment, umask=0o022,
                                  capture_output=True, text=True, timeout=600, cwd="/")
        self.assertEqual(answered.returncode, 0, answered.stderr)
        first, *news = (self.root / "requests/told/news").read_text(encoding="utf-8").splitlines()
        return first, json.loads(news[-1])

    def publish(self, file, more="drafts yes\n", number=None):
        self.number += 1
        return self.ask(f"publish\nnumber {number or self.number}\nfile {file}\n{more}")

    def pin(self, *names):
        self.number += 1
        return self.ask(f"pin\nnumber {self.number}\n" + "".join(f"key {self.key(name)}\n" for name in names))[1]

    def in_use(self):
        current = self.root / "content/packs/current"
        return current.resolve().name if current.exists() else ""

    def cannot(self, *words):
        done = subprocess.run([*as_user(KIOSK), *map(str, words)], env=self.environment, capture_output=True, text=True, timeout=600, cwd="/")
        self.assertNotEqual(done.returncode, 0, words)
        return done.stderr

    def test_what_the_kiosk_asked_for_is_published_by_the_other_account_and_seen_by_the_kiosk_which_cannot_write_it(self):
        self.assertEqual(self.pin("clinic")["outcome"], "published")
        spring = self.signed("spring")
        self.assertEqual(self.publish(spring, more="")[1]["outcome"], "not-reviewed")
        self.assertEqual(self.publish(spring), ("for 3", {"outcome": "published", "problems": []}))
        version = self.in_use()
        self.assertTrue(version)
        for each in [self.root / "content/packs", *(self.root / "content").rglob("*")]:
            self.assertEqual(each.lstat().st_uid, CONTENT, each)
        shown = subprocess.run([*as_user(KIOSK), self.program, "doctor", "--json", "--data", self.root / "data"], env=self.environment, capture_output=True,
                               text=True, timeout=600, cwd="/").stdout
        self.assertIn(f"published pack {version}", shown)  # as the kiosk sees it; that it shows it on the glass is in staff_test
        packs = self.root / "content/packs"
        self.cannot("touch", packs / version / "scripts/kiosk.lua")
        self.cannot("ln", "-sfn", "elsewhere", packs / "current")
        self.cannot("mv", packs, self.root / "content/other")
        self.cannot("tee", self.root / "content/content.pub")
        self.assertIn("cannot be written", self.cannot(self.program, "publish", self.signed("spring"), "--unreviewed"))
        self.cannot(self.program, "rollback")
        self.assertEqual(self.in_use(), version)

    def test_the_keys_of_the_kiosks_own_settings_do_not_count(self):
        stranger = self.signed("strange", by="stranger")
        _, told = self.publish(stranger)
        self.assertIn("no key for packs is known", told["problems"][-1]["message"])
        self.assertEqual(self.pin("clinic")["outcome"], "published")
        _, told = self.publish(stranger)
        self.assertEqual(told["outcome"], "refused")
        self.assertIn("signed with a key this kiosk does not know", told["problems"][-1]["message"])
        self.assertIn("root's to change", told["problems"][-1]["help"])
        refused = self.pin("stranger")
        self.assertIn("has a content key already", refused["problems"][-1]["message"])
        (self.root / "etc/content.pub").write_text(self.key("stranger") + "\n", encoding="utf-8")  # root's word goes before all
        self.assertIn("has a content key already", self.pin("clinic")["problems"][-1]["message"])
        self.assertEqual(self.in_use(), "")
        self.assertEqual(self.publish(stranger)[1]["outcome"], "published")

    def test_a_key_that_roots_settings_name_is_not_changed_by_the_kiosk(self):
        stranger = self.signed("strange", by="stranger")
        (self.root / "content/kiosk.toml").write_text(f'publish_keys = ["{self.key("clinic")}"]\n', encoding="utf-8")  # stands for that of /etc
        self.assertIn("does not know", self.publish(stranger)[1]["problems"][-1]["message"])
        self.assertIn("has a content key already", self.pin("stranger")["problems"][-1]["message"])
        self.assertFalse((self.root / "content/content.pub").exists())
        (self.root / "content/content.pub").write_text(self.key("stranger") + "\n", encoding="utf-8")  # chosen before root named one
        self.assertIn("does not know", self.publish(stranger)[1]["problems"][-1]["message"])
        self.assertEqual(self.publish(self.signed("spring"))[1]["outcome"], "published")

    def test_a_file_that_is_on_no_stick_is_not_opened_and_a_question_is_answered_once(self):
        self.pin("clinic")
        elsewhere = self.signed("spring", where=self.root)
        link = self.stick / "link.kioskpack"
        link.symlink_to(elsewhere)
        for number, file in enumerate((elsewhere, link, self.root / "media/../spring.kioskpack"), 2):
            first, told = self.publish(file)
            self.assertEqual((first, told["outcome"]), (f"for {number}", "refused"))
            self.assertIn("on no stick", told["problems"][0]["message"])
        self.assertIn("not understood", self.publish(self.signed("spring"), "data /tmp\n")[1]["problems"][0]["message"])
        self.assertEqual(self.in_use(), "")
        self.assertIn("on no stick", self.publish(elsewhere, number=90)[1]["problems"][0]["message"])
        news = self.root / "requests/told/news"
        before = news.stat().st_mtime_ns
        self.publish(elsewhere, number=90)
        self.assertEqual(news.stat().st_mtime_ns, before)


if __name__ == "__main__":
    unittest.main()
