#!/usr/bin/python3
"""Signed content on its way to a kiosk: what fetches it, from a folder and from a server of https."""
import http.server
import os
import ssl
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

FETCH = Path(__file__).resolve().parents[2] / "packaging/session/fetch-pack"


class Server(http.server.ThreadingHTTPServer):
    """Of a clinic: /current.kioskpack, and /elsewhere, which leads to the same without https."""

    def __init__(self, folder=None):
        super().__init__(("localhost", 0), Answers)
        if folder:
            self.encrypt(folder)
            self.open_line = Server()
        self.pack, self.asked = b"first", []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def encrypt(self, folder):
        certificate = folder / "server.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
                        "-keyout", certificate, "-out", folder / "ca.pem", "-days", "2"], check=True, capture_output=True)
        certificate.write_bytes(certificate.read_bytes() + (folder / "ca.pem").read_bytes())
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        self.socket = context.wrap_socket(self.socket, server_side=True)

    def end(self):
        for each in (self, self.open_line):
            each.shutdown()
            each.server_close()

    def address(self, page):
        return f"https://localhost:{self.server_port}/{page}"


class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        if self.path == "/current.kioskpack":
            self.send_response(200)
            self.send_header("Content-Length", str(len(self.server.pack)))
            self.end_headers()
            self.wfile.write(self.server.pack)
        elif self.path == "/elsewhere":
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{self.server.open_line.server_port}/current.kioskpack")
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self.send_error(404)

    def log_message(self, *_):
        pass


class Fetch(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        for made in ("cache", "packs"):
            (self.folder / made).mkdir()
        self.refuse(False)

    def refuse(self, refused):
        """What publishes: notes what it was given."""
        kiosk = self.folder / "kiosk"
        kiosk.write_text(f'#!/bin/sh\necho "$@" $(cat "$2") >>{self.folder}/published\nexit {int(refused)}\n', encoding="utf-8")
        kiosk.chmod(0o755)

    def fetch(self, source, **more):
        environment = os.environ | {"CACHE_DIRECTORY": str(self.folder / "cache"), "KIOSK": str(self.folder / "kiosk"), "PACK_FROM": str(source),
                                    "CURL_CA_BUNDLE": str(self.folder / "ca.pem")} | more
        return subprocess.run([FETCH], env=environment, capture_output=True, text=True, timeout=60)

    def published(self):
        told = self.folder / "published"
        return told.read_text(encoding="utf-8").splitlines() if told.exists() else []

    def put(self, name, words, moment):
        pack = self.folder / "packs" / name
        pack.write_text(words, encoding="utf-8")
        os.utime(pack, (moment, moment))

    def test_of_a_folder_the_newest_pack_is_published_once(self):
        self.put("spring.kioskpack", "spring", 1000)
        self.put("summer.kioskpack", "summer", 2000)
        self.put("notes.txt", "no pack", 3000)
        for _ in range(2):
            self.assertEqual(self.fetch(self.folder / "packs").returncode, 0)
        self.assertEqual(self.published(), [f"publish {self.folder}/packs/summer.kioskpack summer"])

    def test_what_was_refused_is_tried_again(self):
        self.put("spring.kioskpack", "spring", 1000)
        self.refuse(True)
        self.assertEqual(self.fetch(self.folder / "packs").returncode, 1)
        self.refuse(False)
        self.assertEqual(self.fetch(self.folder / "packs", PUBLISH_OPTIONS="--unreviewed --drop").returncode, 0)
        self.assertEqual([line.split()[2:] for line in self.published()], [["spring"], ["--unreviewed", "--drop", "spring"]])

    def test_from_a_server_it_comes_once_and_anew_when_it_changed(self):
        server = Server(self.folder)
        self.addCleanup(server.end)
        for pack in (b"first", b"first", b"second"):
            server.pack = pack
            done = self.fetch(server.address("current.kioskpack"))
            self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual([line.split()[2] for line in self.published()], ["first", "second"])

    def test_a_program_is_left_for_who_takes_it_also_where_the_content_fails(self):
        self.put("one.kioskprogram", "one", 1000)
        self.put("two.kioskprogram", "two", 2000)
        left = self.folder / "cache/fetched.kioskprogram"
        done = self.fetch("/nowhere", PROGRAM_FROM=str(self.folder / "packs"))
        self.assertEqual((done.returncode, left.read_text(encoding="utf-8")), (1, "two"))
        self.put("three.kioskprogram", "three", 3000)
        done = self.fetch("", PROGRAM_FROM=str(self.folder / "packs"))
        self.assertEqual((done.returncode, done.stderr, left.read_text(encoding="utf-8")), (0, "", "three"))
        self.assertEqual(self.published(), [])
        self.assertIn("mend PROGRAM_FROM", self.fetch("", PROGRAM_FROM="/nowhere").stderr)

    def test_nothing_comes_over_an_open_line_or_from_a_stranger(self):
        server = Server(self.folder)
        self.addCleanup(server.end)
        self.assertEqual(self.fetch(server.address("elsewhere")).returncode, 1)
        self.assertEqual(self.fetch(server.address("current.kioskpack"), CURL_CA_BUNDLE="/etc/hostname").returncode, 1)
        self.assertEqual(self.fetch("http://localhost/current.kioskpack").returncode, 1)
        self.assertEqual(self.fetch("file:///etc/passwd").returncode, 1)
        self.assertEqual((self.published(), server.open_line.asked), ([], []))

    def test_what_is_wrong_is_told_with_what_to_do(self):
        self.assertIn("mount it", self.fetch("/nowhere/packs").stderr)
        self.assertIn("no .kioskpack", self.fetch(self.folder / "packs").stderr)
        self.assertIn("PACK_FROM is not set in /etc/clinic-kiosk/fleet.conf", self.fetch("").stderr)
        with open(self.folder / "packs/huge.kioskpack", "wb") as huge:
            huge.truncate(400_000_000)
        self.assertIn("no pack is", self.fetch(self.folder / "packs").stderr)
        server = Server(self.folder)
        self.addCleanup(server.end)
        self.assertIn("goes on with what it has", self.fetch(server.address("missing.kioskpack")).stderr)
        self.assertEqual(self.published(), [])


if __name__ == "__main__":
    unittest.main()
