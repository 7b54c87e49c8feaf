#!/usr/bin/python3
"""The gallery of drawings names what is there, and what the program itself finds in the drawings. Needs no screen."""
import re
import sys
import tempfile
import unittest
from pathlib import Path

from scratch_pack import CONTENT, PROGRAM, copy_of_the_pack, run

sys.path.insert(0, str(CONTENT / "media/pen"))
sys.dont_write_bytecode = True
import check as pen_check  # noqa: E402

GALLERY = CONTENT / "media/gallery.md"
MOST_PARTS, MOST_POINTS = 4, 5  # of a slide, of a summary


def in_groups(names, most):
    return [names[i:i + most] for i in range(0, len(names), most)]


def names_in(cell):
    return [name.split(" (")[0] for name in cell.split(", ") if name != "none"]


def drawings():
    """(file, layers, parts) of each row."""
    for row in re.findall(r"^\| <img [^|]*\| `([^`]+)` \|[^|]*\|([^|]*)\|([^|]*)\|$", GALLERY.read_text("utf-8"), re.M):
        yield row[0], names_in(row[1].strip()), names_in(row[2].strip())


def listed(folder):
    return re.findall(r'<img src="%s/([a-z0-9-]+)\.svg"' % folder, GALLERY.read_text("utf-8"))


def flow(slides, head=""):
    return 'return flow { title = "Gallery", %s review = { status = "draft" },\n%s}\n' % (head, "".join(slides))


def slide(name, file, layers, parts):
    show = ", ".join(f'"{layer}"' for layer in layers)
    touch = ", ".join(f'["{part}"] = "Part"' for part in parts)
    return (f'  slide {{ "{name}", title = "One", picture = {{ "{file}", show = {{ {show} }}, alt = "A drawing." }},'
            f' parts = {{ {touch} }} }},\n')


def slides_of(number, file, layers, parts):
    return [slide(f"s-{number}-{i}", file, layers, group) for i, group in enumerate(in_groups(parts, MOST_PARTS) or [[]])]


def icons():
    for i, group in enumerate(in_groups(listed("icons"), MOST_POINTS)):
        points = ", ".join(f'{{ "Point", icon = "{icon}" }}' for icon in (group * 3)[:max(3, len(group))])
        yield f'  summary {{ "icons-{i}", title = "Icons", points = {{ {points} }} }},\n'


class Gallery(unittest.TestCase):
    def test_is_written_from_the_drawings_as_they_are(self):
        self.assertEqual(GALLERY.read_text("utf-8"), pen_check.gallery(), "run media/pen/check.py --gallery")

    def test_has_every_drawing_and_every_icon(self):
        for folder in ("illustrations", "icons"):
            there = {file.stem for file in (CONTENT / "media" / folder).glob("*.svg")}
            self.assertEqual(set(listed(folder)), there)

    def test_the_program_finds_every_layer_part_tile_and_icon_it_names(self):
        rows = list(drawings())
        self.assertGreater(sum(len(parts) for _, _, parts in rows), 100)
        with tempfile.TemporaryDirectory() as folder:
            pack = copy_of_the_pack(folder)
            flows = pack / "scripts/flows"
            for i, group in enumerate(in_groups(rows, 10)):
                slides = [text for n, row in enumerate(group) for text in slides_of(n, *row)]
                (flows / f"gallery-{i}.lua").write_text(flow(slides), encoding="utf-8")
            (flows / "gallery-icons.lua").write_text(flow(icons()), encoding="utf-8")
            for i, tile in enumerate(name for name in listed("illustrations") if name.startswith("tile-")):
                one = slide("one", "step-walk.svg", [], [])
                (flows / f"gallery-tile-{i}.lua").write_text(flow([one], f'tile = "{tile}.svg",'), encoding="utf-8")
            told = run(PROGRAM, "check", "--content", pack).stdout.splitlines()
        about = [line for line in told if "gallery-" in line and re.search("element|no picture|no icon|cannot be shown|sound SVG", line)]
        self.assertEqual(about, [])
        self.assertTrue(any("gallery-0.lua" in line for line in told), told)  # they were read: nothing offers them


if __name__ == "__main__":
    unittest.main()
