#!/usr/bin/python3
"""One switch, a keypad, a finger that has to hold, and controls that stand low, on the real program."""
import tempfile
import time
import unittest
from pathlib import Path

from kiosk_on_screen import Kiosk, Pages, PATIENCE, Screen, difference, query, wait_for

FLOW = "heel-pain"
FOCUS = (255, 201, 60)  # the inner ring's colour


class WithoutTouch(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.pages = Pages(cls.folder, [FLOW])
        cls.home = cls.pages.home()

    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())

    def start(self, settings=""):
        self.screen = self.enterContext(Screen())
        self.enterContext(Kiosk(self.screen, self.data, settings=settings))
        wait_for(lambda: self.home.is_on(self.screen.look()))

    def page(self, name):
        return next(page for page in self.pages.pages if page.slide == name and page.language == "en")

    def framed(self, page):
        """What the frame is around: the pixel above the middle of a control has its colour."""
        seen = self.screen.look()

        def is_framed(action):
            x, y, w, _ = page.rect("action", action)
            return max(abs(one - other) for one, other in zip(seen.getpixel((x + w // 2, y - 3)), FOCUS)) < 12

        return {action for action in page.actions() if action != "compare" and is_framed(action)}

    def choose(self, page, wanted):
        """The switch is pressed when the frame is around its group, and again around it alone."""
        until = time.monotonic() + 4 * PATIENCE
        while time.monotonic() < until:
            framed = self.framed(page)
            if wanted not in framed:
                continue
            self.screen.mouse("key", "space")
            if framed == {wanted}:
                return
            wait_for(lambda: len(self.framed(page)) == 1)
        raise AssertionError(f"the frame never came to {wanted}, at last it was around {self.framed(page)}")

    def test_a_visit_with_one_switch_alone(self):
        self.start('scan = "normal"\n')
        self.screen.mouse("key", "space")
        wait_for(lambda: self.framed(self.home))
        self.choose(self.home, f"open:{FLOW}")
        slide = self.page(f"{FLOW}/main")
        wait_for(lambda: self.framed(slide) == {"next"})  # what leads on is first
        self.choose(slide, "finish")
        wait_for(lambda: self.home.is_on(self.screen.look()))
        wait_for(lambda: query(self.data, "SELECT value FROM settings WHERE setting = 'scan'") == [("normal",)])
        still = self.screen.look()
        time.sleep(4)
        self.assertEqual(difference(still, self.screen.look()), 0)  # nobody is there: the frame rests

    def test_a_keypad_goes_to_a_topic_and_back(self):
        self.start()
        for _ in range(self.home.actions().index(f"open:{FLOW}") + 1):
            self.screen.mouse("key", "KP_2")
        self.screen.mouse("key", "KP_5")
        slide = self.page(f"{FLOW}/main")
        wait_for(lambda: self.framed(slide) == {"next"})
        self.screen.mouse("key", "KP_7")
        self.screen.tap((5, 5))  # which hides the ring
        wait_for(lambda: self.home.is_on(self.screen.look()))

    def test_with_easier_touch_a_tap_is_nothing_and_a_held_press_counts(self):
        self.start()
        self.screen.tap(self.home.point("easier"))
        panel = self.page("home/easier")
        wait_for(lambda: panel.is_on(self.screen.look()))
        self.screen.tap(panel.point("touch:easier"))
        time.sleep(1.5)  # the longer guard
        before = self.screen.look()
        self.screen.mouse("mousemove", *panel.point("easier:done"), "click", 1)
        wait_for(lambda: difference(before, self.screen.look()) > 0.001)  # the hint
        time.sleep(1)
        self.assertLess(difference(before, self.screen.look()), 0.1)  # the panel is still there
        self.hold(panel.point("easier:done"))
        wait_for(lambda: self.home.is_on(self.screen.look()))

    def hold(self, point):
        self.screen.mouse("mousemove", *point, "mousedown", 1)
        time.sleep(0.8)
        self.screen.mouse("mouseup", 1)

    def test_low_controls_stand_where_render_draws_them(self):
        self.start()
        self.screen.tap(self.home.point("easier"))
        panel = self.page("home/easier")
        wait_for(lambda: panel.is_on(self.screen.look()))
        self.screen.tap(panel.point("reach:low"))
        low = Pages(self.enterContext(tempfile.TemporaryDirectory()), [FLOW], more=["--reach"])
        easier = next(page for page in low.pages if page.file.stem == "easier")  # its first page
        wait_for(lambda: easier.is_on(self.screen.look()))
        self.screen.tap(easier.point("easier:done"))
        home = next(page for page in low.pages if page.file.stem == "home")
        wait_for(lambda: home.is_on(self.screen.look()))
        self.assertTrue(all(element["y"] > 0.5 * 1920 for element in home.elements))


if __name__ == "__main__":
    unittest.main()
