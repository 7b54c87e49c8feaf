"""step-*.svg, calf-wall-*.svg, calf-stretch.svg, swap-*.svg, stop-light.svg, toe-pull.svg, ice-pack.svg, back-walk.svg, back-heat.svg, side-pillow.svg: what to do, one person each."""
import math
import sys

import pen
from figure import CLOTH, Person, dress, save, shadow
from pen import Drawing, Group, ellipse, ribbon, sliver

GROUND = 340
STEPS = {}

def step(name, title):
    def keep(f):
        STEPS[name] = (title, f); return f
    return keep

def sheet(title):
    return Drawing(420, 360, title, line=2.1)

def stand(d, x, **more):
    """The person whose lowest sole stands on the ground."""
    p = Person(d, (x, 0), more.pop("scale", .41), **more)
    low = 0
    for ankle, leg in ((p.ankle, p.near_leg), (p.ankle_far, p.far_leg)):
        turn, bend = (leg[2] if len(leg) > 2 and leg[2] is not None else 0), (leg[3] if len(leg) > 3 else 0)
        for q in ((-34, 45), (50, 45), (90, 40) if not bend else (50, 45)):
            low = max(low, pen.place([q], *ankle, turn)[0][1])
    p.at = (x, GROUND - low * p.scale)
    return p


@step("step-walk", "Walk fast")
def walk(d):
    dress(skin="brown", hair="grey", shirt="orange", shorts="teal", shoe="coral")
    with d.layer("ground"): shadow(d, 210, GROUND, 100, 8)
    with d.layer("figure"):
        stand(d, 205, lean=5, head=0, near_leg=(-20, -36, 34, 34), far_leg=(27, 14, -14), near_arm=(26, 84, "fist"), far_arm=(-34, 22, "fist"), hair="bun", headband=True, bust=4, fem=True, age=1).draw()

@step("step-march", "March in place")
def march(d):
    dress(skin="deep", hair="black", shirt="sky", shorts="navy", shoe="mustard")
    with d.layer("ground"): shadow(d, 215, GROUND, 88, 8)
    with d.layer("figure"):
        stand(d, 200, lean=1, near_leg=(-3, -5, 0), far_leg=(82, -4, 6), near_arm=(30, 112, "fist"), far_arm=(-40, 16, "fist"), hair="crop", beard=True).draw()

@step("step-leg-swing", "Swing each leg")
def swing(d):
    dress(skin="light", hair="auburn", shirt="rose", shorts="plum", shoe="mint")
    with d.layer("ground"): shadow(d, 200, GROUND, 88, 8)
    with d.layer("figure"):
        stand(d, 180, lean=-4, near_leg=(52, 44, -34), far_leg=(-2, -5, 0), near_arm=(-34, -18, "relaxed"), far_arm=(52, 92, "relaxed"), hair="ponytail", bust=5, fem=True).draw()
    with d.layer("motion"):
        arrow(d, [(270, 328), (312, 314), (342, 288), (355, 250)])

@step("step-jog", "Jog slowly")
def jog(d):
    dress(skin="tan", hair="black", shirt="sage", shorts="slate", shoe="coral")
    with d.layer("ground"): shadow(d, 210, GROUND, 96, 8)
    with d.layer("figure"):
        stand(d, 205, lean=7, near_leg=(30, -6, 0), far_leg=(-18, -66, 58, 20), near_arm=(-46, 40, "fist"), far_arm=(30, 118, "fist"), hair="curly", build=1.17, belly=16, bust=8, headband=True, fem=True).draw()


def arrow(d, c):
    """Which way it moves: one line and its head, in the picture's own blue."""
    (x0, y0), (x1, y1) = c[-2][:2], c[-1][:2]
    a = math.degrees(math.atan2(y1 - y0, x1 - x0))
    head = pen.place([(-12, -9, 0), (1, 0, 0), (-12, 9, 0)], x1, y1, a)
    d.stroke([c, head], "#EEF5F2", 10); d.stroke([c, head], "#1F4E6B", 5)


def wall(d):
    with d.layer("wall"):
        d.put('<path d="M346,0h74v342h-74Z" fill="#C9DCD5"/><path d="M346,2v338" fill="none" stroke="#5C7770" stroke-width="3" stroke-linecap="round"/>'
              '<path d="M347.500,320h72.500v22h-72.500Z" fill="#A9C4BA"/>'.replace(".500", ".5"))
        shadow(d, 190, GROUND, 120, 8)

