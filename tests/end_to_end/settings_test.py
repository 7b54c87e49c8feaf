#!/usr/bin/python3
"""One kiosk.toml for every command: found without --config, told on a terminal, and a mistake in it told by each."""
import json
import os
import pty
import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

from kiosk_on_screen import DIES_WITH_THE_TEST, PATIENCE, Pages, Screen, difference, wait_for
from scratch_pack import CONTENT, PROGRAM

WARNING = ["--flow", "warning-signs", "--content", CONTENT]


class Settings(unittest.TestCase):
    def setUp(self):
        self.home = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.data = self.home / "clinic-kiosk"
        self.data.mkdir()
        self.file = self.data / "kiosk.toml"
        self.environment = {**os.environ, "XDG_DATA_HOME": str(self.home)}

    def program(self, *words, **more):
        return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, env=self.environment, **more)

    def well(self, *words, **more):
        done = self.program(*words, **more)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def write(self, toml):
        self.file.write_text(toml, encoding="utf-8")

    def words_of_the_warning(self, *more):
        """What the warning slides say, as `render` describes them."""
        out = self.home / "out"
        self.well("render", "--out", out, *WARNING, *more)
        pages = [json.loads(file.read_text(encoding="utf-8")) for file in out.rglob("*.json")]
        return " ".join(element["label"] for page in pages for element in page["elements"])

    def test_the_number_that_the_clinic_wrote_is_shown_without_config(self):
        self.write('emergency_number = "112"\nstaff_instruction = "Tell Zoe."\n')
        words = self.words_of_the_warning()
        self.assertIn("112", words)
        self.assertIn("Tell Zoe.", words)
        self.assertNotIn("911", words)
        other = self.home / "other.toml"
        other.write_text('emergency_number = "999"\n', encoding="utf-8")
        self.assertIn("999", self.words_of_the_warning("--config", other))

    def test_a_reviewer_sees_which_number_is_on_warning_slides_or_that_there_is_none(self):
        out = self.home / "out"
        for command in (["check", "--content", CONTENT], ["render", "--out", out, *WARNING], ["render", "--proof", "--out", out, *WARNING]):
            with self.subTest(command[:2]):
                self.file.unlink(missing_ok=True)
                self.assertIn("warning slides show no emergency number: there is no kiosk.toml", self.program(*command).stderr)
                self.write('emergency_number = "112"\n')
                self.assertIn(f"warning slides show the emergency number 112, of {self.file}", self.program(*command).stderr)
        proof = subprocess.run(["pdftotext", "-layout", out / "warning-signs.en.pdf", "-"], capture_output=True, text=True, check=True).stdout
        self.assertIn("Call 112", " ".join(proof.split()))

    def test_without_a_number_the_front_desk_is_named_alone(self):
        words = self.words_of_the_warning()
        self.assertIn("Tell the front desk now.", words)
        self.assertNotIn("Not in the clinic?", words)
        self.assertNotRegex(words, r"911|112|\{number\}")

    def test_exports_hide_what_the_clinic_hides(self):
        demo = self.data / "stats.sqlite3"
        self.well("stats", "demo", "--kiosks", 1, "--days", 90, "--content", CONTENT, "--out", demo)

        def smallest(*words):
            tables = json.loads(self.well("stats", "export", *words, "--format", "json", "--what", "topics", "--out", "-"))
            counts = [row["opened"] for row in tables["tables"][0]["rows"]]
            return min(count for count in counts if count not in (0, "hidden"))

        shown = smallest()
        (self.data / "stats.ledger").unlink()  # what was published cannot be hidden any more
        self.write(f"hide_up_to = {shown}\n")
        self.assertGreater(smallest(), shown)
        # Also where the file is named: its kiosk's settings lie beside it.
        self.environment["XDG_DATA_HOME"] = "/nowhere"
        self.assertGreater(smallest(demo), shown)

    def test_pin_and_rollback_look_where_the_wall_looks(self):
        counts = self.home / "counts"
        named = self.home / "kiosk.toml"
        named.write_text('data = "counts"\n', encoding="utf-8")  # from where the file lies
        self.well("pin", "--config", named, input="40718263\n", cwd="/")
        self.assertTrue((counts / "staff/pin").exists())
        self.well("pin", input="40718263\n")
        self.assertTrue((self.data / "staff/pin").exists())
        done = self.program("rollback", "--config", named)
        self.assertEqual(done.returncode, 1)
        self.assertIn("nothing was published", done.stderr)
        self.assertTrue((counts / "packs").exists())

    def test_a_mistake_is_told_with_its_line_by_every_command(self):
        self.write('# mine\nemergency_numer = "112"\n')
        commands = [["check", "--content", CONTENT], ["render", "--out", self.home / "out", *WARNING],
                    ["render", "--proof", "--out", self.home / "out", *WARNING], ["publish", self.home], ["rollback"],
                    ["pin"], ["stats", "export", "--out", "-"], ["stats", "report", "--out", self.home / "r.html"],
                    ["stats", "check"], ["stats", "prune", "--older-than", 3], ["stats", "push", "--to", "postgresql://"],
                    ["preview", "--content", CONTENT]]
        for command in commands:
            with self.subTest(command[:2]):
                done = self.program(*command, input="40718263\n")
                self.assertEqual(done.returncode, 1)
                self.assertIn(f'{self.file}:2: error: "emergency_numer" is not a setting', done.stderr)

    def test_on_a_terminal_it_is_told_which_file_was_read(self):
        self.assertIn(f"there is no {self.file}", self.on_a_terminal("rollback"))
        self.write("")
        self.assertIn(f"settings of {self.file}", self.on_a_terminal("rollback"))
        self.assertNotIn("settings of", self.program("rollback").stderr)

    def on_a_terminal(self, *words):
        ours, theirs = pty.openpty()
        with open(ours, "rb", buffering=0) as read, open(theirs, "wb", buffering=0) as terminal:
            subprocess.run([PROGRAM, *words], stderr=terminal, stdout=subprocess.DEVNULL, env=self.environment, check=False)
            os.set_blocking(ours, False)
            return read.read(10_000).decode()


