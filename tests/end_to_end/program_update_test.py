#!/usr/bin/python3
"""A new version of the program: signed at a desk, taken on a kiosk, on trial until it has shown its home screen; with programs that are none."""
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from kiosk_on_screen import PATIENCE, PROGRAM, wait_for

OLD, NEW, NEWER = "0.2.0+20270301.000000", "0.3.0+20270601.000000", "0.3.1+20270901.000000"
CODENAME = next(line.split("=")[1].strip() for line in open("/etc/os-release", encoding="utf-8") if line.startswith("VERSION_CODENAME="))
# What a fake program tells the service manager: a line each that it says, or an end.
SHOWS_HOME, HANGS, DIES = "home", "hang", "die"

# systemd's part: begins the kiosk's program of now, and tells its number and what it said. State is a file.
MANAGER = '''#!/usr/bin/python3
import json, os, signal, subprocess, sys
from pathlib import Path
root = Path(__file__).parent
words = [word for word in sys.argv[1:] if not word.startswith("-")]
state = json.loads((root / "state").read_text())
if words[0] == "show":
    alive = state["process"] and Path(f"/proc/{state['process']}/cmdline").exists() and open(f"/proc/{state['process']}/stat").read().split()[2] != "Z"
    status = (root / "status").read_text() if alive and (root / "status").exists() else ""
    print(f"ExecMainStartTimestampMonotonic={len(state['begun'])}\\nMainPID={state['process'] if alive else 0}\\nStatusText={status}")
elif words == ["restart", "clinic-kiosk.service"]:
    (root / "status").unlink(missing_ok=True)
    if state["process"]:
        try: os.kill(state["process"], signal.SIGKILL)
        except ProcessLookupError: pass
    updated = root / "programs/current/bin/clinic-kiosk-wall"
    program = updated.resolve() if updated.exists() else root / "installed/clinic-kiosk-wall"
    begun = subprocess.Popen([program], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    state |= {"process": begun.pid, "begun": state["begun"] + [str(program)]}
elif words == ["restart", "clinic-kiosk-trial.service"]:
    state["watches"] += 1
if words[0] != "show":
    (root / "state.new").write_text(json.dumps(state))
    (root / "state.new").replace(root / "state")
'''


def fake(root, does):
    lines = {SHOWS_HOME: f'printf "home, by $0" >{root}/status.new; mv {root}/status.new {root}/status; exec sleep 300', HANGS: "exec sleep 300", DIES: "exit 1"}
    return f"#!/bin/sh\n{lines[does]}\n"


