#!/usr/bin/python3
"""The codes of "On my phone", read by a reader that knows nothing of the kiosk, from pictures as a phone sees them: small, turned,
seen from the side, blurred and in a dim room."""
import json
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from PIL import Image, ImageEnhance, ImageFilter

from kiosk_on_screen import CONTENT, PROGRAM, Kiosk, Page, Screen, config

LANGUAGES = ["en", "es", "ar", "zh"]
SLIDES = ["now", "take-home"]
SITE = "https://clinic.example/leaflets"
SETTINGS = f'emergency_number = "112"\n[take_home]\nurl = "{SITE}/"\n'
SCREEN_MM_PER_PX = 0.248
CAMERA_PX_PER_MM = 2.9  # 1080 pixels over the 37 cm that a phone sees at 40 cm


def render(folder, *options):
    subprocess.run([PROGRAM, "render", "--content", CONTENT, "--config", config(folder, SETTINGS), "--out", folder, *options],
                   check=True, stderr=subprocess.DEVNULL)


def read(picture):
    """The text of the code on it."""
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        picture.save(file.name)
        return subprocess.run(["zbarimg", "--quiet", "--raw", file.name], capture_output=True, text=True).stdout.removesuffix("\n")


def as_a_phone_sees_it(picture):
    """From 40 cm, held askew and not quite in front of it, out of focus by a pixel, in a dim room."""
    size = CAMERA_PX_PER_MM * SCREEN_MM_PER_PX
    seen = picture.convert("L").resize([int(side * size) for side in picture.size], Image.Resampling.BOX)
    wide, high = seen.size
    seen = seen.rotate(8, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=90)
    wide, high = seen.size
    lean = 0.06 * wide
    seen = seen.transform((wide, high), Image.Transform.QUAD, (0, 0, lean, high, wide - lean, high, wide, 0),
                          resample=Image.Resampling.BICUBIC, fillcolor=90)
    return ImageEnhance.Contrast(seen.filter(ImageFilter.GaussianBlur(0.6))).enhance(0.6)


def words(text):
    return [word.strip("-.。") for word in re.sub("[\u00ad\u200b-\u200f\u2066-\u2069]", "", text).split()]


class Codes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))

    def look(self, name, *options):
        """Slide → the texts of its codes in order, and what the slide itself says."""
        folder = self.folder / name
        folder.mkdir()
        for slide in SLIDES:
            render(folder, "--flow", "heel-pain", "--slide", slide, *options)
        found = {}
        for file in sorted(folder.glob("heel-pain/*-take-home*.json"), key=lambda file: json.loads(file.read_text())["page"]):
            described = json.loads(file.read_text(encoding="utf-8"))
            text = read(as_a_phone_sees_it(Image.open(file.with_suffix(".png"))))
            self.assertNotEqual(text, "", file)
            found.setdefault(described["slide"], []).append(text)
        self.assertEqual(set(found), set(SLIDES))
        return found

    def said(self, name, slide):
        """The words of a slide, from all its pages: what stands on cards and in lists, and what to do."""
        all_words = []
        for file in (self.folder / name / "heel-pain").glob("*.json"):
            described = json.loads(file.read_text(encoding="utf-8"))
            if described["slide"] == slide and "-take-home" not in file.stem.removeprefix(slide):
                all_words += [element["label"] for element in described["elements"] if element["role"] in ("title", "text")]
        return all_words

    def holds_the_words(self, name, found):
        for slide, texts in found.items():
            *carried, page = texts
            together = words(" ".join(carried))
            for text in self.said(name, slide):
                for word in words(text):
                    self.assertIn(word, together, f"{name} {slide}: {text}")
            self.assertTrue(page.startswith(SITE + "/") and page.endswith("/heel-pain.html"), page)

    def test_each_language_is_read_back_whole_in_every_theme_upright_and_lying(self):
        for language in LANGUAGES:
            for theme, size in (("light", "1080x1920"), ("dark", "1920x1080"), ("contrast", "1080x1920")):
                with self.subTest(language=language, theme=theme, size=size):
                    name = f"{language}-{theme}"
                    self.holds_the_words(name, self.look(name, "--lang", language, "--theme", theme, "--size", size))

    def test_large_letters_leave_the_code_room(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                name = f"{language}-200"
                self.holds_the_words(name, self.look(name, "--lang", language, "--text-size", "200", "--size", "1920x1080"))

    def test_each_code_alone_says_what_it_is_about_and_that_it_is_a_draft(self):
        small = self.look("small", "--size", "1280x720", "--text-size", "200", "--lang", "ar")
        large = self.look("large", "--lang", "en")
        for texts in [*small.values(), *large.values()]:
            for text in texts[:-1]:
                lines = text.split("\n")
                self.assertGreaterEqual(len(lines), 4)
                self.assertTrue(lines[0].startswith(("ألم الكعب", "Heel pain")), lines[0])
                self.assertIn(lines[-1], ("مسودة. لم يراجعها طاقم طبي بعد.", "Draft. Not yet checked by a clinician."))


class OnScreen(unittest.TestCase):
    def test_a_patient_takes_the_signs_home_from_the_real_screen_and_goes_on(self):
        with tempfile.TemporaryDirectory() as data, tempfile.TemporaryDirectory() as out, Screen() as screen:
            render(out, "--flow", "heel-pain")
            render(out, "--flow", "home")
            pages = {file.stem: Page(file) for file in [*Path(out).glob("heel-pain/*.json"), Path(out, "home.json")]}
            with Kiosk(screen, data, settings=SETTINGS):
                def shows(name):
                    return screen.shows(pages[name])
                screen.tap(shows("home").point("open:heel-pain"))
                screen.tap(shows("main").point("help"))
                screen.comes_to(lambda seen: not pages["main"].is_on(seen))  # it is the slide "now", with Done for Next
                screen.calm()
                screen.tap(pages["now"].point("take-home"))
                shows("now-take-home")
                text = read(screen.look())
                self.assertTrue(text.startswith("Heel pain\nGet help now: foot\n"), text)
                screen.tap(pages["now-take-home"].point("next"))
                shows("now-take-home-2")
                self.assertEqual(read(screen.look()), SITE + "/en/heel-pain.html")
                screen.tap(pages["now-take-home-2"].point("next"))
                screen.comes_to(lambda seen: read(seen) == "")


if __name__ == "__main__":
    unittest.main()
