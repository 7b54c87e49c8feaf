#!/usr/bin/python3
"""A drawing of another program taken into a pack, and drawings that cannot be shown, as an author meets both. Needs no screen."""
import gzip
import subprocess
import tempfile
import unittest
from pathlib import Path

from scratch_pack import CONTENT, PROGRAM, run, small_copy_of_the_pack

DRAWINGS = CONTENT / "tests/display/imports"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'


class PictureAdd(unittest.TestCase):
    def setUp(self):
        self.pack = small_copy_of_the_pack(self.enterContext(tempfile.TemporaryDirectory()))
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def add(self, file, *options, answer=""):
        return subprocess.run([PROGRAM, "picture", "add", file, "--content", self.pack, *options], input=answer,
                              capture_output=True, text=True, timeout=600)

    def test_what_was_taken_is_shown_by_a_slide_and_check_is_content(self):
        done = self.add(DRAWINGS / "illustrator.svg", "--as", "My Heel.svg", "--show", self.folder / "layers.png")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("Taken: media/illustrations/my-heel.svg, 400 × 300 units, ", done.stdout)
        self.assertIn("- the word “Soft tissue”; where it stood is the part \"soft-tissue\" now\n", done.stdout)
        self.assertRegex(done.stdout, r"  sore-spot +1\d\d × \d+, off until `show` names it\n")
        self.assertTrue((self.folder / "layers.png").read_bytes().startswith(b"\x89PNG"))
        pasted = done.stdout.split("For a slide:\n")[1].split("\nEvery layer")[0].replace("alt = \"…\"", "alt = \"A heel.\"")
        flow = self.pack / "scripts/flows/heel-pain.lua"
        words = flow.read_text(encoding="utf-8")
        flow.write_text(words.replace("return flow {", "return flow {\n slide { \"mine\", title = \"A heel\", text = \"Touch a name.\",\n" + pasted + " },", 1),
                        encoding="utf-8")
        checked = run(PROGRAM, "check", "--content", self.pack)
        about_pictures = [line for line in checked.stdout.splitlines() if "my-heel" in line or "part" in line]
        self.assertEqual(about_pictures, [], checked.stdout)

    def test_what_is_there_is_replaced_only_when_somebody_agrees(self):
        target = self.pack / "media/illustrations/shoe.svg"
        before = target.read_bytes()
        mine = self.folder / "Shoe.SVG"
        mine.write_text(SVG + '<path d="M0 0h50v50z"/></svg>')
        for answer in ("", "n\n"):
            done = self.add(mine, answer=answer)
            self.assertEqual((done.returncode, target.read_bytes()), (1, before))
            self.assertIn("shoe.svg is there already. Replace it? [y/N]", done.stderr)
        own = mine.read_bytes()
        self.assertEqual(self.add(mine, answer="y\n").returncode, 0)
        self.assertNotEqual(target.read_bytes(), before)
        self.assertEqual(mine.read_bytes(), own)
        self.assertEqual(self.add(mine).returncode, 0)  # the same again asks nothing
        done = self.add(target, answer="y\n")
        self.assertEqual(done.returncode, 1)
        self.assertIn("this is the file in the pack itself", done.stderr)

    def test_what_cannot_be_taken_leaves_nothing_behind(self):
        bad = self.folder / "photo.svg"
        bad.write_text(SVG + '\n<image href="data:image/png;base64,AAAA"/></svg>')
        done = self.add(bad)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn(f"{bad}:2: error: this drawing cannot be taken: it contains <image>; draw it as shapes", done.stderr)
        self.assertFalse((self.pack / "media/illustrations/photo.svg").exists())
        self.assertIn("there is no such file", self.add(self.folder / "none.svg").stderr)


class Refused(unittest.TestCase):
    """What `check` says of a drawing that cannot be shown, with its line and the slides that show it."""
    DRAWINGS = {
        "embedded.svg": (SVG + '\n<image href="data:image/png;base64,AAAA"/></svg>', ":2: error", "it contains <image>"),
        "doctype.svg": ("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG + "</svg>", ":1: error", "its DOCTYPE declares entities"),
        "large.svg": (SVG + " " * (2 << 20) + "</svg>", ": error", "it is larger than 2 MiB"),
        "filter.svg": (SVG + '<filter id="f"/>\n<path filter="url(#f)"/></svg>', ":2: error", "it uses a <filter>"),
        "sizeless.svg": ("\n<svg><path d='M0 0h9'/></svg>", ":2: error", "it has neither a viewBox nor a width and a height"),
        "renamed.svg": (b"\x89PNG\r\n\x1a\n", ": error", "it is a PNG picture and no drawing"),
        "empty.svg": ("", ": error", "the file is empty"),
        "cut.svg": (SVG + '<g>\n<path d="M0', ":2: error", "it ends in the middle of a tag"),
        "open.svg": (SVG + "<g>\n", ":2: error", "it ends before <g> of its line 1 is closed"),
        "packed.svg": (gzip.compress(b"<svg/>"), ": error", "it is a compressed drawing (SVGZ)"),
        "words.svg": (SVG + '<path d="M0 0h50v50z"/>\n<text y="50" font-size="20">Heel</text></svg>', ":2:29: warning", "this drawing says “Heel”"),
    }

    def test_each_has_its_own_sentence(self):
        pack = small_copy_of_the_pack(self.enterContext(tempfile.TemporaryDirectory()))
        slides = ""
        for number, (name, (text, _, _)) in enumerate(self.DRAWINGS.items()):
            (pack / "media/illustrations" / name).write_bytes(text if isinstance(text, bytes) else text.encode())
            for again in "ab":
                slides += f'  slide {{ "s{number}{again}", title = "One", text = "A.", picture = {{ "{name}", alt = "A." }} }},\n'
        (pack / "scripts/flows/drawn.lua").write_text('return flow { title = "Drawn",\n' + slides + "}\n")
        lines = run(PROGRAM, "check", "--content", pack).stdout.splitlines()
        for number, (name, (_, place, why)) in enumerate(self.DRAWINGS.items()):
            with self.subTest(drawing=name):
                told = [line for line in lines if line.startswith("media/illustrations/" + name)]
                self.assertEqual(len(told), 1, told)
                self.assertTrue(told[0].startswith(f"media/illustrations/{name}{place}"), told)
                self.assertIn(why, told[0])
                first = 2 * number + 2
                self.assertTrue(told[0].endswith(f"(scripts/flows/drawn.lua:{first}, scripts/flows/drawn.lua:{first + 1} show it)"), told)


if __name__ == "__main__":
    unittest.main()
