"""The practice itself: its sign, the way there as a map, and the people who work in it."""
from figure import HAIRS, SKINS
from things import *

PICTURES = {}


def picture(name, title, width=300, height=300, line=2.6):
    def keep(draw):
        PICTURES[name] = (title, width, height, line, draw)
        return draw
    return keep


# ---- the sign: two leaves that are a pair of lungs -----------------------------------------------------------------------

LEAF = [(0, 0, 0), (-6, -30), (-24, -62), (-52, -80), (-74, -72, .4), (-84, -40), (-82, 2), (-68, 40), (-38, 56), (-10, 40)]


@picture("logo", "Das Zeichen der Praxis: zwei Blätter wie eine Lunge", 200, 160)
def logo(d):
    put = lambda s: [(100 + s * (p[0] - 8), 92 + p[1]) + tuple(p[2:]) for p in LEAF]
    with d.layer("sign"):
        for s, colour in ((1, "#12534F"), (-1, "#4B9082")):
            d.fill(put(s), colour)
            d.stroke([[(100 + s * x, 92 + y) for x, y in ((-22, -12), (-44, -16), (-66, -36))], [(100 + s * x, 92 + y) for x, y in ((-40, -15), (-56, 2), (-62, 20))]], "#FFFFFF", 5)
        for s, colour in ((1, "#12534F"), (-1, "#4B9082")): d.stroke([[(100, 56), (100 - s * 8, 70), (100 - s * 22, 80)]], colour, 9)
        d.stroke([[(100, 8), (100, 58)]], "#12534F", 11)


# ---- the map -------------------------------------------------------------------------------------------------------------

ROAD, EDGE, WAY = "#FFFFFF", "#B9C4BD", "#12534F"
ROADS = ([(-20, 268), (150, 262), (330, 268), (580, 252)], [(196, -20), (200, 130), (206, 264), (214, 440)])


def block(d, x, y, w, h, tissue="house"):
    """A house from above, its roof a little to one side so that it stands."""
    d.fill([(x + 5, y + 8, 0), (x + w + 5, y + 8, 0), (x + w + 5, y + h + 8, 0), (x + 5, y + h + 8, 0)], "#5C7770", extra='fill-opacity=".22"')
    d.form(box(x, y, w, h, .12), tissue, shade=0, line=2)
    d.stroke([[(x + 8, y + h / 2), (x + w - 8, y + h / 2)]], pen.TISSUE[tissue][2], 2.2)


def tree(d, x, y, r=19):
    d.fill(ellipse(x + 3, y + 5, r, r, n=10), "#2C4A37", extra='fill-opacity=".2"')
    d.form([(x + r * c, y + r * s) for c, s in ((-1, -.1), (-.62, -.78), (0, -1), (.7, -.7), (1, .1), (.66, .76), (0, 1), (-.72, .68))], "leaf", shade=(4, 5), line=1.8)


