#!/usr/bin/python3
"""A monkey at the real program while the kernel's calls are watched: it reaches no other computer, writes no file but its data, reads
nothing but what a kiosk needs, begins no program but its own, and is home again when it is left alone.

    traced_monkey_test.py [--minutes M] [--seed N]     prints what was opened, by folder

What it does is worked out while it runs: nothing of the trace is kept.
"""
import argparse
import collections
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from kiosk_on_screen import DIES_WITH_THE_TEST, PATIENCE, Pages, Screen, config, keep, wait_for
from scratch_pack import CONTENT, PROGRAM
from x_hands import FIRST_KEY, LAST_KEY, Hands

QUIET = 60  # seconds, twice as many on warning slides and more on those with much text; then 30 more until the visit is forgotten
HELD = ["Shift_L", "Control_L", "Alt_L", "Super_L"]
CALL = re.compile(r"^(\d+) +(\w+)\((.*)$")
RESUMED = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")  # what another thread's call interrupted
UNFINISHED = " <unfinished ...>"
PATHS = re.compile(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"([^"]*)"')
FAMILY = re.compile(r"^(AF_\w+)")
PEER = re.compile(r'sun_path=(@?"[^"]*")')
TRACED = "%file,execve,execveat,socket,socketpair,connect,bind,listen,accept,accept4"  # not each message through a socket
WRITES = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC)")
CHANGES = re.compile(r"^(creat|rename|unlink|mkdir|rmdir|link|symlink|truncate|mknod|chmod|chown|fchmodat|fchownat|utime|set.*xattr|mount|chroot)")
BEGINS = ("execve", "execveat")


class Watch:
    """What the calls of a program and its children come to. Thread: its own reads them."""

    def __init__(self, places):
        """`places`: what each beginning of a path is called, the longest first that fits."""
        self.places = sorted(places.items(), key=lambda place: -len(place[0]))
        self.seen = collections.Counter()  # (what was done, where): how often
        self.lines = 0
        self.begun = {}  # calls that have not come back, by thread

    def read(self, pipe):
        with open(pipe, encoding="utf-8", errors="replace") as calls:
            for line in calls:
                self.lines += 1
                thread, call, words = self.whole(line.rstrip("\n"))
                if words.endswith(UNFINISHED):
                    self.begun[thread] = call, words.removesuffix(UNFINISHED)
                elif call:
                    self.note(call, words)

    def whole(self, line):
        """Thread, call and the rest, also of one that comes back only now."""
        if found := CALL.match(line):
            return found.groups()
        found = RESUMED.match(line)
        call, words = self.begun.pop(found[1], (None, "")) if found else (None, "")
        return found and found[1], call, words + (found[2] if found else "")

    def note(self, call, words):
        refused = " = -1 E" in words
        if call in ("socket", "socketpair"):
            self.seen["socket", FAMILY.match(words)[1]] += 1
        elif call in ("connect", "bind", "listen"):
            peer = PEER.search(words)
            self.seen[call + (", in vain" if refused else ""), peer[1] if peer else re.sub(r"^[^{]*", "", words)[:60]] += 1
        elif PATHS.search(words) and "sun_path" not in words:
            self.note_paths(call, words, refused)

    def note_paths(self, call, words, refused):
        paths = PATHS.findall(words)[:1 if call in BEGINS else 2]
        for folder, name in paths:
            what = ("begun, in vain" if refused and call in BEGINS else "tried in vain" if refused else "begun" if call in BEGINS else
                    "written" if CHANGES.match(call) or (call.startswith("open") and WRITES.search(words)) else
                    "read" if call.startswith("open") and "O_PATH" not in words else "looked at")
            self.seen[what, self.place(os.path.normpath(os.path.join(folder, name)))] += 1

    def place(self, path):
        return next((name for start, name in self.places if path == start or path.startswith(start.rstrip("/") + "/")), path)


