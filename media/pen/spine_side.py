"""spine-side.svg: the low back cut through the middle, seen from the side, belly to the left.

Lower half of L3, L4, L5 and the top of the sacrum. One vertebra is drawn once, around (0, 0), and placed three times.
Everything is cut: bone shows its spongy inside, a disc its layers and its soft middle, and the canal with the bag of
nerves runs open from top to bottom. The disc between L4 and L5 is the one that changes, and the nerve root that passes it.
"""
import math
import random

import pen
from pen import Drawing, Group, cut_level, ellipse, hump, inset, place, ribbon, sliver

BONE = pen.TISSUE["bone"]
LEFT, TOP_EDGE, WIDTH, HEIGHT = 128, 46, 606, 664                   # the picture; bones are cut off level a little inside it
CUT, END = TOP_EDGE + 8, TOP_EDGE + HEIGHT - 8

# One lumbar vertebra, cut through the middle. Body clockwise from the front of the upper rim.
TOP = [(-94, -55), (-86, -67), (-40, -61), (10, -59), (60, -62), (84, -67), (93, -56)]
BACK = [(87, -40), (80, -18), (76, -4), (80, 14), (87, 40)]
BOTTOM = [(94, 56), (85, 67), (50, 62), (0, 59), (-45, 61), (-87, 68), (-96, 56)]
FRONT = [(-89, 40), (-77, 12), (-76, -10), (-87, -40)]
SPIKE = [(172, -16), (184, -27), (206, -22), (240, -9), (280, -2), (316, 0), (338, 10), (348, 34), (346, 66), (334, 86), (312, 90), (284, 80), (250, 67),
         (218, 62), (192, 60), (178, 48), (171, 18)]                # the spiny part behind the canal
ARCH = (171, 18)


def inside(point, line):
    """Whether a point lies inside a closed polyline."""
    x, y = point; odd = False
    for (ax, ay), (bx, by) in zip(line, line[1:] + line[:1]):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            odd = not odd
    return odd


def whole(points, edge=0):
    return points

def spongy(d, points, put, edge=7, count=46, seed=3, trim=whole, rows=(-999, 999)):
    """The spongy inside of a cut bone: a warmer face within the hard edge, and little struts and holes."""
    face = inset(points, edge)
    rnd = random.Random(seed)
    xs, ys = [p[0] for p in face], [p[1] for p in face]
    kept, specks = inset(points, edge + 9), []
    for _ in range(count * 30):
        p = rnd.uniform(min(xs), max(xs)), rnd.uniform(min(ys), max(ys))
        if len(specks) < count and inside(p, kept) and all(math.dist(p, q) > 15 for q in specks):
            specks.append(p)
    specks = [p for p in specks if rows[0] < put([p])[0][1] < rows[1]]
    shown = trim(put(face), edge)
    d.fill(shown, "#F2E1C4", extra=f'stroke="{BONE[2]}" stroke-width="2.2"')
    (x0, y0), (x1, y1) = put([(0, 0), (10, 0)])
    for some, width in ((specks[::2], 4), (specks[1::2], 2.8)):
        struts = ""
        for p in some:
            turn, half = math.radians(rnd.uniform(50, 130)), rnd.uniform(.8, 2.8)
            (ax, ay), (bx, by) = put([(p[0] - half * math.cos(turn), p[1] - half * math.sin(turn)), (p[0] + half * math.cos(turn), p[1] + half * math.sin(turn))])
            struts += f"M{pen.num(ax)},{pen.num(ay)}l{pen.num(bx - ax)},{pen.num(by - ay)}"
        d.put(f'<path d="{struts}" fill="none" stroke="#E0C99F" stroke-width="{pen.num(width * (math.dist((x0, y0), (x1, y1)) / 10) ** .4)}" stroke-linecap="round"/>')


