"""clinician-heel.svg, clinician-leg.svg, clinician-watch.svg: what a clinician may do: feel the heel, test a leg's strength, watch how somebody moves."""
import sys

import pen
from clinic import box, halo, own_paints, plain_far
from figure import Person, dress, place, save, shadow
from pen import Group, ellipse
from steps import GROUND, sheet, stand

PICTURES = {}

def picture(name, title):
    def keep(f):
        PICTURES[name] = (title, f); return f
    return keep


def couch(d, x, y, width):
    """An examination couch; y: where one sits."""
    with Group(d, 'id="couch"'):
        for a in (x + 16, x + width - 26):
            d.form(box(a, y + 20, 10, GROUND - y - 24, .2), "frame", shade=(3, 0))
        d.form(box(x + 10, GROUND - 22, width - 20, 8, .3), "frame", shade=0)
        d.form(box(x, y, width, 24, .5), "pad", shade=(4, 7))

def stool(d, x, y):
    """The clinician's stool on castors; y: where one sits."""
    d.form(box(x - 5, y + 8, 9, GROUND - y - 24, .1), "seat", shade=0)
    d.form([(x - 36, GROUND - 8, .4), (x - 3, GROUND - 20), (x + 34, GROUND - 8, .4), (x + 30, GROUND - 3), (x - 1, GROUND - 11), (x - 32, GROUND - 3)], "seat", shade=0)
    for a in (x - 32, x + 30): d.form(ellipse(a, GROUND - 3, 5, 5), "seat", shade=0)
    d.form(box(x - 38, y, 76, 12, .7), "seat", shade=(2, 5))

def seated(d, x, y, scale, **look):
    """A clinician on the stool, turned to the left; y: the hip."""
    p = Person(d, (x, 0), scale, mirror=True, trousers=True, fine=False, long_sleeve=True, parts=False, halo=False, **look)
    p.at = (x, GROUND - (p.ankle[1] + 45) * p.scale)
    return p

def reach(p, which, goal, hand, side=1):
    """Sends an arm to a place of the picture."""
    x = (goal[0] - p.at[0]) / p.scale * (-1 if p.mirror else 1); y = (goal[1] - p.at[1]) / p.scale
    if which == "far": p.elbow_far, p.wrist_far, p.hand_far = p.arm_joints(((x, y), hand, side), p.shoulder_far)
    else: p.elbow, p.wrist, p.hand = p.arm_joints(((x, y), hand, side), p.shoulder)


def at_the_couch(d, patient, leg, clinician, touch):
    """A patient on the couch holds out one leg; the clinician in front of it touches the foot. touch: places on the foot, from its ankle, for the near and the far hand."""
    with d.layer("ground"): shadow(d, 210, GROUND, 200, 8)
    dress(**patient.pop("dress"), pad="sage", frame="stone")
    p = Person(d, (104, 176), .4, near_leg=leg, far_leg=(86, 6, 10), parts=True, halo=False, **patient)
    with d.layer("couch-layer"): couch(d, 18, 202, 140)
    with d.layer("figure"):
        plain_far(p); p.draw()
    own_paints(d, "patient")
    dress(**clinician.pop("dress"), seat="stone")
    with d.layer("clinician"):
        c = seated(d, 352, 0, .4, near_leg=(80, -14, 0), far_leg=(80, -10, 0), **clinician)
        for which, (q, hand) in touch.items():
            goal, = p.put(place([q], *p.ankle, leg[2]))
            reach(c, which, goal, hand)
        stool(d, c.at[0], c.at[1] + 24)
        plain_far(c); c.draw()
    halo(d, p, c)
    return p

@picture("clinician-heel", "A clinician presses a person's heel")
def heel(d):
    p = at_the_couch(d, dict(dress=dict(skin="light", hair="brown", shirt="rose", shorts="teal", shoe="sky"), lean=-6, head=8, near_arm=((-30, -6), "relaxed", 1), far_arm=((60, -40), "relaxed", 1), hair="bob", fem=True, bust=6, bare=True),
                     (86, 80, -74), dict(dress=dict(skin="deep", hair="black", shirt="mint", shorts="navy", shoe="coral"), lean=12, head=12, far_arm=(34, 66, "relaxed"), hair="crop", beard=True), dict(near=((-18, 88), "fist")))
    with d.layer("sore"):
        (x, y), = p.put(place([(-16, 40)], *p.ankle, -74))
        d.trouble(x, y, 19, 19, 0, name="heel")

@picture("clinician-leg", "A clinician tests the strength of a person's leg")
def leg(d):
    at_the_couch(d, dict(dress=dict(skin="brown", hair="grey", shirt="mustard", shorts="slate", shoe="mint"), lean=-8, head=6, near_arm=((-40, -4), "relaxed", 1), far_arm=((50, -40), "relaxed", 1), hair="rim", build=1.08, belly=12, bare=True, age=1),
                 (88, 80, -66), dict(dress=dict(skin="olive", hair="auburn", shirt="sky", shorts="navy", shoe="coral"), lean=14, head=10, hair="ponytail", fem=True, bust=6), dict(near=((50, 64), "wall"), far=((-30, 62), "relaxed")))

@picture("clinician-watch", "A clinician watches how a person moves")
def watch(d):
    dress(skin="light", hair="grey", shirt="coral", shorts="plum", shoe="mint")
    with d.layer("ground"): shadow(d, 210, GROUND, 196, 8)
    with d.layer("figure"):
        p = stand(d, 104, scale=.41, lean=30, head=-12, near_leg=(62, -24, 0), far_leg=(66, -20, 0), near_arm=(58, 104, "relaxed"), far_arm=(52, 98, "relaxed"), hair="bun", build=1.1, belly=10, bust=8, fem=True, age=1, halo=False, fine=False)
        plain_far(p); p.draw()
    own_paints(d, "patient")
    dress(skin="deep", hair="black", shirt="white", shorts="navy", shoe="sky", board="wood", paper="white")
    with d.layer("clinician"):
        c = stand(d, 330, scale=.42, mirror=True, lean=1, head=10, near_leg=(-3, -4, 0), far_leg=(6, 0, 0), near_arm=((66, -110), "fist", 1), far_arm=((64, -130), "none", 1), hair="crop", long_sleeve=True, trousers=True, parts=False, halo=False, fine=False)
        plain_far(c)
        draw_arm = c.arm
        def arm(which):
            if which == "near":
                d.form(c.put(c.trunk([(62, -196, .2), (132, -168, .2), (112, -84, .2), (46, -108, .2)])), "board", shade=(2, 3))
                d.form(c.put(c.trunk([(66, -186, .1), (126, -162, .1), (110, -94, .1), (52, -114, .1)])), "paper", shade=0, soft_lines=[c.put(c.trunk([(72 - k * 3, -172 + k * 14), (116 - k * 3, -154 + k * 14)])) for k in range(4)])
            draw_arm(which)
        c.arm = arm
        c.draw()
    halo(d, p, c)


if __name__ == "__main__":
    for name in sys.argv[1:] or PICTURES:
        title, f = PICTURES[name]
        pen.SHORT = True
        d = sheet(title); f(d); save(d, name)
