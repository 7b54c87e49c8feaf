#!/usr/bin/python3
"""An author's window on a real X server: what an editor saves is on the screen at once, and mistakes are told over what was there."""
import os
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from kiosk_on_screen import DIES_WITH_THE_TEST, PROGRAM, Screen, difference, wait_for
from scratch_pack import copy_of_the_pack

WIDTH, HEIGHT = 1360, 1000
FLOW = "scripts/flows/heel-pain.lua"


class Preview(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.pack = copy_of_the_pack(folder.name)
        self.original = (self.pack / FLOW).read_text(encoding="utf-8")
        self.screen = self.enterContext(Screen(WIDTH, HEIGHT))
        command = [PROGRAM, "preview", "heel-pain/band", "--content", self.pack, "--window", f"{WIDTH}x{HEIGHT}"]
        self.window = subprocess.Popen(DIES_WITH_THE_TEST + command, env=self.screen.environment, stderr=subprocess.PIPE)
        self.addCleanup(self.close)
        empty = self.screen.look()
        wait_for(lambda: difference(empty, self.screen.look()) > 0.3)
        self.first = self.settled()

    def close(self):
        self.window.terminate()
        self.window.communicate()

    def settled(self):
        """What is on the screen when it no longer changes."""
        before, seen = None, self.screen.look()
        while before is None or difference(before, seen) > 0:
            time.sleep(0.1)
            before, seen = seen, self.screen.look()
        return seen

    def save_by_rename(self, text):
        other = self.pack / "scripts/flows/heel-pain.lua.new"
        other.write_text(text, encoding="utf-8")
        os.replace(other, self.pack / FLOW)

    def changes(self, save):
        """Saves; what is then on the screen, and the seconds until something changed, one look's own time included."""
        before = self.settled()
        begin = time.monotonic()
        save()
        wait_for(lambda: difference(before, self.screen.look()) > 0.0005)
        took = time.monotonic() - begin
        return self.settled(), took

    def test_what_is_saved_shows_at_once_however_the_editor_saves(self):
        changed = self.original.replace("A strong band under your foot", "A very strong band")
        seen, took = self.changes(lambda: self.save_by_rename(changed))
        again, took_again = self.changes(lambda: (self.pack / FLOW).write_text(self.original, encoding="utf-8"))
        print(f"from the save to the screen, looking included: {took * 1000:.0f} and {took_again * 1000:.0f} ms")
        self.assertGreater(difference(self.first, seen), 0.001)
        self.assertLess(difference(self.first, again), 0.001)  # but for how long reading took

    def test_a_mistake_leaves_the_last_good_version_and_covers_only_its_foot(self):
        wrong = self.original.replace('"band", title =', '"band", titel =')
        seen, _ = self.changes(lambda: self.save_by_rename(wrong))
        upper = (0, 0, WIDTH * 6 // 10, HEIGHT * 5 // 10)
        self.assertEqual(difference(self.first.crop(upper), seen.crop(upper)), 0)
        self.assertGreater(difference(self.first, seen), 0.01)
        mended, _ = self.changes(lambda: self.save_by_rename(self.original))
        self.assertLess(difference(self.first, mended), 0.001)

    def test_many_saves_in_a_row_end_with_the_last(self):
        for i in range(30):
            self.save_by_rename(self.original.replace("A strong band under your foot", f"Band number {i}"))
        self.save_by_rename(self.original)
        time.sleep(0.5)
        self.assertLess(difference(self.first, self.settled()), 0.001)
        self.assertIsNone(self.window.poll())

    def test_closing_ends_with_0(self):
        self.window.terminate()
        self.assertEqual(self.window.wait(10), 0)


if __name__ == "__main__":
    unittest.main()
