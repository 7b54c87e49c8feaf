#!/usr/bin/env bash
# librsvg's rectangle of an element is not where its ink is: the ink rectangle of a straight line (no fill, only a stroke)
# reaches to the origin of the drawing, what is clipped away counts, and so does a shape that paints nothing (fill none and no stroke).
# A hidden element (display none by a stylesheet) has a rectangle of 0 by 0.
# librsvg 2.54.7, rsvg_handle_get_geometry_for_layer and _for_element; seen on Debian 12, 2026-11-28.
# Matters to everybody who takes these rectangles for touch areas, focus rings or zoom: draw the layer alone and look at the
# pixels instead.
set -euo pipefail

packages=(librsvg2-2=2.54.7+dfsg-1~deb12u2)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"

LD_LIBRARY_PATH=$(echo "$folder"/usr/lib/*-linux-gnu) python3 - <<'PYTHON'
import ctypes as c

rsvg = c.CDLL("librsvg-2.so.2")
rsvg.rsvg_handle_new_from_data.restype = c.c_void_p


class Rectangle(c.Structure):
    _fields_ = [(name, c.c_double) for name in ("x", "y", "width", "height")]


drawing = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">
  <clipPath id="small"><rect x="300" y="300" width="20" height="20"/></clipPath>
  <path id="line" d="M200 250 H300" stroke="black" stroke-width="4" fill="none"/>
  <rect id="clipped" x="100" y="100" width="300" height="300" clip-path="url(#small)"/>
  <rect id="unpainted" x="210" y="220" width="30" height="40" fill="none"/>
  <rect id="hidden" class="away" x="210" y="220" width="30" height="40"/>
  <rect id="plain" x="210" y="220" width="30" height="40"/>
</svg>"""


def ink(name):
    handle = c.c_void_p(rsvg.rsvg_handle_new_from_data(drawing, c.c_size_t(len(drawing)), None))
    style = b".away { display: none !important }"
    assert rsvg.rsvg_handle_set_stylesheet(handle, style, c.c_size_t(len(style)), None)
    page, rectangle, logical = Rectangle(0, 0, 400, 400), Rectangle(), Rectangle()
    assert rsvg.rsvg_handle_get_geometry_for_layer(handle, b"#" + name.encode(), c.byref(page), c.byref(rectangle), c.byref(logical), None)
    return tuple(round(getattr(rectangle, side)) for side, _ in Rectangle._fields_)


seen = {name: ink(name) for name in ("line", "clipped", "unpainted", "hidden", "plain")}
for name, (x, y, width, height) in seen.items():
    print(f"{name}: {width} by {height} at {x},{y}")
assert seen["plain"] == (210, 220, 30, 40), "not even a plain rectangle is right"
changed = [name for name, value in {
    "line": seen["line"][:2] != (200, 248),
    "clipped": seen["clipped"][2] > 20,
    "unpainted": seen["unpainted"][2] > 0,
    "hidden": seen["hidden"][2:] == (0, 0)}.items() if not value]
assert not changed, f"no longer so: {changed}"
PYTHON
