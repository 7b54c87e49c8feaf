"""disc-top.svg: a low-back disc from above, belly at the top, on the vertebra below it.

Right half drawn, left half mirrored. x is measured from the middle line.
"""
import math

import pen
from pen import Drawing, Group, ellipse, hump, place, ribbon, sliver

MIDDLE = 350
pen.TISSUE["gel-scar"] = ("#F4EFE2", "#E6DDC9", "#CDBF9F", "#B3A27E", "#4F4A33")       # healed: paler and firmer than the ring

BONE_HALF = [(0, 80), (62, 84), (116, 102), (156, 136), (176, 188), (172, 246), (152, 294), (138, 322), (130, 346), (134, 368),           # body, pedicle
             (158, 380), (200, 376), (244, 370), (280, 374), (292, 390), (282, 408), (244, 416), (202, 422), (172, 432),                   # side spike
             (160, 446), (156, 468), (140, 484), (116, 488), (86, 500), (54, 520), (34, 544), (26, 574), (25, 612), (30, 638), (20, 660), (0, 666)]
CANAL_HALF = [(0, 326), (40, 329), (72, 338), (88, 356), (86, 380), (70, 414), (44, 448), (18, 472), (0, 478)]
DISC_HALF = [(0, 89), (60, 93), (112, 110), (149, 142), (167, 190), (163, 244), (144, 288), (112, 316), (76, 327), (38, 321), (0, 316)]
JOINT = [(112, 410), (130, 404), (148, 412), (158, 432), (156, 456), (142, 474), (122, 476), (108, 462), (116, 446), (116, 428)]
ROOT = [(38, 392), (64, 388), (92, 380), (122, 366), (152, 353), (186, 345), (222, 341), (258, 342), (296, 350)]
ROOT_W = [12, 13, 15, 21, 31, 24, 16, 14.5, 14, 13]                 # the swelling is where the root lies between the bones
PRESSED = [(26, 414), (52, 414), (82, 411), (114, 398), (148, 373), (182, 351), (222, 342), (258, 342), (296, 350)]
BRANCH = [(172, 350), (190, 360), (203, 376), (212, 398)]           # the small branch to the muscles of the back


def right(points):
    return [(MIDDLE + p[0],) + tuple(p[1:]) for p in points]

def left(points):
    return [(MIDDLE - p[0],) + tuple(p[1:]) for p in points]

def whole(half):
    return right(half) + left(half[1:-1])[::-1]


TEAR = right([(-38, 272), (-34, 284, .3), (-43, 290), (-40, 303, .3), (-47, 308), (-44, 320, .3), (-50, 334), (-84, 336), (-82, 322, .3), (-78, 316), (-86, 306, .3), (-77, 297), (-84, 284, .3), (-74, 276), (-76, 262)])
CALM = right([(-104, 214), (-86, 166), (-40, 146), (0, 143), (40, 146), (86, 166), (104, 214), (84, 254), (42, 270), (0, 268), (-42, 270), (-84, 254)])
ESCAPED = right([(-98, 200), (-82, 164), (-36, 147), (0, 144), (40, 147), (82, 168), (98, 210), (80, 248), (40, 264), (2, 264), (-28, 268),
                 (-46, 281), (-52, 300), (-54, 318), (-50, 331), (-37, 336), (-24, 345), (-20, 360), (-26, 374), (-38, 380), (-48, 388), (-62, 397), (-80, 399), (-98, 391),
                 (-112, 380), (-120, 364), (-117, 349), (-104, 339), (-89, 335), (-78, 329), (-75, 312), (-71, 294), (-70, 274), (-84, 252), (-95, 230)])
CHAIN = (11, 32)                                                    # of ESCAPED: what has left the middle
SHRUNK = right([(-99, 214), (-82, 168), (-38, 149), (0, 146), (39, 148), (83, 168), (100, 214), (81, 251), (41, 266), (0, 264), (-32, 265), (-52, 270), (-62, 272), (-70, 264), (-84, 248)])
SCAR = right([(-26, 314), (-30, 334), (-42, 348), (-60, 354), (-80, 352), (-98, 342), (-108, 326), (-100, 312), (-66, 306)])
HEALED = right([(-61, 268), (-57, 282), (-63, 297), (-59, 310), (-66, 326)])

def healed(d, name="", wide=1):
    """Where the crack was: a firm pale seam."""
    with Group(d, f'id="{name}"' if name else ""):
        for colour, width in ((pen.TISSUE["gel-scar"][4], 17), (pen.TISSUE["gel-scar"][1], 12.5)):
            d.fill(ribbon(HEALED, [width * .8 * wide, width * wide, width * wide, width * wide, width * .8 * wide], n=10), colour)
        d.fill(sliver([(x - 2.5, y) for x, y in HEALED[1:4]], 3 * wide + .01), "#FFFDF7")


