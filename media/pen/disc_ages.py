"""disc-ages.svg: one disc and the bones above and below it, cut through the middle, in three ages of life.

The lower bone stays; the upper bone sinks as the disc gets thinner, so it stands in the layer of each age.
The ages are common and often painless: the nerves beside the disc are calm in all three. They give way a little to
the worn disc (layers nerves, nerves-worn, nerves-very-worn); a third of their room goes at most.
"""
import math

import pen
from pen import Drawing, Group, place, ribbon
from spine_side import SPIKE, Disc, Vertebra, between

pen.TISSUE["old-gel"] = (pen.TISSUE["old-ring"][0],) * 4 + (pen.TISSUE["old-ring"][4],)        # the middle has dried up: as the ring, and not seen
SCALE = 1.6
LOWER = Vertebra(190, 470, -4, spike=.62, scale=SCALE)
GAPS = {"healthy": 62, "worn": 38, "very-worn": 21}                 # height of the disc, in the frame of one vertebra

def upper(age):
    """The upper bone, sitting on a disc of this age."""
    dx, dy = place([(0, -(134 + GAPS[age]) * SCALE)], turn=-3)[0][:2]
    return Vertebra(LOWER.at[0] + dx, LOWER.at[1] + dy, -1, spike=.66, scale=SCALE)


def crack(points, width):
    """A tear: thin, a little jagged, widest near its first third, running out at both ends."""
    n = len(points) - 1; left, right = [], []
    for i, (x, y) in enumerate(points):
        t = i / n
        w = width * min(t * 3.2, (1 - t) * 1.45, 1) / 2
        left.append((x, y - w, .5)); right.append((x, y + w * .8, .5))
    return left + right[1:-1][::-1]

def lip(v, side, rim, size):
    """A small ridge of bone on the corner of a rim. side: -1 front, 1 back; rim: 1 lower, -1 upper."""
    k = lambda x, y: (side * (84 + x * size), rim * y)
    return v.put([k(-4, 22), k(1, 34), k(9, 46), k(20, 56), k(26, 62), k(21, 69), k(8, 71), k(-6, 69), (side * 72, rim * 64), (side * 76, rim * 54), (side * 78, rim * 40)])


def bag(d, v, name, push=0):
    """The nerves behind the disc, in the lower bone's frame. push: how far the disc makes them give way; they keep at least two thirds of their room."""
    give = [(y, math.exp(-((y + 78) / 52) ** 2)) for y in (-440, -330, -230, -180, -130, -104, -78, -52, -26, 30, 110, 180)]
    line = v.put([(136.5 - y * .0105 + push * g, y) for y, g in give])
    wide = [(46 - push * g * .62) * SCALE for _, g in give]
    d.form(ribbon(line, wide, n=30), "sac", name=name, shade=(7, 3))
    threads = [[(x + k * SCALE * w / (46 * SCALE), y) for (x, y), w in zip(line, wide)] for k in (-15.5, -7.7, 0, 7.7, 15.5)]
    d.stroke(threads, pen.TISSUE["nerve"][2], 5.4)
    d.stroke([[(x - 1, y - .4) for x, y in t] for t in threads], pen.TISSUE["nerve"][0], 2.2)


EARLY = ([(78, -2), (88, -6), (97, -3), (107, -9), (120, -6), (129, -9), (144, -6)], [(104, -6), (112, 0), (122, 2), (132, 6)],
         [(-78, 5), (-88, 1), (-97, 5), (-107, 0), (-118, 4), (-128, 2), (-142, 5)], [(-102, 3), (-110, 9), (-120, 11)])
LATE = (([(-44, 1), (-30, -3), (-14, 1), (0, -4), (16, -1), (34, -6), (52, -2), (72, -4)], 8), ([(10, -2), (20, 5), (34, 8), (46, 7)], 5),
        ([(92, -3), (102, 1), (112, -3), (124, 0), (134, -3), (150, -1)], 6.5), ([(-66, -5), (-78, -1), (-90, -6), (-102, -1), (-116, -4), (-130, -1), (-142, -3)], 7),
        ([(-84, -3), (-92, 4), (-104, 7), (-118, 8)], 5), ([(-30, 12), (-44, 9), (-58, 13), (-74, 10)], 4.5))

