#!/usr/bin/python3
"""`clinic-kiosk torture`: a short one, what it says when it finds something, and where it does not begin."""
import json
import os
import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

from kiosk_on_screen import CONTENT, DIES_WITH_THE_TEST, PROGRAM, Kiosk, Screen, wait_for

WORDS = [str(PROGRAM), "torture", "--content", str(CONTENT)]


def kiosks_of(process):
    """Its children that run."""
    return [int(child) for thread in Path(f"/proc/{process}/task").iterdir() for child in (thread / "children").read_text(encoding="ascii").split()
            if Path(f"/proc/{child}/comm").read_text(encoding="ascii").startswith("clinic-kiosk-wa")]


class Torture(unittest.TestCase):
    def setUp(self):
        self.temporary = self.enterContext(tempfile.TemporaryDirectory())

    def begin(self, screen, *more):
        return subprocess.Popen(DIES_WITH_THE_TEST + WORDS + list(more), env=screen.environment | {"TMPDIR": self.temporary, "HOME": self.temporary},
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def test_a_kiosk_comes_through_it_and_the_receipt_says_so(self):
        with Screen(1024, 768) as screen:
            torture = self.begin(screen, "--seed", "2", "--minutes", "0.1")
            receipt, said = torture.communicate(timeout=600)
        self.assertEqual((torture.returncode, said), (0, ""), receipt)
        self.assertRegex(receipt, r"\Aclinic-kiosk \d+\.\d+\.\d+ torture: seed 2, .* visits ended and counted once; .*; nothing failed\n\Z")
        self.assertEqual([name for name in os.listdir(self.temporary) if not name.startswith(("pulse-", ".config"))], [])

    def test_the_doctor_tells_of_it_too_and_says_where_it_was_not_done(self):
        words = [str(PROGRAM), "doctor", "--json", "--content", str(CONTENT), "--data", self.temporary, "--torture", "0.02"]
        with Screen(1024, 768) as screen:
            environment = screen.environment | {"TMPDIR": self.temporary, "HOME": self.temporary}
            told = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=600).stdout
        found = {each["part"]: each for each in map(json.loads, told.splitlines())}
        self.assertEqual(found["torture"]["state"], "works", found["torture"])
        self.assertRegex(found["torture"]["message"], r"torture: seed 1, .*; nothing failed")
        done = subprocess.run(words, env=environment | {"DISPLAY": ""}, capture_output=True, text=True, timeout=600)
        found = {each["part"]: each for each in map(json.loads, done.stdout.splitlines())}
        self.assertEqual(found["torture"]["state"], "look")
        self.assertIn("xvfb-run", found["torture"]["help"])
        self.assertIn("needs an X display", done.stderr)

    def test_a_kiosk_that_ends_by_itself_is_a_failure_and_is_said(self):
        with Screen(1024, 768) as screen:
            torture = self.begin(screen, "--seed", "2", "--minutes", "0.1")
            wait_for(lambda: kiosks_of(torture.pid))
            wait_for(lambda: screen.look().getpixel((5, 400)) != (0, 0, 0))
            wait_for(lambda: self.stops(torture))  # so that the end comes between two of its own blows
            os.kill(*kiosks_of(torture.pid), signal.SIGKILL)
            torture.send_signal(signal.SIGCONT)
            receipt, _ = torture.communicate(timeout=600)
        self.assertEqual(torture.returncode, 1, receipt)
        self.assertRegex(receipt, r" failed: ")

    @staticmethod
    def stops(torture):
        """With a kiosk that runs."""
        torture.send_signal(signal.SIGSTOP)
        if len(kiosks_of(torture.pid)) == 1:
            return True
        torture.send_signal(signal.SIGCONT)
        return False

    def test_it_leaves_a_kiosk_alone_that_is_there_already(self):
        with Screen(1024, 768) as screen, Kiosk(screen, self.temporary, log=subprocess.DEVNULL) as kiosk:
            wait_for(lambda: screen.look().getpixel((5, 400)) != (0, 0, 0))
            torture = self.begin(screen)
            _, said = torture.communicate(timeout=600)
            self.assertEqual(torture.returncode, 1)
            self.assertIn("a kiosk is on this display", said)
            self.assertTrue(kiosk.runs())


if __name__ == "__main__":
    unittest.main()
