#!/usr/bin/python3
"""`web`: the pack as a site in a browser: read by everybody, without scripts and by keyboard, on paper, asking nothing of anybody else."""
import base64
import functools
import http.server
import os
import re
import shutil
import subprocess
import tempfile
import threading
import unittest
from html.parser import HTMLParser
from pathlib import Path

from browser import Browser
from scratch_pack import CONTENT, PROGRAM, run, whole_copy_of_the_pack

AXE = os.environ.get("AXE")  # axe.min.js of axe-core, which Debian does not have
KINDS = CONTENT / "tests/packs/kinds/scripts/flows/kinds.lua"
FIRST_VIEW = 150_000  # bytes: page, style, script and the pictures that come at once

LOOK_OF_A_CLINIC = '  look = { name = "Park <Clinic>", accent = "#006d77", font = "Noto Serif" },\n'

# Rules of WCAG 2.2 that a machine can check on these pages.
BROKEN_RULES = """(() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const broken = [];
    const rule = (name, holds) => { if (!holds) broken.push(name); };
    const ids = all("[id]").map((element) => element.id);
    const levels = all("h1, h2, h3, h4").map((heading) => Number(heading.tagName[1]));
    rule("language", document.documentElement.lang !== "" && document.documentElement.dir !== "");
    rule("title", document.title.trim() !== "");
    rule("one main", all("main").length === 1);
    rule("all within landmarks", all("body > *:not(.skip)").every((e) => ["HEADER", "MAIN", "FOOTER"].includes(e.tagName)));
    rule("navigation with a name", all("nav").every((nav) => nav.ariaLabel || document.getElementById(nav.getAttribute("aria-labelledby"))));
    rule("one h1, first", levels[0] === 1 && levels.filter((level) => level === 1).length === 1);
    rule("headings in order", levels.every((level, n) => n === 0 || level <= levels[n - 1] + 1));
    rule("ids once", new Set(ids).size === ids.length);
    rule("pictures have words or say that they need none", all("img").every((image) => image.hasAttribute("alt")));
    rule("sections have their heading", all("section").every((section) => section.querySelector("h2, h3")?.textContent));
    rule("lists hold items", all("ul > *, ol > *").every((item) => ["LI", "TEMPLATE"].includes(item.tagName)));
    rule("targets of 24 pixels", all("main a, button, summary, .bar a").filter((e) => e.checkVisibility() && !e.closest("p"))
         .every((e) => e.getBoundingClientRect().height >= 24));
    return broken;
})()"""

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
        if (!walker.currentNode.data.trim() || element.closest("svg") || !element.checkVisibility()) continue;
        const [a, b] = [light(rgb(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
        if ((a + 0.05) / (b + 0.05) < 4.5) found.push([walker.currentNode.data, (a + 0.05) / (b + 0.05)]);
    }
    return found;
})()"""

WHERE = """(() => {
    const e = document.activeElement;
    return e === document.body ? "" : (e.closest("label") || e).textContent.trim() || e.ariaLabel;
})()"""


def make_pack(folder):
    """Two topics, every further kind of slide, a clinic's own look; in four languages, one of them from the right."""
    pack = whole_copy_of_the_pack(folder)
    shutil.copy(KINDS, pack / "scripts/flows")
    home = pack / "scripts/kiosk.lua"
    text = home.read_text(encoding="utf-8")
    text = re.sub(r"topics = {.*?}", 'topics = { "heel-pain", "sciatica", "kinds" }', text)
    text = text.replace("  languages =", LOOK_OF_A_CLINIC + "  languages =")
    home.write_text(text, encoding="utf-8")
    for flow in ("running-load", "back-strain", "herniated-disc", "worn-discs", "run-well"):
        (pack / f"scripts/flows/{flow}.lua").unlink()
    (pack / "kiosk.toml").write_text('emergency_number = "112"\n', encoding="utf-8")
    return pack


def make_site(pack, out):
    return run(PROGRAM, "web", "--content", pack, "--config", pack / "kiosk.toml", "--out", out)


