#!/usr/bin/python3
"""`stats push` killed fifty times at random moments and then run once: exactly the right totals."""
import random
import subprocess
import time
import unittest

from push_support import PROGRAM, PushTest, rows_of

KILLS = 50


class PushKilled(PushTest):
    def test_totals_are_exact_after_fifty_kills(self):
        self.server.file("schema.sql")
        file = self.demo(kiosks=20, days=730)
        begun = time.monotonic()
        self.push(file)
        longest = max(2.0, time.monotonic() - begun)
        self.server.sql("DROP SCHEMA kiosk_statistics CASCADE")
        self.server.file("schema.sql")
        chance = random.Random(5)
        killed = 0
        there = set()
        for _ in range(KILLS):
            push = subprocess.Popen([PROGRAM, "stats", "push", str(file), "--to", self.server.address],
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0.1, longest))
            push.kill()
            killed += push.wait() != 0
            there.add(self.server.sql("SELECT coalesce(sum(visits), 0) FROM kiosk_statistics.visits")[0])
        print(f"{killed} killed, seen at {len(there)} different totals")
        self.assertGreater(killed, KILLS // 2)
        self.assertGreater(len(there), 5)
        self.push(file)
        self.assertEqual(self.server.rows(), rows_of(file))
        before = self.server.writes()
        self.push(file)
        self.assertEqual(self.server.writes(), before)


if __name__ == "__main__":
    unittest.main()