class Vertebra:
    def __init__(self, cx, cy, turn, spike=1.0, wedge=0, scale=1.0):
        self.at, self.turn, self.spike, self.wedge, self.scale = (cx, cy), turn, spike, wedge, scale

    def put(self, points):
        def shape(x, y, *soft):
            if abs(x) <= 97 and abs(y) > 20:                        # a wedge is taller in front
                y *= 1 - self.wedge * x / 92
            if x > 205:
                x, y = 205 + (x - 205) * self.spike, 25 + (y - 25) * (.55 + .45 * self.spike)
            return (x, y, *soft)
        return place(place([shape(*p) for p in points], scale=self.scale), *self.at, self.turn)

    def slivers(self, *strokes):
        return [self.put(sliver(c, w)) for c, w in strokes]

    def body(self):
        return self.put(TOP + BACK + BOTTOM + FRONT)

    def draw_body(self, d, seed=3, trim=whole, rows=(-999, 999)):
        d.form(trim(self.body()), "bone", shade=(5, 7),
               light=self.slivers(([(-80, -36), (-70, -10), (-70, 12), (-82, 40)], 6), ([(-78, -60), (-30, -56), (24, -54)], 4)))
        spongy(d, TOP + BACK + BOTTOM + FRONT, self.put, seed=seed, trim=trim, rows=rows)

    def draw_spike(self, d, seed=5, trim=whole, rows=(-999, 999)):
        d.form(trim(self.put(SPIKE)), "bone", shade=(5, 7), light=self.slivers(([(190, -20), (240, -4), (300, 4)], 4)))
        spongy(d, SPIKE, self.put, edge=6, count=18, seed=seed, trim=trim, rows=rows)

    def draw(self, d, name, seed=3):
        with d.part(name):
            self.draw_body(d, seed)
            self.draw_spike(d, seed + 9)


L3, L4 = Vertebra(262, 66, 4), Vertebra(244, 248, -4)
L5, S1 = Vertebra(270, 428, -17, spike=.74, wedge=.07), Vertebra(350, 596, -34)

# The sacrum, in the frame of its own top: fused bodies in front of the canal, a knobbly crest behind it.
SACRUM = [(-94, -55), (-84, -67), (-40, -61), (10, -59), (58, -62), (80, -67), (90, -57), (88, -36), (82, -4), (80, 40), (76, 84), (70, 130), (62, 190), (58, 300),
          (-40, 300), (-28, 210), (-22, 168), (-28, 128), (-38, 96), (-46, 62), (-58, 30), (-70, 2), (-84, -30)]
CREST = [(150, -24), (160, -42), (182, -40), (208, -26), (224, -6), (220, 20), (202, 36), (204, 60), (220, 82), (216, 108), (194, 124), (188, 148), (194, 180), (184, 210), (170, 300),
         (104, 300), (114, 200), (126, 130), (138, 70), (146, 20)]


# ---- discs --------------------------------------------------------------------------------------------------------

def between(a, b, t=.5):
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t

class Disc:
    """The gap between two bones, cut open: tough ring with its layers, soft middle. front, back: how far it bulges."""
    def __init__(self, up, low, front=8, back=8):
        self.top = up.put([(-88, 67.5), (-45, 61.5), (0, 59.5), (50, 62.5), (86, 67)])
        self.low = low.put([(-87, -67), (-40, -61.5), (10, -59.5), (60, -62.5), (85, -67)])
        self.front, self.back, self.scale = front, back, up.scale
        a, b = self.rung(.52)
        self.mid, self.half = between(a, b), math.dist(a, b) / 2
        (x0, y0), (x1, y1) = between(self.top[0], self.low[0]), between(self.top[-1], self.low[-1])
        self.turn = math.degrees(math.atan2(y1 - y0, x1 - x0))

    def rung(self, t):
        return between(self.top[0], self.top[-1], t), between(self.low[0], self.low[-1], t)

    def bow(self, t, far):
        """From upper to lower bone, bowed outwards by `far` (left if negative)."""
        a, b = self.rung(t); m = between(a, b); l = math.dist(a, b)
        nx, ny = (b[1] - a[1]) / l, -(b[0] - a[0]) / l
        out = lambda p, k: (p[0] + nx * far * k, p[1] + ny * far * k)
        return [a, out(between(a, b, .2), .75), out(m, 1), out(between(a, b, .8), .75), b]

    def put(self, points):
        return place(points, *self.mid, self.turn)

    def outline(self):
        return self.top + self.bow(1, self.back)[1:-1] + self.low[::-1] + self.bow(0, -self.front)[1:-1][::-1]

    def draw_ring(self, d, name="", tissue="ring", ribs=3):
        far = lambda t, edge: -edge * (1 - t * 3.6)
        layers = [self.bow(t, far(t, self.front)) for t in (.05, .1, .15, .2)[:ribs]]
        layers += [self.bow(1 - t, -far(t, self.back)) for t in (.045, .09, .135, .18)[:ribs]]
        gloss = self.bow(.02, -self.front * .86)
        d.form(self.outline(), tissue, name=name, shade=(2, 6), soft_lines=layers, light=[sliver(gloss[1:4], 4 * self.scale)])

    def lens(self, wide, h):
        return [(-wide, 0), (-wide * .84, -h * .62), (-wide * .4, -h * .95), (0, -h), (wide * .4, -h * .95), (wide * .84, -h * .62),
                (wide, 0), (wide * .84, h * .62), (wide * .4, h * .95), (0, h), (-wide * .4, h * .95), (-wide * .84, h * .62)]

    def draw_gel(self, d, name="", wide=56, shape=None, light=(), tissue="gel", thick=1.0, line=2.2):
        h = (self.half - 6 * self.scale) * thick
        d.form(self.put(shape(wide, h) if shape else self.lens(wide, h)), tissue, name=name, shade=(3, 6), line=line,
               light=[self.put(sliver([(-wide * .8, -h * .2), (-wide * .6, -h * .6), (-wide * .1, -h * .72)], 5 * self.scale))] + [self.put(s) for s in light])

