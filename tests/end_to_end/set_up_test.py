#!/usr/bin/python3
"""Set-up on the glass: a new kiosk asks for its settings on the screen, one question a page, and is a kiosk after the plug was pulled.

Where the buttons are tells `set_up_walk`, which lays the pages out as the kiosk does. A folder plays the stick: a kiosk.toml that names
nothing but folders has not set a kiosk up.
"""
import contextlib
import os
import re
import signal
import subprocess
import tempfile
import time
import tomllib
import unittest
from pathlib import Path

from PIL import Image, ImageChops

import staff_test
from kiosk_on_screen import CALM, CONTENT, DIES_WITH_THE_TEST, INCHES, PATIENCE, PROGRAM, Page, Screen, difference, keep, wait_for

WALK = os.environ.get("SET_UP_WALK", str(CONTENT / "build/release/tests/end_to_end/set_up_walk"))
HOST = os.uname().nodename[:56]
PIN = "40718263"
FLOW = "heel-pain"
NAME = ["capitals", "type:D", "type:e", "type:s", "type:k"]  # behind what stands there, the computer's
ANSWERS = (["next", "next"]                                          # up, size
           + ["type:1", "type:1", "type:2", "next", "next"]          # emergency number, the warning's words
           + NAME + ["next"])
PINS = [f"type:{digit}" for digit in PIN] + ["next"] + [f"type:{digit}" for digit in PIN] + ["next"]


def differs(one, other):
    return one.size != other.size or ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getbbox() is not None


