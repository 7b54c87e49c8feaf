#!/usr/bin/python3
"""What editors are told can be written in flows (scripts/.luals) is exactly what the program accepts. Needs no screen."""
import json
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from scratch_pack import CONTENT, PROGRAM

NOTES = (CONTENT / "scripts/.luals/kiosk.lua").read_text(encoding="utf-8")
READERS = ("slide_reader", "flow_reader", "home_reader", "language_list", "topic_list", "built_on", "read_look", "picture_fields", "read_parts", "read_moments", "read_myths", "read_true_or_not", "read_timeline", "read_lists", "read_portion", "read_hours", "read_people")

FLOW = 'return flow { title = "T", %s }'
SLIDE = FLOW % 'slide { "a", title = "T", %s }'
HOME = 'return kiosk { title = "T", topics = { "sound" }, languages = { en = "English" }, %s }'
# Where a table of each class stands.
PLACES = {
    "Flow": 'return flow { %s, slide { "a", title = "T" } }', "Review": FLOW % 'review = { %s }, slide { "a", title = "T" }',
    "Slide": SLIDE, "Picture": SLIDE % 'picture = { "shoe.svg", %s }',
    "Part": SLIDE % 'picture = "shoe.svg", parts = { a = { "A", %s } }', "Next": SLIDE % "next = { %s }",
    "Moment": FLOW % 'change { "a", title = "T", moment { "x", %s }, moment { "y" } }',
    "PhotoMoment": FLOW % 'compare { "a", title = "T", before = { "x.jpg", %s }, after = { "y.jpg", label = "Y" } }',
    "Step": FLOW % 'steps { "a", title = "T", step { "x", %s }, step { "y" } }',
    "Ask": FLOW % 'ask { "a", title = "T", questions = { "x?", "y?", "z?" }, %s }',
    "Answer": FLOW % 'question { "a", title = "T", answer { "x", %s }, answer { "y" } }',
    "Option": FLOW % 'choice { "a", title = "T", option { "x", %s }, option { "y" } }',
    "Room": FLOW % 'slide { "a", title = "T" }, room { "x", %s, slide { "b", title = "T" } }',
    "Order": FLOW % 'order { "a", %s, steps = { "x", "y", "z" } }', "Checklist": FLOW % 'checklist { "a", %s, things = { "x", "y" } }', "TrueOrNot": FLOW % 'true_or_not { "a", %s }', "Timeline": FLOW % 'timeline { "a", %s, moment { "x", "y" }, moment { "x", "y" } }', "Myths": FLOW % 'myths { "a", %s, myth { "x", fact = "y" } }', "Myth": FLOW % 'myths { "a", title = "T", myth { "x", %s } }',
    "Hours": FLOW % 'hours { "a", %s }', "People": FLOW % 'people { "a", %s, person { "x", role = "y" } }',
    "Person": FLOW % 'people { "a", title = "T", person { "x", %s } }', "SmallPicture": FLOW % 'people { "a", title = "T", person { "x", role = "y", picture = { "x.jpg", %s } } }',
    "Point": FLOW % 'summary { "a", title = "T", points = { { "x", %s } } }',
    "Kiosk": "return kiosk { %s }", "Group": 'return kiosk { title = "T", topics = { group { "G", "sound", %s } }, languages = { en = "English" } }',
    "Look": HOME % 'look = { %s }', "Urgent": HOME % 'urgent = { "sound", %s }',
    "Figure": HOME % 'figure = { "shoe.svg", %s }', "BodyPart": HOME % 'figure = { "shoe.svg", parts = { a = { "A", %s } } }',
}
PLACES |= {kind.capitalize(): FLOW % (kind + ' { "a", %s }')
           for kind in ("compare", "change", "steps", "question", "choice", "warning", "summary", "portion")}


def source(name):
    file, = (CONTENT / "kiosk").rglob(f"{name}.cpp")
    return file.read_text(encoding="utf-8")


def accepted_somewhere():
    """Every field a reader asks for by name."""
    asks = r'(?:line|paragraphs|flag|whole_number|lines|ids|picture|small_picture|picture_file|drawing|spot|table|take|date|color)\((?:\*\w+, )?"(\w+)"'
    ends = re.findall(r'field : \{"(\w+)", "(\w+)"\}', source("read_moments"))
    return {name for reader in READERS for name in re.findall(asks, source(reader))} | {name for pair in ends for name in pair}


def classes():
    found = re.findall(r"---@class kiosk\.(\w+)\n((?:---@field .*\n)*)", NOTES)
    return {name: fields for name, fields in found if name != "Visit"}


def noted():
    """Without the words that are only proposed there: `slide` is written before a table of its own."""
    return {name: set(re.findall(r"---@field (\w+)\?? (?!fun\(fields)", fields)) for name, fields in classes().items()}


def functions_of(source_name, table):
    entries = re.search(r"NamedFunction %s\[\] = \{(.*?)\};" % table, source(source_name), re.S).group(1)
    return set(re.findall(r'\{"(\w+)"', entries))


