"""People with an inhaler, from the side and close by; and one who is short of breath."""
import math

from figure import shadow
from things import *

PICTURES = {}
MOUTH = (62, -296)                                                  # of a person, in its own units


def picture(name, title, width=420, height=280, line=2.6):
    def keep(draw):
        PICTURES[name] = (title, width, height, line, draw)
        return draw
    return keep


def scene(d, look):
    """A window on a person's head and chest: returns a clip for what stands in it."""
    dress(**look)
    pen.TISSUE["lip"] = ("#C58A72", "#B4735C", "#9A5C47", "#844B38", "#5C2A1E")
    with d.layer("wall"): return card(d, 4, 4, 412, 272, 24)


def frame(d):
    """The card's edge once more, over the person."""
    with d.layer("edge"): card(d, 4, 4, 412, 272, 24, fill="none")


LOOK = dict(skin="tan", hair="black", shirt="sage", shorts="navy", shoe="coral")
BODY = dict(scale=1.3, hair="short", parts=False, halo=False)


def person(d, x=72, y=534, look=BODY, **more):
    return Person(d, (x, y), look["scale"], **{k: v for k, v in {**look, **more}.items() if k != "scale"})


def mouth(p):
    return p.put([MOUTH])[0]


WRIST = (200, 24)                                                   # of the pressing hand, in the inhaler's frame


def pressing_hand(d, put, down=0):
    """The hand that holds an inhaler from behind: the thumb below, a finger on top."""
    d.form(put(ribbon([(182, 36), (146, 62), (108, 62), (84, 54)], [44, 32, 26, 20], n=14)), "skin", shade=(4, 5))
    d.form(put([(238, 44), (206, 58), (168, 56), (136, 46), (120, 18), (118, -24), (126, -62), (150, -90), (180, -88), (204, -62), (226, -24), (244, 2)]), "skin", shade=(5, 7),
           soft_lines=[put([(120, -20), (148, -26), (162, -22)]), put([(119, 10), (146, 6), (160, 10)])])
    top = TOP + down
    d.form(put(ribbon([(172, -58), (168, -104), (156, top + 22), (132, top - 8), (100, top - 12)], [46, 36, 31, 27, 23], n=18)), "skin", shade=(4, 5),
           soft_lines=[put([(150, -112), (166, -104)])])


def reach(p, point):
    """A place of the picture, in the person's own units."""
    return (point[0] - p.at[0]) / p.scale, (point[1] - p.at[1]) / p.scale


@picture("breathe-out", "Eine Person atmet ruhig aus, die Vorschaltkammer in der Hand")
def breathe_out(d):
    clip = scene(d, LOOK)
    at = lambda points: place(points, 240, 224, -6, .42)
    with d.layer("figure"), Group(d, clip):
        p = person(d, near_arm=(reach(person(d), (288, 258)), "none", 1), far_arm=((60, -60), "none", 1))
        p.draw()
        inhaler(d, with_inhaler(at)); spacer(d, at)
        p.draw_hand("fist", p.wrist, -30, False); p.thumb("fist", p.wrist, -30, False)
    frame(d)
    with d.layer("air"): breath(d, mouth(p)[0] + 6, mouth(p)[1], size=1.5)


def at_the_mouth(d, down=0, mist=False):
    clip = scene(d, LOOK)
    with d.layer("figure"), Group(d, clip):
        x, y = mouth(person(d))
        at = lambda points: place(points, x - 5, y, 0, .45)
        p = person(d, near_arm=(reach(person(d), with_inhaler(at)([WRIST])[0]), "none", 1), far_arm=((60, -60), "none", 1))
        p.draw()
        inhaler(d, with_inhaler(at), down=down); spacer(d, at, mist=mist)
        for lip in ([(-9, -4), (-2, -10), (5, -8), (6, -3), (0, 0)], [(-9, 4), (-2, 11), (5, 9), (6, 3), (0, 0)]):
            d.form([(x - 3 + a, y + b * 1.1) for a, b in lip], "lip", shade=0, line=1.5)
        pressing_hand(d, with_inhaler(at), down)
    frame(d)
    return x, y


@picture("lips", "Die Lippen schließen fest um das Mundstück der Vorschaltkammer")
def lips(d):
    x, y = at_the_mouth(d)
    with d.layer("mark"):
        d.put(f'<ellipse cx="{pen.num(x + 2)}" cy="{pen.num(y)}" rx="30" ry="30" fill="none" stroke="#FFFFFF" stroke-width="9"/>'
              f'<ellipse cx="{pen.num(x + 2)}" cy="{pen.num(y)}" rx="30" ry="30" fill="none" stroke="{WATER}" stroke-width="5"/>')


@picture("press", "Ein Finger drückt auf das Spray, die Person atmet langsam ein")
def press(d):
    x, y = at_the_mouth(d, down=16, mist=True)
    with d.layer("motion"):
        arrow(d, [(x + 142, y - 134), (x + 142, y - 118), (x + 142, y - 92)], 6)
        arrow(d, [(x + 120, y + 44), (x + 80, y + 47), (x + 26, y + 44)], 6)


@picture("hold", "Die Person hält die Luft an, daneben eine Uhr")
def hold(d):
    clip = scene(d, LOOK)
    with d.layer("figure"), Group(d, clip):
        p = person(d, near_arm=(-6, 8, "none"), far_arm=((60, -60), "none", 1))
        p.draw()
    frame(d)
    with d.layer("clock"):
        pen.TISSUE.update(dial=("#FFFFFF", "#F7FAF9", "#DCE6E2", "#C1D0CA", "#33474F"))
        x, y, r = 308, 134, 82
        d.form(ellipse(x, y, r, r, n=24), "dial", shade=(4, 5), line=5)
        d.fill([(x, y, 0), *((*place([(0, -.72 * r)], x, y, a)[0], 0 if a in (0, 60) else 1) for a in range(0, 61, 10))], "#9CCBEA")
        for a in range(0, 360, 30): d.stroke([place([(0, -.87 * r), (0, -.75 * r)], x, y, a)], "#33474F", 3.4)
        d.stroke([[(x, y), (x, y - .7 * r)], place([(0, 0), (0, -.7 * r)], x, y, 60)], "#33474F", 5.5)
        d.fill(ellipse(x, y, 6, 6), "#33474F")


