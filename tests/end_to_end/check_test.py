#!/usr/bin/python3
"""`check` of some topics, and again after it: the same is said, and little of it is looked at twice."""
import os
import resource
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from scratch_pack import CONTENT, PROGRAM, small_copy_of_the_pack


class Check(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.cache = self.folder / "cache"
        self.pack = small_copy_of_the_pack(self.folder / "pack")

    def check(self, *words, cache=None, pack=None):
        environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0", "LC_ALL": "C.UTF-8",
                       "XDG_CACHE_HOME": str(cache or self.cache)}
        return subprocess.run([PROGRAM, "check", "--content", pack or self.pack, *words], capture_output=True, text=True,
                              timeout=600, env=environment, cwd=self.pack)

    def spoil(self, flow):
        script = self.pack / f"scripts/flows/{flow}.lua"
        script.write_text(script.read_text(encoding="utf-8").replace('title = "', 'titel = "', 1), encoding="utf-8")

    def processor_time(self, *words):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = self.check(*words)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return done, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def test_the_large_pack_that_the_benchmark_checks_is_sound(self):
        pack = self.folder / "large"
        subprocess.run([sys.executable, CONTENT / "tests/bench/large_pack.py", pack, "12"], check=True)
        done = self.check("generated-0", pack=pack)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertNotIn("error", done.stdout)

    def test_a_drawing_of_many_see_through_shapes_asks_the_system_for_their_memory_once(self):
        """Each shape is drawn on a picture of its own: with 150, asking anew each time took twice as long as drawing, and the drawing was refused."""
        circle = '<circle cx="50" cy="50" r="49" fill="#336699" stroke="#993366" opacity=".5"/>'
        (self.pack / "media/illustrations/panes.svg").write_text(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{circle * 150}</svg>', encoding="utf-8")
        (self.pack / "scripts/flows/panes.lua").write_text(
            'return flow { title = "Panes", review = { status = "draft", sources = { "The guide" } },\n'
            '  slide { "one", title = "Panes of glass", text = "You can see through all of them.",\n'
            '    picture = { "panes.svg", alt = "Panes of glass." } } }\n', encoding="utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt
        self.check("panes")
        pages = resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt - before
        self.assertLess(pages, 40_000)

    def test_flows_can_be_named_as_they_are_called_or_as_their_files_are(self):
        self.spoil("heel-pain")
        self.spoil("sciatica")
        for name in ("heel-pain", "heel-pain.lua", "scripts/flows/heel-pain.lua", "./scripts/flows/heel-pain.lua",
                     self.pack / "scripts/flows/heel-pain.lua"):
            done = self.check(name)
            self.assertIn("scripts/flows/heel-pain.lua:", done.stdout)
            self.assertIn('"titel"', done.stdout)
            self.assertNotIn("sciatica", done.stdout)
            self.assertIn("in 1 flow", done.stderr)
            self.assertIn("only the flows that were named were checked", done.stderr)
            self.assertEqual(done.returncode, 1)
        self.assertIn("in 2 flows", self.check("heel-pain", "sciatica", "heel-pain").stderr)

    def test_of_a_sound_flow_nothing_is_said_whatever_is_wrong_with_the_others(self):
        self.spoil("sciatica")
        done = self.check("heel-pain")
        self.assertEqual((done.stdout, done.returncode), ("", 0))

    def test_what_is_no_flow_is_told_with_the_name_that_may_be_meant(self):
        done = self.check("heel-pian")
        self.assertEqual(done.returncode, 1)
        self.assertIn('there is no flow "heel-pian" in scripts/flows; did you mean "heel-pain"', done.stderr)
        done = self.check(self.pack)
        self.assertEqual(done.returncode, 1)
        self.assertIn("is a folder, not a flow; name a pack with --content", done.stderr)
        done = self.check(CONTENT / "scripts/flows/heel-pain.lua")
        self.assertEqual(done.returncode, 1)
        self.assertIn("is no flow of this pack", done.stderr)

    def test_a_second_check_says_the_same_in_less_time_and_sees_what_was_changed(self):
        first, cold = self.processor_time()
        again, warm = self.processor_time()
        self.assertEqual((again.stdout, again.stderr, again.returncode), (first.stdout, first.stderr, first.returncode))
        self.assertLess(warm, cold * 0.7)
        drawing = next((self.pack / "media/illustrations").glob("tile-heel.svg"))
        drawing.write_text(drawing.read_text(encoding="utf-8").replace("</svg>", "", 1), encoding="utf-8")
        self.assertIn("tile-heel.svg", self.check().stdout)
        self.spoil("heel-pain")
        self.assertIn('"titel"', self.check().stdout)

    def test_what_is_kept_may_be_spoiled_or_may_not_be_written(self):
        self.spoil("heel-pain")
        said = self.check().stdout
        kept = list((self.cache / "clinic-kiosk/check").iterdir())
        self.assertEqual(len(kept), 1)
        kept[0].write_bytes(kept[0].read_bytes()[:-1] + b"?")
        self.assertEqual(self.check().stdout, said)
        for nowhere in ("/proc/nowhere", "/dev/null", "relative"):
            done = self.check(cache=nowhere)
            self.assertEqual((done.stdout, done.returncode), (said, 1))
        self.assertFalse((self.pack / "relative").exists())

    def test_two_checks_at_once_leave_a_whole_file(self):
        self.spoil("heel-pain")
        command = [PROGRAM, "check", "--content", self.pack]
        environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0", "XDG_CACHE_HOME": str(self.cache)}
        both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment) for _ in range(2)]
        said = {each.communicate()[0] for each in both}
        self.assertEqual(len(said), 1)
        self.assertEqual({self.check().stdout}, said)
        self.assertEqual(len(list((self.cache / "clinic-kiosk/check").iterdir())), 1)


if __name__ == "__main__":
    unittest.main()
