"""How long a voice takes to begin and to fall silent, from outside the program: a finger on the screen, and the sound that reaches the device."""
import array
import os
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "end_to_end"))

from kiosk_on_screen import Kiosk, Screen, Pages  # noqa: E402


class Device:
    """What the sound device was given, and when: SDL writes it to a file as fast as a device plays it."""

    def __init__(self, folder):
        self.file = Path(folder, "sound")
        self.sizes = []
        self.ends = threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)

    def environment(self):
        return {"SDL_AUDIODRIVER": "disk", "SDL_DISKAUDIOFILE": str(self.file)}

    def watch(self):
        size = -1
        while not self.ends.is_set():
            now = os.stat(self.file).st_size if self.file.exists() else 0
            if now != size:
                self.sizes.append((time.monotonic(), now))
                size = now
            time.sleep(0.001)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ends.set()
        self.thread.join()

    def loud(self):
        """When each piece that is no silence reached the device."""
        samples = array.array("h", self.file.read_bytes())
        times, before = [], 0
        for when, size in self.sizes:
            if any(samples[before // 2:size // 2]):
                times.append(when)
            before = size
        return times


def touches(screen, point):
    """From xdotool's begin the touch comes some milliseconds later, which count against us."""
    now = time.monotonic()
    screen.mouse("mousemove", *point, "mousedown", 1)
    return now


def lifts(screen):
    now = time.monotonic()
    screen.mouse("mouseup", 1)
    return now


def touch_to_silence_and_sound(rendered, count=30):
    """Milliseconds from a finger that comes down in the middle of a sentence to silence, and from one that is lifted from Next or Back to the
    first sound of the new slide."""
    pages = Pages(rendered, flows=("heel-pain",))
    at = {}
    for page in pages.pages:
        at.setdefault(page.slide, page)
    silences, sounds = [], []
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data, Screen() as screen:
        device = Device(folder)
        with Kiosk(screen, data, **device.environment()), device:
            pages.on(screen)
            time.sleep(0.5)
            screen.tap(at["home/home"].point("open:heel-pain"))
            time.sleep(0.6)
            screen.mouse("key", "F2")
            time.sleep(1.5)
            events = []
            for turn in range(count):
                # The row of ways stands as much higher as the strip below it is high.
                x, y = at["heel-pain/main"].point("next" if turn % 2 == 0 else "back")
                down = touches(screen, (x, y - 136))
                time.sleep(0.3)
                up = lifts(screen)
                time.sleep(1.2)
                events.append((down, up))
        loud = device.loud()
    for down, up in events:
        before = [when for when in loud if when < down]
        last = [when for when in loud if down <= when < up]
        first = [when for when in loud if when > up]
        if before and down - before[-1] < 0.15:  # it was speaking
            silences.append(1000 * (max(last) - down) if last else 0.0)
        if first:
            sounds.append(1000 * (first[0] - up))
    return silences, sounds


def key_to_first_sound(count=7):
    """Milliseconds from the key that asks to be read to, to the first sound, where nobody was read to before: process, voice and device are begun for it."""
    times = []
    for _ in range(count):
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data, Screen() as screen:
            device = Device(folder)
            with Kiosk(screen, data, **device.environment()), device:
                time.sleep(1.5)
                asked = time.monotonic()
                screen.mouse("key", "F2")
                time.sleep(1)
            times += [1000 * (when - asked) for when in device.loud()[:1]]
    return times