def escaped(w, h):
    """The soft middle, drawn out through a crack in the back of the ring, and sagging into the canal."""
    return [(-w * .95, 2), (-w * .76, -h * .64), (-w * .3, -h * .92), (w * .2, -h * .84), (w * .62, -h * .5), (58, -9), (74, -7), (86, -10), (96, -24), (110, -33),
            (127, -32), (140, -21), (145, -4), (150, 12), (147, 32), (134, 44), (117, 43), (106, 32), (102, 18), (92, 9), (76, 7), (58, 9), (w * .62, h * .5), (w * .2, h * .86),
            (-w * .3, h * .92), (-w * .76, h * .64)]


CHAIN = (5, 21)                                                     # of `escaped`: what has left the disc

def escaping(w, h, lens, out):
    """On the way out: 0 all within, 1/3 in the crack, 2/3 a drop behind it, 1 as `escaped`."""
    gone = escaped(w, h)
    inside = pen.tuck_in(gone, lens, *CHAIN)
    if out <= 0: return inside
    grown = min(1, max(0, (out - 1 / 3) * 1.5))                     # the drop grows once it is through
    throat = [(min(x, 88 + (x - 88) * (.2 + .8 * grown)), y * (.24 + .76 * grown) if x > 80 else y) for x, y in gone]
    return pen.blend(inside, throat, min(1, out * 3))


# ---- nerves -------------------------------------------------------------------------------------------------------

MARKS = [(L3, (141, -90)), (L3, (141, 10)), (L4, (140, -40)), (L4, (139, 40)), (L5, (139, -50)), (L5, (137, 36)),
         (S1, (130, -40)), (S1, (118, 40)), (S1, (106, 120)), (S1, (90, 240))]
TURNS = (0, 0, 0, -5, -14, -22, -30, -34, -34, -34)
WIDE = [92, 90, 88, 88, 86, 84, 80, 66, 54, 44]

def course(shift=0):
    return [v.put([(x + shift, y)])[0] for v, (x, y) in MARKS]

