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
BRANCH = [(172, 350), (190, 360), (203, 376), (212, 398)]           # the small branch to the muscles of the back


def right(points):
    return [(MIDDLE + p[0],) + tuple(p[1:]) for p in points]

def left(points):
    return [(MIDDLE - p[0],) + tuple(p[1:]) for p in points]

def whole(half):
    return right(half) + left(half[1:-1])[::-1]


def disc(d, shape, state, gel=None, light=(), tear=None):
    """Tough ring in layers like an onion, soft middle."""
    centre = (MIDDLE, 208)
    rings = [place(shape, scale=k, about=centre) for k in (.9, .8, .7)]
    d.form(shape, "ring", name=state + "-ring", shade=(5, 10),
           light=[sliver(right([(-150, 176), (-128, 132), (-86, 108)]), 7), sliver(right([(-60, 101), (-30, 97), (0, 96)]), 4)])
    for k, ring in enumerate(rings):
        d.fill(ring, ("#8FBFDE", "#7FB3D5", "#9CC8E4")[k], extra=f'stroke="{pen.TISSUE["ring"][3]}" stroke-width="2"')
    if tear:
        d.fill(tear, "#2F678F", name=state + "-tear")
    gel = gel or right([(-104, 214), (-86, 166), (-40, 146), (0, 143), (40, 146), (86, 166), (104, 214), (84, 254), (42, 270), (0, 268), (-42, 270), (-84, 254)])
    d.form(gel, "gel", name=state + "-gel", shade=(6, 9), line=2.4,
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
        tear = right([(-38, 272), (-34, 284, .3), (-43, 290), (-40, 303, .3), (-47, 308), (-44, 320, .3), (-50, 334), (-84, 336), (-82, 322, .3), (-78, 316), (-86, 306, .3), (-77, 297), (-84, 284, .3), (-74, 276), (-76, 262)])
        gel = right([(-98, 200), (-82, 164), (-36, 147), (0, 144), (40, 147), (82, 168), (98, 210), (80, 248), (40, 264), (2, 264), (-28, 268),
                     (-46, 281), (-52, 300), (-54, 318), (-50, 331), (-37, 336), (-24, 345), (-20, 360), (-26, 374), (-38, 380), (-48, 388), (-62, 397), (-80, 399), (-98, 391),
                     (-112, 380), (-120, 364), (-117, 349), (-104, 339), (-89, 335), (-78, 329), (-75, 312), (-71, 294), (-70, 274), (-84, 252), (-95, 230)])
        disc(d, base, "herniated", gel, [sliver(right([(-109, 360), (-103, 348), (-86, 342)]), 6), sliver(right([(-67, 318), (-64, 300), (-61, 284)]), 3)], tear)
    with d.layer("shrunk", shown=False):                            # months later: the ring is closed with a scar, the gel outside has gone but for a small bump
        scar = right([(-38, 318), (-44, 333), (-55, 342), (-69, 345), (-83, 341), (-94, 330), (-90, 318), (-66, 312)])
        d.form(scar, "gel-scar", name="shrunk-scar", shade=(3, 4), line=2.4)
        gel = right([(-99, 214), (-82, 168), (-38, 149), (0, 146), (39, 148), (83, 168), (100, 214), (81, 251), (41, 266), (0, 264), (-32, 265), (-52, 270), (-62, 272), (-70, 264), (-84, 248)])
        disc(d, base, "shrunk", gel)
        line = right([(-60, 270), (-58, 284), (-62, 298), (-61, 311), (-65, 324)])
        with d.part("shrunk-healed-line"):
            d.stroke([line], pen.TISSUE["ring"][3], 9)
            d.stroke([line], pen.TISSUE["gel-scar"][0], 4.6)
            d.stroke([[(x - 8, y), (x + 8, y)] for x, y in line[1:4]], pen.TISSUE["gel-scar"][0], 2.6)
    with d.layer("nerve"):
        root(d, right(ROOT), "nerve", "nerve-right", right); root(d, left(ROOT), "nerve", "nerve-left", left)
        sac(d, ellipse(MIDDLE, 404, 56, 38), "nerve-sac")
    with d.layer("nerve-irritated", shown=False):
        root(d, right(ROOT), "nerve", "", right)
        c = left([(26, 414), (52, 414), (82, 411), (114, 398), (148, 373), (182, 351), (222, 342), (258, 342), (296, 350)])
        root(d, c, "sore", "nerve-sore", left)
        sac(d, hump(ellipse(MIDDLE + 5, 408, 54, 37), (MIDDLE - 50, 384), 54, (20, 13)), "nerve-sac-pushed")
        d.trouble(MIDDLE - 82, 384, 76, 56, -14, name="nerve-sore-spot")
    for part, at in {"healthy-ring": (208, 262), "healthy-gel": (300, 190), "nerve-left": (96, 342), "spine-bone": (350, 600), "herniated-gel": (285, 350)}.items(): d.point(part, *at)
    return d


if __name__ == "__main__":
    draw().save(pen.picture("disc-top"))