class Monkey:
    def __init__(self, hands, seed, size):
        self.hands, self.chance, self.size = hands, random.Random(seed), size
        self.held = [hands.key_of(name) for name in HELD]
        self.did = collections.Counter()

    def anywhere(self):
        """Half of the time where most that can be touched is: the foot of the screen."""
        width, height = self.size
        top = self.chance.choice((0, height * 3 // 4))
        return self.chance.randrange(width), self.chance.randrange(top, height)

    def act(self):
        what = self.chance.choices(("tap", "drag", "key", "keys", "hold", "edge"), (60, 10, 15, 10, 1, 4))[0]
        self.did[what] += 1
        getattr(self, what)()
        time.sleep(self.chance.choice((0.02, 0.1, 0.6)))

    def tap(self):
        self.hands.tap(self.anywhere(), self.chance.choice((1, 1, 1, 1, 2, 3)))

    def drag(self):
        self.hands.drag(self.anywhere(), self.anywhere())

    def key(self):
        self.hands.key(self.chance.randrange(FIRST_KEY, LAST_KEY + 1))

    def keys(self):
        self.hands.key(self.chance.randrange(FIRST_KEY, LAST_KEY + 1), self.chance.sample(self.held, self.chance.randrange(1, 4)))

    def hold(self):
        """In a corner too, where staff get in."""
        self.hands.move(self.chance.choice(((20, 20), (self.size[0] - 20, 20), self.anywhere())))
        self.hands.button(True)
        time.sleep(3.3)
        self.hands.button(False)

    def edge(self):
        width, height = self.size
        side = self.chance.randrange(4)
        start = [(0, height // 2), (width - 1, height // 2), (width // 2, 0), (width // 2, height - 1)][side]
        self.hands.drag(start, (width // 2, height // 2))


def places_of(data, home):
    """What a kiosk needs, beside what lies where it was built or installed."""
    return {str(data): "its data", str(home): "its home", str(CONTENT / "scripts"): "the pack", str(CONTENT / "media"): "the pack", str(CONTENT): "where it was started",
            str(PROGRAM.parent): "its programs", "/usr/lib": "libraries", "/lib": "libraries", "/lib64": "libraries", "/usr/share/fonts": "fonts",
            "/etc/fonts": "fonts", "/usr/share/fontconfig": "fonts", "/var/cache/fontconfig": "fonts", "/usr/local/share/fonts": "fonts",
            "/etc/ld.so.cache": "libraries", "/etc/ld.so.preload": "libraries", "/proc": "of the kernel", "/sys": "of the kernel",
            "/dev/shm": "shared with the display", "/dev/null": "of the kernel", "/dev/urandom": "of the kernel", "/tmp": "temporary files",
            "/etc/localtime": "the time zone", "/usr/share/zoneinfo": "the time zone", "/usr/share/X11": "of the display",
            "/usr/share/icons": "of the display", "/usr/share/locale": "of the display", "/etc/pulse": "sound", str(home / ".config"): "sound",
            "/etc/machine-id": "sound", "/var/lib/dbus/machine-id": "sound", "/usr/share/icu": "libraries"}


MAY = {"written": {"its data", "of the kernel", "shared with the display", "temporary files", "sound"},
       "begun": {"its programs"}, "begun, in vain": {"its programs"}}


def outside(seen, display):
    """What no kiosk should have done."""
    for (what, where), times in sorted(seen.items()):
        if what == "socket" and where != "AF_UNIX":
            yield f"{what} {where}, {times} times"
        if what == "connect" and where.endswith('/native"') and "pulse" in where:
            continue  # a sound server, which the process that reads aloud asks for
        if what in ("bind", "listen", "accept") or (what == "connect" and f"/tmp/.X11-unix/X{display.strip(':')}" not in where):
            yield f"{what} {where}, {times} times"
        if what in MAY and where not in MAY[what]:
            yield f"{what}: {where}, {times} times"
        if what == "read" and where.startswith("/"):
            yield f"read: {where}, {times} times"


def child_of(process):
    found = [child for thread in Path(f"/proc/{process}/task").iterdir() for child in (thread / "children").read_text(encoding="ascii").split()]
    return int(found[0])


def is_home_by_itself(screen, home, patience):
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if home.is_on(screen.look()):
            return True
        time.sleep(1)
    return False


def watched(screen, pages, folder, minutes, seed):
    """Lets a monkey in. What was seen, what it did, and what is wrong."""
    data = Path(folder, "data")
    data.mkdir()
    settings = config(folder, f"quiet_seconds = {QUIET}\nattract_seconds = 0\n")
    calls = Path(folder, "calls")
    os.mkfifo(calls)
    home = Path(folder, "home")
    home.mkdir()
    watch = Watch(places_of(data, home) | {str(settings): "its settings"})
    reader = threading.Thread(target=watch.read, args=[calls])
    reader.start()
    command = ["strace", "-f", "-qq", "-y", "-s", "16", "-o", calls, "-e", f"trace={TRACED}", "-e", "signal=none",
               PROGRAM, "run", "--data", data, "--config", settings]
    tracer = subprocess.Popen(DIES_WITH_THE_TEST + list(map(str, command)), env=screen.environment | {"HOME": str(home)},
                              cwd=CONTENT, stderr=subprocess.DEVNULL)
    wait_for(lambda: pages.on(screen) is pages.home())
    kiosk = child_of(tracer.pid)
    wrong = []
    with Hands(screen) as hands:
        monkey = Monkey(hands, seed, pages.home().picture().size)
        until = time.monotonic() + minutes * 60
        while time.monotonic() < until and tracer.poll() is None:
            monkey.act()
        hands.move((2, 960))  # so that no pointer rests on a button
    if tracer.poll() is None:
        if not is_home_by_itself(screen, pages.home(), QUIET * 5 + PATIENCE):
            wrong.append(f"left alone, it does not come home: {keep(screen.look())}")
        os.kill(kiosk, signal.SIGTERM)
    else:
        wrong.append(f"the kiosk ended by itself, with {tracer.returncode}")
    tracer.wait(PATIENCE)
    reader.join(PATIENCE)
    return watch, monkey, wrong + list(outside(watch.seen, screen.display))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--minutes", type=float, default=1)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    with Screen() as screen, tempfile.TemporaryDirectory() as folder:
        watch, monkey, wrong = watched(screen, Pages(folder, ["home"]), folder, chosen.minutes, chosen.seed)
    print(f"{chosen.minutes:g} minutes, seed {chosen.seed}: {sum(monkey.did.values())} times a hand ({dict(monkey.did)}), {watch.lines} calls seen")
    for (what, where), times in sorted(watch.seen.items(), key=lambda each: (each[0][0], -each[1])):
        if where.startswith("pipe:"):
            continue
        print(f"{what:14} {where:40} {times}")
    for each in wrong:
        print("WRONG:", each)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
