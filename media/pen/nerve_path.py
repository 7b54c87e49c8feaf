"""nerve-path.svg: the way of the sciatic nerve, from behind, low back to foot; its right leg is the one that can hurt.

The body's right half is drawn, its left half mirrored. x is measured from the middle line.
"""
import math

import pen
from pen import Drawing, Group, ellipse, path, place, ribbon
from back_muscles import CUT, WING
from warning_body import hatch

MIDDLE, WIDTH, HEIGHT, TOP = 200, 400, 900, -22

pen.TISSUE["brown"] = ("#DDB28D", "#CD9E78", "#B07F5B", "#956546", "#5A3722")       # skin, and what is worn on it
pen.TISSUE["cloth"] = ("#7FA9AE", "#6A969C", "#517B82", "#40666D", "#1F424A")

BODY = [(0, -60, 0), (104, -60, 0), (105, -10), (101, 34), (100, 58), (106, 88), (122, 124), (138, 168), (147, 218), (149, 268), (146, 330), (140, 390), (131, 450), (122, 500),
        (119, 536), (122, 566), (128, 606), (130, 644), (125, 690), (114, 738), (104, 784), (101, 812), (103, 832), (108, 846), (122, 856), (138, 866),
        (143, 876), (134, 884), (112, 886), (88, 888), (68, 888), (56, 880), (54, 866), (58, 848), (58, 832), (58, 812), (55, 780), (46, 734),
        (37, 688), (33, 646), (34, 606), (38, 568), (38, 540), (36, 506), (29, 456), (20, 400), (11, 340), (5, 296), (0, 284)]
SHORTS = [(0, 128), (60, 122), (112, 112), (124, 124), (140, 166), (150, 216), (153, 268), (152, 310), (150, 352, .4), (118, 362), (80, 366), (20, 363, .4), (12, 334), (6, 312), (0, 298)]

ARCH_HALF = [(0, -13), (7, -11), (11, -18), (16, -21), (19, -15), (18, -8), (30, -8), (41, -10), (44, -4), (38, 1), (26, 3), (18, 5), (15, 11), (14, 18), (9, 20), (6, 14), (0, 12)]
SPIKE = [(0, -8), (4, -2), (5, 8), (4.5, 16), (0, 19), (-4.5, 16), (-5, 8), (-4, -2)]
SACRUM_HALF = [(0, 158), (8, 155), (14, 148), (19, 152), (22, 160), (40, 162), (46, 172), (42, 188), (32, 206), (20, 222), (11, 232), (9, 243), (4, 254), (0, 256)]
ROOTS = [[(16, 121), (25, 128), (35, 144), (44, 166), (54, 190), (66, 214)], [(16, 152), (27, 160), (37, 173), (46, 188), (56, 204), (66, 218)],
         [(16, 172), (30, 182), (44, 196), (56, 208), (66, 220)], [(14, 188), (30, 196), (46, 206), (66, 222)], [(12, 203), (28, 208), (46, 214), (66, 224)]]
TWIGS = [[(76, 868), (88, 866), (104, 868)], [(110, 856), (124, 860), (136, 872)]]            # to the toes
CORD = [(62, 212), (72, 232), (80, 256), (84, 290), (84, 340), (82, 400), (80, 450), (79, 486)]
SORE = [(16, 146), (46, 184)] + CORD[1:-1] + [(79, 520), (80, 570), (82, 630), (80, 690), (78, 750), (77, 800), (80, 840), (96, 866), (124, 872)]
INNER = [(79, 478), (77, 510), (77, 560), (77, 620), (74, 690), (68, 750), (63, 800), (62, 836), (68, 858), (82, 872), (104, 878)]
OUTER = [(80, 478), (88, 504), (100, 532), (112, 562), (115, 590), (113, 640), (109, 700), (103, 760), (98, 810), (100, 840), (112, 858), (128, 870)]


def right(points):
    return [(MIDDLE + p[0],) + tuple(p[1:]) for p in points]

def left(points):
    return [(MIDDLE - p[0],) + tuple(p[1:]) for p in points]

