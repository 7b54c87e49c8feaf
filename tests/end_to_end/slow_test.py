#!/usr/bin/python3
"""On a computer that is twenty times slower, `check`, `pack` and `publish` take longer and say the same."""
import re
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from scratch_pack import PROGRAM, copy_of_the_pack, run

ON, OFF = 0.01, 0.19  # seconds that a program runs and stands still: a processor of a twentieth of the speed
LONG = 8              # seconds of it; the rest at full speed


def slowed(commands, seconds=LONG):
    """All of them at once, to their end. What each printed on standard error, and its status."""
    running = [subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for command in commands]
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for kind, pause in ((signal.SIGSTOP, OFF), (signal.SIGCONT, ON)):
            for each in running:
                each.send_signal(kind)
            time.sleep(pause)
    return [(each.communicate()[1], each.returncode) for each in running]


class Slow(unittest.TestCase):
    def test_the_same_is_said_as_on_a_fast_computer(self):
        desk = Path(self.enterContext(tempfile.TemporaryDirectory()))
        pack = copy_of_the_pack(desk / "pack")
        for flow in ("running-load", "back-strain", "herniated-disc", "worn-discs", "run-well"):
            (pack / f"scripts/flows/{flow}.lua").unlink()
        home = pack / "scripts/kiosk.lua"
        home.write_text(re.sub(r"  topics =.*\n", '  topics = { "sciatica", "heel-pain" },\n', home.read_text(encoding="utf-8")), encoding="utf-8")
        make = [PROGRAM, "pack", pack, "--key", desk / "clinic.key", "--out"]
        for command in ([PROGRAM, "keygen", "--out", desk / "clinic", "--no-password"], [*make, desk / "spring.kioskpack"]):
            self.assertEqual(run(*command).returncode, 0)
        key = (desk / "clinic.pub").read_text(encoding="utf-8").splitlines()[1]
        (desk / "kiosk.toml").write_text(f'publish_keys = ["{key}"]\n', encoding="utf-8")
        fast = run(PROGRAM, "check", "--content", pack)
        publish = [PROGRAM, "publish", desk / "spring.kioskpack", "--data", desk / "data", "--config", desk / "kiosk.toml", "--unreviewed"]
        check, packed, published = slowed([[PROGRAM, "check", "--content", pack], [*make, desk / "summer.kioskpack"], publish])
        self.assertEqual(check, (fast.stderr, fast.returncode))
        self.assertEqual(packed, ("", 0))
        self.assertEqual(published, ("", 0))
        self.assertTrue((desk / "data/packs/current/scripts/kiosk.lua").exists())
        self.assertTrue((desk / "summer.kioskpack").exists())


if __name__ == "__main__":
    unittest.main()
