#!/usr/bin/python3
"""`check --fix`: shows what has one right answer, asks, and writes that and nothing else. Needs no screen."""
import os
import pty
import subprocess
import tempfile
import unittest
from pathlib import Path

from scratch_pack import copy_of_the_pack, PROGRAM, run

BROKEN = """return flow { title = "Heel pain" -- the tile
  review = { status = "draft", sources = { "NHS - read 5-10" } },
  slide { "main", title = Soft shoes can help, text = “Walk 5-10 minutes.” },
  slide { "end", title = "Don't run 5km",
    text = "One "
      "two" },
}
"""
MENDED = """return flow { title = "Heel pain", -- the tile
  review = { status = "draft", sources = { "NHS - read 5-10" } },
  slide { "main", title = "Soft shoes can help", text = "Walk 5–10 minutes." },
  slide { "end", title = "Don’t run 5\u00a0km",
    text = "One "
      .. "two" },
}
"""


class Fix(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.pack = copy_of_the_pack(Path(folder.name, "pack"))
        self.flow = self.pack / "scripts/flows/knee-pain.lua"
        self.flow.write_text(BROKEN, encoding="utf-8")

    def check(self, *options):
        return run(PROGRAM, "check", *options, "--content", self.pack)

    def in_a_terminal(self, typed):
        """What is seen there when these lines are typed."""
        ours, its = pty.openpty()
        os.write(ours, typed.encode())
        with subprocess.Popen([PROGRAM, "check", "--fix", "--content", self.pack], stdin=its, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True) as process:
            seen = process.communicate(timeout=600)[0]
        os.close(its)
        os.close(ours)
        return process.returncode, seen

    def files(self):
        return {file: file.read_bytes() for file in self.pack.rglob("*.*") if file.is_file()}

    def test_the_shipped_pack_has_nothing_to_mend(self):
        self.flow.unlink()
        before = self.files()
        done = self.check("--fix", "--yes")
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        self.assertIn("nothing that can be mended", done.stderr)
        self.assertEqual(self.files(), before)

    def test_check_says_once_that_it_can_mend(self):
        done = self.check()
        self.assertEqual(done.stderr.count("1 file can be mended: clinic-kiosk check --fix"), 1)

    def test_without_a_terminal_it_shows_and_writes_nothing(self):
        before = self.files()
        done = self.check("--fix")
        self.assertEqual(done.returncode, 1)
        self.assertIn('       3 - ' + BROKEN.splitlines()[2], done.stdout)
        self.assertIn('       3 + ' + MENDED.splitlines()[2], done.stdout)
        self.assertIn("Nothing was written", done.stderr)
        self.assertEqual(self.files(), before)

    def test_what_is_agreed_to_is_written_and_nothing_else(self):
        before = self.files()
        done = self.check("--fix", "--yes")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(self.flow.read_text(encoding="utf-8"), MENDED)
        self.assertIn("translate update LANG --meaning-unchanged", done.stderr)
        after = self.files()
        self.assertEqual({file for file in after if after[file] != before.get(file)}, {self.flow})
        self.assertEqual(set(after), set(before))
        self.assertEqual(self.check("--fix").returncode, 0)  # there is nothing more

    def test_each_file_is_asked_for(self):
        second = self.pack / "scripts/flows/toe-pain.lua"
        second.write_text(BROKEN, encoding="utf-8")
        status, seen = self.in_a_terminal("n\ny\n")
        self.assertEqual((status, seen.count("Write this?")), (0, 2), seen)
        self.assertEqual(self.flow.read_text(encoding="utf-8"), BROKEN)
        self.assertEqual(second.read_text(encoding="utf-8"), MENDED)
        second.write_text(BROKEN, encoding="utf-8")
        status, seen = self.in_a_terminal("a\n")
        self.assertEqual((status, seen.count("Write this?")), (0, 1), seen)
        self.assertEqual({file.read_text(encoding="utf-8") for file in (self.flow, second)}, {MENDED})

    def test_files_get_their_names_and_never_that_of_another(self):
        self.flow.rename(self.flow.with_name("Knee Pain.LUA"))
        toe = self.flow.with_name("toe-pain.lua.txt")
        toe.write_text(MENDED, encoding="utf-8")
        self.flow.with_name("toe-pain.lua").write_text(MENDED, encoding="utf-8")
        done = self.check("--fix", "--yes")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(self.flow.read_text(encoding="utf-8"), MENDED)  # and mended at once
        self.assertTrue(toe.exists())

    def test_words_of_a_translation_too(self):
        es = self.pack / "scripts/translations/es.po"
        words = es.read_text(encoding="utf-8")
        spoilt = words.replace("“Vi una", '\\"Vi una', 1).replace("ayuda.”*", 'ayuda.\\"*', 1)
        self.assertNotEqual(spoilt, words)
        es.write_text(spoilt, encoding="utf-8")
        self.assertIn("scripts/translations/es.po:", self.check().stdout)
        self.assertEqual(self.check("--fix", "--yes").returncode, 0)
        self.assertEqual(es.read_text(encoding="utf-8"), words)


if __name__ == "__main__":
    unittest.main()
