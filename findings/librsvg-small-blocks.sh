#!/usr/bin/env bash
# A program that gives large blocks of memory back at once (glibc's M_MMAP_THRESHOLD set low, as kiosks and other long-lived programs do
# to stay small) makes librsvg many times slower at see-through shapes: each shape with a fill, a stroke and an opacity is painted on a
# picture of its own as large as what it covers, so all its pages are asked of the kernel again for each shape. By itself glibc raises that
# threshold once such a block was given back, which setting it switches off.
# librsvg2-bin 2.54.7 and glibc of Debian 12; seen on Debian 12, 2026-11-30: 150 circles at 1000 by 1000 pixels.
# Matters to everybody who draws SVG in a process that sets the threshold: raise it (and M_TRIM_THRESHOLD) in the
# process that draws, as keep_freed_memory of kiosk/display/drawings/allowance.cpp does.
set -euo pipefail

packages=(librsvg2-bin=2.54.7+dfsg-1~deb12u2 librsvg2-2=2.54.7+dfsg-1~deb12u2)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"

LD_LIBRARY_PATH=$(echo "$folder"/usr/lib/*-linux-gnu) python3 - "$folder/usr/bin/rsvg-convert" <<'PYTHON'
import os
import resource
import subprocess
import sys

circle = '<circle cx="50" cy="50" r="49" fill="#336699" stroke="#993366" opacity=".5"/>'
drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{circle * 150}</svg>'


def draw(**environment):
    """Pages that were asked of the kernel, and seconds of the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.argv[1], "-w", "1000", "-h", "1000", "-o", "drawn.png"], input=drawing, text=True, check=True,
                   env={**os.environ, **environment})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_minflt - before.ru_minflt, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


usual, seconds = draw()
low, longer = draw(GLIBC_TUNABLES="glibc.malloc.mmap_threshold=262144")
print(f"as it is: {usual} pages, {seconds:.2f} s; threshold set to 256 KiB: {low} pages, {longer:.2f} s")
assert low > 5 * usual, "no longer so: as few pages are asked for"
PYTHON
