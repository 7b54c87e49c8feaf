#!/usr/bin/python3
"""`doctor`, as an administrator reads it, a program reads it, and staff read it on the glass."""
import json
import subprocess
import tempfile
import unittest
from pathlib import Path

from kiosk_on_screen import CONTENT, PROGRAM, Screen, difference
from printing_test import Printer
from staff_test import Staff

PARTS = ["display", "size", "touch", "pack", "fonts", "sound", "printer", "counts", "disk", "clock", "settings", "pin", "session", "updates"]


class Doctor(unittest.TestCase):
    def setUp(self):
        self.data = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.screen = self.enterContext(Screen())

    def doctor(self, *options, settings=None, **environment):
        if settings is not None:
            (self.data / "kiosk.toml").write_text(settings, encoding="utf-8")
        return subprocess.run([PROGRAM, "doctor", "--data", self.data, *options], capture_output=True, text=True, check=False, timeout=600,
                              cwd=CONTENT, env={**self.screen.environment, "SDL_AUDIODRIVER": "dummy", **environment})

    def findings(self, **how):
        ran = self.doctor("--json", **how)
        found = {each["part"]: each for each in map(json.loads, ran.stdout.splitlines())}
        self.assertEqual(list(found), PARTS)
        for each in found.values():
            self.assertEqual(bool(each["help"]), each["state"] in ("look", "broken"), each)
        return found, ran.returncode

    def test_people_read_each_part_in_a_line_and_what_to_do_about_it(self):
        ran = self.doctor(settings='screen_inches = 21.5\nemergency_number = "112"\n')
        self.assertEqual(ran.returncode, 0, ran.stderr)
        lines = ran.stdout.splitlines()
        self.assertEqual([line.split()[0] for line in lines[:-1] if not line.startswith(" ")], PARTS)
        self.assertIn("display    works   1080 x 1920 pixels, x11.", lines)
        self.assertIn("size       works   21.5 inches, from kiosk.toml.", lines)
        self.assertIn("parts work, but should be looked at.", lines[-1])
        self.assertEqual(sorted(self.data.iterdir()), [self.data / "kiosk.toml"], "it leaves nothing behind")

    def test_a_program_reads_a_line_of_json_each(self):
        found, status = self.findings()
        self.assertEqual(status, 0)
        self.assertEqual(found["sound"]["state"], "works")
        self.assertIn("7 topics", found["pack"]["message"])
        self.assertEqual(found["printer"]["state"], "absent")

    def test_without_a_display_the_rest_is_told_all_the_same(self):
        found, status = self.findings(DISPLAY="")
        self.assertEqual(status, 1)
        self.assertEqual(found["display"]["state"], "broken")
        self.assertEqual(found["disk"]["state"], "works")

    def test_what_is_broken_is_named_and_is_the_exit_status(self):
        (self.data / "stats.sqlite3").write_bytes(b"SQLite format 3\0" + b"\xa5" * 9000)
        pack = Path(self.enterContext(tempfile.TemporaryDirectory()))
        found, status = self.findings(settings=f'quiet_seconds = 7\ncontent = "{pack}"\n')
        self.assertEqual(status, 1)
        broken = {part for part, each in found.items() if each["state"] == "broken"}
        self.assertEqual(broken, {"counts", "pack", "settings"})
        self.assertIn("line 1", found["settings"]["message"])

    def test_a_folder_that_nobody_may_write_to_is_told(self):
        counts = self.data / "no" / "folder"
        counts.parent.write_text("a file in the way", encoding="utf-8")
        ran = subprocess.run([PROGRAM, "doctor", "--json", "--data", counts], capture_output=True, text=True, check=False, timeout=600,
                             cwd=CONTENT, env=self.screen.environment)
        disk = [each for each in map(json.loads, ran.stdout.splitlines()) if each["part"] == "disk"]
        self.assertIn(disk[0]["state"], ("look", "broken"))

    def test_the_printer_is_asked(self):
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        printer = Printer(folder, "true")
        self.addCleanup(printer.end)
        settings = f'printer.address = "{printer.address}"\n'
        self.assertEqual(self.findings(settings=settings)[0]["printer"]["state"], "works")
        printer.end()
        found, status = self.findings(settings=settings)
        self.assertEqual((found["printer"]["state"], status), ("broken", 1))
        self.assertIn("does not answer", found["printer"]["message"])


class OnTheDesk(Staff):
    """The tests of the desk that are inherited run in staff_test."""

    def test_the_desk_shows_what_the_doctor_found_and_leads_on_to_the_rest(self):
        self.set_pin()
        self.start()
        self.enter()
        self.choose("doctor")
        self.wait_until_done()
        self.assertGreater(difference(self.desk, self.screen.still()), 0.01)
        self.tap_filled()
        self.screen.comes_to(lambda seen: difference(self.desk, seen) < 0.002)


def load_tests(loader, tests, pattern):  # pylint: disable=unused-argument
    suite = loader.loadTestsFromTestCase(Doctor)
    suite.addTest(OnTheDesk("test_the_desk_shows_what_the_doctor_found_and_leads_on_to_the_rest"))
    return suite


if __name__ == "__main__":
    unittest.main()
