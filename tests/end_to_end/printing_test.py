#!/usr/bin/python3
"""Paper: leaflets come out of a printer that speaks IPP (ippeveprinter, of CUPS), and what it does not print is told. The last needs a screen."""
import os
import signal
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from kiosk_on_screen import PATIENCE, Kiosk, Page, Screen, config, difference, query, wait_for

CONTENT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("KIOSK_PROGRAM", CONTENT / "build/release/clinic-kiosk"))
LANGUAGES = {"en": "Heel pain", "es": "Dolor de talón", "zh": "脚跟痛", "ar": "112"}


def free_port():
    with socket.socket() as listener:
        listener.bind(("localhost", 0))
        return listener.getsockname()[1]


def waits_for(condition):
    until = time.monotonic() + PATIENCE
    while not condition() and time.monotonic() < until:
        time.sleep(0.02)
    return condition()


class Printer:
    """ippeveprinter with a script that gets each page."""
    def __init__(self, folder, script, formats="application/pdf"):
        self.folder, self.spool, self.script = folder, folder / "spool", folder / "print"
        self.spool.mkdir(exist_ok=True)
        self.gets(script)
        self.address = f"ipp://localhost:{(port := free_port())}/ipp/print"
        self.port = port
        stub = folder / "no_avahi.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-o", stub, Path(__file__).with_name("no_avahi.c")], check=True)
        self.log = (folder / "printer.log").open("w")
        self.process = subprocess.Popen(["ippeveprinter", "-p", str(port), "-n", "localhost", "-f", formats, "-c", self.script,
                                         "-d", self.spool, "-vv", "Test"], env={**os.environ, "LD_PRELOAD": str(stub)},
                                        stdout=self.log, stderr=self.log, start_new_session=True)
        assert waits_for(self.answers), "ippeveprinter does not answer"

    def gets(self, script):
        """What happens to each page from now on; $1 is its file. STATE: on standard error says what is wrong (CUPS filters)."""
        new = self.script.with_suffix(".new")
        new.write_text(f"#!/bin/sh\ncd '{self.folder}'\n{script}\n", encoding="utf-8")
        new.chmod(0o755)
        new.replace(self.script)

    def answers(self):
        with socket.socket() as caller:
            return caller.connect_ex(("localhost", self.port)) == 0

    def end(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.log.close()


class Printing(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def printer(self, script, **options):
        printer = Printer(self.folder, script, **options)
        self.addCleanup(printer.end)
        self.names(printer.address)
        return printer

    def names(self, address, more=""):
        (self.folder / "kiosk.toml").write_text(f'emergency_number = "112"\n[printer]\naddress = "{address}"\n{more}', encoding="utf-8")

    def prints(self, *options):
        return subprocess.run([PROGRAM, "render", "--leaflet", "--print", "--flow", "heel-pain", "--content", CONTENT, "--config",
                               self.folder / "kiosk.toml", "--out", self.folder / "out", *(options or ("--lang", "en"))],
                              capture_output=True, text=True, timeout=600)

    def test_the_page_comes_out_in_every_language(self):
        self.printer('cp "$1" printed.pdf')
        for language, words in LANGUAGES.items():
            done = self.prints("--lang", language)
            self.assertEqual(done.returncode, 0, done.stderr)
            printed = self.folder / "printed.pdf"
            read = subprocess.run(["pdftotext", printed, "-"], capture_output=True, text=True, check=True).stdout
            self.assertIn(words, read)
            self.assertEqual(read, subprocess.run(["pdftotext", self.folder / f"out/heel-pain.{language}.leaflet.pdf", "-"],
                                                  capture_output=True, text=True, check=True).stdout)
            printed.unlink()

    def test_the_printer_hears_what_paper_and_nothing_of_who_prints_what(self):
        printer = self.printer("env >told")
        for paper, name in (("a4", "iso_a4_210x297mm"), ("letter", "na_letter_8.5x11in")):
            self.names(printer.address, f'paper = "{paper}"\n')
            self.assertEqual(self.prints().returncode, 0)
            told = (self.folder / "told").read_text(encoding="utf-8", errors="replace")
            self.assertIn(f"IPP_MEDIA={name}\n", told)
            self.assertIn("IPP_JOB_NAME=Leaflet\n", told)
            self.assertNotIn("eel", "".join(line for line in told.splitlines(True) if line.startswith("IPP_")))

    def test_the_page_is_purged_from_the_spool_when_it_is_out(self):
        """CUPS forgets file, name and time of a job then; this printer keeps its own, but writes down that it was asked."""
        self.printer("true")
        self.assertEqual(self.prints().returncode, 0)
        asked = (self.folder / "printer.log").read_text(errors="replace")
        self.assertLess(asked.index("Print-Job"), asked.index("Cancel-Job"))

    def test_what_the_printer_lacks_is_told_and_the_page_is_taken_back(self):
        for reason, words in (("media-jam", "paper is stuck in it"), ("cover-open", "a door or cover of it is open"),
                              ("toner-empty", "it has no ink or toner")):
            with self.subTest(reason=reason):
                printer = Printer(self.folder, f"echo 'STATE: +{reason}' >&2; exec sleep 600")
                self.names(printer.address, "wait_seconds = 5\n")
                try:
                    done = self.prints()
                    self.assertEqual(done.returncode, 1)
                    self.assertIn(words, done.stderr)
                    self.assertRegex(done.stderr, "error: nothing is printed: .+; .+")
                    self.assertIn("Cancel-Job", (self.folder / "printer.log").read_text(errors="replace"))
                finally:
                    printer.end()

    def test_a_page_for_which_there_is_no_paper_is_taken_back(self):
        """This printer uses the paper up, and then waits for more with the next page."""
        printer = self.printer("echo 'STATE: +media-empty' >&2")
        self.names(printer.address, "wait_seconds = 5\n")
        self.assertEqual(self.prints().returncode, 0)
        printer.gets(": >sent")
        done = self.prints()
        self.assertEqual(done.returncode, 1)
        self.assertIn("it has no paper", done.stderr)
        self.assertFalse((self.folder / "sent").exists())

    def test_a_printer_that_is_not_there_is_told_soon(self):
        self.names(f"ipp://localhost:{free_port()}/ipp/print", "wait_seconds = 120\n")
        began = time.monotonic()
        done = self.prints()
        self.assertIn("it does not answer", done.stderr)
        self.assertIn("printer.address", done.stderr)
        self.assertLess(time.monotonic() - began, 120)

    def test_a_queue_without_cups_is_a_printer_that_is_not_there(self):
        self.names("front-desk")
        os.environ["CUPS_SERVER"] = str(self.folder / "none.sock")
        self.addCleanup(os.environ.pop, "CUPS_SERVER")
        self.assertIn("it does not answer", self.prints().stderr)

    def test_a_busy_printer_is_waited_for(self):
        printer = self.printer('[ -e first ] || { : >first; until [ -e go ]; do sleep 0.05; done; }; cp "$1" last.pdf')
        order = subprocess.Popen([PROGRAM, "render", "--leaflet", "--print", "--flow", "sciatica", "--lang", "en", "--content", CONTENT, "--config",
                                  self.folder / "kiosk.toml", "--out", self.folder / "other"], stderr=subprocess.PIPE, text=True)
        self.assertTrue(waits_for((self.folder / "first").exists))
        second = subprocess.Popen([PROGRAM, "render", "--leaflet", "--print", "--flow", "heel-pain", "--lang", "en", "--content", CONTENT, "--config",
                                   self.folder / "kiosk.toml", "--out", self.folder / "out"], stderr=subprocess.PIPE, text=True)
        self.assertTrue(waits_for(lambda: "busy" in (self.folder / "printer.log").read_text(errors="replace") or second.poll() is not None))
        (self.folder / "go").touch()
        for process in (order, second):
            told = process.communicate(timeout=600)[1]
            self.assertEqual(process.returncode, 0, told)
        self.assertTrue(printer.answers())

    def test_a_printer_that_takes_no_pdf_says_what_to_do(self):
        self.printer("true", formats="image/jpeg")
        done = self.prints()
        self.assertEqual(done.returncode, 1)
        self.assertIn("takes no PDF; add it to CUPS", done.stderr)

    def test_without_a_printer_nothing_is_printed(self):
        (self.folder / "kiosk.toml").write_text("", encoding="utf-8")
        done = self.prints()
        self.assertEqual(done.returncode, 1)
        self.assertIn("there is no printer to print on; write [printer]", done.stderr)

    def test_a_patient_prints_from_the_wall_and_it_is_counted(self):
        printer = self.printer("echo 'STATE: +media-jam' >&2; until [ -e mended ]; do sleep 0.05; done; cp \"$1\" printed.pdf")
        settings = f'emergency_number = "112"\n[printer]\naddress = "{printer.address}"\n'
        pages = {}
        for flow in ("home", "heel-pain"):
            out = self.folder / "pages"
            subprocess.run([PROGRAM, "render", "--content", CONTENT, "--config", config(self.folder, settings), "--flow", flow, "--out", out],
                           check=True, stderr=subprocess.DEVNULL)
            pages |= {file.stem: Page(file) for file in out.rglob("*.json")}
        data = self.folder / "data"
        data.mkdir()
        with Screen() as screen, Kiosk(screen, data, settings=settings):
            screen.tap(screen.shows(pages["home"]).point("open:heel-pain"))
            screen.tap(screen.shows(pages["main"]).point("help"))
            screen.comes_to(lambda seen: not pages["main"].is_on(seen))
            screen.calm()
            screen.tap(pages["now"].point("take-home"))
            offered = screen.shows(pages["now-take-home"]).picture()
            screen.tap(pages["now-take-home"].point("print"))
            screen.comes_to(lambda seen: difference(offered, seen) > 0.001)
            wait_for(lambda: "Print-Job" in (self.folder / "printer.log").read_text(errors="replace"))
            (self.folder / "mended").touch()
            wait_for((self.folder / "printed.pdf").exists)
            wait_for(lambda: "Cancel-Job" in (self.folder / "printer.log").read_text(errors="replace"))
            screen.tap(pages["now-take-home"].point("finish"))
            wait_for(lambda: query(data, "SELECT setting, value FROM settings WHERE setting = 'print'") == [("print", "paper")])
        read = subprocess.run(["pdftotext", self.folder / "printed.pdf", "-"], capture_output=True, text=True, check=True).stdout
        self.assertIn("Heel pain", read)
        self.assertIn("112", read)


if __name__ == "__main__":
    unittest.main()
