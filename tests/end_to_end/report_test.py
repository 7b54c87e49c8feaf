#!/usr/bin/python3
"""The report in a browser: drawn, readable by everybody, printable, silent on the network, and without a leak."""
import contextlib
import io
import os
import re
import sqlite3
import subprocess
import tempfile
import unittest
from pathlib import Path

from PIL import Image

from browser import Browser
from kiosk_on_screen import Kiosk, Screen, query, wait_for
from scratch_pack import PROGRAM

ROOT = Path(__file__).resolve().parents[2]
AXE = os.environ.get("AXE")  # axe.min.js of axe-core, which Debian does not have
SAMPLE = Path(os.environ.get("SAMPLE_REPORT", ROOT / "build/release/tests/end_to_end/sample_report"))
HOSTILE = ("</script></style></title><script>document.title = 'owned'</script><script src='https://example.org/x.js'>"
           "</script><img src='https://example.org/x.png' onerror='document.title = \"owned\"'>\"'&quot;")

ACCENT = {"light": (0x0E, 0x5A, 0x55), "dark": (0x7F, 0xD3, 0xC4)}

# How many pixels of each canvas have this colour.
PIXELS_OF = """(colour) => [...document.querySelectorAll("canvas")].map((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4)
        if (colour.every((part, n) => data[i + n] === part) && data[i + 3] === 255) ++count;
    return count;
})"""

# Every chart beside its table: what is drawn, and what the cells read.
CHARTS = """[...document.querySelectorAll("canvas")].map((canvas) => {
    const table = document.getElementById(canvas.dataset.table);
    const columns = [...table.tHead.rows[0].cells].flatMap((cell, n) => cell.dataset.series ? [n] : []);
    return {
        drawn: Chart.getChart(canvas).data.datasets.map((set) => set.data),
        read: columns.map((n) => [...table.tBodies[0].rows].map((row) => row.cells[n].textContent)),
    };
})"""

# Text of less contrast than WCAG 2.2 asks (1.4.3): 4.5, or 3 where it is large.
LOW_CONTRAST = """(() => {
    const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
    const light = (colour) => colour.slice(0, 3).map((c) => c / 255)
        .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
    const behind = (element) => {
        for (; element; element = element.parentElement) {
            const colour = rgb(getComputedStyle(element).backgroundColor);
            if (colour.length === 3 || colour[3] === 1) return colour;
        }
        return [255, 255, 255];
    };
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || ["SCRIPT", "STYLE"].includes(element.tagName)) continue;
        const style = getComputedStyle(element);
        const [a, b] = [light(rgb(style.color)), light(behind(element))].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        if (ratio < (parseFloat(style.fontSize) >= 24 ? 3 : 4.5)) found.push([walker.currentNode.data, ratio]);
    }
    return found;
})()"""

# Rules of WCAG 2.2 that a machine can check on this page.
BROKEN_RULES = """(() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const broken = [];
    const rule = (name, holds) => { if (!holds) broken.push(name); };
    const ids = all("[id]").map((element) => element.id);
    const levels = all("h1, h2, h3, h4, h5, h6").map((heading) => Number(heading.tagName[1]));
    rule("language", document.documentElement.lang === "en");
    rule("title", document.title.trim() !== "");
    rule("one main", all("main").length === 1);
    rule("a header", all("body > header").length === 1);
    rule("navigation with a name", all("nav").every((nav) => nav.getAttribute("aria-label")));
    rule("all within landmarks",
         all("body > *:not(.skip)").every((e) => ["HEADER", "NAV", "MAIN", "SCRIPT"].includes(e.tagName)));
    rule("one h1, first", levels[0] === 1 && levels.filter((level) => level === 1).length === 1);
    rule("headings in order", levels.every((level, n) => n === 0 || level <= levels[n - 1] + 1));
    rule("ids once", new Set(ids).size === ids.length);
    rule("links lead somewhere", all("a").every((a) => document.getElementById(decodeURIComponent(a.hash.slice(1)))));
    rule("labels are there",
         all("[aria-labelledby]").every((e) => document.getElementById(e.getAttribute("aria-labelledby"))));
    rule("charts have words", all("canvas").every((c) => c.getAttribute("role") === "img" && c.ariaLabel.length > 20));
    rule("tables have captions", all("table").every((table) => table.caption && table.caption.textContent.trim()));
    rule("headings of tables have a scope", all("th").every((th) => ["col", "row"].includes(th.scope)));
    rule("rows have a heading", all("main table[id] tbody tr").every((row) => row.cells[0].tagName === "TH"));
    rule("what scrolls takes the focus", all(".table").every((box) => box.tabIndex === 0));
    rule("terms in lists", all("dt, dd").every((e) => e.closest("dl")));
    return broken;
})()"""


