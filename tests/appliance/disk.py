"""The kiosk's disk for tests: a copy of the image with settings, and with a shell for the test; and what a disk has after a power cut.

Nothing is mounted: debugfs reads and writes inside the partitions. The image that clinics get has none of this."""
import json
import re
import shutil
import sqlite3
import subprocess
import tempfile
from pathlib import Path

GUEST = Path(__file__).resolve().parent / "guest"
SHELL = "clinic-kiosk-test-shell.service"


class Disk:
    """A disk in a file."""

    def __init__(self, file):
        self.file = Path(file)
        table = json.loads(subprocess.run(["sfdisk", "--json", self.file], check=True, capture_output=True).stdout)["partitiontable"]
        self.partitions = {each["name"]: (each["start"] * 512, each["size"] * 512) for each in table["partitions"]}

    @classmethod
    def copy(cls, image, file):
        """Holes stay holes."""
        subprocess.run(["cp", "--sparse=always", image, file], check=True)
        return cls(file)

    @classmethod
    def for_tests(cls, image, file, settings):
        """A copy that is set up, and has a shell for the test."""
        disk = cls.copy(image, file)
        disk.put_shell()
        disk.put("kiosk.toml", settings)
        return disk

    def put_shell(self):
        units = "/etc/systemd/system"
        self.change("clinic-root", [f"write {GUEST / SHELL} {units}/{SHELL}", f"symlink {units}/multi-user.target.wants/{SHELL} {units}/{SHELL}"])

    def put_in_the_system(self, place, file):
        """A file of root's that everybody may read."""
        self.change("clinic-root", [f"write {file} {place}", *(f"sif {place} {field} {value}" for field, value in (("uid", 0), ("gid", 0), ("mode", "0100644")))])

    def change(self, partition, orders):
        """Carries out orders of debugfs."""
        with tempfile.NamedTemporaryFile("w", suffix=".debugfs") as script:
            script.write("\n".join(orders) + "\n")
            script.flush()
            done = subprocess.run(["debugfs", "-w", "-f", script.name, self.place(partition)], check=True, capture_output=True, text=True)
        if re.search(r"not found|exists|No free|denied", done.stdout + done.stderr):
            raise AssertionError(done.stdout + done.stderr)

    def put(self, name, text):
        """A file in the data folder, the kiosk's own."""
        user, group = self.ids("clinic-kiosk")
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            self.change("clinic-data", [f"write {file.name} {name}", f"sif {name} uid {user}", f"sif {name} gid {group}"])

    def ids(self, user):
        users = self.read("clinic-root", "/etc/passwd")
        return re.search(rf"^{user}:[^:]*:(\d+):(\d+):", users, re.M).groups()

    def read(self, partition, file):
        return subprocess.run(["debugfs", "-R", f"cat {file}", self.place(partition)], check=True, capture_output=True, text=True).stdout

    def spoil(self, partition):
        """So that it cannot be mounted any more."""
        start, _ = self.partitions[partition]
        with open(self.file, "r+b") as disk:
            disk.seek(start)
            disk.write(bytes(1 << 20))

    def place(self, partition):
        return f"{self.file}?offset={self.partitions[partition][0]}"

    def cut_out(self, partition, file):
        start, size = self.partitions[partition]
        subprocess.run(["dd", f"if={self.file}", f"of={file}", "bs=1M", f"skip={start >> 20}", f"count={size >> 20}", "conv=sparse", "status=none"],
                       check=True)
        return file

    def mended(self, partition, folder):
        """A partition as the next start finds it."""
        file = self.cut_out(partition, Path(folder, f"{partition}.img"))
        subprocess.run(["e2fsck", "-fy", file], capture_output=True)  # brings in what stands in the journal, and mends
        left = subprocess.run(["e2fsck", "-fn", file], capture_output=True, text=True)
        assert left.returncode == 0, left.stdout
        return file

    def published(self, folder):
        """After the power went: the version that is in use, and the bytes of its files by their names."""
        content = self.mended("clinic-content", folder)
        told = subprocess.run(["debugfs", "-R", "stat packs/current", content], check=True, capture_output=True, text=True).stdout
        version = re.search(r'Fast link dest: "(\d+)"', told).group(1)
        with tempfile.TemporaryDirectory() as there:
            subprocess.run(["debugfs", "-R", f"rdump packs/{version} {there}", content], check=True, capture_output=True)
            pack = Path(there, version)
            return version, {str(file.relative_to(pack)): file.read_bytes() for file in pack.rglob("*") if file.is_file()}

    def counted(self, folder):
        """After the power went: how many visits the statistics have. Checks file system and database."""
        data = self.mended("clinic-data", folder)
        statistics = Path(folder, "statistics")
        shutil.rmtree(statistics, ignore_errors=True)
        statistics.mkdir()
        for name in ("stats.sqlite3", "stats.sqlite3-wal"):
            subprocess.run(["debugfs", "-R", f"dump {name} {statistics / name}", data], capture_output=True)
        if not (statistics / "stats.sqlite3").exists():
            return 0
        database = sqlite3.connect(statistics / "stats.sqlite3")
        try:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            return database.execute("SELECT coalesce(sum(visits), 0) FROM visits").fetchone()[0]
        finally:
            database.close()
