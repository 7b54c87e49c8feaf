#!/usr/bin/python3
"""A pack with a mistake in it: `check` says where, soon and in little memory; the other topics still run.

`mistakes_test.py write` writes what is said now about each mistake to packs/mistakes/messages, and to packs/doubts/messages what is
said about flows that can be read and are not right all the same: read it as a nurse would.
"""
import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from kiosk_on_screen import CONTENT, PROGRAM, Kiosk, Pages, Screen
from scratch_pack import copy_of_the_pack, small_copy_of_the_pack

PACKS = CONTENT / "tests/packs"
FLOWS = sorted(flow for pack in ("mistakes", "hostile") for flow in PACKS.glob(f"{pack}/scripts/flows/*.lua"))
NOT_OFFERED = "the home screen does not offer this flow"  # which none of these is to be
PARTS = 6  # as in CMakeLists.txt
SECONDS, MEGABYTES = 5, 512
PLACE = re.compile(r"^scripts/(flows|lib)/[a-z0-9-]+\.lua:\d+(:\d+)?: error: .+", re.MULTILINE)


def add(pack, flow):
    """The flow, with the libraries that lie beside it."""
    shutil.copy(flow, pack / "scripts/flows")
    for library in (flow.parents[1] / "lib").glob("*.lua"):
        shutil.copy(library, pack / "scripts/lib")


def add_all(kind, pack):
    """The flows of packs/KIND."""
    for flow in (PACKS / kind / "scripts/flows").glob("*.lua"):
        add(pack, flow)


def messages_of(kind):
    """What is written down about them, by name."""
    return {file.stem: file.read_text(encoding="utf-8") for file in (PACKS / kind / "messages").glob("*.txt")}


def messages_of_check(pack):
    """What is said about each flow that was added: by its name."""
    output = subprocess.run([PROGRAM, "check", "--content", pack], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                            text=True, timeout=600).stdout
    messages = {}
    for message in output.split("\n\n"):
        name = re.match(r"scripts/(?:flows|lib)/([a-z0-9-]+)\.lua:", message)
        if name and NOT_OFFERED not in message:
            messages.setdefault(name[1], []).append(message.rstrip("\n") + "\n")
    return {name: "\n".join(each) for name, each in messages.items()}


def write_messages(kind):
    messages = PACKS / kind / "messages"
    with tempfile.TemporaryDirectory() as folder:
        pack = copy_of_the_pack(folder)
        add_all(kind, pack)
        messages.mkdir(exist_ok=True)
        for old in messages.glob("*.txt"):
            old.unlink()
        for name, message in messages_of_check(pack).items():
            (messages / f"{name}.txt").write_text(message, encoding="utf-8")


def bounded():
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))


def check(pack):
    begun = time.monotonic()
    done = subprocess.run([PROGRAM, "check", "--content", pack], stdout=subprocess.PIPE, text=True, timeout=600, preexec_fn=bounded)
    return done, time.monotonic() - begun


class EveryMistake(unittest.TestCase):
    """In parts, as checking a pack more than a hundred times takes minutes."""

    def names_file_and_line(self, flows):
        pack = small_copy_of_the_pack(self.enterContext(tempfile.TemporaryDirectory()))
        slow = []
        for flow in flows:
            with self.subTest(flow=flow.name):
                add(pack, flow)
                done, seconds = check(pack)
                (pack / "scripts/flows" / flow.name).unlink()
                self.assertEqual(done.returncode, 1)
                self.assertRegex(done.stdout, PLACE)
                if seconds > SECONDS:
                    slow.append(f"{flow.name} {seconds:.1f} s")
        print("slower than", SECONDS, "s:", slow or "none")  # a busy machine is no failure

    def test_there_are_many(self):
        self.assertGreater(len(FLOWS), 100)


def part(number):
    return lambda self: self.names_file_and_line(FLOWS[number - 1::PARTS])


for number in range(1, PARTS + 1):
    setattr(EveryMistake, f"test_check_names_its_file_and_line_{number}", part(number))


