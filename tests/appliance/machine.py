"""A kiosk PC in QEMU: its power, its screen, a finger, and a shell inside where the image of the tests has one."""
import json
import os
import re
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from PIL import Image

from kiosk_on_screen import CALM, DIES_WITH_THE_TEST

ACCEL = os.environ.get("ACCEL", "tcg,thread=multi")  # emulated: works everywhere, and takes minutes
PATIENCE = float(os.environ.get("APPLIANCE_PATIENCE", "1500"))  # seconds of a very busy machine until something must have happened
FIRMWARE = {"bios": [], "uefi": ["-drive", "if=pflash,format=raw,readonly=on,file=/usr/share/OVMF/OVMF_CODE_4M.fd",
                                 "-drive", "if=pflash,format=raw,snapshot=on,file=/usr/share/OVMF/OVMF_VARS_4M.fd"]}
DISKS = {"virtio": "virtio-blk-pci,drive=disk,bootindex=0", "sata": "ide-hd,drive=disk,bootindex=0",
         "usb": "usb-storage,drive=disk,bootindex=0,removable=on"}


def onoff(wanted):
    return "on" if wanted else "off"


def connect(path):
    end = time.monotonic() + 60
    while True:
        link = socket.socket(socket.AF_UNIX)
        try:
            link.connect(str(path))
            return link
        except OSError:
            link.close()
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


class Machine:
    """Switched on when it is made. A context: whatever is still on at its end is switched off.

    `disk` is written to, as a kiosk's own would be; `clock`: what the PC's clock says when it is switched on; left out, the time.
    `read_only`: the disk takes nothing any more.
    """

    def __init__(self, disk, firmware="bios", bus="virtio", size=(1080, 1920), clock=None, read_only=False):
        self.size, self.tapped = size, []
        self.folder = tempfile.TemporaryDirectory(prefix="kiosk-pc-")
        here = Path(self.folder.name)
        self.log = here / "qemu.log"
        width, height = size
        command = [*DIES_WITH_THE_TEST, "qemu-system-x86_64", "-machine", "q35", "-accel", ACCEL, "-cpu", "host" if ACCEL == "kvm" else
                   "qemu64,+ssse3,+sse4.1,+sse4.2,+popcnt", "-smp", "2", "-m", "1024", "-nodefaults", "-no-user-config", "-display", "none", "-nic", "none",
                   *FIRMWARE[firmware],
                   "-blockdev", f"driver=file,node-name=file,filename={disk},read-only={onoff(read_only)}", "-blockdev", f"driver=raw,node-name=disk,file=file,read-only={onoff(read_only)}",
                   "-device", "qemu-xhci", "-device", DISKS[bus], "-device", f"virtio-vga,id=screen,xres={width},yres={height}",
                   "-device", "usb-tablet", "-device", "usb-kbd", "-device", "virtio-rng-pci", "-device", "virtio-serial-pci",
                   "-chardev", f"socket,id=shell,path={here}/shell,server=on,wait=off", "-device", "virtserialport,chardev=shell,name=shell",
                   "-rtc", f"base={clock or 'utc'}", "-qmp", f"unix:{here}/qmp,server=on,wait=off"]
        self.switched_on = time.monotonic()
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        self.shell, self.link = None, connect(here / "qmp")
        self.orders = self.link.makefile("rw")
        self.orders.readline()
        self.order("qmp_capabilities")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.power_cut()
        for each in (self.orders, self.link, self.shell):
            if each:
                each.close()
        self.folder.cleanup()

    def order(self, what, **arguments):
        self.orders.write(json.dumps({"execute": what, "arguments": arguments}) + "\n")
        self.orders.flush()
        while True:
            line = self.orders.readline()
            if not line:
                raise RuntimeError("the virtual PC has ended: " + self.log.read_text(encoding="utf-8", errors="replace"))
            answer = json.loads(line)
            if "error" in answer:
                raise RuntimeError(answer["error"]["desc"])
            if "return" in answer:
                return answer["return"]

    def power_cut(self):
        """Nothing that was not on the disk yet comes there."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def age(self):
        """Seconds since it was switched on, and seconds of this computer's processors that it took."""
        fields = Path("/proc", str(self.process.pid), "stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return time.monotonic() - self.switched_on, (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def look(self):
        file = Path(self.folder.name, "look.ppm")
        self.order("screendump", filename=str(file), device="screen")
        with Image.open(file) as picture:
            return picture.convert("RGB")

    def wait_for_page(self, page, patience=PATIENCE):
        """Until this page, as `render` paints it, is on the screen."""
        self.wait_until(lambda: page.is_on(self.look()), f"the page {page}", patience)

    def wait_until(self, holds, what, patience=PATIENCE):
        end = time.monotonic() + patience
        while not holds():
            if time.monotonic() > end:
                raise AssertionError(f"not in {patience:.0f} s: {what}; the screen: {self.keep_picture()}")
            time.sleep(0.7)

    def keep_picture(self, name=None):
        """Writes what is on the screen to where somebody can look at it afterwards."""
        folder = Path(os.environ.get("APPLIANCE_PICTURES") or tempfile.mkdtemp(prefix="kiosk-pc-pictures-"))
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{name or 'screen'}.png"
        self.look().save(file)
        return file

    def tap(self, point, hold=0.15):
        """By a pointer that tells places, as a touch panel does."""
        if any(max(abs(point[0] - x), abs(point[1] - y)) < 300 for x, y in self.tapped):
            time.sleep(CALM)
        self.tapped = [*self.tapped[-1:], point]
        place = [{"type": "abs", "data": {"axis": axis, "value": round(where * 32767 / length)}}
                 for axis, where, length in zip("xy", point, self.size)]
        self.order("input-send-event", events=place)
        for down in (True, False):
            self.order("input-send-event", events=[{"type": "btn", "data": {"down": down, "button": "left"}}])
            time.sleep(hold)

    def keys(self, *names):
        """Together, as QEMU names them: ctrl, alt, delete, f2."""
        self.order("send-key", keys=[{"type": "qcode", "data": name} for name in names])

    def run(self, command):
        """What it prints, as root inside; only where the image of the tests is on the disk."""
        if not self.shell:
            self.shell = connect(Path(self.folder.name, "shell"))
            self.shell.settimeout(PATIENCE)
        self.shell.sendall(command.encode() + b"\n")
        said = b""
        while not re.search(rb"--done \d+\r?\n$", said):
            said += self.shell.recv(65536)
        return said.decode(errors="replace").rpartition("--done")[0].strip()