@step("calf-wall-1", "Stand facing a wall, hands on it")
def calf1(d):
    dress(skin="olive", hair="black", shirt="mint", shorts="slate", shoe="coral")
    pen.TISSUE["hair"] = CLOTH["plum"]
    wall(d)
    with d.layer("figure"):
        p = stand(d, 226, lean=3, near_leg=(-3, -3, 0), far_leg=(6, -3, 0), near_arm=((266, -214), "wall", 1), far_arm=((266, -236), "wall", 1), hair="hijab", long_sleeve=True, trousers=True, bust=5, fem=True)
        p.draw()

@step("calf-wall-2", "One leg back, heel down, lean in")
def calf2(d):
    dress(skin="olive", hair="black", shirt="mint", shorts="slate", shoe="coral")
    pen.TISSUE["hair"] = CLOTH["plum"]
    wall(d)
    with d.layer("figure"):
        p = stand(d, 202, lean=17, head=-6, near_leg=(-31, -31, 0), far_leg=(40, 2, 0), near_arm=((324, -200), "wall", 1), far_arm=((324, -222), "wall", 1), hair="hijab", long_sleeve=True, trousers=True, bust=5, fem=True)
        p.draw()

@step("calf-stretch", "Calf stretch at the wall")
def calf_stretch(d):
    """Three poses of one movement: wall, hands, front foot and rear foot stay where they are."""
    dress(skin="brown", hair="grey", shirt="sage", shorts="plum", shoe="coral")
    wall(d)
    front, hands = 256, ((335, 150), (335, 141))
    look = dict(hair="crop", build=1.1, belly=12, age=1, parts=False, halo=False)
    for n, lean, head, near, far in ((1, 3, 0, (-2, -3, 0), (4, -3, 0)), (2, 18, -8, (-27, -27, 0), (38, 3, 0)), (3, 23, -10, (-33, -33, 0), (45, -13, 0))):
        with d.layer(f"stretch-{n}", shown=n == 1):
            pose = dict(look, lean=lean, head=head, near_leg=near, far_leg=far)
            trial = stand(d, 200, **pose)
            x = front - trial.ankle_far[0] * trial.scale
            y = trial.at[1]
            reach = [((hx - x) / trial.scale, (hy - y) / trial.scale) for hx, hy in hands]
            p = stand(d, x, near_arm=(reach[0], "wall", 1), far_arm=(reach[1], "wall", 1), **pose)
            start = len(d.body)
            p.draw()
            for part in (d.body, d.defs):                            # a paint that is fitted to the pose has the pose's name
                part[:] = [t.replace('id="p-cloth"', f'id="p-cloth-{n}"').replace("url(#p-cloth)", f"url(#p-cloth-{n})") for t in part]
            d.body.insert(start, f'    <g fill="none" stroke="#E3EDE8" stroke-width="{pen.num(d.line * 3.6)}" stroke-linejoin="round">' + "".join(f'<use href="#{i}"/>' for i in p.forms) + "</g>")
            if n == 3:
                (kx, ky), (ax, ay) = p.put([p.knee, p.ankle])
                cx, cy = kx + (ax - kx) * .42 - 4, ky + (ay - ky) * .42 - 3
                turn = math.degrees(math.atan2(ay - ky, ax - kx))
                paint = d.gradient("stretch-glow", [(0, "#FFD66B", .25), (.6, "#F6B93B", .45), (1, "#F6B93B", 0)], "radial")
                d.put(f'<g id="stretch-calf" transform="translate({pen.num(cx)} {pen.num(cy)}) rotate({pen.num(turn)})"><ellipse rx="35" ry="20" fill="{paint}"/>'
                      '<ellipse rx="26" ry="12.5" fill="none" stroke="#FFFDF7" stroke-width="4.6"/><ellipse rx="26" ry="12.5" fill="none" stroke="#8A4B00" stroke-width="2.4"/></g>')

