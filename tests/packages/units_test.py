#!/usr/bin/python3
"""The session of a kiosk PC, read as systemd reads it; and what packages say of themselves beside what is true."""
import base64
import re
import shutil
import subprocess
import tempfile
import tomllib
import unittest
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGING = CHECKOUT / "packaging"
SESSION = PACKAGING / "session"
# The exposure that `systemd-analyze security` tells, at most: 0 is a service that can do nothing, 10 one that can do everything.
# The X server is a hardware driver; who fetches and sends needs a network.
EXPOSURE = {"clinic-kiosk": 1.0, "clinic-kiosk-rest": 1.0, "clinic-kiosk-no-screen": 3.0, "clinic-kiosk-fetch": 1.5, "clinic-kiosk-push": 1.5, "clinic-kiosk-friday": 1.5,
            "clinic-kiosk-content": 1.0, "clinic-kiosk-screen": 2.2, "clinic-kiosk-trial": 1.0, "clinic-kiosk-update": 1.2}
NOT_TO_COMPILE = {"g++"}  # build-essential has it


def run(*words, **more):
    return subprocess.run(words, capture_output=True, text=True, timeout=60, **more)


def unit(name):
    return (SESSION / name).read_text(encoding="utf-8")


def values(text, key):
    return [value for line in text.splitlines() if line.startswith(key + "=") for value in line.split("=", 1)[1].split()]


