#!/usr/bin/python3
"""packaging/run, the first command of the README, on a checkout that is built in a second: where it opens the kiosk, and
what it says and does where something is in the way."""
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from PIL import Image

from kiosk_on_screen import Pages, Screen, difference, wait_for
from scratch_pack import CONTENT, PROGRAM, run, whole_copy_of_the_pack
from toy_checkout import Checkout

NOBODY = 65534


class FirstCommand(unittest.TestCase):
    def setUp(self):
        outside = Path(self.enterContext(tempfile.TemporaryDirectory()))
        outside.chmod(0o755)
        self.checkout = Checkout(outside / "clinic-kiosk")

    def opens(self, *options, before=(), **environment):
        """What it said, once it has opened the kiosk, on a display of another computer."""
        done = self.checkout.run("run", *options, before=before, DISPLAY="elsewhere:0", **environment)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertRegex(done.stdout.splitlines()[-1], "^opened.*: run")
        return done.stdout

    def stops(self, *cure, before=(), words=()):
        """One sentence with the cure, and nothing was built."""
        done = self.checkout.run("run", *words, before=before, DISPLAY="elsewhere:0")
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
        for part in cure:
            self.assertIn(part, done.stderr)
        return done


class Building(FirstCommand):
    def test_each_step_says_which_of_how_many_it_is(self):
        said = self.opens()
        self.assertEqual(re.findall(r"== Step (\d of \d)", said), ["1 of 4", "2 of 4", "3 of 4", "4 of 4"])

    def test_a_second_start_builds_nothing(self):
        self.opens()
        first = self.checkout.object_file().stat().st_mtime_ns
        self.opens()
        self.assertEqual(self.checkout.object_file().stat().st_mtime_ns, first)

    def test_a_checkout_that_was_moved_or_copied_is_built_anew(self):
        self.opens()
        there = self.checkout.folder.with_name("elsewhere")
        shutil.copytree(self.checkout.folder, there)
        shutil.rmtree(self.checkout.folder)
        self.checkout.folder = there
        self.assertIn("moved or copied", self.opens())

    def test_scripts_that_lost_their_run_bits_work(self):
        for file in (self.checkout.folder / "packaging").iterdir():
            file.chmod(0o644)
        self.opens()

    def test_empty_objects_of_a_build_that_was_cut_off_are_built_anew(self):
        for lost in ("build/release/**/*.o", "build/release/**/*.a", "build/release/clinic-kiosk", "build/release/build.ninja",
                     "build/release/CMakeCache.txt"):
            with self.subTest(lost):
                self.opens()
                for file in self.checkout.folder.glob(lost):
                    os.truncate(file, 0)
                self.opens()

    def test_a_build_folder_of_root_is_told_with_its_cure(self):
        self.opens()
        self.checkout.write("kiosk/part.cpp", 'const char* part() { return " anew"; }\n')
        shutil.chown(self.checkout.folder, NOBODY, NOBODY)
        done = self.stops("root's", "sudo chown -R", before=self.as_nobody())
        self.assertNotIn("Building", done.stdout)

    def test_a_program_that_its_user_may_not_change_runs_as_it_is(self):
        self.opens()
        shutil.chown(self.checkout.folder, NOBODY, NOBODY)
        self.assertNotIn("Step", self.opens(before=self.as_nobody()))

    def test_sudo_is_told_to_be_left_out(self):
        root = [] if os.getuid() == 0 else ["unshare", "--map-root-user"]
        self.stops("without sudo", before=[*root, "env", "SUDO_UID=1000"])

    def as_nobody(self):
        if os.getuid() != 0:
            self.skipTest("only root can be somebody else")
        return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]

    def on_another_disk(self, options, filled_from=None):
        """Starts something with the build folder on a small disk of its own."""
        build = self.checkout.folder / "build"
        build.mkdir()
        fill = f"cp -a {filled_from}/. {build}/ &&" if filled_from else ""
        script = f'mount -t tmpfs -o {options} tmpfs {build} && {fill} "$@"; status=$?; umount {build}; exit $status'
        return [*self.apart(), "bash", "-c", script, "bash"]

    @staticmethod
    def apart():
        """Where mounts are of no concern to others: as root also within a chroot, where there are no user namespaces."""
        ways = (["unshare", "--mount"], ["unshare", "--mount", "--propagation", "unchanged"], ["unshare", "--map-root-user", "--mount"])
        return next(way for way in ways if subprocess.run([*way, "true"], stderr=subprocess.DEVNULL).returncode == 0)

    def test_a_full_disk_is_told_before_the_build(self):
        done = self.stops("the disk is too full", "needs 60 MB and 8 MB are free", "make room", before=self.on_another_disk("size=8m"))
        self.assertNotIn("Step", done.stdout)

    def test_the_tests_say_what_room_they_need_before_they_build(self):
        done = self.checkout.run("test", before=self.on_another_disk("size=8m"))
        self.assertEqual((done.returncode, len(done.stderr.splitlines())), (1, 1), done.stderr)
        self.assertIn("the disk is too full: building needs 2500 MB and 8 MB are free", done.stderr)
        self.assertIn("The tests need 2.5 GB", done.stdout)
        self.assertNotIn("Step", done.stdout)
        self.assertEqual(self.checkout.run("test", "--ful").returncode, 2)

    def test_a_kiosk_that_was_built_starts_on_a_full_disk(self):
        self.opens()
        built = self.checkout.folder.with_name("built")
        shutil.copytree(self.checkout.folder / "build", built)
        shutil.rmtree(self.checkout.folder / "build")
        self.assertNotIn("Step", self.opens("--kiosk", before=self.on_another_disk("size=6m", built)))

    def test_a_disk_that_gets_full_while_building_is_told(self):
        filler = "head -c 300M /dev/zero >filler 2>/dev/null || true"
        self.checkout.stand_in("cmake", f'cd {self.checkout.folder}/build; {filler}; echo "No space left on device"; exit 1')
        self.stops("the disk is full", "make room", before=self.on_another_disk("size=200m"))

    def test_a_stick_from_which_no_program_may_run_is_told(self):
        self.stops("copy it into your home folder", before=self.on_another_disk("noexec,size=200m"))

    def test_a_mistake_in_the_code_is_shown_and_the_way_to_begin_anew(self):
        self.checkout.write("kiosk/part.cpp", "oops\n")
        done = self.stops("the first error above says why", "rm -rf build/release")
        self.assertIn("part.cpp:1", done.stdout)

    def test_a_small_computer_compiles_one_file_at_a_time(self):
        for free_kb, jobs in ((300_000, "1"), (2_100_000, "2"), (64_000_000, str(len(os.sched_getaffinity(0))))):
            memory = self.checkout.folder / "meminfo"
            memory.write_text(f"MemTotal: 1 kB\nMemAvailable: {free_kb} kB\n", encoding="ascii")
            expected = str(min(int(jobs), len(os.sched_getaffinity(0))))
            self.assertEqual(self.checkout.bash(f"compile_jobs {memory}").stdout.strip(), expected)

    def test_work_that_is_silent_gives_a_sign_of_life_and_keeps_its_output_and_status(self):
        said = self.checkout.folder / "said"
        silent = f"echo one; until grep -q still {said}; do sleep 0.1; done; printf two; exit 3"
        self.assertEqual(self.checkout.bash(f"quiet_seconds=0.2; with_news bash -c '{silent}' >{said}").returncode, 3)
        self.assertRegex(said.read_text(encoding="utf-8"), r"^one\n(   … still at it, since 0 min \d+ s\n)+two$")


