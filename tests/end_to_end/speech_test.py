#!/usr/bin/python3
"""Reading aloud as somebody hears it who does not see the screen: keys alone, and what was said is held against what was on the screen."""
import array
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
import wave
from pathlib import Path

from kiosk_on_screen import CONTENT, DIES_WITH_THE_TEST, PATIENCE, PROGRAM, Kiosk, Pages, Screen, config, difference, query, visits, wait_for
from scratch_pack import whole_copy_of_the_pack

FLOW = "heel-pain"
KINDS = {"Button", "Button, chosen", "Answer", "Answer, chosen", "Picture", "Slider", "chosen"}
RATE = 22050  # samples a second, of espeak-ng
RECORDED, HEARD = 8000, 2010  # how loud: a visit begins 12 dB below the loudest


def voices():
    """Processes of the voice below this test's kiosks: by their parents, so that no other run is met."""
    mine = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if (folder / "exe").resolve().name == "clinic-kiosk-voice" and parents_of(folder.name) & {os.getpid()}:
                mine.add(int(folder.name))
        except OSError:
            pass
    return mine


def gone(processes):
    """Seen off by the kiosk too: a process that is ending has no program any more, but may still hold what it was sent."""
    return not any(Path("/proc", str(process)).exists() for process in processes)


def parents_of(process):
    found = set()
    while process not in ("0", "1"):
        process = Path("/proc", process, "stat").read_text(encoding="ascii").rpartition(")")[2].split()[1]
        found.add(int(process))
    return found


class Ear:
    """The kiosk's programs in a folder, with a voice that is written down before it speaks."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.written = self.folder / "said"
        self.sound = self.folder / "sound"
        for name in ("clinic-kiosk", "clinic-kiosk-wall", "clinic-kiosk-desk"):
            shutil.copy(PROGRAM.with_name(name), self.folder)
        listener = self.folder / "clinic-kiosk-voice"
        listener.write_text(f'#!/bin/sh\ntee -a {self.written} | {PROGRAM.with_name("clinic-kiosk-voice")} "$@"\n', encoding="utf-8")
        listener.chmod(0o755)
        self.written.touch()

    def environment(self, driver="disk"):
        return {"SDL_AUDIODRIVER": driver, "SDL_DISKAUDIOFILE": str(self.sound)}

    def orders(self):
        return [line.split("\t") for line in self.written.read_text(encoding="utf-8").splitlines()]

    def texts(self, after=0):
        """What was to be said, in order, from the order with this number on."""
        return [order[5] for order in self.orders()[after:] if order[0] == "say"]

    def lasting(self, after):
        """… and was not taken back at once."""
        said = []
        for order in self.orders()[after:]:
            if order[0] == "stop":
                said = []
            elif order[0] == "say":
                said.append(order[5])
        return said

    def listen(self, after=0):
        """What was to be said after these orders, once nothing more comes."""
        wait_for(lambda: self.texts(after))
        heard = None
        while heard != self.texts(after):
            heard = self.texts(after)
            time.sleep(0.4)
        return self.lasting(after)


class HeardKiosk(Kiosk):
    """`program`: the ear's, whose voice is written down."""

    def __init__(self, ear, screen, data, driver="disk", program=None):
        self.process = subprocess.Popen(
            DIES_WITH_THE_TEST + [program or ear.folder / "clinic-kiosk", "run", "--data", data, "--config", config(data)],
            env={**screen.environment, **ear.environment(driver)}, cwd=CONTENT, stderr=subprocess.PIPE, text=True)


def first_picture(screen):
    screen.comes_to(lambda seen: len(set(seen.reduce(40).getdata())) > 20)
    return screen.calm()


def sentences_of(label):
    return [part for part in re.split(r"(?<=[.!?])\s+", label) if part]


def pages(folder, *options):
    """By slide: labels of all its pages, as `render` tells them."""
    out = Path(folder, "-".join(options))
    subprocess.run([PROGRAM, "render", "--content", CONTENT, "--config", config(folder), "--out", out, "--read-aloud", *options],
                   check=True, stderr=subprocess.DEVNULL)
    slides = {}
    for file in sorted(file for file in out.rglob("*.json") if "-asked" not in file.stem and "-take-home" not in file.stem):
        page = json.loads(file.read_text(encoding="utf-8"))
        slides.setdefault(page["slide"], []).extend(page["elements"])
    return slides


