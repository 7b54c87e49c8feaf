"""Draws every picture of this pack: `python3 tests/packs/examples/inhaler/pen/draw.py [NAME ...]`; `--into FOLDER` draws them there."""
import argparse
import os

from things import *
import people
import inside
import practice

PICTURES = {**people.PICTURES, **inside.PICTURES, **practice.PICTURES}


def picture(name, title, width=420, height=360, line=2.6):
    def keep(draw):
        PICTURES[name] = (title, width, height, line, draw)
        return draw
    return keep


@picture("spray", "Ein Spray mit Behälter, Mundstück und Kappe")
def spray(d):
    put = lambda points: place(points, 148, 252, 0, 1.05)
    with d.layer("ground"): people.shadow(d, 190, 326, 160, 9)
    with d.layer("inhaler"): inhaler(d, put, parts=True)
    with d.layer("lid"): cap(d, lambda points: place(points, 86, 286), name="cap")
    d.point("canister", 258, 80); d.point("mouthpiece", 160, 252); d.point("cap", 78, 286)


@picture("spray-shake", "Das Spray wird geschüttelt")
def shake(d):
    put = lambda points: place(points, 146, 240, 0, .98)
    with d.layer("inhaler"): inhaler(d, put)
    with d.layer("motion"):
        for x, s in ((112, -1), (322, 1)): both_ways(d, [(x, 92), (x + 15 * s, 132), (x + 20 * s, 180), (x + 15 * s, 228), (x, 268)], 7)


@picture("spacer", "Das Spray steckt in der Vorschaltkammer", 560, 360)
def chamber(d):
    put = lambda points: place(points, 36, 262, 0, 1.14)
    with d.layer("ground"): people.shadow(d, 270, 334, 230, 9)
    with d.layer("inhaler-in"):
        with d.part("inhaler"): inhaler(d, with_inhaler(put))
    with d.layer("tube"): spacer(d, put, parts=True)
    with d.layer("puff", shown=False): puff(d, put)
    d.point("inhaler", 452, 180); d.point("chamber", 190, 226); d.point("spacer-mouthpiece", 40, 262)


@picture("spacer-join", "Das Spray wird an die Vorschaltkammer gesteckt", 560, 360)
def join(d):
    put = lambda points: place(points, 24, 262, 0, .98)
    with d.layer("tube"): spacer(d, put)
    with d.layer("inhaler"): inhaler(d, lambda points: place(points, 384, 262, 0, .98))
    with d.layer("motion"): arrow(d, [(470, 322), (420, 324), (346, 322)])


@picture("spacer-wash", "Die Vorschaltkammer liegt in einer Schüssel mit warmem Wasser")
def wash(d):
    pen.TISSUE.update(bowl=CLOTH["mint"], water=("#DDF1FA", "#BFE0F2", "#9FCDE8", "#76AFD2", "#1F4E6B"))
    with d.layer("ground"): people.shadow(d, 210, 326, 150, 9)
    with d.layer("bowl-back"): d.form(ellipse(210, 176, 176, 44, n=20), "bowl", shade=(0, 6))
    with d.layer("water"):
        d.form(ellipse(210, 182, 158, 35, n=20), "water", shade=0, line=1.8)
    with d.layer("tube"):
        with Group(d, d.clip([(0, -40, 0), (420, -40, 0), (420, 178, 0), (350, 196), (210, 206), (70, 196), (0, 178, 0)])):
            spacer(d, lambda points: place(points, 96, 92, 24, .92))
    with d.layer("foam"):
        for x, y, r in ((92, 184, 15), (116, 192, 11), (310, 190, 16), (286, 199, 10), (334, 183, 9), (140, 199, 8)):
            d.fill(ellipse(x, y, r, r * .86, n=10), "#FFFFFF", extra=f'stroke="{pen.TISSUE["water"][3]}" stroke-width="2"')
    with d.layer("bowl-front"):
        d.form([(34, 178, .2), (80, 206), (210, 220), (340, 206), (386, 178, .2), (366, 250), (318, 312), (210, 326), (102, 312), (54, 250)], "bowl",
               shade=(8, 12), light=[sliver([(62, 216), (74, 254), (98, 286)], 8)])


