"""What the drawings of this pack share: an inhaler, a spacer, a hand, breath. Drawn with the pen of the program's own pictures (media/pen)."""
import math
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../../../media/pen"))
import pen
from figure import CLOTH, Person, dress
from pen import Drawing, Group, ellipse, place, ribbon, sliver

WATER = "#1F4E6B"
pen.TISSUE.update(
    metal=("#FBFCFD", "#E3E9ED", "#BAC5CC", "#98A5AD", "#3F4B53"),
    glass=("#F4FAFC", "#DDECF2", "#BDD6E0", "#9CBFCD", "#33566B"),
    mist=("#FFFFFF", "#EEF5F8", "#D5E4EA", "#BCD2DB", "#7FA0AE"),
    reliever=CLOTH["sky"], preventer=CLOTH["coral"], soft=CLOTH["slate"], lining=("#F6C6C0", "#EFABA4", "#DC8B84", "#C86F69", "#7E2F2A"),
    phlegm=("#FBF0B4", "#F2E08A", "#DCC562", "#C4AB48", "#6B5A12"))


def box(x, y, w, h, r=.3):
    return [(x, y, r), (x + w, y, r), (x + w, y + h, r), (x, y + h, r)]


def card(d, x, y, w, h, r=24, fill="#F3F8F5"):
    """A pale card with round corners; returns a clip for what stands on it."""
    data = f"M{x + r},{y}h{w - 2 * r}a{r},{r} 0 0 1 {r},{r}v{h - 2 * r}a{r},{r} 0 0 1 -{r},{r}h-{w - 2 * r}a{r},{r} 0 0 1 -{r},-{r}v-{h - 2 * r}a{r},{r} 0 0 1 {r},-{r}Z"
    d.shapes += 1
    d.defs.append(f'<clipPath id="c{d.shapes}"><path d="{data}"/></clipPath>')
    d.put(f'<path d="{data}" fill="{fill}" stroke="#5C7770" stroke-width="1.8"/>')
    return f'clip-path="url(#c{d.shapes})"'


# ---- an inhaler: its mouthpiece looks to the left, the middle of the mouthpiece's opening is (0, 0) ---------------------

TOP = -172                                                          # of the canister
CANISTER = [(72, TOP + 9, .25), (80, TOP, .5), (122, TOP, .5), (130, TOP + 9, .25), (130, -40, 0), (72, -40, 0)]
SLEEVE = [(62, -112, .2), (140, -112, .2), (139, -20), (133, 22), (112, 42), (70, 40), (30, 34), (2, 30, .3), (-4, 26, .3), (-4, -26, .3), (2, -30, .3),
          (34, -34), (54, -48), (61, -76)]


def canister(d, put, down=0):
    """down: how far it is pressed."""
    lower = lambda points: put([(p[0], p[1] + down) + tuple(p[2:]) for p in points])
    d.form(lower(CANISTER), "metal", shade=(9, 3), light=[lower(sliver([(84, TOP + 24), (83, TOP + 38), (84, TOP + 54)], 7))],
           soft_lines=[lower([(73, TOP + 16), (129, TOP + 16)])])


def sleeve(d, put, colour, name=""):
    d.form(put(SLEEVE), colour, shade=(8, 8), name=name, dark=[put([(-8, -34, 0), (6, -34, 0), (6, 34, 0), (-8, 34, 0)])],
           light=[put(sliver([(73, -98), (71, -66), (62, -44)], 6))], soft_lines=[put([(63, -98), (139, -98)]), put([(8, -29), (10, 0), (8, 30)])])


def inhaler(d, put, colour="reliever", down=0, parts=False):
    with Group(d, 'id="canister"' if parts else ""):
        canister(d, put, down)
    sleeve(d, put, colour, "mouthpiece" if parts else "")


def cap(d, put, colour="soft", name=""):
    """The cap of the mouthpiece; its open side looks to the right."""
    d.form(put([(-26, -34, .3), (8, -36, .2), (8, 36, .2), (-26, 34, .3), (-32, 20), (-32, -20)]), colour, shade=(5, 7), name=name,
           soft_lines=[put([(0, -34), (2, 0), (0, 34)])], light=[put(sliver([(-22, -24), (-24, -8), (-23, 6)], 4))])


# ---- a spacer: the end that goes between the lips is at (0, 0), the inhaler's end at (SPACER, 0) ------------------------

SPACER = 262
TUBE = [(74, -52, .2), (SPACER - 30, -52, .1), (SPACER - 30, 52, .1), (74, 52, .2), (62, 44), (58, 0), (62, -44)]


