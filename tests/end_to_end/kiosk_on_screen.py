"""A kiosk as a visitor meets it: the real program on a real X server in memory, a finger, and eyes.

What should be on the screen comes from the program's own `render`, which needs no display: so a test says "open:heel-pain"
and looks for the slide "heel-pain/feel", and holds whatever the words and the layout.
"""
import contextlib
import functools
import json
import os
import signal
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path

from PIL import Image, ImageChops, ImageGrab, ImageStat

from scratch_pack import CONTENT, PROGRAM

INCHES = 21.5  # the same in kiosk.toml for the screen and for render
CALM = 0.45  # seconds between a page that is whole and the next tap in the same place: more than tap_guard_ms
PATIENCE = 60  # seconds until something must have happened; a busy machine is slow
SOON = 30  # seconds within which what was asked to end has ended, whatever hangs; it is one on a computer that has the time
AGAIN = 10  # seconds of a screen on which nothing happens, after which somebody tries again
UNHURRIED = "quiet_seconds = 600\nattract_seconds = 3600\n"  # a test that looks for a minute is nobody who went away


def before_others():
    """On a kiosk PC nothing else runs that takes a second. So here a kiosk and its screen go before what else runs, where they may."""
    first = ["nice", "-n", "-10"]
    may = os.geteuid() == 0 and not subprocess.run(first + ["true"], capture_output=True, check=False).stderr
    return first if may else []


DIES_WITH_THE_TEST = ["setpriv", "--pdeathsig", "KILL", *before_others()]


class Screen:
    """An X server in memory on a display number that is free, with a mouse. A context."""

    server_command = ["Xvfb"]

    def __init__(self, width=1080, height=1920):
        self.size = f"{width}x{height}"
        self.tapped = []  # where, the last two
        self.unanswered = ()  # the last tap or key, until something came of it
        self.lost = 0

    def __enter__(self):
        return self.start(["-screen", "0", f"{self.size}x24"])

    def start(self, options, environment=None):
        reading, writing = os.pipe()
        command = self.server_command + ["-displayfd", str(writing), *options, "-nolisten", "tcp", "-noreset"]
        self.server = subprocess.Popen(DIES_WITH_THE_TEST + command, pass_fds=[writing], env=environment,
                                       stderr=subprocess.DEVNULL)
        os.close(writing)
        with open(reading, encoding="ascii") as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError(f"{self.server_command[0]} did not start")
        self.display = f":{number}"
        self.environment = {**os.environ, "DISPLAY": self.display, "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy"}
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait(PATIENCE)

    def look(self):
        return ImageGrab.grab(xdisplay=self.display)

    def mouse(self, *what):
        self.unanswered = ()
        subprocess.run(["xdotool", *map(str, what)], env=self.environment, check=True)

    def tap(self, point):
        """With a calm hand: who taps again right after the screen changed, where the tap was that changed it, has tapped once.
        With one tap in between, as on an answer between two on Next, a test is still that fast."""
        if any(max(abs(point[0] - x), abs(point[1] - y)) < 300 for x, y in self.tapped):
            time.sleep(CALM)
        self.tapped = [*self.tapped[-1:], point]
        self.touch(point)

    def touch(self, point):
        """A tap at once."""
        self.act("mousemove", *point, "click", 1)

    def act(self, *what):
        """What a mouse does, of which something has to come."""
        self.mouse(*what)
        self.unanswered = what

    def key(self, name):
        """Strikes a key, and waits until something comes of it."""
        before = self.still()
        self.act("key", name)
        self.comes_to(lambda seen: seen != before)

    def comes_to(self, condition, patience=PATIENCE):
        """What it shows, as soon as this holds of it. A touch or key that came to a kiosk which was busy for a second is dropped, as it has
        to be; who sees that nothing comes of it tries again. Not often: a kiosk that loses them is no slow one."""
        until = time.monotonic() + patience
        rests, since = None, float("-inf")
        while (begun := time.monotonic()) < until:
            seen = self.look()
            if condition(seen):
                self.unanswered = ()
                return seen
            if begun - since > AGAIN:
                if self.unanswered and seen == rests:
                    self.try_again()
                rests, since = seen, begun
            rest_after(begun)
        raise AssertionError(f"what was expected is not on the screen, but {keep(seen)}")

    def try_again(self):
        self.lost += 1
        print("nothing came of:", *self.unanswered, flush=True)
        if self.lost > 3:
            raise AssertionError(f"touches and keys are lost, the last on {keep(self.look())}")
        self.act(*self.unanswered)

    def hold(self, point, condition):
        """A finger there until this holds of what it shows, which it returns."""
        for tries_left in (2, 1, 0):
            self.mouse("mousemove", *point, "mousedown", 1)
            try:
                return self.comes_to(condition, AGAIN if tries_left else PATIENCE)
            except AssertionError:
                if not tries_left:
                    raise
            finally:
                self.mouse("mouseup", 1)

    def shows(self, page):
        """Waits until it does. Returns the page."""
        self.comes_to(page.is_on)
        return page

    def still(self):
        """What it shows once it does not change any more."""
        until = time.monotonic() + PATIENCE
        before = None
        while (seen := self.look()) != before:
            if time.monotonic() > until:
                raise AssertionError(f"the screen does not come to rest, at last it showed {keep(seen)}")
            before = seen
            time.sleep(0.1)
        return seen

    def calm(self):
        """The same, once somebody can mean what has just appeared."""
        seen = self.still()
        time.sleep(CALM)
        return seen