@step("swap-strength", "Strength: a squat with weights")
def strength(d):
    dress(skin="tan", hair="black", shirt="rose", shorts="navy", shoe="mint")
    with d.layer("ground"): shadow(d, 205, GROUND, 110, 8)
    with d.layer("figure"):
        p = stand(d, 190, scale=.47, lean=28, head=-14, near_leg=(62, -22, 0), far_leg=(64, -17, 0), near_arm=(16, 14, "fist"), far_arm=(20, 18, "fist"), hair="bun", build=1.12, belly=10, bust=8, fem=True)
        def weight(wrist, name):
            (x, y), = p.put([(wrist[0] + 4, wrist[1] + 18)])
            with Group(d, f'id="{name}"'):
                d.stroke([[(x - 20, y), (x + 20, y)]], "#33474F", 6)
                for s in (-1, 1):
                    d.form([(x + s * 14, y - 13, .5), (x + s * 25, y - 13, .5), (x + s * 25, y + 13, .5), (x + s * 14, y + 13, .5)], "ring", shade=(2, 4))
        p.draw()
        weight(p.wrist, "weight")

@step("swap-bike", "Ride a bicycle")
def bike(d):
    dress(skin="light", hair="grey", shirt="sky", shorts="plum", shoe="coral", helmet="mustard")
    line = "#1F4E6B"
    with d.layer("ground"): shadow(d, 210, GROUND, 160, 8)
    p = Person(d, (168, 176), .41, lean=27, head=-14, near_leg=(36, -14, 14), far_leg=(84, -6, 0), near_arm=((262, -96), "fist", 1), far_arm=((268, -98), "fist", 1), hair="bob", build=1.06, bust=6, fem=True, age=1)
    (px, py), = p.put([(p.ankle[0] + 44, p.ankle[1] + 46)]); (qx, qy), = p.put([(p.ankle_far[0] + 44, p.ankle_far[1] + 46)])
    crank = ((px + qx) / 2, (py + qy) / 2)
    (hx, hy), = p.put([p.wrist]); (sx, sy), = p.put([(-14, 44)])
    rear, wheel, r = (108, GROUND - 60), (316, GROUND - 60), 58
    with d.layer("bicycle"):
        for cx, cy in (rear, wheel):
            d.put(f'<circle cx="{pen.num(cx)}" cy="{pen.num(cy)}" r="{r}" fill="none" stroke="#33474F" stroke-width="7"/><circle cx="{pen.num(cx)}" cy="{pen.num(cy)}" r="{r - 7}" fill="none" stroke="#8FA5AC" stroke-width="2"/>')
            d.stroke([[(cx, cy), pen.place([(r - 7, 0)], cx, cy, a)[0]] for a in range(0, 360, 30)], "#8FA5AC", 1.2)
        head, neck = (hx + 6, hy + 16), (hx + 14, hy + 36)
        frame = [[(sx, sy + 8), crank], [(sx + 5, sy + 34), head], [crank, neck], [rear, crank], [rear, (sx + 5, sy + 34)], [(hx + 2, hy + 4), head, neck, wheel]]
        d.stroke(frame, line, 9); d.stroke(frame, "#D8604A", 5.4)
        bar = [(hx + 14, hy - 6), (hx + 25, hy + 2), (hx + 22, hy + 12), (hx + 8, hy + 13), (hx - 6, hy + 11)]
        d.stroke([[head, (hx + 8, hy + 4)], bar], line, 7.4); d.stroke([[head, (hx + 8, hy + 4)], bar], "#8FA5AC", 3.6)
        d.form([(sx - 24, sy + 3), (sx - 18, sy - 2), (sx, sy), (sx + 22, sy + 2), (sx + 22, sy + 7), (sx, sy + 9), (sx - 18, sy + 11)], "cold" if "cold" in pen.TISSUE else "ring", shade=(2, 3))
        d.put(f'<circle cx="{pen.num(crank[0])}" cy="{pen.num(crank[1])}" r="13" fill="#C6C9C0" stroke="#33474F" stroke-width="3"/>')
        d.stroke([[(qx, qy), crank, (px, py)]], "#33474F", 5)
        d.stroke([[(px - 11, py), (px + 11, py)], [(qx - 11, qy), (qx + 11, qy)]], "#33474F", 5)
    with d.layer("figure"):
        p.draw()
        helmet(d, p)