class SetUpKiosk:
    """As the installed session starts it."""

    def __init__(self, screen, data, *options):
        command = [PROGRAM, "run", "--data", data, *options]
        self.process = subprocess.Popen(DIES_WITH_THE_TEST + command, env=screen.environment, cwd=CONTENT,
                                        stderr=subprocess.DEVNULL, start_new_session=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.pull_the_plug()

    def pull_the_plug(self):
        """Also for who began it and what it began anew."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Hands(unittest.TestCase):
    def setUp(self):
        for name in ("data", "stick", "pictures"):
            folder = tempfile.TemporaryDirectory()
            self.addCleanup(folder.cleanup)
            setattr(self, name, folder.name)
        self.play_stick(self.data)

    def play_stick(self, data):
        Path(data, "kiosk.toml").write_text(f'stick_folders = ["{self.stick}"]\n', encoding="utf-8")

    def start(self, *options, size=(1080, 1920), data=None):
        if not hasattr(self, "screen") or self.screen.size != f"{size[0]}x{size[1]}":
            self.screen = self.enterContext(Screen(*size))
        return self.enterContext(SetUpKiosk(self.screen, data or self.data, *options))

    def settings(self, data=None):
        return tomllib.loads(Path(data or self.data, "kiosk.toml").read_text(encoding="utf-8"))

    def is_set_up(self, data=None):
        return "kiosk_name" in self.settings(data)

    # ---- hands and eyes ----------------------------------------------------------------------------------------------

    def mm_per_px(self):
        """This X server says nothing of millimetres: the kiosk takes 21.5 inches."""
        wide, high = map(int, self.screen.size.split("x"))
        return INCHES * 25.4 / (wide ** 2 + high ** 2) ** 0.5

    def pages(self, actions, *options):
        """For each action where to touch, and the page on which that is; of the last one only where nothing of this computer stands."""
        with tempfile.TemporaryDirectory() as folder:
            self.play_stick(folder)
            command = [WALK, "--config", Path(folder, "kiosk.toml"), "--png", folder, "--stick", self.stick, *options, self.screen.size, str(self.mm_per_px()), HOST, *actions]
            told = subprocess.run(command, capture_output=True, text=True)
            self.assertEqual(told.returncode, 0, told.stderr)
            places = [line.split(" ", 2) for line in told.stdout.splitlines()]
            for (x, y, action), file in zip(places, sorted(Path(folder).glob("*.png"))):
                with Image.open(file) as picture:
                    upright = picture.convert("RGB")
                on_panel = upright if self.screen.size == f"{upright.width}x{upright.height}" else upright.rotate(-90, expand=True)
                yield action, (int(x), int(y)), None if action in ("write", "start") else on_panel

    def is_shown(self, picture):
        return difference(picture, self.screen.look()) < 0.00005

    def appears(self, picture, tap_again):
        """A touch that came to a busy kiosk more than a second late was dropped: then the page before is still there."""
        until = time.monotonic() + 2 * PATIENCE
        while time.monotonic() < until:
            try:
                return wait_for(lambda: self.is_shown(picture), PATIENCE / 4)
            except AssertionError:
                tap_again()
        raise AssertionError(f"{keep(picture)} did not appear, but {keep(self.screen.look())}")

    def touch(self, actions, *options, after=()):
        """Each of them on its page, `after` those that were touched already."""
        last = None
        for action, place, picture in list(self.pages([*after, *actions], *options))[len(after):]:
            def tap_last(last=last):
                if last and last[2] and self.is_shown(last[2]):
                    self.tap(*last[:2])
            if picture:
                self.appears(picture, tap_last)
            else:
                self.screen.calm()  # what was begun on this page has ended
            self.tap(action, place)
            last = action, place, picture

    def tap(self, action, place):
        """With a calm hand: on a page that has just come a finger means nothing yet. Keys stay where they are."""
        time.sleep(0.1 if action.startswith("type:") else CALM)
        self.screen.touch(place)

    def shown(self):
        """The first page of all, which is never black."""
        wait_for(lambda: self.screen.look().convert("L").getextrema()[1] > 200)
        return self.screen.still()

    def home(self, data=None, size="1080x1920"):
        command = [PROGRAM, "render", "--content", CONTENT, "--config", Path(data or self.data, "kiosk.toml"), "--out", self.pictures,
                   "--size", size]
        for flow in ("home", FLOW):
            subprocess.run(command + ["--flow", flow], check=True, capture_output=True)
        return Page(Path(self.pictures, "home.json"))

    def is_on(self, page, turned=0):
        """`turned`: the picture on the panel, by so many quarters against the clock back to upright."""
        return lambda seen: page.is_on(seen.rotate(90 * turned, expand=True))


class SetUp(Hands):
    def test_answers_become_a_kiosk_that_comes_back_after_the_plug_was_pulled(self):
        kiosk = self.start("--set-up")
        first = self.shown()
        self.touch([*ANSWERS, *PINS])
        self.assertFalse(self.is_set_up())
        self.touch(["next"], after=[*ANSWERS, *PINS])
        self.screen.comes_to(lambda _: self.is_set_up())
        self.screen.still()
        settings = self.settings()
        self.assertEqual(settings["emergency_number"], "112")
        self.assertEqual(settings["kiosk_name"], HOST + "Desk")
        self.assertEqual(settings["stick_folders"], [self.stick])
        self.assertGreater(settings["screen_inches"], 20)
        self.assertNotIn("staff_instruction", settings)
        self.assertEqual(Path(self.data, "kiosk.toml").stat().st_mode & 0o777, 0o600)
        kiosk.pull_the_plug()
        home = self.home()
        self.start("--set-up")
        self.screen.comes_to(self.is_on(home))
        self.assertTrue(differs(first, self.screen.look()))

    def test_the_plug_pulled_in_the_middle_leads_to_the_first_question_again(self):
        kiosk = self.start("--set-up")
        first = self.shown()
        self.touch(["next", "next", "type:1", "type:1", "type:2", "next"])
        kiosk.pull_the_plug()
        self.assertFalse(self.is_set_up())
        self.start("--set-up")
        wait_for(lambda: difference(first, self.screen.look()) == 0)

    def test_a_panel_on_its_side_is_turned_with_its_touches(self):
        kiosk = self.start("--set-up", size=(1920, 1080))
        self.shown()
        self.touch(["top:right", *ANSWERS, *PINS])
        self.touch(["next"], after=["top:right", *ANSWERS, *PINS])
        self.screen.comes_to(lambda _: self.is_set_up())
        self.assertEqual(self.settings()["rotate"], 90)
        kiosk.pull_the_plug()
        home = self.home(size="1080x1920")
        self.start("--set-up", size=(1920, 1080))
        self.screen.comes_to(self.is_on(home, turned=1))
        x, y = home.point(f"open:{FLOW}")  # of the upright picture; its top is at the panel's right
        self.screen.tap((1920 - 1 - y, x))
        feel = next(page for page in map(Page, sorted(Path(self.pictures, FLOW).glob("*.json"))) if self.is_first(page))
        self.screen.comes_to(self.is_on(feel, turned=1))

    def is_first(self, page):
        return "back" in page.actions() and page.slide == f"{FLOW}/{self.first_slide()}"

    def first_slide(self):
        text = (CONTENT / "scripts/flows" / f"{FLOW}.lua").read_text(encoding="utf-8")
        return re.search(r'^\s*\w+ \{ "([\w-]+)"', text, re.MULTILINE)[1]

    def test_settings_on_a_stick_leave_the_next_kiosk_its_name_and_pin(self):
        self.start("--set-up")
        self.shown()
        self.touch([*ANSWERS, *PINS])
        self.touch(["next"], after=[*ANSWERS, *PINS])
        self.screen.comes_to(lambda _: self.is_set_up())
        self.screen.still()
        self.touch(["write"], after=[*ANSWERS, *PINS, "next"])
        file = Path(self.stick, "clinic-kiosk-settings.toml")
        self.screen.comes_to(lambda _: file.exists())
        text = file.read_text(encoding="utf-8")
        shared = tomllib.loads(text)
        self.assertEqual(shared["emergency_number"], "112")
        self.assertTrue({"kiosk_name", "stick_folders", "content", "data"}.isdisjoint(shared))
        self.assertEqual([each.name for each in Path(self.stick).iterdir()], [file.name])
        self.assertNotIn(PIN, text)

        with tempfile.TemporaryDirectory() as other:
            self.play_stick(other)
            self.screen = self.enterContext(Screen())
            self.start("--set-up", data=other)
            way = ["use-stick", "next", "next", "next", *PINS]  # this panel does not say which it is: up and size are asked too
            self.touch(way)
            self.assertFalse(self.is_set_up(other))
            self.touch(["next"], after=way)
            self.screen.comes_to(lambda _: self.is_set_up(other))
            settings = self.settings(other)
            self.assertEqual(settings.pop("kiosk_name"), HOST)
            self.assertEqual(settings.pop("stick_folders"), [self.stick])
            self.assertEqual(settings, shared)

    def test_of_a_file_with_a_mistake_nothing_is_taken(self):
        Path(self.stick, "clinic-kiosk-settings.toml").write_text('emergency_number = "999"\nquiet_seconds = "soon"\n', encoding="utf-8")
        self.start("--set-up")
        self.touch(["back", *ANSWERS[:2], "skip"])
        self.assertFalse(self.is_set_up())

    def test_without_the_option_a_kiosk_asks_nobody(self):
        Path(self.data, "kiosk.toml").write_text("screen_inches = 21.5\n", encoding="utf-8")
        home = self.home()
        Path(self.data, "kiosk.toml").unlink()
        self.start()
        wait_for(lambda: difference(home.picture(), self.screen.look()) < 0.2)  # of another size: the screen's own

    def test_asked_to_stop_it_ends_and_keeps_nothing(self):
        kiosk = self.start("--set-up")
        self.shown()
        kiosk.process.send_signal(signal.SIGTERM)
        self.assertEqual(kiosk.process.wait(PATIENCE), 0)
        self.assertFalse(self.is_set_up())


class SetUpAgain(Hands):
    """From the staff desk; hands as of the test of that desk."""

    hold, is_pad, open_pad, key, type, over_keys, is_desk, card, choose, leads_on = (
        getattr(staff_test.Staff, name)
        for name in ("hold", "is_pad", "open_pad", "key", "type", "over_keys", "is_desk", "card", "choose", "leads_on"))

    def test_staff_change_a_setting_and_the_others_stay(self):
        toml = Path(self.data, "kiosk.toml")
        toml.write_text(f'screen_inches = 21.5\nattract_seconds = 3600\nquiet_seconds = 120 # ours\nkiosk_name = "Old"\nstick_folders = ["{self.stick}"]\n', encoding="utf-8")
        subprocess.run([PROGRAM, "pin", "--data", self.data], input=PIN + "\n", text=True, check=True, capture_output=True)
        pin = Path(self.data, "staff/pin").read_bytes()
        home = self.home()
        self.start()
        self.screen.comes_to(self.is_on(home))
        self.open_pad()
        self.type(PIN)
        self.screen.comes_to(self.is_desk)
        self.choose("restart")
        self.screen.comes_to(self.card_is_shown)
        self.screen.calm()
        self.screen.tap((540, 420))  # Set up again
        self.screen.comes_to(lambda seen: not self.card_is_shown(seen))  # it is asked once
        self.screen.calm()
        self.screen.tap((250, 1800))  # Set up now
        before = Path(self.pictures, "before.toml")
        before.write_bytes(toml.read_bytes())
        again = ["--again", "--config", before]
        way = ["next", "next", "skip", "next", "next", "skip", "next"]
        self.touch(way, *again)
        self.screen.comes_to(lambda _: "screen_inches" in self.settings() and toml.with_name("kiosk.toml.before").exists())
        settings = self.settings()
        self.assertEqual((settings["quiet_seconds"], settings["kiosk_name"]), (120, "Old"))
        self.assertIn("# ours", toml.with_name("kiosk.toml.before").read_text(encoding="utf-8"))
        self.assertEqual(Path(self.data, "staff/pin").read_bytes(), pin)
        self.touch(["start"], *again, after=way)
        self.screen.comes_to(self.is_on(home))

    @staticmethod
    def card_is_shown(seen):
        """White, on a page that is not; beside its words."""
        seen = seen.convert("RGB")
        return seen.getpixel((940, 430)) == (255, 255, 255) != seen.getpixel((20, 430))


if __name__ == "__main__":
    unittest.main()
