#!/usr/bin/python3
"""What a kiosk does until its first picture is on the screen, and what it leaves for later: told by its calls of the kernel, so that
no clock and no busy machine decides."""
import collections
import contextlib
import re
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from kiosk_on_screen import DIES_WITH_THE_TEST, PATIENCE, Pages, Screen, config, wait_for
from scratch_pack import CONTENT, PROGRAM

CALLS = "execve,openat,lseek,read,pread64,writev"
PICTURES = "clinic-kiosk-pictures"


def put_to_the_screen(display):
    """How a picture on its way to the X server begins, as strace writes it: MIT-SHM's number, then 3, which is PutImage."""
    told = subprocess.run(["xdpyinfo", "-display", display, "-queryExtensions"], check=True, capture_output=True, text=True).stdout
    number = int(re.search(r"MIT-SHM +\(opcode: (\d+)", told)[1])
    return f'iov_base="\\{number:o}\\3'


def traced(strace, program):
    """Whether a process of this name is there that strace looks at."""
    for status in Path("/proc").glob("[0-9]*/status"):
        with contextlib.suppress(OSError):
            told = dict(line.split(":\t", 1) for line in status.read_text(encoding="utf-8").splitlines() if ":\t" in line)
            if told["Name"] == program[:15] and int(told["TracerPid"]) == strace:
                return True
    return False


class Start:
    """One start of the kiosk under strace, until home is whole and nothing more is read."""

    def __init__(self, screen, pages, data):
        with tempfile.NamedTemporaryFile() as trace:
            command = ["strace", "-f", "-qq", "-y", "-s", "16", "-o", trace.name, "-e", f"trace={CALLS}", PROGRAM, "run", "--data", data,
                       "--config", config(data)]
            watched = subprocess.Popen(DIES_WITH_THE_TEST + command, env=screen.environment, cwd=CONTENT, stderr=subprocess.DEVNULL)
            pages.on(screen)
            translations = [b"/%s>" % each.name.encode() for each in (CONTENT / "scripts/translations").glob("*.po")]
            wait_for(lambda: all(each in Path(trace.name).read_bytes() for each in translations))
            self.rest(data, watched.pid)
            kiosk, = Path(f"/proc/{watched.pid}/task/{watched.pid}/children").read_text(encoding="ascii").split()
            subprocess.run(["kill", f"-{signal.SIGTERM}", kiosk], check=True)
            watched.wait(PATIENCE)
            calls = Path(trace.name).read_text(encoding="utf-8", errors="replace").splitlines()
        first = next(at for at, call in enumerate(calls) if put_to_the_screen(screen.display) in call)
        self.before, self.after = calls[:first], calls[first:]

    @staticmethod
    def rest(data, strace):
        """What was drawn is kept once nobody wants more, and the process that drew has ended."""
        kept, seen = Path(data, "pixels"), []

        def is_still():
            seen.append(len(list(kept.glob("*"))))
            time.sleep(0.5)
            return len(seen) > 4 and seen[-1] == seen[-5] > 0 and not traced(strace, PICTURES)
        wait_for(is_still)

    @staticmethod
    def opened(calls, ending):
        """Files of that ending, each as often as it was opened. On a busy machine a call may stand on two lines: the second says what it was."""
        return collections.Counter(found[1] for call in calls if (found := re.search(rf'openat(?:\(| resumed>).* = \d+<([^>]*{ending})>$', call)))

    @staticmethod
    def begun(calls, program):
        return sum(bool(re.search(rf"execve\(.*{program[:10]}", call)) and program in call for call in calls)


class FirstPicture(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        pages = Pages(cls.enterClassContext(tempfile.TemporaryDirectory()), ["home"])
        screen = cls.enterClassContext(Screen())
        data = cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.first = Start(screen, pages, data)
        cls.second = Start(screen, pages, data)

    def test_translations_are_read_after_it(self):
        for start in (self.first, self.second):
            self.assertEqual(start.opened(start.before, r"\.po"), {})
            self.assertIn("es.po", {Path(name).name for name in start.opened(start.after, r"\.po")})

    def test_how_letters_are_composed_is_not_read(self):
        for start in (self.first, self.second):
            self.assertEqual([call for call in start.before + start.after if re.search(r" p?read(64)?\(\d+<[^>]*/Compose>", call)], [])

    def test_each_font_file_is_opened_once_and_few_pieces_of_it_are_read(self):
        for start in (self.first, self.second):
            calls = start.before + start.after
            fonts = start.opened(calls, r"\.tt[fc]")
            self.assertGreater(len(fonts), 3)
            self.assertEqual(set(fonts.values()), {1}, fonts)
            self.assertEqual([call for call in calls if re.search(r"lseek\(\d+<[^>]*\.tt[fc]>", call)], [])
            read = [call for call in start.before if re.search(r"pread64\(\d+<[^>]*\.tt[fc]>", call)]
            self.assertLess(len(read), 600)  # 2,100 when each size had a file of its own

    def test_one_process_reads_and_draws_all_that_it_shows_and_what_may_follow(self):
        self.assertEqual(self.first.begun(self.first.before, PICTURES), 1)
        self.assertEqual(self.first.begun(self.first.after, PICTURES), 0)

    def test_what_was_drawn_before_needs_none(self):
        self.assertEqual(self.second.begun(self.second.before, PICTURES), 0)


if __name__ == "__main__":
    unittest.main()
