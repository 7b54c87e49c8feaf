#!/usr/bin/python3
"""The window on its screen: lying, with a window manager and a panel, changed and turned while it runs, and alone on it."""
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from kiosk_on_screen import (CONTENT, DIES_WITH_THE_TEST, PATIENCE, PROGRAM, Kiosk, LargeScreen, Pages, Screen, TurningScreen, config,
                             difference, visits, wait_for)

FLOW = "heel-pain"
PANEL = """
rounded = 0
border_width = 0
background_color = #ffffff 100
panel_background_id = 1
panel_items = C
panel_size = 100% 80
panel_position = bottom center horizontal
panel_layer = top
strut_policy = follow_size
"""
STANDING, LYING, SMALL = "1080x1920", "1920x1080", "1280x720"


def numbers(size):
    return tuple(map(int, size.split("x")))


class OnScreen(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rendered = {}

    def pages(self, size):
        """What may be on a screen of this size, rendered once."""
        if size not in self.rendered:
            folder = tempfile.TemporaryDirectory()
            self.addClassCleanup(folder.cleanup)
            self.rendered[size] = Pages(folder.name, [FLOW], size=size)
        return self.rendered[size]

    def setUp(self):
        self.data = self.folder()

    def folder(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return folder.name

    def start(self, screen):
        kiosk = self.enterContext(Kiosk(screen, self.data))
        self.assertIs(self.pages(screen.size).on(screen), self.pages(screen.size).home())
        return kiosk

    def program(self, screen, command):
        """Something else that runs there, to the end of the test."""
        process = subprocess.Popen(DIES_WITH_THE_TEST + command, env=screen.environment, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)
        return process

    def tap(self, screen, page, action):
        screen.tap(page.point(action))
        return self.pages(screen.size).on(screen, but_not=page)


class Lying(OnScreen):
    def test_on_a_screen_of_1920_by_1080_it_is_shown_as_rendered_and_led_through(self):
        screen = self.enterContext(Screen(*numbers(LYING)))
        kiosk = self.start(screen)
        page = self.tap(screen, self.pages(LYING).home(), f"open:{FLOW}")
        while page is not self.pages(LYING).home():
            if "answer:1" in page.actions():
                before = screen.look()
                screen.tap(page.point("answer:1"))
                screen.comes_to(lambda seen: difference(before, seen) > 0.01)
            page = self.tap(screen, page, "next" if "next" in page.actions() else "finish")
        wait_for(lambda: visits(self.data) == 1)
        self.assertEqual(kiosk.stop()[0], 0)


class Desktop(OnScreen):
    """A desktop with a panel, which keeps a strip of the screen for itself."""

    def manager(self, screen):
        """One that has begun to manage: a panel that comes while it is starting may never be seen."""
        self.program(screen, ["openbox"])
        wait_for(lambda: "window id" in subprocess.run(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], env=screen.environment, check=True,
                                                       capture_output=True, text=True).stdout)

    def panel(self, screen):
        bare = screen.look()
        self.program(screen, ["tint2", "-c", self.panel_settings()])
        wait_for(lambda: difference(bare, screen.look()) > 0.02)

    @staticmethod
    def managed(screen):
        """The windows that the manager knows, by their classes."""
        def asked(*what):
            return subprocess.run(["xprop", *what], env=screen.environment, capture_output=True, text=True, check=False).stdout
        listed = asked("-root", "_NET_CLIENT_LIST").partition("# ")[2]
        return "".join(asked("-id", window.strip(), "WM_CLASS") for window in listed.split(",") if window.strip())

    def panel_settings(self):
        file = Path(self.folder(), "tint2rc")
        file.write_text(PANEL, encoding="utf-8")
        return file

    def test_with_a_window_manager_it_covers_the_whole_screen_and_the_panel(self):
        screen = self.enterContext(LargeScreen())
        self.manager(screen)
        self.panel(screen)
        self.start(screen)
        page = self.tap(screen, self.pages(STANDING).home(), f"open:{FLOW}")
        self.tap(screen, page, "next")
        # Some window managers put a window without borders over a panel by themselves; all do so with one that says this.
        said = subprocess.run(["xprop", "-name", "Clinic kiosk", "_NET_WM_STATE"], env=screen.environment, check=True,
                              capture_output=True, text=True).stdout
        self.assertIn("_NET_WM_STATE_FULLSCREEN", said)
        self.assertIn("_NET_WM_STATE_ABOVE", said)

    def test_what_else_opens_a_window_does_not_come_before_it(self):
        screen = self.enterContext(LargeScreen())
        self.manager(screen)
        self.panel(screen)
        self.start(screen)
        other = self.program(screen, [PROGRAM, "preview", "--content", CONTENT])
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "preview"], env=screen.environment, check=True,
                       stdout=subprocess.DEVNULL, timeout=3 * PATIENCE)
        home = self.pages(STANDING).home()
        self.assertIs(self.pages(STANDING).on(screen), home)
        page = self.tap(screen, home, f"open:{FLOW}")
        other.terminate()
        other.wait()
        self.assertIs(self.tap(screen, page, "back"), home)

    def test_it_covers_the_panel_of_a_window_manager_that_is_started_later(self):
        screen = self.enterContext(LargeScreen())
        self.start(screen)
        self.manager(screen)
        self.program(screen, ["tint2", "-c", self.panel_settings()])
        wait_for(lambda: "tint2" in self.managed(screen))
        # They are there when the screen, changed, is covered again.
        screen.change(LYING)
        home = self.pages(LYING).home()
        self.assertIs(self.pages(LYING).on(screen), home)
        self.tap(screen, home, f"open:{FLOW}")

    def test_with_a_window_manager_it_follows_a_screen_that_changes_its_size(self):
        screen = self.enterContext(LargeScreen())
        self.manager(screen)
        self.panel(screen)
        self.start(screen)
        for size in (LYING, SMALL, STANDING):
            screen.change(size)
            self.assertIs(self.pages(size).on(screen), self.pages(size).home())
        self.tap(screen, self.pages(STANDING).home(), f"open:{FLOW}")