@picture("every-day", "Zahnbürste und Spray stehen morgens nebeneinander")
def every_day(d):
    pen.TISSUE.update(pane=("#F2F8FB", "#DCECF4", "#BDD6E2", "#9CBFCD", "#5C7770"), sun=CLOTH["mustard"], brush=CLOTH["coral"], shelf=CLOTH["sand"])
    with d.layer("window"):
        d.form(box(34, 24, 150, 150, .1), "pane", shade=0)
        with Group(d, d.clip(box(36, 26, 146, 146, 0))):
            d.form(ellipse(109, 156, 44, 44, n=16), "sun", shade=0, line=2)
            for a in range(-80, 81, 32):
                d.stroke([place([(0, -56), (0, -78)], 109, 156, a)], pen.TISSUE["sun"][3], 6)
        d.stroke([[(109, 26), (109, 172)]], pen.TISSUE["pane"][4], 3)
    with d.layer("shelf"):
        d.form(box(10, 312, 400, 22, .1), "shelf", shade=(0, 7))
    with d.layer("glass"):
        d.stroke([[(112, 214), (150, 110)]], "#6B2210", 17); d.stroke([[(112, 214), (150, 110)]], pen.TISSUE["brush"][1], 11)
        d.form(place(box(-7, -34, 34, 40, .2), 152, 108, 20), "metal", shade=(3, 3), soft_lines=[place([(2, y), (26, y)], 152, 108, 20) for y in (-24, -14, -4)])
        d.form([(66, 196, .2), (154, 196, .2), (146, 306, .2), (140, 312, .3), (80, 312, .3), (74, 306, .2)], "glass", shade=(8, 6), light=[sliver([(82, 212), (85, 250), (88, 292)], 8)])
        d.stroke([[(69, 240), (110, 244), (151, 240)]], pen.TISSUE["glass"][3], 2.4)
    with d.layer("inhaler"):
        inhaler(d, lambda points: place(points, 236, 268, 0, 1.02), "preventer")


@picture("rinse", "Ein Glas Wasser zum Mundspülen")
def rinse(d):
    pen.TISSUE.update(water=("#DDF1FA", "#BFE0F2", "#9FCDE8", "#76AFD2", "#1F4E6B"))
    with d.layer("ground"): people.shadow(d, 190, 330, 120, 9)
    with d.layer("glass"):
        d.form([(112, 70, .1), (268, 70, .1), (250, 318, .2), (242, 328, .4), (138, 328, .4), (130, 318, .2)], "glass", shade=(12, 8))
        d.form([(121, 150, 0), (190, 158), (259, 150, 0), (247, 308, .2), (240, 318, .4), (140, 318, .4), (133, 308, .2)], "water", shade=(10, 8), line=1.8)
        d.form(ellipse(190, 150, 69, 11, n=16), "glass", shade=0, line=1.8)
        d.form(ellipse(190, 70, 78, 14, n=16), "mist", shade=0)
        d.fill(sliver([(138, 96), (144, 180), (150, 280)], 10), "#FFFFFF", extra='opacity=".8"')
    with d.layer("drops"):
        for x, y, k in ((318, 120, 1.2), (352, 176, .9), (310, 214, .75)):
            d.form(place([(0, -30, .2), (16, 2), (12, 20), (0, 26), (-12, 20), (-16, 2)], x, y, 0, k), "water", shade=(4, 5), line=2.2)


@picture("two-sprays", "Zwei Sprays nebeneinander, ein blaues und ein oranges", 480, 360)
def two(d):
    with d.layer("ground"): people.shadow(d, 244, 330, 210, 9)
    with d.layer("for-every-day"): inhaler(d, lambda points: place(points, 60, 276, 0, 1.14), "preventer")
    with d.layer("for-need"): inhaler(d, lambda points: place(points, 284, 276, 0, 1.14))


