#!/usr/bin/env bash
# Some Chinese characters are blanks in a PDF that cairo writes from a CFF font (Noto Sans CJK), though the same glyph of the same font is whole in a
# picture that cairo draws: 如 is one, right at the beginning of 如果 ("if"). Who searches or copies the file finds the character; who reads it on
# paper does not. Nothing is reported.
# libcairo2 1.16.0, libfreetype6 2.12.1, fonts-noto-cjk 20220127, read by poppler's pdftoppm 22.12; seen on Debian 12, 2026-11-29.
# Matters to whatever prints Chinese, Japanese or Korean through Pango or cairo: draw the outlines (cairo_text_path, pango_cairo_layout_path), over the
# words in the paper's colour if they are to be found in the file, and look at the ink of the page, not at its text.
set -euo pipefail

packages=(libcairo2=1.16.0-7 libfreetype6=2.12.1+dfsg-5+deb12u4 fonts-noto-cjk=1:20220127+repack1-1 poppler-utils=22.12.0-2+deb12u3 libpoppler126=22.12.0-2+deb12u3)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"

cat >draw.py <<'PYTHON'
import ctypes as c
import glob
import subprocess

letters = "如果您有任何一项脚痛今天请前台"
cell, size = 64, 48
cairo, freetype = c.CDLL("libcairo.so.2"), c.CDLL("libfreetype.so.6")
for name in ("cairo_pdf_surface_create", "cairo_image_surface_create", "cairo_create", "cairo_ft_font_face_create_for_ft_face",
             "cairo_image_surface_get_data"):
    getattr(cairo, name).restype = c.c_void_p
library, face = c.c_void_p(), c.c_void_p()
assert freetype.FT_Init_FreeType(c.byref(library)) == 0
font = glob.glob("usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")[0]
assert freetype.FT_New_Face(library, font.encode(), c.c_long(2), c.byref(face)) == 0  # 2: as China writes


class Glyph(c.Structure):
    _fields_ = [("index", c.c_ulong), ("x", c.c_double), ("y", c.c_double)]


def draw(surface):
    context = c.c_void_p(cairo.cairo_create(surface))
    cairo.cairo_set_source_rgb(context, c.c_double(1), c.c_double(1), c.c_double(1))
    cairo.cairo_paint(context)
    cairo.cairo_set_source_rgb(context, c.c_double(0), c.c_double(0), c.c_double(0))
    cairo.cairo_set_font_face(context, c.c_void_p(cairo.cairo_ft_font_face_create_for_ft_face(face, 0)))
    cairo.cairo_set_font_size(context, c.c_double(size))
    glyphs = (Glyph * len(letters))(*[Glyph(freetype.FT_Get_Char_Index(face, c.c_ulong(ord(letter))), cell * i + 8, size)
                                      for i, letter in enumerate(letters)])
    cairo.cairo_show_glyphs(context, glyphs, len(letters))
    cairo.cairo_destroy(context)
    cairo.cairo_surface_flush(surface)


def ink(rows):
    """Dark points of each letter's cell."""
    return [sum(value < 128 for row in rows for value in row[cell * i:cell * (i + 1)]) for i in range(len(letters))]


wide = cell * len(letters)
picture = c.c_void_p(cairo.cairo_image_surface_create(0, wide, cell))
draw(picture)
pixels = c.string_at(cairo.cairo_image_surface_get_data(picture), wide * cell * 4)
seen = ink([pixels[y * wide * 4:(y + 1) * wide * 4:4] for y in range(cell)])
paper = c.c_void_p(cairo.cairo_pdf_surface_create(b"words.pdf", c.c_double(wide), c.c_double(cell)))
draw(paper)
cairo.cairo_surface_destroy(paper)
told = subprocess.run(["usr/bin/pdftoppm", "-gray", "-r", "72", "words.pdf"], check=True, capture_output=True).stdout
head, values = told.split(b"\n255\n", 1)
printed = ink([values[y * wide:(y + 1) * wide] for y in range(cell)])
for letter, on_screen, on_paper in zip(letters, seen, printed):
    print(f"{letter}: {on_screen} dark points in the picture, {on_paper} in the PDF")
assert all(seen), "the picture is not whole"
lost = [letter for letter, on_paper in zip(letters, printed) if not on_paper]
print(f"lost in the PDF: {''.join(lost) or 'none'}")
assert "如" in lost, "it is printed now"
assert len(lost) < len(letters) / 2, "more is lost than some letters"
PYTHON
LD_LIBRARY_PATH=$(echo "$folder"/usr/lib/*-linux-gnu) python3 draw.py
