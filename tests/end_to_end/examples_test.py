#!/usr/bin/python3
"""The example packs of tests/packs/examples: what clinics other than the first need. Each is sound, drawn, signed and taken by a kiosk.
And the chapter of the authors' guide that leads to a pack of one's own, typed as it stands there."""
import concurrent.futures
import json
import os
import re
import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from kiosk_on_screen import DIES_WITH_THE_TEST, Screen, wait_for
from scratch_pack import CONTENT, PROGRAM, run

EXAMPLES = CONTENT / "tests/packs/examples"
SCREENS = (("1080x1920", "100"), ("1920x1080", "200"))
SLIDE = re.compile(r'^\s*(?:slide|compare|change|steps|question|choice|warning|summary|ask|portion|myths|true_or_not|timeline|checklist|order|hours|people) \{ "([a-z0-9-]+)"', re.M)


def program(*command, status=0):
    done = run(PROGRAM, *command)
    if done.returncode != status:
        raise AssertionError(done.stdout + done.stderr)
    return done.stdout


class Example:
    """What holds for every one."""

    languages = ("en",)

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.pack = cls.found()
        cls.drawn = {}
        with concurrent.futures.ThreadPoolExecutor(2) as beside:
            for screen in SCREENS:
                for language in cls.languages:
                    cls.drawn[screen, language] = beside.submit(cls.draw, *screen, language)

    @classmethod
    def draw(cls, size, text, language):
        out = cls.folder / f"{language}-{size}-{text}"
        program("render", "--content", cls.pack, "--out", out, "--lang", language, "--size", size, "--text-size", text)
        return out

    def pictures(self):
        """Of every screen and language: (size, the folder)."""
        for ((size, _), _), drawn in self.drawn.items():
            yield tuple(map(int, size.split("x"))), drawn.result()

    def actions(self):
        """What the pages of the first screen lead to, upright and in the first language."""
        folder = self.drawn[SCREENS[0], self.languages[0]].result()
        pages = [json.loads(file.read_text(encoding="utf-8")) for file in folder.glob("home*.json")]
        return {element["action"] for page in pages for element in page["elements"] if "action" in element}

    def test_check_says_nothing(self):
        self.assertEqual(program("check", "--content", self.pack), "")

    def test_every_slide_is_drawn_upright_and_lying_in_every_language(self):
        flows = {file.stem: SLIDE.findall(file.read_text(encoding="utf-8")) for file in (self.pack / "scripts/flows").glob("*.lua")}
        for size, folder in self.pictures():
            self.assertEqual({file.name for file in folder.iterdir() if file.is_dir()}, set(flows))
            for flow, slides in flows.items():
                self.assertLessEqual(set(slides), {file.stem for file in (folder / flow).glob("*.png")})
            for picture in folder.rglob("*.png"):
                self.assertEqual(struct.unpack(">II", picture.read_bytes()[16:24]), size, picture)

    def test_is_packed_signed_and_taken_by_a_kiosk(self):
        key, packed, data = self.folder / "clinic", self.folder / "clinic.kioskpack", self.folder / "data"
        program("keygen", "--out", key, "--no-password")
        program("pack", self.pack, "--key", key.with_suffix(".key"), "--out", packed)
        data.mkdir()
        public = key.with_suffix(".pub").read_text(encoding="utf-8").splitlines()[1]
        (data / "kiosk.toml").write_text(f'screen_inches = 21.5\npublish_keys = ["{public}"]\n', encoding="utf-8")
        program("publish", packed, "--data", data, "--unreviewed")
        taken = (data / "packs/current").resolve()
        for file in self.pack.rglob("*"):
            if file.is_file() and file.relative_to(self.pack).parts[0] in ("scripts", "media"):
                self.assertEqual((taken / file.relative_to(self.pack)).read_bytes(), file.read_bytes())


class Drawn(Example):
    """With drawings and a pen of its own."""

    def test_its_drawings_are_what_its_pen_draws(self):
        out = self.folder / "drawings"
        out.mkdir()
        subprocess.run([sys.executable, "-B", self.pack / "pen/draw.py", "--into", out], check=True)
        kept = sorted((self.pack / "media/illustrations").glob("*.svg"))
        self.assertEqual([file.name for file in kept], sorted(file.name for file in out.iterdir()))
        for file in kept:
            self.assertEqual((out / file.name).read_bytes(), file.read_bytes(), file.name)

    def test_every_picture_is_shown(self):
        words = "".join(file.read_text(encoding="utf-8") for file in (self.pack / "scripts").rglob("*.lua"))
        for file in (self.pack / "media/illustrations").iterdir():
            self.assertIn(f'"{file.name}"', words)


class Inhaler(Drawn, unittest.TestCase):
    """German scripts, Turkish beside them, no figure."""

    languages = ("de", "tr")

    @classmethod
    def found(cls):
        return EXAMPLES / "inhaler"

    def test_its_first_screen_leads_to_all_its_topics_and_both_languages(self):
        self.assertLessEqual({"open:praxis", "open:spray-mit-spacer", "open:jeden-tag", "open:ausloeser", "open:sport", "open:hilfe-holen", "language:de", "language:tr"},
                             self.actions())

    def test_what_is_told_about_the_clinic_is_no_draft(self):
        for language, drawn in ((language, drawn.result()) for (_, language), drawn in self.drawn.items()):
            for slide in (drawn / "praxis").glob("*.json"):
                self.assertNotIn("notice", [each["role"] for each in json.loads(slide.read_text(encoding="utf-8"))["elements"]], (language, slide))
        reviews = program("check", "--content", self.pack, "--reviews")
        self.assertRegex(reviews, r"praxis +de +not needed")
        self.assertRegex(reviews, r"praxis +tr +not needed")