def whole(half):
    return right(half) + left(half[1:-1])[::-1]


def body(d):
    line = d.gradient("fade-line", [(0, pen.TISSUE["brown"][4], 0), (.07, pen.TISSUE["brown"][4], 1)], gradientUnits="userSpaceOnUse", x1="0", y1=str(TOP), x2="0", y2=str(HEIGHT))
    skin = d.gradient("fade-skin", [(0, "#DDB28D", 0), (.06, "#DBAF8A", 1), (1, "#CD9E78", 1)], gradientUnits="userSpaceOnUse", x1="0", y1=str(TOP), x2="0", y2=str(HEIGHT))
    brown = pen.TISSUE["brown"]
    with d.layer("body"):
        d.fill(ellipse(MIDDLE, 884, 158, 12), "#0F4A4A", extra='opacity=".12"')
        outline = whole(BODY)
        d.fill(outline, skin)
        with Group(d, d.clip(outline)):
            for side in (right, left):                              # outer side of calf and heel in shade
                for c in ([(112, 520), (120, 560), (122, 610), (124, 650), (116, 700), (100, 760), (94, 800), (112, 830), (140, 760), (150, 640), (140, 520)],
                          [(100, 840), (104, 858), (96, 874), (70, 884), (60, 896), (160, 896), (150, 860), (116, 846)]):
                    d.fill(side(c), brown[2], extra='opacity=".5"')
        for side in (right, left):                                  # back of the knee, the two calf muscles, heel tendon
            d.stroke([side(c) for c in ([(52, 540), (78, 547), (106, 541)], [(80, 620), (82, 650), (78, 682)], [(44, 672), (58, 690), (78, 684), (98, 696), (114, 684)],
                                        [(70, 770), (71, 806), (65, 838)], [(90, 770), (89, 806), (94, 838)], [(64, 866), (77, 871), (90, 866)])], brown[3], 2)
        d.stroke([outline], line, 3, closed=True)
        d.stroke([[(MIDDLE, 20), (MIDDLE, 112)]], brown[2], 4)
        d.form(whole(SHORTS), "cloth", shade=(8, 8), dark=[right([(2, 296), (12, 320), (26, 364), (32, 374), (0, 376), (-26, 364), (-12, 320)])],
               soft_lines=[s(c) for s in (right, left) for c in ([(18, 290), (52, 302), (98, 292)], [(132, 300), (138, 326), (136, 350)])])
        d.stroke([whole([(0, 143), (62, 138), (118, 128)])[:3][::-1]], pen.TISSUE["cloth"][4], 2)
        d.stroke([left([(0, 143), (62, 138), (118, 128)])], pen.TISSUE["cloth"][4], 2)
        d.stroke([[(MIDDLE, 150), (MIDDLE, 300)]], pen.TISSUE["cloth"][3], 2)


def spine(d):
    with d.layer("spine"):
        where = dict(gradientUnits="userSpaceOnUse", x1="0", y1="190", x2="0", y2="254")
        fill, line = (d.gradient("faint-" + name, [(0, colour, a), (1, colour, 0)], **where)
                      for name, colour, a in (("bone", pen.TISSUE["bone"][1], .42), ("edge", pen.TISSUE["bone"][4], .7)))
        for side in (right, left):                                  # the pelvis, faint: the nerve leaves through its notch
            wing = side(place(WING, 0, 158 - 490 * .476, scale=.476))
            d.fill(wing, fill)
            cut = next(i for i, p in enumerate(WING) if p[1] == CUT)
            d.stroke([wing[cut + 1:] + wing[:cut + 1]], line, 1.6)
        low_spine(d)