class LargeScreen(Screen):
    """One whose mode can be changed while it is on: any size up to 1920×1920."""

    def __enter__(self):
        first, self.size = self.size, "1920x1920"
        super().__enter__()
        self.change(first)
        return self

    def change(self, size):
        width, height = map(int, size.split("x"))
        timings = [60, width, width + 1, width + 2, width + 3, height, height + 1, height + 2, height + 3]
        name = f"{size}-{time.monotonic_ns()}"
        for command in (["--newmode", name, *timings], ["--addmode", "screen", name], ["--output", "screen", "--mode", name]):
            self.xrandr(*command)
        self.size = size

    def xrandr(self, *what):
        subprocess.run(["xrandr", *map(str, what)], env=self.environment, check=True, stderr=subprocess.DEVNULL)


class TurningScreen(Screen):
    """One that can be turned as a panel on a wall is: in a window of another server, which nobody looks at."""

    server_command = ["Xephyr"]

    def __enter__(self):
        self.wall = Screen(1920, 1920).__enter__()
        return self.start(["-screen", self.size], self.wall.environment)

    def __exit__(self, *_):
        super().__exit__()
        self.wall.__exit__()

    def turn(self, to):
        subprocess.run(["xrandr", "-o", to], env=self.environment, check=True, stderr=subprocess.DEVNULL)


@functools.lru_cache(maxsize=16)  # a page is compared many times, and to read it anew takes longer than that; 6 MB each
def read_picture(file, made):
    with Image.open(file) as picture:
        return picture.convert("RGB")


class Page:
    """One screen as `render` describes and paints it."""

    def __init__(self, file):
        described = json.loads(file.read_text(encoding="utf-8"))
        self.language = described["language"]
        self.slide = described["flow"] + "/" + described["slide"]
        self.name = f"{self.language} {self.slide} page {described['page']}"
        self.elements = described["elements"]
        self.file = file.with_suffix(".png")
        self.small = small(self.picture())

    def __repr__(self):
        return self.name

    def picture(self):
        """Not to be changed."""
        return read_picture(self.file, self.file.stat().st_mtime_ns)

    def actions(self, start=""):
        return [element["action"] for element in self.elements if "action" in element and element["action"].startswith(start)]

    def point(self, action):
        """The middle of what does this."""
        x, y, w, h = self.rect("action", action)
        return x + w // 2, y + h // 2

    def rect(self, key, value):
        element = next(element for element in self.elements if element.get(key) == value)
        return tuple(element[side] for side in "xywh")

    def way_on(self, times_here):
        """What leads on: another room each time a stop is shown, then Next; another option each time a choice is shown; or where
        the flow ends Finish."""
        rooms = self.actions("room:")
        if times_here < len(rooms):
            return rooms[times_here]
        options = self.actions("option:")
        if options:
            return options[times_here % len(options)]
        return "next" if "next" in self.actions() else "finish"

    def is_on(self, seen):
        return seen.size == self.picture().size and difference(self.but_answers(self.picture()), self.but_answers(seen)) < 0.001

    def but_answers(self, picture):
        """In the place of a question's answers nothing: each visit draws their order."""
        answers = [self.rect("action", action) for action in self.actions("answer:")]
        if answers:
            picture = picture.copy()
            left, top = min(x for x, *_ in answers), min(y for _, y, *_ in answers)
            picture.paste(0, (left, top, max(x + w for x, _, w, _ in answers), max(y + h for _, y, _, h in answers)))
        return picture


def small(picture):
    return picture.reduce(20)


def difference(one, other):
    """Share of the pixels that clearly differ, 0 to 1."""
    if one.size != other.size:
        return 1
    worst = ImageChops.difference(one, other).convert("L").point(lambda value: 255 if value > 24 else 0)
    return worst.histogram()[255] / (one.width * one.height)


class Gone(Exception):
    """The kiosk ended while something was expected of it."""


