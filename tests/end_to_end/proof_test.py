#!/usr/bin/python3
"""The proof on paper, read back with poppler: nothing that a clinician signs for is missing. Needs no screen."""
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path
from random import Random

CONTENT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("KIOSK_PROGRAM", CONTENT / "build/release/clinic-kiosk"))
CONFIRM = ("Night splint: how many weeks before it helps?", "Ice for up to 20 minutes?")
SIGNATURE = ("approved", "approved with the changes marked", "not approved", "Name", "Profession", "Date", "Signature")


def squeezed(words):
    """Without white space: lines break anywhere, in words too."""
    return re.sub(r"\s+", "", words)


def program(*options):
    environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0"}  # fontconfig keeps its rules to the end
    return subprocess.run([PROGRAM, *map(str, options)], capture_output=True, text=True, timeout=600, env=environment)


def pack_with_facts_to_confirm(folder):
    """The shipped pack, in which the author of heel-pain is not sure of something."""
    for part in ("scripts", "media"):
        shutil.copytree(CONTENT / part, folder / part)
    file = folder / "scripts/flows/heel-pain.lua"
    words = file.read_text(encoding="utf-8")
    listed = ", ".join(f'"{fact}"' for fact in CONFIRM)
    words, replaced = re.subn(r"confirm = \{[^}]*\}", f"confirm = {{ {listed} }}", words)
    if not replaced:
        words = words.replace("sources = {", f"confirm = {{ {listed} }}, sources = {{", 1)
    file.write_text(words, encoding="utf-8")
    return folder


def strings(lua, field):
    """The words in the first FIELD = { … } of a script."""
    return re.findall(r'"([^"]*)"', re.search(field + r" = \{(.*?)\}", lua, re.DOTALL)[1])


def translations(po):
    """English → what stands below it."""
    def joined(lines):
        return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', lines))
    entries = re.findall(r'^msgid (".*?)^msgstr (".*?)(?:\n\n|\Z)', po, re.DOTALL | re.MULTILINE)
    return {joined(english): joined(words) for english, words in entries}


# As it is typed, and as it is read: it ends no sentence.
TYPED = (("*soft shoes*", "soft shoes"), ("“*well*”,", "“well”,"), ("*2 * 5 ml*", "2 * 5 ml"), ("2 * 5", "2 * 5"), ("3*4", "3*4"),
         ("5*", "5*"), ("* *", "* *"), ("{number}", "{number}"), ("[x]", "[x]"), ("(a - b)", "(a - b)"), ("<5 ml", "<5 ml"),
         ("-5 °C", "-5 °C"), ("3–4", "3–4"), ("休息", "休息"), ("Para\u00adcet\u00adamol", "Para\u00adcet\u00adamol"), ("día", "día"))


def typed_text(random):
    """Paragraphs and lists of marks, signs and numbers in three scripts; Arabic ones turn the order in which poppler reads."""
    def line():
        pairs = []
        for _ in range(random.randint(1, 8)):
            zero = ord(random.choice("0۰०"))
            number = "".join(chr(zero + random.randint(0, 9)) for _ in range(random.randint(1, 4)))
            pairs.append(random.choice((*TYPED, (number, number))))
        pairs.insert(0, ("heel", "heel"))
        return tuple(" ".join(each) for each in zip(*pairs))
    typed, shown = line()
    for _ in range(random.randint(0, 3)):
        items = random.choice((0, 0, 2, 3))
        for words in [line() for _ in range(items or 1)]:
            typed += ("\n  - " if items else "\n\n") + words[0]
            shown += "\n" + words[1]
    return typed, shown


