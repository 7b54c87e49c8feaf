#!/usr/bin/python3
"""Staff at the kiosk: the finger held in a corner, wrong PINs and the lock, the desk, and an export to a stick.

The pad and the desk are not rendered ahead: their buttons are found on the screen by their one filled button, whose place
tells where the others are.
"""
import hashlib
import re
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

from kiosk_on_screen import CONTENT, DIES_WITH_THE_TEST, PATIENCE, PROGRAM, UNHURRIED, Kiosk, Pages, Screen, difference, query, visits, wait_for
from scratch_pack import copy_of_the_pack, run
from x_hands import Hands

FLOW = "heel-pain"
PIN = "19283746"
ACCENT = (0x0E, 0x5A, 0x55)  # of a filled button
GAP = 24                     # between keys, canvas units: pixels of this screen
CORNER = (30, 30)
CARDS = ["numbers", "export", "update", "content", "doctor", "sound", "touch test", "cleaning", "restart", "leave"]  # two a row
HALF_WAY = [0.29, 0.71]      # across the screen: the two columns of cards


class StaffKiosk(Kiosk):
    """With a folder that plays the stick. `key`: takes packs signed with it. It begins with the content it is started in."""

    def __init__(self, screen, data, stick, key=None):
        settings = Path(data, "kiosk.toml")
        keys = f'publish_keys = ["{key}"]\n' if key else ""
        settings.write_text(f'screen_inches = 21.5\n{UNHURRIED}stick_folders = ["{stick}"]\n{keys}', encoding="utf-8")
        command = [PROGRAM, "run", "--data", data, "--config", settings]
        self.process = subprocess.Popen(DIES_WITH_THE_TEST + command, env=screen.environment, cwd=CONTENT,
                                        stderr=subprocess.PIPE, text=True)


