#!/usr/bin/python3
"""One visit, from the first picture to the statistics; and the ways in which the program starts and ends."""
import os
import signal
import subprocess
import tempfile
import time
import unittest

from kiosk_on_screen import CONTENT, PATIENCE, PROGRAM, SOON, Kiosk, Pages, Screen, difference, put_back, query, visits, wait_for
from x_hands import Hands

FLOW = "heel-pain"
ONLY_STOPS = 9  # visits of a page after which no room is left


class Visit(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rendered = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.rendered.cleanup)
        cls.pages = Pages(cls.rendered.name, [FLOW])
        cls.home = cls.pages.home()

    def setUp(self):
        data = tempfile.TemporaryDirectory()
        self.addCleanup(data.cleanup)
        self.data = data.name
        self.screen = self.enterContext(Screen())

    def start(self, settings=""):
        kiosk = self.enterContext(Kiosk(self.screen, self.data, settings=settings))
        self.assertIs(self.pages.on(self.screen), self.home)
        return kiosk

    def tap(self, page, action):
        """Taps, and returns the page it led to."""
        self.screen.tap(page.point(action))
        return self.pages.on(self.screen, but_not=page)

    def test_from_home_to_finish_it_is_shown_as_rendered_and_counted_once(self):
        kiosk = self.start()
        shown = [self.tap(self.home, f"open:{FLOW}")]
        while shown[-1] is not self.home and len(shown) < 100:
            if "answer:1" in shown[-1].actions():
                self.answer(shown[-1])
            shown.append(self.tap(shown[-1], shown[-1].way_on(ONLY_STOPS)))
        self.assertGreater(len(shown), 5)
        wait_for(lambda: visits(self.data) > 0)
        self.assertEqual(kiosk.stop()[0], 0)

        self.assertEqual(query(self.data, "SELECT ending, depth, visits FROM visits"), [("finished", "read", 1)])
        self.assertEqual(query(self.data, "SELECT flow, opened, completed FROM flows"), [(FLOW, 1, 1)])
        counted = query(self.data, "SELECT flow || '/' || slide FROM slides WHERE shown = 1")
        self.assertEqual({slide for slide, in counted}, {page.slide for page in shown[:-1]})
        self.assertEqual(query(self.data, "PRAGMA integrity_check"), [("ok",)])
        self.assert_export_hides_the_one_visit()

    def answer(self, page):
        """The feedback appears, and Next stays where it was."""
        before = self.screen.look()
        self.screen.tap(page.point("answer:1"))
        self.screen.comes_to(lambda seen: difference(before, seen) > 0.01)

    def assert_export_hides_the_one_visit(self):
        put_back(self.data, days=70)  # a month is exported when it is over
        command = [PROGRAM, "stats", "export", "--data", self.data, "--out", "-"]
        exported = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
        self.assertEqual(exported[0], "period,visits,finished,left,idle,glanced,looked,read,days_on,days_off")
        self.assertEqual(len(exported), 2)
        self.assertIn(",hidden,hidden,", exported[1])

    def test_back_undoes_one_step(self):
        self.start()
        first = self.tap(self.home, f"open:{FLOW}")
        second = self.tap(first, "next")
        self.assertIs(self.tap(second, "back"), first)
        self.assertIs(self.tap(first, "back"), self.home)

    def test_a_bouncing_tap_is_one_tap_and_other_buttons_are_none(self):
        self.start()
        self.is_one_tap("click", 3, "click", 2, "click", "--repeat", 3, "--delay", 15, 1)

    def test_a_double_tap_on_next_goes_one_slide_on(self):
        self.start()
        self.is_one_tap("click", "--repeat", 2, "--delay", 150, 1)

    def test_how_long_a_second_tap_is_an_echo_is_what_the_clinic_wrote(self):
        self.start("tap_guard_ms = 1500\n")
        self.is_one_tap("click", "--repeat", 2, "--delay", 900, 1, calm=1.6)  # of the usual 400 ms the second would be one more

    def is_one_tap(self, *clicks, calm=0.5):
        """On the way on, of a slide whose next one was seen before. From a machine that is busy they come farther apart: they have to be one
        tap in one of five tries."""
        for _ in range(5):
            first = self.tap(self.home, f"open:{FLOW}")
            second = self.tap(first, "next")
            self.tap(second, "back")
            time.sleep(calm)
            self.screen.act("mousemove", *first.point("next"), *clicks)
            time.sleep(1)  # one more would have led to the third by now
            there = self.pages.on(self.screen, but_not=first)
            if there is second:
                return
            time.sleep(calm)
            self.assertIs(self.tap(there, "home"), self.home)
            time.sleep(calm)
        self.fail("it was never one tap")

    def test_after_a_stall_old_taps_are_dropped_and_new_ones_count(self):
        kiosk = self.start()
        first = self.tap(self.home, f"open:{FLOW}")
        kiosk.process.send_signal(signal.SIGSTOP)
        with Hands(self.screen) as hands:
            for action in ("next", "back") * 40:
                hands.tap(first.point(action))
        time.sleep(1.2)
        before = kiosk.cpu_seconds()
        kiosk.process.send_signal(signal.SIGCONT)
        kiosk.comes_to_rest(1)
        self.assertLess(kiosk.cpu_seconds() - before, 2)  # they are not played out: that many pages take longer
        page = self.pages.on(self.screen)
        self.tap(page, "home")
        self.assertIs(self.pages.on(self.screen), self.home)

    def test_stopped_in_the_middle_it_ends_in_order_and_counts_the_visit_as_left(self):
        kiosk = self.start()
        self.tap(self.home, f"open:{FLOW}")
        status, seconds = kiosk.stop()
        self.assertEqual(status, 0)
        self.assertLess(seconds, SOON)
        self.assertEqual(query(self.data, "SELECT ending, depth, visits FROM visits"), [("left", "glanced", 1)])

    def test_stopped_while_nobody_is_there_it_counts_nothing(self):
        kiosk = self.start()
        status, seconds = kiosk.stop()
        self.assertEqual(status, 0)
        self.assertLess(seconds, SOON)
        self.assertEqual(visits(self.data), 0)


@unittest.skipIf(os.path.exists("/dev/dri/card0"), "the kiosk may open on this computer's own screen")
class NoDisplay(unittest.TestCase):
    def test_one_line_says_what_to_do(self):
        environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
        with tempfile.TemporaryDirectory() as data:
            command = [PROGRAM, "run", "--content", CONTENT, "--data", data]
            ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False)
        self.assertEqual(ended.returncode, 1)
        self.assertRegex(ended.stderr, r"\Aclinic-kiosk: .*no display.*; start it in a graphical session.*\n\Z")


if __name__ == "__main__":
    unittest.main()