class Opening(FirstCommand):
    def test_without_a_display_it_says_so_before_it_builds_and_nobody_answering_takes_the_virtual_screen(self):
        self.checkout.write("kiosk/part.cpp", "oops\n")
        done = self.checkout.run("run")
        self.assertEqual(done.returncode, 1)
        before = done.stdout[:done.stdout.index("== Step 1")]
        for words in ("there is no graphical session", "packaging/run --virtual", "going on with --virtual"):
            self.assertIn(words, before)

    def test_a_display_where_nobody_answers_is_no_display(self):
        done = self.checkout.run("run", "--kiosk", DISPLAY=":987")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        if not Path("/dev/dri").exists():
            self.assertIn("nothing answers at DISPLAY=:987", done.stderr)

    def test_at_a_desk_it_opens_a_window_and_says_how_to_leave_and_how_to_go_on(self):
        with Screen(1920, 1080) as desk:
            done = self.checkout.run("run", DISPLAY=desk.display)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout.splitlines()[-1], r"^opened: run --content \S+ --windowed \d+x\d+$")
        for words in ("Close it, or press Ctrl+C here", "packaging/run --kiosk", "scripts/README.md", "packaging/test"):
            self.assertIn(words, done.stdout)

    def test_the_whole_screen_is_for_the_session_only_and_shows_what_was_published(self):
        self.assertEqual(self.opens("--kiosk").splitlines()[-1], "opened: run")

    def test_options_go_to_the_program(self):
        said = self.opens("--content", "/p", "--data", "/d", "--config=c d", "--windowed", "400x640").splitlines()[-1]
        self.assertEqual(said, "opened: run --content /p --data /d --config /c d --windowed 400x640")

    def test_it_knows_the_options_of_the_program_and_no_others(self):
        known = set(re.findall(r"^  (--[\w-]+)", run(PROGRAM, "run", "--help").stdout.replace("-h,", ""), re.M)) - {"--help"}
        self.assertEqual(known, set(re.findall(r"--[\w-]+", self.checkout.run("run", "--help").stdout.split("program: ")[1])))
        for typo in (["--kisok"], ["kiosk"], ["--kiosk", "--virtual"], ["--data"]):
            done = self.checkout.run("run", *typo)
            self.assertEqual((done.returncode, done.stdout), (2, ""), typo)

    def test_a_window_fits_its_screen_and_stands(self):
        for screen, window in (("1920x1080", "516x918"), ("1366x768", "366x652"), ("3840x2160", "900x1600"), ("640x480", "360x640")):
            self.assertEqual(self.checkout.bash(f"window_for {screen}").stdout.strip(), window)

    def test_a_screen_that_is_plugged_in_is_seen(self):
        cards = self.checkout.folder / "drm"
        for name, status, modes in (("card0-HDMI-A-1", "disconnected", ""), ("card0-eDP-1", "connected", "1366x768\n1024x768\n")):
            (cards / name).mkdir(parents=True)
            (cards / name / "status").write_text(status + "\n", encoding="ascii")
            (cards / name / "modes").write_text(modes, encoding="ascii")
        self.assertEqual(self.checkout.bash(f"screen_here {cards}").stdout, "1366x768\n")
        self.assertEqual(self.checkout.bash(f"screen_here {cards}/none || echo none").stdout, "none\n")

    def test_on_the_console_a_minimal_x_is_started_there_with_a_key_to_leave_it(self):
        self.checkout.stand_in("tty", "echo /dev/tty3\n")
        self.checkout.stand_in("xinit", 'while [ "$1" != kiosk ]; do echo "$1"; shift; done; echo "X gets: ${*##*-- }"; "$2" "$3"\n')
        self.checkout.stand_in("xauth", "")
        self.checkout.stand_in("dpkg-query", "echo 'installed '{" + ",".join(self.packages()) + "} | sed 's/ installed/\\ninstalled/g'\n")
        done = self.checkout.run("run", "--console", "--windowed", "1024x768")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        for words in ("Ctrl+Alt+Backspace ends it", "terminate:ctrl_alt_bksp", "vt3", "--windowed 1024x768", "-nolisten tcp"):
            self.assertIn(words, done.stdout)

    def packages(self):
        lines = (CONTENT / "packaging/packages").read_text(encoding="utf-8").splitlines()
        return [line.split()[1] for line in lines if line and not line.startswith("#")]

    def test_from_afar_the_console_is_refused_with_the_way_to_it(self):
        self.checkout.stand_in("tty", "echo /dev/pts/0\n")
        self.stops("Ctrl+Alt+F3", words=("--console",))


