#!/usr/bin/python3
"""Asked to end, the kiosk ends soon, whatever hangs: what reads its log, a disk, a script. And nobody who reads can end it."""
import os
import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

from kiosk_on_screen import PROGRAM, SOON, Kiosk, Pages, Screen, query, visits, wait_for
from scratch_pack import copy_of_the_pack

FLOW = "heel-pain"

# A disk that takes nothing any more, as soon as a file tells it to: linked in before the C library.
STALLED_DISK = r"""
#include <stdlib.h>
#include <unistd.h>
static void wait_while_stalled(void) { while (access(getenv("STALL"), F_OK) == 0) usleep(10000); }
int fsync(int file) { (void)file; wait_while_stalled(); return 0; }
int fdatasync(int file) { (void)file; wait_while_stalled(); return 0; }
"""


class Stop(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.pack = copy_of_the_pack(Path(folder.name, "pack"))
        # Is told in the log as soon as the kiosk starts.
        Path(cls.pack, "scripts/flows/sciatica.lua").write_text("return flow {\n", encoding="utf-8")
        cls.pages = Pages(folder.name, [FLOW], content=cls.pack)
        cls.home = cls.pages.home()
        source, cls.stalled_disk = Path(folder.name, "disk.c"), Path(folder.name, "disk.so")
        source.write_text(STALLED_DISK, encoding="utf-8")
        subprocess.run(["gcc", "-shared", "-fPIC", "-o", cls.stalled_disk, source], check=True)

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = folder.name
        self.screen = self.enterContext(Screen())

    def start(self, **how):
        kiosk = self.enterContext(Kiosk(self.screen, self.data, content=self.pack, **how))
        self.assertIs(self.pages.on(self.screen), self.home)
        return kiosk

    def visit(self):
        """To its end."""
        page = self.home
        for action in (f"open:{FLOW}", "next", "finish"):
            self.screen.tap(page.point(action))
            page = self.pages.on(self.screen, but_not=page)
        self.assertIs(page, self.home)

    def assert_ends(self, kiosk, status=0, by=signal.SIGTERM):
        ended, seconds = kiosk.stop(by)
        self.assertEqual(ended, status)
        self.assertLess(seconds, SOON)

    def pipe(self):
        reading, writing = os.pipe()
        for end in (reading, writing):
            self.addCleanup(lambda end=end: os.close(end) if end in self.open_ends else None)
        self.open_ends = {reading, writing}
        return reading, writing

    def close(self, end):
        self.open_ends.discard(end)
        os.close(end)

    # ---- what reads the log ------------------------------------------------------------------------------------------

    def test_a_log_whose_reader_is_gone_stops_nothing_and_loses_no_visit(self):
        reading, writing = self.pipe()
        self.close(reading)
        kiosk = self.start(log=writing)
        self.visit()
        wait_for(lambda: visits(self.data) == 1)
        self.visit()
        self.assert_ends(kiosk)
        self.assertEqual(visits(self.data), 2)

    def test_a_log_that_nobody_reads_stops_nothing_and_what_is_missing_in_it_is_counted(self):
        reading, writing = self.pipe()
        os.set_blocking(writing, False)
        filled = 0
        try:
            while True:
                filled += os.write(writing, b"x" * 4096)
        except BlockingIOError:
            os.set_blocking(writing, True)
        kiosk = self.start(log=writing)
        self.visit()
        self.assert_ends(kiosk)
        self.assertEqual(visits(self.data), 1)
        self.close(writing)
        with os.fdopen(reading, "rb", closefd=False) as log:
            self.assertEqual(len(log.read()), filled)  # it waited for no room

    def test_the_log_is_complete_when_somebody_reads_it(self):
        kiosk = self.start()
        self.assert_ends(kiosk)
        self.assertRegex(kiosk.process.stderr.read(), r"(?m)^\S+ \S+ error scripts/flows/sciatica\.lua:\d+: ")

    def test_a_command_whose_output_nobody_reads_comes_to_its_own_end(self):
        for command, status in ((["check", "--content", self.pack], 1), (["stats", "export", "--out", "-"], 1)):
            self.start_and_stop_once()
            reading, writing = self.pipe()
            self.close(reading)
            where = [] if command[0] == "check" else ["--data", self.data]
            ended = subprocess.run([PROGRAM, *command, *where], stdout=writing, stderr=subprocess.PIPE, text=True, timeout=600,
                                   check=False)
            self.close(writing)
            self.assertEqual(ended.returncode, status, command)
            self.assertTrue(ended.stderr, command)

    def start_and_stop_once(self):
        if not visits(self.data):
            kiosk = self.start()
            self.visit()
            self.assert_ends(kiosk)

    # ---- a stop in order ---------------------------------------------------------------------------------------------

    def test_hanging_up_ends_it_in_order_as_sigterm_does(self):
        for count, by in enumerate((signal.SIGHUP, signal.SIGINT), start=1):
            kiosk = self.start()
            self.screen.tap(self.home.point(f"open:{FLOW}"))
            self.pages.on(self.screen, but_not=self.home)
            self.assert_ends(kiosk, by=by)
            self.assertEqual(query(self.data, "SELECT ending, visits FROM visits"), [("left", count)])

    def test_a_disk_that_takes_nothing_any_more_keeps_no_stop_waiting(self):
        stall = Path(self.data, "stall")
        kiosk = self.start(LD_PRELOAD=str(self.stalled_disk), STALL=str(stall))
        self.visit()
        wait_for(lambda: visits(self.data) == 1)
        stall.touch()
        self.visit()
        self.assert_ends(kiosk, status=1)  # one visit may be lost
        self.assertIn("asked to stop", kiosk.process.stderr.read())
        stall.unlink()
        self.assert_ends(self.start())
        self.assertEqual(query(self.data, "PRAGMA integrity_check"), [("ok",)])
        self.assertIn(visits(self.data), (1, 2))

    def test_another_program_that_holds_the_statistics_keeps_no_stop_waiting(self):
        kiosk = self.start()
        self.visit()
        wait_for(lambda: visits(self.data) == 1)
        holder = subprocess.Popen(["sqlite3", Path(self.data, "stats.sqlite3")], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                  text=True)
        self.addCleanup(holder.wait)
        self.addCleanup(holder.stdin.close)
        self.addCleanup(holder.stdout.close)
        holder.stdin.write("BEGIN IMMEDIATE;\nSELECT 'held';\n")
        holder.stdin.flush()
        self.assertEqual(holder.stdout.readline(), "held\n")
        self.visit()
        self.assert_ends(kiosk, status=1)

    def test_scripts_that_run_long_keep_no_stop_waiting(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        pack = copy_of_the_pack(Path(folder.name, "pack"))
        names = [f"busy-{number}" for number in range(600)]
        for name in names:  # each runs until the sandbox ends it
            Path(pack, f"scripts/flows/{name}.lua").write_text("while true do end\n", encoding="utf-8")
        home = Path(pack, "scripts/kiosk.lua")
        home.write_text(home.read_text(encoding="utf-8").replace('topics = { ', f'topics = {{ {str(names)[1:-1]}, '),
                        encoding="utf-8")
        kiosk = self.enterContext(Kiosk(self.screen, self.data, content=pack))
        wait_for(lambda: kiosk.cpu_seconds() > 1)
        ended, seconds = kiosk.stop()
        self.assertIn(ended, (0, 1))  # in order between two scripts, or ended in the midst of many for the first screen
        self.assertLess(seconds, SOON)


if __name__ == "__main__":
    unittest.main()