class Wall(unittest.TestCase):
    """On a screen: the kiosk as its session starts it."""

    def setUp(self):
        self.data = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.file = self.data / "kiosk.toml"
        self.screen = self.enterContext(Screen())
        self.empty = self.screen.look()

    def start(self, *more):
        command = [PROGRAM, "run", "--data", self.data, *more]
        kiosk = subprocess.Popen(DIES_WITH_THE_TEST + command, env=self.screen.environment, cwd="/", stderr=subprocess.PIPE, text=True)
        self.addCleanup(lambda: (kiosk.kill(), kiosk.communicate()))
        return kiosk

    def stopped(self, kiosk):
        """What it logged."""
        kiosk.send_signal(signal.SIGTERM)
        self.assertEqual(kiosk.wait(PATIENCE), 0)
        return kiosk.stderr.read()

    def wait_for_a_page(self, but_not=None):
        wait_for(lambda: difference(self.empty, self.screen.look()) > 0.3 and
                 (but_not is None or difference(but_not, self.screen.look()) > 0.05))
        return self.screen.look()

    def test_a_mistake_shows_a_calm_page_and_the_kiosk_goes_on_when_it_is_mended(self):
        self.file.write_text('screen_inches = 21.5\nemergency_numer = "112"\n', encoding="utf-8")
        pages = Pages(self.enterContext(tempfile.TemporaryDirectory()), ["heel-pain"])
        kiosk = self.start()
        calm = self.wait_for_a_page()
        self.assertIsNone(kiosk.poll())
        self.assertFalse(pages.home().is_on(calm))
        self.file.write_text('screen_inches = 21.5\nemergency_number = "112"\n', encoding="utf-8")
        self.assertIs(pages.on(self.screen), pages.home())
        log = self.stopped(kiosk)
        self.assertIn(f'{self.file}:2: error: "emergency_numer" is not a setting', log)
        self.assertNotIn("no emergency number is set", log)

    def test_without_a_number_the_log_says_so(self):
        self.file.write_text("screen_inches = 21.5\n", encoding="utf-8")
        kiosk = self.start()
        self.wait_for_a_page()
        self.assertIn("no emergency number is set: warning slides name the front desk alone", self.stopped(kiosk))

    def test_a_kiosk_that_shows_a_folder_says_so_on_the_first_screen_only_there(self):
        self.file.write_text("screen_inches = 21.5\n", encoding="utf-8")
        pages = Pages(self.enterContext(tempfile.TemporaryDirectory()), ["heel-pain"])
        kiosk = self.start()  # started anywhere, with nothing published: what ships
        self.assertIs(pages.on(self.screen), pages.home())
        self.stopped(kiosk)
        kiosk = self.start("--content", CONTENT)
        wait_for(lambda: difference(pages.home().picture(), self.screen.look()) < 0.02)
        seen, home = self.screen.look(), pages.home().picture()
        foot = (0, home.height - 44, home.width, home.height)
        self.assertGreater(difference(seen.crop(foot), home.crop(foot)), 0.01)
        above = (0, 0, home.width, home.height - 44)
        self.assertLess(difference(seen.crop(above), home.crop(above)), 0.001)
        self.stopped(kiosk)


if __name__ == "__main__":
    unittest.main()
