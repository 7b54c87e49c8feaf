#!/usr/bin/python3
"""A clip on the kiosk's screen: it moves, stands still when it is touched, and goes on; and what check says of clips."""
import json
import tempfile
import time
import unittest
from pathlib import Path

from PIL import Image, ImageDraw

import photographs
from kiosk_on_screen import Kiosk, Pages, Screen, difference, wait_for
from scratch_pack import PROGRAM, run, small_copy_of_the_pack

FLOW = """return flow { title = "Breathe slowly", review = { status = "draft", sources = { "The guide" } },
  slide { "belly", title = "Breathe with your belly", text = "Your belly goes up as you breathe in, and down as you breathe out.",
    picture = { "breathing.webp", alt = "A belly goes up and down.", licence = "Our clinic" } },
  slide { "after", title = "Well done", text = "You can do this wherever you are." } }
"""
BALL = (192, 57, 43)


def clip(file, pictures=24, each=42, size=(640, 360)):
    """A ball that goes from the left to the right."""
    frames = []
    for i in range(pictures):
        frame = Image.new("RGB", size, "#d8e6e2")
        x = (size[0] - 120) * i // max(1, pictures - 1)
        ImageDraw.Draw(frame).ellipse([x, size[1] // 2 - 60, x + 120, size[1] // 2 + 60], fill=BALL)
        frames.append(frame)
    photographs.clip(frames, file, each)


class Clips(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.pack, self.out = small_copy_of_the_pack(self.folder / "pack"), self.folder / "out"
        self.script = self.pack / "scripts/flows/breath.lua"
        self.script.write_text(FLOW, encoding="utf-8")
        home = self.pack / "scripts/kiosk.lua"
        home.write_text(home.read_text(encoding="utf-8").replace('"sciatica", "heel-pain"', '"breath", "heel-pain"'), encoding="utf-8")
        self.clip = self.pack / "media/illustrations/breathing.webp"
        clip(self.clip)

    def check(self):
        return run(PROGRAM, "check", "breath", "--content", self.pack).stdout

    def test_a_sound_clip_has_no_problems(self):
        told = [each for each in self.check().split("\n\n") if "breathing" in each]
        self.assertEqual(told, [])

    def test_what_no_clip_may_be_is_told_with_what_to_do(self):
        for options, words, advice in (({"pictures": 800}, "lasts 34 s; the limit is 30", "make it shorter"),
                                       ({"each": 20}, "has more than 30 pictures a second", "make it with 24"),
                                       ({"size": (1300, 80)}, "one side has 1300 pixels; the limit is 1280", "make it smaller")):
            with self.subTest(words):
                clip(self.clip, **options)
                told = self.check()
                self.assertIn(f"this picture cannot be shown: it is a clip, and {words}", told)
                self.assertIn(advice, told)
        clip(self.clip)
        whole = self.clip.read_bytes()
        self.clip.write_bytes(whole[:len(whole) // 2])
        self.assertIn("media/illustrations/breathing.webp: error: this picture cannot be shown: its end is missing", self.check())

    def test_a_small_clip_is_told_as_one_with_the_size_that_a_clip_needs(self):
        clip(self.clip, size=(160, 90))
        told = self.check()
        self.assertIn('the clip "breathing.webp" has only 160 × 90 pixels and will look coarse', told)
        self.assertIn("make it anew from the video: 640 pixels", told)

    def test_picture_add_leaves_a_clip_as_it_is_and_says_how_to_make_one(self):
        done = run(PROGRAM, "picture", "add", self.clip, "--as", "other.jpg", "--content", self.pack)
        self.assertEqual(done.returncode, 1)
        self.assertIn("it is a clip, of which one picture would be left", done.stderr)
        self.assertIn("copy it into media/illustrations as it is", done.stderr)
        video = self.folder / "IMG_2041.MOV"
        video.write_bytes(b"\0\0\0\x14ftypqt  " + bytes(300))
        self.assertIn("make a short clip of it", run(PROGRAM, "picture", "add", video, "--content", self.pack).stderr)

    def test_it_stands_beside_words_on_a_slide_of_its_own(self):
        self.script.write_text(FLOW.replace('text = "Your belly goes up as you breathe in, and down as you breathe out.",', ""), encoding="utf-8")
        told = self.check()
        self.assertIn('breath.lua:3:18: error: no words stand beside the clip "breathing.webp"', told)
        self.script.write_text(FLOW.replace('slide { "after"', 'question { "after"').replace(
            'text = "You can do this wherever you are."',
            'picture = { "breathing.webp", alt = "A belly.", licence = "Our clinic" }, answer { "Yes", right = true, say = "Good." }, answer { "No", say = "Try." }'),
            encoding="utf-8")
        self.assertIn('the clip "breathing.webp" cannot play here', self.check())

    def test_without_a_screen_its_first_picture_is_seen(self):
        done = run(PROGRAM, "render", "--flow", "breath", "--out", self.out, "--content", self.pack)
        self.assertEqual(done.returncode, 0, done.stderr)
        x, y, w, h = self.place()
        with Image.open(self.out / "breath/belly.png") as picture:
            self.assertLess(self.ball(picture.convert("RGB").crop((x, y, x + w, y + h))), 0.25)

    def place(self):
        """Of the card on which the clip stands."""
        described = json.loads((self.out / "breath/belly.json").read_text(encoding="utf-8"))
        card = next(each for each in described["elements"] if each["role"] == "picture")
        return tuple(card[side] for side in "xywh")

    def ball(self, card):
        """How far to the right its middle is, 0 to 1; nothing when it is not to be seen."""
        small = card.reduce(4)
        there = [i % small.width for i, pixel in enumerate(small.getdata()) if sum(abs(a - b) for a, b in zip(pixel, BALL)) < 90]
        return sum(there) / len(there) / small.width if there else None

    def test_it_moves_stands_still_when_touched_and_goes_on(self):
        self.out.mkdir()
        pages = Pages(self.out, ["breath"], content=self.pack)
        belly = next(page for page in pages.pages if page.slide == "breath/belly")
        x, y, w, h = next(tuple(each[side] for side in "xywh") for each in belly.elements if each["role"] == "picture")
        screen = self.enterContext(Screen())
        (self.folder / "data").mkdir()
        kiosk = self.enterContext(Kiosk(screen, self.folder / "data", content=self.pack))
        pages.on(screen)
        screen.tap(pages.home().point("open:breath"))

        def card():
            return screen.look().crop((x, y, x + w, y + h))

        def moves():
            one = card()
            return lambda: difference(one, card()) > 0.01

        def around(picture):
            picture = picture.copy()
            picture.paste(0, (x, y, x + w, y + h))
            return picture
        screen.comes_to(lambda seen: difference(around(seen), around(belly.picture())) < 0.001)
        wait_for(lambda: self.ball(card()) is not None)
        wait_for(moves())
        before = screen.look()
        wait_for(moves())
        self.assertEqual(difference(around(before), around(screen.look())), 0)  # nothing but the clip has changed

        screen.tap((x + w // 2, y + h // 3))
        wait_for(lambda: self.stillness(card) == 0)
        kiosk.comes_to_rest()
        self.assertEqual(self.stillness(card), 0)
        standing = card()
        screen.tap((x + w // 2, y + h // 3))
        screen.comes_to(lambda seen: difference(standing, seen.crop((x, y, x + w, y + h))) > 0.01)
        screen.tap(belly.point("next"))
        self.assertEqual(pages.on(screen, but_not=belly).slide, "breath/after")
        self.assertEqual(kiosk.stop()[0], 0)

    def stillness(self, card):
        """How much differs in a second, at most."""
        first = card()
        return max(difference(first, card()) for _ in range(6) if time.sleep(0.16) is None)


if __name__ == "__main__":
    unittest.main()
