#!/usr/bin/python3
"""The kinds of slide that the shipped topics do not use, in a pack: checked, drawn, translated, printed. Needs no screen."""
import json
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from scratch_pack import CONTENT, PROGRAM, copy_of_the_pack, run

KINDS = CONTENT / "tests/packs/kinds/scripts"
NOT_OFFERED = "the home screen does not offer this flow"


class Kinds(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.pack, cls.out = copy_of_the_pack(Path(folder.name, "pack")), Path(folder.name, "out")
        shutil.copy(KINDS / "flows/kinds.lua", cls.pack / "scripts/flows")
        shipped = cls.pack / "scripts/translations/es.po"
        words = (KINDS / "translations/es.po").read_text(encoding="utf-8").split("\n\n", 1)[1]  # without its head
        shipped.write_text(shipped.read_text(encoding="utf-8") + "\n" + words, encoding="utf-8")

    def elements(self, slide, *options):
        """Of all its pages."""
        done = run(PROGRAM, "render", "--flow", "kinds", "--slide", slide, "--out", self.out, "--content", self.pack, *options)
        self.assertEqual(done.returncode, 0, done.stderr)
        pages = [json.loads(page.read_text(encoding="utf-8")) for page in (self.out / "kinds").glob(f"{slide}*.json")]
        found = [each for page in sorted(pages, key=lambda page: page["page"]) for each in page["elements"]]
        shutil.rmtree(self.out)
        return found

    def labels(self, role, slide, *options):
        return [each["label"] for each in self.elements(slide, *options) if each["role"] == role]

    def test_check_finds_nothing_in_either_language(self):
        told = run(PROGRAM, "check", "kinds", "--content", self.pack).stdout
        messages = [each for each in told.split("\n\n") if ".lua" in each and NOT_OFFERED not in each]
        self.assertEqual(messages, [])

    def test_an_author_can_look_at_it_in_languages_that_nobody_speaks(self):
        self.assertEqual(self.labels("answer", "scan-first", "--lang", "xx-long"), ["Trüétr", "Ñötñö trüétr"])
        for element in self.elements("scan-first", "--lang", "xx-rtl"):
            self.assertNotRegex(element["label"], "[A-Za-z]")
        refused = run(PROGRAM, "render", "--proof", "--lang", "xx-long", "--out", self.out, "--content", self.pack)
        self.assertEqual(refused.returncode, 1, "nobody signs what nobody can read")

    def test_a_portion_is_said_in_words_in_the_language_of_the_reader(self):
        self.assertEqual(self.labels("picture", "better"), ["8 in 10 people with a sore heel"])
        for size in ("100", "200"):
            self.assertEqual(self.labels("picture", "better", "--lang", "es", "--text-size", size),
                             ["8 de cada 10 personas que tienen dolor en el talón"])

    def test_a_myth_and_its_fact_are_heard_one_after_the_other_with_what_they_are(self):
        heard = self.labels("text", "rest")
        self.assertIn("Myth. Bed rest is best for a sore back. Fact. Gentle movement helps it heal sooner", heard)
        self.assertIn("Mito. Si duele, algo se está dañando. Realidad. La espalda puede doler y aun así es seguro moverse",
                      self.labels("text", "rest", "--lang", "es", "--text-size", "200"))

    def test_the_program_says_the_two_answers_in_the_language_of_the_reader(self):
        self.assertEqual(self.labels("answer", "scan-first"), ["True", "Not true"])
        self.assertEqual(self.labels("answer", "scan-first", "--lang", "es"), ["Es cierto", "No es cierto"])

    def test_things_to_do_at_home_are_boxes_to_tick_with_the_words_that_nothing_is_saved(self):
        self.assertIn("Stretch my calf every morning", self.labels("answer", "at-home"))
        self.assertIn("Toque lo que quiere hacer. No se guarda", " ".join(self.labels("text", "at-home", "--lang", "es")))

    def test_what_is_to_be_put_in_order_does_not_stand_in_it(self):
        steps = self.labels("answer", "stretch-order")
        self.assertEqual(sorted(steps), sorted(["Put your hands on a wall", "Step back with one foot", "Press the heel to the floor",
                                                "Hold it and count to 30"]))
        self.assertNotEqual(steps[0], "Put your hands on a wall")

    def test_the_moments_of_a_timeline_are_heard_in_their_order_at_every_shape(self):
        for options in ((), ("--size", "1920x1080"), ("--size", "1280x720", "--text-size", "200"), ("--lang", "es")):
            heard = [each for each in self.labels("text", "heals", *options) if re.match("(Week|Month|Year|Semana|Mes|Un año) ?", each)]
            self.assertEqual(len(heard), 6, heard)
            self.assertRegex(heard[0], "^(Week|Semana) 1. ")
            self.assertRegex(heard[5], "^(Year 1|Un año después). ")

    def test_opening_times_are_heard_row_by_row_beside_each_other_or_below(self):
        for options in ((), ("--size", "1920x1080"), ("--size", "1280x720", "--text-size", "200")):
            self.assertEqual([each for each in self.labels("text", "open", *options) if re.match("Monday|Friday|Saturday", each)],
                             ["Monday to Thursday. 8:00 – 18:00", "Friday. 8–13", "Saturday and Sunday. Closed"])
        self.assertIn("De lunes a jueves. De 8:00 a 18:00", self.labels("text", "open", "--lang", "es", "--text-size", "200"))

    def test_people_are_heard_by_name_which_is_the_same_in_every_language(self):
        self.assertIn("Ana Ruiz. Nurse, shows how to inhale", self.labels("text", "team"))
        self.assertIn("Ana Ruiz. Enfermera, enseña a inhalar", self.labels("text", "team", "--lang", "es", "--size", "1920x1080"))

    def test_every_kind_stands_on_the_proof(self):
        done = run(PROGRAM, "render", "--proof", "--flow", "kinds", "--out", self.out, "--content", self.pack)
        self.assertEqual(done.returncode, 0, done.stderr)
        for language, words in {"en": "8 in 10 people with a sore heel", "es": "8 de cada 10 personas"}.items():
            self.assertIn(words, run("pdftotext", "-layout", self.out / f"kinds.{language}.pdf", "-").stdout)
        shutil.rmtree(self.out)


if __name__ == "__main__":
    unittest.main()