def helmet(d, p):
    """A bicycle helmet with its strap."""
    at, tilt = p.head_at(), p.head
    h = lambda points: pen.place(points, *at, tilt)
    p.stroke([h([(16, -30), (6, -6), (0, 26), (14, 50)]), h([(-26, -26), (-12, 6), (0, 26)])], "#33474F", 1.5)
    with Group(d, 'id="helmet"'):
        p.form(h([(52, -30, .5), (42, -52), (20, -70), (-12, -76), (-42, -66), (-62, -44), (-68, -22, .5), (-50, -20), (-16, -26), (20, -30)]), "helmet", shade=(5, 7),
               dark=[h(sliver(c, 9)) for c in ([(32, -50), (10, -62), (-14, -64)], [(24, -38), (-6, -48), (-36, -44)], [(-30, -58), (-48, -46), (-58, -30)])])

@step("stop-light", "Three lights: carry on, ease off, stop and ask")
def lights(d):
    """Colour is not alone: each light has its own outline and its own face."""
    d.box = "0 106 420 158"
    with d.layer("case"):
        d.put('<path d="M44,116h332a34,34 0 0 1 34,34v70a34,34 0 0 1 -34,34h-332a34,34 0 0 1 -34,-34v-70a34,34 0 0 1 34,-34Z" fill="#33474F" stroke="#1C2B31" stroke-width="3"/>')
    for name, x, fill, edge, mouth, shape in (
            ("green", 80, "#8CCB9B", "#1E5B33", [(-22, 13), (-12, 22), (0, 25), (12, 22), (22, 13)], ellipse(80, 185, 54, 54)),
            ("yellow", 210, "#F7CF5B", "#6B4E00", [(-20, 20), (0, 20), (20, 20)], [(210, 128, .3), (268, 236, .3), (152, 236, .3)]),
            ("red", 340, "#EE9488", "#7E1414", [(-20, 27), (-11, 19), (0, 16), (11, 19), (20, 27)], [(340 + 56 * math.cos(math.radians(a)), 185 + 56 * math.sin(math.radians(a)), 0) for a in range(22, 382, 45)])):
        with d.layer(name):
            d.fill(shape, fill, name=name + "-light", extra=f'stroke="{edge}" stroke-width="5" stroke-linejoin="round"')
            y = 192 if name == "yellow" else 180
            for s in (-1, 1): d.fill(ellipse(x + s * 15, y - 6, 4.6, 6), edge)
            d.stroke([[(x + a, y + b) for a, b in mouth]], edge, 4.6)

@step("toe-pull", "In bed, pull the toes up towards the shin")
def toe_pull(d):
    dress(skin="light", hair="white", shirt="sky", shorts="navy", shoe="coral", wood="wood", sheet="white", blanket="sage")
    with d.layer("bed"):
        shadow(d, 212, GROUND + 10, 200, 7)
        d.form([(8, 120, .6), (22, 114, .6), (30, 122, .4), (30, GROUND + 8, .1), (8, GROUND + 8, .1)], "wood", shade=(4, 3))
        d.form([(398, 262, .5), (412, 262, .5), (412, GROUND + 8, .1), (398, GROUND + 8, .1)], "wood", shade=(4, 2))
        d.form([(28, 306, 0), (400, 306, 0), (400, 328, 0), (28, 328, 0)], "wood", shade=(0, 5))
        d.form([(28, 274, .4), (214, 271), (400, 274, .4), (402, 306, .3), (28, 308, .3)], "sheet", shade=(3, 8))
        d.form([(30, 204), (44, 178), (64, 182), (74, 220), (70, 262), (52, 276), (32, 268)], "sheet", shade=(5, 7), soft_lines=[[(42, 190), (50, 202)], [(40, 264), (50, 254)]])
    with d.layer("figure"):
        leg = (126, 48, -58, 30)
        trial = Person(d, (0, 0), 1, near_leg=leg)
        on_foot = lambda q, bend: pen.place(pen.place([q], turn=-bend, about=(46, 38)), *trial.ankle, leg[2])[0]
        toes, heel = on_foot((84, 34), leg[3]), on_foot((-30, 34), 0)
        k = .64
        p = Person(d, (128, 273 - heel[1] * k), k, lean=32, head=-8, curve=14, near_leg=leg, far_leg=(138, 34, 0), near_arm=((toes[0] - 34, toes[1] - 16), "grip", 1), far_arm=((toes[0] - 60, toes[1] - 10), "none", 1),
                   hair="rim", bare=True, build=1.04, belly=8, age=1)
        p.draw()
    with d.layer("blanket-layer"):
        d.form([(58, 262), (92, 244), (128, 246), (156, 262), (186, 272), (190, 296), (184, 316), (140, 322), (84, 318), (54, 306), (48, 282)], "blanket", shade=(6, 8), soft_lines=[[(88, 254), (98, 284), (92, 312)], [(134, 254), (146, 284), (142, 316)]])
    with d.layer("motion"):
        (x, y), = p.put([toes])
        arrow(d, [(x + 30, y + 20), (x + 32, y - 4), (x + 23, y - 24), (x + 4, y - 36)])