def sample(file, *options):
    subprocess.run([SAMPLE, file, *options], check=True)
    return file


class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.file = sample(cls.folder / "report.html")
        cls.hostile = sample(cls.folder / "hostile.html", HOSTILE)
        cls.friday = sample(cls.folder / "friday.html")
        cls.hostile_friday = sample(cls.folder / "friday-hostile.html", HOSTILE)
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)

    def setUp(self):
        self.browser.scripts(True)
        self.browser.prefer("light")
        self.browser.width(1280)

    def test_only_the_file_itself_is_asked_for_and_nothing_is_complained_of(self):
        for file in (self.file, self.hostile, self.friday, self.hostile_friday):
            self.browser.open(file)
            self.browser.run("new Promise((done) => setTimeout(done, 500))")
            self.assertEqual(self.browser.requests(), [file.as_uri()])
            self.assertEqual(self.browser.complaints(), [])

    def test_every_chart_is_drawn_in_light_and_in_dark(self):
        self.browser.open(self.file)
        for scheme in ("light", "dark"):
            self.browser.prefer(scheme)
            self.browser.run("new Promise((done) => setTimeout(done, 300))")
            pixels = self.browser.run(f"({PIXELS_OF})({list(ACCENT[scheme])})")
            self.assertGreater(len(pixels), 8)
            self.assertGreater(min(pixels), 100, pixels)

    def test_a_chart_draws_what_its_table_reads_and_nothing_that_is_hidden(self):
        self.browser.open(self.file)
        hidden = 0
        for chart in self.browser.run(CHARTS):
            for drawn, read in zip(chart["drawn"], chart["read"], strict=True):
                hidden += read.count("hidden")
                self.assertEqual(drawn, [None if text == "hidden" else int(text.replace(",", "")) for text in read])
        self.assertGreater(hidden, 5)

    def test_a_number_whose_total_is_hidden_is_nowhere_in_the_file(self):
        text = self.file.read_text(encoding="utf-8")
        self.assertIn("Cross training", text)
        without_library = re.sub(r"<script>/\*!.*?</script>", "", text, flags=re.DOTALL)
        for number in ("7919", "7,919", "7907", "7,907"):
            self.assertNotIn(number, without_library)

    def test_hostile_words_stay_words(self):
        self.browser.open(self.hostile)
        self.assertEqual(self.browser.run("document.title"), "Riverside Sports Clinic" + HOSTILE + ": kiosk report")
        self.assertEqual(self.browser.run("document.querySelectorAll('img').length"), 0)
        self.assertEqual(self.browser.run("document.scripts.length"), 2)
        heading = self.browser.run("document.querySelector('h1').textContent")
        self.assertEqual(heading, "Riverside Sports Clinic" + HOSTILE)
        self.assertIn("Heel pain" + HOSTILE, self.browser.run("document.querySelector('#topics-table').textContent"))
        self.assertEqual(self.browser.run(BROKEN_RULES), [])

    def test_the_policy_lets_no_other_script_or_style_in_and_nothing_out(self):
        self.browser.open(self.file)
        self.browser.run("""{
            const script = document.createElement("script");
            script.textContent = "window.owned = true";
            document.body.append(script);
            const style = document.createElement("style");
            style.textContent = "body { display: none }";
            document.head.append(style);
        }""")
        self.assertIsNone(self.browser.run("window.owned"))
        self.assertEqual(self.browser.run("getComputedStyle(document.body).display"), "block")
        self.assertEqual(self.browser.run("fetch('https://example.org').then(() => 'out', () => 'stopped')"), "stopped")

    def test_everybody_can_read_it(self):
        for scheme in ("light", "dark"):
            self.browser.prefer(scheme)
            for file in (self.file, self.friday):
                self.browser.open(file)
                self.assertEqual(self.browser.run(BROKEN_RULES), [])
                self.assertEqual(self.browser.run(LOW_CONTRAST), [])

    @unittest.skipUnless(AXE, "AXE does not name an axe.min.js")
    def test_axe_finds_nothing(self):
        rules = Path(AXE).read_text(encoding="utf-8")
        for scheme in ("light", "dark"):
            self.browser.prefer(scheme)
            for file in (self.file, self.friday):
                self.browser.open(file)
                self.browser.run(rules + ";0")
                found = self.browser.run("axe.run().then((r) => [...r.violations, ...r.incomplete].map((v) => v.help))")
                self.assertEqual(found, [])

    def test_charts_and_tables_have_their_names_in_the_accessibility_tree(self):
        self.browser.open(self.file)
        tree = self.browser.call("Accessibility.getFullAXTree")["nodes"]
        names = {role: [node["name"]["value"] for node in tree if node.get("role", {}).get("value") == role]
                 for role in ("image", "table", "main", "navigation")}
        self.assertTrue(all(name.startswith("Bar chart: ") for name in names["image"]))
        self.assertEqual(len(names["image"]), self.browser.run("document.querySelectorAll('canvas').length"))
        self.assertIn("Visits by period", names["table"])
        self.assertTrue(all(names["table"]))
        self.assertEqual(names["navigation"], ["Contents"])

    def test_nothing_sticks_out_at_any_width(self):
        for width in (390, 360, 320, 800, 1280):
            for file in (self.file, self.friday, self.hostile_friday):
                self.browser.width(width)
                self.browser.open(file)
                self.assertLessEqual(self.browser.run("document.documentElement.scrollWidth"), width)

    def test_the_tables_are_there_without_scripts(self):
        self.browser.scripts(False)
        self.browser.open(self.file)
        self.browser.scripts(True)
        self.assertEqual(self.browser.run("getComputedStyle(document.querySelector('.chart')).display"), "none")
        self.assertGreater(self.browser.run("document.querySelector('#trend-table').offsetHeight"), 100)

    def test_it_prints_on_a4_in_light_colours_with_charts(self):
        self.browser.prefer("dark")
        self.browser.open(self.file)
        file = self.folder / "report.pdf"
        file.write_bytes(self.browser.pdf())
        facts = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
        self.assertIn("(A4)", facts)
        words = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
        for caption in ("Visits by period", "Visits by hour", "Visits by language"):
            self.assertIn(caption, words)
        self.assertGreater(self.colours(file, 1)[255, 255, 255], 0.5)
        self.assertGreater(self.colours(file, 2).get(ACCENT["light"], 0), 0.01)

    def test_two_months_of_the_shipped_pack_print_on_twelve_pages(self):
        counts = self.folder / "demo.sqlite3"
        page, printed = self.folder / "two.html", self.folder / "two.pdf"
        for words in (("demo", "--kiosks", "1", "--days", "120", "--out", counts, "--content", ROOT),
                      ("report", counts, "--out", page, "--from", "2026-09", "--to", "2026-10", "--content", ROOT)):
            subprocess.run([PROGRAM, "stats", *words], check=True, capture_output=True)
        self.browser.open(page)
        printed.write_bytes(self.browser.pdf())
        facts = subprocess.run(["pdfinfo", printed], capture_output=True, text=True, check=True).stdout
        self.assertLessEqual(int(re.search(r"Pages: +(\d+)", facts)[1]), 12, facts)
        words = subprocess.run(["pdftotext", "-layout", printed, "-"], capture_output=True, text=True, check=True).stdout
        self.assertIn("stops, most seen first", words)  # the tables of slides stay

    def test_the_friday_page_prints_on_one_a4_whatever_its_names_are(self):
        for file in (self.friday, self.hostile_friday):
            self.browser.prefer("dark")
            self.browser.open(file)
            printed = self.folder / "friday.pdf"
            printed.write_bytes(self.browser.pdf())
            facts = subprocess.run(["pdfinfo", printed], capture_output=True, text=True, check=True).stdout
            self.assertRegex(facts, r"Pages: +1\n")
            self.assertIn("(A4)", facts)
            words = subprocess.run(["pdftotext", "-layout", printed, "-"], capture_output=True, text=True, check=True).stdout
            for caption in ("Topics opened most", "Days without a visit", "What to do about it", "0 is a true 0."):
                self.assertIn(caption, words)
            self.assertGreater(self.colours(printed, 1)[255, 255, 255], 0.5)

    def colours(self, pdf, page):
        """Which share of a printed page has which colour."""
        command = ["pdftoppm", "-r", "80", "-f", str(page), "-l", str(page), "-png", pdf]
        picture = subprocess.run(command, capture_output=True, check=True).stdout
        image = Image.open(io.BytesIO(picture)).convert("RGB")
        size = image.width * image.height
        return {colour: count / size for count, colour in image.getcolors(size)}

    def test_after_printing_the_screen_is_as_before(self):
        self.browser.prefer("dark")
        self.browser.open(self.file)
        sizes = "[...document.querySelectorAll('canvas')].map((c) => [c.clientWidth, c.clientHeight])"
        before = self.browser.run(sizes)
        self.browser.pdf()
        self.browser.run("new Promise((done) => setTimeout(done, 300))")
        self.assertEqual(self.browser.run(sizes), before)
        self.assertGreater(min(self.browser.run(f"({PIXELS_OF})({list(ACCENT['dark'])})")), 100)