def filled_button(picture):
    """The rectangle of the one filled button: left, top, right, bottom. None: there is none."""
    small = picture.convert("RGB").crop((0, picture.height // 3, picture.width, picture.height))
    mask = small.point(lambda value: value).convert("RGB")
    pixels, step = mask.load(), 4
    hits = [(x, y) for x in range(0, mask.width, step) for y in range(0, mask.height, step) if pixels[x, y] == ACCENT]
    if not hits:
        return None
    xs, ys = [x for x, _ in hits], [y + picture.height // 3 for _, y in hits]
    return min(xs), min(ys), max(xs) + step, max(ys) + step


class Staff(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rendered = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.rendered.cleanup)
        cls.pages = Pages(cls.rendered.name, [FLOW])
        cls.home = cls.pages.home()

    def setUp(self):
        for name in ("data", "stick"):
            folder = tempfile.TemporaryDirectory()
            self.addCleanup(folder.cleanup)
            setattr(self, name, folder.name)
        self.screen = self.enterContext(Screen())

    # ---- hands -------------------------------------------------------------------------------------------------------

    def set_pin(self):
        subprocess.run([PROGRAM, "pin", "--data", self.data], input=PIN + "\n", text=True, check=True, capture_output=True)

    def start(self, key=None):
        kiosk = self.enterContext(StaffKiosk(self.screen, self.data, self.stick, key))
        self.assertIs(self.pages.on(self.screen), self.home)
        return kiosk

    def hold(self):
        """Until another page comes of it."""
        before = self.screen.still()
        return self.screen.hold(CORNER, lambda seen: difference(before, seen) > 0.05)

    def is_home(self):
        return self.home.is_on(self.screen.look())

    def is_pad(self, picture):
        """Awake: OK is filled, as high as a key, above the foot."""
        ok = filled_button(picture)
        return bool(ok) and ok[3] < picture.height * 0.85 and 100 < ok[3] - ok[1] < 200 and ok[2] - ok[0] < 300

    def open_pad(self):
        self.hold()
        self.screen.comes_to(self.is_pad)
        picture = self.screen.calm()
        left, top, right, bottom = filled_button(picture)
        pitch = (right - left + GAP, bottom - top + GAP)
        self.ok = ((left + right) // 2, (top + bottom) // 2)
        self.keys = {str(digit): self.key(pitch, *((1, 3) if digit == 0 else ((digit - 1) % 3, (digit - 1) // 3)))
                     for digit in range(10)}

    def key(self, pitch, column, row):
        return self.ok[0] - (2 - column) * pitch[0], self.ok[1] - (3 - row) * pitch[1]

    def type(self, digits):
        """Each key is a tap of its own, which is seen; then OK."""
        for digit in digits:
            before = self.over_keys(self.screen.look())
            self.screen.touch(self.keys[digit])
            self.screen.comes_to(lambda seen, before=before: self.over_keys(seen) != before)
        self.screen.touch(self.ok)

    def over_keys(self, picture):
        """Where a dot stands for each key that was pressed."""
        return picture.crop((0, 0, picture.width, self.keys["1"][1] - (self.keys["4"][1] - self.keys["1"][1]) // 2))

    def failures(self):
        lock = Path(self.data, "staff/lock")
        return int(re.match(r"failures (\d+)", lock.read_text())[1]) if lock.exists() else 0

    def try_wrong(self, count):
        for _ in range(count):
            before = self.failures()
            self.type("19283745")
            self.screen.comes_to(lambda _, before=before: self.failures() == before + 1)
            self.screen.calm()

    def enter(self):
        self.open_pad()
        self.type(PIN)
        self.screen.comes_to(self.is_desk)
        self.desk = self.screen.still()

    def is_desk(self, picture):
        button = filled_button(picture)
        return bool(button) and button[1] > picture.height * 0.85

    def card(self, name):
        row, column = divmod(CARDS.index(name), 2)
        return 1080 * HALF_WAY[column], 327 + row * 301

    def choose(self, name):
        return self.leads_on(self.card(name), 0.02)

    def leads_on(self, point, least=0.005):
        """A tap on what stands there, to another page."""
        before = self.screen.calm()
        self.screen.tap(point)
        return self.screen.comes_to(lambda seen: difference(before, seen) > least)

    def tap_filled(self):
        left, top, right, bottom = filled_button(self.screen.calm())
        self.screen.tap(((left + right) // 2, (top + bottom) // 2))

    # ---- what holds --------------------------------------------------------------------------------------------------

    def test_a_short_touch_in_the_corner_opens_nothing(self):
        self.set_pin()
        self.start()
        with Hands(self.screen) as hands:
            hands.move(CORNER)
            hands.button(True)
            time.sleep(1)  # much less than 3 s: a busy machine lifts the finger late
            hands.button(False)
        time.sleep(2.5)
        self.assertTrue(self.is_home())

    def test_without_a_pin_there_are_no_keys_and_the_kiosk_comes_back(self):
        self.start()
        self.assertFalse(self.is_pad(self.hold()))
        self.screen.calm()
        self.screen.tap((540, 1810))  # Back to the kiosk
        self.screen.shows(self.home)

    def test_the_visit_under_way_ends_and_is_counted_once(self):
        self.set_pin()
        self.start()
        self.screen.tap(self.home.point(f"open:{FLOW}"))
        self.pages.on(self.screen, but_not=self.home)
        self.open_pad()
        self.screen.calm()
        self.screen.tap((540, 1810))
        self.screen.shows(self.home)
        wait_for(lambda: visits(self.data) > 0)
        self.assertEqual(query(self.data, "SELECT ending, depth, visits FROM visits"), [("left", "glanced", 1)])

    def test_five_wrong_pins_lock_the_pad_after_a_restart_too_and_never_the_kiosk(self):
        self.set_pin()
        kiosk = self.start()
        self.open_pad()
        self.try_wrong(5)
        self.screen.comes_to(lambda seen: not self.is_pad(seen))
        kiosk.process.kill()  # as a pulled plug
        kiosk.process.wait()
        self.start()
        self.hold()
        time.sleep(1)
        self.assertFalse(self.is_pad(self.screen.look()))
        for key in [*map(self.keys.get, PIN), self.ok]:
            self.screen.tap(key)
        time.sleep(1)
        self.assertFalse(self.is_desk(self.screen.look()))
        self.assertEqual(self.failures(), 5)
        self.screen.tap((540, 1810))
        self.screen.shows(self.home)
        self.screen.tap(self.home.point(f"open:{FLOW}"))
        self.pages.on(self.screen, but_not=self.home)

    def test_a_try_is_on_the_disk_before_it_is_answered(self):
        self.set_pin()
        kiosk = self.start()
        self.open_pad()
        self.try_wrong(1)
        kiosk.process.kill()
        self.assertEqual(self.failures(), 1)

    def test_the_right_pin_opens_the_desk_and_an_export_lies_on_the_stick_whole(self):
        self.set_pin()
        self.start()
        self.enter()
        self.assertEqual(self.failures(), 0)
        self.choose("export")
        self.leads_on((300, 390))  # the one stick
        self.leads_on((300, 610))  # the second of three formats
        wait_for(lambda: any(Path(self.stick).glob("*.csv")))
        file, = Path(self.stick).iterdir()
        command = [PROGRAM, "stats", "export", "--data", self.data, "--bom", "--out", "-"]
        expected = subprocess.run(command, check=True, capture_output=True).stdout
        self.assertEqual(file.read_bytes(), expected)
        self.assertEqual(len(hashlib.blake2b(expected, digest_size=32).hexdigest()), 64)
        self.wait_until_done()  # the receipt comes after the file
        self.tap_filled()
        self.screen.comes_to(lambda seen: difference(self.desk, seen) < 0.001)

    def pack_on_the_stick(self):
        """Two topics only, signed. The key for kiosks."""
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        pack = copy_of_the_pack(folder / "pack")
        for flow in ("running-load", "back-strain", "herniated-disc", "worn-discs", "run-well"):
            (pack / f"scripts/flows/{flow}.lua").unlink()
        home = pack / "scripts/kiosk.lua"
        home.write_text(re.sub(r"  topics =.*\n", '  topics = { "sciatica", "heel-pain" },\n', home.read_text(encoding="utf-8")),
                        encoding="utf-8")
        for command in (["keygen", "--out", folder / "clinic", "--no-password"],
                        ["pack", pack, "--key", folder / "clinic.key", "--out", Path(self.stick, "spring.kioskpack")]):
            done = run(PROGRAM, *command)
            self.assertEqual(done.returncode, 0, done.stderr)
        return (folder / "clinic.pub").read_text(encoding="utf-8").splitlines()[1]

    def wait_until_done(self):
        """While something is done there is one wide button at the foot, then two."""
        until = time.monotonic() + 3 * PATIENCE
        while time.monotonic() < until:
            button = filled_button(self.screen.look())
            if button and button[2] - button[0] < 500:
                time.sleep(0.5)  # what has just appeared by itself was not aimed at yet
                return
            time.sleep(0.2)
        self.fail("it was not done in time")

    def test_content_from_a_stick_is_taken_as_a_draft_after_a_second_question_and_shown_when_the_desk_is_left(self):
        self.set_pin()
        kiosk = self.start(self.pack_on_the_stick())
        self.take_as_a_draft(Path(self.data, "packs/current"))
        self.assertEqual(kiosk.stop()[0], 0)

    def take_as_a_draft(self, current):
        self.enter()
        self.choose("update")
        self.wait_until_done()
        self.leads_on((300, 450))  # the one file
        self.wait_until_done()
        self.assertFalse(current.exists())
        self.leads_on((300, 600))  # Take it as a draft
        self.wait_until_done()
        self.assertTrue(current.exists())
        self.leads_on((250, 1800))  # Back to the kiosk
        version = current.resolve().name
        trial = Path(self.data, "packs/trial")
        wait_for(lambda: trial.exists() and version in trial.read_text(encoding="utf-8"))
        wait_for(lambda: not self.is_home())

    def test_content_is_asked_of_the_account_that_has_the_packs(self):
        """As in the session, whose clinic-kiosk-content.path this test is."""
        home, requests = (Path(self.enterContext(tempfile.TemporaryDirectory())) for _ in range(2))
        for name in ("asked", "told"):
            (requests / name).mkdir()
        self.screen.environment |= {"CLINIC_KIOSK_CONTENT": str(home), "CLINIC_KIOSK_REQUESTS": str(requests)}
        self.set_pin()
        (home / "content.pub").write_text(self.pack_on_the_stick() + "\n", encoding="utf-8")
        over, asked = threading.Event(), requests / "asked/request"

        def answer():
            while not over.wait(0.1):
                if asked.exists():
                    run(PROGRAM.with_name("clinic-kiosk-answer"), requests, home, self.stick)

        other = threading.Thread(target=answer)
        other.start()
        self.addCleanup(lambda: (over.set(), other.join()))
        kiosk = self.start()
        self.take_as_a_draft(home / "packs/current")
        self.assertFalse(Path(self.data, "packs/current").exists())
        wait_for(lambda: not asked.exists())
        self.assertEqual(kiosk.stop()[0], 0)

    def test_the_volume_is_kept_and_the_page_shows_it_after_a_restart(self):
        self.set_pin()
        kiosk = self.start()
        self.enter()
        self.choose("sound")
        self.screen.calm()
        steps = (200, 190, 880, 325)
        self.screen.tap((869, 256))  # plus
        volume = Path(self.data, "staff/volume")
        self.screen.comes_to(lambda _: volume.exists())
        self.assertEqual(volume.read_text(encoding="utf-8"), "4\n")
        louder = self.screen.calm().crop(steps)
        self.assertEqual(kiosk.stop()[0], 0)
        self.start()
        self.enter()
        self.choose("sound")
        self.assertLess(difference(louder, self.screen.calm().crop(steps)), 0.001)
        self.screen.tap((540, 1800))  # Hear it: there is no sound device here, and the desk goes on
        time.sleep(1)
        self.screen.tap((880, 1800))  # Staff desk
        self.screen.comes_to(lambda seen: difference(self.desk, seen) < 0.001)

    def test_the_desk_speaks_another_language_until_it_is_closed(self):
        self.set_pin()
        self.start()
        self.enter()
        english = self.desk
        self.leads_on((294, 1800))  # English
        self.leads_on((1080 * HALF_WAY[0], 690))  # Spanish, the third of four
        spanish = self.screen.calm()
        self.assertTrue(self.is_desk(spanish))
        self.assertGreater(difference(english, spanish), 0.005)
        self.screen.tap((760, 1800))  # Back to the kiosk
        self.screen.shows(self.home)
        self.enter()
        self.assertLess(difference(english, self.desk), 0.001)

    def test_leave_ends_the_kiosk_with_0_after_one_question(self):
        self.set_pin()
        kiosk = self.start()
        self.enter()
        self.choose("leave")
        self.assertTrue(kiosk.runs())
        self.screen.calm()
        self.screen.tap((250, 1800))
        self.screen.comes_to(lambda _: not kiosk.runs())
        self.assertEqual(kiosk.process.wait(), 0)
        self.assertEqual(visits(self.data), 0)

    def test_restart_begins_again_by_itself(self):
        self.set_pin()
        kiosk = self.start()
        self.enter()
        self.choose("restart")
        self.screen.calm()
        self.screen.tap((250, 1800))
        self.screen.shows(self.home)
        self.assertTrue(kiosk.runs())
        self.assertEqual(kiosk.stop()[0], 0)


if __name__ == "__main__":
    unittest.main()
