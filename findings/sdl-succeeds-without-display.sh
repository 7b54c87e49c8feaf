#!/usr/bin/env bash
# Without any display SDL_Init(SDL_INIT_VIDEO) succeeds: SDL ends its list of drivers with "offscreen", which draws where
# nobody sees it. A program for a wall then runs, takes no touches, and reports nothing wrong. SDL 2.26's "dummy" needs to be
# asked for by name; "offscreen" does not.
# SDL 2.26.5, seen on Debian 12, 2026-11-28.
# Matters to services that start before the display: ask SDL_GetCurrentVideoDriver and refuse what nobody can see.
set -euo pipefail

packages=(libsdl2-2.0-0=2.26.5+dfsg-1)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"

driver=$(env -u DISPLAY -u WAYLAND_DISPLAY -u XDG_RUNTIME_DIR -u SDL_VIDEODRIVER LD_LIBRARY_PATH="$(echo "$folder"/usr/lib/*-linux-gnu)" python3 - <<'PYTHON'
import ctypes as c

sdl = c.CDLL("libSDL2-2.0.so.0")
sdl.SDL_GetCurrentVideoDriver.restype = c.c_char_p
sdl.SDL_GetError.restype = c.c_char_p
if sdl.SDL_Init(0x20) != 0:
    print("none:", sdl.SDL_GetError().decode())
else:
    print(sdl.SDL_GetCurrentVideoDriver().decode())
PYTHON
)
echo "without a display SDL takes the driver: $driver"
case $driver in
    offscreen) ;;
    *) echo "no longer so (a console with a screen would be KMSDRM)"; exit 1 ;;
esac
