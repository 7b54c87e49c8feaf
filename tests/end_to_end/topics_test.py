#!/usr/bin/python3
"""Every topic of the home screen walked to its end and back home by taps alone. A case for each topic, in one of the languages by turns:
`topics_test.py Topics.test_heel-pain`; or in every one: `topics_test.py EveryLanguage.test_heel-pain`."""
import collections
import tempfile
import unittest

from kiosk_on_screen import CONTENT, Kiosk, Pages, Screen, query, visits, wait_for

FLOWS = sorted(file.stem for file in (CONTENT / "scripts/flows").glob("*.lua"))
OFFERED = ("en", "es", "zh", "ar")
MOST_TAPS = 100


class Walk(unittest.TestCase):
    def leads_to_its_end_and_home(self, flow, languages):
        pages = Pages(self.enterContext(tempfile.TemporaryDirectory()), [flow], dict.fromkeys(("en", *languages)))
        self.assertEqual(pages.home().actions("language:"), [f"language:{language}" for language in OFFERED])
        for language in languages:
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


class Topics(Walk):
    pass


class EveryLanguage(Walk):
    pass


def case(*walked):
    return lambda self: self.leads_to_its_end_and_home(*walked)


for number, name in enumerate(FLOWS):
    setattr(Topics, f"test_{name}", case(name, [OFFERED[number % len(OFFERED)]]))
    setattr(EveryLanguage, f"test_{name}", case(name, OFFERED))


if __name__ == "__main__":
    unittest.main()