def chair(d, p, foot):
    """A plain chair under the person; foot: where the floor is."""
    (x0, y0), (x1, _) = p.put([(-70, 62), (104, 62)])
    with Group(d, 'id="chair"'):
        for x in (x0 + 2, x1 - 12):
            d.form([(x, y0 + 6, .2), (x + 10, y0 + 6, .2), (x + 9, foot, .2), (x + 1, foot, .2)], "seat", shade=(3, 0))
        d.form([(x0 - 26, y0 - 132), (x0 - 19, y0 - 138), (x0 - 11, y0 - 132), (x0 - 2, y0 - 40), (x0 + 4, y0 + 4), (x0 - 8, y0 + 6), (x0 - 14, y0 - 40)], "seat", shade=(4, 3))
        d.form([(x0 - 8, y0 + 1, .5), (x0 + 60, y0 - 1), (x1, y0, .6), (x1 + 3, y0 + 11, .6), (x0 + 60, y0 + 13), (x0 - 8, y0 + 12, .6)], "seat", shade=(2, 5))

@step("ice-pack", "The heel on a wrapped cold pack")
def ice(d):
    dress(skin="deep", hair="black", shirt="mustard", shorts="navy", shoe="coral", seat="wood", pack="cold", towel="white")
    with d.layer("ground"): shadow(d, 216, GROUND, 160, 10)
    p = Person(d, (146, 0), .5, lean=-5, head=8, near_leg=(90, -14, 0), far_leg=(76, -4, 0), near_arm=((96, -62), "relaxed", 1), far_arm=((120, -58), "relaxed", 1), hair="curly", bare="near", bust=8, build=1.05, fem=True)
    p.near_leg = (93, 14, 4); p.knee, p.ankle = p.joints(p.near_leg, (0, 0))
    p.at = (130, GROUND - (p.ankle_far[1] + 45) * p.scale)
    with d.layer("figure"):
        chair(d, p, GROUND)
        def pack(p):
            with Group(d, 'id="cold-pack"'):
                (x, y), = p.put([(p.ankle[0] + 26, p.ankle[1] + 44)]); b = GROUND - y
                d.form([(x - 68, y + b * .4), (x - 60, y - 4), (x - 30, y - 1), (x, y + 1), (x + 30, y - 1), (x + 60, y - 4), (x + 70, y + b * .4), (x + 62, GROUND - 2), (x, GROUND + 1), (x - 60, GROUND - 2)], "pack", shade=(3, 6))
                d.form([(x - 42, y - 3, .3), (x, y), (x + 38, y - 3, .3), (x + 42, y + b * .5), (x + 37, GROUND + 2, .3), (x, GROUND + 3), (x - 40, GROUND + 2, .3), (x - 46, y + b * .5)], "towel", shade=(3, 5),
                       soft_lines=[[(x - 32, y + 6), (x - 30, GROUND - 2)], [(x + 28, y + 6), (x + 29, GROUND - 2)]])
        p.draw(pack)

@step("back-walk", "A gentle walk")
def back_walk(d):
    dress(skin="light", hair="grey", shirt="navy", shorts="sand", shoe="mint")
    with d.layer("ground"): shadow(d, 210, GROUND, 92, 8)
    with d.layer("figure"):
        stand(d, 205, lean=2, near_leg=(16, 6, -8), far_leg=(-15, -28, 24, 24), near_arm=(-20, 2, "relaxed"), far_arm=(24, 42, "relaxed"), hair="crop", beard=True, build=1.14, belly=18, trousers=1.15, age=1).draw()