class Editor(unittest.TestCase):
    def refused(self, place, fields):
        """Those of the fields that are told to be unknown, or never used, in a table there."""
        with tempfile.TemporaryDirectory() as folder:
            flows = Path(folder, "scripts/flows")
            flows.mkdir(parents=True)
            table = place % ", ".join(f'{field} = "x"' for field in sorted(fields))
            home = table.startswith("return kiosk")
            (flows / "sound.lua").write_text(SLIDE % "" if home else table, encoding="utf-8")
            (flows.parent / "kiosk.lua").write_text(table if home else HOME % "", encoding="utf-8")
            told = subprocess.run([PROGRAM, "check", "--content", folder], capture_output=True, text=True, timeout=600).stdout
        self.told = told
        return set(re.findall(r'field "(\w+)" that is not known', told)) | set(re.findall(r"(\w+) of .* is never used", told))

    def test_every_class_has_exactly_the_fields_that_are_accepted(self):
        every = accepted_somewhere()
        self.assertEqual(set(noted()), set(PLACES))
        for name, fields in noted().items():
            with self.subTest(name):
                self.assertLessEqual(fields, every)
                self.assertEqual(self.refused(PLACES[name], every), every - fields)

    def test_is_lua(self):
        self.refused("local function never_run()\n" + NOTES.replace("%", "%%") + "\nend\n" + SLIDE, [])
        self.assertFalse([line for line in self.told.splitlines() if "flows/sound.lua" in line and ": error:" in line], self.told)

    def test_every_word_and_no_other(self):
        header = (CONTENT / "kiosk/script/mistakes/syntax_error.h").read_text(encoding="utf-8")
        words = re.search(r"constructors =.*?\{(.*?)\}", header, re.S).group(1)
        expected = set(re.findall(r'"(\w+)"', words)) | {"use"}
        written = set(re.findall(r"^function (\w+)\(", NOTES, re.M))
        self.assertEqual(written - functions_of("plain_functions", "plain") - {"pairs"}, expected)
        settings = json.loads((CONTENT / ".luarc.json").read_text(encoding="utf-8"))
        self.assertEqual(set(settings["diagnostics.globals"]), expected)
        for folder in settings["workspace.library"]:
            self.assertTrue(list((CONTENT / folder).glob("*.lua")))

    def test_lua_offers_what_the_sandbox_has_and_no_more(self):
        def offered(library):
            return set(re.findall(r"^function %s(\w+)\(" % library, NOTES, re.M))
        self.assertLessEqual(functions_of("plain_functions", "plain") | {"pairs"}, offered(""))
        self.assertEqual(offered(r"math\."), functions_of("plain_functions", "math"))
        self.assertEqual(offered(r"string\."), functions_of("string_functions", "strings"))
        self.assertEqual(offered(r"table\."), functions_of("table_functions", "tables") | {"sort"})
        built_in = json.loads((CONTENT / ".luarc.json").read_text(encoding="utf-8"))["runtime.builtin"]
        self.assertEqual({name for name, how in built_in.items() if how == "disable"},
                         {"basic", "coroutine", "debug", "io", "math", "os", "package", "string", "table", "utf8"})

    def test_words_are_proposed_where_their_tables_may_stand(self):
        header = (CONTENT / "kiosk/flow/kinds.h").read_text(encoding="utf-8")
        slides = re.search(r"slide_kinds = (.*?)\}\);", header, re.S).group(1)
        kinds = set(re.findall(r'\{"(\w+)"', slides))
        proposed = {name: set(re.findall(r"---@field (\w+)\? fun\(fields", fields)) for name, fields in classes().items()}
        self.assertEqual({name: words for name, words in proposed.items() if words},
                         {"Flow": kinds | {"room"}, "Room": kinds - {"warning", "summary"}, "Change": {"moment"},
                          "Steps": {"step"}, "Question": {"answer"}, "Choice": {"option"}, "Myths": {"myth"}, "People": {"person"}})

    def test_a_pack_from_scratch_gets_the_notes_with_its_own_names(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (("scripts/flows/knee-pain.lua", 'return flow { title = "T", slide { "bend", title = "T", } '),
                               ("scripts/kiosk.lua", HOME % 'figure = { "f.svg", parts = { knee = { "Knee", picture = "knee.svg" } } }'),
                               ("media/illustrations/knee.svg", '<svg><g id="joint-line"/></svg>'), ("media/icons/walk.svg", "<svg/>")):
                file = Path(folder, name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            told = subprocess.run([PROGRAM, "editor", "--content", folder], capture_output=True, text=True, timeout=600)
            self.assertEqual((told.returncode, told.stderr), (0, ""))
            self.assertEqual(Path(folder, "scripts/.luals/kiosk.lua").read_text(encoding="utf-8"), NOTES)
            self.assertEqual(Path(folder, ".luarc.json").read_text(encoding="utf-8"),
                             (CONTENT / ".luarc.json").read_text(encoding="utf-8"))
            names = Path(folder, "scripts/.luals/pack.lua").read_text(encoding="utf-8")
            for name in ('---| "knee.svg"\n', '---| "walk"\n', '---| "knee-pain"\n', '---| "bend" # knee-pain\n', '---| "knee"\n',
                         '---| "joint-line" # knee.svg\n', "['[\"joint-line\"]'] = nil\n"):
                self.assertIn(name, names)
            for named in set(re.findall(r"kiosk\.\w+", NOTES)) - set(re.findall(r"---@class (kiosk\.\w+)", NOTES)) - {"kiosk.AnySlide"}:
                self.assertRegex(names, r"---@(alias|class) %s\n" % re.escape(named))
            told = subprocess.run([PROGRAM, "editor", "--content", folder], capture_output=True, text=True, timeout=600).stdout
            self.assertNotIn("Written", told)

    def test_every_question_to_the_visit_and_no_other(self):
        questions = re.search(r"questions\[\] = (.*);", source("visit_functions")).group(1)
        self.assertEqual(set(re.findall(r"function visit:(\w+)\(", NOTES)), set(re.findall(r'"(\w+)"', questions)))


if __name__ == "__main__":
    unittest.main()
