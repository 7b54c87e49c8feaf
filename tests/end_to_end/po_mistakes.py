"""Mistakes as translators make them, each in the es.po of a new pack: how each comes about, by its name.

What `check` says of each stands in packs/translated/NAME.txt; translation_mistakes_test.py holds it.
"""
FOLDER = "scripts/translations"

ANY_ONE = 'msgstr "si tiene *al menos una* de estas señales"'
TEN_MINUTES = 'msgstr "Diez minutos bastan para empezar. Luego camine un poco más."'
START_HERE = 'msgstr "Empiece donde está. No necesita un lugar especial."'
BENCH = 'msgid "A bench"\nmsgstr "Una banca"\n'
PLURALS = "nplurals=2; plural=(n != 1);"
CONFLICT = "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> spanish\n"


def text(*pairs):
    """Each pair: what stands there, and what the translator writes in its place."""
    def spoil(pack):
        po = pack / FOLDER / "es.po"
        words = po.read_text(encoding="utf-8")
        for before, after in pairs:
            assert words.count(before) == 1, f"{before} stands {words.count(before)} times in es.po"
            words = words.replace(before, after)
        po.write_text(words, encoding="utf-8", newline="\n")
    return spoil


def own_word(english, translation, context='msgctxt "interface"\n'):
    """In the place of the program's word, at the end of the file."""
    def spoil(pack):
        with (pack / FOLDER / "es.po").open("a", encoding="utf-8") as po:
            po.write(f'\n{context}msgid "{english}"\nmsgstr "{translation}"\n')
    return spoil


def whole(change):
    """The file's words, changed and encoded by a program that knows no better."""
    def spoil(pack):
        po = pack / FOLDER / "es.po"
        po.write_bytes(change(po.read_text(encoding="utf-8")))
    return spoil


def renamed(name, also=False):
    def spoil(pack):
        po = pack / FOLDER / "es.po"
        words = po.read_bytes()
        if not also:
            po.unlink()
        (pack / FOLDER / name).write_bytes(words)
    return spoil


def compiled(name):
    """As gettext's programs read it, under this name instead of the PO file."""
    def spoil(pack):
        (pack / FOLDER / "es.po").unlink()
        (pack / FOLDER / name).write_bytes(b"\xde\x12\x04\x95" + bytes(24))
    return spoil