def bag(d, name, pushed=False, pose=None):
    """The bag of nerves, and the threads in it. pose: how far it is pushed, 0 to 1, on the way."""
    line, widths = course(), [46, 46, 46, 46, 45, 44, 40, 33, 26, 14]
    at = L5.put([(104, -90)])[0]
    share = pose if pose is not None else 1
    pushed = pushed or pose is not None
    push = lambda points, reach, far: hump(points, at, reach, (far * .97 * share, -far * .1 * share)) if pushed else points
    d.form(push(ribbon(line, widths, n=40), 84, 46), "sac", name=name, shade=(5, 3))
    threads = []
    for n, k in enumerate((-.72, -.36, 0, .36, .72)):
        t = [(p[0] + widths[i] / 2 * k * math.cos(math.radians(TURNS[i])), p[1] + widths[i] / 2 * k * math.sin(math.radians(TURNS[i]))) for i, p in enumerate(line)][:(-2, -1, None, -1, -2)[n]]
        if n == 2:
            t[-1] = between(t[-2], t[-1], .6)
        threads.append(push(pen.sample(t, per=3), 90, 36 - 20 * k) if pushed else t)
    d.stroke(threads, pen.TISSUE["nerve"][2], 4)
    d.stroke([[(x - .8, y - .4) for x, y in t] for t in threads], pen.TISSUE["nerve"][0], 1.7)

def root(d, v, tissue="nerve", name="", pushed=0, start=(128, -150)):
    """A nerve root on the near side: leaves the bag above the disc, passes the disc, and comes out towards you."""
    c = v.put([start, ((start[0] + 120) / 2 + pushed * .5, (start[1] - 98) / 2), (120 + pushed, -98), (116 + pushed, -76), (113 + pushed * .4, -50), (111, -24), (110, 2), (111, 22)])
    w = [4, 11, 13, 13.5, 15, 20, 21, 15]
    d.form(ribbon(c, w, n=20), tissue, shade=(4, 3), name=name,
           light=[sliver([(x - 3, y) for x, y in c[1:4]], 3.4), sliver([(x - 4, y) for x, y in c[4:7]], 4)])
    x, y = c[-1]
    d.form(ellipse(x, y, 9.5, 8, 0), tissue, shade=0, line=2.2, fill=pen.TISSUE[tissue][0])                   # the cut end
    return c


def poses(d, in_view):
    """The gel leaves the disc, and what it touches behind gets sore: four poses of each."""
    for n, out in enumerate((0, 1 / 3, 2 / 3, 1)):
        touch = (0, 0, .45, 1)[n]                                   # of the nerve
        with d.pose(f"gel-{n}"):
            disc = Disc(L4, L5, front=8 + out, back=8 + 3 * out)
            disc.draw_ring(d)
            tear = [(56, -13), (66, -15, .3), (70, -10), (80, -13, .3), (84, -8), (94, -12), (94, 12), (86, 10), (80, 14, .3), (74, 9), (66, 14, .3), (56, 12)]
            wide = min(1, out * 3)
            d.fill(disc.put([(56 + (x - 56) * wide, y * wide, *soft) for x, y, *soft in tear]), "#2F678F")
            w, glint = 56 + 4 * out, [sliver([(101, -12), (111, -24), (126, -24)], 6)]
            glint = pen.blend([[(60, -6)] * len(glint[0])], glint, max(0, out * 3 - 2))
            disc.draw_gel(d, "", w, lambda wide, h: escaping(wide, h, disc.lens(wide, h), out), glint)
        with d.pose(f"nerve-{n}"), Group(d, in_view):
            bag(d, "", pose=touch)
            tissue = f"nerve-{n}"
            pen.TISSUE[tissue] = pen.mixed_tissue("nerve", "sore", touch)
            c = root(d, L5, tissue, pushed=42 * touch)
            d.trouble(c[2][0] - 20, c[2][1] + 12, 68, 68, seen=(0, 0, 0, 1)[n])
    d.way("disc-healthy", "disc-herniated", *(f"gel-{n}" for n in range(4)))
    d.way("nerve", "nerve-irritated", *(f"nerve-{n}" for n in range(4)))


