#!/usr/bin/python3
"""The kiosk as a service: what its manager hears of it, and what stands on the screen and in the data folder when it does not come back."""
import contextlib
import os
import signal
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from PIL import Image, ImageStat

from kiosk_on_screen import DIES_WITH_THE_TEST, PATIENCE, PROGRAM, Screen, config, wait_for
from scratch_pack import CONTENT

REST = PROGRAM.with_name("clinic-kiosk-rest")
BEAT = 0.2  # seconds between beats: half of what the manager's patience is here
READY = f"READY=1\nSTATUS=home, by {PROGRAM.with_name('clinic-kiosk-wall').resolve()}\nWATCHDOG=1"
PAPER = (0xfa, 0xf7, 0xf2)  # the calm page's


class Manager:
    """systemd's end of the socket."""

    def __init__(self, folder):
        self.address = str(Path(folder, "notify"))
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(self.address)
        self.environment = {"NOTIFY_SOCKET": self.address, "WATCHDOG_USEC": str(int(2 * BEAT * 1e6)), "WATCHDOG_PID": "1"}

    def hears(self, patience=PATIENCE):
        """The next word; nothing when none comes."""
        self.socket.settimeout(patience)
        try:
            return self.socket.recv(256).decode()
        except TimeoutError:
            return None

    def hears_nothing_more(self):
        """From some moment on, for many beats."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self.hears(20 * BEAT) is None:
                return True
        return False


class Session(unittest.TestCase):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.manager = Manager(self.folder)
        self.addCleanup(self.manager.socket.close)

    def begin(self, screen, *command, **more):
        process = subprocess.Popen(DIES_WITH_THE_TEST + [str(word) for word in command], env=screen.environment | more, stderr=subprocess.DEVNULL)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def kiosk(self, screen, settings=None):
        return self.begin(screen, PROGRAM, "run", "--content", CONTENT, "--config", settings or config(self.folder), "--data", self.folder,
                          **self.manager.environment)

    def test_it_is_ready_with_its_first_picture_and_beats_while_nobody_is_there(self):
        with Screen() as screen:
            self.kiosk(screen)
            self.assertEqual(self.manager.hears(), READY)
            self.assertGreater(max(ImageStat.Stat(screen.look()).mean), 100)  # a picture, not a black screen
            for _ in range(5):
                self.assertEqual(self.manager.hears(), "WATCHDOG=1")

    def test_a_kiosk_that_hangs_is_silent(self):
        with Screen() as screen:
            kiosk = self.kiosk(screen)
            self.assertEqual(self.manager.hears(), READY)
            self.hang(kiosk.pid)
            self.assertTrue(self.manager.hears_nothing_more())

    def test_a_kiosk_whose_screen_hangs_is_silent_and_goes_on_with_it(self):
        with Screen() as screen:
            self.kiosk(screen)
            self.assertEqual(self.manager.hears(), READY)
            self.hang(screen.server.pid)
            self.assertTrue(self.manager.hears_nothing_more())
            os.kill(screen.server.pid, signal.SIGCONT)
            self.assertEqual(self.manager.hears(), "WATCHDOG=1")

    def hang(self, process):
        os.kill(process, signal.SIGSTOP)

        def go_on():
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGCONT)
        self.addCleanup(go_on)

    def test_the_page_for_a_mistake_in_the_settings_is_looked_after_too(self):
        wrong = Path(self.folder, "kiosk.toml")
        wrong.write_text("quiet_second = 90\n", encoding="utf-8")
        with Screen() as screen:
            self.kiosk(screen, wrong)
            self.assertEqual(self.manager.hears(), READY.replace("home", "a mistake in the settings"))
            self.assertEqual(self.manager.hears(), "WATCHDOG=1")


class Rest(unittest.TestCase):
    """clinic-kiosk-rest, which finds settings as the kiosk does: here in a home folder."""

    def setUp(self):
        self.home = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.data = self.home / ".local/share/clinic-kiosk"
        self.data.mkdir(parents=True)
        (self.data / "kiosk.toml").write_text('kiosk_name = "Riverside"\nlanguage = "es"\nstaff_instruction_today = { es = "Avise a Ana." }\n',
                                              encoding="utf-8")
        self.environment = {"HOME": str(self.home), "RUNTIME_DIRECTORY": str(self.home)}

    def run_rest(self, *words, **more):
        return subprocess.run([REST, *words], env=os.environ | self.environment | more, capture_output=True, text=True, timeout=PATIENCE)

    def test_the_whole_screen_is_calm_and_nothing_that_is_touched_ends_it(self):
        for size in ((1080, 1920), (1920, 1080), (1280, 720)):
            with self.subTest(size), Screen(*size) as screen:
                rest = subprocess.Popen(DIES_WITH_THE_TEST + [str(REST), "5"], env=screen.environment | self.environment)
                self.addCleanup(rest.wait)
                self.addCleanup(rest.kill)
                wait_for(lambda: screen.look().getpixel((2, 2)) == PAPER)
                picture = screen.look()
                self.assertEqual(picture.getpixel((size[0] - 3, size[1] - 3)), PAPER)
                dark = picture.convert("L").point(lambda value: 255 if value < 100 else 0)
                self.assertGreater(ImageStat.Stat(dark).sum[0] / 255, 2000)  # words
                screen.mouse("mousemove", 100, 100, "click", 1, "key", "Escape", "key", "alt+F4", "key", "q")
                time.sleep(0.3)
                self.assertIsNone(rest.poll())
                self.assertEqual(screen.look().tobytes(), picture.tobytes())
                if out := os.environ.get("KEEP_PICTURES"):
                    picture.save(f"{out}/rest-{size[0]}x{size[1]}.png")

    def picture_of(self, size, rotate):
        with open(self.data / "kiosk.toml", "a", encoding="utf-8") as settings:
            settings.write(f"rotate = {rotate}\n" if rotate else "")
        with Screen(*size) as screen:
            rest = subprocess.Popen(DIES_WITH_THE_TEST + [str(REST), "5"], env=screen.environment | self.environment)
            self.addCleanup(rest.wait)
            self.addCleanup(rest.kill)
            wait_for(lambda: screen.look().getpixel((2, 2)) == PAPER)
            return screen.look()

    def test_it_is_turned_as_the_kiosks_picture_is(self):
        upright = self.picture_of((1080, 1920), 0)
        turned = self.picture_of((1920, 1080), 90)
        self.assertEqual(turned.transpose(Image.Transpose.ROTATE_90).tobytes(), upright.tobytes())

    def test_a_kiosk_that_hangs_again_and_again_is_not_begun_any_more_until_the_page_has_stood(self):
        hang = {"SERVICE_RESULT": "watchdog", "EXIT_CODE": "killed", "EXIT_STATUS": "ABRT"}
        for _ in range(6):
            self.assertEqual(self.run_rest("--may-start").returncode, 0)
            self.run_rest("--ended", **hang)
        refused = self.run_rest("--may-start")
        self.assertEqual(refused.returncode, 1)
        self.assertIn("the calm page takes its place", refused.stderr)
        self.run_rest("--ended", SERVICE_RESULT="exit-code")  # of what was not begun, as systemd runs it
        self.assertEqual(len((self.data / "crashes.txt").read_text(encoding="utf-8").splitlines()), 6)
        self.assertEqual(self.run_rest("--may-start").returncode, 1)
        self.run_rest("5", DISPLAY=":999", WAYLAND_DISPLAY="", SDL_VIDEODRIVER="x11")
        self.assertEqual(self.run_rest("--may-start").returncode, 0)

    def test_on_a_console_it_is_text_and_without_a_screen_it_says_so(self):
        told = self.run_rest("--console").stdout
        self.assertIn("Esta pantalla está en pausa\n   Avise a Ana.", told)
        self.assertIn('"Riverside"', told)
        done = self.run_rest("5", DISPLAY=":999", WAYLAND_DISPLAY="", SDL_VIDEODRIVER="x11")
        self.assertEqual(done.returncode, 1)
        self.assertIn("no screen", done.stderr)

    def test_how_the_kiosk_ended_is_kept_for_the_administrator(self):
        for result, code, status in (("success", "exited", "0"), ("signal", "killed", "SEGV"), ("watchdog", "killed", "ABRT")):
            done = self.run_rest("--ended", SERVICE_RESULT=result, EXIT_CODE=code, EXIT_STATUS=status)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
        lines = (self.data / "crashes.txt").read_text(encoding="utf-8").splitlines()
        self.assertEqual(len(lines), 2)
        self.assertRegex(lines[0], r'^\d{4}-\d\d-\d\d \d\dh  version \d+\.\d+\.\d+  kiosk "Riverside"  ended by signal SEGV; number 1 since')
        self.assertRegex(lines[1], r"a hang: .*; number 2 since")


if __name__ == "__main__":
    unittest.main()
