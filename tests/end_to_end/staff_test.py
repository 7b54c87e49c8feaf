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

from kiosk_on_screen import CONTENT, DIES_WITH_THE_TEST, PROGRAM, Kiosk, Pages, Screen, difference, query, visits, wait_for
from scratch_pack import copy_of_the_pack, run

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
        settings.write_text(f'screen_inches = 21.5\nstick_folders = ["{stick}"]\n{keys}', encoding="utf-8")
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

    def hold(self, seconds=3.5):
        self.screen.mouse("mousemove", *CORNER, "mousedown", 1)
        time.sleep(seconds)
        self.screen.mouse("mouseup", 1)

    def look_until(self, condition):
        seen = []
        wait_for(lambda: seen.append(self.screen.look()) or condition(seen[-1]))
        return seen[-1]

    def is_home(self):
        return self.home.is_on(self.screen.look())

    def is_pad(self, picture):
        """Awake: OK is filled, as high as a key, above the foot."""
        ok = filled_button(picture)
        return bool(ok) and ok[3] < picture.height * 0.85 and 100 < ok[3] - ok[1] < 200 and ok[2] - ok[0] < 300

    def open_pad(self):
        self.hold()
        picture = self.look_until(self.is_pad)
        left, top, right, bottom = filled_button(picture)
        pitch = (right - left + GAP, bottom - top + GAP)
        self.ok = ((left + right) // 2, (top + bottom) // 2)
        self.keys = {str(digit): self.key(pitch, *((1, 3) if digit == 0 else ((digit - 1) % 3, (digit - 1) // 3)))
                     for digit in range(10)}

    def key(self, pitch, column, row):
        return self.ok[0] - (2 - column) * pitch[0], self.ok[1] - (3 - row) * pitch[1]

    def type(self, digits):
        """Each key is a tap of its own; then OK."""
        for digit in digits:
            self.screen.tap(self.keys[digit])
            time.sleep(0.12)  # a touch on the same spot within 50 ms of the last is a bounce
        self.screen.tap(self.ok)

    def failures(self):
        lock = Path(self.data, "staff/lock")
        return int(re.match(r"failures (\d+)", lock.read_text())[1]) if lock.exists() else 0

    def try_wrong(self, count):
        for _ in range(count):
            before = self.failures()
            self.type("19283745")
            wait_for(lambda before=before: self.failures() == before + 1)
            time.sleep(0.5)

    def enter(self):
        self.open_pad()
        self.type(PIN)
        self.desk = self.look_until(self.is_desk)

    def is_desk(self, picture):
        button = filled_button(picture)
        return bool(button) and button[1] > picture.height * 0.85

    def card(self, name):
        row, column = divmod(CARDS.index(name), 2)
        return self.screen.look().width * HALF_WAY[column], 327 + row * 301

    def choose(self, name):
        """Leads to another screen."""
        time.sleep(0.5)  # sooner after the screen changed, a tap where the last one was would be its echo
        before = self.screen.look()
        self.screen.tap(self.card(name))
        return self.look_until(lambda seen: difference(before, seen) > 0.02)

    def tap_filled(self):
        left, top, right, bottom = filled_button(self.screen.look())
        self.screen.tap(((left + right) // 2, (top + bottom) // 2))

    # ---- what holds --------------------------------------------------------------------------------------------------

    def test_a_short_touch_in_the_corner_opens_nothing(self):
        self.set_pin()
        self.start()
        self.hold(2)
        time.sleep(1.5)
        self.assertTrue(self.is_home())

    def test_without_a_pin_there_are_no_keys_and_the_kiosk_comes_back(self):
        self.start()
        before = self.screen.look()
        self.hold()
        picture = self.look_until(lambda seen: difference(before, seen) > 0.05)
        self.assertFalse(self.is_pad(picture))
        self.screen.tap((540, 1810))  # Back to the kiosk
        wait_for(self.is_home)

    def test_the_visit_under_way_ends_and_is_counted_once(self):
        self.set_pin()
        self.start()
        self.screen.tap(self.home.point(f"open:{FLOW}"))
        self.pages.on(self.screen, but_not=self.home)
        self.open_pad()
        self.screen.tap((540, 1810))
        wait_for(self.is_home)
        wait_for(lambda: visits(self.data) > 0)
        self.assertEqual(query(self.data, "SELECT ending, depth, visits FROM visits"), [("left", "glanced", 1)])

    def test_five_wrong_pins_lock_the_pad_after_a_restart_too_and_never_the_kiosk(self):
        self.set_pin()
        kiosk = self.start()
        self.open_pad()
        self.try_wrong(5)
        self.look_until(lambda seen: not self.is_pad(seen))
        kiosk.process.kill()  # as a pulled plug
        kiosk.process.wait()
        self.start()
        self.hold()
        time.sleep(1)
        self.assertFalse(self.is_pad(self.screen.look()))
        self.type(PIN)
        time.sleep(1)
        self.assertFalse(self.is_desk(self.screen.look()))
        self.assertEqual(self.failures(), 5)
        self.screen.tap((540, 1810))
        wait_for(self.is_home)
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
        time.sleep(1)
        self.screen.tap((300, 390))  # the one stick
        time.sleep(1)
        self.screen.tap((300, 610))  # the second of three formats
        wait_for(lambda: any(Path(self.stick).glob("*.csv")))
        file, = Path(self.stick).iterdir()
        command = [PROGRAM, "stats", "export", "--data", self.data, "--bom", "--out", "-"]
        expected = subprocess.run(command, check=True, capture_output=True).stdout
        self.assertEqual(file.read_bytes(), expected)
        self.assertEqual(len(hashlib.blake2b(expected, digest_size=32).hexdigest()), 64)
        time.sleep(2)  # the receipt comes after the file, and what has just appeared was not aimed at yet
        self.tap_filled()
        wait_for(lambda: difference(self.desk, self.screen.look()) < 0.001)

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
        until = time.monotonic() + 120
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
        self.screen.tap((300, 450))  # the one file
        time.sleep(0.5)
        self.wait_until_done()
        self.assertFalse(current.exists())
        self.screen.tap((300, 600))  # Take it as a draft
        time.sleep(0.5)
        self.wait_until_done()
        self.assertTrue(current.exists())
        self.screen.tap((250, 1800))  # Back to the kiosk
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
        time.sleep(1)
        steps = (200, 190, 880, 325)
        self.screen.tap((869, 256))  # plus
        volume = Path(self.data, "staff/volume")
        wait_for(volume.exists)
        self.assertEqual(volume.read_text(encoding="utf-8"), "4\n")
        time.sleep(1)
        louder = self.screen.look().crop(steps)
        self.assertEqual(kiosk.stop()[0], 0)
        self.start()
        self.enter()
        self.choose("sound")
        time.sleep(1)
        self.assertLess(difference(louder, self.screen.look().crop(steps)), 0.001)
        self.screen.tap((540, 1800))  # Hear it: there is no sound device here, and the desk goes on
        time.sleep(1)
        self.screen.tap((880, 1800))  # Staff desk
        wait_for(lambda: difference(self.desk, self.screen.look()) < 0.001)

    def test_the_desk_speaks_another_language_until_it_is_closed(self):
        self.set_pin()
        self.start()
        self.enter()
        english = self.desk
        time.sleep(1)  # what has just appeared was not aimed at yet
        self.screen.tap((294, 1800))  # English
        wait_for(lambda: difference(english, self.screen.look()) > 0.005)
        time.sleep(1)
        self.screen.tap((self.screen.look().width * HALF_WAY[0], 690))  # Spanish, the third of four
        time.sleep(1)
        self.assertTrue(self.is_desk(self.screen.look()))
        self.assertGreater(difference(english, self.screen.look()), 0.005)
        self.screen.tap((760, 1800))  # Back to the kiosk
        wait_for(self.is_home)
        self.enter()
        self.assertLess(difference(english, self.desk), 0.001)

    def test_leave_ends_the_kiosk_with_0_after_one_question(self):
        self.set_pin()
        kiosk = self.start()
        self.enter()
        self.choose("leave")
        self.assertTrue(kiosk.runs())
        self.screen.tap((250, 1800))
        self.assertEqual(kiosk.process.wait(20), 0)
        self.assertEqual(visits(self.data), 0)

    def test_restart_begins_again_by_itself(self):
        self.set_pin()
        kiosk = self.start()
        self.enter()
        self.choose("restart")
        self.screen.tap((250, 1800))
        wait_for(self.is_home)
        self.assertTrue(kiosk.runs())
        self.assertEqual(kiosk.stop()[0], 0)


if __name__ == "__main__":
    unittest.main()