def low_spine(d):
    with d.part("low-back"):
        levels = [(14, .94), (45, .97), (76, 1), (107, 1.03), (138, 1.05)]
        for y, k in levels:                                         # bodies and discs, behind
            d.form(whole([(0, y - 11), (25 * k, y - 12), (23 * k, y), (26 * k, y + 12), (0, y + 11)]), "far", shade=0, line=1.6)
            d.form(whole([(0, y + 12), (26 * k, y + 11), (28 * k, y + 15.5), (26 * k, y + 20), (0, y + 19)]), "ring", shade=0, line=1.4)
        d.form(whole(SACRUM_HALF), "bone", shade=(3, 4), line=2, soft_lines=[whole([(0, y), (22 - i * 5, y - 2)])[:2] for i, y in ()])
        for i, y in enumerate((176, 192, 207, 221)):
            for side in (right, left):
                d.fill(side(ellipse(17 - i * 2.6, y, 3.4, 2.8)), pen.TISSUE["bone"][3])
            d.form(ellipse(MIDDLE, y - 4, 3.4, 6), "bone", shade=0, line=1.3)
        for y, k in reversed(levels):
            put = lambda points: place(points, MIDDLE, y, scale=k)
            d.form(put(ARCH_HALF + [(-x, v) for x, v in ARCH_HALF[1:-1]][::-1]), "bone", shade=(2, 3), line=1.8)
            d.form(put(SPIKE), "bone", shade=(2, 2), line=1.8)


def cords(d, tissue):
    """All branches as one tree: first every outline, then every core, so that no joint shows."""
    light, base, shade, _, line = pen.TISSUE[tissue]
    tree = [ribbon(right(root), [5, 5, 5.5], n=8) for root in ROOTS]
    tree += [ribbon(right(c), w, n=24) for c, w in ((OUTER, [9, 9, 8, 8, 7, 7, 6, 4]), (INNER, [11, 10, 10, 9, 9, 8, 7, 4]), (CORD, [13, 15, 15, 14, 14, 12]))]
    tree += [ribbon(right(c), [5, 4.5, 3], n=6) for c in TWIGS]
    outlines = "".join(path(b) for b in tree)
    d.put(f'<path d="{outlines}" fill="none" stroke="{line}" stroke-width="4.4" stroke-linejoin="round"/>')
    d.put(f'<path d="{outlines}" fill="{base}"/>')
    d.stroke([[(x + 4, y) for x, y in right(CORD[1:])], [(x + 2.6, y) for x, y in right(INNER[1:8])]], shade, 2.4)
    d.stroke([[(x - 4, y) for x, y in right(CORD[1:-1])], [(x - 2.6, y) for x, y in right(INNER[1:6])], [(x - 2, y) for x, y in right(OUTER[1:6])]], light, 2.2)


def round_off(band):
    """The end of a ribbon that runs down, made round."""
    k = len(band) // 2
    (x1, y1), (x2, y2) = band[k - 1], band[k]
    return band[:k] + [((x1 + x2) / 2, (y1 + y2) / 2 + abs(x2 - x1) * .55)] + band[k:]


ENDS = ((2, (60, 206), 229), (5, (84, 318), 342), (9, (79, 540), 561), (len(SORE), None, HEIGHT))          # how far each part of the path goes: points of SORE, its end, the cut of the nerve
WIDE = [34, 44, 50, 50, 48, 46, 48, 46, 44, 42, 38, 34, 32, 30, 28, 26]