class Pages:
    """What may be on the screen: the home screen and some flows, or all, in some languages. Rendered into a folder."""

    def __init__(self, folder, flows=(), languages=("en",), size="1080x1920", content=CONTENT, more=()):
        self.pages = []
        settings = config(folder)
        for language in languages:
            out = Path(folder, language)
            command = [PROGRAM, "render", "--content", content, "--config", settings, "--out", out, "--lang", language,
                       "--size", size, *more]
            for only in [["--flow", flow] for flow in ("home", *flows)] if flows else [[]]:
                subprocess.run(command + only, check=True)
            self.pages += [Page(file) for file in sorted(out.rglob("*.json"))]

    def home(self, language="en"):
        return next(page for page in self.pages if page.slide == "home/home" and page.language == language)

    def on(self, screen, but_not=None, kiosk=None):
        """The page on the screen, as soon as one is whole. `but_not`: the one that a tap should have left. `kiosk`: raises
        Gone when it has ended meanwhile."""
        found = None

        def is_one(seen):
            nonlocal found
            page = self.most_like(seen)
            found = page if page is not but_not and page.is_on(seen) else None
            if not found and kiosk and not kiosk.runs():
                raise Gone
            return found
        screen.comes_to(is_one)
        return found

    def most_like(self, seen):
        tiny = small(seen)
        return min(self.pages, key=lambda page: sum(ImageStat.Stat(ImageChops.difference(page.small, tiny)).sum))


def keep(picture):
    """Saves a picture that a test complains about."""
    handle, name = tempfile.mkstemp(prefix="kiosk-test-", suffix=".png")
    os.close(handle)
    picture.save(name)
    return name


def config(folder, settings=""):
    file = Path(folder, "kiosk.toml")
    unhurried = "".join(line for line in UNHURRIED.splitlines(keepends=True) if line.split()[0] not in settings)
    file.write_text(f"screen_inches = {INCHES}\n{unhurried}{settings}", encoding="utf-8")
    return file


class Kiosk:
    """The program, running on a screen with its data in a folder. A context that kills it if it is still there. It shows the
    pack it is started in, as long as nothing is published; with --content it would say so on the screen."""

    def __init__(self, screen, data, content=CONTENT, log=subprocess.PIPE, settings="", **environment):
        command = [PROGRAM, "run", "--data", data, "--config", config(data, settings)]
        self.process = subprocess.Popen(DIES_WITH_THE_TEST + command, env={**screen.environment, **environment}, cwd=content,
                                        stderr=log, text=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.runs():
            self.process.kill()
        self.process.communicate()

    def runs(self):
        return self.process.poll() is None

    def cpu_seconds(self):
        fields = Path("/proc", str(self.process.pid), "stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def comes_to_rest(self, seconds=3, most=0.06):
        """Waits until it uses less than `most` seconds of the processor in that many: what is likely next is drawn ahead, on a busy
        machine later. Fails if it never does."""
        until = time.monotonic() + 3 * PATIENCE
        while time.monotonic() < until:
            before, wanted = self.cpu_seconds(), wanted_seconds(self.process.pid)
            time.sleep(seconds)
            starved = wanted_seconds(self.process.pid) - wanted > seconds / 2
            if (used := self.cpu_seconds() - before) < most and not starved:
                return
        raise AssertionError(f"it uses {used:.2f} s of the processor in {seconds} s while nothing happens")

    def stop(self, by=signal.SIGTERM):
        """Asks it to end, as systemd does. Exit status, and the seconds it took."""
        asked = time.monotonic()
        self.process.send_signal(by)
        return self.process.wait(PATIENCE), time.monotonic() - asked


def wanted_seconds(process):
    """Of the processor, which its threads and its children had or waited for."""
    wanted = 0
    with contextlib.suppress(OSError):
        for thread in Path("/proc", str(process), "task").iterdir():
            wanted += sum(map(int, (thread / "schedstat").read_text(encoding="ascii").split()[:2])) / 1e9
            wanted += sum(map(wanted_seconds, (thread / "children").read_text(encoding="ascii").split()))
    return wanted


def query(data, sql):
    """All rows, read from the statistics as they are on the disk; none while there is no database yet."""
    file = Path(data, "stats.sqlite3")
    if not file.exists():
        return []
    with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=PATIENCE)) as database:
        return database.execute(sql).fetchall()


def put_back(data, days):
    """Has what was counted counted as many days before."""
    with sqlite3.connect(Path(data, "stats.sqlite3")) as database:
        for table in ("visits", "hours", "flows", "slides", "slide_seconds", "parts", "answers", "settings"):
            database.execute(f"UPDATE {table} SET day = date(day, '-{int(days)} days')")
    database.close()


def visits(data):
    """How many have been counted."""
    return sum(row[0] for row in query(data, "SELECT visits FROM visits"))


def rest_after(begun):
    """As long as it took to look, so that who waits leaves the processor to what is waited for."""
    time.sleep(max(0.01, min(time.monotonic() - begun, 0.5)))


def wait_for(condition, patience=PATIENCE):
    until = time.monotonic() + patience
    while (begun := time.monotonic()) and not condition():
        if time.monotonic() > until:
            raise AssertionError("it did not happen in time")
        rest_after(begun)
