#!/usr/bin/python3
"""Translators' files as gettext's own tools see them, and what one changed word does to the Spanish. Needs no screen."""
import gettext
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from scratch_pack import copy_of_the_pack, PROGRAM, run

NOT_OFFERED = '"heel-pain" is not offered in Español'


class Translate(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.pack = copy_of_the_pack(Path(folder.name, "pack"))
        self.flow = self.pack / "scripts/flows/heel-pain.lua"
        self.es = self.pack / "scripts/translations/es.po"
        self.pot = self.pack / "scripts/translations/messages.pot"

    def program(self, *options, status=0):
        done = run(PROGRAM, *options, "--content", self.pack)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def check(self):
        return run(PROGRAM, "check", "--content", self.pack).stdout

    def change(self, before, after):
        words = self.flow.read_text(encoding="utf-8")
        self.assertEqual(words.count(before), 1)
        self.flow.write_text(words.replace(before, after), encoding="utf-8")

    def proofs(self):
        out = self.pack.parent / "proofs"
        shutil.rmtree(out, ignore_errors=True)
        run(PROGRAM, "render", "--proof", "--flow", "heel-pain", "--out", out, "--content", self.pack)
        return sorted(file.name for file in out.glob("*.pdf"))

    def tool(self, *command):
        done = run(*command)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout + done.stderr

    def words(self):
        """Everything a program would show, without comments and order."""
        compiled = self.pack.parent / "es.mo"
        self.tool("msgfmt", "-o", compiled, self.es)
        return compiled.read_bytes()

    def test_an_update_of_what_is_shipped_keeps_every_translation(self):
        before = self.words()
        self.assertIn(" 0 fuzzy, 0 empty\n", self.program("translate", "update", "es"))
        self.assertEqual(self.words(), before)
        self.assertEqual(self.check(), "")
        once = self.es.read_bytes()
        self.program("translate", "update", "es")
        self.assertEqual(self.es.read_bytes(), once)

    def test_one_changed_word_takes_the_topic_out_of_spanish_and_a_typo_does_not(self):
        self.assertEqual(self.proofs(), ["heel-pain.en.pdf", "heel-pain.es.pdf"])
        self.change("This band is the *plantar fascia*.", "That band is the *plantar fascia*.")
        self.assertIn("run clinic-kiosk translate update es", self.check())
        self.assertIn(NOT_OFFERED, self.check())
        self.assertEqual(self.proofs(), ["heel-pain.en.pdf"])
        self.assertIn(" 1 fuzzy, 0 empty", self.program("translate", "update", "es"))
        self.assertTrue("#| \"This band is the *plantar fascia*." in self.es.read_text(encoding="utf-8"))
        self.assertIn(NOT_OFFERED, self.check())
        told = self.program("translate", "update", "es", "--meaning-unchanged", "heel-pain/band")
        self.assertIn("heel-pain, slide band: text: kept translated: “This band", told)
        self.assertEqual(self.check(), "")
        self.assertEqual(self.proofs(), ["heel-pain.en.pdf", "heel-pain.es.pdf"])

    def test_gettexts_tools_accept_everything_that_is_written(self):
        self.change("A strong band under your foot", "A strong band beneath your foot")
        self.program("translate", "extract")
        for language in ("es", "zh-Hant"):
            self.program("translate", "update", language)
        for file in self.pack.glob("scripts/translations/*.po*"):
            told = self.tool("msgfmt", "-c", "-o", "/dev/null", file)
            if file != self.pot:  # which lacks a language and the date of its translation, as templates do
                self.assertEqual(told, "")
        for file in (self.pot, self.es):
            for words in ("#. heel-pain, slide sore: title (render/heel-pain/sore.png)\n#: scripts/flows/heel-pain.lua:",
                          "#. home screen: title (render/home.png)\n#: scripts/kiosk.lua:"):
                self.assertTrue(words in file.read_text(encoding="utf-8"), f"{file.name} has no {words}")
        self.assertIn("1 fuzzy", self.tool("msgfmt", "--statistics", "-o", "/dev/null", self.es))
        self.assertIn("Una banda", self.tool("msgattrib", "--only-fuzzy", self.es))

    def test_the_header_of_a_language_counts_as_that_language_does(self):
        forms = {"ja": "1", "de": "1 0", "fr": "0 0", "pt-BR": "0 0", "is": "1 0", "fil": "0 0 0 0 1", "lv": "2 0 1",
                 "lt": "2 0 1", "ru": "2 0 1 1 1 2", "pl": "2 0 1", "cs": "2 0 1", "ro": "1 0 1", "se": "2 0 1 2",
                 "ga": "2 0 1 2", "gd": "3 0 1 2", "sl": "3 0 1 2 2 3", "mt": "1 0 1", "ar": "0 1 2 3",
                 "cy": "0 1 2 3 5 5 4"}
        plural = '\nmsgid "%d day"\nmsgid_plural "%d days"\n'
        for language, numbers in forms.items():
            self.program("translate", "update", language)
            file = self.pack / f"scripts/translations/{language}.po"
            header = file.read_text(encoding="utf-8").split("\n\n")[0]
            count = int(re.search(r"nplurals=(\d)", header).group(1))
            file.write_text(header + "\n" + plural + "".join(f'msgstr[{i}] "{i}"\n' for i in range(count)))
            self.assertEqual(self.tool("msgfmt", "-c", "-o", self.pack / "one.mo", file), "")
            with open(self.pack / "one.mo", "rb") as compiled:
                words = gettext.GNUTranslations(compiled)
            if count > 1:
                self.assertEqual([words.ngettext("%d day", "%d days", n) for n in range(len(numbers.split()))],
                                 numbers.split(), language)

    def test_a_lost_word_in_braces_is_seen_by_msgfmt(self):
        self.program("translate", "update", "it")  # the program has no Italian of its own
        file = self.pack / "scripts/translations/it.po"
        words = file.read_text(encoding="utf-8")
        begun = 'msgid "Step {number}"\nmsgstr "'
        self.assertIn(begun, words)
        file.write_text(words.replace(begun, begun + "Passo {nombre}"), encoding="utf-8")
        done = run("msgfmt", "-c", "-o", "/dev/null", file)
        self.assertEqual(done.returncode, 1)
        self.assertIn("'nombre' doesn't exist in 'msgid'", done.stderr)

    def test_a_language_by_its_name_is_asked_for_by_its_code(self):
        for typed in ("german", "Deutsch", "de_DE", "DE", "ger"):
            told = self.program("translate", "update", typed, status=1)
            self.assertIn('did you mean "de" (German)', told)
        for typed in ("spanish", "espanol", "es_ES", "spa", "es-MX"):
            told = self.program("render", "--flow", "home", "--out", self.pack / "out", "--lang", typed, status=1)
            self.assertIn('did you mean "es" (Spanish)', told)
            told = self.program("preview", "--lang", typed, status=1)
            self.assertIn('did you mean "es" (Spanish)', told)
        told = self.program("render", "--out", self.pack / "out", "--lang", "german", status=1)
        self.assertIn('the language "de" (German) is not offered; with --lang write one of en, es', told)
        self.assertFalse((self.pack / "out").exists())

    def test_a_language_that_is_not_complete_cannot_be_drawn(self):
        self.es.write_text(self.es.read_text(encoding="utf-8").replace('msgid "What hurts, and why?"', 'msgid "What"'))
        told = self.program("render", "--flow", "home", "--out", self.pack / "out", "--lang", "es", status=1)
        self.assertIn('"es" (Spanish) is not offered: its translation is not complete', told)

    def test_a_sentence_stands_where_the_template_says(self):
        self.program("translate", "extract")
        template = self.pot.read_text(encoding="utf-8")
        entry = template[:template.index('msgid "A strong band under your foot"')]
        place = entry[entry.rindex("#: "):].split()[1]
        file, line = place.split(":")
        lines = (self.pack / file).read_text(encoding="utf-8").splitlines()
        self.assertIn("A strong band under your foot", lines[int(line) - 1])

    def test_what_msgmerge_made_of_a_file_is_read_and_kept(self):
        self.program("translate", "update", "es")
        self.change("A strong band under your foot", "A strong band beneath your foot")
        self.program("translate", "extract")
        self.tool("msgmerge", "--update", "--previous", "--backup=none", self.es, self.pot)
        merged = self.tool("msgattrib", "--only-fuzzy", "--no-wrap", self.es)
        self.program("translate", "update", "es")
        updated = self.tool("msgattrib", "--only-fuzzy", "--no-wrap", self.es)
        for words in ('#| msgid "A strong band under your foot"', 'msgid "A strong band beneath your foot"'):
            self.assertIn(words, merged)
            self.assertIn(words, updated)
        self.assertIn(NOT_OFFERED, self.check())
        self.tool("msgattrib", "--clear-fuzzy", "--clear-previous", "-o", self.es, self.es)
        self.assertNotIn(NOT_OFFERED, self.check())

    def written_back(self):
        """What programs make of the Spanish: each by its name, as bytes."""
        sound = self.es.read_text(encoding="utf-8")
        for options in ("--no-wrap", "--width=40", "--sort-output", "--sort-by-file", "--no-location", "--force-po"):
            yield f"msgcat {options}", run("msgcat", options, self.es).stdout.encode()
        merged = run("msgmerge", "--quiet", "--previous", self.es, self.pot)
        yield "msgmerge", merged.stdout.encode()
        yield "a Windows editor", ("\ufeff" + sound).replace("\n", "\r\n").encode()
        header, entries = sound.split("\n\n", 1)
        people = '"Last-Translator: Ana Ruiz <ana@example.org>\\n"\n"Language-Team: Spanish <https://example.org/es/>\\n"'
        for program in ("Poedit 3.2.2", "Weblate 5.4"):
            lines = [line for line in header.split("\n") if not line.startswith(('"X-Generator', '"Last-T', '"Language-Team'))]
            lines += people.split("\n") + [f'"X-Generator: {program}\\n"', '"X-Poedit-Bookmarks: 3,-1\\n"']
            gone = '#~ msgctxt "interface"\n#~ msgid "Gone"\n#~ msgstr "Ido"\n'
            yield program, ("\n".join(lines).replace("(n != 1)", "n != 1") + "\n\n" + entries + "\n" + gone).encode()

    def test_what_translators_programs_write_back_reads_the_same(self):
        self.program("translate", "update", "es")
        self.program("translate", "extract")
        sound = self.es.read_bytes()
        entries = sound.split(b"\n\n", 1)[1]
        for program, written in self.written_back():
            with self.subTest(program):
                self.es.write_bytes(written)
                self.assertIn(" 0 fuzzy, 0 empty", self.program("translate", "update", "es"))
                again = self.es.read_bytes()
                self.assertTrue(again.split(b"\n\n", 1)[1].startswith(entries))
                if b"X-Generator: clinic" not in written:  # whose header that is stays
                    for words in (b"Ana Ruiz", b"X-Poedit-Bookmarks: 3,-1", b"plural=n != 1;", b'#~ msgid "Gone"'):
                        self.assertIn(words, again)
                self.program("translate", "update", "es")
                self.assertEqual(self.es.read_bytes(), again)
            self.es.write_bytes(sound)

    def test_a_broken_file_is_refused_and_left_alone(self):
        self.es.write_text(self.es.read_text(encoding="utf-8") + 'msgid "no end\n', encoding="utf-8")
        before = self.es.read_bytes()
        told = self.program("translate", "update", "es", status=1)
        self.assertRegex(told, r"clinic-kiosk: scripts/translations/es\.po:\d+: error: ")
        self.assertEqual(self.es.read_bytes(), before)

    def test_wrong_usage_is_told(self):
        for words in (["translate"], ["translate", "update"]):
            self.assertEqual(run(PROGRAM, *words).returncode, 2)
        told = self.program("translate", "update", "es", "--meaning-unchanged", "heel-pian", status=1)
        self.assertIn('did you mean "heel-pain"', told)


if __name__ == "__main__":
    unittest.main()
