#!/usr/bin/python3
"""Writes those seeds of the fuzz targets that no editor can: small sound files of every sort that the targets read.

The signature is the only one that is not made here: it needs the secret key that its public key in signatures_fuzz.cpp belongs
to, and that key was thrown away."""
import io
import sqlite3
import tarfile
import tempfile
from pathlib import Path

from PIL import Image

SEEDS = Path(__file__).resolve().parent / "seeds"


def write(name, content):
    (SEEDS / name).parent.mkdir(parents=True, exist_ok=True)
    (SEEDS / name).write_bytes(content)


def photos():
    def saved(picture, **options):
        out = io.BytesIO()
        picture.save(out, **options)
        return out.getvalue()

    plain = Image.new("RGB", (24, 16), "#3f6fb5")
    exif = Image.Exif()
    exif[0x0112] = 6
    write("photos/plain.jpg", saved(plain, format="JPEG"))
    write("photos/turned-progressive.jpg", saved(plain, format="JPEG", progressive=True, exif=exif))
    write("photos/gray.jpg", saved(plain.convert("L"), format="JPEG"))
    write("photos/cmyk.jpg", saved(plain.convert("CMYK"), format="JPEG"))
    write("photos/plain.png", saved(plain, format="PNG"))
    write("photos/alpha.png", saved(plain.convert("RGBA"), format="PNG", exif=exif))
    write("photos/palette.png", saved(plain.convert("P"), format="PNG"))
    write("photos/plain.webp", saved(plain, format="WEBP"))
    write("photos/lossless-turned.webp", saved(plain.convert("RGBA"), format="WEBP", lossless=True, exif=exif))
    others = [Image.new("RGB", (24, 16), color) for color in ("#ff0000", "#00ff00")]
    write("photos/clip.webp", saved(plain, format="WEBP", save_all=True, append_images=others, duration=100))


def packs():
    def tar(files, **options):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, **options) as archive:
            for name, content in files.items():
                entry = tarfile.TarInfo(name)
                entry.size = len(content)
                archive.addfile(entry, io.BytesIO(content))
        return out.getvalue()

    files = {"scripts/kiosk.lua": b"return kiosk {}\n", "scripts/flows/heel.lua": b"return flow {}\n",
             "scripts/translations/es.po": b"msgid \"\"\n", "media/icons/shoe.svg": b"<svg/>"}
    few = dict(list(files.items())[:2])
    write("packs/plain.tar", tar(few, mode="w", format=tarfile.USTAR_FORMAT).rstrip(b"\0") + bytes(1024))
    write("packs/pax.tar", tar(few, mode="w", format=tarfile.PAX_FORMAT).rstrip(b"\0") + bytes(1024))
    write("packs/small.tar.gz", tar(files, mode="w:gz", format=tarfile.USTAR_FORMAT))
    inner = tar(few, mode="w:gz", format=tarfile.USTAR_FORMAT)
    outer = {"pack.tar.gz": inner, "pack.tar.gz.minisig": (SEEDS / "signatures/the-pack.minisig").read_bytes()}
    write("packs/unsigned.kioskpack", tar(outer, mode="w", format=tarfile.USTAR_FORMAT).rstrip(b"\0") + bytes(1024))


def statistics():
    """Bytes that damage a sound file: where (2), how (1), with what (1)."""
    write("statistics/one-byte", bytes([0, 100, 1, 7]))
    write("statistics/a-bit-of-a-page", bytes([16, 8, 2, 3]))
    write("statistics/cut", bytes([32, 0, 0, 0]))
    write("statistics/sectors-mixed", bytes([18, 0, 3, 40, 80, 3, 2, 1]))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "other.sqlite3"
        other = sqlite3.connect(file)
        other.executescript("PRAGMA page_size = 512; CREATE TABLE guests (name TEXT); INSERT INTO guests VALUES ('x');")
        other.close()
        write("statistics/of-another-program", file.read_bytes())


def session():
    """Numbers of actions in tests/flow/promises.h: `open:all`, then a walk through it, with waits between."""
    write("session/through-all", bytes([0, 26, 4, 4, 15, 4, 9, 4, 4, 23, 4, 55, 4, 58, 59, 60, 4, 12, 13, 16, 7, 7, 9]))
    write("session/rooms-and-help", bytes([0, 17, 4, 7, 18, 19, 7, 62, 46, 8, 1, 4, 9]))
    write("session/left-alone", bytes([0, 4, 120, 90, 0, 120, 30, 0, 7, 120, 255, 255]))
    write("session/settings", bytes([39, 43, 46, 51, 49, 47, 48, 36, 63, 64, 65, 8, 0, 61, 10]))


if __name__ == "__main__":
    photos()
    packs()
    statistics()
    session()
