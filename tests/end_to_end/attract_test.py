#!/usr/bin/python3
"""Nobody is at the kiosk: what the first screen shows then, what that costs, and the touch that ends it."""
import tempfile
import time
import unittest
from pathlib import Path

from kiosk_on_screen import Kiosk, Pages, Screen, visits


class Attract(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.data = self.folder / "data"
        self.data.mkdir()
        (self.folder / "out").mkdir()
        self.pages = Pages(self.folder / "out", flows=["heel-pain"])
        self.home = self.pages.home()
        self.invitation = next(page for page in self.pages.pages if page.file.stem == "attract")

    def test_it_invites_costs_nothing_meanwhile_and_a_touch_only_wakes_it(self):
        with Screen() as screen, Kiosk(screen, self.data, settings="attract_seconds = 12\n") as kiosk:
            self.assertIs(self.pages.on(screen, but_not=self.home, kiosk=kiosk), self.invitation)
            kiosk.comes_to_rest()
            screen.tap(self.home.point("open:heel-pain"))
            self.assertIs(self.pages.on(screen, but_not=self.invitation, kiosk=kiosk), self.home)
            screen.tap(self.home.point("open:heel-pain"))
            self.assertTrue(self.pages.on(screen, but_not=self.home, kiosk=kiosk).slide.startswith("heel-pain/"))
            kiosk.stop()
        self.assertEqual(visits(self.data), 1)

    def test_a_clinic_may_have_none(self):
        with Screen() as screen, Kiosk(screen, self.data, settings="attract_seconds = 0\n") as kiosk:
            self.assertIs(self.pages.on(screen, kiosk=kiosk), self.home)
            time.sleep(1)  # or it would be there at once
            self.assertIs(self.pages.on(screen, kiosk=kiosk), self.home)


if __name__ == "__main__":
    unittest.main()
