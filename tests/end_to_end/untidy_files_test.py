#!/usr/bin/python3
"""Files as translators, Windows, Macs and sticks leave them: nothing is lost, passed over or misread without a word.
Needs no screen."""
import os
import shutil
import tempfile
import unittest
from pathlib import Path

from scratch_pack import copy_of_the_pack, PROGRAM, run

ES = "scripts/translations/es.po"
ENTRY = 'msgid "10 to 20 minutes"\nmsgstr "De 10 a 20 minutos"\n'


class Untidy(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.pack = copy_of_the_pack(self.folder / "pack")
        self.es = self.pack / ES

    def program(self, *options, status=0):
        done = run(PROGRAM, *options)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def update(self, status=0):
        return self.program("translate", "update", "es", "--content", self.pack, status=status)

    def check(self):
        return run(PROGRAM, "check", "--content", self.pack).stdout

    def change(self, before, after):
        words = self.es.read_text(encoding="utf-8")
        self.assertIn(before, words)
        self.es.write_text(words.replace(before, after, 1), encoding="utf-8")

    def line_of(self, words):
        return self.es.read_text(encoding="utf-8").split(words)[0].count("\n") + 1

    # ---- a writer never replaces what it could not read whole

    def test_a_file_with_the_line_ends_of_old_macs_or_windows_is_read_and_kept(self):
        sound = self.es.read_bytes()
        for line_end in (b"\r", b"\r\n"):
            self.es.write_bytes(sound.replace(b"\n", line_end))
            self.assertIn(" 0 fuzzy, 0 empty\n", self.update())
            self.assertIn(b'msgstr "De 10 a 20 minutos"\n', self.es.read_bytes())

    def refused(self, content, words):
        self.es.write_bytes(content)
        self.assertIn(words, self.update(status=1))
        self.assertEqual(self.es.read_bytes(), content)
        self.assertEqual([file.name for file in self.es.parent.iterdir()], ["es.po"])

    def test_what_cannot_be_read_whole_is_left_as_it_is(self):
        sound = self.es.read_bytes()
        self.refused(b"", "there is no entry in it; bring back a copy of it")
        self.refused(b"# only a comment\n", "there is no entry in it")
        self.refused(sound[:sound.index(b"minutos")], "es.po:")
        self.refused(sound[:sound.index("Más".encode()) + 2], "this line has a letter that is not UTF-8")
        self.refused(sound.decode().encode("utf-16"), "this text is saved as UTF-16, which Notepad calls Unicode; save it again as UTF-8")
        self.refused(sound.decode().encode("latin-1", "replace"), "this line has a letter that is not UTF-8")
        self.refused(sound.replace(b"\n", "\u2028".encode()), "an invisible line end that no PO file has")
        at = sound.index(b'msgid "10 to 20 minutes"')
        self.refused(sound[:at] + b"<<<<<<< HEAD\n" + sound[at:], "<<<<<<< is left of two versions of this file that were joined")

    @unittest.skipIf(os.geteuid() == 0, "root reads every file")
    def test_a_file_that_may_not_be_read_is_left_as_it_is(self):
        sound = self.es.read_bytes()
        self.es.chmod(0)
        self.assertIn("the file cannot be read: Permission denied", self.update(status=1))
        self.es.chmod(0o600)
        self.assertEqual(self.es.read_bytes(), sound)

    def test_a_copy_is_kept_when_more_than_a_tenth_of_the_translations_go_out_of_use(self):
        self.assertNotIn("es.po.old", self.update())
        before = self.es.read_bytes()
        for flow in ("heel-pain", "sciatica"):
            (self.pack / f"scripts/flows/{flow}.lua").unlink()
        kiosk = self.pack / "scripts/kiosk.lua"
        kiosk.write_text(kiosk.read_text(encoding="utf-8").replace('"heel-pain",', "").replace('"sciatica",', ""), encoding="utf-8")
        self.assertRegex(self.update(), r"es\.po\.old: the file as it was, kept because \d+ translations are in no text any more")
        self.assertEqual((self.pack / (ES + ".old")).read_bytes(), before)
        self.assertNotIn("es.po.old", self.check())

    def test_a_template_that_somebody_translated_is_not_written_over(self):
        pot = self.pack / "scripts/translations/messages.pot"
        self.program("translate", "extract", "--content", self.pack)
        self.program("translate", "extract", "--content", self.pack)
        pot.write_text(pot.read_text(encoding="utf-8").replace('msgid "Next"\nmsgstr ""', 'msgid "Next"\nmsgstr "Siguiente"'), encoding="utf-8")
        before = pot.read_bytes()
        told = self.program("translate", "extract", "--content", self.pack, status=1)
        self.assertIn("somebody has translated 1 text in it; give it the name of its language: es.po", told)
        self.assertEqual(pot.read_bytes(), before)

    # ---- translations are judged

    def test_what_a_translation_must_keep_is_looked_at_in_the_shipped_file(self):
        self.assertEqual(self.check(), "")
        for before, after, words in (
                ("De 10 a 20 minutos", "De 100 a 20 minutos", "error: the translation of “10 to 20 minutes” says 100, the English 10"),
                ("De 10 a 20 minutos", "De 10 a 20 horas", "error: the translation of “10 to 20 minutes” says “20 horas”"),
                ("De 10 a 20 minutos", "De 10 a 20 min&uacute;tos", "error: the translation of “10 to 20 minutes” has &uacute;"),
                ("De 10 a 20 minutos", "De 10 a 20 mÃ¡s", "error: the translation of “10 to 20 minutes” has broken letters: Ã¡"),
                ("De 10 a 20 minutos", "10 to 20 minutes", "warning: the translation of “10 to 20 minutes” is the English itself"),
                ("De 10 a 20 minutos", "De 10 a 20\u202e minutos", "turns the order of the letters, U+202E"),
                ("si tiene *al menos una* de", "si tiene *al menos una de", "error: the translation of “if you have *any one* of these” has a star")):
            sound = self.es.read_bytes()
            line = self.line_of('msgstr "De 10 a 20' if "10" in before else 'msgstr "si tiene *al menos una*')
            self.change(f'msgstr "{before}"' if "10" in before else before, f'msgstr "{after}"' if "10" in before else after)
            told = self.check()
            self.assertIn(words, told)
            self.assertIn(f"{ES}:{line}:", told)
            self.es.write_bytes(sound)

    def test_blanks_are_no_translation(self):
        for blank in (" ", "\u00a0", "\u200b\\n"):
            sound = self.es.read_bytes()
            self.change('msgstr "Pierna"', f'msgstr "{blank}"')
            self.assertRegex(self.check(), r"Español is not offered: of the home screen 1 of \d+ texts (is|are) not translated, the first is “Leg”")
            self.es.write_bytes(sound)

    def test_a_file_copied_from_english_is_one_error(self):
        self.program("translate", "extract", "--content", self.pack)
        self.assertEqual(run("msgen", "-o", self.es, self.pack / "scripts/translations/messages.pot").returncode, 0)
        told = self.check()
        self.assertRegex(told, r"es\.po:\d+:\d+: error: \d{3} translations are the English itself, the first is “Back”")
        self.assertLess(told.count("the English itself"), 3)

    def test_another_language_in_the_header_is_told(self):
        self.change('"Language: es\\n"', '"Language: fr\\n"')
        self.assertIn('es.po:11:12: error: the header says that this is another language: "fr"', self.check())

    def test_what_stays_as_it_is_survives_gettexts_tools_and_our_own(self):
        self.change(ENTRY, "# stays as it is: 20, 25, minutos\n" + ENTRY.replace("20 minutos", "25 minutos"))
        self.assertEqual(self.check(), "")
        self.program("translate", "extract", "--content", self.pack)
        run("msgmerge", "--update", "--backup=none", self.es, self.pack / "scripts/translations/messages.pot")
        self.assertEqual(self.check(), "")
        self.update()
        self.assertEqual(self.check(), "")
        self.change("# stays as it is: 20, 25, minutos\n", "")
        told = self.check()
        for words in ("says 25, the English 20", "write the same numbers; if it is right, add the comment: stays as it is: 20, 25"):
            self.assertIn(words, told)

    def test_one_translation_of_a_megabyte_is_refused_with_its_line(self):
        line = self.line_of('msgid "10 to 20')
        self.change("De 10 a 20 minutos", "De 10 a 20 minutos " + "x" * (1 << 20))
        told = self.check()
        self.assertIn(f"{ES}:{line}: error: the translation is longer than 4096 bytes", told)
        self.assertLess(len(told), 4000)

    # ---- files passed over in silence, or refused for nothing

    def test_a_file_under_a_name_that_nobody_reads_is_told(self):
        flows, languages = self.pack / "scripts/flows", self.pack / "scripts/translations"
        shutil.copy(flows / "heel-pain.lua", flows / "knee-pain.lua.txt")
        shutil.copy(flows / "heel-pain.lua", flows / "hip-pain.LUA")
        shutil.copy(self.es, languages / "es_MX.po")
        shutil.copy(self.es, languages / "es (1).po")
        told = self.check()
        for words in ("scripts/flows/knee-pain.lua.txt: warning: this file is not read under this name\n  = help: rename it to knee-pain.lua",
                      "rename it to hip-pain.lua", "rename it to es-MX.po", "es.po is there too: keep the right one"):
            self.assertRegex(told.replace("\n ", "\n"), words.replace("\n ", r"\n\s*").replace("(", r"\(").replace(")", r"\)").replace(".", r"\."))
        self.assertIn("es_MX.po: error: this may be the translation", self.program(
            "translate", "update", "es-MX", "--content", self.pack, status=1))
        self.assertIn('did you mean "es-MX"', self.program("translate", "update", "es_MX", "--content", self.pack, status=1))

    def test_what_programs_leave_beside_files_is_passed_over(self):
        for file in ("scripts/flows/._heel-pain.lua", "scripts/flows/~$heel-pain.lua", "scripts/lib/._warnings.lua",
                     "scripts/translations/._es.po", "scripts/translations/~$es.po", "media/icons/._shoe.svg",
                     "media/illustrations/~$foot.svg", "scripts/.DS_Store"):
            (self.pack / file).write_bytes(b"\0\5\26\7")
        self.assertEqual(self.check(), "")
        self.assertIn(" 0 fuzzy, 0 empty\n", self.update())

    def test_a_pack_whose_first_file_has_the_wrong_name_is_told_which(self):
        (self.pack / "scripts/kiosk.lua").rename(self.pack / "scripts/kiosk.lua.txt")
        self.assertIn('rename "scripts/kiosk.lua.txt" to kiosk.lua', self.program("check", "--content", self.pack, status=1))

    # ---- files to write

    def test_a_file_is_what_its_name_says_or_it_is_wrong_usage(self):
        counts = self.folder / "counts.sqlite3"
        self.program("stats", "demo", "--kiosks", 1, "--days", 3, "--content", self.pack, "--out", counts)
        made_up = counts.read_bytes()
        self.program("stats", "export", counts, "--out", self.folder / "counts.XLSX")
        self.assertEqual((self.folder / "counts.XLSX").read_bytes()[:2], b"PK")
        self.program("stats", "export", counts, "--out", self.folder / "counts.JSON")
        self.assertEqual((self.folder / "counts.JSON").read_bytes()[:1], b"{")
        for command, name, possible in (("export", "counts.ods", ".csv, .json or .xlsx"), ("export", "counts.pdf", ".csv, .json or .xlsx"),
                                        ("report", "report.pdf", ".html or .htm"), ("merge", "all.csv", ".sqlite3, .sqlite or .db"),
                                        ("demo", "demo.xlsx", ".sqlite3, .sqlite or .db")):
            files = [counts] if command != "demo" else []
            self.assertIn(possible, self.program("stats", command, *files, "--out", self.folder / name, status=2))
            self.assertFalse((self.folder / name).exists())
        self.assertIn(".kioskpack", self.program("pack", self.pack, "--key", "none.key", "--out", self.folder / "spring.zip", status=2))
        self.assertIn("name a folder", self.program("render", "--content", self.pack, "--out", self.folder / "home.png", status=2))
        self.assertIn(".pot", self.program("translate", "extract", "--content", self.pack, "--out", self.es, status=2))
        self.assertIn("is there already", self.program("stats", "demo", "--content", self.pack, "--out", counts, status=1))
        shutil.copy(counts, self.folder / "taken.csv")
        self.assertIn("this holds statistics", self.program("stats", "export", counts, "--out", self.folder / "taken.csv", status=1))
        self.assertEqual((self.folder / "taken.csv").read_bytes(), made_up)
        self.assertEqual(counts.read_bytes(), made_up)


if __name__ == "__main__":
    unittest.main()