class Units(unittest.TestCase):
    def test_every_unit_is_understood(self):
        """Beside stand-ins for the programs, which are not installed here."""
        root = Path(self.enterContext(tempfile.TemporaryDirectory()))
        units = root / "etc/systemd/system"
        units.mkdir(parents=True)
        for file in [*SESSION.glob("*.service"), *SESSION.glob("*.timer"), *SESSION.glob("*.path")]:
            shutil.copy(file, units)
            for program in re.findall(r"^Exec(?:Start|StartPre|StopPost)=(\S+)", file.read_text(encoding="utf-8"), re.M):
                there = root / program.lstrip("/")
                there.parent.mkdir(parents=True, exist_ok=True)
                there.write_text("#!/bin/sh\n", encoding="utf-8")
                there.chmod(0o755)
        for name in ("sysinit.target", "basic.target", "shutdown.target", "timers.target", "multi-user.target", "umount.target",
                     "system.slice", "paths.target", "time-set.target", "time-sync.target", "-.mount", "tmp.mount"):
            if not (units / name).exists():
                (units / name).write_text("[Unit]\nDefaultDependencies=no\n", encoding="utf-8")
        names = sorted(file.name for file in SESSION.glob("*.service")) + sorted(file.name for file in SESSION.glob("*.timer"))
        names += sorted(file.name for file in SESSION.glob("*.path"))
        told = run("systemd-analyze", "verify", f"--root={root}", "--man=no", "--recursive-errors=no", *names)
        complaints = [line for line in told.stderr.splitlines() if "clinic-kiosk" in line]
        self.assertEqual((told.returncode, complaints), (0, []), told.stderr)

    def test_what_each_may_do_is_little(self):
        self.assertEqual(set(EXPOSURE), {file.stem for file in SESSION.glob("*.service")})
        for name, most in EXPOSURE.items():
            told = run("systemd-analyze", "security", "--offline=true", SESSION / f"{name}.service")
            exposure = re.search(r"exposure level for .*: ([\d.]+)", told.stdout)
            self.assertTrue(exposure, told.stderr)
            self.assertLessEqual(float(exposure[1]), most, name)
            self.assertNotIn("ignoring", told.stderr)

    def test_the_kiosk_has_no_network_and_writes_only_its_data_and_sticks(self):
        kiosk = unit("clinic-kiosk.service")
        self.assertEqual(values(kiosk, "PrivateNetwork"), ["yes"])
        self.assertEqual(values(kiosk, "RestrictAddressFamilies"), ["AF_UNIX"])
        self.assertEqual(values(kiosk, "ProtectSystem"), ["strict"])
        self.assertEqual(values(kiosk, "StateDirectory"), ["clinic-kiosk"])
        self.assertEqual(values(kiosk, "ReadWritePaths"), ["-/media", "-/run/media", "-/run/clinic-kiosk-content/asked"])
        self.assertEqual(values(kiosk, "NoExecPaths"), ["/"])
        self.assertEqual(values(kiosk, "LimitCORE"), ["0"])

    def test_content_belongs_to_an_account_that_is_not_the_kiosks(self):
        kiosk, content, fetch = unit("clinic-kiosk.service"), unit("clinic-kiosk-content.service"), unit("clinic-kiosk-fetch.service")
        self.assertEqual(values(kiosk, "User"), ["clinic-kiosk"])
        self.assertIn("clinic-kiosk-content.path", values(kiosk, "Wants"))
        for each in (content, fetch):
            self.assertEqual(values(each, "User"), ["clinic-kiosk-content"])
            self.assertEqual(values(each, "StateDirectory"), ["clinic-kiosk-content"])
            self.assertEqual(values(each, "CapabilityBoundingSet"), [])
        self.assertEqual(values(content, "PrivateNetwork"), ["yes"])
        # What is asked and what is told lie in folders of one writer each; the other account reads sticks as a group that may not write.
        folders = dict(re.findall(r"^d (\S+) (\d+ \S+ \S+) -$", (PACKAGING / "debian/clinic-kiosk-session.tmpfiles").read_text(encoding="utf-8"), re.M))
        asked = values(unit("clinic-kiosk-content.path"), "PathChanged")[0]
        self.assertEqual(folders[asked], "2750 clinic-kiosk clinic-kiosk-content")
        self.assertEqual(folders[values(content, "ReadWritePaths")[0]], "0755 clinic-kiosk-content clinic-kiosk-content")
        self.assertEqual(folders["/run/clinic-kiosk-content"], "0755 root root")
        self.assertEqual(folders["/var/lib/clinic-kiosk-content"], "0755 clinic-kiosk-content clinic-kiosk-content")
        self.assertIn("uid=clinic-kiosk,gid=clinic-kiosk-content,umask=0027", (SESSION / "udev.rules").read_text(encoding="utf-8"))

    def test_the_kiosk_always_comes_back_and_a_hang_is_noticed(self):
        kiosk = unit("clinic-kiosk.service")
        self.assertEqual(values(kiosk, "Restart"), ["always"])
        self.assertEqual(values(kiosk, "Type"), ["notify"])
        self.assertLessEqual(int(values(kiosk, "WatchdogSec")[0]), 60)
        self.assertEqual(values(kiosk, "OnFailure"), ["clinic-kiosk-rest.service"])
        # The calm page outlasts the time in which starts are counted, so that the kiosk may be started after it.
        rest = unit("clinic-kiosk-rest.service")
        self.assertEqual(values(rest, "OnSuccess"), ["clinic-kiosk.service"])
        minutes = int(re.search(r"clinic-kiosk-rest (\d+)$", rest, re.M)[1])
        self.assertGreater(60 * minutes, int(values(kiosk, "StartLimitIntervalSec")[0]))

    def test_hangs_end_in_the_calm_page_too(self):
        """Six of them take longer than systemd counts starts, however short: they are counted by what is run before each start."""
        kiosk, rest = unit("clinic-kiosk.service"), unit("clinic-kiosk-rest.service")
        counted = {name: int(value) for name, value in re.findall(r"(\w+) = (\d+)", (CHECKOUT / "kiosk/rest/ends_counted.h").read_text(encoding="utf-8"))}
        slowest = sum(int(values(kiosk, name)[0]) for name in ("TimeoutStartSec", "TimeoutStopSec")) + 1
        self.assertLessEqual(counted["too_many_ends"] * slowest, counted["seconds_counted"])
        self.assertEqual(values(kiosk, "ExecStartPre"), ["/usr/lib/clinic-kiosk/clinic-kiosk-rest", "--may-start"])
        # What it refuses ends the way of six crashes: refusals come fast. The calm page forgets them, in the folder both see.
        self.assertEqual(values(kiosk, "RestartSec"), ["100ms"])
        for each in (kiosk, rest):
            self.assertEqual((values(each, "RuntimeDirectory"), values(each, "RuntimeDirectoryPreserve")), (["clinic-kiosk"], ["yes"]))

    def test_a_screen_that_comes_late_brings_the_kiosk_and_one_that_never_comes_is_given_up(self):
        """A first start of the X server that fails takes the kiosk's with it: seen in QEMU, black for ever."""
        screen, words = unit("clinic-kiosk-screen.service"), unit("clinic-kiosk-no-screen.service")
        self.assertIn("clinic-kiosk.service", values(screen, "Wants"))
        one = sum(int(values(screen, name)[0]) for name in ("TimeoutStartSec", "TimeoutStopSec")) + 0.5
        all_that_hang = int(values(screen, "StartLimitBurst")[0]) * one
        counted = int(values(screen, "StartLimitIntervalSec")[0])
        self.assertLess(all_that_hang, counted)
        self.assertLess(counted, int(re.search(r"sleep (\d+)", words)[1]))  # the words outlast it, so that the screen may be tried again

    def test_no_key_leads_out_of_the_screen(self):
        screen, settings = (SESSION / "screen").read_text(encoding="utf-8"), (SESSION / "xorg.conf").read_text(encoding="utf-8")
        for option in ("DontVTSwitch", "DontZap", "DontZoom"):
            self.assertRegex(settings, rf'Option "{option}" "true"')
        for option in ("-novtswitch", "-nocursor", "-s 0", "-dpms", "-nolisten tcp", "-auth"):
            self.assertIn(option, screen)
        self.assertIn("NAutoVTs=0", (SESSION / "logind.conf").read_text(encoding="utf-8"))
        self.assertIn("ctrl-alt-del.target", (PACKAGING / "debian/clinic-kiosk-session.postinst").read_text(encoding="utf-8"))

    def test_scripts_are_plain_shell(self):
        for script in [SESSION / "screen", SESSION / "fetch-pack", SESSION / "push-counts", SESSION / "write-friday", SESSION / "move-content", PACKAGING / "installed/settings",
                       PACKAGING / "installed/manual", *(PACKAGING / "debian").glob("*.p*inst"), *(PACKAGING / "debian").glob("*.p*rm")]:
            self.assertEqual(run("dash", "-n", script).stderr, "", script)
        for script in (PACKAGING / "build-deb", PACKAGING / "build-update", PACKAGING / "image", PACKAGING / "installed/clinic-kiosk.bash"):
            self.assertEqual(run("bash", "-n", script).stderr, "", script)


