#!/usr/bin/python3
"""The kiosk that runs is confined: what the kernel says of it, and what a whole visit opens, reaches and begins."""
import re
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from kiosk_on_screen import DIES_WITH_THE_TEST, PATIENCE, Kiosk, Pages, Screen, config
from scratch_pack import CONTENT, PROGRAM

CALLS = "socket,connect,bind,open,openat,openat2,creat,rename,renameat,renameat2,unlink,mkdir,link,symlink,truncate,execve,execveat"
# Nothing else is even tried. Besides its data: commands/wall/confined_wall.cpp says why.
MAY_WRITE = re.compile(r"^/dev/(null|shm/)|^/tmp/")
WRITES = re.compile(r'^(?:creat|rename\w*|unlink|mkdir|link|symlink|truncate)\("([^"]*)"|^open(?:at)?\((?:AT_FDCWD, )?"([^"]*)", [^)]*O_(?:WRONLY|RDWR|CREAT)')


def status_of(process):
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return dict(line.split(":\t", 1) for line in lines if ":\t" in line)


def children_of(process):
    return [int(child) for thread in Path(f"/proc/{process}/task").iterdir() for child in (thread / "children").read_text().split()]


def calls_in(trace):
    """Without the process's number."""
    lines = [re.sub(r"^\d+ +", "", line) for line in Path(trace).read_text(encoding="utf-8", errors="replace").splitlines()]
    return [line for line in lines if not line.startswith(("---", "+++", "<..."))]


class Confined(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.pages = Pages(cls.folder, ["heel-pain"])

    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        self.screen = self.enterContext(Screen())

    def visit(self):
        page = self.pages.on(self.screen)
        for action in ("open:heel-pain", "next", "next", "home"):
            time.sleep(0.6)  # sooner after the screen changed, a tap where the last one was would be its echo
            self.screen.tap(page.point(action))
            page = self.pages.on(self.screen, but_not=page)

    def test_the_kernel_says_that_it_is(self):
        with Kiosk(self.screen, self.data) as kiosk:
            self.pages.on(self.screen)
            said = status_of(kiosk.process.pid)
            self.assertEqual((said["Seccomp"].strip(), said["NoNewPrivs"].strip()), ("2", "1"))
            self.assertIn("kiosk-starter", [status_of(child)["Name"].strip() for child in children_of(kiosk.process.pid)])

    def test_the_starter_ends_with_it_however_it_ends(self):
        with Kiosk(self.screen, self.data) as kiosk:
            self.pages.on(self.screen)
            starter, = [child for child in children_of(kiosk.process.pid) if status_of(child)["Name"].strip() == "kiosk-starter"]
            kiosk.process.kill()
            kiosk.process.wait(PATIENCE)
            until = time.monotonic() + PATIENCE
            while Path(f"/proc/{starter}/exe").exists():
                self.assertLess(time.monotonic(), until)
                time.sleep(0.02)

    def test_a_visit_reaches_this_computer_alone_writes_its_data_and_begins_nothing_else(self):
        trace = Path(self.folder, "trace")
        command = ["strace", "-f", "-qq", "-s", "200", "-o", trace, "-e", f"trace={CALLS}", PROGRAM, "run", "--data", self.data, "--config",
                   config(self.data)]
        watched = subprocess.Popen(DIES_WITH_THE_TEST + command, env=self.screen.environment, cwd=CONTENT, stderr=subprocess.DEVNULL)
        self.visit()
        kiosk, = children_of(watched.pid)
        subprocess.run(["kill", f"-{signal.SIGTERM}", str(kiosk)], check=True)
        watched.wait(PATIENCE)
        calls = calls_in(trace)
        sockets = [call for call in calls if call.startswith("socket(")]
        self.assertTrue(sockets)
        self.assertEqual([call for call in sockets if not call.startswith("socket(AF_UNIX,")], [])
        written = [first or second for first, second in (match.groups() for match in map(WRITES.match, calls) if match and " = -1 E" not in match.string)]
        self.assertIn(f"{self.data}/stats.sqlite3", written)
        self.assertEqual([file for file in written if not file.startswith(self.data) and not MAY_WRITE.match(file)], [])
        begun = [re.match(r'execve\("([^"]*)"', call)[1] for call in calls if call.startswith("execve(")]
        own = {str(Path(PROGRAM).with_name(f"clinic-kiosk{name}")) for name in ("", "-wall", "-pictures")}
        self.assertEqual(set(begun) - own, set())


if __name__ == "__main__":
    unittest.main()
