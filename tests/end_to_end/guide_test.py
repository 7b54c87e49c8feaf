#!/usr/bin/python3
"""Every example in scripts/README.md, put into a pack and checked, and its picture. Needs no screen.

`guide_test.py --pictures` makes the pictures again: after an example, a drawing or the look has changed.
Pixels are not compared, as they differ with the version of a font; that there is a picture of the right size is.
"""
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import photographs
from scratch_pack import CONTENT, PROGRAM

GUIDE = CONTENT / "scripts/README.md"
PICTURES = CONTENT / "media/screenshots/guide"
KINDS = ("slide", "compare", "change", "steps", "question", "choice", "warning", "summary", "ask", "portion", "myths", "true_or_not", "timeline", "checklist", "order", "hours", "people", "room", "list", "photo", "clip")
SIZE = (360, 640)

HEAD = """local warnings = use "warnings"
return flow {
  title = "An example", review = { status = "draft", sources = { "The guide" } },
"""
# Where the examples lead, so that each stands in a whole flow.
AROUND_SLIDE = HEAD + """%s
  slide { "home", title = "At home", text = "Rest." },
  slide { "clinician", title = "A clinician", text = "May help." },
}
"""


def examples():
    """(id of the slide or None, what kind, the whole flow) of each."""
    for block in re.findall(r"^```lua\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.M | re.S):
        first = re.match(r"\w+", block).group()
        if first in KINDS:
            first = "room" if re.search(r"^room {", block, re.M) else "list" if re.search(r"^ *- ", block, re.M) else "photo" if first == "slide" and ".jpg" in block else "clip" if ".webp" in block else first
            yield re.search(r'"([a-z0-9-]+)"', block).group(1), first, AROUND_SLIDE % block
        else:
            yield None, first, block


def run(*command):
    environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0", "LC_ALL": "C.UTF-8"}
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=600, env=environment)


def size_of(png):
    return struct.unpack(">II", png.read_bytes()[16:24])


class Guide(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.pack, cls.out = Path(folder.name, "pack"), Path(folder.name, "out")
        for part in ("scripts", "media"):
            shutil.copytree(CONTENT / part, cls.pack / part)
        photographs.save(photographs.inhaler(), cls.pack / "media/illustrations/inhaler.jpg", quality=90)
        photographs.clip([photographs.inhaler((640, 480), off=off) for off in range(0, 60, 6)], cls.pack / "media/illustrations/cap-off.webp")
        photographs.save(photographs.portrait(), cls.pack / "media/illustrations/ana.jpg", quality=90)
        cls.examples = list(examples())
        for i, (_, _, flow) in enumerate(cls.examples):
            (cls.pack / f"scripts/flows/example-{i}.lua").write_text(flow, encoding="utf-8")

    def draw(self, i, slide):
        done = run(PROGRAM, "render", "--flow", f"example-{i}", "--slide", slide, "--size", "%dx%d" % SIZE,
                   "--out", self.out, "--content", self.pack)
        self.assertEqual(done.returncode, 0, done.stderr)
        return self.out / f"example-{i}" / f"{slide}.png"

    def test_every_example_passes_check(self):
        told = [line for line in run(PROGRAM, "check", "--content", self.pack).stdout.splitlines() if "example-" in line]
        # Warnings are about what an example leaves out: a place on the home screen, a translation.
        errors = [line for line in told if ": error: " in line]
        self.assertEqual(errors, [], "\n".join(errors))
        self.assertGreaterEqual(len(self.examples), len(KINDS) + 3)

    def test_the_look_of_the_guide_passes_check(self):
        look, = re.findall(r"^```text\n(look = {.*?)^```", GUIDE.read_text(encoding="utf-8"), re.M | re.S)
        with tempfile.TemporaryDirectory() as folder:
            pack = Path(folder, "pack")
            for part in ("scripts", "media"):
                shutil.copytree(CONTENT / part, pack / part)
            shutil.copy(CONTENT / "media/illustrations/shoe.svg", pack / "media/illustrations/logo.svg")
            home = pack / "scripts/kiosk.lua"
            home.write_text(home.read_text(encoding="utf-8").replace("  topics =", look + "  topics ="), encoding="utf-8")
            self.assertEqual(run(PROGRAM, "check", "--content", pack).stdout, "")

    def test_every_kind_of_slide_has_an_example(self):
        self.assertEqual({kind for _, kind, _ in self.examples} & set(KINDS), set(KINDS))

    def test_the_whole_topic_has_six_slides_and_each_can_be_drawn(self):
        whole = next(i for i, (slide, _, flow) in enumerate(self.examples) if not slide and "  choice {" in flow)
        flow = self.examples[whole][2]
        slides = re.findall(r'^  (\w+) \{ "([a-z-]+)"', flow, re.M)
        self.assertEqual([kind for kind, _ in slides], ["slide", "choice", "slide", "slide", "question", "warning"])
        for _, slide in slides:
            self.draw(whole, slide)

    def test_what_the_guide_leads_to_is_there(self):
        for link in re.findall(r"\]\(([^)#]+)[^)]*\)", GUIDE.read_text(encoding="utf-8")):
            if not link.startswith("https:"):
                self.assertTrue((GUIDE.parent / link).exists(), link)

    def test_its_own_headings_are_where_its_links_lead(self):
        words = GUIDE.read_text(encoding="utf-8")
        headings = [re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in re.findall(r"^#+ (.*)$", words, re.M)]
        for anchor in re.findall(r"\]\(#([^)]+)\)", words):
            self.assertIn(anchor, headings)

    def test_every_example_of_a_slide_has_its_picture_in_the_guide(self):
        words = GUIDE.read_text(encoding="utf-8")
        for i, (slide, kind, _) in enumerate(self.examples):
            if not slide:
                continue
            with self.subTest(kind):
                kept = PICTURES / f"{kind}.png"
                self.assertIn(f"../media/screenshots/guide/{kind}.png", words)
                self.assertEqual(size_of(self.draw(i, slide)), size_of(kept))
                self.assertLess(kept.stat().st_size, 90_000)

    def make_pictures(self):
        PICTURES.mkdir(parents=True, exist_ok=True)
        for i, (slide, kind, _) in enumerate(self.examples):
            if slide:
                shutil.copy(self.draw(i, slide), PICTURES / f"{kind}.png")


if __name__ == "__main__":
    if sys.argv[1:] == ["--pictures"]:
        unittest.TextTestRunner().run(unittest.TestSuite([Guide("make_pictures")]))
    else:
        unittest.main()