class Dental(Drawn, unittest.TestCase):
    """English alone."""

    @classmethod
    def found(cls):
        return EXAMPLES / "dental"

    def test_its_first_screen_leads_to_all_its_topics(self):
        self.assertLessEqual({"open:our-clinic", "open:tooth-out", "open:numb", "open:brushing", "open:get-help"}, self.actions())


class Many(Example, unittest.TestCase):
    """Forty topics in groups, which its maker writes."""

    @classmethod
    def found(cls):
        pack = cls.folder / "pack"
        subprocess.run([sys.executable, "-B", EXAMPLES / "many/make.py", pack], check=True)
        return pack

    def test_its_first_screen_leads_to_forty_topics_and_can_be_searched(self):
        actions = self.actions()
        self.assertEqual(len([each for each in actions if each.startswith("open:")]), 40 + 1)
        folder = self.drawn[SCREENS[0], "en"].result()
        self.assertTrue((folder / "home-search-found.png").is_file())


SPANISH = {"Breathe well": "Respire bien", "Your lungs": "Sus pulmones", "Keeping well": "Cuidarse"}  # of the first screen that the guide shows


class Afternoon(unittest.TestCase):
    """Somebody with the guide, a terminal and a text editor."""

    def setUp(self):
        self.here = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.data = self.here / ".local/share/clinic-kiosk"
        self.data.mkdir(parents=True)
        (self.here / "bin").mkdir()
        (self.here / "bin/clinic-kiosk").symlink_to(PROGRAM.resolve())
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        self.environment |= {"HOME": str(self.here), "PATH": f"{self.here}/bin:{os.environ['PATH']}", "ASAN_OPTIONS": "detect_leaks=0"}

    def types(self, line):
        if line.startswith("cd "):
            self.here /= line.removeprefix("cd ")
        elif " preview " in line:
            self.looks(line)
        else:
            done = subprocess.run(["bash", "-c", line], input="a long password\n", capture_output=True, text=True, cwd=self.here, env=self.environment)
            self.assertEqual(done.returncode, 0, f"{line}\n{done.stdout}{done.stderr}")

    def looks(self, line):
        with Screen() as screen:
            environment = self.environment | {"DISPLAY": screen.display, "SDL_VIDEODRIVER": "x11"}
            window = subprocess.Popen(DIES_WITH_THE_TEST + line.split(), cwd=self.here, env=environment, stderr=subprocess.DEVNULL)
            wait_for(lambda: screen.look().getbbox() is not None)
            window.terminate()
            window.wait()

    def writes(self, home):
        """The first screen as the guide has it, and what it says of a pack without a figure."""
        (self.here / "scripts/kiosk.lua").write_text(home, encoding="utf-8")
        for flow in (self.here / "scripts/flows").glob("*.lua"):
            flow.write_text(re.sub(r' *body_part = "[^"]*",', "", flow.read_text(encoding="utf-8")), encoding="utf-8")

    def translates(self):
        po = self.here / "scripts/translations/es.po"
        words = po.read_text(encoding="utf-8")
        for english, spanish in SPANISH.items():
            words, found = re.subn(rf'(#, fuzzy\n(#\|.*\n)+)?msgid "{english}"\nmsgstr ".*"', f'msgid "{english}"\nmsgstr "{spanish}"', words)
            self.assertEqual(found, 1, english)
        po.write_text(words, encoding="utf-8")

    def test_the_chapter_leads_to_a_pack_that_a_kiosk_takes(self):
        guide = (CONTENT / "scripts/README.md").read_text(encoding="utf-8")
        chapter = re.search(r"^## Your clinic in an afternoon\n(.*?)^## ", guide, re.M | re.S)[1]
        for language, block in re.findall(r"^```(\w+)\n(.*?)^```", chapter, re.M | re.S):
            if language == "text":
                self.writes(block)
            if language == "lua":  # what the first screen leads to by the clinic's name
                (self.here / "scripts/flows/our-clinic.lua").write_text(block, encoding="utf-8")
            for line in block.splitlines() if language == "sh" else ():
                if " publish " in line:  # what the administrator did once
                    public = Path(f"{self.here}/../clinic.pub").read_text(encoding="utf-8").splitlines()[1]
                    (self.data / "kiosk.toml").write_text(f'publish_keys = ["{public}"]\n', encoding="utf-8")
                self.types(line)
                if " translate " in line:
                    self.translates()
        taken = self.data / "packs/current/scripts/flows/inhaler.lua"
        self.assertEqual(taken.read_text(encoding="utf-8"), (self.here / "scripts/flows/inhaler.lua").read_text(encoding="utf-8"))
        self.assertEqual([file.name for file in (self.here / "proofs").glob("our-clinic.*")], ["our-clinic.en.pdf"])
        self.assertEqual({file.name for file in (self.here / "proofs").glob("easy-walk.*")}, {"easy-walk.en.pdf", "easy-walk.es.pdf"})


if __name__ == "__main__":
    unittest.main()
