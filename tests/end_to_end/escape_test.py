#!/usr/bin/python3
"""Nobody gets out: everything that a keyboard, a mouse, many fingers and other programs can send to a kiosk, without a window manager, with
one, and inside cage. After each the same process shows home over the whole screen again, led there by touches, and has written nothing
but its data.

cage runs in a window of the test's X server, so that keys reach it before they reach the kiosk, as on a console.
"""
import contextlib
import itertools
import os
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from kiosk_on_screen import CALM, CONTENT, DIES_WITH_THE_TEST, PATIENCE, PROGRAM, Kiosk, Pages, Screen, config, keep, wait_for
from x_hands import FIRST_KEY, LAST_KEY, Windows

FLOW = "heel-pain"
PIN = "19283746"
SETTINGS = "attract_seconds = 0\n"
MODIFIERS = [[], ["Shift_L"], ["Control_L"], ["Alt_L"], ["Super_L"], ["ISO_Level3_Shift"], ["Control_L", "Alt_L"], ["Control_L", "Shift_L"],
             ["Alt_L", "Shift_L"], ["Super_L", "Shift_L"], ["Control_L", "Alt_L", "Shift_L"]]
MODIFYING = ["Shift_L", "Shift_R", "Control_L", "Control_R", "Alt_L", "Alt_R", "Super_L", "Super_R", "Meta_L", "Hyper_L", "ISO_Level3_Shift",
             "Caps_Lock", "Num_Lock", "Scroll_Lock"]
# What they are for stands in packaging/README.md. Without Control, Alt or Super.
OF_THE_KIOSK = [["Tab", "Left", "Right", "Up", "Down", "2", "4", "6", "8", "KP_2", "KP_4", "KP_6", "KP_8"],
                ["F2", "F3", "F4", "0", "KP_0", "KP_Multiply", "XF86AudioPlay", "3", "1"],
                ["F1", "9", "KP_9"], ["Escape", "7", "KP_7"], ["Return", "space", "5", "KP_5", "KP_Enter"]]
MAY_LIE_IN_DATA = ("stats.sqlite3", "kiosk.toml", "packs", "pixels", "staff")  # and what begins so
SOUND_AT_HOME = ".config/pulse"  # made by the library that looks for a sound server, in the voice's process


def ended(process):
    return not Path(f"/proc/{process}/exe").exists()


class Fingers:
    """Up to as many as one likes, on the glass of a kiosk that was begun with `environment`. Points are shares of the screen."""

    @classmethod
    def build(cls, folder):
        cls.library = Path(folder, "fingers.so")
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", cls.library, Path(__file__).with_name("fingers.c"), "-ldl"], check=True)

    def __init__(self, folder):
        self.pipe = Path(folder, "fingers")
        os.mkfifo(self.pipe)
        self.pipe.chmod(0o666)
        self.environment = {"FINGERS": str(self.pipe), "LD_PRELOAD": str(self.library)}

    def lay(self):
        wait_for(self.is_heard)

    def is_heard(self):
        with contextlib.suppress(OSError):
            self.hand = os.fdopen(os.open(self.pipe, os.O_WRONLY | os.O_NONBLOCK), "w", encoding="ascii")
            return True
        return False

    def tell(self, what, finger, point):
        print(what, finger, *point, file=self.hand, flush=True)

    def swipe(self, starts, ends, steps=6, lift=True):
        """All at once, in 0.1 s."""
        for step in range(steps + 1):
            for finger, (start, end) in enumerate(zip(starts, ends), start=1):
                at = [begin + (stop - begin) * step / steps for begin, stop in zip(start, end)]
                self.tell("down" if step == 0 else "move", finger, at)
            time.sleep(0.1 / steps)
        for finger, end in enumerate(ends if lift else [], start=1):
            self.tell("up", finger, end)


