"""warning-body.svg: a person from behind, in one calm tone, with the saddle area hatched.

Right half drawn, left half mirrored. x is measured from the middle line.
"""
import math

import pen
from pen import Drawing, sample

MIDDLE = 150
BODY, DOT, SIGN, PALE = "#DFB694", "#9A6343", "#9B1C17", "#FBE9E4"

TRUNK_HALF = [(0, 5), (20, 8), (35, 20), (42, 40), (42, 60), (36, 80), (28, 94), (26, 108), (31, 120), (48, 131), (70, 139), (90, 149),
              (102, 168), (105, 198), (100, 226), (88, 232), (81, 248), (76, 284), (71, 314), (70, 338), (76, 364), (86, 394), (92, 426),
              (93, 460), (90, 500), (84, 540), (75, 576), (69, 604), (70, 630), (72, 658), (66, 694), (57, 728), (53, 748), (58, 760),
              (66, 772), (74, 782), (68, 789), (48, 790), (35, 787), (31, 776), (34, 760), (35, 744), (30, 716), (21, 676), (18, 644),
              (20, 612), (18, 576), (13, 536), (8, 504), (3, 478), (0, 470)]
EAR = [(40, 46), (46, 44), (48, 54), (45, 66), (39, 68)]
ARM = [(66, 150), (88, 150), (103, 166), (109, 194), (112, 232), (116, 262), (122, 292), (126, 326), (127, 360), (128, 382), (133, 402), (135, 424),
       (132, 444), (125, 458), (117, 457), (113, 444), (111, 430), (107, 426), (105, 414), (108, 398), (109, 384), (106, 360), (102, 328), (97, 300),
       (91, 268), (84, 230), (74, 190)]
SADDLE_HALF = [(0, 402), (28, 405), (50, 415), (62, 434), (60, 456), (52, 474), (45, 490), (36, 503), (24, 507), (13, 502), (7, 490), (3, 480), (0, 475)]


def right(points):
    return [(MIDDLE + p[0],) + tuple(p[1:]) for p in points]

def left(points):
    return [(MIDDLE - p[0],) + tuple(p[1:]) for p in points]

def whole(half):
    return right(half) + left(half[1:-1])[::-1]


def hatch(d, outline, step, colour, width, turn=-45, inset=0):
    """Even slanted lines that end at the outline: no clip is needed to draw them."""
    a = math.radians(turn); c, s = math.cos(a), math.sin(a)
    ring = [(x * c + y * s, y * c - x * s) for x, y in sample(outline + outline[:1])]
    v, last, out = min(y for _, y in ring) + step / 2, max(y for _, y in ring), []
    while v < last:
        cuts = sorted(p[0] + (q[0] - p[0]) * (v - p[1]) / (q[1] - p[1]) for p, q in zip(ring, ring[1:]) if (p[1] <= v) != (q[1] <= v))
        for u, w in zip(cuts[::2], cuts[1::2]):
            if w - u > 2 * inset + 1:
                out.append([(k * c - v * s, v * c + k * s) for k in (u + inset, w - inset)])
        v += step
    text = "".join(f"M{pen.num(p[0])},{pen.num(p[1])}L{pen.num(q[0])},{pen.num(q[1])}" for p, q in out)
    d.put(f'<path d="{text}" fill="none" stroke="{colour}" stroke-width="{pen.num(width)}" stroke-linecap="round"/>')


def draw():
    d = Drawing(300, 800, "A person from behind", line=3)
    with d.layer("body"):
        for side in (right, left):
            d.fill(side(EAR), BODY)
            d.fill(side(ARM), BODY)
        d.fill(whole(TRUNK_HALF), BODY)
    with d.layer("spine-dots"):
        for i in range(17):
            d.put(f'<circle cx="{MIDDLE}" cy="{122 + i * 17}" r="2.6" fill="{DOT}"/>')
    with d.layer("saddle"):
        area = whole(SADDLE_HALF)
        d.fill(area, PALE)
        hatch(d, area, 10, SIGN, 2.6, inset=2)
        d.stroke([area], SIGN, 3.4, closed=True)
    return d


if __name__ == "__main__":
    draw().save(pen.picture("warning-body"))
