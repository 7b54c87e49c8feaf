#!/usr/bin/python3
"""The image of packaging/image as a clinic has it: on a PC that is switched on, touched, broken and unplugged. QEMU plays the PC, without the
help of this computer's processor (ACCEL=kvm takes it): half a minute on a desk is minutes here. What is measured is printed.

IMAGE=FILE        an image that was made already; else PACKAGES=DIR, packages to make one of, else those of packaging/build-deb
CUTS=10           how often the power goes
TMPDIR=DIR        a folder with 10 GB, instead of build/
APPLIANCE_PICTURES=DIR   where pictures of the screen are kept
"""
import io
import os
import random
import subprocess
import sys
import tarfile
import tempfile
import time
import unittest
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT / "tests/end_to_end"))
os.environ.setdefault("KIOSK_PROGRAM", str(CHECKOUT / "build/release/clinic-kiosk"))

from disk import Disk  # noqa: E402
from kiosk_on_screen import INCHES, Pages  # noqa: E402
from machine import PATIENCE, Machine  # noqa: E402
from scratch_pack import run, small_copy_of_the_pack  # noqa: E402

FLOW = "warning-signs"
ONLY_STOPS = 9  # visits of a page after which no room is left
# Nothing that depends on how long this computer takes: no picture in turn with the home screen, no question whether anybody is there.
SETTINGS = f"screen_inches = {INCHES}\nattract_seconds = 0\nquiet_seconds = 600\n"
PACKS = "/var/lib/clinic-kiosk-content/packs"
CUTS = int(os.environ.get("CUTS", "10"))
# What can happen to the kiosk and to its screen, as root inside would do it.
ENDINGS = {
    "the kiosk is killed (SIGKILL)": "kill -KILL $KIOSK",
    "the kiosk crashes (SIGSEGV)": "kill -SEGV $KIOSK",
    "the kiosk gives up (SIGABRT)": "kill -ABRT $KIOSK",
    "a page of its memory is gone (SIGBUS)": "kill -BUS $KIOSK",
    "the kiosk is asked to end (SIGTERM)": "kill -TERM $KIOSK",
    "all its processes are killed, as when memory is short": "systemctl kill --signal=KILL clinic-kiosk",
    "the kiosk hangs (SIGSTOP)": "kill -STOP $KIOSK",
    "the X server is killed": "kill -KILL $XORG",
    "the X server crashes": "kill -SEGV $XORG",
    "what started the X server is killed": "kill -KILL $SCREEN",
}
FIND = "KIOSK=$(systemctl show -P MainPID clinic-kiosk); SCREEN=$(systemctl show -P MainPID clinic-kiosk-screen); XORG=$(pidof Xorg); "


def tell(*words):
    print(*words, flush=True)


def load():
    return Path("/proc/loadavg").read_text(encoding="ascii").split()[0]


def the_image(folder):
    if given := os.environ.get("IMAGE"):
        return Path(given)
    packages = os.environ.get("PACKAGES")
    if not packages:
        packages = Path(folder, "packages")
        subprocess.run([CHECKOUT / "packaging/build-deb", "--out", packages], check=True)
    image = Path(folder, "kiosk.img")
    subprocess.run([CHECKOUT / "packaging/image", "--out", image, "--packages", packages, "--timezone", "Europe/Madrid"], check=True)
    tell("the image:", subprocess.run(["du", "-m", image], check=True, capture_output=True, text=True).stdout.split()[0], "MB that are not empty")
    return image