@picture("diary", "Ein Heft mit Zeilen und ein Bleistift")
def diary(d):
    pen.TISSUE.update(pencil=CLOTH["mustard"], wood=CLOTH["sand"])
    with d.layer("ground"): people.shadow(d, 206, 336, 150, 9)
    with d.layer("paper"): sheet_of_paper(d, 92, 26, 220, 300, 6, ticks=(0, 1, 2))
    with d.layer("pencil"):
        at = lambda points: place(points, 322, 212, 24)
        d.form(at(box(-12, -122, 24, 30, .2)), "preventer", shade=(4, 3)); d.form(at(box(-12, -94, 24, 16, .05)), "metal", shade=(4, 0))
        d.form(at(box(-12, -80, 24, 150, .05)), "pencil", shade=(7, 0), soft_lines=[at([(-3, -78), (-3, 68)])])
        d.form(at([(-12, 70, 0), (12, 70, 0), (2, 102, .2), (-2, 102, .2)]), "wood", shade=(4, 0))
        d.fill(at([(-4, 92, 0), (4, 92, 0), (0, 106, .2)]), "#33474F")


@picture("plan", "Ein Blatt mit einer Liste, daneben das blaue Spray", 480, 360)
def plan(d):
    with d.layer("ground"): people.shadow(d, 244, 338, 210, 9)
    with d.layer("paper"): sheet_of_paper(d, 44, 26, 210, 302, 5, ticks=(0, 1, 2, 3, 4))
    with d.layer("inhaler"): inhaler(d, lambda points: place(points, 290, 288, 0, 1.08))


@picture("airing", "Ein offenes Fenster, frische Luft kommt herein")
def airing(d):
    pen.TISSUE.update(sky=("#E6F4FB", "#CDE7F5", "#A9D3EA", "#86BEDD", WATER), frame=CLOTH["white"], leaf=CLOTH["sage"], trunk=CLOTH["wood"], wing=("#F4FAFC", "#E4F0F5", "#C4D9E2", "#9CBFCD", "#33566B"))
    with d.layer("outside"):
        d.form(box(104, 36, 212, 262, 0), "sky", shade=0)
        with Group(d, d.clip_box(104, 36, 212, 262)):
            d.form(ellipse(150, 310, 130, 56, n=16), "leaf", shade=(0, -6)); d.form(ellipse(300, 318, 110, 50, n=16), "leaf", shade=(0, -6))
            d.form(box(246, 196, 16, 80, .1), "trunk", shade=(4, 0)); d.form([(254, 96), (292, 120), (306, 164), (286, 200), (254, 210), (220, 198), (204, 162), (218, 118)], "leaf", shade=(7, 8))
    with d.layer("window"):
        d.stroke([[(104, 36, 0), (316, 36, 0), (316, 298, 0), (104, 298, 0), (104, 36, 0)]], CLOTH["stone"][4], 15); d.stroke([[(104, 36, 0), (316, 36, 0), (316, 298, 0), (104, 298, 0), (104, 36, 0)]], "#FFFFFF", 9)
        for s, x in ((-1, 104), (1, 316)):
            wing = [(x, 36, 0), (x + s * 74, 12, 0), (x + s * 74, 336, 0), (x, 298, 0)]
            d.form(wing, "frame", shade=0)
            d.form([(x + s * 11, 50, 0), (x + s * 62, 34, 0), (x + s * 62, 312, 0), (x + s * 11, 286, 0)], "wing", shade=0, line=2)
            d.stroke([[(x + s * 24, 150), (x + s * 48, 96)]], "#FFFFFF", 6)
        d.form(box(84, 302, 252, 18, .1), "frame", shade=(0, 6))
    with d.layer("air"):
        for y, start in ((112, 150), (166, 128), (220, 158)): arrow(d, [(start + 100, y), (start + 64, y - 9), (start + 30, y + 6), (start, y)], 6)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("names", nargs="*", default=PICTURES, metavar="NAME")
    arguments.add_argument("--into", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "../media/illustrations"), metavar="FOLDER")
    wanted = arguments.parse_args()
    for name in wanted.names:
        title, width, height, line, draw = PICTURES[name]
        d = Drawing(width, height, title, line=line)
        draw(d)
        d.save(os.path.join(wanted.into, name + ".svg"))


if __name__ == "__main__":
    main()
