#!/usr/bin/python3
"""What stands on the wall all day loads only what the wall needs: the libraries of each program, as it is installed."""
import os
import re
import subprocess
import unittest
from pathlib import Path

COMMAND = Path(os.environ["KIOSK_PROGRAM"])
WALL = COMMAND.with_name("clinic-kiosk-wall")

# What the wall names itself. A new name here is memory and time on every kiosk, and more to attack: say what it is for.
WALL_NEEDS = {
    "SDL2": "window and touch", "SDL2_ttf": "letters", "X11": "screens that turn", "Xrandr": "screens that change their size",
    "cairo": "lines, rings and pictures on the canvas",
    "icuuc": "directions and breaks of lines", "lua5.4": "flows", "sqlite3": "counts", "gettextpo": "translations",
    "qrencode": "codes that a phone takes home", "sodium": "the staff's PIN", "seccomp": "giving up calls of the kernel", "tomlplusplus": "kiosk.toml", "spdlog": "the log", "fmt": "the log, on Debian 13",
}
# What reads aloud is a program of its own, begun when somebody wants it.
VOICE_NEEDS = {"SDL2": "sound devices", "espeak-ng": "speech", "sndfile": "recordings"}
# What reads and draws the pack's pictures is another, begun when there is one that was not kept: it alone reads what a pack brings.
PICTURES_NEED = {"rsvg": "drawings", "cairo": "drawings", "gobject": "drawings", "glib": "drawings", "jpeg": "photographs", "png16": "photographs",
                 "webp": "photographs", "webpdemux": "clips", "seccomp": "giving up calls of the kernel"}
READ_PICTURES = r"rsvg.*|jpeg|webp.*|gdk_pixbuf|xml2|pango.*|gobject|gio"
# What prints is another, begun for each leaflet: it sets the page, too.
PAPER_NEEDS = {"cups": "printers", "pango": "words", "pangocairo": "words", "cairo": "pages", "rsvg": "drawings", "gobject": "drawings",
               "glib": "drawings", "jpeg": "photographs", "png16": "photographs", "webp": "photographs", "webpdemux": "photographs",
               "icuuc": "numbers in their order", "seccomp": "drawings are drawn confined"}
# What stands on the screen when the kiosk does not come back has as little in common with it as can be.
REST_NEEDS = {"SDL2": "window", "SDL2_ttf": "letters", "tomlplusplus": "kiosk.toml"}
LANGUAGE = {"stdc++", "m", "gcc_s", "c"}
# What only the desk may load, also by way of others: other computers, workbooks, archives, speech and what these bring.
BANNED = r"cups|pq|xlsxwriter|archive|espeak-ng|icui18n|ssl|crypto|gnutls|krb5.*|gssapi.*|ldap.*|lber.*|sasl2|curl.*|p11-kit"


def short(name):
    """Without what tells versions: "SDL2" of libSDL2-2.0.so.0, "lua5.4" of liblua5.4.so.0."""
    return re.sub(r"-\d+(\.\d+)?$", "", name.removeprefix("lib").split(".so")[0])


def named(program):
    told = subprocess.run(["readelf", "-d", program], check=True, capture_output=True, text=True).stdout
    return {short(name) for name in re.findall(r"\(NEEDED\).*\[(.+)\]", told)}


def loaded(program):
    told = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
    return {short(Path(line.split()[0]).name) for line in told.splitlines() if ".so" in line}


class Libraries(unittest.TestCase):
    def test_the_wall_names_only_what_it_needs(self):
        self.assertEqual(named(WALL) - set(WALL_NEEDS) - LANGUAGE, set())
        self.assertEqual(set(WALL_NEEDS) - named(WALL) - {"fmt"}, set(), "is no longer needed: take it out of this list")

    def test_the_wall_loads_nothing_of_the_desk(self):
        every = loaded(WALL)
        self.assertGreater(len(every), 30)
        self.assertEqual({name for name in every if re.fullmatch(BANNED, name)}, set())

    def test_the_wall_loads_nothing_that_reads_pictures(self):
        """But for libpng and glib, which the library of letters brings: nobody hands them a file."""
        self.assertEqual({name for name in loaded(WALL) if re.fullmatch(READ_PICTURES, name)}, set())

    def test_what_draws_names_only_what_it_needs(self):
        self.assertEqual(named(COMMAND.with_name("clinic-kiosk-pictures")) - LANGUAGE, set(PICTURES_NEED))

    def test_the_voice_names_only_what_it_needs(self):
        self.assertEqual(named(COMMAND.with_name("clinic-kiosk-voice")) - LANGUAGE, set(VOICE_NEEDS))

    def test_what_prints_names_only_what_it_needs(self):
        self.assertEqual(named(COMMAND.with_name("clinic-kiosk-paper")) - LANGUAGE, set(PAPER_NEEDS))

    def test_the_calm_page_names_only_what_it_needs(self):
        self.assertEqual(named(COMMAND.with_name("clinic-kiosk-rest")) - LANGUAGE, set(REST_NEEDS))

    def test_the_command_is_the_c_library_alone(self):
        self.assertEqual(named(COMMAND), {"c"})


if __name__ == "__main__":
    unittest.main()
