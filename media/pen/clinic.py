"""front-desk.svg, trunk-exercise.svg, clinician-back.svg, swap-swim.svg: two people who meet, and two ways to move that lie level."""
import sys

import pen
from figure import CLOTH, HAIRS, Person, dress, save, shadow
from pen import Drawing, Group, ellipse, place, ribbon, sliver
from steps import GROUND, sheet, stand

PICTURES = {}

def picture(name, title):
    def keep(f):
        PICTURES[name] = (title, f); return f
    return keep

def own_paints(d, name):
    """What has been drawn so far keeps its colours: the next person is dressed anew."""
    for part in (d.body, d.defs):
        part[:] = [t.replace('id="p-', f'id="p-{name}-').replace("url(#p-", f"url(#p-{name}-") for t in part]
    d.used = {u for u in d.used if not u.startswith("p-")}

def halo(d, *people):
    uses = "".join(f'<use href="#{i}"/>' for p in people for i in p.forms)
    d.body.insert(0, f'  <g id="halo" fill="none" stroke="#E3EDE8" stroke-width="{pen.num(d.line * 3.6)}" stroke-linejoin="round">{uses}</g>')

def plain_far(p):
    """Two people in one picture: far limbs go without the crescent of shade where they have other marks (the file stays small)."""
    form = p.form
    def put(points, tissue, **more):
        if tissue.endswith("-far") and (more.get("dark") or more.get("soft_lines")): more["shade"] = 0
        form(points, tissue, **more)
    p.form = put

def box(x, y, w, h, r=.3):
    return [(x, y, r), (x + w, y, r), (x + w, y + h, r), (x, y + h, r)]


@picture("front-desk", "A person speaks to staff at the front desk")
def front_desk(d):
    dress(skin="deep", hair="black", shirt="sky", shorts="navy", shoe="mint")
    with d.layer("ground"): shadow(d, 212, GROUND, 196, 8)
    with d.layer("staff"):
        s = stand(d, 306, scale=.415, mirror=True, lean=4, head=8, near_arm=((150, -92), "relaxed", 1), far_arm=((120, -20), "none", 1), hair="crop", build=1.06, parts=False, halo=False)
        s.arm("far"); s.neck(); s.torso(); s.draw_head(); s.arm("near")
    own_paints(d, "staff")
    dress(skin="light", hair="grey", shirt="plum", shorts="sand", shoe="coral", wood="wood", top="sand", pot="coral", leaf="sage")
    with d.layer("desk"):
        d.form(box(196, 172, 208, 168, 0), "wood", shade=(6, 0), soft_lines=[[(199, 326), (404, 326)]], dark=[[(190, 184, 0), (410, 184, 0), (410, 170, 0), (190, 170, 0)]])
        d.form(box(212, 200, 176, 108, 0), "wood", shade=(-4, -4), line=1.6)
        d.form([(184, 164, .5), (190, 161, 0), (406, 161, 0), (412, 164, .5), (412, 171, .5), (406, 174, 0), (190, 174, 0), (184, 171, .5)], "top", shade=(0, 5))
        with d.part("plant"):
            for x, y, turn in ((378, 120, -26), (392, 116, 24), (384, 108, 0)):
                d.form(place([(0, 28), (-8, 8), (0, -16), (8, 8)], x, y, turn), "leaf", shade=(2, 2), line=1.8)
            d.form([(370, 136, .3), (398, 136, .3), (394, 161, .3), (374, 161, .3)], "pot", shade=(4, 2))
    with d.layer("figure"):
        p = stand(d, 118, scale=.4, lean=2, head=-2, near_leg=(-3, -4, 0), far_leg=(7, 0, 0), near_arm=((158, -62), "relaxed", 1), far_arm=((168, -56), "none", 1), hair="bob", build=1.1, belly=12, bust=8, fem=True, age=1, long_sleeve=True, trousers=1.1, halo=False)
        p.draw()
    halo(d, s, p)


@picture("trunk-exercise", "On hands and knees, one arm and the opposite leg stretched out")
def bird_dog(d):
    d.box = "0 104 420 206"
    dress(skin="deep", hair="black", shirt="mustard", shorts="navy", shoe="mint")
    turn, k = 78, .405
    ground = 290
    with d.layer("ground"):
        shadow(d, 206, ground + 12, 196, 7)
        d.put(f'<path d="M28,{ground - 2}h344v12h-344Z" fill="{CLOTH["sage"][1]}" stroke="{CLOTH["sage"][4]}" stroke-width="2.1" stroke-linejoin="round"/>'
              f'<path d="M29,{ground + 5}h342v4h-342Z" fill="{CLOTH["sage"][2]}"/>')
    with d.layer("figure"):
        q = lambda x, y: place([(x, y)], turn=-turn)[0]                # from the level picture into the person's own frame
        hip = ground - 207 * k
        p = Person(d, (177, hip), k, turn=turn, curve=-7, head=-30, far_leg=(78, -12, 74), near_leg=(-15, -15, 14), near_arm=(q(238, 190), "wall", 1), far_arm=(163, 167, "relaxed"),
                   hair="bun", bust=6, fem=True, build=1.04, trousers=True, halo=False)
        p.draw()
    halo(d, p)