class Appliance(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        (CHECKOUT / "build").mkdir(exist_ok=True)
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="clinic-kiosk-appliance-", dir=os.environ.get("TMPDIR", CHECKOUT / "build"))))
        cls.image = the_image(cls.folder)
        cls.pages = Pages(cls.folder, [FLOW])
        cls.home = cls.pages.home()

    def disk(self):
        file = self.folder / "disk.img"
        self.addCleanup(file.unlink, missing_ok=True)
        return Disk.for_tests(self.image, file, SETTINGS)

    def switched_on(self, disk, **how):
        """Until home is on the screen."""
        before = load()
        machine = self.enterContext(Machine(disk.file, **how))
        machine.wait_for_page(self.home)
        clock, processor = machine.age()
        tell(f"home {how or ''}: {processor:.0f} s of the processor, {clock:.0f} s by the clock (load {before} to {load()})")
        return machine

    def tap(self, machine, page, action):
        """The page that it leads to. A touch that the kiosk sees more than a second late it drops, as it must; on a PC as slow as this one a
        visitor touches again."""
        again, end = 0.0, time.monotonic() + PATIENCE / 4
        while True:
            if time.monotonic() >= again:
                machine.tap(page.point(action))
                again = time.monotonic() + 8
            picture = machine.look()
            seen = self.pages.most_like(picture)
            if seen is not page and seen.is_on(picture):
                return seen
            if time.monotonic() > end:
                raise AssertionError(f"{action} on {page} leads nowhere; the screen: {machine.keep_picture()}")
            time.sleep(0.3)

    def a_visit(self, machine):
        """The shortest that is ended by a touch."""
        page = self.tap(machine, self.home, f"open:{FLOW}")
        self.assertIs(self.tap(machine, page, "finish"), self.home)

    def through_a_topic(self, machine):
        """A whole visit, from home to home. How many pages it saw."""
        page, shown = self.tap(machine, self.home, f"open:{FLOW}"), 1
        while page is not self.home:
            self.assertLess(shown, 40)
            page, shown = self.tap(machine, page, page.way_on(ONLY_STOPS)), shown + 1
        return shown

    def test_it_starts_by_uefi_from_a_stick_and_by_bios_from_a_disk(self):
        for how in ({"firmware": "uefi", "bus": "usb"}, {"firmware": "bios", "bus": "sata"}):
            with self.subTest(**how):
                machine = self.switched_on(self.disk(), **how)
                machine.keep_picture(f"home-{how['firmware']}")
                self.assertEqual(machine.run("test -d /sys/firmware/efi && echo uefi || echo bios"), how["firmware"])
                machine.power_cut()

    def test_a_new_kiosk_asks_for_its_settings(self):
        """As `set_up_test.py` sees them answered; here that it is they which a new disk begins with."""
        file = self.folder / "new.img"
        self.addCleanup(file.unlink, missing_ok=True)
        disk = Disk.copy(self.image, file)
        disk.put_shell()
        machine = self.enterContext(Machine(disk.file))
        machine.wait_until(lambda: machine.run("systemctl is-active clinic-kiosk") == "active", "the kiosk shows a picture")
        self.assertIn("--set-up", machine.run("tr '\\0' ' ' </proc/$(systemctl show -P MainPID clinic-kiosk)/cmdline"))
        machine.wait_until(lambda: len(set(machine.look().reduce(20).getdata())) > 10, "a page with something on it")
        time.sleep(3)
        self.assertFalse(self.home.is_on(machine.look()))
        machine.keep_picture("set-up")

    def test_a_topic_is_walked_and_whatever_ends_the_kiosk_it_comes_back(self):
        """One switching on for all: it is that which takes minutes."""
        disk = self.disk()
        machine = self.switched_on(disk)
        tell("pages seen in a visit:", self.through_a_topic(machine))
        self.nothing_leads_out(machine)
        for number, (what, how) in enumerate(ENDINGS.items(), 1):
            with self.subTest(what):
                self.comes_back(machine, what, how, number)
        self.the_screen_is_unplugged(machine)
        self.the_disk_is_full(machine)
        tell("units that failed:", machine.run("systemctl --failed --plain --no-legend") or "none")
        machine.power_cut()
        self.assertEqual(disk.counted(self.folder), 2)  # the visit before, and the one on the full disk's other side

    def nothing_leads_out(self, machine):
        for keys in (("ctrl", "alt", "delete"), ("ctrl", "alt", "f2"), ("ctrl", "alt", "backspace"), ("alt", "f4"), ("alt", "tab"), ("meta_l",)):
            machine.keys(*keys)
            time.sleep(1)
        self.assertEqual(machine.run("cat /sys/class/tty/tty0/active"), "tty1")
        machine.keys("esc")
        machine.wait_for_page(self.home)

    def comes_back(self, machine, what, how, number):
        """Measured inside, where the time is the machine's own: until systemd has heard that a picture was shown."""
        machine.run("systemctl reset-failed clinic-kiosk clinic-kiosk-screen; rm -f /run/clinic-kiosk/ends")  # else the sixth ends in the calm page
        before = machine.run(FIND + "echo $KIOSK")
        killed = float(machine.run(f"{FIND} cut -d ' ' -f 1 /proc/uptime; {how}").split()[0])
        begun = time.monotonic()
        state = {}

        def another_is_active():
            told = machine.run("systemctl show -p MainPID -p ActiveState -p ActiveEnterTimestampMonotonic clinic-kiosk")
            state.update(line.split("=", 1) for line in told.splitlines() if "=" in line)
            return state.get("ActiveState") == "active" and state["MainPID"] not in ("0", before)

        machine.wait_until(another_is_active, what)
        machine.wait_for_page(self.home)
        seconds = int(state["ActiveEnterTimestampMonotonic"]) / 1e6 - killed
        tell(f"{number:2} {what}: picture after {seconds:.1f} s of the machine, home seen within {time.monotonic() - begun:.0f} s by the clock")

    def the_screen_is_unplugged(self, machine):
        """As far as QEMU can: the kernel is told that nothing is connected, and then that there is."""
        before = machine.run(FIND + "echo $KIOSK")
        connector = machine.run("echo /sys/class/drm/card0-*/status").split()[0]
        machine.run(f"echo off >{connector}; udevadm trigger --subsystem-match=drm --action=change")
        time.sleep(5)
        machine.run(f"echo on >{connector}; udevadm trigger --subsystem-match=drm --action=change")
        machine.wait_for_page(self.home)
        tell("the screen was unplugged and came back; the kiosk is", "the same" if machine.run(FIND + "echo $KIOSK") == before else "another")

    def the_disk_is_full(self, machine):
        """Visitors notice nothing, and it counts again when there is room."""
        filled = "/var/lib/clinic-kiosk/filled"
        machine.run(f"dd if=/dev/zero of={filled} bs=1M 2>/dev/null; sync")
        tell("the disk is full:", machine.run("df -h --output=avail,pcent /var/lib/clinic-kiosk | tail -n 1"))
        page = self.tap(machine, self.home, f"open:{FLOW}")
        self.assertIs(self.tap(machine, page, "home"), self.home)
        machine.run(f"rm {filled}; sync")
        self.comes_back(machine, "killed on a full disk, which has room again", ENDINGS["the kiosk is killed (SIGKILL)"], 11)
        self.a_visit(machine)
        time.sleep(2)

    def test_ten_times_the_power_goes_in_the_middle_of_a_visit_while_a_pack_is_published(self):
        """Every time from the disk as it was left: what was ended is counted, once; what was not is not. The pack in use is the old or the new one, whole."""
        disk = self.disk()
        packs = self.signed_packs(disk, CUTS + 1)
        machine = self.switched_on(disk)
        begun = time.monotonic()
        self.ask_to_publish(machine, 0)
        machine.wait_until(lambda: machine.run(f"readlink {PACKS}/current") == packs[0][0], "the first pack in use")
        takes = time.monotonic() - begun
        self.pages = Pages(self.enterContext(tempfile.TemporaryDirectory()), [FLOW], content=self.pack)
        self.home = self.pages.home()
        machine.wait_for_page(self.home)
        tell(f"a pack is published in {takes:.0f} s by the clock")
        machine.power_cut()
        chance = random.Random(20)
        for ended in range(1, CUTS + 1):
            with self.subTest(ended):
                before, _ = disk.published(self.folder)
                machine = self.switched_on(disk)
                self.a_visit(machine)
                self.ask_to_publish(machine, ended)
                page = self.tap(machine, self.home, f"open:{FLOW}")
                page = self.tap(machine, page, page.way_on(ONLY_STOPS))
                time.sleep(chance.uniform(0, 1.5 * takes))
                machine.power_cut()
                counted, (version, files) = disk.counted(self.folder), disk.published(self.folder)
                tell(f"cut {ended}, on {page}: {ended} visits had ended, {counted} are counted; the pack is the", "old one" if version == before else "new one")
                self.assertEqual(counted, ended)
                self.assertIn(version, (before, packs[ended][0]))
                self.assertEqual({name: files.get(name) for name in dict(packs)[version]}, dict(packs)[version])
        self.switched_on(disk)

    def signed_packs(self, disk, count):
        """So many packs on the disk, each newer than the one before, and the key for them: (version, bytes by name)."""
        desk = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.pack = small_copy_of_the_pack(desk / "pack")
        program, packs = os.environ["KIOSK_PROGRAM"], []
        run(program, "keygen", "--out", desk / "clinic", "--no-password")
        disk.put_in_the_system("/etc/clinic-kiosk/content.pub", desk / "clinic.pub")
        for number in range(count):
            file, time_of_packing = desk / f"{number}.kioskpack", time.time()
            with open(self.pack / "scripts/kiosk.lua", "a", encoding="utf-8") as home:
                home.write(f"-- {number}\n")
            told = run(program, "pack", self.pack, "--key", desk / "clinic.key", "--out", file)
            self.assertEqual(told.returncode, 0, told.stderr)
            version = told.stdout.split("version ")[1].split(",")[0]
            with tarfile.open(file) as outer, tarfile.open(fileobj=io.BytesIO(outer.extractfile("pack.tar.gz").read())) as inner:
                packs.append((version, {each.name: inner.extractfile(each).read() for each in inner if each.isfile()}))
            disk.put_in_the_system(f"/usr/lib/clinic-kiosk/{number}.kioskpack", file)
            time.sleep(max(0, time_of_packing + 1.1 - time.time()))  # a version is a second
        return packs

    def ask_to_publish(self, machine, number):
        """As the kiosk does when staff choose a file on a stick."""
        stick, asked = "/run/media/stick", "/run/clinic-kiosk-content/asked"
        said = machine.run(f"mkdir -p {stick} && cp /usr/lib/clinic-kiosk/{number}.kioskpack {stick}/ && "
                           f"printf 'publish\\nnumber {number}\\nfile {stick}/{number}.kioskpack\\ndrafts yes\\n' >{asked}/.new && mv {asked}/.new {asked}/request")
        self.assertEqual(said, "")

    def test_a_clock_that_was_lost_stops_nothing(self):
        disk = self.disk()
        machine = self.switched_on(disk, clock="1980-01-01T00:00:00")
        self.a_visit(machine)
        tell("a PC whose clock says 1980 takes it for", machine.run("date -u +%F"))
        machine.power_cut()

    def test_a_disk_that_takes_nothing_any_more_ends_in_the_calm_page(self):
        """The kiosk itself does not start then: systemd prepares no data folder that cannot be written."""
        machine = self.enterContext(Machine(self.disk().file, read_only=True))
        machine.wait_until(lambda: machine.run("systemctl is-active clinic-kiosk-rest") == "active", "the calm page")
        machine.wait_until(lambda: len(set(machine.look().reduce(20).getdata())) > 10, "a page with something on it")
        machine.keep_picture("read-only")
        self.tells_of_the_data(machine)

    def test_a_data_partition_that_is_gone_keeps_nobody_from_the_kiosk(self):
        """Its settings have gone with it; nobody is asked for them, as at a first start."""
        disk = self.disk()
        disk.spoil("clinic-data")
        machine = self.enterContext(Machine(disk.file))
        machine.wait_until(lambda: machine.run("systemctl is-active clinic-kiosk") == "active", "the kiosk shows a picture")
        self.assertEqual(machine.run("tr '\\0' ' ' </proc/$(systemctl show -P MainPID clinic-kiosk)/cmdline").split()[1:], ["run"])
        machine.keep_picture("data-gone")
        self.tells_of_the_data(machine)

    def tells_of_the_data(self, machine):
        tell("the clinic's data:", machine.run("findmnt -n -o FSTYPE,OPTIONS /var/lib/clinic-kiosk"))
        machine.power_cut()


if __name__ == "__main__":
    unittest.main()