class Command(unittest.TestCase):
    """`stats report` on the counts of a kiosk."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def report(self, *options):
        command = [PROGRAM, "stats", "report", "--data", self.folder, "--out", self.folder / "out.html", *options]
        return subprocess.run(command, capture_output=True, text=True, timeout=600)

    def count(self, *visits):
        """Has a kiosk make its database, and counts visits in it: (day, how many)."""
        with Screen() as screen, Kiosk(screen, self.folder):
            wait_for(lambda: query(self.folder, "SELECT name FROM sqlite_schema WHERE name = 'titles'"))
        with contextlib.closing(sqlite3.connect(self.folder / "stats.sqlite3")) as database, database:
            database.executemany("INSERT INTO visits (kiosk, day, language, content, ending, depth, visits) "
                                 "VALUES (1, ?, 'en', 'v1', 'finished', 'read', ?)", visits)
            database.execute("INSERT INTO hours SELECT kiosk, day, 9, visits FROM visits")

    def test_the_page_has_what_may_be_shown_and_nothing_else(self):
        self.count(("2026-01-05", 7), ("2026-02-05", 1234))
        done = self.report("--clinic", "Riverside & Sons")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        page = (self.folder / "out.html").read_text(encoding="utf-8")
        self.assertIn("<h1>Riverside &amp; Sons</h1>", page)
        table = re.search(r'<table id="trend-table">.*?</table>', page, re.DOTALL)[0]
        rows = [re.findall(r">([^<>]+)</t[hd]>", row) for row in re.findall("<tr>.*?</tr>", table, re.DOTALL)]
        self.assertEqual(rows[1], ["Jan\u00a02026", "hidden", "hidden", "hidden", "0", "0"])
        self.assertEqual(rows[2], ["Feb\u00a02026", "1,234", "1,234", "1,234", "0", "0"])

    def test_a_folder_without_counts_is_said_to_be_one_and_nothing_is_written(self):
        done = self.report()
        self.assertEqual(done.returncode, 1)
        self.assertIn("there are no statistics here", done.stderr)
        self.assertFalse((self.folder / "out.html").exists())

    def test_a_page_that_cannot_be_written_is_named(self):
        self.count(("2026-02-05", 1234))
        done = subprocess.run([PROGRAM, "stats", "report", "--data", self.folder, "--out", "/proc/out.html"],
                              capture_output=True, text=True, timeout=600)
        self.assertEqual(done.returncode, 1)
        self.assertIn("/proc/out.html", done.stderr)


if __name__ == "__main__":
    unittest.main()