class References(HTMLParser):
    """Ids of a page, and what it refers to."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.files, self.at_once = set(), [], [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.ids.add(attributes.get("id"))
        if tag == "a":
            self.links.append(attributes["href"])
        for name in ("src", "data-clip"):
            if name in attributes:
                self.files.append(attributes[name])
                if name == "src" and attributes.get("loading") != "lazy":
                    self.at_once.add(attributes[name])
        if tag == "link" and not attributes["href"].startswith("data:"):
            self.files.append(attributes["href"])
            self.at_once.add(attributes["href"])
        for way in attributes.get("data-ways", "").split():
            if way != "-":
                self.files.append(attributes["data-root"] + way)


class Site(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.pack, cls.site = make_pack(cls.folder / "pack"), cls.folder / "site"
        cls.done = make_site(cls.pack, cls.site)
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)

    def setUp(self):
        self.browser.scripts(True)
        self.browser.call("Emulation.setEmulatedMedia", media="", features=[])
        self.browser.width(1280)

    def pages(self):
        return sorted(self.site.rglob("*.html"))

    def open(self, page, place=""):
        """As a browser that runs scripts, unless the test forbade it until the page was there."""
        self.browser.open(self.site / page)
        self.browser.scripts(True)
        if place:
            self.browser.run(f"location.hash = '{place}'")
        self.browser.run("new Promise((done) => setTimeout(done, 100))")

    def press(self, key, code=None, shift=False):
        for kind in ("keyDown", "keyUp"):
            more = {"text": "\r"} if key == "Enter" and kind == "keyDown" else {"text": " "} if key == " " and kind == "keyDown" else {}
            self.browser.call("Input.dispatchKeyEvent", type=kind, key=key, code=code or key, modifiers=8 if shift else 0,
                              windowsVirtualKeyCode={"Tab": 9, "Enter": 13, " ": 32, "ArrowRight": 39, "End": 35}[key], **more)

    def walk_to(self, words):
        """By Tab alone."""
        for _ in range(80):
            self.press("Tab")
            if self.browser.run(WHERE).startswith(words):
                return
        self.fail(f"the keyboard never comes to “{words}”")

    def test_every_language_has_its_pages(self):
        self.assertEqual(self.done.returncode, 0, self.done.stderr)
        self.assertIn(f"{len(self.pages())} pages in 4 languages", self.done.stdout)
        for page in ("index.html", "en/index.html", "en/heel-pain.html", "en/kinds.html", "en/warning-signs.html", "es/heel-pain.html",
                     "ar/heel-pain.html", "zh/index.html"):
            self.assertTrue((self.site / page).exists(), page)

    def test_every_link_and_every_file_is_there_and_none_is_elsewhere(self):
        read = {page: References(page.read_text(encoding="utf-8")) for page in self.pages()}
        used = set()
        for page, references in read.items():
            for file in references.files:
                self.assertTrue((page.parent / file).is_file(), f"{page}: {file}")
                used.add((page.parent / file).resolve())
            for link in references.links:
                if link.startswith("tel:"):
                    continue
                self.assertNotIn(":", link)
                target, _, place = link.partition("#")
                other = (page.parent / target).resolve() if target else page
                self.assertIn(other, read, f"{page}: {link}")
                self.assertTrue(not place or place in read[other].ids, f"{page}: {link}")
        written = {file for file in self.site.rglob("*") if file.is_file() and file.suffix != ".html" and file.name != "clinic-kiosk-site.txt"}
        self.assertEqual(used, written, "nothing is written that no page uses")

    def test_from_every_page_the_warning_signs_are_one_step_away_and_every_language_shows_the_same_topic(self):
        for page in self.pages():
            text = page.read_text(encoding="utf-8")
            self.assertRegex(text, r'class="(tool help|urgent-strip)" href="(#now|#[a-z-]*now[a-z-]*|(en/)?warning-signs\.html|#[a-z-]+)"', page)
        self.assertIn('href="../es/heel-pain.html"', (self.site / "ar/heel-pain.html").read_text(encoding="utf-8"))

    def test_nothing_is_asked_of_anybody_else_kept_or_complained_of(self):
        for page in self.pages():
            self.open(page)
            self.browser.run("document.querySelectorAll('img').forEach((image) => { image.loading = 'eager'; })")
            self.browser.run("new Promise((done) => setTimeout(done, 150))")
            root = self.site.as_uri() + "/"
            self.assertEqual([url for url in self.browser.requests() if not url.startswith((root, "data:"))], [], page)
            self.assertEqual(self.browser.complaints(), [], page)
            self.assertEqual(self.browser.run("[...document.images].filter((i) => i.src && i.complete && !i.naturalWidth).map((i) => i.src)"), [])
        self.assertEqual(self.browser.run("document.cookie"), "")
        script = (self.site / "site.js").read_text(encoding="utf-8")
        for banned in ("fetch(", "XMLHttp", "Storage", "cookie", "sendBeacon", "WebSocket", "eval", "innerHTML", "http"):
            self.assertNotIn(banned, script)

    def test_the_policy_lets_nothing_in_or_out(self):
        self.open("en/heel-pain.html")
        self.browser.run("""{
            const script = document.createElement("script");
            script.textContent = "window.owned = true";
            document.body.append(script);
            document.body.insertAdjacentHTML("beforeend", "<p id=style-probe style='display: none'>x</p>");
        }""")
        self.assertIsNone(self.browser.run("window.owned"))
        self.assertNotEqual(self.browser.run("getComputedStyle(document.getElementById('style-probe')).display"), "none")
        self.assertEqual(self.browser.run("fetch('https://example.org').then(() => 'out', () => 'stopped')"), "stopped")

    def test_served_by_a_web_server_it_is_the_same(self):
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=self.site)
        handler.log_message = lambda *_: None
        handler.func.log_message = lambda *_: None
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        root = f"http://127.0.0.1:{server.server_port}/"
        self.browser.events = []
        self.browser.call("Page.navigate", url=root + "en/heel-pain.html")
        self.browser.run("new Promise((done) => setTimeout(done, 800))")
        self.assertEqual([url for url in self.browser.requests() if not url.startswith((root, "data:"))], [])
        self.assertEqual(self.browser.complaints(), [])
        self.assertEqual(self.browser.run("document.querySelectorAll('.live').length > 1"), True)

    def test_everybody_can_read_every_page_in_light_and_dark_with_all_of_it_open(self):
        for page in self.pages():
            for scheme, width in (("light", 1280), ("dark", 360)):
                self.browser.prefer(scheme)
                self.browser.width(width)
                self.open(page)
                self.browser.run("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
                self.assertEqual(self.browser.run(BROKEN_RULES), [], page)
                self.assertEqual(self.browser.run(LOW_CONTRAST), [], f"{page} {scheme}")

    @unittest.skipUnless(AXE, "AXE does not name an axe.min.js")
    def test_axe_finds_nothing(self):
        rules = Path(AXE).read_text(encoding="utf-8")
        for page in self.pages():
            for scheme, width in (("light", 1280), ("dark", 360)):
                self.browser.prefer(scheme)
                self.browser.width(width)
                self.open(page)
                self.browser.run("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
                self.browser.run(rules + ";0")
                found = self.browser.run("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })"
                                         ".then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html))")
                self.assertEqual(found, [], f"{page} {scheme} {width}")

    def test_nothing_sticks_out_at_any_width(self):
        for page in self.pages():
            self.browser.width(320)
            self.open(page)
            self.browser.run("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
            for width in (320, 360, 768, 1280):
                self.browser.width(width)
                self.assertLessEqual(self.browser.run("document.documentElement.scrollWidth"), width, page)

    def test_a_topic_is_walked_by_keyboard_alone(self):
        self.open("en/heel-pain.html")
        self.walk_to("Skip to the content")
        self.walk_to("Inside your foot")
        self.press("Enter")
        self.walk_to("1Heel bone")
        self.assertFalse(self.browser.run("document.querySelector('.disc.chosen') !== null"))
        self.press("Enter")
        self.browser.run("new Promise((done) => setTimeout(done, 50))")
        self.assertIn("The band starts under it", self.browser.run("document.activeElement.parentElement.textContent"))
        self.assertEqual(self.browser.run("document.querySelector('.disc.chosen').dataset.n"), "1")
        self.walk_to("When the band gets sore")
        self.press("End")
        self.assertEqual(self.browser.run("document.activeElement.getAttribute('aria-valuetext')"), "Sore")
        self.assertIn("Too much load", self.browser.run("document.activeElement.closest('.live').querySelector('.said').textContent"))
        for question in ("Is it the band", "How much can I walk", "Which shoes"):
            self.walk_to(question)
            self.press(" ")
        self.walk_to("What else helps")
        self.press(" ")
        self.assertFalse(self.browser.run("document.activeElement.checked"))
        self.assertIn("Three are enough", self.browser.run("document.activeElement.closest('fieldset').textContent"))
        self.assertEqual(self.browser.run("document.querySelectorAll('.mine[data-from=ask] li').length"), 3)
        self.walk_to("Quick check")
        self.press("Enter")
        self.walk_to("With the first steps")
        self.press("Enter")
        self.assertIn("Yes, that’s it", self.browser.run("document.activeElement.parentElement.innerText"))

    def test_where_the_keyboard_is_is_seen_and_not_covered(self):
        self.browser.width(360)
        self.open("en/heel-pain.html")
        visited = 0
        for _ in range(60):
            self.press("Tab")
            seen = self.browser.run("""(() => {
                const e = document.activeElement.closest("label") || document.activeElement, box = e.getBoundingClientRect();
                const bar = document.querySelector(".bar").getBoundingClientRect();
                const style = getComputedStyle(e);
                return e === document.body ? null :
                    [style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                     e.closest(".bar, .skip") !== null || box.bottom > bar.bottom + 4, e.textContent];
            })()""")
            if not seen:
                break
            visited += 1
            self.assertEqual(seen[:2], [True, True], seen)
        self.assertGreater(visited, 25)

    def test_things_are_put_in_order_and_what_comes_too_early_is_told_kindly(self):
        self.open("en/kinds.html")
        order = ("Put your hands", "Step back", "Press the heel", "Hold it")
        press = "[...document.querySelectorAll('.place')].find((each) => each.textContent.includes({!r})).click()"
        self.browser.run(press.format(order[1]))
        self.assertIn("Not yet.", self.browser.run("document.querySelector('.order').innerText"))
        self.assertNotIn("Slow and steady", self.browser.run("document.querySelector('.order').innerText"))
        for thing in order:
            self.browser.run(press.format(thing))
        self.assertIn("Slow and steady", self.browser.run("document.querySelector('.order').innerText"))

    def test_a_touch_in_a_picture_opens_the_nearest_part_alone(self):
        self.open("en/heel-pain.html", "band")
        self.browser.run("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        self.browser.run("""{
            const disc = document.querySelectorAll("#band .disc circle")[1].getBoundingClientRect();
            document.querySelector("#band .frame").dispatchEvent(
                new MouseEvent("click", { clientX: disc.x + 9, clientY: disc.y - 5, bubbles: true }));
        }""")
        opened = self.browser.run("[...document.querySelectorAll('#band .part')].map((part) => part.open)")
        self.assertEqual(opened, [False, True, False])

    def test_a_living_drawing_is_led_by_its_slider(self):
        self.open("en/heel-pain.html")
        self.browser.run("document.querySelector('#sore .live').scrollIntoView()")
        self.browser.run("new Promise((done) => setTimeout(done, 500))")
        self.browser.run("""{
            const slider = document.querySelector("#sore input");
            slider.value = 40;
            slider.dispatchEvent(new Event("input"));
        }""")
        self.browser.run("new Promise((done) => setTimeout(done, 500))")
        moving = "[...document.querySelectorAll('#sore .live img')].find((image) => image.src.startsWith('data:'))"
        self.assertTrue(self.browser.run(f"{moving}.naturalWidth > 0 && {moving}.checkVisibility()"))
        self.assertEqual(self.browser.run("document.querySelector('#sore input').getAttribute('aria-valuetext')"), "Getting sore")

    def test_without_scripts_all_words_are_there_and_rooms_and_answers_open(self):
        self.browser.scripts(False)
        self.open("en/heel-pain.html")
        shown = self.browser.run("document.body.innerText")
        for words in ("Healthy", "Sore", "Too much load can make tiny tears", "Tell the front desk now.", "Is it the band"):
            self.assertIn(words, shown)
        self.assertEqual(self.browser.run("document.querySelectorAll('.live').length"), 0)
        self.assertFalse(self.browser.run("document.querySelector('button.print').checkVisibility()"))
        self.assertTrue(self.browser.run("""(() => {
            const answer = document.querySelector(".answer.right");
            answer.closest(".room").open = answer.open = true;
            return answer.querySelector("p").checkVisibility();
        })()"""))

    def test_a_body_part_leaves_its_topics_without_a_script(self):
        self.browser.scripts(False)
        self.open("en/index.html", "_part-foot")
        shown = self.browser.run("[...document.querySelectorAll('.tiles li')].filter((e) => e.checkVisibility()).map((e) => e.querySelector('strong').textContent)")
        self.assertEqual(shown, ["Heel pain"])

    def test_on_paper_everything_is_open_and_of_the_questions_the_chosen_ones_alone(self):
        self.browser.prefer("dark")
        self.open("en/heel-pain.html")
        words = self.printed("all")
        for text in ("Soft fat under the bone", "Night pain is less common here", "How long will it take to heal?", "Too much load can make", "Version "):
            self.assertIn(text, words)
        self.assertNotIn("All topics", words)
        self.browser.run("document.querySelectorAll('.boxes input')[1].click()")
        words = self.printed("chosen")
        self.assertIn("How much can I walk and run for now?", words)
        self.assertNotIn("How long will it take to heal?", words)
        self.assertFalse(self.browser.run("document.querySelector('.room').open"), "afterwards the screen is as before")

    def printed(self, name):
        file = self.folder / f"{name}.pdf"
        done = self.browser.call("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)
        file.write_bytes(base64.b64decode(done["data"]))
        self.assertIn("(A4)", subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout)
        words = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
        return re.sub(r"\s+", " ", words)

    def test_a_language_that_is_written_from_the_right_begins_there(self):
        self.browser.width(360)
        self.open("ar/heel-pain.html")
        self.assertTrue(self.browser.run("""(() => {
            const number = document.querySelector(".contents a"), icon = document.querySelector(".topics-tool .icon");
            return getComputedStyle(document.body).direction === "rtl" && document.body.textContent.includes("\u2066") && icon.getBoundingClientRect().x > 180;
        })()"""))

    def test_the_clinics_colours_letters_name_and_number_are_there(self):
        self.open("index.html")
        self.assertEqual(self.browser.run("document.querySelector('.clinic').textContent"), "Park <Clinic>")
        self.assertEqual(self.browser.run("getComputedStyle(document.querySelector('[aria-current]')).backgroundColor"), "rgb(0, 109, 119)")
        self.assertIn("Noto Serif", self.browser.run("getComputedStyle(document.body).fontFamily"))
        self.open("en/warning-signs.html")
        self.assertEqual(self.browser.run("document.querySelector('a.call').href"), "tel:112")

    def test_what_was_signed_is_what_the_page_shows(self):
        proofs = self.folder / "proofs"
        run(PROGRAM, "render", "--proof", "--content", self.pack, "--flow", "heel-pain", "--lang", "es", "--out", proofs)
        words = subprocess.run(["pdftotext", "-layout", proofs / "heel-pain.es.pdf", "-"], capture_output=True, text=True, check=True).stdout
        page = (self.site / "es/heel-pain.html").read_text(encoding="utf-8")
        version = re.search(r'class="version">\D*([0-9a-f]{4}(-[0-9a-f]{4}){3})', page)[1]
        self.assertIn(version, words)
        self.assertIn("Borrador", page)

    def test_the_first_view_is_small(self):
        for page in self.pages():
            references = References(page.read_text(encoding="utf-8"))
            at_once = {(page.parent / file).resolve() for file in references.at_once}
            self.assertGreaterEqual(len(at_once), 2)
            self.assertLess(page.stat().st_size + sum(file.stat().st_size for file in at_once), FIRST_VIEW, page)

    def test_the_same_pack_makes_the_same_site_and_the_next_one_replaces_it(self):
        again = self.folder / "again"
        make_site(self.pack, again)
        files = {file.relative_to(again): file.read_bytes() for file in again.rglob("*") if file.is_file()}
        self.assertEqual(files, {file.relative_to(self.site): file.read_bytes() for file in self.site.rglob("*") if file.is_file()})
        self.assertEqual(make_site(self.pack, again).returncode, 0)
        (again / "robots.txt").write_text("mine", encoding="utf-8")
        done = make_site(self.pack, again)
        self.assertEqual(done.returncode, 1)
        self.assertIn("robots.txt", done.stderr)
        self.assertEqual((again / "robots.txt").read_text(encoding="utf-8"), "mine")

    def test_a_topic_or_a_drawing_that_cannot_be_shown_is_told_and_nothing_is_written(self):
        broken = whole_copy_of_the_pack(self.folder / "broken")
        (broken / "media/illustrations/foot-inside.svg").write_text("<svg", encoding="utf-8")
        (broken / "scripts/flows/sciatica.lua").write_text("return flow {", encoding="utf-8")
        (broken / "kiosk.toml").write_text("", encoding="utf-8")
        done = make_site(broken, self.folder / "none")
        self.assertEqual(done.returncode, 1)
        self.assertIn("media/illustrations/foot-inside.svg", done.stderr)
        self.assertIn('the topic "sciatica" cannot be shown', done.stderr)
        self.assertFalse((self.folder / "none").exists())


if __name__ == "__main__":
    unittest.main()
