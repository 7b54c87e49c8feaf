"""A PostgreSQL server of its own, in a temporary folder, without the machine's own."""
import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

SQL = Path(__file__).resolve().parents[2] / "packaging" / "postgresql"
BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1]
TABLES = ["visits", "hours", "flows", "slides", "slide_seconds", "parts", "answers", "settings", "titles", "kiosks",
          "questions", "days_on", "kiosk_groups"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class PostgresServer:
    """Trusts whoever comes over its socket, asks for a password on the network."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="postgres-"))
        self.port = free_port()
        # PostgreSQL refuses to run as root.
        self.as_user = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.getuid() == 0 else {}
        if self.as_user:
            shutil.chown(self.folder, "postgres", "postgres")
        data = self.folder / "data"
        self._run("initdb", "-D", data, "-U", "tester", "--auth-local=trust", "--auth-host=scram-sha-256", "--no-sync",
                  "-E", "UTF8", "--locale=C.UTF-8")
        settings = f"-k {self.folder} -p {self.port} -c listen_addresses=127.0.0.1 -c fsync=off {self._certificate(data)}"
        self._run("pg_ctl", "-D", data, "-w", "-o", settings, "-l", self.folder / "log", "start")
        self.address = f"postgresql://tester@/postgres?host={self.folder}&port={self.port}"
        self.network = f"127.0.0.1:{self.port}/postgres"

    def _certificate(self, data):
        """Of an authority of its own, for the name localhost: authority.crt."""
        def openssl(*words):
            subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True, cwd=self.folder)
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", 2, "-subj", "/CN=authority", "-keyout", "authority.key", "-out", "authority.crt")
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-keyout", data / "server.key", "-out", "server.csr")
        (self.folder / "names").write_text("subjectAltName=DNS:localhost\n", encoding="utf-8")
        openssl("x509", "-req", "-in", "server.csr", "-CA", "authority.crt", "-CAkey", "authority.key", "-CAcreateserial", "-days", 2,
                "-extfile", "names", "-out", data / "server.crt")
        for name in ("server.key", "server.crt"):
            (data / name).chmod(0o600)
            if self.as_user:
                shutil.chown(data / name, "postgres", "postgres")
        return "-c ssl=on"

    def _run(self, program, *arguments):
        subprocess.run([BINARIES / program, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, cwd="/",
                       **self.as_user)

    def sql(self, command):
        done = subprocess.run(["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", self.address, "-c", command],
                              check=True, capture_output=True, text=True)
        return done.stdout.splitlines()

    def file(self, name):
        subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", self.address, "-f", SQL / name], check=True)

    def rows(self):
        """Every row of every table."""
        return {table: sorted(self.sql(f"SELECT * FROM kiosk_statistics.{table}")) for table in TABLES}

    def writes(self):
        """How many rows were written since the server began."""
        self.sql("SELECT pg_stat_force_next_flush()")
        return int(self.sql("SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) FROM pg_stat_user_tables "
                            "WHERE schemaname = 'kiosk_statistics'")[0])

    def stop(self):
        self._run("pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)
