#!/usr/bin/python3
"""The Debian packages in a Debian of their own: installed, upgraded, removed and purged, and the kiosk in it. Needs root and Debian's archive.

SUITE=trixie   that Debian instead of this computer's; it builds the packages too
PACKAGES=DIR   packages that were built already, for this SUITE
"""
import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT / "tests/end_to_end"))
os.environ.setdefault("KIOSK_PROGRAM", str(CHECKOUT / "build/release/clinic-kiosk"))

from kiosk_on_screen import PATIENCE, Page, Screen, query, visits, wait_for  # noqa: E402

HERE = re.search(r"^VERSION_CODENAME=(\w+)", Path("/etc/os-release").read_text(encoding="utf-8"), re.M)[1]
SUITE = os.environ.get("SUITE", HERE)
# Of clinic-kiosk with what it needs, without what is only recommended, as the Chinese font and CUPS: what a wall has to have.
MOST_PACKAGES, MOST_MB = 95, 170
DATA = "var/lib/clinic-kiosk"


class Debian:
    """A root folder."""

    def __init__(self, folder):
        Path(folder).mkdir(exist_ok=True)
        self.root = Path(folder, "root")
        sources = Path(folder, "sources.sources")
        texts = [file.read_text(encoding="utf-8") for file in Path("/etc/apt/sources.list.d").glob("debian*.sources")]
        old = Path("/etc/apt/sources.list")
        if not texts and old.exists():
            sources = sources.with_suffix(".list")
            texts = [old.read_text(encoding="utf-8")]
        sources.write_text("\n".join(texts).replace(HERE, SUITE), encoding="utf-8")
        subprocess.run(["mmdebstrap", "--variant=apt", "--mode=root", "--aptopt=APT::Install-Recommends \"false\"", "--include=ca-certificates", SUITE,
                        self.root, sources], check=True, stderr=subprocess.DEVNULL)
        (self.root / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
        (self.root / "usr/sbin/policy-rc.d").chmod(0o755)

    def command(self, *words, user="root"):
        """With what a program expects of /proc and /dev, which goes away with it."""
        mounts = f'mount -t proc proc "{self.root}/proc"; mount --rbind /dev "{self.root}/dev"; exec "$@"'
        return ["unshare", "--mount", "sh", "-c", mounts, "sh", "chroot", f"--userspec={user}:{user}", str(self.root), *map(str, words)]

    def run(self, *words, user="root", check=True, **environment):
        there = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive", "HOME": "/root"} | environment
        done = subprocess.run(self.command(*words, user=user), env=there, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if check and done.returncode != 0:
            raise AssertionError(f"{words}\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
        return done

    def apt(self, *words):
        return self.run("apt-get", "--yes", "-o", "Dpkg::Use-Pty=0", *words)

    def offer(self, packages):
        """As a stick or a shared folder does."""
        shutil.rmtree(self.root / "srv/packages", ignore_errors=True)
        shutil.copytree(packages, self.root / "srv/packages")
        (self.root / "etc/apt/sources.list.d/clinic-kiosk.list").write_text("deb [trusted=yes] file:/srv/packages ./\n", encoding="utf-8")
        self.apt("update")

    def installed(self):
        """Names and sizes in kB."""
        told = self.run("dpkg-query", "-W", "-f", "${db:Status-Status} ${Package} ${Installed-Size}\n").stdout
        return {name: int(size) for state, name, size in map(str.split, told.splitlines()) if state == "installed"}

    def files(self, *under):
        return sorted(str(file.relative_to(self.root)) for each in under for file in (self.root / each).rglob("*") if not file.is_dir() or file.is_symlink())


def programs_that_run():
    """Their files, as this computer names them."""
    files = []
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            files.append(os.readlink(process / "exe"))
    return files


def build(folder):
    """Of what is committed: here, or in a Debian of that suite."""
    if given := os.environ.get("PACKAGES"):
        return Path(given)
    out = Path(folder, "packages")
    if SUITE == HERE:
        subprocess.run([CHECKOUT / "packaging/build-deb", "--out", out], check=True)
        return out
    debian = Debian(Path(folder, "builder"))
    debian.apt("update")
    debian.apt("install", "git")
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", CHECKOUT, debian.root / "srv/checkout"], check=True)
    debian.run("/srv/checkout/packaging/build-deb", "--out", "/srv/packages")
    return Path(shutil.copytree(debian.root / "srv/packages", out))


def as_version(packages, version, folder):
    """The same packages under an older version."""
    out = Path(folder, version)
    out.mkdir()
    for deb in packages.glob("*.deb"):
        inside = Path(folder, "inside")
        subprocess.run(["dpkg-deb", "-R", deb, inside], check=True)
        control = inside / "DEBIAN/control"
        text = control.read_text(encoding="utf-8")
        now = re.search(r"^Version: (.*)$", text, re.M)[1]
        control.write_text(text.replace(now, version), encoding="utf-8")
        if (program := inside / "usr/lib/clinic-kiosk/program").exists():
            program.write_text(re.sub(r"^version .*$", f"version {version}+20200101.000000", program.read_text(encoding="utf-8"), flags=re.M), encoding="utf-8")
        subprocess.run(["dpkg-deb", "--root-owner-group", "-b", inside, out / f"{deb.name.split('_')[0]}_{version}.deb"], check=True,
                       stdout=subprocess.DEVNULL)
        shutil.rmtree(inside)
    (out / "Packages").write_bytes(subprocess.run(["dpkg-scanpackages", "."], cwd=out, check=True, capture_output=True).stdout)
    return out


@unittest.skipUnless(os.getuid() == 0, "needs root")
class Installed(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="clinic-kiosk-packages-", dir=CHECKOUT / "build")))
        cls.packages = build(cls.folder)
        cls.version = re.search(r"^Version: (.*)$", (cls.packages / "Packages").read_text(encoding="utf-8"), re.M)[1]
        cls.old = as_version(cls.packages, "0.1.9", cls.folder)
        cls.debian = Debian(cls.folder)

    def test_lintian_has_nothing_to_say(self):
        done = subprocess.run(["lintian", "--fail-on", "error,warning", "--allow-root", "--tag-display-limit", "0", *self.packages.glob("*.deb")],
                              capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout.strip()), (0, ""), done.stderr)

    def test_from_nothing_to_a_kiosk_and_back(self):
        """One story, as each chapter needs the one before."""
        self.a_wall()
        self.a_desk()
        self.a_kiosk_pc()
        self.a_visit()
        self.a_new_program()
        self.an_upgrade()
        self.removed()
        self.purged()

    def a_wall(self):
        debian = self.debian
        before = debian.installed()
        debian.offer(self.old)
        debian.apt("install", "--no-install-recommends", "clinic-kiosk")
        new = {name: size for name, size in debian.installed().items() if name not in before}
        megabytes = sum(new.values()) / 1024
        print(f"{SUITE}: the wall is {len(new)} packages and {megabytes:.0f} MB", flush=True)
        self.assertLessEqual((len(new) > MOST_PACKAGES, megabytes > MOST_MB), (False, False), new)
        self.assertEqual(debian.run("clinic-kiosk", "--version").stdout.split()[0], "clinic-kiosk")
        refused = debian.run("clinic-kiosk", "check", check=False)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("apt-get install clinic-kiosk-admin", refused.stderr)

    def a_desk(self):
        self.debian.apt("install", "--no-install-recommends", "clinic-kiosk-admin")
        self.debian.run("clinic-kiosk", "new", "pack", "/tmp/pack")
        self.debian.run("clinic-kiosk", "check", "--content", "/tmp/pack")

    def a_kiosk_pc(self):
        debian = self.debian
        debian.apt("install", "--no-install-recommends", "clinic-kiosk-session")
        print(f"{SUITE}: a kiosk PC is {len(debian.installed())} packages and {sum(debian.installed().values()) / 1024:.0f} MB", flush=True)
        data = debian.root / DATA
        self.assertEqual(debian.run("stat", "-c", "%U %G %a", f"/{DATA}").stdout.split(), ["clinic-kiosk", "clinic-kiosk", "750"])
        self.assertEqual(os.readlink(debian.root / "etc/systemd/system/ctrl-alt-del.target"), "/dev/null")
        wanted = debian.root / "etc/systemd/system/multi-user.target.wants"
        self.assertEqual({file.name for file in wanted.glob("clinic-kiosk*")}, {"clinic-kiosk.service", "clinic-kiosk-screen.service", "clinic-kiosk-trial.service",
                                                                           "clinic-kiosk-content.path"})
        self.assertEqual(list((debian.root / "etc/systemd/system").glob("*/clinic-kiosk-*.timer")), [])
        verified = debian.run("systemd-analyze", "verify", "--man=no", "clinic-kiosk.service", "clinic-kiosk-fetch.timer", "clinic-kiosk-push.timer", "clinic-kiosk-friday.timer", check=False)
        self.assertEqual([line for line in verified.stderr.splitlines() if "clinic-kiosk" in line], [])
        # Who touches the glass can change neither program nor content.
        for owned in ("/usr/lib/clinic-kiosk", "/usr/share/clinic-kiosk/content", "/etc/clinic-kiosk"):
            self.assertEqual(debian.run("find", owned, "!", "-user", "root").stdout, "", owned)
            self.assertEqual(debian.run("find", owned, "-writable", user="clinic-kiosk").stdout, "", owned)
        self.assertEqual(debian.run("stat", "-c", "%U %a", "/var/lib/clinic-kiosk-content/packs").stdout.split(), ["clinic-kiosk-content", "755"])
        self.assertEqual(debian.run("find", "/var/lib/clinic-kiosk-content", "-writable", user="clinic-kiosk").stdout, "")
        self.settings = debian.root / "etc/clinic-kiosk/kiosk.toml"
        self.settings.write_text(self.settings.read_text(encoding="utf-8").replace("#emergency_number", "emergency_number")
                                 .replace("#screen_inches = 23.8", "screen_inches = 21.5"), encoding="utf-8")
        self.assertTrue(data.exists())

    def pages(self, flow):
        """As the installed program draws them."""
        self.debian.run("clinic-kiosk", "render", "--flow", flow, "--lang", "en", "--size", "1080x1920", "--out", "/tmp/drawn", "--content",
                        "/usr/share/clinic-kiosk/content")
        return [Page(file) for file in sorted((self.debian.root / "tmp/drawn").rglob("*.json"))]

    def home(self):
        return next(page for page in self.pages("home") if page.slide == "home/home")

    def begin(self, screen):
        environment = {"DISPLAY": screen.display, "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
                       "LC_ALL": "C.UTF-8"}
        kiosk = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", *self.debian.command("clinic-kiosk", "run", user="clinic-kiosk")], env=environment,
                                 stderr=subprocess.PIPE, text=True)
        self.addCleanup(kiosk.stderr.close)
        self.addCleanup(kiosk.wait)
        self.addCleanup(kiosk.kill)
        return kiosk

    def a_visit(self):
        data = self.debian.root / DATA
        page = home = self.home()
        pages = self.pages("heel-pain")  # home is among them by now
        with Screen() as screen:
            kiosk = self.begin(screen)
            self.appears(screen, [home], kiosk)
            for action in ("open:heel-pain", "next", "finish"):
                screen.tap(page.point(action))
                page = self.appears(screen, [each for each in pages if each.slide != page.slide], kiosk)
            self.assertEqual(page.slide, home.slide)
            wait_for(lambda: visits(data) == 1)
            kiosk.terminate()
            self.assertEqual(kiosk.wait(PATIENCE), 0)

    def appears(self, screen, pages, kiosk):
        """One of them, which it returns."""
        until = time.monotonic() + 3 * PATIENCE
        while not (there := [page for page in pages if page.is_on(screen.look())]):
            if kiosk.poll() is not None or time.monotonic() > until:
                kiosk.kill()
                raise AssertionError(f"none of {pages} appeared: {kiosk.stderr.read()}")
            time.sleep(0.05)
        return there[0]

    def a_new_program(self):
        """As one signed file, beside the packages: it runs, goes back, and runs again until packages that are as new take its place."""
        debian = self.debian
        debian.run("clinic-kiosk", "keygen", "--out", "/root/program", "--no-password")
        shutil.copy(debian.root / "root/program.pub", debian.root / "etc/clinic-kiosk/program.pub")
        subprocess.run([CHECKOUT / "packaging/build-update", "--key", debian.root / "root/program.key", "--packages", self.packages, "--out",
                        debian.root / "srv/new.kioskprogram"], check=True, env=os.environ | {"KIOSK": os.environ["KIOSK_PROGRAM"]})
        took = ("program", "take", "/srv/new.kioskprogram", "--manager", "/bin/true")
        told = debian.run("clinic-kiosk", *took).stdout
        self.assertIn(self.version, told)
        self.assertRegex(self.running_program(), r"^/var/lib/clinic-kiosk-programs/\d{14}/bin/clinic-kiosk-wall$")
        debian.run("clinic-kiosk", "program", "back", "--manager", "/bin/true")
        self.assertEqual(self.running_program(), "/usr/lib/clinic-kiosk/clinic-kiosk-wall")
        self.assertIn("went back before", debian.run("clinic-kiosk", *took, check=False).stderr)
        refused = debian.run("clinic-kiosk", "program", "take", self.lacking_a_library(), "--manager", "/bin/true", check=False)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("cannot run here, as this kiosk lacks libnowhere.so; install the new packages instead", refused.stderr)
        debian.run("clinic-kiosk", *took, "--again")
        programs = "/var/lib/clinic-kiosk-programs"
        self.assertEqual(debian.run("find", programs, "!", "-user", "root").stdout, "")
        self.assertEqual(debian.run("find", programs, "-writable", "!", "-type", "l", user="clinic-kiosk").stdout, "")

    def lacking_a_library(self):
        """A program as a later Debian's would be."""
        folder = self.folder / "lacking"
        (folder / "bin").mkdir(parents=True)
        (folder / "program").write_text(f"version 9.9+20991231.000000\ndebian {SUITE}\n", encoding="utf-8")
        compiler = ["g++", "-x", "c++", "-"]
        subprocess.run([*compiler, "-shared", "-o", folder / "libnowhere.so"], input=b"int nowhere() { return 0; }", check=True)
        for name in ("clinic-kiosk", "clinic-kiosk-wall"):
            subprocess.run([*compiler, "-o", folder / "bin" / name, "-L", folder, "-lnowhere"], input=b"int nowhere(); int main() { return nowhere(); }",
                           check=True)
        out = "srv/lacking.kioskprogram"
        subprocess.run([os.environ["KIOSK_PROGRAM"], "program", "sign", folder, "--key", self.debian.root / "root/program.key", "--out",
                        self.debian.root / out], check=True, stdout=subprocess.DEVNULL)
        return "/" + out

    def running_program(self):
        """Which one shows the home screen."""
        with Screen() as screen:
            kiosk = self.begin(screen)
            self.appears(screen, [self.home()], kiosk)
            walls = programs_that_run()
            kiosk.terminate()
            kiosk.wait(PATIENCE)
        here = str(self.debian.root)
        return next(wall.removeprefix(here) for wall in walls if wall.startswith(here) and wall.endswith("-wall"))

    def an_upgrade(self):
        """Counts, packs and settings stay; packs that were the kiosk's own become another account's."""
        debian = self.debian
        before, rows = self.settings.read_text(encoding="utf-8"), query(debian.root / DATA, "SELECT * FROM flows")
        pack = debian.root / DATA / "packs/20260101000000/scripts"
        pack.mkdir(parents=True)
        content = debian.root / "var/lib/clinic-kiosk-content/packs"
        content.rmdir()
        debian.offer(self.packages)
        debian.apt("upgrade")
        self.assertEqual(debian.run("dpkg-query", "-W", "-f", "${Version}", "clinic-kiosk-session").stdout, self.version)
        self.assertEqual(self.settings.read_text(encoding="utf-8"), before)
        self.assertEqual((visits(debian.root / DATA), query(debian.root / DATA, "SELECT * FROM flows")), (1, rows))
        self.assertTrue((content / "20260101000000/scripts").is_dir())
        self.assertEqual(debian.run("find", "/var/lib/clinic-kiosk-content", "!", "-user", "clinic-kiosk-content").stdout, "")
        self.assertFalse(os.path.lexists(debian.root / "var/lib/clinic-kiosk-programs/current"))
        self.assertEqual(self.running_program(), "/usr/lib/clinic-kiosk/clinic-kiosk-wall")

    def removed(self):
        debian = self.debian
        debian.apt("remove", "clinic-kiosk", "clinic-kiosk-content", "clinic-kiosk-admin", "clinic-kiosk-session")
        self.assertEqual(debian.files("usr/lib/clinic-kiosk", "usr/share/clinic-kiosk"), [])
        self.assertFalse(os.path.lexists(debian.root / "etc/systemd/system/ctrl-alt-del.target"))
        self.assertTrue(self.settings.exists())
        self.assertEqual(visits(debian.root / DATA), 1)

    def purged(self):
        debian = self.debian
        debian.apt("purge", "clinic-kiosk", "clinic-kiosk-content", "clinic-kiosk-admin", "clinic-kiosk-session")
        for left in (DATA, "var/lib/clinic-kiosk-content", "var/lib/clinic-kiosk-programs", "etc/clinic-kiosk"):
            self.assertFalse((debian.root / left).exists(), left)
        self.assertEqual([file for file in debian.files("etc", "usr/lib/systemd") if "clinic-kiosk" in file and "sources.list.d" not in file], [])


if __name__ == "__main__":
    unittest.main()
