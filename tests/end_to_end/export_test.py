#!/usr/bin/env python3
"""The tables as other programs read them: Python's csv, the sqlite3 shell, and LibreOffice."""
import csv
import json
import os
import re
import sqlite3
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml
import zipfile
from pathlib import Path

PROGRAM = os.environ["KIOSK_PROGRAM"]
CONTENT = Path(__file__).parents[2]
TABLES = ["visits", "languages", "hours", "topics", "slides", "parts", "answers", "settings", "questions"]
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
FORMULA = "=1+1"
HARD = FORMULA + ', "quoted";\N{LATIN SMALL LETTER E WITH ACUTE}'


def run(*command, **options):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=600, check=False, **options)


class Export(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.file, made_up = cls.folder / "counts.sqlite3", cls.folder / "made-up.sqlite3"
        made = run(PROGRAM, "stats", "demo", "--kiosks", 2, "--days", 200, "--content", CONTENT, "--out", made_up)
        assert made.returncode == 0, made.stderr
        with sqlite3.connect(made_up) as database:
            database.execute("UPDATE titles SET title = ? WHERE flow = 'heel-pain' AND slide = ''", (HARD,))
        database.close()
        merged = run(PROGRAM, "stats", "merge", "--out", cls.file, made_up)  # which adds up anew
        assert merged.returncode == 0, merged.stderr
        done = cls.export("--out", cls.folder / "counts.json")
        assert done.returncode == 0, done.stderr
        cls.tables = {table["name"]: table for table in json.loads((cls.folder / "counts.json").read_text("utf-8"))["tables"]}
        assert HARD in {row["title"] for row in cls.tables["topics"]["rows"]}

    @classmethod
    def export(cls, *options):
        return run(PROGRAM, "stats", "export", cls.file, *options)

    def rows(self, table):
        """As texts, as JSON has them."""
        return [["" if value is None else str(value) for value in row.values()] for row in self.tables[table]["rows"]]

    def heading(self, table):
        return [column["name"] for column in self.tables[table]["columns"]]

    def test_json_has_every_table_with_what_its_columns_mean(self):
        self.assertEqual(list(self.tables), TABLES)
        for table in self.tables.values():
            self.assertGreater(len(table["rows"]), 3, table["name"])
            for column in table["columns"]:
                self.assertRegex(column["meaning"], r"\.$")
        counts = [value for row in self.tables["topics"]["rows"] for value in (row["opened"], row["completed"])]
        self.assertTrue(all(value == "hidden" or value == 0 or value > 10 for value in counts))
        self.assertIn("hidden", counts)

    def test_csv_is_read_back_by_python_and_by_sqlite(self):
        done = self.export("--format", "csv", "--what", "all", "--out", self.folder / "tables")
        self.succeeded(done)
        for name in TABLES:
            file = self.folder / "tables" / f"{name}.csv"
            with open(file, newline="", encoding="utf-8") as opened:
                read = list(csv.reader(opened, strict=True))
            expected = [[cell.replace(FORMULA, "'" + FORMULA) for cell in row] for row in self.rows(name)]
            self.assertEqual(read, [self.heading(name), *expected])
            shell = run("sqlite3", ":memory:", f'.import --csv "{file}" t', ".mode json", "SELECT * FROM t")
            self.assertEqual(shell.stderr, "")
            self.assertEqual([list(row.values()) for row in json.loads(shell.stdout)], expected)
        self.assertIn("seconds_median: ", (self.folder / "tables/dictionary.txt").read_text("utf-8"))

    def test_one_table_of_csv_has_its_dictionary_beside_it_and_a_mark_for_excel_if_wanted(self):
        done = self.export("--out", self.folder / "visits.csv", "--bom")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue((self.folder / "visits.csv").read_bytes().startswith(b"\xef\xbb\xbfperiod,visits,"))
        self.assertIn("\nfinished: ", (self.folder / "visits.dictionary.txt").read_text("utf-8"))

    def test_tables_that_hide_most_are_named_with_what_hides_less(self):
        done = self.export("--what", "slides,parts", "--format", "json", "--out", "-")
        self.assertEqual(done.returncode, 0)
        tables = {table["name"]: [value for row in table["rows"] for value in row.values()] for table in json.loads(done.stdout)["tables"]}
        self.assertRegex(done.stderr, r"would tell small ones: .*parts %d of \d+; use --by quarter or --by year" % tables["parts"].count("hidden"))

    def succeeded(self, done):
        """Saying nothing but which tables hide most."""
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stderr, r"\A(clinic-kiosk: warning: many numbers are hidden because they are small [^\n]*\n)?\Z")

    def test_several_tables_of_csv_want_a_folder(self):
        done = self.export("--what", "topics,slides", "--out", "-")
        self.assertEqual(done.returncode, 1)
        self.assertIn("name a folder with --out, or one table with --what", done.stderr)

    def test_libreoffice_opens_the_workbook_with_numbers_dates_and_texts(self):
        done = self.export("--out", self.folder / "counts.xlsx")
        self.succeeded(done)
        office = run("soffice", "--headless", f"-env:UserInstallation=file://{self.folder}/office", "--convert-to", "fods",
                     "--outdir", self.folder, self.folder / "counts.xlsx")
        self.assertEqual(office.returncode, 0, office.stderr)
        sheets = xml.parse(self.folder / "counts.fods").getroot().iter(TABLE + "table")
        read = {sheet.get(TABLE + "name"): self.cells(sheet) for sheet in sheets}
        self.assertEqual(list(read), [*TABLES, "dictionary"])
        for name in TABLES:
            expected = [[("string", cell) for cell in self.heading(name)]]
            for row in self.tables[name]["rows"]:
                expected.append([self.typed(column, value) for column, value in row.items()])
            self.assertEqual(read[name][:len(expected)], expected)
            below = read[name][len(expected):]
            self.assertEqual(set(below[0]), {("", "")})
            self.assertEqual(below[1][0], ("string", "total"))
            for at, column in enumerate(self.heading(name)):
                numbers = [row[column] for row in self.tables[name]["rows"]]
                if column in ("visits", "read", "opened", "completed", "shown", "left_from", "chosen"):
                    total = ("string", "hidden") if "hidden" in numbers else ("float", str(sum(numbers)))
                    self.assertEqual(below[1][at], total)
            note = below[2][0][1] if len(below) > 2 else ""
            self.assertEqual("hidden" in str(self.rows(name)), "SUM leaves them out" in note)

    def typed(self, column, value):
        if value is None or value == "":
            return ("", "")
        if column == "period":
            return ("date", value + "-01")
        return ("float", str(value)) if isinstance(value, int) else ("string", value)

    def cells(self, sheet):
        """Type and value of each cell, without the empty ones at the end."""
        rows = []
        for row in sheet.iter(TABLE + "table-row"):
            cells = []
            for cell in row.iter(TABLE + "table-cell"):
                kind = cell.get(OFFICE + "value-type", "")
                value = cell.get(OFFICE + ("date-value" if kind == "date" else "value"))
                text = "\n".join("".join(line.itertext()) for line in cell.iter(TEXT + "p"))
                self.assertIsNone(cell.get(TABLE + "formula"))
                times = int(cell.get(TABLE + "number-columns-repeated", 1))
                cells += [(kind, text if value is None else value)] * min(times, 50)
            rows += [cells] * min(int(row.get(TABLE + "number-rows-repeated", 1)), 1000)
        width = max(len(row) - next((n for n, cell in enumerate(reversed(row)) if cell != ("", "")), len(row)) for row in rows)
        rows = [row[:width] for row in rows]
        while rows and all(cell == ("", "") for cell in rows[-1]):
            rows.pop()
        return rows

    def test_what_cannot_be_written_is_said(self):
        for name in ("counts.xlsx", "counts.csv", "counts.json"):
            done = self.export("--out", f"/proc/{name}")
            self.assertEqual(done.returncode, 1)
            self.assertRegex(done.stderr, rf"/proc/{name}: .*; \w+")


