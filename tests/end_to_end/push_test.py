#!/usr/bin/python3
"""`stats push` against a real PostgreSQL: the server has what the file has, once, and failures say what to do."""
import csv
import json
import sqlite3
import unittest
from pathlib import Path

from push_support import OWN_DATA, PushTest, rows_of, stats


class Push(PushTest):
    def test_server_has_what_the_file_has_and_pushing_again_writes_nothing(self):
        self.server.file("schema.sql")
        file = self.demo(kiosks=2, days=70)
        self.assertIn("2 kiosks:", self.push(file))
        self.assertEqual(self.server.rows(), rows_of(file))
        before = self.server.writes()
        self.assertIn(": 0 months sent", self.push(file))
        self.assertEqual(self.server.rows(), rows_of(file))
        self.assertEqual(self.server.writes(), before)

    def test_what_came_since_is_added_and_an_older_file_takes_nothing_back(self):
        self.server.file("schema.sql")
        older = self.demo(kiosks=1, days=40)
        newer = self.folder / "newer.sqlite3"
        newer.write_bytes(older.read_bytes())
        with sqlite3.connect(newer) as database:
            database.execute("UPDATE hours SET visits = visits + 5 WHERE day = '2026-10-30'")
            database.execute("UPDATE kiosks SET name = 'A \"new\" \\name'")
        self.push(older)
        self.assertIn("1 month sent", self.push(newer))
        self.assertEqual(self.server.rows(), rows_of(newer))
        self.push(older)
        self.assertEqual(self.server.rows()["hours"], rows_of(newer)["hours"])

    def test_two_computers_that_count_under_one_number_are_noticed(self):
        self.server.file("schema.sql")
        one = self.demo(kiosks=1, days=40)
        other = self.folder / "copied.sqlite3"
        other.write_bytes(one.read_bytes())
        with sqlite3.connect(one) as database:
            database.execute("UPDATE hours SET visits = visits + 5 WHERE (day, hour) = (SELECT day, hour FROM hours ORDER BY 1, 2 LIMIT 1)")
        with sqlite3.connect(other) as database:
            database.execute("UPDATE hours SET visits = visits + 7 WHERE (day, hour) = (SELECT day, hour FROM hours ORDER BY 1, 2 LIMIT 1 OFFSET 1)")
        self.push(one)
        done = stats("push", other, "--to", self.server.address)
        self.assertEqual(done.returncode, 0)
        self.assertIn("warning: two computers count as the one kiosk", done.stderr)

    def test_an_older_file_takes_no_name_and_no_title_back(self):
        self.server.file("schema.sql")
        newer = self.demo(kiosks=1, days=40)
        older = self.folder / "older.sqlite3"
        older.write_bytes(newer.read_bytes())
        with sqlite3.connect(older) as database:
            database.execute("DELETE FROM hours WHERE day > '2026-10-20'")
        with sqlite3.connect(newer) as database:
            database.execute("UPDATE kiosks SET name = 'Entrance'")
            database.execute("UPDATE titles SET title = 'Heel pain'")
        for file in (older, newer, older):
            self.push(file)
        self.assertEqual(self.server.rows(), rows_of(newer))

    def test_views_add_up(self):
        self.server.file("schema.sql")
        for _ in range(2):
            self.server.file("views.sql")
        self.push(self.demo(kiosks=2, days=70))
        for view, table, count in [("visits", "visits", "visits"), ("hours", "hours", "visits"), ("topics", "flows", "opened"),
                                   ("slides", "slides", "shown"), ("answers", "answers", "chosen")]:
            self.assertEqual(self.server.sql(f"SELECT sum({count}) FROM kiosk_statistics.internal_{view}_by_month"),
                             self.server.sql(f"SELECT sum({count}) FROM kiosk_statistics.{table}"), view)

    def test_exports_and_reports_are_made_from_the_server_as_from_the_merged_file(self):
        self.server.file("schema.sql")
        file = self.demo(kiosks=2, days=120)
        self.push(file)
        for out in ("csv", "json"):
            written = [stats("export", *source, "--out", "-", "--format", out)
                       for source in ((file,), ("--from-server", self.server.address))]
            self.assertEqual([done.returncode for done in written], [0] * 2, written[0].stderr)
            self.assertEqual((written[0].stdout, written[0].stderr), (written[1].stdout, written[1].stderr))
        self.assertIn('"hidden"', written[0].stdout)
        file.with_suffix(".ledger").unlink()  # what was published of the file
        for ledger in Path(OWN_DATA.name, "clinic-kiosk/servers").glob("*.ledger"):
            ledger.unlink()  # and of servers
        pages = [self.folder / name for name in ("file.html", "server.html")]
        self.assertEqual(stats("report", file, "--out", pages[0]).returncode, 0)
        self.assertEqual(stats("report", "--from-server", self.server.address, "--out", pages[1]).returncode, 0)
        self.assertEqual(pages[0].read_bytes(), pages[1].read_bytes())

    def test_what_was_deleted_from_the_server_comes_back_by_no_push(self):
        self.server.file("schema.sql")
        file = self.demo(kiosks=2, days=400)
        self.push(file)

        def months():
            return int(self.server.sql("SELECT count(DISTINCT to_char(day, 'YYYY-MM')) FROM kiosk_statistics.hours")[0])
        self.assertGreater(months(), 10)
        done = stats("prune", "--older-than", 3, "--from-server", self.server.address)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertRegex(done.stdout, r"^\d\d\d days before 20\d\d-\d\d-01 deleted\n$")
        kept = self.server.rows()
        self.assertLessEqual(months(), 4)
        self.assertIn(": 0 months sent", self.push(file))
        self.assertEqual({table: rows for table, rows in self.server.rows().items() if table not in ("titles", "questions")},
                         {table: rows for table, rows in kept.items() if table not in ("titles", "questions")})

    def test_a_server_that_cannot_remember_what_was_deleted_deletes_nothing(self):
        self.server.file("schema.sql")
        self.server.sql("DROP TABLE kiosk_statistics.pruned")
        self.push(self.demo(kiosks=1, days=200))
        before = self.server.rows()
        done = stats("prune", "--older-than", 1, "--from-server", self.server.address)
        self.assertEqual(done.returncode, 1)
        self.assertIn("add-questions-and-days.sql", done.stderr)
        self.assertEqual(self.server.rows(), before)
        self.server.file("add-questions-and-days.sql")
        self.assertEqual(stats("prune", "--older-than", 1, "--from-server", self.server.address).returncode, 0)

    def test_what_was_published_of_a_server_is_remembered_as_of_a_file(self):
        self.server.file("schema.sql")
        self.push(self.demo(kiosks=2, days=120))
        ledger = self.folder / "given.ledger"

        def hidden_of_november(more):
            done = stats("export", "--from-server", self.server.address, "--ledger", ledger, "--what", "visits", "--out", "-", *more)
            self.assertEqual(done.returncode, 0, done.stderr)
            return done.stdout
        before = hidden_of_november([])
        self.assertEqual(ledger.stat().st_mode & 0o777, 0o600)
        self.assertIn("2026-10", ledger.read_text(encoding="utf-8"))
        self.server.sql("UPDATE kiosk_statistics.visits SET visits = visits + 1")  # a kiosk that was pushed late
        after = hidden_of_november([])
        new = [line for line in after.splitlines() if line not in before.splitlines()]
        self.assertEqual(new, [])  # of what was published with other values nothing is published a second time
        self.assertLess(len(after.splitlines()), len(before.splitlines()))
        done = stats("export", "--ledger", ledger, "--out", "-")
        self.assertIn("--from-server", done.stderr)

    def test_groups_and_single_kiosks_of_a_server_are_exported_as_of_the_merged_file_and_hidden_together(self):
        self.server.file("schema.sql")
        file = self.demo(kiosks=3, days=150)
        with sqlite3.connect(file) as database:
            numbers = [row[0] for row in database.execute("SELECT kiosk FROM kiosks ORDER BY name")]
            database.executemany("INSERT OR REPLACE INTO kiosk_groups VALUES (?, ?)", zip(numbers, ("It's north", "South", "South")))
        self.push(file)

        def exported(source, *which):
            done = stats("export", *source, *which, "--format", "json", "--out", "-")
            return (done.returncode, json.loads(done.stdout or "{}"), done.stderr)

        there = ("--from-server", self.server.address)
        for which in (["--group", "South"], ["--kiosk", str(numbers[0])]):
            of_file, of_server = exported((file,), *which), exported(there, *which)
            self.assertEqual(of_file, of_server)
            self.assertEqual(of_server[0], 0)
            self.assertGreater(len(of_server[1]["tables"][0]["rows"]), 2)
        status, _, words = exported(there)  # with the group it would tell of the rest
        self.assertEqual(status, 1)
        self.assertIn("published without the others", words)
        for which, words in ((["--group", "West"], "name one of It's north and South"), (["--kiosk", "nobody"], "no kiosk here is called"),
                             (["--kiosk", "1", "--group", "South"], "excludes")):
            status, _, said = exported(there, *which)
            self.assertNotEqual(status, 0)
            self.assertIn(words, said)

    def test_of_a_server_on_several_machines_nothing_is_read_that_changed_meanwhile(self):
        self.server.file("schema.sql")
        self.push(self.demo(kiosks=2, days=60))
        export = ("export", "--from-server", self.server.address, "--what", "visits", "--out", "-")
        here = stats(*export)
        self.server.sql("CREATE TABLE public.pg_dist_partition ()")  # as Citus has it
        spread = stats(*export)
        self.assertEqual((spread.stdout, spread.stderr), (here.stdout, here.stderr))
        self.server.sql("ALTER TABLE kiosk_statistics.hours RENAME TO hours_of_kiosks")
        self.server.sql("CREATE VIEW kiosk_statistics.hours AS SELECT kiosk, day, hour, "
                        "visits + extract(microseconds FROM clock_timestamp())::bigint % 100 AS visits FROM kiosk_statistics.hours_of_kiosks")  # whoever looks again sees others
        done = stats(*export)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("kiosks went on pushing while their counts were read", done.stderr)

    def test_a_renamed_topic_bears_the_title_counted_last_from_the_server_as_from_the_file(self):
        self.server.file("schema.sql")
        file = self.demo(kiosks=2, days=300)
        with sqlite3.connect(file) as database:
            contents = [row[0] for row in database.execute("SELECT content FROM flows GROUP BY content ORDER BY max(day)")]
            database.execute("UPDATE titles SET title = flow || ', ' || content")
        self.assertNotEqual(contents, sorted(contents))  # or the last would be the last of any order
        changed, file = file, self.folder / "merged.sqlite3"
        stats("merge", "--out", file, changed)  # which adds up anew
        self.push(file)
        for source in ((file,), ("--from-server", self.server.address)):
            done = stats("export", *source, "--out", "-", "--format", "json")
            titles = {row["title"] for table in json.loads(done.stdout)["tables"] for row in table["rows"] if "title" in row}
            self.assertIn("heel-pain, " + contents[-1], titles)
            self.assertEqual([title for title in titles if not title.endswith(contents[-1])], [], source)

    def test_a_server_of_the_first_version_takes_all_but_the_rooms_and_these_too_once_it_is_brought_up_to_date(self):
        self.server.file("schema.sql")
        self.server.sql("ALTER TABLE kiosk_statistics.titles DROP COLUMN stop")
        self.server.sql("UPDATE kiosk_statistics.version SET version = 1")
        file = self.demo(kiosks=1, days=80)

        def exported(*source):
            return list(csv.DictReader(stats("export", *source, "--what", "slides", "--out", "-").stdout.splitlines()))

        self.push(file)
        there = ("--from-server", self.server.address)
        self.assertEqual(exported(*there), [{**row, "room_of": ""} for row in exported(file)])
        self.assertIn("main", {row["room_of"] for row in exported(file)})
        for _ in range(2):
            self.server.file("to-version-2.sql")
        self.push(file)
        self.assertEqual(exported(*there), exported(file))

    def test_a_server_without_questions_and_days_takes_the_rest_and_these_too_once_they_are_added(self):
        self.server.file("schema.sql")
        for table in ("questions", "days_on", "kiosk_groups"):
            self.server.sql(f"DROP TABLE kiosk_statistics.{table}")
        file = self.demo(kiosks=1, days=80)

        def exported(*source):
            return json.loads(stats("export", *source, "--format", "json", "--out", "-").stdout)["tables"]

        there = ("--from-server", self.server.address)
        self.push(file)
        visits = [{**row, "days_on": None, "days_off": None} for row in exported(file)[0]["rows"]]
        self.assertEqual(exported(*there)[0]["rows"], visits)
        for _ in range(2):
            self.server.file("add-questions-and-days.sql")
        self.push(file)
        self.assertEqual(self.server.rows(), rows_of(file))
        for ledger in Path(OWN_DATA.name, "clinic-kiosk/servers").glob("*.ledger"):
            ledger.unlink()  # what was published by content stays so
        self.assertEqual(exported(*there), exported(file))

    def test_the_views_bear_the_title_counted_last_in_the_month(self):
        for name in ("schema.sql", "views.sql"):
            self.server.file(name)
        self.server.sql("INSERT INTO kiosk_statistics.kiosks VALUES (1, 'Hall')")
        for content, day, title in (("f00d", "2026-09-01", "Heel pian"), ("beef", "2026-09-20", "Heel pain")):
            self.server.sql("INSERT INTO kiosk_statistics.titles VALUES "
                            f"(1, '{content}', 'heel', '', '{title}'), (1, '{content}', 'heel', 'band', '{title}')")
            self.server.sql(f"INSERT INTO kiosk_statistics.flows VALUES (1, '{day}', 'en', '{content}', 'heel', 1, 1)")
            self.server.sql(f"INSERT INTO kiosk_statistics.slides VALUES (1, '{day}', 'en', '{content}', 'heel', 'band', 1, 0)")
        for view in ("topics", "slides"):
            self.assertEqual(self.server.sql(f"SELECT title FROM kiosk_statistics.internal_{view}_by_month"), ["Heel pain"])

    def failure(self, address, **environment):
        done = stats("push", self.demo(kiosks=1, days=3), "--to", address, **environment)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertNotIn("s3cret", done.stderr)
        return done.stderr

    def test_without_tables_it_says_which_file_to_run(self):
        self.assertIn("packaging/postgresql/schema.sql", self.failure(self.server.address))

    def test_without_a_server_it_says_so(self):
        self.assertIn("cannot be reached", self.failure("postgresql://me:s3cret@127.0.0.1:1/statistics"))

    def test_a_wrong_password_is_told_and_never_shown(self):
        said = self.failure(f"postgresql://tester:s3cret@{self.server.network}")
        self.assertIn("password authentication failed", said)
        self.assertIn("~/.pgpass", said)
        self.assertIn("~/.pgpass", self.failure(f"postgresql://tester@{self.server.network}", PGPASSFILE="/no/such/file"))

    def test_certificate_password_database_and_network_are_told_apart(self):
        file = self.demo(1, 3)
        self.server.sql("CREATE ROLE pusher LOGIN PASSWORD 'right'")
        authority = self.server.folder / "authority.crt"
        port = self.server.port

        def advice(address, password="right"):
            done = stats("push", file, "--to", address, PGPASSWORD=password, HOME=str(self.folder))
            self.assertEqual(done.returncode, 1)
            return done.stderr

        whole = f"postgresql://pusher@localhost:{port}/postgres?sslmode=verify-full"
        self.assertIn("sslrootcert=/path/ca.crt", advice(whole))  # none is set: what the computer trusts does not know it
        trusted = f"{whole}&sslrootcert={authority}"
        self.assertIn("the server has no tables", advice(trusted))  # it got in
        self.assertIn("by the name that its certificate has", advice(trusted.replace("localhost", "127.0.0.1")))
        self.assertIn("the password in ~/.pgpass", advice(trusted, "wrong"))
        self.assertIn("put the password into ~/.pgpass", advice(trusted, ""))
        self.assertIn("correct the database", advice(trusted.replace("/postgres?", "/nowhere?")))
        self.assertIn("the port in the address", advice(trusted.replace(str(port), "1")))
        self.assertIn("the server's name", advice(trusted.replace("localhost", "no-such-host.invalid")))
        (self.folder / ".postgresql").mkdir()
        (self.folder / ".postgresql/root.crt").write_text(authority.read_text(encoding="utf-8"), encoding="utf-8")
        self.assertIn("the server has no tables", advice(whole))  # what the user trusts counts

    def test_an_address_that_cannot_be_understood_is_not_repeated(self):
        self.assertIn("cannot be understood", self.failure("postgresql://me:s3cret@[host/statistics"))

    def test_a_user_without_rights_is_told(self):
        self.server.file("schema.sql")
        self.server.sql("CREATE ROLE pusher LOGIN")
        address = self.server.address.replace("tester", "pusher")
        self.assertIn("let this user", self.failure(address))
        self.server.sql("GRANT USAGE ON SCHEMA kiosk_statistics TO pusher; "
                        "GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA kiosk_statistics TO pusher")
        done = stats("push", self.demo(kiosks=1, days=3), "--to", address)
        self.assertEqual((done.returncode, done.stderr), (0, ""))


if __name__ == "__main__":
    unittest.main()
