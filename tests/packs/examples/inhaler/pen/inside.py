"""What lies inside, and what comes from outside: airways open and tight, the lungs, four things that irritate; and the tiles."""
import math

from things import *

PICTURES = {}


def picture(name, title, width=420, height=360, line=2.6):
    def keep(draw):
        PICTURES[name] = (title, width, height, line, draw)
        return draw
    return keep


# ---- an airway, cut across ----------------------------------------------------------------------------------------------

def wavy(r, folds, depth, n=48, x=210, y=180, turn=0):
    return [(x + (r + depth * math.cos(folds * 2 * math.pi * i / n + turn)) * math.cos(2 * math.pi * i / n),
             y + (r + depth * math.cos(folds * 2 * math.pi * i / n + turn)) * math.sin(2 * math.pi * i / n)) for i in range(n)]


OPEN = dict(outer=164, muscle=142, lining=112, phlegm=104, folds=1)
TIGHT = dict(outer=156, muscle=112, lining=52, phlegm=30, folds=11)


def airway(d, t, name):
    """t: 0 is open, 1 is tight. The same forms, point for point, whatever t is."""
    at = {key: OPEN[key] + (TIGHT[key] - OPEN[key]) * t for key in OPEN}
    d.form(wavy(at["outer"], 6, 1), "muscle", shade=(9, 10), name=f"{name}-muscle",
           soft_lines=[(ring := wavy(at["muscle"] + (at["outer"] - at["muscle"]) * k, 6, 1)) + ring[:1] for k in (.3, .65)])
    d.form(wavy(at["muscle"], 6, at["folds"] * .2), "lining", shade=(-6, -8), name=f"{name}-lining")
    d.form(wavy(at["lining"], 6, at["folds"]), "phlegm", shade=0, name=f"{name}-phlegm", line=2.2)
    d.form(wavy(at["phlegm"], 6, at["folds"] * .8), "mist", shade=0, name=f"{name}-air", line=2.2)


@picture("airway", "Ein Atemweg im Querschnitt, offen und eng")
def cross_section(d):
    poses = [f"tight{i}" for i in range(5)]
    with d.layer("open"), d.pose(poses[0]): airway(d, 0, "open")
    for i, name in enumerate(poses[1:-1], 1):
        with d.pose(name): airway(d, i / 4, name)
    with d.layer("tight", shown=False), d.pose(poses[-1]): airway(d, 1, "tight")
    d.way("open", "tight", *poses)
    for state, muscle, lining, phlegm in (("open", 153, 127, 108), ("tight", 134, 82, 41)):
        d.point(f"{state}-muscle", 210 - muscle, 180); d.point(f"{state}-lining", 210 - lining, 200)
        d.point(f"{state}-phlegm", 210 + phlegm, 180); d.point(f"{state}-air", 210, 180)


# ---- the lungs ----------------------------------------------------------------------------------------------------------

LUNG = [(176, 92), (152, 82), (126, 104), (102, 150), (82, 208), (72, 262), (76, 300), (96, 312), (134, 300), (170, 292, .5), (186, 270), (188, 220), (186, 160), (184, 116)]
BRANCHES = [([(206, 150), (186, 172), (160, 190)], [20, 16, 13]), ([(172, 182), (150, 216), (132, 246)], [13, 10, 7]), ([(164, 186), (136, 190), (112, 204)], [11, 8, 6]),
            ([(184, 174), (164, 140), (146, 120)], [11, 8, 6]), ([(160, 200), (166, 236), (158, 268)], [9, 7, 5]), ([(150, 216), (122, 234), (98, 262)], [7, 6, 5]),
            ([(140, 190), (118, 172), (110, 160)], [7, 6, 4])]


@picture("lungs", "Die Lunge mit ihren Atemwegen", 420, 340)
def lungs(d):
    pen.TISSUE.update(lung=("#F7CFC8", "#F0B5AD", "#DD938B", "#C97A72", "#7E3A33"))
    right = lambda points: pen.mirror(points, 213)
    with d.layer("lung"):
        with d.part("both-lungs"):
            d.form(LUNG, "lung", shade=(8, 9), light=[sliver([(112, 156), (98, 196), (90, 240)], 8)])
            d.form(right(LUNG), "lung", shade=(8, 9))
    with d.layer("tubes"):
        with d.part("airways"):
            for centre, widths in BRANCHES[::-1]:
                for side in (lambda p: p, right):
                    points = ribbon(centre, widths, n=10)
                    d.form(side(points), "ring", shade=(2, 3), line=2)
            trunk = [(200, 20, .2), (226, 20, .2), (226, 128), (242, 154, .6), (228, 166), (213, 152, .6), (198, 166), (184, 154, .6), (200, 128)]
            d.form(trunk, "ring", shade=(5, 3), soft_lines=[[(201, y), (213, y + 4), (225, y)] for y in range(34, 130, 14)])
    d.point("airways", 213, 80); d.point("both-lungs", 92, 286)


# ---- what irritates -----------------------------------------------------------------------------------------------------

def flower(d, put, name=""):
    with Group(d, f'id="{name}"' if name else ""):
        pen.TISSUE.update(leaf=CLOTH["sage"], petal=CLOTH["mustard"], heart=CLOTH["coral"])
        d.form(put(ribbon([(0, 0), (4, 50), (-2, 110)], [8, 8, 9], n=8)), "leaf", shade=0)
        d.form(put([(2, 84), (24, 56), (52, 52), (40, 78), (14, 92)]), "leaf", shade=(3, 4))
        for turn in range(0, 360, 45):
            d.form(put(place(ellipse(0, -32, 12, 22, n=10), 0, 0, turn)), "petal", shade=(2, 3))
        d.form(put(ellipse(0, 0, 17, 17, n=12)), "heart", shade=(3, 4))
        dots = [(-58, -34), (-44, -62), (-72, -4), (-14, -76), (42, -66), (66, -36), (78, -6), (24, -88), (-84, -44), (88, -64)]
        d.put(f'<path d="{"".join(pen.path(put(ellipse(x, y, 4.4, 4.4, n=6))) for x, y in dots)}" fill="#AE8320"/>')


