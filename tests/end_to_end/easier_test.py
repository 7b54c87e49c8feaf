#!/usr/bin/python3
"""What makes reading easier, with a finger and with a keyboard: seen at once, kept on the slide, gone with the visit, counted."""
import subprocess
import tempfile
import unittest
from pathlib import Path

from kiosk_on_screen import CONTENT, PROGRAM, Kiosk, Page, Screen, config, difference, query, wait_for

FLOW = "heel-pain"


class Easier(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.known = {}

    def page(self, name, size="1080x1920", text="100", theme="light"):
        """As render paints it: "home", "easier" or a slide."""
        out = self.folder / f"{size}-{text}-{theme}"
        if out not in self.known:
            for flow in ("home", FLOW):
                subprocess.run([PROGRAM, "render", "--content", CONTENT, "--config", config(self.folder), "--flow", flow, "--out", out,
                                "--size", size, "--text-size", text, "--theme", theme], check=True, stderr=subprocess.DEVNULL)
            self.known[out] = {file.stem if file.parent == out else f"{file.parent.name}/{file.stem}": Page(file)
                               for file in out.rglob("*.json")}
        return self.known[out][name]

    def setUp(self):
        self.data = self.enterContext(tempfile.TemporaryDirectory())

    def shows(self, screen, page):
        return screen.shows(page)

    def offers(self, screen, page, action):
        """What does this is drawn as on that page, whatever lies under the panel."""
        x, y, w, h = page.rect("action", action)
        drawn = page.picture().crop((x, y, x + w, y + h))
        screen.comes_to(lambda seen: difference(drawn, seen.crop((x, y, x + w, y + h))) < 0.01)
        return page.point(action)

    def walk(self, size):
        with Screen(*map(int, size.split("x"))) as screen, Kiosk(screen, self.data):
            home = self.shows(screen, self.page("home", size))
            screen.tap(home.point("easier"))
            panel = self.shows(screen, self.page("easier", size))
            screen.tap(panel.point("text-size:200"))
            panel = self.shows(screen, self.page("easier", size, "200"))
            screen.tap(panel.point("theme:contrast"))
            panel = self.shows(screen, self.page("easier", size, "200", "contrast"))
            screen.tap(panel.point("easier:done"))
            home = self.shows(screen, self.page("home", size, "200", "contrast"))
            screen.tap(next(home.point(action) for action in home.actions("body-part:") + home.actions("open:")))
            screen.act("key", "F1")  # over whatever that led to
            screen.tap(self.offers(screen, self.page("easier", size, "200", "contrast"), "easier:reset"))
            with_panel = self.offers(screen, self.page("easier", size), "easier:done")
            panel = screen.still()
            screen.tap(with_panel)
            screen.comes_to(lambda seen: difference(panel, seen) > 0.05)
            screen.still()
            screen.act("key", "Escape")  # from the body part, or the topic
            self.shows(screen, self.page("home", size))

    def test_upright(self):
        self.walk("1080x1920")

    def test_lying(self):
        self.walk("1920x1080")

    def test_over_a_slide_with_a_keyboard_alone_and_forgotten_and_counted_with_the_visit(self):
        with Screen() as screen, Kiosk(screen, self.data):
            home = self.shows(screen, self.page("home"))
            screen.tap(home.point(f"open:{FLOW}"))
            self.shows(screen, self.page(f"{FLOW}/main"))
            screen.key("F1")
            for _ in range(self.page("easier").actions("").index("text-size:200") + 1):  # from Done, which is the last
                screen.key("Tab")
            normal = screen.still()
            screen.act("key", "Return")
            screen.comes_to(lambda seen: difference(normal, seen) > 0.05)
            screen.key("Escape")  # what comes before the screen has changed is not meant for it
            bigger = self.page(f"{FLOW}/main", text="200")
            screen.still()
            screen.tap((5, 5))  # which hides the keyboard's ring
            self.shows(screen, bigger)
            screen.tap(bigger.point("finish"))
            self.shows(screen, home)
            wait_for(lambda: query(self.data, "SELECT value FROM settings WHERE setting = 'text-size'") == [("200",)])


if __name__ == "__main__":
    unittest.main()
