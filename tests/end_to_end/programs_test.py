#!/usr/bin/python3
"""One command and the programs beside it: whichever does the work, whoever types sees one."""
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from scratch_pack import PROGRAM

PARTS = ("clinic-kiosk", "clinic-kiosk-wall", "clinic-kiosk-desk", "clinic-kiosk-voice", "clinic-kiosk-paper", "clinic-kiosk-pictures")


def run(program, *words):
    return subprocess.run([program, *words], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600, cwd="/")


class Programs(unittest.TestCase):
    def folder_with(self, *parts):
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        for part in parts:
            shutil.copy(PROGRAM.with_name(part), folder)
        return folder

    def test_it_works_wherever_they_lie_and_by_any_name_that_leads_to_it(self):
        folder = self.folder_with(*PARTS)
        (folder / "bin").mkdir()
        (folder / "bin/kiosk").symlink_to(folder / "clinic-kiosk")
        for program in (folder / "clinic-kiosk", folder / "bin/kiosk"):
            done = run(program, "check", "--help")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertIn("--strict", done.stdout)

    def test_a_part_that_is_missing_is_named_with_what_to_do(self):
        todo = {"clinic-kiosk-wall": "put all programs of one build whose names begin with clinic-kiosk into one folder",
                "clinic-kiosk-desk": "install it: sudo apt-get install clinic-kiosk-admin (built from source: put all programs of one build into "
                                     "one folder)"}
        for words, missing in ((("run",), "clinic-kiosk-wall"), (("check",), "clinic-kiosk-desk"), (("run", "--help"), "clinic-kiosk-desk")):
            with self.subTest(words):
                folder = self.folder_with(*set(PARTS) - {missing})
                done = run(folder / "clinic-kiosk", *words)
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertEqual(done.stderr, f"clinic-kiosk: {folder.resolve() / missing}: error: this part of the kiosk cannot be started: "
                                 f"No such file or directory; {todo[missing]}\n")

    def test_the_version_needs_neither_and_is_the_same_of_each_command(self):
        version = run(self.folder_with("clinic-kiosk") / "clinic-kiosk", "--version")
        self.assertRegex(version.stdout, r"\Aclinic-kiosk \d+\.\d+\.\d+\n\Z")
        for words in (("--version", "run"), ("run", "--version"), ("check", "--version"), ("stats", "export", "--version")):
            done = run(PROGRAM, *words)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, version.stdout, ""), words)

    def test_run_helps_and_tells_mistakes_as_every_command_does(self):
        self.assertIn("--windowed", run(PROGRAM, "run", "--help").stdout)
        for wrong in (("--colour", "red"), ("--windowed", "1x1"), ("extra",), ("check",)):
            done = run(PROGRAM, "run", *wrong)
            self.assertEqual((done.returncode, done.stdout), (2, ""), wrong)
            self.assertRegex(done.stderr, r"\Aclinic-kiosk: .+\nSee clinic-kiosk --help\.\n\Z")

    def test_each_program_goes_on_as_the_other_where_the_other_is_meant(self):
        self.assertIn("--strict", run(PROGRAM.with_name("clinic-kiosk-wall"), "check", "--help").stdout)
        done = run(PROGRAM.with_name("clinic-kiosk-desk"), "run", "--content", "/nowhere", "--data", "/proc")
        self.assertIn("clinic-kiosk: ", done.stderr)
        self.assertEqual(done.returncode, 1)


if __name__ == "__main__":
    unittest.main()
