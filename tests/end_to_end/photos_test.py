#!/usr/bin/python3
"""Photographs in a pack: shown upright, checked, proofed, published; and files that are none. Needs no screen."""
import json
import shutil
import tempfile
import unittest
from pathlib import Path

from PIL import Image

import photographs
from scratch_pack import CONTENT, PROGRAM, run, small_copy_of_the_pack

FLOW = """return flow { title = "Your inhaler", review = { status = "draft", sources = { "The guide" } },
  slide { "parts", title = "Two parts of your inhaler", text = "Take off the cap before you breathe in.",
    picture = { "inhaler.jpg", alt = "An inhaler on a table.", licence = "Photo: Ana Cruz" },
    parts = { cap = { "Cap", at = { 63, 67 }, say = "It keeps the mouthpiece clean." },
              medicine = { "Medicine", at = { 45, 27 } } } },
  compare { "caps", title = "Which cap is yours?", text = "Both work the same way.",
    before = { "inhaler.jpg", label = "Blue", alt = "A blue cap.", licence = "Photo: Ana Cruz" },
    after = { "red.png", label = "Red", alt = "A red cap.", licence = "Photo: Ben Wong" } } }
"""
CAP = (63, 111, 181)


def alike(pixel, colour, most=30):
    return all(abs(a - b) <= most for a, b in zip(pixel, colour))


