#!/usr/bin/python3
"""What the thread that shows the kiosk reads of a pack, whose disk may be cold: each script once before the first picture, no
drawing ever, and from then on nothing, whatever is touched."""
import collections
import re
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from kiosk_on_screen import Kiosk, Pages, Screen, wait_for
from scratch_pack import PROGRAM, copy_of_the_pack, run

REVIEW = 'status = "reviewed", author = "A", reviewer = "Dr B", reviewed_on = "2026-11-01", due = "2999-01-01", hash = {{ {} }},'
FLOW = "heel-pain"


def with_reviews_that_hold(pack):
    signed = collections.defaultdict(list)
    for line in run(PROGRAM, "check", "--reviews", "--content", pack).stdout.splitlines():
        if row := re.fullmatch(r"(\S+) +(en|es) .* ((?:[0-9a-f]{4}-){3}[0-9a-f]{4})", line):
            signed[row[1]].append(f'{row[2]} = "{row[3]}"')
    for flow in (pack / "scripts/flows").glob("*.lua"):
        words = flow.read_text(encoding="utf-8")
        draft = r'status = "draft", author = "", reviewer = "", reviewed_on = "", due = "[^"]*",'
        words, times = re.subn(draft, REVIEW.format(", ".join(signed[flow.stem])), words)
        assert times == 1 and len(signed[flow.stem]) == 2, flow
        flow.write_text(words, encoding="utf-8")
    return pack


class ColdDisk(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name).resolve()
        cls.pack = with_reviews_that_hold(copy_of_the_pack(cls.folder / "pack"))
        cls.watcher = cls.folder / "opened_files.so"
        source = Path(__file__).with_name("opened_files.c")
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", cls.watcher, source, "-ldl"], check=True)
        (cls.folder / "pages").mkdir()
        cls.pages = Pages(cls.folder / "pages", [FLOW], languages=("en", "es"), content=cls.pack)
        cls.log = cls.folder / "opened"

    def opened(self, by):
        """Of the pack, relative to it."""
        lines = [line.split(" ", 1) for line in self.log.read_text(encoding="utf-8").splitlines()]
        paths = [Path(path) for who, path in lines if who == by]
        return collections.Counter(str(path.relative_to(self.pack)) for path in paths if path.is_relative_to(self.pack))

    def at_rest(self, kiosk):
        """What the thread that shows it has opened, once nothing more is opened by any."""
        seen = []

        def is_still():
            seen.append((self.opened("ui"), self.opened("beside")))
            time.sleep(0.5)
            return len(seen) > 3 and seen[-1] == seen[-4]
        wait_for(is_still)
        kiosk.comes_to_rest(1)
        return self.opened("ui")

    def test_reads_each_script_once_no_drawing_and_nothing_at_a_touch(self):
        with Screen() as screen, tempfile.TemporaryDirectory() as data, \
                Kiosk(screen, data, self.pack, subprocess.DEVNULL, LD_PRELOAD=str(self.watcher), OPENED_FILES=str(self.log)) as kiosk:
            page = self.pages.on(screen)  # as `render` draws it: without a notice, since every review holds
            wait_for(lambda: {"media/illustrations/runner-home.svg", "scripts/translations/es.po"} <= set(self.opened("beside")))
            opened = self.at_rest(kiosk)
            self.assertIn("scripts/kiosk.lua", opened)
            scripts = {name: times for name, times in opened.items() if name.startswith("scripts/flows/")}
            self.assertEqual(set(scripts.values()), {1}, scripts)
            self.assertEqual([name for name in opened if not name.startswith("scripts/")], [])
            self.assertEqual([name for name in opened if name.endswith(".po")], [])

            screen.tap((5, 5))
            for action in ("language:es", f"open:{FLOW}", "next", "next", "next", "home"):
                screen.tap(page.point(action))
                page = self.pages.on(screen, but_not=page)
            self.assertEqual(self.at_rest(kiosk) - opened, collections.Counter())


if __name__ == "__main__":
    unittest.main()