class Proof(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.pack = pack_with_facts_to_confirm(cls.folder / "pack")
        cls.out = cls.folder / "proofs"
        cls.done = program("render", "--proof", "--content", cls.pack, "--out", cls.out, "--flow", "heel-pain")

    def text(self, language):
        file = self.out / f"heel-pain.{language}.pdf"
        return subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout

    def slides(self, language):
        """The words on the screen, as `render` describes them: (slide, what can be read)."""
        out = self.folder / language
        done = program("render", "--content", self.pack, "--out", out, "--flow", "heel-pain", "--lang", language)
        self.assertEqual(done.returncode, 0, done.stderr)
        pages = set((out / "heel-pain").glob("*.json"))
        for own in ("*-asked*.json", "*-take-home*.json"):  # the program's own pages
            pages -= set((out / "heel-pain").glob(own))
        for file in sorted(pages):
            page = json.loads(file.read_text(encoding="utf-8"))
            yield page["slide"], page["elements"]

    def assert_has(self, paper, words):
        self.assertIn(squeezed(words), paper)

    def test_one_file_a_language_and_no_pictures(self):
        self.assertEqual(self.done.returncode, 0, self.done.stderr)
        self.assertEqual(sorted(file.name for file in self.out.iterdir()), [f"heel-pain.{language}.pdf" for language in ("ar", "en", "es", "zh")])

    def test_every_title_is_on_paper(self):
        for language in ("en", "es"):
            paper = squeezed(self.text(language))
            titles = {element["label"] for _, elements in self.slides(language) for element in elements
                      if element["role"] == "title"}
            self.assertGreater(len(titles), 10)
            for title in titles:
                with self.subTest(language=language, title=title):
                    self.assert_has(paper, title)

    def test_every_warning_sign_is_on_paper(self):
        lua = (self.pack / "scripts/lib/warnings.lua").read_text(encoding="utf-8")
        spanish = translations((self.pack / "scripts/translations/es.po").read_text(encoding="utf-8"))
        signs = strings(lua, "foot_now") + strings(lua, "foot_today")
        self.assertGreater(len(signs), 6)
        papers = {language: squeezed(self.text(language)) for language in ("en", "es")}
        for sign in signs:
            with self.subTest(sign=sign):
                self.assert_has(papers["en"], sign)
                self.assert_has(papers["es"], spanish[sign])

    def test_sources_and_facts_to_confirm_and_the_signature_are_on_paper(self):
        lua = (self.pack / "scripts/flows/heel-pain.lua").read_text(encoding="utf-8")
        sources = strings(lua, "sources")
        self.assertGreater(len(sources), 3)
        for language in ("en", "es"):
            text = self.text(language)
            for words in (*sources, *CONFIRM, *SIGNATURE, "scripts/flows/heel-pain.lua", "Get help now"):
                with self.subTest(language=language, words=words):
                    self.assert_has(squeezed(text), words)
            self.assertEqual(len(re.findall(r"\byes\b.*\bchange\b", text)), len(CONFIRM))
            self.assertNotIn("cannot be shown", text)

    def test_pages_are_a4_numbered_and_not_wasted(self):
        for language in ("en", "es"):
            info = subprocess.run(["pdfinfo", self.out / f"heel-pain.{language}.pdf"], capture_output=True, text=True,
                                  check=True).stdout
            pages = int(re.search(r"Pages:\s+(\d+)", info)[1])
            self.assertRegex(info, r"Page size:.*A4")
            slides = len({slide for slide, _ in self.slides(language)})
            self.assertTrue(slides / 4 < pages < slides, f"{slides} slides on {pages} pages")
            for number in range(1, pages + 1):
                self.assert_has(squeezed(self.text(language)), f"Page {number} of {pages}")

    def test_letters_are_noto_sans_in_the_file(self):
        fonts = subprocess.run(["pdffonts", self.out / "heel-pain.es.pdf"], capture_output=True, text=True,
                               check=True).stdout.splitlines()[2:]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertRegex(font, r"NotoSans.* yes ")

    def test_stars_eat_no_doses_on_paper_and_in_what_render_writes(self):
        (self.pack / "scripts/flows/doses.lua").write_text("""return flow { title = "Doses",
  slide { "one", title = "One", text = "Take 2 * 5 ml, 3 * a day, and *never* more." } }""", encoding="utf-8")
        self.addCleanup((self.pack / "scripts/flows/doses.lua").unlink)
        drawn = self.folder / "doses"
        for proof in ([], ["--proof"]):
            done = program("render", *proof, "--content", self.pack, "--out", drawn, "--flow", "doses")
            self.assertEqual(done.returncode, 0, done.stderr)
        paper = subprocess.run(["pdftotext", drawn / "doses.en.pdf", "-"], capture_output=True, text=True, check=True).stdout
        page = json.loads((drawn / "doses/one.json").read_text(encoding="utf-8"))
        told = " ".join(element["label"] for element in page["elements"])
        for words in (paper, told):
            self.assertIn("Take 2 * 5 ml, 3 * a day, and never more.", " ".join(words.split()))

    def test_whatever_signs_are_typed_paper_and_render_have_the_text_without_its_marks(self):
        random = Random(16)
        slides = [typed_text(random) for _ in range(30)]
        lua = "".join(f'  slide {{ "s{i}", title = "Slide {i}", text = [=[{typed}]=] }},\n' for i, (typed, _) in enumerate(slides))
        (self.pack / "scripts/flows/typed.lua").write_text(f'return flow {{ title = "Typed",\n{lua}}}', encoding="utf-8")
        self.addCleanup((self.pack / "scripts/flows/typed.lua").unlink)
        drawn = self.folder / "typed"
        for proof in ([], ["--proof"]):
            done = program("render", *proof, "--content", self.pack, "--out", drawn, "--flow", "typed")
            self.assertEqual(done.returncode, 0, done.stderr)
        paper = squeezed(subprocess.run(["pdftotext", "-layout", drawn / "typed.en.pdf", "-"], capture_output=True, text=True,
                                        check=True).stdout)
        for i, (typed, shown) in enumerate(slides):
            with self.subTest(typed=typed):
                words = re.escape(squeezed(shown)).replace("\u00ad", "[-\u00ad\u2010]?")  # one may show at the end of a line
                self.assertRegex(paper, words)
                pages = [drawn / f"typed/s{i}.json", *sorted(drawn.glob(f"typed/s{i}-[0-9]*.json"))]
                told = "".join(element["label"] for page in pages for element in json.loads(page.read_text(encoding="utf-8"))["elements"]
                               if element["role"] == "text" and element["label"] != "Typed")
                self.assertEqual(re.sub("[.。।]", "", squeezed(told)), squeezed(shown).replace("\u00ad", ""))

    def test_what_cannot_be_written_is_told(self):
        (self.folder / "file").write_text("no folder", encoding="utf-8")
        for options, words in ((["--flow", "hel-pain"], "there is no such flow"),
                               (["--flow", "heel-pain", "--lang", "xx"], "\"xx\" is not offered"),
                               (["--flow", "heel-pain", "--out", self.folder / "file/below"], "cannot be written")):
            with self.subTest(options=options):
                out = [] if "--out" in options else ["--out", self.folder / "none"]
                done = program("render", "--proof", "--content", self.pack, *options, *out)
                self.assertEqual(done.returncode, 1)
                self.assertIn(words, done.stderr)
                self.assertRegex(done.stderr, r"clinic-kiosk: (.+: )?error: .+; .+")


if __name__ == "__main__":
    unittest.main()
