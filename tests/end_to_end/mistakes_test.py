#!/usr/bin/python3
"""A pack with a mistake in it: `check` says where, soon and in little memory; the other topics still run."""
import re
import resource
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from kiosk_on_screen import CONTENT, PROGRAM, Kiosk, Pages, Screen

PACKS = CONTENT / "tests/packs"
SECONDS, MEGABYTES = 5, 512
PLACE = re.compile(r"^scripts/(flows|lib)/[a-z0-9-]+\.lua:\d+(:\d+)?: error: .+", re.MULTILINE)


def copy_of_the_pack(folder):
    shutil.copytree(CONTENT / "scripts", Path(folder, "scripts"))
    shutil.copytree(CONTENT / "media", Path(folder, "media"))
    return Path(folder)


def add(pack, flow):
    """The flow, with the libraries that lie beside it."""
    shutil.copy(flow, pack / "scripts/flows")
    for library in (flow.parents[1] / "lib").glob("*.lua"):
        shutil.copy(library, pack / "scripts/lib")


def bounded():
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))


class Mistakes(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.pack = copy_of_the_pack(folder.name)

    def check(self):
        begun = time.monotonic()
        done = subprocess.run([PROGRAM, "check", "--content", self.pack], stdout=subprocess.PIPE, text=True, timeout=60,
                              preexec_fn=bounded)
        return done, time.monotonic() - begun

    def test_the_pack_itself_is_sound(self):
        done, _ = self.check()
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_check_names_file_and_line_of_every_mistake(self):
        flows = sorted(PACKS.glob("*/scripts/flows/*.lua"))
        self.assertGreater(len(flows), 100)
        slow = []
        for flow in flows:
            with self.subTest(flow=flow.name):
                add(self.pack, flow)
                done, seconds = self.check()
                (self.pack / "scripts/flows" / flow.name).unlink()
                self.assertEqual(done.returncode, 1)
                self.assertRegex(done.stdout, PLACE)
                if seconds > SECONDS:
                    slow.append(f"{flow.name} {seconds:.1f} s")
        print("slower than", SECONDS, "s:", slow or "none")  # a busy machine is no failure

    def test_a_hostile_topic_rests_and_the_others_run(self):
        for flow in PACKS.glob("hostile/scripts/flows/*.lua"):
            add(self.pack, flow)
        home = self.pack / "scripts/kiosk.lua"
        words = home.read_text(encoding="utf-8")
        home.write_text(words.replace('"worn-discs"', '"endless-loop"', 1), encoding="utf-8")
        self.assertIn("endless-loop", home.read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as data, Screen() as screen:
            pages = Pages(data, ["heel-pain"], content=self.pack)
            with Kiosk(screen, data, content=self.pack) as kiosk:
                first = pages.on(screen)
                self.assertIs(first, pages.home())
                screen.tap(first.point("open:endless-loop"))
                time.sleep(1)
                screen.tap(self.back(pages))  # the calm slide has the same dock as any other
                self.assertIs(pages.on(screen), first)
                screen.tap(first.point("open:heel-pain"))
                self.assertEqual(pages.on(screen, but_not=first).slide, "heel-pain/main")
                self.assertEqual(kiosk.stop()[0], 0)

    def back(self, pages):
        slide = next(page for page in pages.pages if "back" in page.actions())
        return slide.point("back")


if __name__ == "__main__":
    unittest.main()
