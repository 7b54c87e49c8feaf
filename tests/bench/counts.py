"""Instructions that a start, a tap, a check and an export take (callgrind): figures that hardly differ from run to run, nor with how busy the
machine is. They are printed beside those of counts.json and never fail."""
import json
import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from kiosk_on_screen import DIES_WITH_THE_TEST, Pages, Screen, config
from scratch_pack import CONTENT, PROGRAM

KEPT = Path(__file__).with_name("counts.json")
WALL, DESK = PROGRAM.with_name("clinic-kiosk-wall"), PROGRAM.with_name("clinic-kiosk-desk")
SMALL_PACK = CONTENT / "tests/packs/examples/inhaler"
DRAWING = "app::Kiosk::draw()"  # a turn of the loop: lay out, paint, show the first step
FLOW = "heel-pain"
PATIENCE = 180  # seconds; valgrind takes fifty times as long
UNCONFINED = "int seccomp_load(void *filter) { return filter ? 0 : -1; }\n"  # valgrind asks the kernel for more than a wall does


def totals(folder):
    """Of each part that callgrind wrote, in order of time: of the program's first thread."""
    parts = sorted(Path(folder).glob("callgrind.*-01"), key=lambda file: int(file.name.split(".")[1].split("-")[0] or 0))
    return [int(line.split()[1]) for file in parts for line in file.read_text(encoding="utf-8", errors="replace").splitlines()
            if line.startswith("totals:")]


def callgrind(folder, *options):
    return ["valgrind", "-q", "--tool=callgrind", "--separate-threads=yes", f"--callgrind-out-file={folder}/callgrind", *options]


def whole_run(*command):
    """With nothing remembered of earlier ones."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(callgrind(folder) + list(map(str, command)), capture_output=True, check=False, env={**os.environ, "XDG_CACHE_HOME": folder + "/cache"})
        return sum(int(line.split()[1]) for file in Path(folder).glob("callgrind*") for line in file.read_text(encoding="utf-8", errors="replace").splitlines()
                   if line.startswith("totals:"))


def drawn(use, *options):
    """Runs the kiosk for `use`, which is handed the folder, the screen and home. Of the thread that shows it, without drawings: valgrind lets it
    begin no other program."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data, Screen() as screen:
        source = Path(folder, "unconfined.c")
        source.write_text(UNCONFINED, encoding="ascii")
        library = source.with_suffix(".so")
        subprocess.run(["cc", "-shared", "-fPIC", "-o", library, source], check=True)
        home = Pages(folder, [FLOW]).home()
        command = callgrind(folder, f"--dump-after={DRAWING}", *options) + [WALL, "run", "--data", data, "--config", config(data)]
        kiosk = subprocess.Popen(DIES_WITH_THE_TEST + command, env={**screen.environment, "LD_PRELOAD": str(library)}, cwd=CONTENT,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        settle(folder)
        count = use(folder, screen, home)
        kiosk.send_signal(signal.SIGTERM)
        kiosk.wait(PATIENCE)
        return count


def start():
    """Until the first picture is shown."""
    return drawn(lambda folder, *_: totals(folder)[0])


def tap():
    """On a topic, from home, where all is at rest: laid out, painted, and the first step of the fade shown."""
    def use(folder, screen, home):
        before = len(totals(folder))
        screen.tap(home.point(f"open:{FLOW}"))
        settle(folder, more_than=before)
        return sum(totals(folder)[before:])
    return drawn(use, f"--toggle-collect={DRAWING}")


def settle(folder, more_than=0):
    """Until nothing more is drawn."""
    until, seen = time.monotonic() + PATIENCE, []
    while time.monotonic() < until and not (len(seen) > 8 and seen[-1] == seen[-8] > more_than):
        seen.append(len(list(Path(folder).glob("callgrind.*-01"))))
        time.sleep(1)


def export():
    with tempfile.TemporaryDirectory() as folder:
        counts = Path(folder, "stats.sqlite3")
        subprocess.run([DESK, "stats", "demo", "--kiosks", "1", "--days", "90", "--seed", "1", "--out", counts], check=True, capture_output=True)
        return whole_run(DESK, "stats", "export", "--data", folder, "--out", Path(folder, "visits.csv"))


def compare(keep=False):
    def measure(_, row):
        kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
        found = {"start": start(), "tap": tap(), "check": whole_run(DESK, "check", "--content", SMALL_PACK), "export": export()}
        for what, count in found.items():
            before = kept.get(what)
            row(f"million instructions: {what}", count / 1e6, f"{before / 1e6:.1f} kept, {100 * (count / before - 1):+.1f} %" if before else "none kept")
        if keep:
            KEPT.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return measure