def cat(d, put, name=""):
    with Group(d, f'id="{name}"' if name else ""):
        pen.TISSUE.update(fur=("#E9B27A", "#D99A5C", "#BA7B40", "#9A622F", "#50300F"), pale=("#FFF7EA", "#F8E8CF", "#E3CCA8", "#C9AE86", "#50300F"))
        d.form(put(ribbon([(34, 92), (74, 88), (84, 52), (66, 30)], [16, 15, 13, 10], n=14)), "fur", shade=(3, 4))
        d.form(put([(-30, 2), (-42, 50), (-44, 92), (-34, 106), (34, 106), (46, 92), (42, 50), (30, 2)]), "fur", shade=(6, 6))
        d.form(put([(-16, 30), (0, 26), (16, 30), (18, 70), (0, 84), (-18, 70)]), "pale", shade=0, line=1.6)
        for s in (-1, 1): d.form(put(ellipse(s * 18, 102, 14, 9, n=10)), "pale", shade=(2, 2))
        d.form(put([(-42, -58, .2), (-20, -46), (0, -50), (20, -46), (42, -58, .2), (44, -20), (34, 4), (0, 14), (-34, 4), (-44, -20)]), "fur", shade=(5, 6),
               soft_lines=[put(c) for c in ([(0, -48), (0, -36)], [(-10, -46), (-9, -36)], [(10, -46), (9, -36)])])
        for s in (-1, 1):
            d.fill(put(ellipse(s * 17, -18, 5, 7, n=10)), "#2A1A14")
            d.stroke([put([(s * 16, -2), (s * 44, -8)]), put([(s * 16, 1), (s * 46, 2)])], "#50300F", 1.5)
        d.form(put([(-6, -6, .4), (6, -6, .4), (0, 0, .4)]), "heart" if "heart" in pen.TISSUE else "lining", shade=0, line=1.4)
        d.stroke([put([(-9, 4), (-4, 7), (0, 0), (4, 7), (9, 4)])], "#50300F", 1.8)


def smoke(d, put, name=""):
    with Group(d, f'id="{name}"' if name else ""):
        pen.TISSUE.update(paper=("#FFFFFF", "#F3F2EE", "#D6D3CA", "#BDB9AE", "#4A4740"), filter=CLOTH["mustard"], ash=("#8B8F93", "#73787D", "#5A5F64", "#45494D", "#2A2D30"))
        tilt = lambda points: put(place(points, 0, 60, -14))
        for x, k in ((62, 1), (40, .8)):
            line = [(x, 30), (x + 16 * k, 4), (x - 10 * k, -22), (x + 14 * k, -50), (x, -78)]
            d.stroke([put(line)], "#F4F8F6", 12); d.stroke([put(line)], "#7C8B92", 6.5)
        d.form(tilt(box(-84, -12, 52, 24, .15)), "filter", shade=(0, 6))
        d.form(tilt(box(-32, -12, 92, 24, .05)), "paper", shade=(0, 7))
        d.form(tilt([(60, -12, 0), (74, -9), (80, 0), (74, 9), (60, 12, 0)]), "ash", shade=0)
        d.fill(tilt(box(60, -12, 6, 24, 0)), "#E9835A")


def cold(d, put, name=""):
    with Group(d, f'id="{name}"' if name else ""): snowflake(d, put)


@picture("triggers", "Vier Dinge, die Asthma reizen: Pollen, Tiere, kalte Luft und Rauch", 220, 460)
def triggers(d):
    things = (("pollen", flower, (76, 64, 0, .64)), ("cat", cat, (138, 160, 0, .66)), ("cold", cold, (74, 282, 0, .72)), ("smoke", smoke, (128, 372, 0, .8)))
    for name, draw, at in things:
        with d.layer(f"{name}-alone"): draw(d, lambda p: place(p, *at), name)
    d.point("pollen", 76, 64); d.point("cat", 146, 200); d.point("cold", 74, 282); d.point("smoke", 142, 418)


@picture("smoke", "Eine Zigarette, von der Rauch aufsteigt", 420, 320, 3)
def smoke_alone(d):
    with d.layer("picture"): smoke(d, lambda p: place(p, 216, 150, 0, 1.7))


# ---- tiles: the program paints the round ground and cuts the picture to a circle ----------------------------------------

@picture("tile-spray", "Ein Spray", 200, 200, 4.6)
def tile_spray(d):
    with d.layer("picture"): inhaler(d, lambda p: place(p, 44, 140, 0, .68))


@picture("tile-every-day", "Eine Sonne und ein Spray", 200, 200, 4.6)
def tile_every_day(d):
    pen.TISSUE.update(sun=CLOTH["mustard"])
    with d.layer("picture"):
        for a in range(0, 360, 45): d.stroke([place([(0, -40), (0, -56)], 66, 70, a)], pen.TISSUE["sun"][4], 11); d.stroke([place([(0, -40), (0, -56)], 66, 70, a)], pen.TISSUE["sun"][1], 6)
        d.form(ellipse(66, 70, 29, 29, n=14), "sun", shade=(4, 5))
        inhaler(d, lambda p: place(p, 76, 150, 0, .62), "preventer")


@picture("tile-triggers", "Eine Blüte mit Pollen", 200, 200, 4.6)
def tile_triggers(d):
    with d.layer("picture"): flower(d, lambda p: place(p, 100, 96, 0, 1.05))