def age(d, name, front, back, tissue, gel, early, late, ridges):
    """The upper bone and the disc of one age. All ages hold the same forms, so that a finger can lead from one to the next: what an age does not
    have yet, or no more, has no width. gel: how wide, of what, how thick, and its line; early, late: how far the cracks are open; ridges: how large."""
    up = upper(name)
    top, low = up.put([(180, 46), (206, 60), (240, 67), (274, 80)]), LOWER.put([(274, 0), (240, -9), (208, -20), (182, -24)])
    with Group(d, d.outside(LOWER.put(SPIKE))):
        d.form(top + low, "tendon", shade=(5, 6), line=2.2, soft_lines=[[between(top[0], top[-1], t), between(low[-1], low[0], t)] for t in (.22, .42, .62, .82)])
    up.draw(d, f"{name}-upper-bone", seed=5)
    disc = Disc(up, LOWER, front=front * SCALE, back=back * SCALE)
    disc.draw_ring(d, f"{name}-ring", tissue, ribs=4)
    wide, of, thick, line = gel
    disc.draw_gel(d, f"{name}-gel", wide * SCALE, tissue=of, thick=thick, line=line)
    with d.part(f"{name}-cracks"):
        for c in EARLY:
            d.fill(disc.put(crack(c, 5.5 * early)), "#2C3B40")
        for c, w in LATE:
            d.fill(disc.put(crack(c, w * late)), "#2B3432")
    with d.part(f"{name}-ridges"):
        for v, side, rim, size in ((up, -1, 1, 1), (LOWER, -1, -1, 1), (up, 1, 1, .6), (LOWER, 1, -1, .6)):
            points = lip(v, side, rim, size)
            points = pen.blend(v.put([(side * 80, rim * 60)]) * len(points), points, ridges)                 # they grow out of the corners
            d.form(points, "bone", shade=(2, 3), line=3 * ridges, outline=[points[:8]])


def draw():
    d = Drawing(682, 562, "A disc and its two bones, through the years", origin=(-8, 38))
    box = d.clip_box(-8, 44, 700, 550)
    with d.layer("canal"), Group(d, box):
        line = LOWER.put([(134, -440), (134, -230), (133, -50), (132, 60), (129, 190)])
        d.form(ribbon(line, [88 * SCALE, 88 * SCALE], n=12), "fat", shade=(-8, 2), name="canal-space", fill="#FFF8E6")
    for after, push in (("", 0), ("-worn", 7), ("-very-worn", 15)):
        with d.layer("nerves" + after, shown=not after), d.pose("nerves" + after), Group(d, box):
            bag(d, LOWER, (after + "-nerve-bag").lstrip("-"), push)
    with d.layer("bone-below"):
        LOWER.draw(d, "lower-bone", seed=6)
    for name, *looks in (("healthy", 9, 8, "ring", (62, "gel", 1.06, 2.2), 0, 0, 0), ("worn", 13, 18, "dry-ring", (46, "dry-gel", .86, 2.2), 1, 0, 0),
                         ("very-worn", 15, 22, "old-ring", (30, "old-gel", .1, 0), 0, 1, 1)):
        with d.layer("disc-" + name, shown=name == "healthy"), d.pose(name):
            age(d, name, *looks)
    for a, b in (("healthy", "worn"), ("worn", "very-worn")):
        d.way("disc-" + a, "disc-" + b, a, b)
    for a, b in (("nerves", "nerves-worn"), ("nerves-worn", "nerves-very-worn")):
        d.way(a, b, a, b)
    for part, at in {"healthy-ring": (52, 310), "healthy-gel": (160, 300), "lower-bone": (120, 470), "nerve-bag": (388, 50)}.items(): d.point(part, *at)
    return d


if __name__ == "__main__":
    pen.SHORT = True
    draw().save(pen.picture("disc-ages"))