class Photos(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.pack, self.out = small_copy_of_the_pack(self.folder / "pack"), self.folder / "out"
        self.pictures = self.pack / "media/illustrations"
        (self.pack / "scripts/flows/inhaler.lua").write_text(FLOW, encoding="utf-8")
        photographs.save(photographs.inhaler(), self.pictures / "inhaler.jpg", quality=80)
        photographs.save(photographs.inhaler((900, 1200), "#c0392b"), self.pictures / "red.png")

    def check(self):
        told = run(PROGRAM, "check", "inhaler", "--content", self.pack).stdout
        return [each for each in told.split("\n\n") if "inhaler.lua" in each or "illustrations" in each]

    def draw(self, slide, *options):
        done = run(PROGRAM, "render", "--flow", "inhaler", "--slide", slide, "--out", self.out, "--content", self.pack, *options)
        self.assertEqual(done.returncode, 0, done.stderr)
        stem = self.out / "inhaler" / slide
        return Image.open(stem.with_suffix(".png")).convert("RGB"), json.loads(stem.with_suffix(".json").read_text()), done.stderr

    def has(self, picture, colour):
        return sum(alike(pixel, colour) for pixel in picture.resize((360, 640)).getdata()) > 300

    def test_a_sound_photograph_has_no_problems_and_is_seen_with_its_parts(self):
        messages = [each for each in self.check() if "does not offer" not in each and "ends without" not in each]
        self.assertEqual([each for each in messages if "photograph" in each or "picture" in each], [])
        picture, drawn, _ = self.draw("parts")
        self.assertTrue(self.has(picture, CAP))
        labels = [each["label"] for each in drawn["elements"]]
        self.assertIn("Cap", labels)
        self.assertIn("An inhaler on a table.", labels)

    def test_however_the_camera_was_held_the_same_is_seen(self):
        upright, _, _ = self.draw("parts")
        for turn in (3, 6, 8):
            photographs.save(photographs.inhaler(), self.pictures / "inhaler.jpg", turn, quality=80)
            turned, _, _ = self.draw("parts")
            small = [each.resize((90, 160)) for each in (upright, turned)]
            self.assertTrue(all(alike(a, b) for a, b in zip(*(each.getdata() for each in small))), turn)

    def test_two_photographs_are_compared_at_their_ends_and_between(self):
        blue, _, _ = self.draw("caps")
        self.assertTrue(self.has(blue, CAP))
        half, _, _ = self.draw("caps", "--at", "50")
        red, _, _ = self.draw("caps", "--at", "100")
        self.assertFalse(self.has(red, CAP))
        self.assertTrue(self.has(red, (192, 57, 43)))
        self.assertFalse(self.has(half, CAP))

    def test_the_proof_shows_it_and_says_whose_it_is(self):
        done = run(PROGRAM, "render", "--proof", "--flow", "inhaler", "--out", self.out, "--content", self.pack)
        self.assertEqual(done.returncode, 0, done.stderr)
        proof = self.out / "inhaler.en.pdf"
        words = run("pdftotext", "-layout", proof, "-").stdout
        self.assertIn("Photo: Ana Cruz", words)
        self.assertIn("Photo: Ben Wong", words)
        listed = run("pdfimages", "-list", proof).stdout.splitlines()[2:]
        self.assertGreaterEqual(len(listed), 3)
        self.assertLess(proof.stat().st_size, 3_000_000)

    def test_whose_it_is_must_be_said_and_coarse_ones_are_named(self):
        script = self.pack / "scripts/flows/inhaler.lua"
        script.write_text(script.read_text().replace(', licence = "Photo: Ben Wong"', ""), encoding="utf-8")
        photographs.save(photographs.inhaler((200, 150)), self.pictures / "inhaler.jpg")
        told = "\n".join(self.check())
        self.assertIn('nothing says who took the photograph "red.png"', told)
        self.assertIn('the photograph "inhaler.jpg" has only 200 × 150 pixels and will look coarse', told)

    def refused(self, words, advice):
        told = "\n".join(self.check())
        self.assertIn("this photograph cannot be shown: " + words, told)
        self.assertIn(advice, told)
        picture, _, complained = self.draw("parts")
        self.assertFalse(self.has(picture, CAP))
        self.assertIn(words, complained)

    def test_files_that_are_no_photographs_say_what_they_are_and_what_to_do(self):
        file = self.pictures / "inhaler.jpg"
        whole = file.read_bytes()
        for content, words, advice in (
                (b"", "the file is empty", "copy the photograph here anew"),
                (b"\0\0\0\x18ftypheic" + bytes(300), "it is a HEIC picture", "save it as JPEG"),
                (b"\0\0\0\x18ftypmp42" + bytes(300), "it is a video", "make a short clip of it"),
                (b"%PDF-1.7\n", "it is a PDF", "save the picture that is in it as JPEG"),
                (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "it is a drawing (SVG)", "ends in .svg"),
                (whole[:len(whole) // 2], "its end is missing", "copy it here anew"),
                (whole[:200], "its end is missing", "copy it here anew")):
            with self.subTest(words):
                file.write_bytes(content)
                self.refused(words, advice)

    def test_a_photograph_that_is_too_large_or_made_for_a_press_says_so(self):
        file = self.pictures / "inhaler.jpg"
        Image.new("L", (8100, 5000), 200).save(file, quality=30)
        self.refused("it has 40 megapixels; the limit is 40", "2,500 pixels")
        photographs.save(photographs.inhaler().convert("CMYK"), file)
        self.refused("its colours are those of a printing press (CMYK)", "RGB")
        with file.open("wb") as large:
            large.write(b"\xff\xd8\xff\xe0")
            large.truncate(25 << 20)
        self.refused("it is larger than 24 MiB", "make it smaller")

    def test_other_kinds_of_sound_png_and_jpeg_are_shown(self):
        file = self.pictures / "inhaler.jpg"
        picture = photographs.inhaler()
        for name, made, options in (("progressive", picture, {"format": "JPEG", "progressive": True}), ("palette", picture.quantize(64), {"format": "PNG"}),
                                    ("alpha", picture.convert("RGBA"), {"format": "PNG"}), ("PNG called JPEG", picture, {"format": "PNG"}),
                                    ("WebP", picture, {"format": "WebP"}), ("WebP without loss", picture, {"format": "WebP", "lossless": True})):
            with self.subTest(name):
                photographs.save(made, file, **options)
                drawn, _, complained = self.draw("parts")
                self.assertTrue(self.has(drawn, CAP))
                self.assertNotIn("cannot be shown", complained)
        Image.new("I;16", (1200, 900), 40_000).save(file, format="PNG")
        self.assertNotIn("cannot be shown", self.draw("parts")[2])

    def test_a_review_is_of_the_photograph_too(self):
        def hash_now():
            return next(line.split()[-1] for line in run(PROGRAM, "check", "--reviews", "--content", self.pack).stdout.splitlines()
                        if line.startswith("inhaler "))
        before = hash_now()
        photographs.save(photographs.inhaler(), self.pictures / "inhaler.jpg", quality=79)
        self.assertNotEqual(hash_now(), before)

    def test_it_goes_with_the_pack_to_the_kiosk(self):
        key, data, config = self.folder / "clinic", self.folder / "data", self.folder / "kiosk.toml"
        self.assertEqual(run(PROGRAM, "keygen", "--out", key, "--no-password").returncode, 0)
        number = key.with_suffix(".pub").read_text(encoding="utf-8").splitlines()[1]
        config.write_text(f'screen_inches = 21.5\npublish_keys = ["{number}"]\n', encoding="utf-8")
        packed = self.folder / "spring.kioskpack"
        done = run(PROGRAM, "pack", self.pack, "--key", key.with_suffix(".key"), "--out", packed)
        self.assertEqual(done.returncode, 0, done.stderr)
        done = run(PROGRAM, "publish", packed, "--data", data, "--config", config, "--unreviewed")
        self.assertEqual(done.returncode, 0, done.stderr)
        there = data / "packs/current/media/illustrations"
        for file in ("inhaler.jpg", "red.png"):
            self.assertEqual((there / file).read_bytes(), (self.pictures / file).read_bytes())

    def test_a_file_under_a_name_that_nobody_reads_is_told(self):
        shutil.copy(self.pictures / "inhaler.jpg", self.pictures / "IMG 2041.JPG")
        told = run(PROGRAM, "check", "--content", self.pack).stdout
        self.assertIn("media/illustrations/IMG 2041.JPG: warning: this file is not read under this name", told)
        self.assertIn("rename it to img-2041.jpg", told)

    def add(self, file, *options):
        return run(PROGRAM, "picture", "add", file, "--content", self.pack, *options)

    def test_a_photograph_is_taken_upright_smaller_and_without_what_else_its_file_tells(self):
        taken, told = self.folder / "IMG 2041.JPG", b"Phone of the head nurse"
        exif = Image.Exif()
        exif[photographs.ORIENTATION], exif[0x010F] = 6, told.decode()  # and who made the device
        exif.get_ifd(0x8825)[1] = "N"  # GPS
        lying = photographs.inhaler((3200, 4000)).transpose(photographs.STORED[6])
        lying.save(taken, "JPEG", quality=90, exif=exif)
        before = taken.read_bytes()
        self.assertIn(told, before)
        done = self.add(taken)
        self.assertEqual(done.returncode, 0, done.stderr)
        for words in ("media/illustrations/img-2041.jpg, 2000 × 2500 pixels", "turned upright", "it had 3200 × 4000 pixels", "is gone", 'licence = "…"'):
            self.assertIn(words, done.stdout)
        self.assertEqual(taken.read_bytes(), before)
        new = self.pictures / "img-2041.jpg"
        self.assertNotIn(told, new.read_bytes())
        self.assertNotIn(b"Exif", new.read_bytes())
        self.assertLess(new.stat().st_size, len(before))
        with Image.open(new) as picture:
            self.assertEqual((picture.format, picture.size), ("JPEG", (2000, 2500)))
            self.assertTrue(alike(picture.getpixel((2000 * 62 // 100, 2500 * 66 // 100)), CAP))

    def test_a_png_stays_one_with_what_can_be_seen_through_and_a_small_one_stays_as_large(self):
        see_through = Image.new("RGBA", (400, 300), (200, 30, 30, 255))
        see_through.paste((0, 0, 0, 0), (0, 0, 100, 300))
        see_through.save(self.folder / "Sign.png")
        done = self.add(self.folder / "Sign.png", "--as", "sign of the clinic.png")
        self.assertEqual(done.returncode, 0, done.stderr)
        with Image.open(self.pictures / "sign-of-the-clinic.png") as picture:
            self.assertEqual((picture.format, picture.size), ("PNG", (400, 300)))
            self.assertEqual(picture.convert("RGBA").getpixel((50, 50))[3], 0)
            self.assertTrue(alike(picture.convert("RGB").getpixel((300, 150)), (200, 30, 30), 3))

    def test_what_is_no_photograph_for_a_pack_is_told_and_nothing_is_written(self):
        before = sorted(self.pictures.iterdir())
        heic, cut, gone = self.folder / "IMG_1.HEIC", self.folder / "cut.jpg", self.folder / "gone.jpg"
        heic.write_bytes(b"\0\0\0\x18ftypheic" + bytes(200))
        cut.write_bytes((self.pictures / "inhaler.jpg").read_bytes()[:9000])
        for file, words in ((heic, ("HEIC", "Most Compatible")), (cut, ("cannot be taken",)), (gone, ("gone.jpg",))):
            done = self.add(file)
            self.assertEqual(done.returncode, 1, done.stdout)
            for word in words:
                self.assertIn(word, done.stderr)
        self.assertEqual(sorted(self.pictures.iterdir()), before)
        done = self.add(self.pictures / "inhaler.jpg")
        self.assertEqual(done.returncode, 1)
        self.assertIn("left alone", done.stderr)

if __name__ == "__main__":
    unittest.main()
