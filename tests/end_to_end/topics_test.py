#!/usr/bin/python3
"""Every topic of the home screen, in every language, walked to its end and back home by taps alone. A case for each topic:
`topics_test.py Topics.test_heel-pain`."""
import collections
import tempfile
import unittest

from kiosk_on_screen import CONTENT, Kiosk, Pages, Screen, query, visits, wait_for

OFFERED = ("en", "es", "zh", "ar")
LANGUAGES = ("en", "es")  # are walked
MOST_TAPS = 100


class Topics(unittest.TestCase):
    def leads_to_its_end_and_home(self, flow):
        pages = Pages(self.enterContext(tempfile.TemporaryDirectory()), [flow], LANGUAGES)
        self.assertEqual(pages.home().actions("language:"), [f"language:{language}" for language in OFFERED])
        for language in LANGUAGES:
            with self.subTest(language), tempfile.TemporaryDirectory() as data, Screen() as screen, Kiosk(screen, data) as kiosk:
                self.walk(screen, pages, language, flow)
                wait_for(lambda: visits(data) == 1)
                self.assertEqual(kiosk.stop()[0], 0)
                self.assertEqual(query(data, "SELECT flow, opened, completed FROM flows"), [(flow, 1, 1)])

    def walk(self, screen, pages, language, flow):
        page, home = pages.on(screen), pages.home(language)
        self.assertIs(page, pages.home())
        if home is not page:
            screen.tap(page.point(f"language:{language}"))
            page = pages.on(screen, but_not=page)
            self.assertIs(page, home)
        screen.tap(page.point(f"open:{flow}"))
        page = pages.on(screen, but_not=page)
        been = collections.Counter()
        while page is not pages.home():
            self.assertLess(been.total(), MOST_TAPS, f"it goes round in circles: {been}")
            self.assertEqual(page.language, language)
            screen.tap(page.point(page.way_on(been[page])))
            been[page] += 1
            page = pages.on(screen, but_not=page)


def case(flow):
    return lambda self: self.leads_to_its_end_and_home(flow)


for file in (CONTENT / "scripts/flows").glob("*.lua"):
    setattr(Topics, f"test_{file.stem}", case(file.stem))


if __name__ == "__main__":
    unittest.main()