def spacer(d, put, mist=False, parts=False):
    name = lambda n: n if parts else ""
    d.form(put([(0, -17, .3), (6, -21, .3), (36, -22), (60, -38), (72, -46, .2), (72, 46, .2), (60, 38), (36, 22), (6, 21, .3), (0, 17, .3)]), "soft",
           shade=(5, 7), name=name("spacer-mouthpiece"), soft_lines=[put([(12, -20), (13, 0), (12, 20)])])
    d.form(put(TUBE), "glass", shade=(0, 16), name=name("chamber"), light=[put(sliver([(84, -34), (140, -37), (SPACER - 48, -34)], 9))],
           soft_lines=[put([(92, -52), (97, 0), (92, 52)])])
    if mist:
        puff(d, put)
    ring = lambda points: put([(p[0] + SPACER - 300, p[1]) + tuple(p[2:]) for p in points])
    d.form(ring([(264, -58, .4), (290, -56, .4), (300, -34), (302, 0), (300, 34), (290, 56, .4), (264, 58, .4)]), "soft", shade=(5, 8),
           light=[ring(sliver([(270, -46), (272, -20), (271, 8)], 4))])


def puff(d, put, start=SPACER - 42, end=88, spread=36, rows=9):
    """The spray: fine drops that spread from where they come out, denser there."""
    drops = []
    for i in range(rows):
        way = (i + .5) / rows
        for j in range(count := 2 + round(3 * way)):
            side = (j + .5) / count * 2 - 1 + (.18 if i % 2 else -.18) * way
            drops.append((start + (end - start) * (way + .03 * math.sin(5 * j + 3 * i)), side * spread * (.3 + .7 * way), 4.6 - 1.8 * way))
    dot = "".join(pen.path(put(ellipse(x, y, r, r, n=6))) for x, y, r in drops)
    d.put(f'<path d="{dot}" fill="#4480AA"/>')


def with_inhaler(put):
    """Where an inhaler stands whose mouthpiece is in the spacer's end."""
    return lambda points: put([(p[0] + SPACER - 10, p[1]) + tuple(p[2:]) for p in points])


def arrow(d, points, width=6, colour=WATER):
    """Which way: one line and its head."""
    (x0, y0), (x1, y1) = points[-2], points[-1]
    turn = math.degrees(math.atan2(y1 - y0, x1 - x0))
    head = place([(-2.6 * width, -1.9 * width, 0), (0, 0, 0), (-2.6 * width, 1.9 * width, 0)], x1, y1, turn)
    d.stroke([points, head], "#F4F8F6", width * 2); d.stroke([points, head], colour, width)


def both_ways(d, points, width=6, colour=WATER):
    """To and fro: one line with a head at each end."""
    heads = []
    for (x0, y0), (x1, y1) in (points[-2:], points[1::-1]):
        turn = math.degrees(math.atan2(y1 - y0, x1 - x0))
        heads.append(place([(-2.6 * width, -1.9 * width, 0), (0, 0, 0), (-2.6 * width, 1.9 * width, 0)], x1, y1, turn))
    d.stroke([points, *heads], "#F4F8F6", width * 2); d.stroke([points, *heads], colour, width)


def breath(d, x, y, out=True, size=1.0, colour=WATER):
    """Three lines of air before a mouth at (x, y), that leave it or come to it."""
    for dy, length in ((-16, 52), (2, 68), (20, 52)):
        line = [(x + (12 + dx) * size, y + (dy + wave) * size) for dx, wave in ((0, 0), (length * .35, -5), (length * .7, 4), (length, 0))]
        arrow(d, line if out else line[::-1], 4.6 * size, colour)


def snowflake(d, put, width=1.0):
    lines = []
    for turn in range(0, 360, 60):
        lines += [place(c, 0, 0, turn) for c in ([(0, 0), (0, -70)], [(-17, -60), (0, -44), (17, -60)], [(-13, -36), (0, -24), (13, -36)])]
    sharp = [[(x, y, 0) for x, y in put(line)] for line in lines]
    d.stroke(sharp, WATER, 10 * width); d.stroke(sharp, "#8CC3E6", 5.6 * width)


def sheet_of_paper(d, x, y, w, h, rows, ticks=()):
    """Lines as of handwriting; the rows named in ticks have a tick before them."""
    pen.TISSUE.update(paper=("#FFFFFF", "#FBFAF6", "#E4E0D6", "#C9C4B8", "#4A4740"))
    d.form(box(x, y, w, h, .05), "paper", shade=(6, 7))
    for i in range(rows):
        at = y + 44 + i * (h - 66) / rows
        if i in ticks: d.stroke([[(x + 24, at), (x + 33, at + 10, 0), (x + 50, at - 14)]], "#0F5A54", 6)
        else: d.stroke([[(x + 28, at), (x + 46, at)]], "#7C8B92", 6)
        d.stroke([[(x + 66, at), (x + w - (34 if i % 2 else 62), at)]], "#7C8B92", 5)
