"""runner-home.svg and runner-load.svg: two runners from the side, facing right.

Home: a grey-haired woman pushing off, in front of the sun, with places to touch.
Load: a man with a running blade, his sound foot on the ground, the spine seen through, and the way the load goes up.
"""
import math

import pen
from figure import Person, dress, save, shadow
from pen import Drawing, Group, along, place, ribbon

LOAD = "#1F4E6B"


def touch(d, places):
    """Invisible, but there for a finger: (name, x, y, radius)."""
    with Group(d, 'id="touch" fill="#1F4E6B" fill-opacity="0"'):
        for name, x, y, r in places:
            d.put(f'<circle id="{name}" cx="{pen.num(x)}" cy="{pen.num(y)}" r="{pen.num(r)}"/>')


def home():
    d = Drawing(620, 800, "A runner from the side", line=2.8)
    dress(skin="brown", hair="grey", shirt="orange", shorts="teal", shoe="coral", band="coral")
    with d.layer("sun"):
        d.put('<circle cx="310" cy="392" r="306" fill="#F7E4C4"/><circle cx="310" cy="392" r="222" fill="#F9D79B"/>')
    p = Person(d, (300, 430), 1.0, lean=11, head=-4, near_leg=(-28, -46, 50, 50), far_leg=(62, -12, -8), near_arm=(10, 104, "fist"), far_arm=(-62, 8, "fist"),
               hair="bun", headband=True, bust=5, fem=True, age=1, halo=False)
    with d.layer("figure"):
        with d.part("ground-shadow"): shadow(d, 250, 778, 200, 15)
        p.draw()
    at = lambda q: p.put([q])[0]
    back, ankle, knee = at(p.trunk([(-34, -52)])[0]), at(p.ankle), at(p.knee)
    foot = at(place([(-16, 26)], *p.ankle, 50)[0]); sole = at(place([(60, 36)], *p.ankle, 50)[0])
    leg = at(((p.knee[0]) - 12, p.knee[1] - 6))
    touch(d, [("hip", *at((22, 18)), 44), ("knee", *at(p.knee_far), 50), ("ankle", *at(p.ankle_far), 44), ("sole", *sole, 34), ("heel", *foot, 30),
              ("low-back", *back, 60), ("leg", *leg, 60), ("foot", *at(place([(2, 20)], *p.ankle, 50)[0]), 62)])
    return d


def spine(d, p, centre):
    """The whole spine, a little larger than life, seen through the clothes."""
    sizes = [8] * 6 + [9, 9, 9.5, 10, 10, 10.5, 11, 11, 11.5, 12, 12, 12.5] + [14, 15, 15.5, 16, 16]
    total, run = sum(sizes), 0
    d.form(ribbon(centre, [11, 12, 14, 15, 16, 18, 20, 22, 23], n=24), "ring", shade=0, line=1.5)                    # the discs, seen in the gaps
    k = sum(math.dist(a, b) for a, b in zip(pen.sample(centre), pen.sample(centre)[1:])) / total / 1.0
    for s in sizes:
        (x, y), (nx, ny) = along(centre, (run + s / 2) / total); run += s
        turn = math.degrees(math.atan2(ny, nx))
        w, h = s * 1.55, s * k * .92
        put = lambda points: place(points, x, y, turn)
        back = -1 if nx > 0 else 1
        d.form(put([(back * w * .4, -h * .14), (back * w * 1.1, h * .08), (back * w * 1.2, h * .42), (back * w * .4, h * .26)]), "bone", shade=0, line=1.5)
        d.form(put([(-w / 2, -h * .38, .6), (0, -h * .32), (w / 2, -h * .38, .6), (w * .44, 0), (w / 2, h * .38, .6), (0, h * .32), (-w / 2, h * .38, .6), (-w * .44, 0)]), "bone", shade=0, line=1.7)


CHEVRON = [(-36, 6, 0), (0, -24, 0), (36, 6, 0), (36, 26, 0), (0, -4, 0), (-36, 26, 0)]

def chevrons(d, joints, sizes, name=lambda i: ""):
    """The load on its way up: an arrow head for each part of the way, smaller the more has been softened. sizes: 0 to 1, how far each is there."""
    ankle, knee, hip, back = joints
    for i, (a, b, k) in enumerate(((ankle, knee, .26), (ankle, knee, .68), (knee, hip, .34), (knee, hip, .7), (hip, back, .5))):
        turn = math.degrees(math.atan2(b[0] - a[0], a[1] - b[1]))
        size = (1 - i * .12) * sizes[i]
        d.fill(place(CHEVRON, *pen.blend(a, b, k), turn, size + .001), LOAD, name=name(i), extra=f'stroke="#FFFDF7" stroke-width="{pen.num(4 * sizes[i])}" stroke-linejoin="round"')


def reach(d, joints):
    """How far up the load has come: to the ankle, the knee, the hip, the low back. A finger leads it from one to the next."""
    names = ("load-ankle", "load-knee", "load-hip", "load-back")
    for n, name in enumerate(names):
        with d.layer(name, shown=False), d.pose(name):
            chevrons(d, joints, [1 if i < (1, 2, 4, 5)[n] else 0 for i in range(5)])
    for n in range(3):
        d.way(names[n], names[n + 1], names[n], names[n + 1])


def load():
    d = Drawing(620, 820, "How running loads the body", line=2.8)
    dress(skin="tan", hair="black", shirt="sky", shorts="stone", shoe="coral")
    p = Person(d, (290, 430), 1.0, lean=8, head=-3, near_leg=(24, -4, 0), far_leg=(-12, -84, 0), near_arm=(-70, 16, "fist"), far_arm=(34, 116, "fist"), hair="short", blade=True)
    ground = p.put([(0, p.ankle[1] + 45)])[0][1]
    with d.layer("figure"):
        with d.part("ground-shadow"): shadow(d, 330, ground, 190, 14)
        p.draw()
    t = lambda pts: p.put(p.trunk(pts))
    with d.layer("spine"):
        c = t([(-8, -314), (-6, -292), (-10, -262), (-34, -222), (-42, -180), (-38, -140), (-22, -98), (-16, -66), (-24, -34)])
        spine(d, p, c)
        d.form(t([(-36, -34), (-10, -32), (-10, -20), (-18, -6), (-30, 8), (-38, 22), (-40, 40), (-47, 42), (-50, 28), (-49, 8), (-44, -8), (-40, -22)]), "bone", shade=(2, 2), line=1.8,
               soft_lines=[t(s) for s in ([(-42, -16), (-14, -17)], [(-46, -2), (-20, -4)], [(-48, 12), (-30, 9)])])
    at = lambda q: p.put([q])[0]
    sole = at(place([(34, 42)], *p.ankle)[0]); heel = at(place([(-22, 26)], *p.ankle)[0]); ankle, knee = at((p.ankle[0] + 2, p.ankle[1] - 12)), at(p.knee); hip = at((4, 6)); back = t([(-18, -72)])[0]
    with d.layer("load", shown=False):
        chevrons(d, (ankle, knee, hip, back), (1,) * 5, lambda i: f"load-{i + 1}")
    reach(d, (ankle, knee, hip, back))
    with d.layer("dots"):
        for name, (x, y) in (("sole", sole), ("heel", heel), ("ankle", ankle), ("knee", knee), ("hip", hip), ("low-back", back)):
            d.put(f'<circle id="{name}" cx="{pen.num(x)}" cy="{pen.num(y)}" r="11" fill="#FFFFFF" stroke="{LOAD}" stroke-width="5"/>')
    return d


if __name__ == "__main__":
    save(home(), "runner-home")
    save(load(), "runner-load")