class Place(unittest.TestCase):
    """Where a kiosk stands. It is begun once, and has to live until the last test has ended."""

    size = 1080, 1920
    window_manager = None
    between_keys = 0  # seconds

    @classmethod
    def setUpClass(cls):
        if cls is Place:
            raise unittest.SkipTest("a place has a name")
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.folder.chmod(0o755)
        Fingers.build(cls.folder)
        cls.pages = Pages(cls.folder, ["home", FLOW], size="x".join(map(str, cls.size)))
        cls.data, cls.home_folder = cls.folder / "data", cls.folder / "home"
        for each in (cls.data, cls.home_folder):
            each.mkdir()
        subprocess.run([PROGRAM, "pin", "--data", cls.data], input=PIN, text=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        cls.screen = cls.enterClassContext(Screen(*cls.size))
        cls.hands = cls.enterClassContext(Windows(cls.screen))
        cls.fingers = Fingers(cls.folder)
        cls.begin_place()
        cls.fingers.lay()
        cls.ways_home = [cls.on_finish_and_done(), cls.pages.home().point("language:en")]
        cls.pages.on(cls.screen)
        cls.process = cls.process_of_kiosk()

    @classmethod
    def begin_place(cls):
        if cls.window_manager:
            manager = subprocess.Popen(DIES_WITH_THE_TEST + [cls.window_manager], env=cls.screen.environment, stderr=subprocess.DEVNULL)
            cls.addClassCleanup(manager.wait)
            cls.addClassCleanup(manager.terminate)
            wait_for(lambda: "window id" in cls.asked("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"))
        cls.kiosk = cls.enterClassContext(Kiosk(cls.screen, cls.data, log=subprocess.DEVNULL, settings=SETTINGS, HOME=str(cls.home_folder),
                                                **cls.fingers.environment))

    @classmethod
    def process_of_kiosk(cls):
        return cls.kiosk.process.pid

    @classmethod
    def asked(cls, *command):
        return subprocess.run(list(map(str, command)), env=cls.screen.environment, capture_output=True, text=True, check=False).stdout

    @classmethod
    def slide(cls, name=FLOW + "/main"):
        return next(page for page in cls.pages.pages if page.slide == name)

    @classmethod
    def on_finish_and_done(cls):
        """On Finish of slides, on Done of the panel, and on the first screen on nothing: a tap that comes late does no harm."""
        (x, y, w, h), (left, top, width, height) = cls.slide().rect("action", "finish"), cls.slide("home/easier").rect("action", "easier:done")
        point = x + w // 2, min(y + h, top + height) - 6
        assert left <= point[0] < left + width and max(y, top) < point[1]
        return point

    def open_slide(self):
        """From home."""
        self.tap(self.pages.home().point(f"open:{FLOW}"))
        self.assertEqual(self.pages.on(self.screen, but_not=self.pages.home()).slide, f"{FLOW}/main")

    def tap(self, point):
        time.sleep(CALM)
        self.hands.tap(point)
        self.screen.unanswered = "mousemove", *point, "click", 1

    def comes_home_by_touches(self):
        until = time.monotonic() + 2 * PATIENCE
        for point in itertools.cycle(self.ways_home):
            self.tap(point)
            time.sleep(CALM)
            if self.pages.home().is_on(self.screen.look()):
                return
            if time.monotonic() > until:
                break
        self.fail(f"home is not reached any more: {keep(self.screen.look())}")

    def is_unharmed(self):
        self.comes_home_by_touches()
        self.assertFalse(ended(self.process))
        self.assertEqual(self.process_of_kiosk(), self.process)
        self.assertEqual([file.name for file in self.data.iterdir() if not file.name.startswith(MAY_LIE_IN_DATA)], [])
        at_home = [str(file.relative_to(self.home_folder)) for file in self.home_folder.rglob("*")]
        self.assertEqual([file for file in at_home if file != ".config" and not file.startswith(SOUND_AT_HOME)], [])

    def codes(self, names):
        return [code for code in map(self.hands.key_of, names) if code]


class Keys:
    def test_every_key_that_is_not_the_kiosks_with_every_modifier_does_nothing(self):
        self.open_slide()
        own = {*self.codes(name for group in OF_THE_KIOSK for name in group)}
        modifying = {*self.codes(MODIFYING)}
        for modifiers in MODIFIERS:
            held = self.codes(modifiers)
            plain = modifiers in ([], ["Shift_L"], ["ISO_Level3_Shift"])
            for code in range(FIRST_KEY, LAST_KEY + 1):
                if code not in modifying and not (plain and code in own):
                    self.hands.key(code, held)
                    time.sleep(self.between_keys)
        for code in modifying:  # six times Shift asks some desktops for help
            for _ in range(6):
                self.hands.key(code)
        time.sleep(CALM)
        self.assertTrue(self.slide().is_on(self.screen.look()), keep(self.screen.look()))
        self.is_unharmed()

    def test_the_kiosks_own_keys_lead_nowhere_else(self):
        for group in OF_THE_KIOSK:
            with self.subTest(group):
                self.open_slide()
                for code in self.codes(group):
                    self.hands.key(code)
                    time.sleep(0.05)
                self.is_unharmed()


class Touches:
    def test_swipes_from_every_edge_and_corner_and_every_button_of_a_mouse_lead_nowhere_else(self):
        width, height = self.size
        edges = [(0, height // 2), (width - 1, height // 2), (width // 2, 0), (width // 2, height - 1)]
        corners = [(0, 0), (width - 1, 0), (0, height - 1), (width - 1, height - 1)]
        self.open_slide()
        for start in edges + corners:
            self.hands.drag(start, (width // 2, height // 3))
            self.hands.drag((width // 2, height // 3), start)
        self.is_unharmed()
        self.open_slide()
        for number in range(2, 10):
            self.hands.tap((width // 2, height // 3), number)
        for name in ("Control_L", "Shift_L", "Alt_L", "Super_L"):
            code = self.hands.key_of(name)
            self.hands.test.XTestFakeKeyEvent(self.hands.display, code, True, 0)
            for number in (1, 3):
                self.hands.drag((width // 2, height // 3), (width // 3, height // 2), number=number)
            self.hands.test.XTestFakeKeyEvent(self.hands.display, code, False, 0)
        self.is_unharmed()

    def test_many_fingers_lead_nowhere_else(self):
        across = [(0.2 + 0.15 * finger, 0.5) for finger in range(5)]
        for where in ((0, 0.5), (1, 0.5), (0.5, 0), (0.5, 1)):  # three, four and five from each edge
            for many in (3, 4, 5):
                starts = [(min(0.99, abs(where[0] - 0.001) + (0.1 * finger if where[0] == 0.5 else 0)),
                           min(0.99, abs(where[1] - 0.001) + (0.1 * finger if where[1] == 0.5 else 0))) for finger in range(many)]
                self.fingers.swipe(starts, across[:many])
        self.fingers.swipe([(0.5, 0.5)] * 5, across)          # spread
        self.fingers.swipe(across, [(0.5, 0.5)] * 5)          # pinch
        self.fingers.swipe([(0.08 * each, 0.4 + 0.03 * (each % 3)) for each in range(1, 11)], [(0.08 * each, 0.41) for each in range(1, 11)])
        self.is_unharmed()
        self.fingers.swipe(across, across, lift=False)        # a hand that is never taken away, or whose end got lost
        self.is_unharmed()


class Requests:
    """Of other programs: none should be there, and none gets before it."""

    def window(self):
        return int(self.asked("xdotool", "search", "--name", "Clinic kiosk").split()[-1])

    def test_no_request_to_close_hide_shrink_or_move_it_is_obeyed(self):
        window = self.window()
        for name, request in {
            "close": lambda: self.hands.ask_to_close(window),
            "minimise": lambda: self.asked("xdotool", "windowminimize", window),
            "hide": lambda: self.asked("xdotool", "windowunmap", window),
            "shrink": lambda: self.asked("xdotool", "windowsize", window, 500, 500),
            "move": lambda: self.asked("xdotool", "windowmove", window, 300, 300),
            "no focus": self.hands.take_focus_away,
        }.items():
            with self.subTest(name):
                request()
                self.stays_before_everything()
        self.is_unharmed()

    def test_a_window_that_comes_up_before_it_is_covered_again(self):
        for size in ("600x600+100+100", f"{self.size[0]}x{self.size[1]}+0+0"):
            other = subprocess.Popen(DIES_WITH_THE_TEST + ["xev", "-geometry", size], env=self.screen.environment, stdout=subprocess.DEVNULL)
            self.addCleanup(other.wait)
            self.addCleanup(other.terminate)
            self.asked("xdotool", "search", "--sync", "--name", "Event Tester")
            self.stays_before_everything()
        self.is_unharmed()

    def stays_before_everything(self):
        """Whatever it was, it has been dealt with after a moment."""
        time.sleep(0.3)
        wait_for(lambda: self.pages.home().is_on(self.screen.look()))

    def test_a_second_one_is_refused_and_the_first_goes_on(self):
        self.open_slide()
        command = [PROGRAM, "run", "--data", self.folder / "second", "--config", config(self.folder)]
        second = subprocess.run(DIES_WITH_THE_TEST + command, env=self.screen.environment, cwd=CONTENT, capture_output=True, text=True, timeout=PATIENCE,
                                check=False)
        self.assertEqual(second.returncode, 1)
        self.assertIn("another kiosk is already running on this display; end it first", second.stderr)
        self.assertTrue(self.slide().is_on(self.screen.look()))
        self.is_unharmed()


class WithoutManager(Keys, Touches, Requests, Place):
    """As the installed session has it."""


class Killed(Place):
    def test_whose_connection_is_cut_or_window_destroyed_ends_and_can_be_begun_anew(self):
        for how in ("windowkill", "windowclose"):
            window = self.asked("xdotool", "search", "--name", "Clinic kiosk").split()[-1]
            self.asked("xdotool", how, window)
            self.assertEqual(self.kiosk.process.wait(PATIENCE), 1)  # systemd begins it anew
            type(self).kiosk = self.enterContext(Kiosk(self.screen, self.data, log=subprocess.DEVNULL, settings=SETTINGS))
            self.pages.on(self.screen)


class WithManager(Keys, Touches, Requests, Place):
    """openbox has keys of its own, a menu, and desktops to go to."""

    window_manager = "openbox"

    def test_what_a_window_manager_is_asked_leaves_it_before_everything(self):
        window, hands = self.window(), self.hands
        for name, request in {
            "not over the whole screen": lambda: hands.tell(window, "_NET_WM_STATE", 0, hands.atom("_NET_WM_STATE_FULLSCREEN"),
                                                            hands.atom("_NET_WM_STATE_ABOVE"), root=True),
            "shaded": lambda: hands.tell(window, "_NET_WM_STATE", 1, hands.atom("_NET_WM_STATE_SHADED"), root=True),
            "below": lambda: hands.tell(window, "_NET_WM_STATE", 1, hands.atom("_NET_WM_STATE_BELOW"), root=True),
            "the desktop is shown": lambda: hands.tell(window, "_NET_SHOWING_DESKTOP", 1, root=True),
            "another desktop": lambda: hands.tell(window, "_NET_CURRENT_DESKTOP", 1, 0, root=True),
        }.items():
            with self.subTest(name):
                request()
                self.stays_before_everything()
                time.sleep(1)
        self.is_unharmed()


class InCage(Keys, Touches, Place):
    """Wayland."""

    size = 1024, 768  # of the window that wlroots opens
    driver = "wayland"
    between_keys = 0.003  # a compositor ends clients who are told more than they read at once

    @classmethod
    def begin_place(cls):
        runtime = cls.folder / "runtime"
        runtime.mkdir(mode=0o700)
        wanted = {"XDG_RUNTIME_DIR": str(runtime), "HOME": str(cls.home_folder), "WLR_BACKENDS": "x11", "WLR_RENDERER": "pixman",
                  "WLR_LIBINPUT_NO_DEVICES": "1", "SDL_VIDEODRIVER": cls.driver, **cls.fingers.environment}
        command = ["cage", "-d", "--", PROGRAM, "run", "--data", cls.data, "--config", config(cls.data, SETTINGS)]
        if os.geteuid() == 0:  # cage refuses root
            subprocess.run(["chown", "-R", "nobody:nogroup", runtime, cls.data, cls.home_folder, cls.fingers.pipe], check=True)
            command = ["setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups", "--pdeathsig", "KILL", *command]
        cage = subprocess.Popen(DIES_WITH_THE_TEST + list(map(str, command)), env=cls.screen.environment | wanted, cwd=CONTENT,
                                stderr=subprocess.DEVNULL)
        cls.cage = cage
        cls.addClassCleanup(cage.wait)
        cls.addClassCleanup(cage.kill)

    @classmethod
    def process_of_kiosk(cls):
        return next(process for process in descendants(cls.cage.pid) if Path(f"/proc/{process}/comm").read_text(encoding="ascii").startswith("clinic-kiosk-w"))


class InCageAsOfX(InCage):
    """Through Xwayland."""

    driver = "x11"


def descendants(process):
    for thread in Path(f"/proc/{process}/task").iterdir():
        for child in (thread / "children").read_text(encoding="ascii").split():
            yield int(child)
            yield from descendants(int(child))


if __name__ == "__main__":
    unittest.main()