class Audit(unittest.TestCase):
    """What was given out of two kiosks, and then of both."""

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        for seed, name in ((1, "north"), (2, "south")):
            made = run(PROGRAM, "stats", "demo", "--seed", seed, "--days", 150, "--content", CONTENT, "--out", self.folder / f"{name}.sqlite3")
            self.assertEqual(made.returncode, 0, made.stderr)

    def export(self, name, *options, out=None):
        return run(PROGRAM, "stats", "export", self.folder / f"{name}.sqlite3", "--out", self.folder / (out or f"{name}.json"), *options)

    def audit(self, *words):
        return run(PROGRAM, "stats", "audit", *words, "--content", CONTENT, cwd=self.folder)

    def merge(self):
        done = run(PROGRAM, "stats", "merge", "--out", self.folder / "both.sqlite3", self.folder / "north.sqlite3", self.folder / "south.sqlite3")
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_every_form_and_time_of_one_kiosk_together_tell_nothing_more(self):
        for out, options in (("m.json", ()), ("m.xlsx", ()), ("q.json", ("--by", "quarter")), ("y.json", ("--by", "year")),
                             ("q.xlsx", ("--by", "quarter")), ("y.xlsx", ("--by", "year")), ("w.csv", ("--by", "week")), ("d.csv", ("--by", "day"))):
            self.assertEqual(self.export("north", *options, out=out).returncode, 0)
        report = run(PROGRAM, "stats", "report", self.folder / "north.sqlite3", "--out", self.folder / "r.html")
        self.assertEqual(report.returncode, 0, report.stderr)
        done = self.audit("m.json", "m.xlsx", "q.json", "q.xlsx", "y.json", "y.xlsx", "w.csv", "d.csv", "r.html")
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        self.assertIn("hidden; 0 small ones of these can be worked out", done.stdout)

    def test_a_quarter_and_a_year_do_not_read_as_their_first_month_in_a_workbook(self):
        for by in ("quarter", "year"):
            for out in ("long.json", "long.xlsx"):
                self.assertEqual(self.export("north", "--by", by, "--what", "visits", out=out).returncode, 0)
            rows = json.loads((self.folder / "long.json").read_text(encoding="utf-8"))["tables"][0]["rows"]
            self.assertTrue(rows or by == "year")  # none of these is over
            with zipfile.ZipFile(self.folder / "long.xlsx") as book:
                texts = re.findall("<t[^>]*>([^<]*)</t>", book.read("xl/sharedStrings.xml").decode())
            self.assertEqual([row["period"] for row in rows if row["period"] not in texts], [])

    def test_after_single_kiosks_their_sum_is_refused_and_the_attacker_says_why(self):
        for name in ("north", "south"):
            self.assertEqual(self.export(name).returncode, 0)
        self.merge()
        refused = self.export("both")
        self.assertEqual(refused.returncode, 1)
        self.assertIn("counts of some of these kiosks were published without the others", refused.stderr)
        self.assertFalse((self.folder / "both.json").exists())
        (self.folder / "both.ledger").unlink()  # as if it had been lost
        self.assertEqual(self.export("both").returncode, 0)
        done = self.audit("north=north.json", "south=south.json", "north+south=both.json")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, r"hidden, but it is \d")

    def test_what_does_not_belong_together_or_is_no_export_is_told(self):
        self.assertEqual(self.export("north").returncode, 0)
        self.assertEqual(self.export("south").returncode, 0)
        done = self.audit("north.json", "north+south=south.json", "north=north.json", "south=south.json")
        self.assertEqual(done.returncode, 1)
        self.assertIn("the files do not fit together", done.stderr)
        (self.folder / "notes.csv").write_text("name,age\nA,3\n", encoding="utf-8")
        self.assertIn("no number was found in these files", self.audit("notes.csv").stderr)
        self.assertIn("what this is cannot be told from its name", self.audit("north.sqlite3").stderr)


class Merging(unittest.TestCase):
    def test_merging_takes_little_memory_however_large_the_file(self):
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        made = run(PROGRAM, "stats", "demo", "--kiosks", 20, "--days", 365, "--content", CONTENT, "--out", folder / "large.sqlite3")
        self.assertEqual(made.returncode, 0, made.stderr)
        self.assertGreater((folder / "large.sqlite3").stat().st_size, 30e6)
        child = subprocess.Popen([PROGRAM, "stats", "merge", "--out", folder / "merged.sqlite3", folder / "large.sqlite3"])
        _, child.returncode, usage = os.wait4(child.pid, 0)
        self.assertEqual(child.returncode, 0)
        self.assertLess(usage.ru_maxrss / 1024, 80)  # MiB: 30 before any counts, and two caches of 16


if __name__ == "__main__":
    unittest.main()