class Speech(unittest.TestCase):
    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())
        self.ear = Ear(self.enterContext(tempfile.TemporaryDirectory()))

    def go_to(self, screen, name):
        """Tab until this is said."""
        for _ in range(60):
            if name in self.ear.listen(self.something_said(screen, "Tab")):
                return
        self.fail(f"{name} cannot be reached: {self.ear.texts()[-60:]}")

    def check_slide(self, said, slides):
        """All that was said is on one slide, and all that is there was said, now or before. Names the slide."""
        words = {name: " ".join(element["label"] for element in elements) for name, elements in slides.items()}
        fits = [name for name in slides if all(text in KINDS or text in words[name] for text in said)]
        self.assertTrue(fits, f"no slide has all that was said: {said}")
        name = fits[0]
        now, before = " ".join(said), " ".join(self.ear.texts())
        for element in slides[name]:
            # What stands around every slide may have been said with an earlier one.
            around = element["role"] in ("text", "notice", "progress", "button")
            if not element.get("action", "").startswith("hear:"):
                for part in sentences_of(element["label"]):
                    self.assertIn(part, before if around else now, f"on {name}, and not said")
        return name

    def test_a_topic_is_heard_to_its_end_by_somebody_who_sees_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            home, slides = pages(folder, "--flow", "home")["home"], pages(folder, "--flow", FLOW)
        with Screen() as screen, HeardKiosk(self.ear, screen, self.data):
            first_picture(screen)
            screen.key("F2")
            said = self.ear.listen()
            on_home = " ".join(element["label"] for element in home)
            for text in said:
                self.assertTrue(text in KINDS or text in on_home, text)
            self.go_to(screen, "Heel pain")
            seen = []
            while len(seen) < 30 and seen[-1:] != ["take-home"]:
                time.sleep(0.5)  # a key that was struck before the screen changed is not meant for it
                seen.append(self.slide_heard(self.something_said(screen, "Return"), slides))
            self.assertEqual(seen[0], "main")
            self.assertEqual(seen[-1], "take-home", seen)
            self.assertGreater(len(set(seen)), 4)
            self.go_to(screen, "Finish")
            time.sleep(0.5)
            screen.act("key", "Return")
            screen.comes_to(lambda _: visits(self.data) == 1)
            self.assertEqual(query(self.data, "SELECT value FROM settings WHERE setting = 'read-aloud'"), [("on",)])
            wait_for(lambda: not voices())

    def something_said(self, screen, key):
        """Strikes it. The number of the first order that came of it."""
        before = len(self.ear.orders())
        screen.act("key", key)
        screen.comes_to(lambda _: self.ear.texts(before))
        return before

    def slide_heard(self, after, slides):
        """Of a busy machine the last sentence may come a while after the others."""
        until = time.monotonic() + PATIENCE
        while True:
            try:
                return self.check_slide(self.ear.listen(after), slides)
            except AssertionError:
                if time.monotonic() > until:
                    raise

    def test_the_words_that_are_heard_are_as_long_and_loud_moment_by_moment_as_espeak_ng_says_them_by_itself(self):
        with Screen() as screen, HeardKiosk(self.ear, screen, self.data):
            first_picture(screen)
            screen.key("F2")
            reference = self.said_by_espeak(self.ear.listen()[0])
            wait_for(lambda: self.ear.sound.stat().st_size > 2 * (len(reference) + 2 * RATE))
        wanted = loudness(reference)
        heard = loudness(array.array("h", self.ear.sound.read_bytes()[: 2 * (len(reference) + 2 * RATE)]))
        self.assertGreater(best_likeness(wanted, heard), 0.9)
        self.assertLess(best_likeness(wanted[::-1], heard), 0.7)  # a measure that all is like would show nothing

    def said_by_espeak(self, text):
        """Without the silence behind it."""
        file = Path(self.data, "espeak.wav")
        subprocess.run(["espeak-ng", "-v", "en-us", "-s", "155", "-w", file, text], check=True)
        with wave.open(str(file)) as sound:
            self.assertEqual(sound.getframerate(), RATE)
            samples = array.array("h", sound.readframes(sound.getnframes()))
        while samples and abs(samples[-1]) < 100:
            samples.pop()
        return samples

    def test_without_a_device_the_screen_goes_on_and_tries_again(self):
        with Screen() as screen, HeardKiosk(self.ear, screen, self.data, driver="none-of-all") as kiosk:
            before = first_picture(screen)
            screen.act("key", "F2")
            screen.comes_to(lambda seen: difference(before, seen) > 0.01)  # which says so at its foot
            for _ in range(3):
                screen.key("Tab")
            silent = screen.still()
            screen.act("key", "Return")
            screen.comes_to(lambda seen: difference(silent, seen) > 0.05)
            self.assertTrue(kiosk.runs())

    def test_a_device_that_hangs_while_it_is_opened_is_told_as_no_sound_and_tried_again_with_the_next_words(self):
        os.mkfifo(self.ear.sound)  # to open it for writing takes until somebody reads it
        with Screen() as screen, HeardKiosk(self.ear, screen, self.data, program=PROGRAM) as kiosk:
            first_picture(screen)
            screen.key("F2")
            self.assertIn("no sound came", self.next_warning(kiosk))
            wait_for(lambda: not voices())
            silent = screen.look()
            self.ear.sound.unlink()
            screen.act("key", "Tab")
            screen.comes_to(lambda _: self.ear.sound.exists() and any(self.ear.sound.read_bytes()))
            wait_for(lambda: difference(silent, screen.look()) > 0.005)  # Pause, in place of no sound
            self.assertTrue(kiosk.runs())

    @staticmethod
    def next_warning(kiosk):
        """That names the voice; what it says is in two lines."""
        for line in kiosk.process.stderr:
            if "clinic-kiosk-voice" in line:
                return line
        return ""

    def test_in_a_language_without_a_voice_a_recorded_slide_is_heard(self):
        pack = whole_copy_of_the_pack(self.enterContext(tempfile.TemporaryDirectory()))
        a_second_of_noise(pack / f"media/sounds/{FLOW}/main.ar.wav")
        home = Pages(self.data, languages=("ar",), content=pack, more=("--read-aloud",)).home("ar")
        with Screen() as screen, Kiosk(screen, self.data, content=pack, settings='language = "ar"\n', **self.ear.environment()):
            before = first_picture(screen)
            screen.act("key", "F2")
            screen.comes_to(lambda seen: difference(before, seen) > 0.01 and self.ear.sound.exists())
            time.sleep(1)
            self.assertLess(self.recorded_samples(), 0.01 * RATE)
            screen.tap(home.point(f"open:{FLOW}"))
            screen.comes_to(lambda _: self.recorded_samples() > 0.99 * RATE)
            time.sleep(0.5)
            self.assertLess(self.recorded_samples(), 1.01 * RATE)

    def recorded_samples(self):
        """How many were heard that are as loud as the recording at the volume of a visit's beginning, to the last digit."""
        written = self.ear.sound.read_bytes()
        return sum(abs(sample) == HEARD for sample in array.array("h", written[: len(written) // 2 * 2]))

    def test_a_voice_that_ends_in_the_middle_of_a_word_begins_anew_with_the_next_words(self):
        with Screen() as screen, HeardKiosk(self.ear, screen, self.data, program=PROGRAM) as kiosk:
            first_picture(screen)
            screen.key("F2")
            wait_for(lambda: self.ear.sound.exists() and any(self.ear.sound.read_bytes()))
            first = voices()
            for voice in first:
                os.kill(voice, signal.SIGKILL)
            wait_for(lambda: gone(first))
            screen.act("key", "Tab")
            screen.comes_to(lambda _: voices())
            self.assertFalse(voices() & first)
            self.assertTrue(kiosk.runs())


def a_second_of_noise(file):
    file.parent.mkdir(parents=True)
    with wave.open(str(file), "wb") as sound:
        sound.setparams((1, 2, RATE, 0, "NONE", ""))
        sound.writeframes(array.array("h", [RECORDED, -RECORDED] * (RATE // 2)).tobytes())


def loudness(samples):
    """Of each 20 ms."""
    step = RATE // 50
    return [sum(map(abs, samples[at:at + step])) / step for at in range(0, len(samples) - step, step)]


def best_likeness(wanted, heard):
    return max(alike(wanted, heard[shift:shift + len(wanted)]) for shift in range(len(heard) - len(wanted)))


def alike(wanted, got):
    """The correlation of two courses of loudness, -1 to 1."""
    length = min(len(wanted), len(got))
    one, other = wanted[:length], got[:length]
    mean_one, mean_other = sum(one) / length, sum(other) / length
    product = sum((a - mean_one) * (b - mean_other) for a, b in zip(one, other))
    size = (sum((a - mean_one) ** 2 for a in one) * sum((b - mean_other) ** 2 for b in other)) ** 0.5
    return product / size if size else 0


if __name__ == "__main__":
    unittest.main()