@picture("map", "Stadtplan: die Praxis an der Ecke, gegenüber der Park, davor die Haltestelle", 560, 400)
def town(d):
    pen.TISSUE.update(house=CLOTH["sand"], leaf=CLOTH["sage"], grass=("#DCEBD6", "#CFE3C8", "#B4CFAC", "#9DBE95", "#5F8468"), pond=CLOTH["cold"],
                      practice=CLOTH["mint"], tram=CLOTH["coral"], car=CLOTH["sky"], ground=("#F1EEE4", "#E9E5D8", "#D9D3C2", "#C6BFAB", "#7A735F"))
    with d.layer("ground"):
        clip = card(d, 4, 4, 552, 392, 26, fill="#EEEADD")
    with Group(d, clip):
        with d.layer("streets"):
            for colour, width in ((EDGE, 58), (ROAD, 53)): d.stroke(ROADS, colour, width)
        with d.layer("rails"):
            d.stroke([[(x, y + k) for x, y in ROADS[0]] for k in (-5, 5)], "#8C948F", 2)
        with d.layer("park-green"):
            with d.part("park"):
                d.form([(-20, 306, .1), (150, 300), (176, 306, .3), (182, 330), (184, 430, 0), (-20, 430, 0)], "grass", shade=0, line=2)
            d.form(ellipse(74, 376, 46, 20, n=14), "pond", shade=0, line=1.8)
            for x, y, r in ((30, 332, 17), (152, 332, 19), (30, 384, 14), (158, 386, 15)): tree(d, x, y, r)
        with d.layer("houses"):
            for x, y, w, h in ((18, 24, 66, 62), (98, 18, 62, 78), (20, 110, 84, 52), (120, 122, 44, 92), (24, 180, 74, 44), (252, 26, 74, 66), (342, 30, 84, 60), (442, 26, 92, 64),
                               (250, 318, 86, 60), (358, 312, 70, 66), (450, 304, 86, 74)): block(d, x, y, w, h)
        with d.layer("parking"):
            with d.part("cars"):
                d.form(box(448, 124, 88, 104, .1), "ground", shade=0, line=2)
                d.stroke([[(490, 124 + 26 * k), (534, 124 + 26 * k)] for k in (1, 2, 3)], "#FFFFFF", 4)
                for y, colour in ((137, "car"), (189, "tram")):
                    d.form(box(488, y - 10, 40, 20, .4), colour, shade=(3, 3), line=1.8)
                    d.fill(box(498, y - 7, 9, 14, .3), "#F4FAFC")
        with d.layer("practice-house"):
            x, y, w, h = 250, 124, 168, 100
            d.fill([(x + 7, y + 11, 0), (x + w + 7, y + 11, 0), (x + w + 7, y + h + 11, 0), (x + 7, y + h + 11, 0)], "#5C7770", extra='fill-opacity=".3"')
            with d.part("practice"):
                d.form(box(x, y, w, h, .1), "practice", shade=(8, 10), line=3.6)
                for s, colour in ((1, "#FFFFFF"), (-1, "#E4F2EE")):
                    d.fill([(x + 84 + s * (p[0] - 8) * .42, y + 52 + p[1] * .42) + tuple(p[2:]) for p in LEAF], colour)
                d.stroke([[(x + 84, y + 14), (x + 84, y + 40)]], "#FFFFFF", 5)
        with d.layer("stop"):
            with d.part("tram-stop"):
                d.form(box(54, 252, 88, 22, .4), "tram", shade=(3, 4), line=2.4)
                for k in range(4): d.fill(box(61 + 20 * k, 257, 13, 8, .2), "#FFF6EF")
        with d.layer("way"):
            route = [(150, 238, .3), (196, 236), (224, 238), (262, 240, .2)]
            d.stroke([route], "#FFFFFF", 9)
            d.put(f'<path d="{pen.path(route, False)}" fill="none" stroke="{WAY}" stroke-width="5" stroke-linecap="round" stroke-dasharray="1 11"/>')
        with d.layer("door"):
            with d.part("entrance"):
                d.fill(ellipse(286, 226, 15, 15, n=12), "#FFFFFF", extra=f'stroke="{WAY}" stroke-width="3.4"')
                d.fill([(279, 218, 0), (294, 226, 0), (279, 234, 0)], WAY)
        with d.layer("street-trees"):
            for x, y in ((256, 302), (300, 304), (346, 304), (392, 303), (434, 140), (434, 184)): tree(d, x, y, 11)
    with d.layer("edge"): card(d, 4, 4, 552, 392, 26, fill="none")
    d.point("practice", 392, 206); d.point("entrance", 286, 214); d.point("tram-stop", 98, 263); d.point("cars", 468, 206); d.point("park", 96, 330)


# ---- people, from the front ----------------------------------------------------------------------------------------------

