#!/usr/bin/env bash
# A QR code whose bytes are UTF-8 without a mark is read as another encoding: the reader guesses. Short Spanish becomes
# Big5 (a letter with an accent and the letter after it turn into one Chinese character), Chinese becomes Shift-JIS, and
# some Arabic is right by luck. With an ECI header 26 (UTF-8) before the bytes all of it is right.
# Encoder: libqrencode 4.1.1, QRcode_encodeString8bit, which writes no ECI. Reader: zbar 0.23.92.
# Seen: Debian 12, 2026-11-28.
# Matters where words of any language but English are taken home in a code: never encode them without the header.
set -euo pipefail

packages=(libqrencode4=4.1.1-1 libzbar0=0.23.92-7+deb12u1 libv4l-0=1.22.1-5+b2 libv4lconvert0=1.22.1-5+b2)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"

LD_LIBRARY_PATH=$(echo "$folder"/usr/lib/*-linux-gnu) python3 - <<'PYTHON'
import ctypes as c

qr, zbar = c.CDLL("libqrencode.so.4"), c.CDLL("libzbar.so.0")
for library, names in ((qr, ("QRinput_new2", "QRcode_encodeInput", "QRcode_encodeString8bit")),
                       (zbar, ("zbar_image_scanner_create", "zbar_image_create", "zbar_image_first_symbol"))):
    for name in names:
        getattr(library, name).restype = c.c_void_p
zbar.zbar_symbol_get_data.restype = c.c_char_p


class Code(c.Structure):
    _fields_ = [("version", c.c_int), ("width", c.c_int), ("data", c.POINTER(c.c_ubyte))]


def encode(text, with_eci):
    data = text.encode()
    if not with_eci:
        return c.cast(c.c_void_p(qr.QRcode_encodeString8bit(data, 0, 1)), c.POINTER(Code)).contents
    parts = c.c_void_p(qr.QRinput_new2(0, 1))
    assert qr.QRinput_appendECIheader(parts, c.c_uint(26)) == 0
    assert qr.QRinput_append(parts, 2, len(data), data) == 0  # 2: eight-bit mode
    return c.cast(c.c_void_p(qr.QRcode_encodeInput(parts)), c.POINTER(Code)).contents


def read(code, scale=6, quiet=4):
    side = (code.width + 2 * quiet) * scale
    pixels = bytearray(b"\xff" * (side * side))
    for y in range(code.width * scale):
        for x in range(code.width * scale):
            if code.data[(y // scale) * code.width + x // scale] & 1:
                pixels[(y + quiet * scale) * side + x + quiet * scale] = 0
    scanner, image = c.c_void_p(zbar.zbar_image_scanner_create()), c.c_void_p(zbar.zbar_image_create())
    kept = c.create_string_buffer(bytes(pixels), len(pixels))
    zbar.zbar_image_set_format(image, c.c_ulong(int.from_bytes(b"Y800", "little")))
    zbar.zbar_image_set_size(image, side, side)
    zbar.zbar_image_set_data(image, kept, c.c_ulong(len(pixels)), None)
    assert zbar.zbar_scan_image(scanner, image) == 1, "no code found"
    return zbar.zbar_symbol_get_data(c.c_void_p(zbar.zbar_image_first_symbol(image))).decode(errors="replace")


texts = ["España", "El niño está mejor mañana", "ألم الكعب", "足跟痛"]
wrong = []
for text in texts:
    guessed, marked = read(encode(text, False)), read(encode(text, True))
    print(f"{text!r}: without ECI {guessed!r}, with ECI 26 {marked!r}")
    assert marked == text, "the header no longer makes it right"
    if guessed != text:
        wrong.append(text)
print(f"{len(wrong)} of {len(texts)} are wrong without the header")
assert "España" in wrong and len(wrong) >= 3, "the reader guesses better now"
PYTHON
