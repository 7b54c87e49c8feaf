"""A copy of the shipped pack that a test may spoil, and the program without a screen."""
import os
import shutil
import subprocess
import time
from pathlib import Path

CONTENT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("KIOSK_PROGRAM", CONTENT / "build/release/clinic-kiosk"))


def whole_copy_of_the_pack(folder):
    """Into a folder that may exist; returns it."""
    for part in ("scripts", "media"):
        shutil.copytree(CONTENT / part, Path(folder, part))
    return Path(folder)


def copy_of_the_pack(folder):
    """The same in English and Spanish alone: what is spoilt in it is told once for each language."""
    whole_copy_of_the_pack(folder)
    for language in ("ar", "zh"):
        Path(folder, f"scripts/translations/{language}.po").unlink()
    home = Path(folder, "scripts/kiosk.lua")
    words = home.read_text(encoding="utf-8")
    for other in (', { "zh", "中文" }', ', { "ar", "العربية" }'):
        assert other in words, other
        words = words.replace(other, "")
    home.write_text(words, encoding="utf-8")
    return Path(folder)


def small_copy_of_the_pack(folder):
    """With few topics, as rehearsing all takes its time."""
    pack = copy_of_the_pack(folder)
    for flow in ("running-load", "back-strain", "herniated-disc", "worn-discs", "run-well"):
        (pack / f"scripts/flows/{flow}.lua").unlink()
    home = pack / "scripts/kiosk.lua"
    lines = home.read_text(encoding="utf-8").splitlines(keepends=True)
    home.write_text("".join('  topics = { "sciatica", "heel-pain" },\n' if "  topics =" in line else line for line in lines), encoding="utf-8")
    return pack


def run(*command):
    """To its end; what it printed is text."""
    environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0", "LC_ALL": "C.UTF-8"}
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=600, env=environment)


def next_second():
    """Versions of packs are seconds: what is packed from now on is newer than what was before."""
    time.sleep(1.02 - time.time() % 1)
