#!/usr/bin/python3
"""What patients take home on paper, read back with poppler: one sheet with everything they need. Needs no screen."""
import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from PIL import Image

CONTENT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("KIOSK_PROGRAM", CONTENT / "build/release/clinic-kiosk"))
LANGUAGES = ("en", "es", "zh", "ar")
TOPICS = sorted(file.stem for file in (CONTENT / "scripts/flows").glob("*.lua"))
FOUR_LISTS = {"run-well", "running-load"}  # of warning signs: they need both sides


def squeezed(words):
    """Without white space: lines break anywhere."""
    return re.sub(r"[\s\u2066-\u2069]+", "", words)


def words_of(pdf, *options):
    return subprocess.run(["pdftotext", *options, pdf, "-"], capture_output=True, text=True, check=True).stdout


def facts_of(pdf):
    told = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    return dict(line.split(":", 1) for line in told.splitlines() if ":" in line)


def heights(pdf):
    """Of words, as poppler measures a letter's box: by that of a font of one point it says the points."""
    return [float(high) - float(low) for low, high in re.findall(r'<word [^>]*yMin="([\d.]+)"[^>]*yMax="([\d.]+)"', words_of(pdf, "-bbox"))]


class Leaflet(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.folder = Path(cls.temporary.name)
        (cls.folder / "kiosk.toml").write_text('emergency_number = "112"\n', encoding="utf-8")
        for name, options in (("a4", []), ("letter", ["--paper", "letter"]), ("large", ["--large-print"])):
            done = subprocess.run([PROGRAM, "render", "--leaflet", "--content", CONTENT, "--config", cls.folder / "kiosk.toml",
                                   "--out", cls.folder / name, *options], capture_output=True, text=True, timeout=600)
            assert done.returncode == 0, done.stderr

    def pdf(self, topic, language, paper="a4"):
        return self.folder / paper / f"{topic}.{language}.leaflet.pdf"

    def every(self, paper):
        for topic in TOPICS:
            for language in LANGUAGES:
                with self.subTest(topic=topic, language=language):
                    yield topic, self.pdf(topic, language, paper)

    def test_a_topic_is_one_page_of_its_paper(self):
        for paper, size in (("a4", "595"), ("letter", "612 x 792")):
            for topic, pdf in self.every(paper):
                facts = facts_of(pdf)
                self.assertEqual(int(facts["Pages"]), 2 if topic in FOUR_LISTS else 1)
                self.assertIn(size, facts["Page size"])

    def test_large_print_is_large(self):
        for topic, pdf in self.every("large"):
            self.assertLessEqual(int(facts_of(pdf)["Pages"]), 4)
        normal, large = heights(self.pdf("heel-pain", "en")), heights(self.pdf("heel-pain", "en", "large"))
        self.assertGreaterEqual(min(large) / 1.362, 15.9)  # Noto Sans: a line's box is 1.362 of its points
        self.assertLess(max(normal) / 1.362, 26)

    def test_all_that_is_to_be_done_stands_on_it_in_every_language(self):
        """As the same words stand on the screen: each sign, point and step, and the number to call."""
        for language in LANGUAGES:
            shown = self.folder / f"shown-{language}"
            subprocess.run([PROGRAM, "render", "--content", CONTENT, "--config", self.folder / "kiosk.toml", "--out", shown, "--flow", "heel-pain",
                            "--lang", language], capture_output=True, check=True, timeout=600)
            paper = squeezed(words_of(self.pdf("heel-pain", language)))
            for slide in ("now", "today", "take-home", "stretch"):
                for page in (shown / f"heel-pain/{slide}.json", *shown.glob(f"heel-pain/{slide}-[0-9]*.json")):
                    self.assert_on_paper(page, paper, language)
            self.assertIn("112", paper)

    def assert_on_paper(self, page, paper, language):
        for element in json.loads(page.read_text(encoding="utf-8"))["elements"]:
            if element["role"] not in ("text", "title") or "action" in element:
                continue
            for sentence in re.split(r"[.。؟?!]\s*", element["label"]):
                words = squeezed(sentence)
                if language == "ar":  # poppler reads some joined letters and mixed lines in another order: their letters count
                    self.assertFalse(set(words) - set(paper) - set("\u200f\u200e"), sentence)
                elif "." not in words:
                    self.assertIn(words, paper)

    def test_it_says_where_it_comes_from(self):
        paper = " ".join(words_of(self.pdf("heel-pain", "en")).split())
        for words in ("Draft. Not yet checked by a clinician.", "MedlinePlus: Plantar fasciitis", "English · Version "):
            self.assertIn(words, paper)

    def test_arabic_begins_at_the_right(self):
        told = words_of(self.pdf("heel-pain", "ar"), "-bbox")
        words = re.findall(r'<word xMin="[\d.]+" yMin="([\d.]+)" xMax="([\d.]+)"', told)
        title = [float(right) for top, right in words if top == words[0][0]]
        width = float(re.search(r'<page width="([\d.]+)"', told)[1])
        self.assertGreater(max(title), width - 50)

    def test_no_chinese_letter_is_lost(self):
        """Found with cairo 1.16: 如 was a blank, though the file's words have it."""
        boxes = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(如[^<]*)<',
                           words_of(self.pdf("heel-pain", "zh"), "-bbox"))
        left, top, right, bottom = map(float, boxes[0][:4])
        letter = (right - left) / len(boxes[0][4])
        subprocess.run(["pdftoppm", "-r", "72", "-gray", "-png", "-singlefile", self.pdf("heel-pain", "zh"), self.folder / "zh"], check=True)
        pixels = Image.open(self.folder / "zh.png").convert("L").crop((int(left), int(top), int(left + letter), int(bottom)))
        self.assertGreater(max(pixels.getdata()) - min(pixels.getdata()), 60)


if __name__ == "__main__":
    unittest.main()