MISTAKES = {
    # ---- what stands in one translation
    "placeholder-lost": own_word("{position} of {total}", "{position} de"),
    "placeholder-translated": own_word("{position} of {total}", "{posición} de {total}"),
    "placeholder-in-round-brackets": own_word("Not in the clinic? Call *{number}*.", "¿No está en la clínica? Llame al *(number)*."),
    "star-lost": text((ANY_ONE, ANY_ONE.replace("una*", "una"))),
    "stars-lost": text((ANY_ONE, ANY_ONE.replace("*", ""))),
    "number-changed": text((TEN_MINUTES, TEN_MINUTES.replace("Diez", "100"))),
    "number-changed-in-words": text((TEN_MINUTES, TEN_MINUTES.replace("Diez", "Veinte"))),
    "unit-changed": text((TEN_MINUTES, TEN_MINUTES.replace("minutos", "horas"))),
    "text-copied": text((START_HERE, 'msgstr "Start where you are. You need no special place."')),
    "label-copied": text((BENCH, BENCH.replace("Una banca", "A bench"))),
    "text-empty": text((START_HERE, 'msgstr ""')),
    "text-of-a-blank": text((START_HERE, 'msgstr " "')),
    "text-fuzzy": text((BENCH, "#, fuzzy\n" + BENCH)),
    "text-too-long": text((BENCH, BENCH.replace("Una banca", " ".join(["Una banca de madera bajo el árbol"] * 6)))),
    "word-too-long": own_word("Back", "Volveralapantallaanteriorenseguida"),
    "web-letters": text((BENCH, BENCH.replace("Una banca", "Un &aacute;rbol"))),
    "letters-misread": text((BENCH, BENCH.replace("Una banca", "Un Ã¡rbol"))),
    "both-languages": text((START_HERE, 'msgstr "Start where you are. You need no special place. / Empiece donde está."')),
    # ---- the marks around it
    "closing-quote-lost": text((START_HERE, START_HERE[:-1])),
    "opening-quote-lost": text((START_HERE, START_HERE.replace('"', "", 1))),
    "both-quotes-lost": text((START_HERE, START_HERE.replace('"', ""))),
    "quotes-of-word": text((START_HERE, "msgstr “Empiece donde está. No necesita un lugar especial.”")),
    "quotes-of-word-around-all": text((BENCH, "msgid “A bench”\nmsgstr “Una banca”\n")),
    "quotes-of-spain": text((START_HERE, "msgstr «Empiece donde está. No necesita un lugar especial.»")),
    "quotes-inside": text((START_HERE, 'msgstr "Empiece "donde está". No necesita un lugar especial."')),
    "text-on-two-lines": text((START_HERE, 'msgstr "Empiece donde está.\nNo necesita un lugar especial."')),
    "second-line-without-quotes": text((START_HERE, 'msgstr "Empiece donde está."\nNo necesita un lugar especial.')),
    "backslash": text((START_HERE, 'msgstr "Empiece donde está\\en casa."')),
    "backslash-at-the-end": text((BENCH, BENCH.replace("Una banca", "Una banca\\"))),
    "keyword-misspelt": text((BENCH, BENCH.replace("msgstr", "msgstring"))),
    "keyword-with-colon": text((BENCH, BENCH.replace("msgstr", "msgstr:"))),
    "keyword-in-capitals": text((BENCH, BENCH.replace("msgstr", "MSGSTR"))),
    "translation-missing": text((BENCH, 'msgid "A bench"\n')),
    "translation-twice": text((BENCH, BENCH + 'msgstr "Un banco"\n')),
    "english-twice": text((BENCH, BENCH + '\nmsgid "A bench"\nmsgstr "Un banco"\n')),
    "english-overwritten": text((BENCH, 'msgid "Una banca"\nmsgstr ""\n')),
    "english-changed": text((BENCH, BENCH.replace("A bench", "A long bench"))),
    "context-lost": own_word("You chose", "Usted eligió", context=""),
    "note-without-number-sign": text((BENCH, "banca o banco?\n" + BENCH)),
    "note-like-in-lua": text((BENCH, "-- banca o banco?\n" + BENCH)),
    "set-aside-by-hand": text((BENCH, '#~ msgid "A bench"\n#~ msgstr "Una banca"\n')),
    "two-versions": text((BENCH, 'msgid "A bench"\n' + CONFLICT.format('msgstr "Una banca"', 'msgstr "Un banco"'))),
    "plural-form-missing": text((BENCH, 'msgid "A bench"\nmsgid_plural "{count} benches"\nmsgstr[0] "Una banca"\n')),
    "plural-of-a-text": text((BENCH, BENCH.replace("msgstr", "msgstr[0]"))),
    # ---- the head of the file
    "plural-forms-not-filled-in": text((PLURALS, "nplurals=INTEGER; plural=EXPRESSION;")),
    "plural-forms-of-another-language": text((PLURALS, "nplurals=1; plural=0;")),
    "plural-forms-broken": text((PLURALS, "nplurals=2; plural=(n != 1;")),
    "language-of-another": text(('"Language: es\\n"', '"Language: de\\n"')),
    "language-in-words": text(('"Language: es\\n"', '"Language: Spanish\\n"')),
    "charset-of-another": text(("charset=UTF-8", "charset=ISO-8859-1")),
    "charset-not-filled-in": text(("charset=UTF-8", "charset=CHARSET")),
    "head-lost": whole(lambda words: words[words.index("#."):].encode()),
    # ---- the file
    "saved-as-latin-1": whole(lambda words: words.encode("cp1252", "replace")),
    "saved-as-utf-16": whole(lambda words: words.encode("utf-16")),
    "saved-with-mark-and-line-ends": whole(lambda words: ("\ufeff" + words.replace("\n", "\r\n")).encode()),
    "saved-as-rich-text": whole(lambda words: (r"{\rtf1\ansi " + words.replace("\n", "\\par\n") + "}").encode("ascii", "replace")),
    "saved-as-web-page": whole(lambda words: ("<html>\n<body>\n<pre>\n" + words + "</pre>\n</body>\n</html>\n").encode()),
    "saved-as-word": whole(lambda words: b"PK\x03\x04\x14\0\x06\0\x08\0" + words.encode()),
    "cut-off": whole(lambda words: words[:words.index("No necesita un lugar")].encode()),
    "fence-of-a-chat": whole(lambda words: ("```po\n" + words + "```\n").encode()),
    "sentence-of-a-chat": whole(lambda words: ("Here is the Spanish file:\n\n" + words).encode()),
    "empty": whole(lambda words: b""),
    "compiled": compiled("es.po"),
    "compiled-beside": compiled("es.mo"),
    "named-in-words": renamed("spanish.po"),
    "named-twice": renamed("es (1).po", also=True),
    "named-text": renamed("es.po.txt"),
    "german-in-words": renamed("german.po", also=True),
    "language-not-offered": renamed("de.po", also=True),
    "named-as-template": renamed("es.pot"),
}
