#!/usr/bin/env bash
# TTF_MeasureUTF8 of SDL_ttf answers in two units. Asked how much of a text fits a width, it counts Unicode characters when
# all of it fits, and glyphs when not. Arabic lam and alef join into one glyph: of six characters in three glyphs all six fit
# their width, and in one pixel less "2" fit, which are two thirds of it and four characters.
# SDL2_ttf 2.20.1 with HarfBuzz, Noto Sans Arabic; seen on Debian 12, 2026-11-28.
# Matters to line breaking in any language but those of Europe: measure whole pieces that ICU has broken.
set -euo pipefail

packages=(libsdl2-ttf-2.0-0=2.20.1+dfsg-2 libsdl2-2.0-0=2.26.5+dfsg-1 fonts-noto-core=20201225-1)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"

LD_LIBRARY_PATH=$(echo "$folder"/usr/lib/*-linux-gnu) SDL_VIDEODRIVER=dummy python3 - "$folder/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf" <<'PYTHON'
import ctypes as c
import sys

ttf = c.CDLL("libSDL2_ttf-2.0.so.0")
ttf.TTF_OpenFont.restype = c.c_void_p
assert ttf.TTF_Init() == 0
font = c.c_void_p(ttf.TTF_OpenFont(sys.argv[1].encode(), 40))
assert font, "the font cannot be opened"
arabic = int.from_bytes(b"Arab", "big")
assert ttf.TTF_SetFontDirection(font, 1) == 0  # right to left
assert ttf.TTF_SetFontScriptName(font, b"Arab") == 0


def fits(text, width):
    extent, count = c.c_int(), c.c_int()
    assert ttf.TTF_MeasureUTF8(font, text.encode(), width, c.byref(extent), c.byref(count)) == 0
    return count.value, extent.value


text = "لالالا"  # three times lam and alef, each pair one glyph
glyphs = 3
everything, width = fits(text, 10_000)
nearly, used = fits(text, width - 1)
print(f"{text!r}: {len(text)} characters in {glyphs} glyphs, {width} pixels wide")
print(f"in {width} pixels fit {everything}; in {width - 1} pixels fit {nearly}, which are {used} pixels wide")
assert everything == len(text), "no longer so: characters when all fits"
assert nearly == glyphs - 1, "no longer so: glyphs when not all fits"
assert used > width / 2, "the two that fit are more than half of it"
PYTHON