def disc(d, shape, state, gel=None, light=(), tear=None):
    """Tough ring in layers like an onion, soft middle."""
    centre = (MIDDLE, 208)
    rings = [place(shape, scale=k, about=centre) for k in (.9, .8, .7)]
    d.form(shape, "ring", name=state and state + "-ring", shade=(5, 10),
           light=[sliver(right([(-150, 176), (-128, 132), (-86, 108)]), 7), sliver(right([(-60, 101), (-30, 97), (0, 96)]), 4)])
    for k, ring in enumerate(rings):
        d.fill(ring, ("#8FBFDE", "#7FB3D5", "#9CC8E4")[k], extra=f'stroke="{pen.TISSUE["ring"][3]}" stroke-width="2"')
    if tear:
        d.fill(tear, "#2F678F", name=state and state + "-tear")
    gel = gel or CALM
    d.form(gel, "gel", name=state and state + "-gel", shade=(6, 9), line=2.4,
           light=[sliver(right([(-84, 204), (-66, 172), (-24, 158)]), 9)] + list(light))


def root(d, c, tissue, name, side):
    with Group(d, f'id="{name}"' if name else ""):
        b = side(BRANCH)
        d.form(ribbon(b, [9, 8, 7.5, 7], n=8, round_ends=False), tissue, shade=(1.5, 2), line=2.2)
        d.form(ellipse(*b[-1], 3.8, 2.6, 10), tissue, shade=0, line=1.8)
        d.form(ribbon(c, ROOT_W, n=26, round_ends=False), tissue, shade=(2, 5),
               light=[sliver([(x, y - 6) for x, y in c[3:6]], 4), sliver([(x, y - 3.5) for x, y in c[6:]], 2.4)])
        (x, y), (p, q) = c[-1], c[-2]
        d.form(ellipse(x, y, 6.4, 4.2, math.degrees(math.atan2(y - q, x - p)) + 90), tissue, shade=0, line=2.2, fill=pen.TISSUE[tissue][0])

def sac(d, points, name):
    """The bag of nerves, cut across."""
    d.form(points, "sac", shade=(4, 7), name=name)
    cx, cy = (sum(p[k] for p in points) / len(points) for k in (0, 1))
    for x, y in ((-30, -10), (-10, -16), (12, -15), (31, -8), (-36, 8), (-17, 4), (3, 2), (20, 4), (38, 6), (-24, 22), (-4, 20), (16, 22)):
        d.form(ellipse(cx + x * .9, cy + y * .9, 6, 6, n=6), "nerve", shade=(1.5, 2), line=1.6)


BASE = whole([(0, 89), (60, 93), (112, 110), (149, 142), (167, 190), (168, 222), (160, 258), (144, 288), (112, 316), (76, 327), (38, 321), (0, 316)])       # DISC_HALF, with as many points as:
BULGING = whole([(0, 89), (60, 93), (112, 110), (150, 142), (171, 190), (173, 236), (163, 280), (138, 315), (104, 337), (66, 346), (32, 345), (0, 343)])
GLINTS = [sliver(right([(-109, 360), (-103, 348), (-86, 342)]), 6), sliver(right([(-67, 318), (-64, 300), (-61, 284)]), 3)]

def pose(d, name, bulge=0, out=0, calm=CALM, tear=None, scar=0, edge=0):
    """A disc on its way. bulge: 0 to 1; out: how far the gel has come, 0 within, 1/3 in the crack, 2/3 a drop behind it, 1 all; calm: the gel before that;
    tear: how wide; scar: how far it has healed; edge: how well the line is seen where the healthy edge was."""
    tear = min(1, out * 3) if tear is None else tear
    with d.pose(name):
        d.form(pen.blend([(MIDDLE - 64, 318)] * len(SCAR), SCAR, scar), "gel-scar", shade=(3, 4), line=2.4 * min(1, scar * 3))
        hole = [(MIDDLE - 61 + (x - MIDDLE + 61) * tear, 270 + (y - 270) * min(1, tear * 2), *soft) for x, y, *soft in TEAR]
        inside, drop = pen.tuck_in(ESCAPED, calm, *CHAIN), min(1, max(0, (out - 1 / 3) * 1.5))
        small = [(MIDDLE - 66 + (x - MIDDLE + 66) * (.2 + .8 * drop), 320 + (y - 320) * (.25 + .75 * drop)) if y > 320 else (x, y) for x, y in ESCAPED]
        gel = pen.blend(inside, small, min(1, out * 3))
        glints = pen.blend([[xy for xy in [(MIDDLE - 64, 300)] * len(g)] for g in GLINTS], GLINTS, max(0, out * 3 - 2))
        disc(d, pen.blend(BASE, BULGING, bulge), "", gel, glints, hole)
        d.stroke([left(DISC_HALF[5:])[:-1] + right(DISC_HALF[5:])[::-1]], "#FFFDF7", 3.4, extra=f'stroke-dasharray="9 9" stroke-opacity="{pen.num(edge)}"')
        healed(d, wide=scar)


