#!/usr/bin/python3
"""packaging/install: says what comes and how large it is, and for whatever stops it, what to do. Installs nothing."""
import tempfile
import unittest

from scratch_pack import CONTENT
from toy_checkout import Checkout

# What apt-get of Debian 12 says.
PLAN = """The following NEW packages will be installed:
  cmake libsdl2-dev
6 upgraded, 321 newly installed, 0 to remove and 11 not upgraded.
Need to get 278 MB of archives.
After this operation, 937 MB of additional disk space will be used.
Do you want to continue? [Y/n] N
Abort.
"""
NO_NETWORK = """Err:1 http://deb.debian.org/debian bookworm/main amd64 cmake amd64 3.25.1-1
  Temporary failure resolving 'deb.debian.org'
E: Failed to fetch http://deb.debian.org/debian/pool/main/c/cmake/cmake_3.25.1-1_amd64.deb  Temporary failure resolving 'deb.debian.org'
E: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?
"""
NO_LISTS = "E: Unable to locate package cmake\n"
FULL = "E: You don't have enough free space in /var/cache/apt/archives/.\n"
CUT_OFF = "E: dpkg was interrupted, you must manually run 'dpkg --configure -a' to correct the problem.\n"
OTHER = "E: Sub-process /usr/bin/dpkg returned an error code (1)\n"


class Install(unittest.TestCase):
    def setUp(self):
        self.checkout = Checkout(self.enterContext(tempfile.TemporaryDirectory()))
        self.checkout.stand_in("dpkg-query", "exit 1\n")  # nothing is installed
        self.checkout.stand_in("sudo", '"$@"\n')

    def install(self, says="", status=0, kinds=("build",), update="Hit:1 http://deb.debian.org/debian bookworm InRelease"):
        """With an apt-get that fails so, or works."""
        self.checkout.stand_in("apt-get", f"""case "$*" in
    *update*) echo "{update}" ;;
    *--assume-no*) cat <<'END'\n{PLAN}END\n exit 1 ;;
    *" -y install "*) echo "INSTALLS ${{*##*recommends}}"; cat <<'END'\n{says}END\n exit {status} ;;
esac""")
        return self.checkout.run("install", *kinds)

    def test_it_says_how_many_packages_come_and_how_large_they_are_before_they_come(self):
        done = self.install()
        self.assertEqual(done.returncode, 0, done.stderr)
        for words in ("321 newly installed", "278 MB", "937 MB"):
            self.assertLess(done.stdout.index(words), done.stdout.index("INSTALLS"), words)
        self.assertIn(" libsdl2-dev", done.stdout[done.stdout.index("INSTALLS"):])

    def test_a_kind_that_does_not_exist_is_an_error_and_the_kinds_are_told(self):
        for kinds in (("typo",), ("build", "typo"), ()):
            done = self.install(kinds=kinds)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            for kind in ("run", "build", "test", "bench", "virtual", "console"):
                self.assertIn(f" {kind} ", done.stderr)

    def test_whatever_stops_apt_one_sentence_has_the_cure(self):
        for says, cure in ((NO_NETWORK, "connect this PC to the network"), (NO_LISTS, "connect this PC to the network"),
                           (FULL, "make room"), (CUT_OFF, "sudo dpkg --configure -a"), (OTHER, "apt says why above")):
            with self.subTest(cure):
                done = self.install(says, 100)
                self.assertEqual(done.returncode, 1)
                self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
                self.assertIn(cure, done.stderr)
                self.assertIn(says.splitlines()[-1], done.stdout)

    def test_without_a_network_that_is_said_once_instead_of_for_each_package(self):
        done = self.install(NO_NETWORK, 100, update="Err:1 http://deb.debian.org/debian bookworm InRelease")
        self.assertEqual(done.returncode, 1)
        self.assertIn("connect this PC to the network", done.stderr)
        self.assertNotIn("INSTALLS", done.stdout)

    def test_without_sudo_it_tells_what_root_has_to_run(self):
        tools = self.checkout.folder / "bin"
        (tools / "sudo").unlink()
        self.checkout.stand_in("id", "echo 1000\n")
        for tool in ("bash", "awk", "sort", "tr", "grep", "realpath", "dirname", "apt-get"):
            (tools / tool).symlink_to(f"/usr/bin/{tool}")
        done = self.checkout.run("install", "run", before=["env", f"PATH={tools}"])
        self.assertEqual(done.returncode, 1)
        self.assertIn("as root, run: apt-get install --no-install-recommends fonts-noto-core", done.stderr)

    def test_every_line_of_the_list_says_why(self):
        lines = (CONTENT / "packaging/packages").read_text(encoding="utf-8").splitlines()
        listed = [line.split(None, 2) for line in lines if line and not line.startswith("#")]
        self.assertTrue(all(len(line) == 3 for line in listed))
        self.assertEqual(len({tuple(line[:2]) for line in listed}), len(listed))


if __name__ == "__main__":
    unittest.main()
