"""A copy of the shipped pack that a test may spoil, and the program without a screen."""
import os
import shutil
import subprocess
from pathlib import Path

CONTENT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("KIOSK_PROGRAM", CONTENT / "build/release/clinic-kiosk"))


def copy_of_the_pack(folder):
    """Into a folder that may exist; returns it."""
    for part in ("scripts", "media"):
        shutil.copytree(CONTENT / part, Path(folder, part))
    return Path(folder)


def run(*command):
    """To its end; what it printed is text."""
    environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0", "LC_ALL": "C.UTF-8"}
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=120, env=environment)
