#!/usr/bin/env bash
# libhyphen needs 2 s of the processor and 10 MiB to read the German hyphenation patterns of LibreOffice, where it reads the English ones in 7 ms and
# 0.7 MiB: ten times as many bytes, three hundred times the work.
# libhyphen0 2.8.8, hyphen-de 7.5.0, hyphen-en-us 2.8.8, seen on Debian 12, 2026-11-29.
# Matters wherever words are divided while somebody waits (an e-book reader, a kiosk, a screen that redraws): German patterns belong on a thread of their
# own, or words are divided ahead and kept with soft hyphens. With English, French or Spanish nobody would notice.
set -euo pipefail

packages=(libhyphen0=2.8.8-7 hyphen-de=1:7.5.0-1 hyphen-en-us=2.8.8-7)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"

cat >read.py <<'PYTHON'
import ctypes, glob, os, time
library = ctypes.CDLL(glob.glob("usr/lib/*/libhyphen.so.0")[0])
library.hnj_hyphen_load.restype = ctypes.c_void_p
library.hnj_hyphen_hyphenate2.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int] + [ctypes.c_void_p] * 5

def divided(dictionary, word):
    marks, three = ctypes.create_string_buffer(len(word) + 8), [ctypes.c_void_p() for _ in range(3)]
    library.hnj_hyphen_hyphenate2(dictionary, word, len(word), marks, None, *map(ctypes.byref, three))
    return "".join(chr(letter) + ("-" if mark & 1 else "") for letter, mark in zip(word, marks.raw))

def read(name, word):
    path = f"usr/share/hyphen/hyph_{name}.dic"
    begun = time.process_time()
    dictionary = library.hnj_hyphen_load(path.encode())
    took = time.process_time() - begun
    print(f"{name}\t{os.path.getsize(path)} bytes\t{1000 * took:.0f} ms\t{divided(dictionary, word)}")
    return took, os.path.getsize(path)

english, german = read("en_US", b"inflammation"), read("de_DE", b"bandscheibenvorfall")
times, bytes_ = german[0] / english[0], german[1] / english[1]
print(f"{bytes_:.0f} times the bytes, {times:.0f} times the work")
if times < 8 * bytes_: raise SystemExit("no longer so: German takes far longer than its size")
PYTHON
python3 read.py
