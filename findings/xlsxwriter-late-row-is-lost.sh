#!/usr/bin/env bash
# libxlsxwriter in constant-memory mode keeps one row: a cell written to a row above the present one comes back as error 23
# (LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE, "index out of range", for an index that is well inside the sheet), and the
# workbook is closed without an error, lacking it. The same holds for a total that is written above its table at the end.
# libxlsxwriter 1.1.4, seen on Debian 12, 2026-11-28.
# Matters to exports of many rows: the one error must be looked at for every cell, for nothing else says that a number is missing.
set -euo pipefail

packages=(libxlsxwriter4=1.1.4-2+b1 libminizip1=1.1-8+deb12u1)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "${packages[@]}" >download.log 2>&1 || { cat download.log; exit 1; }
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' "${packages[@]}"

LD_LIBRARY_PATH=$(echo "$folder"/usr/lib/*-linux-gnu) python3 - <<'PYTHON'
import ctypes as c
import zipfile

xlsx = c.CDLL("libxlsxwriter.so.4")
for name in ("workbook_new_opt", "workbook_add_worksheet"):
    getattr(xlsx, name).restype = c.c_void_p


class Options(c.Structure):
    _fields_ = [("constant_memory", c.c_uint8), ("tmpdir", c.c_char_p), ("use_zip64", c.c_uint8),
                ("output_buffer", c.c_void_p), ("output_buffer_size", c.c_void_p)]


def write(constant_memory):
    options = Options(constant_memory, b".", 0, None, None)
    book = c.c_void_p(xlsx.workbook_new_opt(b"counts.xlsx", c.byref(options)))
    sheet = c.c_void_p(xlsx.workbook_add_worksheet(book, None))
    number = lambda row, value: xlsx.worksheet_write_number(sheet, c.c_uint32(row), c.c_uint16(0), c.c_double(value), None)
    results = [number(1, 20), number(2, 22), number(0, 42)]  # two counts, then the total above them
    closed = xlsx.workbook_close(book)
    with zipfile.ZipFile("counts.xlsx") as file:
        return results, closed, b"<v>42</v>" in file.read("xl/worksheets/sheet1.xml")


for constant in (0, 1):
    results, closed, there = write(constant)
    print(f"constant memory {constant}: results {results}, close {closed}, the total is {'there' if there else 'missing'}")
    assert closed == 0, "closing tells of it now"
    assert there == (not constant) and results == [0, 0, 23 if constant else 0], "no longer so"
PYTHON