def portrait(d, wall, skin, hair, shirt, coat=False, behind=(), fringe=(), glasses=False, beard=False, scarf=None):
    """Head and shoulders before a plain wall; hair behind the head and over the forehead."""
    pen.TISSUE.update(skin=SKINS[skin], hair=HAIRS[hair], shirt=CLOTH[shirt], coat=CLOTH["white"], scarf=CLOTH[scarf or "plum"])
    line = pen.TISSUE["skin"][4]
    with d.layer("wall"): d.fill([(-4, -4, 0), (304, -4, 0), (304, 304, 0), (-4, 304, 0)], wall)
    with d.layer("hair-behind"):
        for form in behind: d.form(form, "scarf" if scarf else "hair", shade=(7, 8))
    with d.layer("body"):
        shoulders = [(20, 320, 0), (32, 262), (72, 232), (118, 216), (182, 216), (228, 232), (268, 262), (280, 320, 0)]
        d.form([(122, 170), (178, 170), (180, 214), (186, 236), (150, 254), (114, 236), (120, 214)], "skin", shade=0)
        d.form([p for p in shoulders[:3]] + [(112, 218, .2), (128, 244), (150, 256), (172, 244), (188, 218, .2)] + [p for p in shoulders[5:]], "shirt", shade=(9, 9))
        if coat:
            for s in (1, -1):
                side = [(20, 320, 0), (32, 262), (72, 232), (108, 218, .2), (118, 250), (128, 320, 0)]
                d.form([(p[0] if s > 0 else 300 - p[0],) + tuple(p[1:]) for p in (side if s > 0 else side[::-1])], "coat", shade=(7, 7))
                d.stroke([[(150 - s * 42, 222), (150 - s * 52, 256), (150 - s * 34, 272), (150 - s * 24, 300)]], pen.TISSUE["coat"][4], 2)
    with d.layer("head"):
        if not scarf:
            for s in (-1, 1): d.form(ellipse(150 + s * 61, 142, 11, 17, n=10), "skin", shade=0)
        d.form([(150, 58), (184, 64), (206, 92), (210, 136), (202, 174), (178, 204), (150, 214), (122, 204), (98, 174), (90, 136), (94, 92), (116, 64)], "skin", shade=(8, 6))
        if beard:
            d.form([(93, 152, .3), (104, 164), (124, 166), (136, 160), (150, 162), (164, 160), (176, 166), (196, 164), (207, 152, .3), (203, 178), (178, 208), (150, 220), (122, 208), (97, 178)], "hair", shade=(5, 5))
            d.fill([(130, 178), (150, 173), (170, 178), (150, 190)], pen.TISSUE["skin"][1])
    with d.layer("face"):
        for s in (-1, 1):
            d.fill(ellipse(150 + s * 25, 132, 5.4, 6.4, n=10), "#2A211D")
            d.fill(ellipse(148 + s * 25, 130, 1.7, 1.9, n=8), "#FFFFFF")
            d.stroke([[(150 + s * 36, 115), (150 + s * 26, 110), (150 + s * 15, 114)]], HAIRS[hair][4] if hair != "grey" else "#7A7F86", 4.2)
        d.stroke([[(150, 138), (155, 155), (148, 160)]], pen.TISSUE["skin"][3], 3.2)
        d.stroke([[(131, 177), (150, 187), (169, 177)]], line, 4)
        if glasses:
            for s in (-1, 1): d.stroke([ellipse(150 + s * 26, 133, 20, 17, n=14)], "#33474F", 3.4, closed=True)
            d.stroke([[(144, 129), (150, 126), (156, 129)]], "#33474F", 3.4)
    with d.layer("hair-above"):
        for form in fringe: d.form(form, "hair" if not scarf else "scarf", shade=(6, 7))


@picture("anna", "Eine Ärztin mit Brille und grauem Haar")
def anna(d):
    portrait(d, "#CFE3DC", "light", "grey", "sky", coat=True, glasses=True,
             behind=[[(150, 36), (204, 52), (228, 110), (226, 176), (204, 214), (96, 214), (74, 176), (72, 110), (96, 52)]],
             fringe=[[(88, 138, .3), (86, 92), (110, 56), (152, 44), (196, 58), (214, 96), (212, 138, .3), (204, 104), (186, 84), (150, 88), (116, 78), (98, 104)]])


@picture("mehmet", "Ein Pfleger mit kurzem schwarzem Haar und Bart")
def mehmet(d):
    portrait(d, "#F3E3C4", "olive", "black", "mint", beard=True,
             fringe=[[(90, 128, .3), (84, 92), (102, 58), (148, 42), (196, 54), (216, 92), (210, 128, .3), (202, 98), (180, 84), (148, 86), (116, 84), (98, 100)]])


@picture("leyla", "Eine Frau mit Kopftuch lächelt")
def leyla(d):
    portrait(d, "#D9E6EF", "tan", "black", "navy", scarf="plum",
             behind=[[(150, 40), (204, 60), (226, 110), (226, 200), (190, 262), (110, 262), (74, 200), (74, 110), (96, 60)]],
             fringe=[[(150, 30), (206, 46), (232, 100), (232, 166), (246, 236), (204, 262), (168, 240), (190, 208), (206, 168), (207, 120), (190, 84), (150, 74), (110, 84), (93, 120),
                      (94, 168), (110, 208), (132, 240), (96, 262), (54, 236), (68, 166), (68, 100), (94, 46)],
                     [(108, 204), (130, 220), (150, 224), (170, 220), (192, 204), (208, 246), (178, 270), (150, 276), (122, 270), (92, 246)]])
