#!/usr/bin/python3
"""One switch, a keypad, a finger that has to hold, and controls that stand low, on the real program."""
import tempfile
import time
import unittest
from pathlib import Path

from x_hands import Hands
from kiosk_on_screen import Kiosk, Pages, PATIENCE, Screen, difference, query, wait_for

FLOW = "heel-pain"
FRESH = 1.1  # seconds of the 1.5 in which the frame rests
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
        self.screen.shows(self.home)

    def page(self, name):
        return next(page for page in self.pages.pages if page.slide == name and page.language == "en")

    def framed(self, page, seen=None):
        """What the frame is around: the pixel above the middle of a control has its colour."""
        seen = seen or self.screen.look()

        def is_framed(action):
            x, y, w, _ = page.rect("action", action)
            return max(abs(one - other) for one, other in zip(seen.getpixel((x + w // 2, y - 3)), FOCUS)) < 12

        return {action for action in page.actions() if action != "compare" and is_framed(action)}

    def choose(self, page, wanted):
        """The switch is pressed when the frame has come to its group, and again when it has come to it alone. A frame that may have gone on since
        it was seen, as on a busy machine, comes again."""
        with Hands(self.screen) as hands:
            until = time.monotonic() + 4 * PATIENCE
            before, at = None, 0  # what was framed, seen when
            while (begun := time.monotonic()) < until:
                framed = self.framed(page)
                if wanted in framed and framed != before and before is not None and time.monotonic() - at < FRESH:
                    hands.key(hands.key_of("space"))
                    if framed == {wanted}:
                        return
                    begun = time.monotonic()
                    wait_for(lambda: len(self.framed(page)) == 1)
                before, at = framed, begun
        raise AssertionError(f"the frame never came to {wanted}, at last it was around {before}")

    def test_a_visit_with_one_switch_alone(self):
        self.start('scan = "normal"\n')
        self.screen.key("space")
        wait_for(lambda: self.framed(self.home))
        self.choose(self.home, f"open:{FLOW}")
        slide = self.page(f"{FLOW}/main")
        wait_for(lambda: self.framed(slide) == {"next"})  # what leads on is first
        self.choose(slide, "finish")
        self.screen.shows(self.home)
        wait_for(lambda: query(self.data, "SELECT value FROM settings WHERE setting = 'scan'") == [("normal",)])
        still = self.screen.still()
        time.sleep(4)
        self.assertEqual(difference(still, self.screen.look()), 0)  # nobody is there: the frame rests

    def test_a_keypad_goes_to_a_topic_and_back(self):
        self.start()
        actions = self.home.actions()
        for action in actions[:actions.index(f"open:{FLOW}") + 1]:
            self.screen.act("key", "KP_2")
            self.screen.comes_to(lambda seen, action=action: action == "compare" or self.framed(self.home, seen) == {action})
        self.screen.act("key", "KP_5")
        slide = self.page(f"{FLOW}/main")
        self.screen.comes_to(lambda seen: self.framed(slide, seen) == {"next"})
        self.screen.key("KP_7")
        self.screen.still()
        self.screen.tap((5, 5))  # which hides the ring
        self.screen.shows(self.home)

    def test_with_easier_touch_a_tap_is_nothing_and_a_held_press_counts(self):
        self.start()
        self.screen.tap(self.home.point("easier"))
        panel = self.screen.shows(self.page("home/easier"))
        at_first = self.screen.still()
        self.screen.tap(panel.point("touch:easier"))
        self.screen.comes_to(lambda seen: difference(at_first, seen) > 0.0005)
        time.sleep(1.1)  # the longer guard
        before = self.screen.still()
        self.screen.act("mousemove", *panel.point("easier:done"), "click", 1)
        self.screen.comes_to(lambda seen: difference(before, seen) > 0.001)  # the hint
        time.sleep(1)
        self.assertLess(difference(before, self.screen.look()), 0.1)  # the panel is still there
        self.screen.hold(panel.point("easier:done"), self.home.is_on)

    def test_low_controls_stand_where_render_draws_them(self):
        low = Pages(self.enterContext(tempfile.TemporaryDirectory()), ["home"], more=["--reach"])
        self.start()
        self.screen.tap(self.home.point("easier"))
        panel = self.screen.shows(self.page("home/easier"))
        self.screen.tap(panel.point("reach:low"))
        easier = next(page for page in low.pages if page.file.stem == "easier")  # its first page
        self.screen.tap(self.screen.shows(easier).point("easier:done"))
        home = self.screen.shows(next(page for page in low.pages if page.file.stem == "home"))
        self.assertTrue(all(element["y"] > 0.5 * 1920 for element in home.elements))


if __name__ == "__main__":
    unittest.main()