def poses(d):
    pose(d, "calm"), pose(d, "bulging", bulge=1, edge=1)
    pose(d, "crack", out=1 / 3), pose(d, "drop", out=2 / 3), pose(d, "out", out=1)
    pose(d, "bulging-crack", bulge=.5, out=1 / 3), pose(d, "small", out=1 / 3, calm=SHRUNK, tear=.5, scar=.6), pose(d, "shrunk", calm=SHRUNK, scar=1)
    d.way("healthy", "herniated", "calm", "crack", "drop", "out")
    d.way("healthy", "bulging", "calm", "bulging")
    d.way("bulging", "herniated", "bulging", "bulging-crack", "drop", "out")
    d.way("herniated", "shrunk", "out", "drop", "small", "shrunk")
    for n, touch in enumerate((0, 0, .4, 1)):                       # the root is moved and gets sore when the gel has come so far
        with d.pose(f"nerve-{n}"):
            nerves(d, touch, f"nerve-{n}", seen=(0, 0, 0, 1)[n])
    d.way("nerve", "nerve-irritated", *(f"nerve-{n}" for n in range(4)))


def nerves(d, touch, tissue, seen):
    pen.TISSUE[tissue] = pen.mixed_tissue("nerve", "sore", touch)
    root(d, right(ROOT), "nerve", "", right)
    root(d, pen.blend(left(ROOT), left(PRESSED), touch), tissue, "", left)
    sac(d, pen.blend(ellipse(MIDDLE, 404, 56, 38), hump(ellipse(MIDDLE + 5, 408, 54, 37), (MIDDLE - 50, 384), 54, (20, 13)), touch), "")
    d.trouble(MIDDLE - 82, 384, 76, 56, -14, seen=seen)


def draw():
    d = Drawing(660, 660, "A disc in the low back, from above", origin=(20, 44))
    with d.layer("bone"):
        d.form(whole(BONE_HALF), "bone", name="spine-bone", shade=(6, 9),
            dark=[right([(130, 330), (120, 372), (150, 396), (210, 400), (292, 396), (290, 420), (200, 432), (170, 444), (164, 480), (120, 500), (60, 530), (40, 600), (44, 660), (4, 672), (10, 560), (30, 520), (90, 480), (108, 420), (100, 350)]),
                  left([(104, 340), (100, 380), (88, 430), (40, 476), (10, 500), (0, 540), (4, 500), (40, 486), (104, 450), (112, 400), (112, 350)])],
            light=[sliver(left(c), w) for c, w in (([(146, 372), (190, 386), (250, 380), (278, 384)], 7), ([(16, 540), (15, 590), (18, 636)], 6), ([(130, 480), (96, 490), (64, 508)], 5))]
                  + [sliver(right([(150, 388), (200, 384), (262, 380)]), 5)])
        # the hollow the nerves run in: its far wall is lit, its near wall is in shade
        d.form(whole(CANAL_HALF), "bone", name="canal", fill="#FFF8E6", shade=(-7, -9))
        for side in (right, left):
            d.form(side(JOINT), "bone", shade=(3, 5), light=[sliver(side([(128, 412), (144, 418), (150, 434)]), 4)])
            d.stroke([side([(110, 461), (118, 446), (118, 428), (113, 412)])], pen.TISSUE["ring"][1], 6)
    base = whole(DISC_HALF)
    with d.layer("healthy"):
        disc(d, base, "healthy")
    with d.layer("bulging", shown=False):
        out = whole([(0, 89), (60, 93), (112, 110), (150, 142), (171, 190), (173, 236), (163, 280), (138, 315), (104, 337), (66, 346), (32, 345), (0, 343)])
        disc(d, out, "bulging")
        d.stroke([left(DISC_HALF[5:])[:-1] + right(DISC_HALF[5:])[::-1]], "#FFFDF7", 3.4, extra='stroke-dasharray="9 9"')            # where the healthy edge was
    with d.layer("herniated", shown=False):
        disc(d, base, "herniated", ESCAPED, [sliver(right([(-109, 360), (-103, 348), (-86, 342)]), 6), sliver(right([(-67, 318), (-64, 300), (-61, 284)]), 3)], TEAR)
    with d.layer("shrunk", shown=False):                            # months later: a scar closes the ring, the gel outside has gone but for a firm rest
        d.form(SCAR, "gel-scar", name="shrunk-scar", shade=(3, 4), line=2.4)
        disc(d, base, "shrunk", SHRUNK)
        healed(d, "shrunk-healed-line")
    with d.layer("nerve"):
        root(d, right(ROOT), "nerve", "nerve-right", right); root(d, left(ROOT), "nerve", "nerve-left", left)
        sac(d, ellipse(MIDDLE, 404, 56, 38), "nerve-sac")
    with d.layer("nerve-irritated", shown=False):
        root(d, right(ROOT), "nerve", "", right)
        root(d, left(PRESSED), "sore", "nerve-sore", left)
        sac(d, hump(ellipse(MIDDLE + 5, 408, 54, 37), (MIDDLE - 50, 384), 54, (20, 13)), "nerve-sac-pushed")
        d.trouble(MIDDLE - 82, 384, 76, 56, -14, name="nerve-sore-spot")
    for part, at in {"healthy-ring": (208, 262), "healthy-gel": (300, 190), "nerve-left": (96, 342), "spine-bone": (350, 600), "herniated-gel": (285, 350)}.items(): d.point(part, *at)
    poses(d)
    return d


if __name__ == "__main__":
    pen.SHORT = True
    draw().save(pen.picture("disc-top"))
