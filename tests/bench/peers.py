"""Other programs that show slides, beside the kiosk in one run: the same pictures, which `render` made, so that they need neither set words nor
draw. LÖVE and Chromium, where they are installed."""
import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent / "peers"
CHROMIUM = ["--kiosk", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-quic", "--window-position=0,0", "--window-size=1080,1920"]
MEBIBYTE = 1024  # kB of /proc
STARTS, TICK = 3, os.sysconf("SC_CLK_TCK")
REST = 6  # seconds until what was needed to begin has gone
CALM = 0.6  # seconds from one tap to the next, fade and all


class Peer:
    """`command` shows the deck in a folder, which `fill` made; `data` is a fresh folder."""

    def __init__(self, name, package, command, fill=None):
        self.name, self.package, self.command, self.fill = name, package, command, fill

    def is_there(self):
        return shutil.which(str(self.command("", "")[0])) is not None


def fill_love(deck, names):
    shutil.copytree(HERE / "love", deck, dirs_exist_ok=True)
    (deck / "pictures.lua").write_text("return {%s}\n" % ", ".join(f'"{name}"' for name in names), encoding="utf-8")


def fill_chromium(deck, names):
    shutil.copytree(HERE / "chromium", deck, dirs_exist_ok=True)
    (deck / "pictures.js").write_text(f"const names = {json.dumps(names)};\n", encoding="utf-8")


PEERS = [Peer("LÖVE", "love", lambda deck, _: ["love", deck], fill_love),
         Peer("Chromium", "chromium", lambda deck, data: ["chromium", *CHROMIUM, f"--user-data-dir={data}", f"file://{deck}/index.html"], fill_chromium)]


def tree(process):
    """A process and all that descend from it."""
    found, waiting = [], [process]
    while waiting:
        one = waiting.pop()
        found.append(one)
        for children in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                waiting += [int(child) for child in children.read_text(encoding="ascii").split()]
            except OSError:
                pass  # it has just ended
    return found


def read(process, file):
    try:
        return Path(f"/proc/{process}/{file}").read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""


def memory(process):
    """MiB, of the tree."""
    lines = [line for each in tree(process) for line in read(each, "smaps_rollup").splitlines() if line.startswith("Pss:")]
    return sum(int(line.split()[1]) for line in lines) / MEBIBYTE


def cpu(process):
    """Seconds so far, of the tree and of what has ended in it."""
    fields = [read(each, "stat").rpartition(")")[2].split() for each in tree(process)]
    return sum(sum(int(field) for field in each[11:15]) for each in fields if each) / TICK


def shown(screen, photon, words, log, cwd):
    process = subprocess.Popen([photon, screen.display, log, *words], env=screen.environment, cwd=cwd, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               text=True)
    return process, json.loads(process.stdout.readline())


def measure(peer, screen, photon, deck, taps):
    """Of STARTS starts and one tour of `taps`, (point, rectangle) each, twice: a dictionary of figures."""
    figures = {"start, ms": [], "CPU of a start, s": []}
    for start in range(STARTS):
        with tempfile.TemporaryDirectory() as data:
            process, began = shown(screen, photon, peer.command(deck, data), Path(data, "log"), deck)
            time.sleep(1)
            figures["start, ms"].append(began["content_ms"])
            figures["CPU of a start, s"].append(cpu(began["pid"]))
            if start == STARTS - 1:
                time.sleep(REST)
                figures["memory at home, MiB"] = [memory(began["pid"])]
                before, x_before = cpu(began["pid"]), cpu(screen.server.pid)
                for what in ("tap, not seen, ms", "tap, seen, ms"):
                    figures[what] = [tapped(process, *tap) for tap in taps]
                count = 2 * len(taps)
                figures["CPU per tap, ms"] = [1000 * (cpu(began["pid"]) - before) / count]
                figures["X server per tap, ms"] = [1000 * (cpu(screen.server.pid) - x_before) / count]
                time.sleep(REST)
                figures["memory after the tour, MiB"] = [memory(began["pid"])]
            process.communicate()
    return {what: statistics.median(value for value in values if value is not None) for what, values in figures.items() if any(values)}


def tapped(process, point, rect):
    time.sleep(CALM)
    process.stdin.write(" ".join(map(str, (*point, *rect))) + "\n")
    process.stdin.flush()
    return json.loads(process.stdout.readline())["first_ms"]


def compare(screen, photon, program, content, config, stops, actions, row):
    """One row a figure, the kiosk against each peer that is there. `stops`: the pages of a way through the kiosk; `actions` lead from one to the next."""
    kiosk = Peer("the kiosk", "", lambda _, data: [program, "run", "--data", data, "--config", config])
    taps = [(page.point(action), page.rect("role", "title")) for page, action in zip(stops, actions)]
    found = {kiosk: measure(kiosk, screen, photon, content, taps)}
    for peer in PEERS:
        if not peer.is_there():
            row(f"{peer.name} is not installed", "apt install " + peer.package, "")
            continue
        with tempfile.TemporaryDirectory() as folder:
            deck = Path(folder)
            for number, page in enumerate(stops):
                shutil.copy(page.file, deck / f"{number}.png")
            peer.fill(deck, [f"{number}.png" for number in range(len(stops))])
            found[peer] = measure(peer, screen, photon, deck, taps)
    others = [peer for peer in PEERS if peer in found]
    for what, here in found[kiosk].items():
        places = 2 if what.endswith(" s") else 1
        row(what, f"{here:.{places}f}", "   ".join(f"{peer.name} {found[peer][what]:.{places}f} ({here / found[peer][what]:.2f})"
                                                   for peer in others if found[peer].get(what)))
