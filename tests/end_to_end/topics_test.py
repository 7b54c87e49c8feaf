#!/usr/bin/python3
"""Every topic of the home screen, in every language, walked to its end and back home by taps alone."""
import collections
import tempfile
import unittest

from kiosk_on_screen import Kiosk, Pages, Screen, query, visits, wait_for

LANGUAGES = ("en", "es")
MOST_TAPS = 100


class Topics(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rendered = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.rendered.cleanup)
        cls.pages = Pages(cls.rendered.name, languages=LANGUAGES)
        cls.home = cls.pages.home()

    def test_every_topic_leads_to_its_end_and_home(self):
        self.assertEqual(self.home.actions("language:"), [f"language:{language}" for language in LANGUAGES])
        for language in LANGUAGES:
            home = self.pages.home(language)
            with tempfile.TemporaryDirectory() as data, Screen() as screen, Kiosk(screen, data) as kiosk:
                for open_flow in home.actions("open:"):
                    with self.subTest(language=language, tile=open_flow):
                        self.walk(screen, home, open_flow)
                flows = [action.removeprefix("open:") for action in home.actions("open:")]
                wait_for(lambda: visits(data) == len(flows))
                self.assertEqual(kiosk.stop()[0], 0)
                self.assertEqual(query(data, "SELECT flow, opened, completed FROM flows ORDER BY flow"),
                                 sorted((flow, 1, 1) for flow in flows))

    def walk(self, screen, home, open_flow):
        page = self.pages.on(screen)
        self.assertIs(page, self.home)
        if home is not self.home:
            screen.tap(page.point(f"language:{home.language}"))
            page = self.pages.on(screen, but_not=page)
            self.assertIs(page, home)
        screen.tap(page.point(open_flow))
        page = self.pages.on(screen, but_not=page)
        been = collections.Counter()
        while page is not self.home:
            self.assertLess(been.total(), MOST_TAPS, f"it goes round in circles: {been}")
            self.assertEqual(page.language, home.language)
            screen.tap(page.point(page.way_on(been[page])))
            been[page] += 1
            page = self.pages.on(screen, but_not=page)


if __name__ == "__main__":
    unittest.main()