class Mistakes(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.pack = copy_of_the_pack(folder.name)

    def test_the_pack_itself_is_sound(self):
        done, _ = check(self.pack)
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_every_mistake_is_told_in_these_words_with_its_line_and_what_to_do(self):
        add_all("mistakes", self.pack)
        told, expected_of = messages_of_check(self.pack), messages_of("mistakes")
        flows = {flow.stem for flow in (PACKS / "mistakes/scripts/flows").glob("*.lua")}
        self.assertGreaterEqual(len(flows), 40)
        for name in sorted(flows - {"library-with-mistake"} | {"broken"}):  # that mistake is in lib/broken.lua
            with self.subTest(flow=name):
                expected = expected_of[name]
                self.assertEqual(told[name], expected)
                self.assertRegex(expected, PLACE)
                self.assertIn("\n      = help: ", expected)
        self.assertEqual(set(told), set(expected_of))

    def test_what_can_be_read_and_is_not_right_is_told_in_these_words(self):
        add_all("doubts", self.pack)
        told, expected = messages_of_check(self.pack), messages_of("doubts")
        for name in sorted({flow.stem for flow in (PACKS / "doubts/scripts/flows").glob("*.lua")}):
            with self.subTest(flow=name):
                self.assertEqual(told[name], expected[name])
                self.assertEqual(told[name].count(".lua"), told[name].count("\n      = help: "))
        self.assertEqual(set(told), set(expected))

    def test_an_editor_reads_the_same_as_json_and_a_script_the_count_apart(self):
        add(self.pack, PACKS / "mistakes/scripts/flows/many-at-once.lua")
        command = [PROGRAM, "check", "--content", self.pack]
        text = subprocess.run(command, capture_output=True, text=True)
        done = subprocess.run([*command, "--format", "json"], capture_output=True, text=True)
        self.assertEqual((text.returncode, done.returncode, done.stderr), (1, 1, ""))
        problems = json.loads(done.stdout)
        self.assertEqual(text.stderr, f"{len(problems)} errors in 9 flows\n"
                         "1 file can be mended: clinic-kiosk check --fix\n"  # lib/broken.lua lies beside it
                         "clinic-kiosk: warning slides show no emergency number: there is no kiosk.toml\n")
        for problem in problems:
            self.assertIn("{file}:{line}:{column}: {severity}: {message}\n".format(**problem), text.stdout)
            source = (self.pack / problem["file"]).read_text(encoding="utf-8").splitlines()[problem["line"] - 1]
            self.assertIn(source[problem["column"] - 1:problem["end_column"] - 1], problem["message"])

    def test_a_topic_that_fails_is_in_the_log_with_its_line_and_what_to_do(self):
        """Somebody meets the calm slide; staff find this."""
        shutil.copy(PACKS / "mistakes/scripts/flows/misspelt-title.lua", self.pack / "scripts/flows/heel-pain.lua")
        with tempfile.TemporaryDirectory() as data, Screen() as screen:
            pages = Pages(data, ["sciatica"], content=self.pack)
            with Kiosk(screen, data, content=self.pack) as kiosk:
                first = pages.on(screen)
                screen.tap(first.point("open:heel-pain"))
                screen.comes_to(lambda seen: not first.is_on(seen))
                kiosk.stop()
                log = kiosk.process.stderr.read()
        lines = [line for line in log.splitlines() if "heel-pain.lua" in line]
        self.assertEqual(len(lines), 1, log)  # told once
        self.assertRegex(lines[0], r'error scripts/flows/heel-pain\.lua:4: error: .*"tilte".*; did you mean "title"')

    def test_a_look_that_cannot_be_read_is_in_the_log_and_the_kiosk_opens_in_its_own_colours(self):
        home = self.pack / "scripts/kiosk.lua"
        words = home.read_text(encoding="utf-8")
        home.write_text(words.replace("topics =", 'look = { name = "Praxis", accent = "#ffcc00", page = "teal" },\n  topics =', 1),
                        encoding="utf-8")
        with tempfile.TemporaryDirectory() as data, Screen() as screen:
            pages = Pages(data, ["heel-pain"], content=self.pack)
            with Kiosk(screen, data, content=self.pack) as kiosk:
                first = pages.on(screen)
                self.assertIs(first, pages.home())
                kiosk.stop()
                log = kiosk.process.stderr.read()
        self.assertIn("Praxis", {element["label"] for element in first.elements})
        self.assertEqual({element["background"] for element in first.elements if element["label"] == "Praxis"}, {"#faf7f2"})
        told = [line for line in log.splitlines() if "kiosk.lua" in line]
        self.assertEqual(len(told), 2, log)
        self.assertRegex(told[0], r'error .*"teal" is not how a colour is written here; write page = "#008080"')
        self.assertRegex(told[1], r'warning .*accent = "#ffcc00" on cards .*; until that is mended the program shows its own colours')

    def test_a_hostile_topic_rests_and_the_others_run(self):
        for flow in PACKS.glob("hostile/scripts/flows/*.lua"):
            add(self.pack, flow)
        home = self.pack / "scripts/kiosk.lua"
        words = home.read_text(encoding="utf-8")
        home.write_text(words.replace('"worn-discs"', '"endless-loop"', 1), encoding="utf-8")
        self.assertIn("endless-loop", home.read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as data, Screen() as screen:
            pages = Pages(data, ["heel-pain"], content=self.pack)
            with Kiosk(screen, data, content=self.pack) as kiosk:
                first = pages.on(screen)
                self.assertIs(first, pages.home())
                screen.tap(first.point("open:endless-loop"))
                screen.comes_to(lambda seen: not first.is_on(seen))
                screen.calm()
                screen.tap(self.back(pages))  # the calm slide has the same dock as any other
                self.assertIs(pages.on(screen), first)
                screen.tap(first.point("open:heel-pain"))
                self.assertEqual(pages.on(screen, but_not=first).slide, "heel-pain/main")
                self.assertEqual(kiosk.stop()[0], 0)

    def back(self, pages):
        slide = next(page for page in pages.pages if "back" in page.actions())
        return slide.point("back")


if __name__ == "__main__":
    if sys.argv[1:] == ["write"]:
        for kind in ("mistakes", "doubts"):
            write_messages(kind)
    else:
        unittest.main()
