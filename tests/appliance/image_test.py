#!/usr/bin/python3
"""What packaging/image says to somebody who gives it something that it cannot use, before minutes of work, and that it leaves nothing then."""
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
APPLIANCE = CHECKOUT / "packaging/appliance"


class Image(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.packages = self.folder / "packages"
        self.packages.mkdir()
        for name in ("clinic-kiosk", "clinic-kiosk-content", "clinic-kiosk-admin", "clinic-kiosk-session"):
            (self.packages / f"{name}_1_all.deb").touch()
        (self.packages / "Packages").touch()
        self.out = self.folder / "out"

    def says(self, *words, status=1, out="kiosk.img"):
        command = [CHECKOUT / "packaging/image", "--out", self.out / out, "--packages", self.packages, *words]
        done = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        left = [file for file in self.out.rglob("*") if file.is_file()] if self.out.exists() else []
        self.assertEqual(left, [])
        return done.stderr

    def test_what_cannot_be_used_is_told_with_what_can(self):
        self.assertIn("bookworm (Debian 12) or trixie (13)", self.says("--suite", "bullseye"))
        self.assertIn("3 to 2000", self.says("--size", "1"))
        self.assertIn("3 to 2000", self.says("--size", "big"))
        self.assertIn("timedatectl list-timezones", self.says("--timezone", "Europe/Madird"))
        self.assertIn("give a kiosk.toml", self.says("--settings", self.folder / "nothing.toml"))
        self.assertIn("is no public key", self.says("--program-key", "/etc/hostname"))
        self.assertIn("usage: packaging/image --out FILE.img", self.says("--fast", "yes", status=2))
        self.assertIn("usage: packaging/image --out FILE.img", self.says("--size", status=2))

    def test_packages_that_are_missing_are_named(self):
        (self.packages / "Packages").unlink()
        self.assertIn("no list of them (Packages)", self.says())
        (self.packages / "clinic-kiosk-session_1_all.deb").unlink()
        said = self.says()
        self.assertIn("there is no clinic-kiosk-session in", said)
        self.assertIn("packaging/build-deb", said)

    def test_it_writes_to_files_alone(self):
        (self.out / "kiosk.img").mkdir(parents=True)
        self.assertIn("is no file", self.says())

    def test_its_units_are_sound_and_name_what_is_there(self):
        units = sorted((APPLIANCE / "root/etc/systemd/system").glob("*.service"))
        self.assertEqual(len(units), 3)
        for unit in units:
            text = unit.read_text(encoding="utf-8")
            for program in re.findall(r"^ExecStart=(/usr/lib/clinic-kiosk/\S+)", text, re.M):
                self.assertTrue((APPLIANCE / "root" / program[1:]).stat().st_mode & 0o100, program)
            for line in text.splitlines():
                self.assertRegex(line, r"^(#.*|\[\w+\]|[A-Z]\w+=.*|)$")

    def test_the_kiosk_is_started_as_the_session_starts_it(self):
        """What stands in for that, where the data partition is gone, differs in nothing but --set-up."""
        command = r"^ExecStart=(.+)$"
        own = re.findall(command, (APPLIANCE / "root/etc/systemd/system/clinic-kiosk.service.d/no-disk.conf").read_text(encoding="utf-8"), re.M)
        session = re.findall(command, (CHECKOUT / "packaging/session/clinic-kiosk.service").read_text(encoding="utf-8"), re.M)
        self.assertEqual([each.replace("$SET_UP", "--set-up") for each in own], session)


if __name__ == "__main__":
    unittest.main()
