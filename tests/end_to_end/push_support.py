"""What both tests of `stats push` need: the program, a server with the tables, and what a file holds."""
import os
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

from postgres_server import TABLES, PostgresServer

PROGRAM = os.environ["KIOSK_PROGRAM"]
CONTENT = Path(__file__).resolve().parents[2]
OWN_DATA = tempfile.TemporaryDirectory()  # of who exports: what was published of servers


def stats(*arguments, **environment):
    return subprocess.run([PROGRAM, "stats", *map(str, arguments)], capture_output=True, text=True,
                          env={**os.environ, "XDG_DATA_HOME": OWN_DATA.name, **environment}, check=False)


def rows_of(file):
    with sqlite3.connect(file) as database:
        return {table: sorted("|".join(map(str, row)) for row in database.execute(f"SELECT * FROM {table}"))
                for table in TABLES}


class PushTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        for ledger in Path(OWN_DATA.name, "clinic-kiosk/servers").glob("*.ledger"):
            ledger.unlink()  # of the test before: one ledger is for all servers, and kiosks that are made up have the same numbers
        self.server = PostgresServer()
        self.addCleanup(self.server.stop)

    def demo(self, kiosks, days, seed=1):
        file = self.folder / f"demo-{seed}.sqlite3"
        file.unlink(missing_ok=True)  # made-up counts take no file's place
        done = stats("demo", "--kiosks", kiosks, "--days", days, "--seed", seed, "--out", file, "--content", CONTENT)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return file

    def push(self, file):
        done = stats("push", file, "--to", self.server.address)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout
