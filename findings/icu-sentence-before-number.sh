#!/usr/bin/env bash
# ICU finds no end of a sentence where the next one begins with a number and goes on in small letters: "Rest. 24 hours
# later, walk." is one sentence, and so is "(page 2). 3 weeks of rest". In Spanish too. With a capital after the number it is two.
# ICU 72.1, break iterator for sentences; seen on Debian 12, 2026-11-28. (It follows UAX #29, whose rule SB8 looks past numbers
# for a small letter.)
# Matters to texts for patients, which are full of "3 weeks" and "20 minutes": reading grades count one long sentence for two
# short ones, and a voice that highlights sentences marks both.
set -euo pipefail

packages=(libicu72=72.1-3+deb12u1)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"

LD_LIBRARY_PATH=$(echo "$folder"/usr/lib/*-linux-gnu) python3 - <<'PYTHON'
import ctypes as c

icu = c.CDLL("libicuuc.so.72")
icu.ubrk_open_72.restype = c.c_void_p
SENTENCE = 3


def sentences(language, text):
    units = text.encode("utf-16-le")
    kept, status = c.create_string_buffer(units + b"\0\0"), c.c_int(0)
    breaks = c.c_void_p(icu.ubrk_open_72(SENTENCE, language.encode(), kept, len(units) // 2, c.byref(status)))
    assert status.value <= 0
    found, start = [], icu.ubrk_first_72(breaks)
    while (end := icu.ubrk_next_72(breaks)) != -1:
        found.append(units[2 * start:2 * end].decode("utf-16-le").strip())
        start = end
    icu.ubrk_close_72(breaks)
    return found


failed = False
for language, text, expected in (("en", "Rest. 24 hours later, walk.", 1), ("en", "See the leaflet (page 2). 3 weeks of rest help.", 1),
                                 ("es", "Descanse. 24 horas después, camine.", 1), ("en", "Rest. 24 Hours later, walk.", 2),
                                 ("en", "Rest. Walk 24 hours later.", 2)):
    found = sentences(language, text)
    print(f"{language} {text!r}: {len(found)}: {found}")
    failed |= len(found) != expected
assert not failed, "no longer so"
PYTHON
