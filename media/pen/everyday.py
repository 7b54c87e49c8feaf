"""sore-back.svg, first-steps.svg, runner-sore.svg, tie-shoes.svg, get-up.svg: one person at home or on a run, and what hurts or what is begun."""
import sys

import pen
from figure import CLOTH, Person, dress, save, shadow
from pen import Group, ellipse, place, sliver
from steps import GROUND, arrow, sheet, stand

PICTURES = {}

def picture(name, title):
    def keep(f):
        PICTURES[name] = (title, f); return f
    return keep


@picture("sore-back", "A person holds a sore low back")
def sore_back(d):
    d.box = "76 4 260 350"
    dress(skin="tan", hair="grey", shirt="rose", shorts="slate", shoe="mint")
    with d.layer("ground"): shadow(d, 212, GROUND, 92, 8)
    with d.layer("figure"):
        p = stand(d, 196, lean=16, head=6, near_leg=(-4, -8, 0), far_leg=(12, -4, 0), near_arm=((-37, -104), "relaxed", 1), far_arm=(14, 30, "relaxed"), hair="short", build=1.1, belly=12, trousers=1.1, age=1)
        p.draw()
    with d.layer("sore"):
        (x, y), = p.put(p.trunk([(-30, -74)]))
        d.trouble(x, y, 31, 36, 10, name="low-back")


@picture("first-steps", "The first steps out of bed hurt under the heel")
def first_steps(d):
    dress(skin="brown", hair="black", shirt="sky", shorts="navy", shoe="coral", wood="wood", sheet="white", blanket="plum")
    with d.layer("room"):
        d.put('<path d="M300,34h96v104h-96Z" fill="#CFE6F2" stroke="#5C7770" stroke-width="3"/>'
              '<circle cx="330" cy="112" r="24" fill="#F7CF5B"/><path d="M300,112h96v26h-96Z" fill="#B3D6BD"/>'
              '<path d="M348,36v100M292,142h112" fill="none" stroke="#5C7770" stroke-width="3.4" stroke-linecap="round"/>')
        shadow(d, 206, GROUND, 196, 9)
    with d.layer("bed"):
        d.form([(8, 172, .5), (24, 172, .5), (26, 338, .2), (8, 338, .2)], "wood", shade=(4, 2))
        d.form([(20, 262, 0), (168, 262, .4), (168, 300, .2), (20, 300, 0)], "wood", shade=(0, 6))
        d.form([(150, 298, .2), (164, 298, .2), (163, 338, .2), (152, 338, .2)], "wood", shade=(3, 0))
        d.form([(22, 232, .5), (150, 230), (172, 238, .6), (172, 264, .5), (22, 266, .3)], "sheet", shade=(5, 7))
        d.form([(26, 214), (44, 200), (74, 204), (86, 222), (74, 236), (34, 238)], "sheet", shade=(4, 6))
        d.form([(84, 234), (112, 214), (146, 216), (172, 230), (178, 262), (172, 288), (140, 282), (96, 288), (86, 262)], "blanket", shade=(6, 8), soft_lines=[[(104, 236), (116, 258), (112, 282)], [(140, 230), (152, 256), (148, 278)]])
    with d.layer("figure"):
        p = stand(d, 254, lean=9, head=8, near_leg=(22, 10, -4), far_leg=(-14, -30, 26, 26), near_arm=(-26, 14, "relaxed"), far_arm=(34, 60, "relaxed"), hair="curly", bare=True, trousers=True, fem=True, bust=6)
        p.draw()
    with d.layer("sore"):
        (x, y), = p.put(place([(-20, 36)], *p.ankle, -4))
        d.trouble(x, y, 22, 17, 0, name="heel")


@picture("runner-sore", "A runner has stopped and holds a sore lower leg")
def runner_sore(d):
    d.box = "76 56 290 298"
    dress(skin="light", hair="brown", shirt="mustard", shorts="teal", shoe="sky")
    with d.layer("ground"): shadow(d, 220, GROUND, 110, 8)
    with d.layer("figure"):
        look = dict(scale=.44, lean=58, head=-22, near_leg=(46, 6, 0), far_leg=(-2, -20, 0), hair="ponytail", fem=True, bust=5, headband=True)
        p = stand(d, 168, **look)
        kx, ky = p.knee; ax, ay = p.ankle
        on = lambda t, f: (kx + (ax - kx) * t + f, ky + (ay - ky) * t)
        p = stand(d, 168, near_arm=(on(.12, -4), "relaxed", 1), far_arm=(on(.3, 20), "relaxed", 1), **look)
        p.draw()
    with d.layer("sore"):
        (x, y), = p.put([on(.62, 2)])
        d.trouble(x, y, 22, 32, -4, name="shin")


@picture("tie-shoes", "A runner ties a shoe before the run")
def tie_shoes(d):
    d.box = "14 66 330 290"
    dress(skin="deep", hair="black", shirt="coral", shorts="navy", shoe="mint")
    with d.layer("ground"): shadow(d, 176, GROUND, 150, 9)
    with d.layer("figure"):
        look = dict(scale=.52, lean=44, head=-8, near_leg=(91, 4, 0), far_leg=(2, -85, 80, 55), hair="crop", beard=True)
        p = stand(d, 150, **look)
        ax, ay = p.ankle
        p = stand(d, 150, near_arm=((ax + 8, ay - 26), "grip", 1), far_arm=((ax + 34, ay - 22), "grip", 1), **look)
        p.draw()


@picture("get-up", "A person gets up from a chair")
def get_up(d):
    dress(skin="olive", hair="white", shirt="teal", shorts="sand", shoe="coral", seat="wood")
    with d.layer("ground"): shadow(d, 206, GROUND, 150, 9)
    p = stand(d, 178, scale=.44, lean=42, head=-16, near_leg=(52, -18, 0), far_leg=(58, -12, 0), near_arm=((112, 42), "relaxed", 1), far_arm=((134, 40), "none", 1), hair="rim", build=1.08, belly=10, trousers=1.1, age=1)
    with d.layer("chair"):
        x, y = 96, GROUND - 96
        for a in (x + 2, x + 64):
            d.form([(a, y + 6, .2), (a + 10, y + 6, .2), (a + 9, GROUND, .2), (a + 1, GROUND, .2)], "seat", shade=(3, 0))
        d.form([(x - 12, y - 100), (x - 6, y - 106), (x + 2, y - 100), (x + 10, y - 30), (x + 14, y + 3), (x + 2, y + 5), (x - 4, y - 30)], "seat", shade=(4, 3))
        d.form([(x - 2, y, .5), (x + 40, y - 2), (x + 82, y, .6), (x + 84, y + 10, .6), (x + 40, y + 12), (x - 2, y + 11, .6)], "seat", shade=(2, 5))
    with d.layer("figure"): p.draw()
    with d.layer("motion"): arrow(d, [(330, 128), (336, 92), (326, 58), (300, 32)])


if __name__ == "__main__":
    for name in sys.argv[1:] or PICTURES:
        title, f = PICTURES[name]
        pen.SHORT = True
        d = sheet(title); f(d); save(d, name)
