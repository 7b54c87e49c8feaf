#!/usr/bin/python3
"""Folders are the architecture: greps the includes of kiosk/ for what each folder may see.

The build keeps folders from linking upwards; only this keeps a header of SDL, Lua or SQLite out of the others.
"""
import re
import tempfile
import unittest
from pathlib import Path

KIOSK = Path(__file__).resolve().parents[2] / "kiosk"

# Which folders of kiosk/ a folder may include, besides itself. "" is kiosk/ itself: the mains.
FOLDERS = {
    "base": set(),
    "confine": {"base"},
    "flow": {"base"},
    "qr": set(),
    "doctor": {"base"},
    "screen": {"flow", "qr", "base"},
    "script": {"flow", "base"},
    "stats": {"flow", "base"},
    "audit": {"base"},
    "speech": {"flow", "base"},
    "display": {"screen", "flow", "confine", "base"},
    "pack": {"flow", "base"},
    "check": {"pack", "screen", "flow", "base"},
    "editor": {"pack", "flow", "base"},
    "translate": {"pack", "flow", "base"},
    "publish": {"pack", "base"},
    "layers": {"pack", "script", "flow", "base"},
    "mend": {"pack", "script", "flow", "base"},
    "app": {"screen", "flow", "base"},
    "rest": {"app", "pack", "screen", "flow", "base"},
    "voice": {"app", "speech", "flow", "base"},
    "printer": {"app", "screen", "flow", "base"},
    "web": {"screen", "flow", "base"},
    "staff": {"app", "doctor", "screen", "flow", "base"},
    "commands": {"staff", "app", "doctor", "pack", "display", "script", "stats", "screen", "flow", "confine", "base"},
    "commands/wall": {"commands", "staff", "app", "doctor", "publish", "pack", "display", "script", "stats", "screen", "flow", "confine", "base"},
    "commands/desk": {"commands", "staff", "app", "audit", "check", "layers", "mend", "editor", "translate", "publish", "pack", "display", "script", "speech", "stats", "web",
                      "screen", "flow", "confine", "base"},
    "": {"commands", "rest", "publish", "voice", "speech", "printer", "display", "app", "base"},
}

# The outside libraries, each in its one folder.
LIBRARIES = {
    "confine": r"seccomp\.h|linux/landlock\.h",
    "screen": r"unicode/\w+\.h",
    "script": r"lua\.hpp",
    "stats": r"sqlite3\.h|libpq-fe\.h|xlsxwriter\.h|nlohmann/json\.hpp",
    "audit": r"glpk\.h|libxml/\w+\.h|archive(_entry)?\.h|nlohmann/json\.hpp",
    "qr": r"qrencode\.h",
    "speech": r"espeak-ng/\w+\.h|sndfile\.h",
    "voice": r"SDL\.h",
    "rest": r"SDL(_ttf)?\.h",
    "printer": r"cups/\w+\.h",
    "display": r"SDL\w*\.h|X11/[\w/]+\.h|cairo[\w-]*\.h|librsvg/\w+\.h|pango/\w+\.h|jpeglib\.h|jerror\.h|png\.h|webp/\w+\.h",
    "pack": r"gettext-po\.h|unicode/\w+\.h",
    "check": r"unicode/\w+\.h|hyphen\.h",
    "publish": r"sodium\.h|archive(_entry)?\.h",
    "staff": r"sodium\.h",
    "doctor": r"nlohmann/json\.hpp",
    "app": r"toml\+\+/toml\.h|CLI/CLI\.hpp|spdlog/[\w/]+\.h|nlohmann/json\.hpp",
}
CPP_LIBRARY = r"[a-z_0-9]+"
LINUX = r"(fcntl|grp|link|locale|malloc|poll|spawn|pthread|pwd|sched|signal|termios|unistd)\.h|sys/\w+\.h|sanitizer/\w+\.h"
WITHOUT_LINUX = {"flow", "screen"}
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)


def folder_of(file):
    """Of a path in kiosk/: a room with a rule of its own, else the folder it is in."""
    parts = Path(file).parts[:-1]
    return "/".join(parts[:2]) if "/".join(parts[:2]) in FOLDERS else parts[0] if parts else ""


def may_include_own(folder, header):
    target = folder_of(header)
    return target == folder or target in FOLDERS[folder]


def may_include_library(folder, header):
    allowed = [CPP_LIBRARY, LIBRARIES.get(folder, "")]
    if folder not in WITHOUT_LINUX:
        allowed.append(LINUX)
    return any(re.fullmatch(pattern, header) for pattern in allowed)


def forbidden_includes(kiosk):
    """Lines such as "app/kiosk.cpp includes SDL.h"."""
    found = []
    for file in sorted(kiosk.rglob("*")):
        if file.suffix not in {".h", ".cpp", ".inl", ".in"}:
            continue
        inside = file.relative_to(kiosk)
        folder = folder_of(inside)
        if folder not in FOLDERS:
            found.append(f"{inside} is in a folder without a rule")
            continue
        for own, library in INCLUDE.findall(file.read_text(encoding="utf-8")):
            if own and not may_include_own(folder, own) or library and not may_include_library(folder, library):
                found.append(f"{inside} includes {own or library}")
    return found


class Includes(unittest.TestCase):
    def test_every_folder_sees_only_what_it_may(self):
        self.assertEqual(forbidden_includes(KIOSK), [])

    def test_a_breach_is_found(self):
        breaches = {
            "flow/a.cpp": "<sys/stat.h>",
            "flow/b.h": '"screen/layout.h"',
            "screen/a.h": '"display/canvas.h"',
            "script/a.cpp": "<sqlite3.h>",
            "stats/a.cpp": "<lua.hpp>",
            "display/a.cpp": '"app/kiosk.h"',
            "app/a.cpp": "<SDL.h>",
            "app/b.cpp": '"display/window.h"',
            "check/a.cpp": "<librsvg/rsvg.h>",
            "app/c.cpp": "<pango/pangocairo.h>",
            "check/b.cpp": '"translate/sentences.h"',
            "web/a.cpp": '"app/proofs.h"',
            "publish/b.cpp": "<zlib.h>",
            "commands/a.cpp": "<lua.h>",
            "commands/b.cpp": '"commands/desk/progress.h"',
            "commands/desk/a.cpp": '"commands/wall/folder_claim.h"',
            "commands/wall/a.cpp": '"check/check_pack.h"',
            "main.cpp": '"script/host.h"',
        }
        with tempfile.TemporaryDirectory() as folder:
            for name, header in breaches.items():
                file = Path(folder, name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(f"#include <string>\n  # include {header}\n", encoding="utf-8")
            found = forbidden_includes(Path(folder))
        self.assertEqual(found, sorted(f"{name} includes {header[1:-1]}" for name, header in breaches.items()))


if __name__ == "__main__":
    unittest.main()