def draw():
    d = Drawing(WIDTH, HEIGHT, "The low back from the side, cut through the middle", origin=(LEFT, TOP_EDGE))
    in_view = d.clip_box(LEFT, CUT, WIDTH, END - CUT)
    whole_view = lambda points: cut_level(points, CUT, END)

    with d.layer("skin-outline"):                                   # the skin of the back, to say which side is which
        back = [(658, -40), (650, 60), (644, 180), (644, 290), (652, 390), (671, 490), (696, 580), (716, 660), (728, 760)]
        for w, colour in ((36, "#F7DFCF"), (24, "#F3D0BB"), (11, "#ECBDA2")):
            d.fill(ribbon(back, [(0, w), (0, w)], n=8), colour)
        d.stroke([back], pen.TISSUE["skin"][4], 3)

    with d.layer("ligaments"):                                      # between the spiny parts
        for a, b in ((L3, L4), (L4, L5), (L5, S1)):
            top, low = a.put([(178, 40), (215, 58), (260, 66), (306, 84)]), b.put([(306, 4), (262, 0), (220, -10), (178, -18)])
            if b is S1:
                low = b.put([(206, -24), (190, -36), (176, -40), (158, -36)])
            d.form(top + low, "tendon", shade=(4, 5), line=2.2, soft_lines=[[between(top[0], top[-1], t), between(low[-1], low[0], t)] for t in (.3, .5, .7, .86)])

    canal = ribbon(course(-6), WIDE, n=36)
    with d.layer("canal"):
        d.form(whole_view(canal), "fat", shade=(-3, 1), name="canal-space", fill="#FFF8E6")

    with d.layer("bones"):
        with d.part("L3"):
            trim, rows = (lambda points, edge=0: cut_level(points, above=CUT + edge)), (CUT + 9, 999)
            L3.draw_body(d, 4, trim, rows); L3.draw_spike(d, 8, trim, rows)
        L4.draw(d, "L4", 5)
        L5.draw(d, "L5", 6)
        with d.part("sacrum"):
            trim = lambda points, edge=0: cut_level(points, below=END - edge)
            for points, seed, count in ((SACRUM, 7, 60), (CREST, 2, 22)):
                d.form(trim(S1.put(points)), "bone", shade=(5, 7), light=S1.slivers(([(-72, -58), (-30, -55), (24, -54)], 4)) if points is SACRUM else ())
                spongy(d, points, S1.put, seed=seed, count=count, edge=6, trim=trim, rows=(-999, END - 8))
            d.stroke([S1.put([(-36, 74), (10, 66), (66, 72)])], BONE[3], 3)                        # where the parts of the sacrum have grown together

    with d.layer("discs-other"):
        for disc in (Disc(L3, L4), Disc(L5, S1, front=9)):
            disc.draw_ring(d); disc.draw_gel(d)
    with d.layer("disc-healthy"):
        disc = Disc(L4, L5)
        disc.draw_ring(d, "healthy-ring"); disc.draw_gel(d, "healthy-gel")
    with d.layer("disc-bulging", shown=False):
        disc = Disc(L4, L5, front=26, back=29)
        disc.draw_ring(d, "bulging-ring"); disc.draw_gel(d, "bulging-gel", 66)
        healthy = Disc(L4, L5)                                      # where the healthy edge was
        d.stroke([healthy.bow(0, -healthy.front), healthy.bow(1, healthy.back)], "#FFFDF7", 3.6, extra='stroke-dasharray="7 8"')
    with d.layer("disc-herniated", shown=False):
        disc = Disc(L4, L5, front=9, back=11)
        disc.draw_ring(d, "herniated-ring")
        d.fill(disc.put([(56, -13), (66, -15, .3), (70, -10), (80, -13, .3), (84, -8), (94, -12), (94, 12), (86, 10), (80, 14, .3), (74, 9), (66, 14, .3), (56, 12)]), "#2F678F", name="herniated-tear")
        disc.draw_gel(d, "herniated-gel", 60, escaped, [sliver([(101, -12), (111, -24), (126, -24)], 6)])

    with d.layer("nerve"), Group(d, in_view):
        bag(d, "nerve-bag"); root(d, L5, name="nerve-root")
    with d.layer("nerve-irritated", shown=False), Group(d, in_view):
        bag(d, "nerve-bag-pushed", pushed=True)
        c = root(d, L5, "sore", "nerve-root-sore", pushed=42)
        d.trouble(c[2][0] - 20, c[2][1] + 12, 68, 68, name="nerve-sore-spot")
    poses(d, in_view)
    with d.layer("nerves-other"):
        root(d, L4); root(d, S1, start=(133, -118))
    for part, at in {"healthy-ring": (165, 345), "nerve-root": (370, 376)}.items(): d.point(part, *at)
    return d


if __name__ == "__main__":
    pen.SHORT = True
    draw().save(pen.picture("spine-side"))
