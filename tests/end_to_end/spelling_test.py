#!/usr/bin/python3
"""Every word that patients read is in a dictionary of its language (hunspell), or in the list below. Chinese has none: there script_rules_test and
the glossary are what there is."""
import re
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [ROOT / "scripts/translations", ROOT / "kiosk/pack/program_words"]
DICTIONARIES = {"en": "en_US", "es": "es_ES", "ar": "ar"}
# Looked up one by one: medicine, and forms that the dictionaries do not make.
RIGHT = {
    "en": {"fasciitis"},
    "es": set("Ajústela Póngaselos ciática ciático configurarlo fascia fascitis".split()),
    "ar": set("البايتات إصبعين الكورتيزون وقليلون يتلقيان يتيبس يجثو".split()),
}
# Commands, settings and names that staff type or see elsewhere, the same in every language.
AS_THEY_ARE = set("CSV Excel OK PINs USB clinic kiosk kioskpack off output pin rollback speech toml".split())
STRING = re.compile(r'^"(.*)"$', re.MULTILINE)


def entries(folder, language):
    """(msgid, msgstrs) of a PO file; nothing of its header, of what is fuzzy, and of notes."""
    text = (folder / f"{language}.po").read_text(encoding="utf-8")
    for entry in re.split(r"\n\s*\n", text)[1:]:
        if "#, fuzzy" in entry:
            continue
        fields = {}
        for name, value in re.findall(r'^(msg\w+(?:\[\d\])?) ((?:".*"\n?)+)', entry, re.MULTILINE):
            fields[name] = "".join(STRING.findall(value)).replace("\\n", " ").replace('\\"', '"')
        yield fields.get("msgid", ""), [value for name, value in fields.items() if name.startswith("msgstr")]


def words(text):
    text = re.sub(r"\{[^}]*\}|https?://\S+", " ", text)
    text = re.sub("[*\u00ad\u0640\u064b-\u0652\u2066-\u2069]", "", text)  # marks, soft hyphens, signs of vowels, isolates
    return re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)


def unknown(language, all_words):
    told = subprocess.run(["hunspell", "-d", DICTIONARIES[language], "-i", "utf-8", "-l"], input="\n".join(sorted(all_words)),
                          capture_output=True, text=True, check=True)
    right = RIGHT[language] | AS_THEY_ARE
    return {word for word in told.stdout.split() if word not in right and word.lower() not in right}


class Spelling(unittest.TestCase):
    def words_in(self, language):
        found = set()
        for folder in FOLDERS:
            for english, translated in entries(folder, "es" if language == "en" else language):
                for text in [english] if language == "en" else translated:
                    found.update(words(text))
        self.assertGreater(len(found), 1000)
        return found

    def test_english(self):
        self.assertEqual(unknown("en", self.words_in("en")), set())

    def test_spanish(self):
        self.assertEqual(unknown("es", self.words_in("es")), set())

    def test_arabic(self):
        self.assertEqual(unknown("ar", self.words_in("ar")), set())

    def test_a_misspelt_word_is_found(self):
        for language, wrong in (("en", "stretsh"), ("es", "estirammiento"), ("ar", "الظهرر")):
            self.assertEqual(unknown(language, {wrong}), {wrong})


if __name__ == "__main__":
    unittest.main()
