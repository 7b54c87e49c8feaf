"""ground-push.svg: one foot that lands, from the outer side: walking on a soft track, running on it, running on a hard road. The arrow is the push
that comes back from the ground; the soft track gives under the foot.
"""
import pen
from pen import Drawing, Group
from surface import ARROW, runner_leg, specks

WIDTH, HEIGHT, TOP = 760, 620, 470
SCALE, FOOT = .42, 250                                              # the shoe is 60 to 866 units long, from FOOT on
HEEL, TOE = FOOT + 30 * SCALE, FOOT + 800 * SCALE
# (name, how far the ground gives, from track to road, the arrow's top)
STATES = (("walk-soft", 5, 0, 300), ("run-soft", 16, 0, 176), ("run-hard", 0, 1, 84))


def mixed(tissue, other, k):
    channels = lambda colour: [int(colour[i:i + 2], 16) for i in (1, 3, 5)]
    return tuple("#%02X%02X%02X" % tuple(round(a + (b - a) * k) for a, b in zip(channels(p), channels(q))) for p, q in zip(pen.TISSUE[tissue], pen.TISSUE[other]))


def ground(d, name, give, hard):
    """From a rubber track, which gives under the foot, to a road, which does not."""
    pen.TISSUE[name] = mixed("track", "stone", hard)
    edge = [(20, TOP, 0), (HEEL - 70, TOP), (HEEL - 34, TOP + give * .12), (HEEL - 6, TOP + give * .86), (HEEL + 60, TOP + give), ((HEEL + TOE) / 2, TOP + give),
            (TOE - 70, TOP + give), (TOE, TOP + give * .86), (TOE + 26, TOP + give * .12), (TOE + 60, TOP), (740, TOP, 0)]
    d.form(edge + [(740, HEIGHT - 14, 0), (20, HEIGHT - 14, 0)], name, shade=(0, 9))
    specks(d, 34, 726, TOP + 30, HEIGHT - 24, 120, pen.TISSUE[name][3], 3.4, seed="dark")
    specks(d, 34, 726, TOP + 30, HEIGHT - 24, 80, pen.TISSUE[name][0], 3, seed="light")


def push(d, name, low, top):
    x, shaft, head = FOOT - 78, 17, 40
    points = [(x - shaft, low, 0), (x - shaft, top + 54, 0), (x - head, top + 54, 0), (x, top, 0), (x + head, top + 54, 0), (x + shaft, top + 54, 0), (x + shaft, low, 0)]
    d.fill(points, ARROW, name=name, extra='stroke="#FFFFFF" stroke-width="6" stroke-linejoin="round" paint-order="stroke"')


def draw():
    d = Drawing(WIDTH, HEIGHT, "The push from the ground: walking, running, on soft and on hard ground", line=3)
    d.keep("leg", lambda: runner_leg(d, FOOT, TOP, SCALE))
    for name, give, hard, top in STATES:
        with d.layer(name, shown=name == "run-soft"), d.pose(name):
            with d.part(name + "-ground"):
                ground(d, name, give, hard)
            d.again("leg", y=give)
            push(d, name + "-push", TOP - 6, top)
    for (a, *_), (b, *_) in zip(STATES, STATES[1:]):
        d.way(a, b, a, b)
    d.way(STATES[0][0], STATES[2][0], STATES[0][0], STATES[2][0])
    return d


if __name__ == "__main__":
    draw().save(pen.picture("ground-push"))