class ProgramUpdate(unittest.TestCase):
    def setUp(self):
        self.root = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.programs = self.root / "programs"
        self.manager = self.root / "systemctl"
        self.write(self.manager, MANAGER)
        self.write(self.root / "installed/clinic-kiosk-wall", fake(self.root, SHOWS_HOME))
        (self.root / "state").write_text(json.dumps({"process": 0, "begun": [], "watches": 0}), encoding="utf-8")
        self.addCleanup(self.end_kiosk)
        self.key = self.keys("program")
        self.public = self.root / "program.pub"

    def write(self, file, text):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        file.chmod(0o755)

    def run_kiosk(self, *words):
        return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, timeout=3 * PATIENCE, stdin=subprocess.DEVNULL)

    def keys(self, name):
        self.assertEqual(self.run_kiosk("keygen", "--out", self.root / name, "--no-password").returncode, 0)
        return self.root / f"{name}.key"

    def places(self, within=2 * PATIENCE):
        return ("--programs", self.programs, "--keys", self.public, "--manager", self.manager, "--home-within", within, "--stays", 1)

    def signed(self, version, does, key=None, debian=CODENAME):
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.write(folder / "program", f"version {version}\ndebian {debian}\n")
        for name in ("clinic-kiosk", "clinic-kiosk-wall"):
            self.write(folder / "bin" / name, fake(self.root, does))
        self.write(folder / "content/scripts/kiosk.lua", "-- none\n")
        out = self.root / f"stick/{version}.kioskprogram"
        out.parent.mkdir(exist_ok=True)
        done = self.run_kiosk("program", "sign", folder, "--key", key or self.key, "--out", out)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return out

    def take(self, file, *options):
        return self.run_kiosk("program", "take", file, *options, *self.places())

    def watch(self, within=2 * PATIENCE):
        return self.run_kiosk("program", "watch", *self.places(within))

    def state(self):
        return json.loads((self.root / "state").read_text(encoding="utf-8"))

    def end_kiosk(self):
        if process := self.state()["process"]:
            try:
                os.kill(process, 9)
            except ProcessLookupError:
                pass

    def runs(self):
        """Which program was begun last: its version's folder, or "installed"."""
        return Path(self.state()["begun"][-1]).parent.name.replace("bin", Path(self.state()["begun"][-1]).parents[1].name)

    def begin_kiosk(self, status):
        """The installed one, which tells the service manager this."""
        subprocess.run([self.manager, "restart", "clinic-kiosk.service"], check=True)
        wait_for(lambda: (self.root / "status").exists())
        (self.root / "status").write_text(status, encoding="utf-8")

    def test_a_visit_is_not_ended_by_a_new_program(self):
        self.begin_kiosk("home, by /usr/lib/clinic-kiosk/clinic-kiosk-wall; a visit is under way")
        taking = subprocess.Popen([PROGRAM, "program", "take", self.signed(NEW, SHOWS_HOME), *map(str, self.places())], stdout=subprocess.PIPE, text=True)
        self.assertIn("A visit is under way", taking.stdout.readline())
        self.assertEqual(self.runs(), "installed")
        self.assertFalse((self.programs / "current").exists())  # a power cut now leaves the old one
        (self.root / "status").write_text("home, by /usr/lib/clinic-kiosk/clinic-kiosk-wall", encoding="utf-8")
        taking.communicate(timeout=3 * PATIENCE)
        self.assertEqual((taking.returncode, self.runs()), (0, "20270601000000"))

    def test_a_visit_that_does_not_end_keeps_a_new_program_for_half_an_hour_and_nobody_who_says_at_once(self):
        self.begin_kiosk("home, by /usr/lib/clinic-kiosk/clinic-kiosk-wall; a visit is under way")
        self.assertEqual(self.take(self.signed(NEW, SHOWS_HOME), "--visit-within", "1").returncode, 0)
        self.assertEqual(self.runs(), "20270601000000")
        (self.root / "status").write_text("home; a visit is under way", encoding="utf-8")
        self.watch(within=2)  # which looks for its home screen in vain
        wait_for(lambda: (self.root / "status").exists())
        self.assertEqual(self.take(self.signed(NEWER, SHOWS_HOME), "--again", "--at-once").stdout.count("A visit is under way"), 0)

    def test_one_that_shows_its_home_screen_stays(self):
        self.signed(OLD, SHOWS_HOME)
        taken = self.take(self.signed(NEW, SHOWS_HOME).parents[1])  # of all sticks the newest
        self.assertEqual((taken.returncode, taken.stderr), (0, ""))
        self.assertIn("Program " + NEW, taken.stdout)
        self.assertEqual((self.runs(), self.state()["watches"]), ("20270601000000", 1))
        refused = self.take(self.signed(NEWER, SHOWS_HOME))
        self.assertIn("another program is on trial", refused.stderr)
        done = self.watch()
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("it stays", done.stdout)
        self.assertEqual(self.watch().stdout, "")  # nothing is on trial any more
        again = self.take(self.root / f"stick/{NEW}.kioskprogram")
        self.assertEqual(again.returncode, 0)
        self.assertIn("runs already", again.stderr)
        self.assertIn("is older than the one that runs", self.take(self.root / f"stick/{OLD}.kioskprogram").stderr)
        back = self.run_kiosk("program", "back", *self.places())
        self.assertEqual((back.returncode, back.stdout), (0, "Back from 20270601000000 to the installed program.\n"))
        self.assertEqual(self.runs(), "installed")

    def test_one_that_dies_or_hangs_goes_back_by_itself_and_is_not_taken_again(self):
        self.take(self.signed(OLD, SHOWS_HOME))
        self.assertEqual(self.watch().returncode, 0)
        for version, does in ((NEW, DIES), (NEWER, HANGS)):
            with self.subTest(does):
                file = self.signed(version, does)
                self.assertEqual(self.take(file).returncode, 0)
                self.assertNotEqual(self.runs(), "20270301000000")
                done = self.watch(within=2)
                self.assertEqual(done.returncode, 0)
                self.assertRegex(done.stderr, r"a program went back: \d{14} \d{4}-\d\d-\d\d no home screen appeared within 2 s")
                self.assertEqual(self.runs(), "20270301000000")
                wait_for(lambda: (self.root / "status").exists())
                refused = self.take(file)
                self.assertEqual(refused.returncode, 1)
                self.assertIn("this program went back before", refused.stderr)
        self.assertEqual(self.take(file, "--again").returncode, 0)
        self.assertEqual(self.runs(), "20270901000000")

    def test_what_nobody_known_signed_or_somebody_changed_or_cannot_run_here_changes_nothing(self):
        good = self.signed(NEW, SHOWS_HOME).read_bytes()
        stranger = self.signed(NEW, SHOWS_HOME, key=self.keys("stranger"))
        changed = self.root / "changed.kioskprogram"
        changed.write_bytes(good[:700] + bytes([good[700] ^ 1]) + good[701:])
        other = self.signed(NEWER, SHOWS_HOME, debian="potato")
        none = self.root / "none.kioskprogram"
        none.write_text("not one", encoding="utf-8")
        for file, says in ((stranger, f"add that key to {self.public}"), (changed, "changed after it was signed"), (other, "built for another Debian: potato"),
                           (none, "this is no program for a kiosk"), (self.root / "nowhere.kioskprogram", "cannot be read")):
            with self.subTest(file.name):
                done = self.take(file)
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertIn(says, done.stderr)
        self.public.write_text("", encoding="utf-8")
        self.assertIn("there is no key in it", self.take(stranger).stderr)
        self.assertEqual(self.state()["begun"], [])
        self.assertFalse(os.path.lexists(self.programs / "current"))


if __name__ == "__main__":
    unittest.main()
