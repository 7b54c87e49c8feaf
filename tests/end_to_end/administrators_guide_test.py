#!/usr/bin/python3
"""Every command of packaging/README.md, run as it stands there, in its order, by a clinic whose folders, stick and server
are in a temporary folder; and every kiosk.toml of it, read."""
import datetime
import os
import re
import shlex
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from kiosk_on_screen import PATIENCE, Screen
from postgres_server import PostgresServer
from scratch_pack import CONTENT, PROGRAM, next_second, small_copy_of_the_pack

GUIDE = (CONTENT / "packaging/README.md").read_text(encoding="utf-8")
LAST_YEAR = str(datetime.date.today().year - 1)
INLINE = ("echo ", "tar ", "minisign ", "clinic-kiosk stats ", "clinic-kiosk pin", "packaging/install", "packaging/run")
VIRTUAL_PICTURE = CONTENT / "build/home.png"
PASSWORD = "a long password\n"


def commands():
    """Each line of the examples, and in the text each whole command that no example has."""
    told = []
    parts = re.split(r"^```(\w+)\n(.*?)^```", GUIDE, flags=re.M | re.S)  # text, language, block, text, …
    for text, language, block in zip(parts[::3], parts[1::3] + [""], parts[2::3] + [""]):
        for inline in re.findall(r"`([^`]+)`", text):
            inline = " ".join(inline.split())
            if inline.startswith(INLINE) and "…" not in inline and inline not in told:
                told.append(inline)
        if language == "sh":
            told += [line for line in (re.sub(r"\s+#.*", "", line).strip() for line in block.splitlines()) if line]
    return told


class Clinic:
    """Where the guide says /etc, /var/lib, a stick and a server, this has its own."""

    def __init__(self, folder, server):
        self.folder, self.server = Path(folder), server
        self.home = self.folder / "home"
        self.data = self.home / ".local/share/clinic-kiosk"
        self.checkout = self.folder / "checkout"
        for made in ("home", "bin", "etc", "stick", "checkout/build/release"):
            (self.folder / made).mkdir(parents=True)
        self.data.mkdir(parents=True)
        small_copy_of_the_pack(self.checkout)
        (self.checkout / "packaging").symlink_to(CONTENT / "packaging")
        (self.folder / "clinic-kiosk").symlink_to(CONTENT)
        (self.checkout / "build/release/clinic-kiosk").symlink_to(PROGRAM)
        (self.folder / "bin/clinic-kiosk").symlink_to(PROGRAM)
        self.stand_in("sudo", 'exec "$@"')
        self.stand_in("apt-get", 'exec /usr/bin/apt-get --simulate "$@"')
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        self.environment |= {"HOME": str(self.home), "PATH": f"{self.folder}/bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8",
                             "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*"}

    def stand_in(self, program, script):
        file = self.folder / "bin" / program
        file.write_text(f"#!/bin/bash\n{script}\n", encoding="utf-8")
        file.chmod(0o755)

    def here(self, words):
        """The same with this clinic's places."""
        for there, place in (("/etc/clinic-kiosk", self.folder / "etc"), ("/var/lib/clinic-kiosk", self.data),
                             ("/media/stick", self.folder / "stick"), ("https://…", self.folder), ("2027", LAST_YEAR)):
            words = words.replace(there, str(place))
        return re.sub(r'"?postgresql://[^\s"]+"?', shlex.quote(self.server.address), words)

    def run(self, command, typed=""):
        return subprocess.run(["bash", "-c", self.here(command)], input=typed, capture_output=True, text=True, timeout=600,
                              cwd=self.checkout, env=self.environment)