@picture("clinician-back", "A clinician feels a person's low back")
def clinician(d):
    dress(skin="tan", hair="auburn", shirt="orange", shorts="slate", shoe="mint")
    with d.layer("ground"): shadow(d, 214, GROUND, 150, 8)
    with d.layer("figure"):
        p = stand(d, 284, lean=3, near_leg=(-3, -4, 0), far_leg=(5, -1, 0), near_arm=(0, 12, "relaxed"), far_arm=(-6, 4, "none"), hair="short", halo=False, build=1.04, trousers=True, fine=False)
        plain_far(p); p.draw()
    own_paints(d, "patient")
    dress(skin="brown", hair="black", shirt="mint", shorts="navy", shoe="coral", seat="stone")
    with d.layer("clinician"):
        c = Person(d, (154, 0), .41, lean=7, head=7, near_leg=(84, -13, 0), far_leg=(84, -8, 0), hair="bun", fem=True, bust=6, trousers=True, fine=False, long_sleeve=True, parts=False, halo=False)
        c.at = (154, GROUND - (c.ankle[1] + 45) * c.scale)
        (lx, ly), = p.put([(-58, -44)])
        goal = lambda dx, dy: ((lx + dx - c.at[0]) / c.scale, (ly + dy - c.at[1]) / c.scale)
        c.elbow, c.wrist, c.hand = c.arm_joints((goal(-1, 12), "wall", 1), c.shoulder)
        c.elbow_far, c.wrist_far, c.hand_far = c.arm_joints((goal(-2, -5), "wall", 1), c.shoulder_far)
        x, y = c.at; y += 24
        d.form(box(x - 5, y + 8, 9, GROUND - y - 24, .1), "seat", shade=0)
        d.form([(x - 36, GROUND - 8, .4), (x - 3, GROUND - 20), (x + 34, GROUND - 8, .4), (x + 30, GROUND - 3), (x - 1, GROUND - 11), (x - 32, GROUND - 3)], "seat", shade=0)
        for a in (x - 32, x + 30): d.form(ellipse(a, GROUND - 3, 5, 5), "seat", shade=0)
        d.form(box(x - 38, y, 76, 12, .7), "seat", shade=(2, 5))
        plain_far(c); c.draw()
    halo(d, p, c)


@picture("swap-swim", "Swim: front crawl")
def swim(d):
    d.box = "0 70 420 240"
    dress(skin="olive", hair="black", shirt="teal", shorts="teal", shoe="coral", cap="coral")
    turn, k, level = 87, .405, 176
    with d.layer("water"):
        d.fill([(6, level, 0), (60, level - 3), (120, level + 1), (210, level - 2), (300, level + 2), (360, level - 2), (414, level, 0), (414, 292, .6), (402, 304, .6), (18, 304, .6), (6, 292, .6)], "#A9D3EA")
    with d.layer("figure"):
        p = Person(d, (190, level + 9), k, turn=turn, head=-12, near_leg=(7, -4, 58), far_leg=(-7, -16, 60), near_arm=(-122, 148, "relaxed"), far_arm=(132, 62, "relaxed"), hair="bald", bare=True, bust=5, fem=True, shorts_to=.3, halo=False)
        p.draw()
        at, tilt = p.head_at(), p.head
        h = lambda pts: place(pts, *at, tilt)
        p.form(h([(41, -30), (34, -46), (14, -59), (-12, -62), (-36, -55), (-54, -34), (-57, -8), (-50, 12), (-38, 22), (-22, 18), (2, 6), (12, -10), (26, -22)]), "cap", shade=(-4, 0), light=[h(sliver([(-42, -22), (-28, -42), (2, -52)], 6))])
        p.stroke([h([(34, -5), (14, -8), (-14, -14), (-52, -18)])], "#1F4E6B", 1.6)
        p.form(h(ellipse(34, -3.5, 8, 7)), "ring", shade=(1, 1), line=.9)
    with d.layer("surface"):
        d.fill([(6, level + 8, 0), (40, level + 4), (90, level + 9), (150, level + 5), (210, level + 9), (270, level + 5), (330, level + 9), (380, level + 5), (414, level + 8, 0), (414, 292, .6), (402, 304, .6), (18, 304, .6), (6, 292, .6)], "#3F95D6", extra='fill-opacity=".15"')
        wave = [(6, level + 8), (40, level + 4), (90, level + 9), (150, level + 5), (210, level + 9), (270, level + 5), (330, level + 9), (380, level + 5), (414, level + 8)]
        d.stroke([wave], "#EAF6FD", 5); d.stroke([[(x, y + 2.6) for x, y in wave]], "#1F4E6B", 1.8)
        d.stroke([[(40, 246), (64, 242), (88, 246)], [(316, 258), (340, 254), (364, 258)], [(190, 272), (214, 268), (238, 272)]], "#EAF6FD", 2.6)
    halo(d, p)


if __name__ == "__main__":
    for name in sys.argv[1:] or PICTURES:
        title, f = PICTURES[name]
        pen.SHORT = True
        d = sheet(title); f(d); save(d, name)