class FridayPage(unittest.TestCase):
    """write-friday beside stand-ins for clinic-kiosk and sendmail."""

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.pages = self.folder / "pages"
        self.pages.mkdir()
        self.stand_in("clinic-kiosk", 'for each; do last=$each; done; echo "$@" >"$FOLDER/words"; echo page >"$last"')
        self.stand_in("sendmail", 'echo "$@" >"$FOLDER/options"; cat >"$FOLDER/mail"')

    def stand_in(self, name, lines):
        program = self.folder / name
        program.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
        program.chmod(0o755)

    def write(self, **settings):
        return run(SESSION / "write-friday", env={"PATH": f"{self.folder}:/usr/bin:/bin", "FOLDER": str(self.folder), **settings})

    def test_the_page_lies_in_its_folder_whatever_the_clinic_is_called(self):
        done = self.write(FRIDAY_TO=str(self.pages), FRIDAY_CLINIC="../River side")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        [page] = self.pages.iterdir()
        self.assertRegex(page.name, r"^friday-___River_side-\d{4}-\d\d-\d\d\.html$")
        self.assertIn("--brief --clinic ../River side", (self.folder / "words").read_text("utf-8"))
        self.assertFalse((self.folder / "mail").exists())

    def test_it_is_mailed_where_that_is_set(self):
        self.assertEqual(self.write(FRIDAY_TO=str(self.pages), FRIDAY_MAIL_TO="a@clinic.example,b@clinic.example").returncode, 0)
        head, body = (self.folder / "mail").read_text("utf-8").split("\n\n")
        self.assertIn("To: a@clinic.example,b@clinic.example\n", head)
        self.assertEqual(base64.b64decode(body), b"page\n")

    def test_without_sendmail_the_page_is_there_and_it_is_said(self):
        (self.folder / "sendmail").unlink()
        if shutil.which("sendmail", path="/usr/bin:/bin:/usr/sbin:/usr/lib"):
            self.skipTest("this computer has a sendmail")
        done = self.write(FRIDAY_TO=str(self.pages), FRIDAY_MAIL_TO="a@clinic.example")
        self.assertEqual(done.returncode, 0)
        self.assertIn("there is no sendmail", done.stderr)
        self.assertEqual(len(list(self.pages.iterdir())), 1)

    def test_what_is_not_set_or_no_address_is_said(self):
        self.assertIn("FRIDAY_TO is not set", self.write().stderr)
        self.assertIn("is no folder", self.write(FRIDAY_TO="/nowhere").stderr)
        for address in ("a@clinic.example\nBcc: x@clinic.example", "-t", "a b"):
            done = self.write(FRIDAY_TO=str(self.pages), FRIDAY_MAIL_TO=address)
            self.assertEqual(done.returncode, 1)
            self.assertIn("is no list of addresses", done.stderr)
            self.assertFalse((self.folder / "mail").exists())


