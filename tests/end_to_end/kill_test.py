#!/usr/bin/python3
"""Killed 50 times at random moments of a walk: each visit that had ended is counted, once, and the database is sound.

A visit has ended when the home screen is back, whole. One whose Finish was tapped and whose home screen nobody saw any more
may be counted or not.
"""
import contextlib
import random
import shutil
import sqlite3
import tempfile
import threading
import time
import unittest
from pathlib import Path

from kiosk_on_screen import Gone, Kiosk, Pages, Screen, visits

FLOW = "heel-pain"
KILLS = 50
LIFETIME = 0.2, 5.0  # seconds, on a machine on which a visit takes one


def open_again(data):
    """Lets SQLite recover a copy, as any program would that opens the database after the crash."""
    with tempfile.TemporaryDirectory() as copy:
        for file in Path(data).glob("stats.sqlite3*"):
            shutil.copy(file, copy)
        with contextlib.closing(sqlite3.connect(Path(copy, "stats.sqlite3"))) as database:
            return database.execute("PRAGMA integrity_check").fetchone()[0]


class Kill(unittest.TestCase):
    def setUp(self):
        rendered, data = tempfile.TemporaryDirectory(), tempfile.TemporaryDirectory()
        self.addCleanup(rendered.cleanup)
        self.addCleanup(data.cleanup)
        self.pages = Pages(rendered.name, [FLOW])
        self.data = data.name

    def test_what_ended_is_counted_once(self):
        chance = random.Random(1)
        ended = 0
        with Screen() as screen:
            longest = max(LIFETIME[1], 3 * self.seconds_of_a_visit(screen))
            for kill in range(KILLS):
                before = visits(self.data)
                certain, possible = self.live(screen, chance.uniform(LIFETIME[0], longest), chance)
                with self.subTest(kill=kill):
                    self.assertEqual(open_again(self.data), "ok")
                    self.assertIn(visits(self.data) - before, range(certain, possible + 1))
                ended += certain
        self.assertGreater(ended, KILLS / 2)  # else it tells little

    def seconds_of_a_visit(self, screen):
        """From the start of the kiosk."""
        begun = time.monotonic()
        with Kiosk(screen, self.data) as kiosk:
            page = self.pages.on(screen)
            for action in (f"open:{FLOW}", "next", "finish"):
                screen.tap(page.point(action))
                page = self.pages.on(screen, but_not=page)
            took = time.monotonic() - begun
            kiosk.stop()
        return took

    def live(self, screen, seconds, chance):
        """Visits until the kill. How many ended for certain, and at most."""
        ended, finishing = 0, 0
        with Kiosk(screen, self.data) as kiosk:
            killer = threading.Timer(seconds, kiosk.process.kill)
            killer.start()
            with contextlib.suppress(Gone):
                home = page = self.pages.on(screen, kiosk=kiosk)
                while True:
                    for action in [f"open:{FLOW}", *["next"] * chance.randrange(3)]:
                        screen.tap(page.point(action))
                        page = self.pages.on(screen, but_not=page, kiosk=kiosk)
                    finishing = 1
                    screen.tap(page.point("finish"))
                    page = self.pages.on(screen, but_not=page, kiosk=kiosk)
                    self.assertIs(page, home)
                    ended, finishing = ended + 1, 0
            killer.join()
        return ended, ended + finishing


if __name__ == "__main__":
    unittest.main()
