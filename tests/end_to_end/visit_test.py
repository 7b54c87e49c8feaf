#!/usr/bin/python3
"""One visit, from the first picture to the statistics; and the ways in which the program starts and ends."""
import os
import signal
import subprocess
import tempfile
import time
import unittest

from kiosk_on_screen import CONTENT, PROGRAM, Kiosk, Pages, Screen, difference, put_back, query, visits, wait_for

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
        wait_for(lambda: difference(before, self.screen.look()) > 0.01)

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
        first = self.tap(self.home, f"open:{FLOW}")
        second = self.tap(first, "next")
        self.tap(second, "back")
        at_next = first.point("next")
        self.screen.mouse("mousemove", *at_next, "click", 3, "click", 2, "click", "--repeat", 3, "--delay", 15, 1)
        self.assertIs(self.pages.on(self.screen, but_not=first), second)

    def test_a_double_tap_on_next_goes_one_slide_on(self):
        self.start()
        first = self.tap(self.home, f"open:{FLOW}")
        second = self.tap(first, "next")
        self.tap(second, "back")
        time.sleep(0.5)
        self.screen.mouse("mousemove", *first.point("next"), "click", "--repeat", 2, "--delay", 150, 1)
        time.sleep(1)  # the second would have led to the third by now
        self.assertIs(self.pages.on(self.screen), second)

    def test_how_long_a_second_tap_is_an_echo_is_what_the_clinic_wrote(self):
        self.start("tap_guard_ms = 1500\n")
        first = self.tap(self.home, f"open:{FLOW}")
        time.sleep(1.6)
        self.screen.mouse("mousemove", *first.point("next"), "click", "--repeat", 2, "--delay", 900, 1)
        time.sleep(1)  # with the usual 400 ms the second would have led to the third by now
        second = self.pages.on(self.screen, but_not=first)
        time.sleep(1)
        self.assertIs(self.tap(second, "back"), first)

    def test_after_a_stall_old_taps_are_dropped_and_new_ones_count(self):
        kiosk = self.start()
        first = self.tap(self.home, f"open:{FLOW}")
        kiosk.process.send_signal(signal.SIGSTOP)
        for action in ("next", "back") * 40:
            self.screen.mouse("mousemove", *first.point(action), "click", 1)
        time.sleep(1.2)
        kiosk.process.send_signal(signal.SIGCONT)
        time.sleep(3)
        before = self.screen.look()
        time.sleep(1)
        self.assertEqual(difference(before, self.screen.look()), 0)  # nothing is played out any more
        page = self.pages.on(self.screen)
        self.tap(page, "home")
        self.assertIs(self.pages.on(self.screen), self.home)

    def test_stopped_in_the_middle_it_ends_in_order_and_counts_the_visit_as_left(self):
        kiosk = self.start()
        self.tap(self.home, f"open:{FLOW}")
        status, seconds = kiosk.stop()
        self.assertEqual(status, 0)
        self.assertLess(seconds, 2)
        self.assertEqual(query(self.data, "SELECT ending, depth, visits FROM visits"), [("left", "glanced", 1)])

    def test_stopped_while_nobody_is_there_it_counts_nothing(self):
        kiosk = self.start()
        status, seconds = kiosk.stop()
        self.assertEqual(status, 0)
        self.assertLess(seconds, 2)
        self.assertEqual(visits(self.data), 0)


@unittest.skipIf(os.path.exists("/dev/dri/card0"), "the kiosk may open on this computer's own screen")
class NoDisplay(unittest.TestCase):
    def test_one_line_says_what_to_do(self):
        environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
        with tempfile.TemporaryDirectory() as data:
            command = [PROGRAM, "run", "--content", CONTENT, "--data", data]
            ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=10, check=False)
        self.assertEqual(ended.returncode, 1)
        self.assertRegex(ended.stderr, r"\Aclinic-kiosk: .*no display.*; start it in a graphical session.*\n\Z")


if __name__ == "__main__":
    unittest.main()