class Settings(unittest.TestCase):
    """The kiosk.toml that is installed."""

    def setUp(self):
        self.installed = run(PACKAGING / "installed/settings").stdout
        guide = (PACKAGING / "README.md").read_text(encoding="utf-8")
        self.guide = "\n".join(re.findall(r"^```toml\n(.*?)^```", guide, re.M | re.S))

    def test_it_sets_nothing(self):
        self.assertEqual(tomllib.loads(self.installed), {})

    def test_without_the_marks_it_is_the_guides(self):
        def uncommented(text):
            return re.sub(r"^# ?(?=[a-z_.]+ = )", "", text, flags=re.M)
        self.assertEqual(tomllib.loads(re.sub(r"^#(?=[a-z_.]+ = )", "", self.installed, flags=re.M)), tomllib.loads(uncommented(self.guide)))
        for line in self.guide.splitlines():
            if line.startswith("# ") and not re.match(r"# [a-z_.]+ = ", line):
                self.assertIn(line, self.installed)

    def test_every_setting_that_the_kiosk_reads_is_in_it(self):
        source = (CHECKOUT / "kiosk/app/config.cpp").read_text(encoding="utf-8")
        keys = set(re.findall(r'\.(?:text|name|number|whole|texts|flag|choice|by_language|index_of|one_of)\("(\w+)"', source))
        self.assertGreater(len(keys), 20)
        told = {part for line in self.installed.splitlines() if (name := re.match(r"#([a-z_.]+) = ", line)) for part in name[1].split(".")}
        self.assertEqual(keys - told, set())

    def test_the_manual_has_it_too(self):
        page = run(PACKAGING / "installed/manual", "settings", "/dev/stdout").stdout
        self.assertIn("#emergency_number", page)
        self.assertTrue(page.startswith(".TH KIOSK.TOML 5"))


class Packages(unittest.TestCase):
    def setUp(self):
        self.control = (PACKAGING / "debian/control").read_text(encoding="utf-8")

    def test_what_building_needs_is_what_the_checkout_installs(self):
        listed = {line.split()[1] for line in (PACKAGING / "packages").read_text(encoding="utf-8").splitlines() if line.startswith("build ")}
        asked = re.search(r"^Build-Depends: (.*?)^\S*\n", self.control, re.M | re.S)[1]
        asked = {name for each in asked.split(",") for name in re.findall(r"[a-z][a-z0-9.+-]+", re.sub(r"\(.*?\)", "", each))}
        self.assertEqual(listed - NOT_TO_COMPILE - asked, set())

    def test_every_program_is_in_one_package(self):
        text = (CHECKOUT / "kiosk/CMakeLists.txt").read_text(encoding="utf-8")
        programs = set(re.findall(r"^add_executable\((clinic-kiosk[\w-]*)", text, re.M))
        installed = [Path(line).name for file in (PACKAGING / "debian").glob("*.install") for line in file.read_text(encoding="utf-8").splitlines()
                     if line.startswith("usr/lib/clinic-kiosk/clinic-kiosk")]
        self.assertEqual(sorted(installed), sorted(programs))

    def test_every_unit_is_installed(self):
        rules = (PACKAGING / "debian/rules").read_text(encoding="utf-8")
        named = set(" ".join(re.findall(r"^(?:on_at_the_start|when_needed|on_wish) = (.*)$", rules, re.M)).split())
        self.assertEqual(named, {file.stem for file in SESSION.glob("*.service")})


if __name__ == "__main__":
    unittest.main()
