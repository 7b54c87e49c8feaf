#!/usr/bin/python3
"""An author's window on a real X server: what an editor saves is on the screen at once, and mistakes are told over what was there."""
import os
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from kiosk_on_screen import DIES_WITH_THE_TEST, PATIENCE, PROGRAM, Screen, difference, wait_for
from scratch_pack import copy_of_the_pack

WIDTH, HEIGHT = 1360, 1000
FLOW = "scripts/flows/heel-pain.lua"


def patients_part(picture):
    return picture.crop((0, 0, WIDTH * 63 // 100, HEIGHT))


class Preview(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.pack = copy_of_the_pack(folder.name)
        self.original = (self.pack / FLOW).read_text(encoding="utf-8")
        self.opened = Path(folder.name, "opened")
        self.editor = Path(folder.name, "gedit")
        self.editor.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {self.opened}.new && mv {self.opened}.new {self.opened}\n', encoding="utf-8")
        self.editor.chmod(0o755)
        self.screen = self.enterContext(Screen(WIDTH, HEIGHT))
        command = [PROGRAM, "preview", "heel-pain/band", "--content", self.pack, "--window", f"{WIDTH}x{HEIGHT}"]
        environment = self.screen.environment | {"VISUAL": f"{self.editor} --wait"}
        self.window = subprocess.Popen(DIES_WITH_THE_TEST + command, env=environment, stderr=subprocess.PIPE)
        self.addCleanup(self.close)
        empty = self.screen.look()
        wait_for(lambda: difference(empty, self.screen.look()) > 0.3)
        self.first = self.screen.still()

    def close(self):
        self.window.terminate()
        self.window.communicate()

    def save_by_rename(self, text):
        other = self.pack / "scripts/flows/heel-pain.lua.new"
        other.write_text(text, encoding="utf-8")
        os.replace(other, self.pack / FLOW)

    def changes(self, save):
        """Saves; what is then on the screen, and the seconds until something changed, one look's own time included."""
        before = self.screen.still()
        begin = time.monotonic()
        save()
        wait_for(lambda: difference(before, self.screen.look()) > 0.0005)
        took = time.monotonic() - begin
        return self.screen.still(), took

    def test_what_is_saved_shows_at_once_however_the_editor_saves(self):
        changed = self.original.replace("A strong band under your foot", "A very strong band")
        seen, took = self.changes(lambda: self.save_by_rename(changed))
        self.screen.comes_to(lambda seen: difference(patients_part(self.first), patients_part(seen)) > 0)
        _, took_again = self.changes(lambda: (self.pack / FLOW).write_text(self.original, encoding="utf-8"))
        print(f"from the save to the screen, looking included: {took * 1000:.0f} and {took_again * 1000:.0f} ms")
        self.assertGreater(difference(self.first, seen), 0.001)
        self.shows_the_first_again()

    def test_a_mistake_leaves_the_last_good_version_and_covers_only_its_foot(self):
        wrong = self.original.replace('"band", title =', '"band", titel =')
        self.save_by_rename(wrong)
        self.screen.comes_to(lambda seen: difference(self.first, seen) > 0.01)
        seen = self.screen.still()
        upper = (0, 0, WIDTH * 6 // 10, HEIGHT * 5 // 10)
        self.assertEqual(difference(self.first.crop(upper), seen.crop(upper)), 0)
        self.assertGreater(difference(self.first, seen), 0.01)
        self.save_by_rename(self.original)
        self.shows_the_first_again()

    def shows_the_first_again(self):
        self.screen.comes_to(lambda seen: difference(patients_part(self.first), patients_part(seen)) == 0)

    def colour_beside(self, colour):
        """How many points of the author's bar have it."""
        beside = self.screen.look().crop((WIDTH * 65 // 100, 0, WIDTH, HEIGHT))
        return sum(point == colour for point in beside.getdata())

    def test_what_check_says_comes_by_itself_in_its_colour_and_goes_when_it_is_mended(self):
        warning = (0x6E, 0x47, 0x00)  # of the light theme
        wait_for(lambda: self.colour_beside(warning) == 0)
        self.save_by_rename(self.original.replace("A strong band under your foot", "A *strong band under your foot"))
        wait_for(lambda: self.colour_beside(warning) > 100, 5 * PATIENCE)  # a whole check, for which nobody waits
        before = self.screen.still()
        self.screen.mouse("mousemove", WIDTH * 8 // 10, HEIGHT // 2, "click", 5)
        wait_for(lambda: difference(before, self.screen.look()) > 0.01)
        self.save_by_rename(self.original)
        wait_for(lambda: self.colour_beside(warning) == 0, 5 * PATIENCE)

    def test_a_touch_opens_the_slide_in_the_authors_editor(self):
        line = self.original[:self.original.index('"band"')].count("\n") + 1
        self.screen.tap((WIDTH * 74 // 100, 92))
        self.screen.comes_to(lambda _: self.opened.exists())
        self.assertEqual(self.opened.read_text(encoding="utf-8").splitlines(), ["--wait", f"+{line}", str(self.pack / FLOW)])
        self.assertIsNone(self.window.poll())

    def test_many_saves_in_a_row_end_with_the_last(self):
        last = self.original.replace("A strong band under your foot", "The last band")
        self.save_by_rename(last)
        self.screen.comes_to(lambda seen: difference(patients_part(self.first), patients_part(seen)) > 0)
        shown = patients_part(self.screen.still())
        self.save_by_rename(self.original)
        self.shows_the_first_again()
        for i in range(30):
            self.save_by_rename(self.original.replace("A strong band under your foot", f"Band number {i}"))
        self.save_by_rename(last)
        self.screen.comes_to(lambda seen: difference(shown, patients_part(seen)) == 0)
        time.sleep(0.5)  # and stays so
        self.assertEqual(difference(shown, patients_part(self.screen.still())), 0)
        self.assertIsNone(self.window.poll())

    def test_closing_ends_with_0(self):
        self.window.terminate()
        self.assertEqual(self.window.wait(PATIENCE), 0)


if __name__ == "__main__":
    unittest.main()