class AdministratorsGuide(unittest.TestCase):
    def setUp(self):
        server = PostgresServer()
        self.addCleanup(server.stop)
        self.clinic = Clinic(self.enterContext(tempfile.TemporaryDirectory()), server)

    def works(self, command, typed=""):
        done = self.clinic.run(command, typed)
        self.assertEqual(done.returncode, 0, f"{command}\n{done.stdout}{done.stderr}")
        return done

    def test_every_command_works_in_its_order(self):
        ran = []
        for command in commands():
            ran.append(command)
            with self.subTest(command):
                self.prepare(command)
                if command.startswith("git clone"):
                    self.clone(command)
                elif command.startswith("packaging/run"):
                    self.opens(command)
                elif " --print " in command:
                    self.assertIn("there is no printer", self.clinic.run(command).stderr)  # with one: printing_test.py
                elif " publish " in command:
                    self.publishes(command)
                elif " doctor" in command:
                    with Screen() as screen:  # as on the kiosk
                        self.works(f"DISPLAY={screen.display} {command}")
                else:
                    self.works(command, self.typed(command))
                    self.wrote(command)
        for start in ("packaging/run", "clinic-kiosk publish", "clinic-kiosk rollback", "clinic-kiosk stats push", "minisign"):
            self.assertTrue(any(command.startswith(start) for command in ran), start)
        self.assertGreaterEqual(len(ran), 25)

    def prepare(self, command):
        """What the reader has by then, and the guide does not say how."""
        data, checkout = self.clinic.data, self.clinic.checkout
        if " publish " in command:
            shutil.copy(checkout / "spring.kioskpack", self.clinic.folder / "stick")
            key = (checkout / "clinic.pub").read_text(encoding="utf-8").splitlines()[1]
            for place in (data, self.clinic.folder / "etc"):
                (place / "kiosk.toml").write_text(f'publish_keys = ["{key}"]\n', encoding="utf-8")
        elif " stats merge " in command:
            for desk in (1, 2):
                self.works(f"clinic-kiosk stats demo --kiosks 1 --days 800 --seed {desk} --out desk-{desk}.sqlite3")
            shutil.copy(checkout / "desk-1.sqlite3", data / "stats.sqlite3")

    @staticmethod
    def typed(command):
        if " keygen " in command or " pack " in command:
            return PASSWORD
        return "40718263\n" if command.startswith("clinic-kiosk pin") else ""

    def wrote(self, command):
        for out in re.findall(r"--out (\S+)", command):
            self.assertTrue(list(self.clinic.checkout.glob(self.clinic.here(out) + "*")), out)

    def clone(self, command):
        if not (CONTENT / ".git").exists():
            self.skipTest("this checkout came without git")
        self.works(f"cd {self.clinic.home} && {command} && test -x packaging/run")

    def opens(self, command):
        """On a desktop of its own, or in memory. The checkout is the one under test, so that it is built already."""
        if PROGRAM != CONTENT / "build/release/clinic-kiosk":
            self.skipTest("it opens what the release preset builds")
        if "--console" in command:
            return  # first_command_test.py
        virtual = "--virtual" in command
        if virtual:
            VIRTUAL_PICTURE.unlink(missing_ok=True)
        with Screen() as desk:
            environment = self.clinic.environment | {"DISPLAY": desk.display}
            kiosk = subprocess.Popen(["bash", "-c", f"exec {command}"], cwd=CONTENT, env=environment, stdin=subprocess.DEVNULL,
                                     stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            until = time.monotonic() + 6 * PATIENCE
            while not (seen := self.shows(desk, virtual)) and kiosk.poll() is None and time.monotonic() < until:
                time.sleep(0.2)
            kiosk.send_signal(signal.SIGTERM)
            said = kiosk.communicate(timeout=600)[0]
        self.assertTrue(seen, said)
        self.assertEqual(kiosk.returncode, 0, said)

    @staticmethod
    def shows(desk, virtual):
        return VIRTUAL_PICTURE.exists() if virtual else desk.look().getbbox() is not None

    def publishes(self, command):
        """What ships has no clinician's review: first it is refused with what to do, then it is done. Twice, so that there is a pack to
        go back to."""
        done = self.clinic.run(command)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("--unreviewed", done.stderr)
        self.works(command + " --unreviewed")
        first = (self.clinic.data / "packs/current").resolve()
        next_second()
        for pack in (self.clinic.checkout, self.clinic.folder / "stick"):
            self.works(f"clinic-kiosk pack . --key clinic.key --out {pack}/summer.kioskpack", PASSWORD)
        self.works(command + " --unreviewed")
        self.assertNotEqual((self.clinic.data / "packs/current").resolve(), first)

    def test_every_kiosk_toml_is_taken(self):
        settings = re.findall(r"^```toml\n(.*?)^```", GUIDE, re.M | re.S)
        self.assertGreaterEqual(len(settings), 2)
        for i, text in enumerate(settings):
            file = self.clinic.folder / f"etc/{i}.toml"
            file.write_text(text, encoding="utf-8")
            self.works(f"clinic-kiosk render --flow home --content . --out {self.clinic.folder}/drawn --config {file}")


if __name__ == "__main__":
    unittest.main()
