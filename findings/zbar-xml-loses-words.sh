#!/usr/bin/env bash
# What zbar tells as XML of a QR code with Arabic or Chinese words in UTF-8 has lost two bytes in three: it declares them base64, of the right length, but a
# byte above 7f overwrites those before it in its group of three with ff. The same symbol read as plain data is right, and so is the XML of
# English and Spanish, which stands there as it is.
# libzbar0 0.23.92 (zbar_symbol_xml, which `zbarimg --xml` and `zbarcam --xml` print), codes made with libqrencode 4.1.1.
# Seen: Debian 12, 2026-11-29.
# Matters to who tests codes, or reads them in a pipeline, in any language but English: take `zbarimg --raw`, or the data of the symbol, and one
# code a picture, since nothing but XML tells where one ends that has several lines.
set -euo pipefail

packages=(libqrencode4=4.1.1-1 libzbar0=0.23.92-7+deb12u1 libv4l-0=1.22.1-5+b2 libv4lconvert0=1.22.1-5+b2)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"

LD_LIBRARY_PATH=$(echo "$folder"/usr/lib/*-linux-gnu) python3 - <<'PYTHON'
import base64
import ctypes as c
import re

qr, zbar = c.CDLL("libqrencode.so.4"), c.CDLL("libzbar.so.0")
for library, names in ((qr, ("QRinput_new2", "QRcode_encodeInput")),
                       (zbar, ("zbar_image_scanner_create", "zbar_image_create", "zbar_image_first_symbol"))):
    for name in names:
        getattr(library, name).restype = c.c_void_p
zbar.zbar_symbol_get_data.restype = zbar.zbar_symbol_xml.restype = c.c_char_p


class Code(c.Structure):
    _fields_ = [("version", c.c_int), ("width", c.c_int), ("data", c.POINTER(c.c_ubyte))]


def encode(text):
    data = text.encode()
    parts = c.c_void_p(qr.QRinput_new2(0, 1))
    assert qr.QRinput_appendECIheader(parts, c.c_uint(26)) == 0  # UTF-8
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
    symbol = c.c_void_p(zbar.zbar_image_first_symbol(image))
    place, size = c.c_char_p(), c.c_uint(0)
    told = zbar.zbar_symbol_xml(symbol, c.byref(place), c.byref(size)).decode()
    return zbar.zbar_symbol_get_data(symbol), told


wrong = []
for text in ["Heel pain", "El niño está mejor", "ألم الكعب", "足跟痛"]:
    data, told = read(encode(text))
    assert data == text.encode(), "the plain data is wrong now"
    words = re.search(r"<data.*?><!\[CDATA\[(.*?)\]\]>", told, re.DOTALL)[1]
    coded = "format='base64'" in told
    carried = base64.b64decode(words) if coded else words.encode()
    print(f"{text!r}: {'base64' if coded else 'plain'}, length {re.findall('length=.([0-9]+)', told)}, {carried.hex(' ')}")
    if carried != data:
        wrong.append(text)
        signed = [byte - 256 if byte > 0x7F else byte for byte in data] + [0, 0]
        groups = (signed[i] << 16 | signed[i + 1] << 8 | signed[i + 2] for i in range(0, len(data), 3))
        spread = b"".join((group & 0xFFFFFF).to_bytes(3, "big") for group in groups)[:len(data)]
        assert carried == spread, f"it is wrong in another way now: {spread.hex(' ')}"
print(f"{len(wrong)} of 4 are not in the XML")
assert len(wrong) == 2, "the XML is another one now"
PYTHON