class Virtual(FirstCommand):
    def test_a_virtual_screen_shows_the_kiosk_writes_its_picture_and_can_be_looked_at_live(self):
        whole_copy_of_the_pack(self.checkout.folder)
        rendered = self.enterContext(tempfile.TemporaryDirectory())
        home = Pages(rendered, ["running-load"]).home()
        settings = Path(rendered, "kiosk.toml")
        said = Path(rendered, "said")
        environment = self.checkout.environment(KIOSK_PROGRAM=str(PROGRAM), TMPDIR=rendered)
        command = ["bash", self.checkout.folder / "packaging/run", "--virtual", "--config", settings, "--data", rendered]
        with open(said, "wb") as out:
            kiosk = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=environment)
        self.addCleanup(lambda: kiosk.poll() is None and (kiosk.terminate(), kiosk.wait()))
        until = time.monotonic() + 600
        while "Ctrl+C here ends it" not in said.read_text(encoding="utf-8"):
            self.assertIsNone(kiosk.poll(), said.read_text(encoding="utf-8"))
            self.assertLess(time.monotonic(), until, said.read_text(encoding="utf-8"))
            time.sleep(0.2)
        words = said.read_text(encoding="utf-8")
        picture = re.search(r"Its picture: (\S+)", words).group(1)
        self.assertEqual(picture, str(self.checkout.folder / "build/home.png"))
        with Image.open(picture) as seen:
            self.assertLess(difference(home.picture(), seen.convert("RGB")), 0.01)
        live = re.search(r"ssh -L 5900:(\S+) ", words).group(1)
        self.assertEqual(Path(live).stat().st_mode & 0o077, 0)
        with socket.socket(socket.AF_UNIX) as viewer:
            viewer.connect(live)
            self.assertEqual(viewer.recv(4), b"RFB ")
        kiosk.send_signal(signal.SIGTERM)
        self.assertEqual(kiosk.wait(60), 0)
        wait_for(lambda: not Path(live).exists())


if __name__ == "__main__":
    unittest.main()