def partial(share):
    """The sore way as far as it has come, 0 to 3: the four parts of the path and all between."""
    whole_way = pen.sample(SORE, per=12)
    index = lambda n: 12 * (n if n < len(SORE) - 1 else len(SORE) - 1)
    at = [index(stop) if end is None else min(range(len(whole_way)), key=lambda i: math.dist(whole_way[i], end)) for stop, end, _ in ENDS]
    n, part = min(int(share), 2), share - min(int(share), 2)
    cut = round(pen.blend(at[n], at[n + 1], part))
    low = pen.blend(ENDS[n][2], ENDS[n + 1][2], part)
    return whole_way[:cut + 1:max(1, cut // 40)] + ([whole_way[cut]] if cut % max(1, cut // 40) else []), cut / (len(whole_way) - 1), low


def pain(d, name, share, tree):
    """The path of pain on its way down: the same forms however far it has come."""
    c, gone, low = partial(share)
    w = WIDE[:max(3, round(gone * (len(WIDE) - 1)) + 1)]
    band = round_off(ribbon(right(c), w, n=34)) if share < 3 else ribbon(right(c), w, n=34)
    if share >= 3:
        k = len(band) // 2
        band = band[:k] + [tuple((band[k - 1][i] + band[k][i]) / 2 for i in (0, 1))] + band[k:]
    with d.pose(name):
        clip, use = d.shape(band)
        d.put(f'<use href="#{use}" fill="#FBD3C9" fill-opacity=".7"/>')
        with Group(d, f'clip-path="url(#{clip})"'):
            d.put('<use href="#s-hatch"/>')
        d.put(f'<use href="#{use}" fill="none" stroke="{pen.TROUBLE}" stroke-width="3" stroke-linejoin="round" stroke-dasharray="10 7"/>')
        with Group(d, d.clip_box(0, TOP, WIDTH, low - TOP)):
            d.put(f'<use href="#{tree}"/>')
        d.trouble(MIDDLE + 20, 146, 34, 34)


def ways(d, tree):
    everything = ribbon(right(SORE), [w + 16 for w in WIDE], n=40)
    d.keep("hatch", lambda: hatch(d, everything, 12, pen.TROUBLE, 2.4))
    for n in range(3):
        for k in (0, 1, 2, 3) if n else (0, 1, 2, 3):
            if not (n and k == 0):
                pain(d, f"path-{3 * n + k}", n + k / 3, tree)
        d.way(f"path-{n + 1}", f"path-{n + 2}", *(f"path-{3 * n + k}" for k in range(4)))


def draw():
    d = Drawing(WIDTH, HEIGHT - TOP, "The sciatic nerve, from the low back to the foot", line=3, origin=(0, TOP))
    body(d)
    spine(d)
    with d.layer("nerve"):
        with d.part("sciatic-nerve"):
            cords(d, "nerve")
    with d.layer("pain", shown=False):
        band = ribbon(right(SORE), [34, 44, 50, 50, 48, 46, 48, 46, 38, 34, 32, 26], n=36)
        d.fill(band, "#FBD3C9", extra='opacity=".7"')
        hatch(d, band, 12, pen.TROUBLE, 2.4)
        d.stroke([band], pen.TROUBLE, 3, closed=True, extra='stroke-dasharray="10 7"')
        cords(d, "sore")
        d.trouble(MIDDLE + 20, 146, 34, 34)
    tree = None
    for n, (stop, end, low) in enumerate(((2, (60, 206), 229), (5, (84, 318), 342), (9, (79, 540), 561), (len(SORE), None, HEIGHT)), 1):
        with d.layer(f"path-{n}", shown=False):                     # each holds all that came before: show one at a time
            c = SORE[:stop] + ([end] if end else [])
            w = [34, 44, 50, 50, 48, 46, 48, 46, 44, 42, 38, 34, 32, 30, 28, 26][:len(c)]
            band = ribbon(right(c), w, n=6 + 2 * len(c))
            if end:
                band = round_off(band)
            d.fill(band, "#FBD3C9", extra='opacity=".7"')
            hatch(d, band, 12, pen.TROUBLE, 2.4)
            d.stroke([band], pen.TROUBLE, 3, closed=True, extra='stroke-dasharray="10 7"')
            with Group(d, d.clip_box(0, TOP, WIDTH, low - TOP)):
                if tree is None:
                    at = len(d.body); cords(d, "sore"); drawn, d.body[at:] = d.body[at:], []
                    d.shapes += 1; tree = f"s{d.shapes}"
                    d.defs.append(f'<g id="{tree}">' + "".join(t.strip() for t in drawn) + "</g>")
                d.put(f'<use href="#{tree}"/>')
            d.trouble(MIDDLE + 20, 146, 34, 34)
    ways(d, tree)
    with Group(d, 'id="touch" fill="#1F4E6B" fill-opacity="0"'):
        for name, x, y, r in (("buttock", 76, 240, 26), ("knee", 78, 540, 30), ("foot", 92, 868, 22)):
            d.put(f'<circle id="{name}" cx="{MIDDLE + x}" cy="{y}" r="{r}"/>')
    return d


if __name__ == "__main__":
    pen.SHORT = True
    draw().save(pen.picture("nerve-path"))