@step("back-heat", "Rest with a heat pack at the low back")
def back_heat(d):
    dress(skin="tan", hair="brown", shirt="rose", shorts="slate", shoe="mint", seat="wood", heat="warm", cushion="sage", towel="white")
    p = Person(d, (166, 208), .5, lean=-16, head=8, near_leg=(84, 8, 0), far_leg=(80, 18, 0), near_arm=((96, -58), "relaxed", 1), far_arm=((118, -52), "relaxed", 1), hair="bob", bust=8, fem=True)
    p.at = (166, GROUND - 4 - (p.ankle[1] + 45) * p.scale)
    with d.layer("ground"): shadow(d, 210, GROUND, 170, 10)
    with d.layer("chair"):
        (x, y), = p.put([(0, 62)])
        for a in (x - 66, x + 58):
            d.form([(a, y + 40, .3), (a + 14, y + 40, .3), (a + 11, GROUND, .4), (a + 3, GROUND, .4)], "seat", shade=(3, 0))
        t = lambda pts: p.put(p.trunk(pts))
        d.form(t([(-136, -300), (-110, -314), (-80, -302), (-68, -250), (-82, -140), (-92, -60), (-82, -4)]) + [(x - 20, y - 8), (x + 14, y - 6), (x + 68, y - 3), (x + 84, y + 14), (x + 80, y + 38), (x + 62, y + 46), (x - 60, y + 46), (x - 86, y + 34)] + t([(-150, -60), (-150, -180)]),
               "cushion", shade=(7, 8), soft_lines=[[(x - 30, y - 8), (x - 52, y + 12), (x - 58, y + 44)]])
    with d.layer("figure"):
        with Group(d, 'id="heat-pack"'):                              # its top looks out of the cloth
            d.form(t([(-104, -172), (-80, -182), (-52, -174), (-40, -120), (-48, -40), (-80, -28), (-110, -40), (-114, -120)]), "heat", shade=(3, 5))
            d.stroke([t(c) for c in ([(-96, -164), (-90, -152), (-97, -140)], [(-74, -168), (-68, -156), (-75, -144)])], "#FFF3E6", 2.6)
        with Group(d, 'id="cloth"'):
            d.form(t([(-118, -132, .4), (-94, -138), (-66, -134), (-38, -128, .4), (-34, -76), (-44, -16), (-78, -2), (-116, -14), (-126, -70)]), "towel", shade=(5, 7),
                   soft_lines=[t([(-100, -134), (-94, -80), (-102, -10)]), t([(-122, -40), (-86, -28), (-44, -34)]), t([(-122, -30), (-86, -18), (-44, -24)])])
        p.draw()

@step("side-pillow", "Lie on your side, a pillow between the knees")
def side(d):
    dress(skin="brown", hair="black", shirt="sage", shorts="plum", shoe="coral", pillow="white", blue="cold")
    with d.layer("bed"):
        d.put('<path d="M34,24h352a26,26 0 0 1 26,26v266a26,26 0 0 1 -26,26h-352a26,26 0 0 1 -26,-26v-266a26,26 0 0 1 26,-26Z" fill="#F4EADB" stroke="#8C7A5E" stroke-width="2.4"/>'
              '<path d="M37,36h346a17,17 0 0 1 17,17v260a17,17 0 0 1 -17,17h-346a17,17 0 0 1 -17,-17v-260a17,17 0 0 1 17,-17Z" fill="none" stroke="#DCCBAE" stroke-width="2"/>')
        d.form([(24, 84), (36, 72), (70, 68), (106, 72), (118, 86), (114, 150), (120, 218), (106, 232), (70, 228), (36, 234), (24, 222), (28, 150)], "pillow", shade=(6, 8), soft_lines=[[(32, 80), (42, 94)], [(110, 80), (98, 94)], [(32, 224), (42, 208)]])
    with d.layer("figure"):
        p = Person(d, (219, 140), .505, turn=-90, mirror=True, lean=8, head=6, curve=8, near_leg=(66, -30, 24), far_leg=(44, -34, 24), near_arm=((150, -176), "relaxed", 1), far_arm=((120, -262), "relaxed", 1), hair="ponytail", bust=5, trousers=True, bare=True, fem=True)
        def pillow(p):
            with Group(d, 'id="knee-pillow"'):
                k, a = p.knee, p.ankle
                d.form(p.put(ribbon([(k[0] + 34, k[1] - 50), ((k[0] + a[0]) / 2, (k[1] + a[1]) / 2), (a[0] - 6, a[1] + 14)], [120, 176, 150], n=6)), "blue", shade=(6, 8))
        p.draw(pillow)


if __name__ == "__main__":
    for name in sys.argv[1:] or STEPS:
        title, f = STEPS[name]
        pen.SHORT = name == "calf-stretch"
        d = sheet(title); f(d); save(d, name)