class Changing(OnScreen):
    """As a kiosk in a session of its own has it: without a window manager."""

    def test_it_follows_a_screen_that_changes_its_size_and_stays_where_the_visitor_was(self):
        screen = self.enterContext(LargeScreen())
        self.start(screen)
        page = self.tap(screen, self.pages(STANDING).home(), f"open:{FLOW}")
        page = self.tap(screen, page, "next")
        for size in (LYING, SMALL, STANDING):
            screen.change(size)
            there = self.pages(size).on(screen)
            self.assertEqual(there.slide, page.slide)
        self.assertIs(there, page)
        screen.change(LYING)
        there = self.pages(LYING).on(screen)
        self.assertNotEqual(self.tap(screen, there, "next").slide, page.slide)

    def test_a_finger_that_rests_while_the_screen_changes_presses_nothing(self):
        screen = self.enterContext(LargeScreen())
        self.start(screen)
        page = self.tap(screen, self.pages(STANDING).home(), f"open:{FLOW}")
        screen.mouse("mousemove", *page.point("next"), "mousedown", 1)
        screen.change(LYING)
        lying = self.pages(LYING)
        there = lying.on(screen)
        self.assertEqual(there.slide, page.slide)
        screen.mouse("mousemove", *there.point("next"), "mouseup", 1)
        second = self.tap(screen, there, "next")
        self.assertIs(self.tap(screen, second, "back"), there)  # one step, not two
        self.assertIs(self.tap(screen, there, "back"), lying.home())

    def test_it_follows_a_screen_that_is_turned(self):
        screen = self.enterContext(TurningScreen())
        self.start(screen)
        page = self.tap(screen, self.pages(STANDING).home(), f"open:{FLOW}")
        for way, size in (("left", LYING), ("inverted", STANDING), ("right", LYING), ("normal", STANDING)):
            screen.turn(way)
            screen.size = size
            there = self.pages(size).on(screen)
            self.assertEqual(there.slide, page.slide)
            self.assertIs(self.tap(screen, self.tap(screen, there, "next"), "back"), there)


class Alone(OnScreen):
    def second(self, screen, data):
        command = [PROGRAM, "run", "--data", data, "--config", config(data)]
        return subprocess.run(DIES_WITH_THE_TEST + command, env=screen.environment, cwd=CONTENT, capture_output=True, text=True,
                              timeout=PATIENCE, check=False)

    def test_a_second_kiosk_on_the_display_says_so_and_ends(self):
        screen = self.enterContext(Screen())
        self.start(screen)
        ended = self.second(screen, self.folder())
        self.assertEqual(ended.returncode, 1)
        self.assertRegex(ended.stderr, r"\Aclinic-kiosk: error: another kiosk is already running on this display; end it "
                                       r"first.*\n\Z")
        self.tap(screen, self.pages(STANDING).home(), f"open:{FLOW}")

    def test_the_place_on_the_display_is_free_again_after_sigkill(self):
        screen = self.enterContext(Screen())
        first = self.start(screen)
        first.process.kill()
        first.process.wait()
        self.start(screen)

    def test_a_second_kiosk_with_the_same_data_folder_says_so_and_ends_also_on_another_display(self):
        screen, other = self.enterContext(Screen()), self.enterContext(Screen())
        first = self.start(screen)
        ended = self.second(other, self.data)
        self.assertEqual(ended.returncode, 1)
        self.assertIn("another kiosk is running with this data folder; end it first, or give this one a folder of its own "
                      "with --data", ended.stderr)
        first.process.kill()
        first.process.wait()
        self.start(other)
        self.assertLessEqual({name for name in os.listdir(self.data) if "lock" in name}, {"stats.sqlite3.lock"})  # that is the counts'

    def test_two_kiosks_on_two_displays_do_not_disturb_each_other(self):
        for screen in (self.enterContext(Screen()), self.enterContext(Screen())):
            self.start(screen)
            self.data = self.folder()
            self.tap(screen, self.pages(STANDING).home(), f"open:{FLOW}")


if __name__ == "__main__":
    unittest.main()