@picture("short-of-breath", "Eine Person sitzt vornübergebeugt und stützt sich auf die Knie", 420, 400, 2.6)
def short_of_breath(d):
    dress(skin="light", hair="brown", shirt="plum", shorts="slate", shoe="coral", seat="wood")
    ground, k, x = 384, .66, 150
    hip = ground - (45 + 173 + 6) * k
    with d.layer("ground"): shadow(d, 200, ground, 170, 9)
    with d.layer("chair"):
        d.form(box(74, hip + 34, 150, 15, .2), "seat", shade=(0, 5))
        for left in (84, 200): d.form(box(left, hip + 49, 12, ground - hip - 50, .1), "seat", shade=(4, 0))
    with d.layer("figure"):
        p = Person(d, (x, hip), k, lean=30, head=-16, near_leg=(88, -2, 0), far_leg=(92, 6, 0), near_arm=((172, -20), "relaxed", 1), far_arm=((184, -22), "none", 1),
                   hair="ponytail", bust=5, fem=True, trousers=1.0, long_sleeve=True)
        p.draw()
        (cx, cy), = p.put(p.trunk([(34, -196)]))
    with d.layer("mark"): d.trouble(cx, cy, 46, 42, name="tight-chest")


def standing(d, x, ground, **more):
    """A person whose lowest sole stands on the ground."""
    p = Person(d, (x, 0), **more)
    low = max(a[1] + 45 * abs(math.cos(math.radians((leg[2] if len(leg) > 2 else 0) or 0))) for a, leg in ((p.ankle, p.near_leg), (p.ankle_far, p.far_leg)))
    p.at = (x, ground - low * p.scale)
    return p


@picture("walk", "Eine Person geht flott spazieren", 420, 360, 2.1)
def walk(d):
    dress(skin="light", hair="brown", shirt="plum", shorts="slate", shoe="coral")
    with d.layer("ground"): shadow(d, 210, 340, 100, 8)
    with d.layer("figure"):
        standing(d, 205, 340, scale=.41, lean=4, head=0, near_leg=(-20, -36, 34, 34), far_leg=(27, 14, -14), near_arm=(26, 84, "fist"), far_arm=(-34, 22, "fist"),
                 hair="ponytail", bust=5, fem=True, trousers=1.0, long_sleeve=True).draw()


@picture("jog", "Eine Person läuft locker", 420, 360, 2.1)
def jog(d):
    dress(skin="light", hair="brown", shirt="sky", shorts="slate", shoe="coral")
    with d.layer("ground"): shadow(d, 210, 340, 96, 8)
    with d.layer("figure"):
        standing(d, 205, 340, scale=.41, lean=8, near_leg=(30, -6, 0), far_leg=(-18, -66, 58, 20), near_arm=(-46, 40, "fist"), far_arm=(30, 118, "fist"),
                 hair="ponytail", bust=5, fem=True).draw()


@picture("scarf", "Eine Person mit einem Schal vor dem Mund, daneben Schneeflocken")
def scarf(d):
    look = dict(skin="light", hair="brown", shirt="plum", shorts="slate", shoe="coral")
    clip = scene(d, look)
    pen.TISSUE.update(scarf=CLOTH["mustard"])
    with d.layer("figure"), Group(d, clip):
        p = person(d, hair="ponytail", fem=True, bust=5, long_sleeve=True, near_arm=(-6, 8, "none"), far_arm=((60, -60), "none", 1))
        p.draw()
        h = lambda points: p.put(place(points, *p.head_at()))
        d.form(h([(-44, 22), (-18, 26), (16, 18), (44, 12), (56, 22), (54, 44), (46, 62), (14, 70), (-22, 66), (-44, 54)]), "scarf", shade=(6, 8),
               soft_lines=[h([(-40, 38), (0, 42), (50, 32)]), h([(-36, 54), (4, 58), (46, 50)])])
        d.form(h([(-46, 40), (-20, 52), (30, 62), (40, 84), (0, 98), (-44, 88), (-58, 62)]), "scarf", shade=(6, 8), soft_lines=[h([(-48, 58), (-10, 72), (34, 76)])])
        d.form(h([(-36, 84, .4), (-6, 90, .4), (-2, 150, .2), (-40, 146, .2)]), "scarf", shade=(5, 5), soft_lines=[h([(-26, 90), (-28, 144)]), h([(-14, 92), (-14, 146)])])
    frame(d)
    with d.layer("snow"):
        for x, y, k in ((286, 70, .5), (364, 118, .66), (278, 176, .62), (360, 226, .42), (222, 40, .3)): snowflake(d, lambda q: place(q, x, y, 0, k), 1 if k > .45 else .7)


@picture("tile-sport", "Eine Person läuft", 200, 200, 2.3)
def tile_sport(d):
    dress(skin="light", hair="brown", shirt="sky", shorts="slate", shoe="coral")
    with d.layer("picture"):
        Person(d, (96, 104), .25, lean=8, near_leg=(30, -6, 0), far_leg=(-18, -66, 58, 20), near_arm=(-46, 40, "fist"), far_arm=(30, 118, "fist"),
               hair="ponytail", bust=5, fem=True, fine=False, parts=False, halo=False).draw()
