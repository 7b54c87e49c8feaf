#!/usr/bin/python3
"""`stats export --to-server` against a real PostgreSQL: what others may read, hidden as in a file, replaced time by time."""
import json
import subprocess
import unittest

from push_support import PushTest, stats


class Published(PushTest):
    def setUp(self):
        super().setUp()
        self.server.file("published.sql")
        self.counts = self.demo(kiosks=2, days=200)

    def publish(self, *more, source=None):
        done = stats("export", *(source or (self.counts,)), "--to-server", self.server.address, *more)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def rows(self, table, columns, where="true"):
        return [line.split("|") for line in self.server.sql(f"SELECT {columns} FROM kiosk_published.{table} WHERE {where} ORDER BY 1, 2, 3")]

    def tables(self):
        done = stats("export", self.counts, "--format", "json", "--out", "-")
        self.assertEqual(done.returncode, 0, done.stderr)
        return {table["name"]: table["rows"] for table in json.loads(done.stdout)["tables"]}

    def test_a_server_has_what_a_file_has_and_a_hidden_number_is_no_number(self):
        self.assertIn('published as of "all", by month', self.publish())
        tables = self.tables()
        self.assertEqual(self.rows("topics", "period, flow, opened, completed, hidden"),
                         sorted([row["period"], row["flow"], *("" if row[name] == "hidden" else str(row[name]) for name in ("opened", "completed")),
                                 ",".join(name for name in ("opened", "completed") if row[name] == "hidden")] for row in tables["topics"]))
        for table, rows in tables.items():
            self.assertEqual(self.server.sql(f"SELECT count(*) FROM kiosk_published.{table}"), [str(len(rows))], table)
        hidden, = self.server.sql("SELECT count(*) FROM kiosk_published.slides WHERE 'shown' = ANY (string_to_array(hidden, ',')) AND shown IS NULL")
        self.assertGreater(int(hidden), 0)
        self.assertEqual(self.server.sql("SELECT count(*) FROM kiosk_published.slides WHERE shown BETWEEN 1 AND 10"), ["0"])

    def test_a_later_export_replaces_its_time_and_leaves_the_rest(self):
        self.publish()
        before = self.rows("visits", "of_kiosks, by, period, visits")
        self.assertGreater(len(before), 4)
        last = before[-1][2]
        self.server.sql("UPDATE kiosk_published.visits SET visits = 0")
        self.publish("--from", last)
        self.assertEqual(self.rows("visits", "of_kiosks, by, period, visits"),
                         [[*row[:3], row[3] if row[2] == last else "0"] for row in before])
        self.publish("--by", "week", "--from", last)
        weeks = self.rows("visits", "of_kiosks, by, period, hidden", "by = 'week'")
        self.assertGreater(len(weeks), 2)
        self.assertEqual(self.server.sql("SELECT of_kiosks, by, kiosks FROM kiosk_published.exports ORDER BY by"), ["all|month|2", "all|week|2"])

    def test_readers_see_what_is_published_and_nothing_else(self):
        self.server.file("schema.sql")
        self.push(self.counts)
        self.publish(source=("--from-server", self.server.address))
        self.server.sql("CREATE ROLE reader LOGIN; GRANT USAGE ON SCHEMA kiosk_published TO reader;"
                        "GRANT SELECT ON ALL TABLES IN SCHEMA kiosk_published TO reader")
        reader = self.server.address.replace("tester@", "reader@")

        def read(schema):
            return subprocess.run(["psql", "-X", "-A", "-t", reader, "-c", f"SELECT count(*) FROM {schema}.visits"], capture_output=True, text=True, check=False)
        self.assertGreater(int(read("kiosk_published").stdout), 4)
        self.assertNotEqual(read("kiosk_statistics").returncode, 0)
        refused = stats("export", self.counts, "--to-server", reader)
        self.assertEqual((refused.returncode, refused.stdout), (1, ""))
        self.assertIn("kiosk_published", refused.stderr)

    def test_a_server_that_cannot_take_it_says_what_to_do_and_has_what_it_had(self):
        self.publish()
        before = self.rows("visits", "of_kiosks, by, period, visits")
        self.server.sql("DROP TABLE kiosk_published.settings")
        done = stats("export", self.counts, "--to-server", self.server.address)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("published.sql", done.stderr)
        self.assertEqual(self.rows("visits", "of_kiosks, by, period, visits"), before)
        for words, said in ((("--out", "a.csv", "--to-server", self.server.address), "excludes"), ((), "--out")):
            done = stats("export", self.counts, *words)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn(said, done.stderr)
        self.server.file("published.sql")  # again
        self.publish()


if __name__ == "__main__":
    unittest.main()
