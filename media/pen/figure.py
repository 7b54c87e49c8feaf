"""A person from the side, facing right, built from joints: shared by the runner and the step pictures.

Angles are degrees from straight down, forwards positive. The design frame has its origin at the hip; standing, the crown is
at about -390 and the ground at +392. Every form is placed into the picture by `Person.put` (turn, scale, move), while shade
and line width stay those of the picture, so the light always comes from the upper left.
"""
import math
import os

import pen
from pen import Drawing, Group, ellipse, place, ribbon, sliver

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "illustrations")

#             light      base       shade      deep       line
SKINS = {
    "deep":   ("#8A5B40", "#774A33", "#5C3725", "#4A2B1C", "#2B170E"),
    "brown":  ("#B47D56", "#A56C47", "#865335", "#6E4229", "#3F2415"),
    "tan":    ("#DDA77E", "#CF9569", "#B07650", "#96603E", "#573320"),
    "light":  ("#FBDCC4", "#F2C6A5", "#D9A27E", "#C48A66", "#6E4229"),
    "olive":  ("#EBBF96", "#DDAA7E", "#BD875D", "#A2704A", "#5C3A22"),
}
HAIRS = {
    "grey":   ("#E2E4E7", "#C9CDD2", "#A0A6AD", "#F4F5F7", "#4B5157"),
    "white":  ("#F4F4F2", "#E4E4E2", "#BFC2C4", "#FFFFFF", "#565C60"),
    "black":  ("#463B39", "#332A29", "#221B1B", "#6E5E5A", "#171110"),
    "brown":  ("#7A5138", "#67412B", "#4C2E1D", "#9C7152", "#2E1A0F"),
    "auburn": ("#A75B36", "#914726", "#6E3219", "#C98157", "#45200F"),
}
CLOTH = {
    "orange": ("#F8BA7C", "#F2A65A", "#D98A3E", "#C2742B", "#6B3A0E"),
    "teal":   ("#1B6660", "#12534F", "#0B3B39", "#082D2B", "#041B1A"),
    "sage":   ("#B3D6BD", "#9CC5A8", "#7AA688", "#618C70", "#2C4A37"),
    "sky":    ("#9AC6E4", "#7FB3D9", "#5B93BE", "#457AA3", "#1F4460"),
    "rose":   ("#E8A39B", "#DB8A82", "#BC6A64", "#A05550", "#5A2623"),
    "plum":   ("#7A6B9C", "#665788", "#4E416C", "#3E3358", "#221A36"),
    "navy":   ("#3D5C86", "#2E4A71", "#203755", "#182A43", "#0D1828"),
    "slate":  ("#5E7382", "#4C606E", "#384955", "#2C3A44", "#182127"),
    "sand":   ("#EBDDC2", "#DFCDAC", "#C3AD87", "#A8926B", "#5A4A2E"),
    "mustard":("#F3CF6C", "#E8BC4B", "#CB9C2E", "#AE8320", "#5E450C"),
    "coral":  ("#F09C78", "#E9835A", "#CA6640", "#AC522F", "#5E2710"),
    "white":  ("#FFFFFF", "#F5F6F6", "#D3D9DC", "#B7C0C4", "#3B4A54"),
    "mint":   ("#86C6B8", "#68B0A1", "#4B9082", "#3A776A", "#1B443B"),
    "stone":  ("#D9DDD9", "#C6CCC8", "#A5ADA8", "#8C948F", "#414845"),
    "wood":   ("#B58A62", "#A07650", "#7F5A3A", "#67472C", "#3A2614"),
    "cold":   ("#BFE0F2", "#9FCDE8", "#76AFD2", "#5B97BD", "#1F4E6B"),
    "warm":   ("#F2B08A", "#E8966A", "#CB7548", "#AE5F35", "#5E2E12"),
    "steel":  ("#5B646B", "#434B52", "#2F363B", "#7F8A92", "#171B1E"),
}


def dress(skin="brown", hair="black", shirt="orange", shorts="teal", shoe="coral", sole="white", band="coral", **other):
    """Puts a look into the palette; the far arm and leg are a step darker."""
    t = pen.TISSUE
    t.update(skin=SKINS[skin], hair=HAIRS[hair], shirt=CLOTH[shirt], shorts=CLOTH[shorts], shoe=CLOTH[shoe], rim=CLOTH[sole], band=CLOTH[band], sock=CLOTH["white"])
    t.update({k: CLOTH[v] for k, v in other.items()})
    for near in ("skin", "shirt", "shorts", "shoe", "rim", "sock"):
        light, base, shade, deep, line = t[near]
        t[near + "-far"] = (mix(light, shade, .55), mix(base, shade, .55), mix(shade, deep, .55), deep, line)


def mix(a, b, t):
    return "#" + "".join(f"{round(int(a[i:i + 2], 16) * (1 - t) + int(b[i:i + 2], 16) * t):02X}" for i in (1, 3, 5))


def toward(a, length=1.0):
    r = math.radians(a)
    return math.sin(r) * length, math.cos(r) * length


def cross(p, q):
    """Where two polylines cross: (index in p, index in q, point), or nothing."""
    for i in range(len(p) - 1):
        (x1, y1), (x2, y2) = p[i], p[i + 1]
        for j in range(len(q) - 1):
            (x3, y3), (x4, y4) = q[j], q[j + 1]
            den = (x1 - x2) * (y3 - y4) - (y1 - y2) * (x3 - x4)
            if abs(den) < 1e-9: continue
            t = ((x1 - x3) * (y3 - y4) - (y1 - y3) * (x3 - x4)) / den
            u = ((x1 - x3) * (y1 - y2) - (y1 - y3) * (x1 - x2)) / den
            if 0 <= t <= 1 and 0 <= u <= 1:
                return i, j, (x1 + t * (x2 - x1), y1 + t * (y2 - y1))


def limb(a, b, c, first, second, tip, sides=False):
    """A bent limb. first, second: rows (fraction along the bone, reach in front, reach behind); tip: reach of the joint
    itself (front, behind), used on the outer side of the bend; on the inner side the two flesh lines cut each other."""
    def unit(p, q):
        l = math.dist(p, q)
        return (q[0] - p[0]) / l, (q[1] - p[1]) / l
    (ux, uy), (vx, vy) = unit(a, b), unit(b, c)
    bent = math.degrees(math.atan2(ux * vy - uy * vx, ux * vx + uy * vy))          # + : c swings backwards (clockwise)
    l = math.hypot(ux + vx, uy + vy) or 1
    ex, ey = (ux + vx) / l, (uy + vy) / l
    lines = []
    for side, k, outer in ((1, 0, bent > 12), (-1, 1, bent < -12)):
        rows = []
        for (p, q), (dx, dy), table in (((a, b), (ux, uy), first), ((b, c), (vx, vy), second)):
            rows.append([(p[0] + (q[0] - p[0]) * r[0] + side * dy * r[1 + k], p[1] + (q[1] - p[1]) * r[0] - side * dx * r[1 + k]) for r in table])
        up, low = rows
        if outer or abs(bent) <= 12:
            joint = (b[0] + side * ey * tip[k], b[1] - side * ex * tip[k])
            lines.append(up + [joint] + low)
        else:
            hit = cross(up, low)
            if hit:
                i, j, p = hit
                keep_up = [q for q in up[:i + 1] if math.dist(q, p) > 9]
                keep_low = [q for q in low[j + 1:] if math.dist(q, p) > 9]
                lines.append(keep_up + [(*p, .35)] + keep_low)
            else:
                joint = (b[0] + side * ey * tip[k] * .9, b[1] - side * ex * tip[k] * .9)
                lines.append(up[:-1] + [joint] + low[1:])
    front, back = lines
    return (front, back) if sides else front + back[::-1]


#        front, back, at fractions of the bone
THIGH = [(.06, 46, 52), (.22, 50, 55), (.4, 51, 53), (.58, 47, 47), (.76, 40, 40), (.9, 34, 34)]
SHANK = [(.1, 30, 34), (.2, 25, 41), (.34, 23, 45), (.48, 21, 42), (.64, 18, 31), (.8, 16, 21), (.93, 16, 17), (1.06, 18, 19)]
UPPER = [(.1, 23, 25), (.26, 28, 27), (.44, 28, 25), (.62, 25, 22), (.84, 21, 20)]
FORE = [(.12, 22, 22), (.3, 25, 24), (.5, 22, 21), (.74, 16, 16), (.92, 13, 13.5), (1.04, 12.5, 13)]
THIGH_L, SHANK_L, UPPER_L, FORE_L = 174, 173, 136, 112

SHOE = [(-22, -4), (-12, 6), (2, 5), (14, -4), (24, -8), (40, 4), (60, 13), (79, 20), (87, 29), (84, 37), (60, 38), (26, 37), (-18, 38), (-32, 36), (-35, 24), (-31, 10), (-31, -2), (-27, -8)]
SOLE = [(-37, 27), (-30, 29), (-8, 30), (10, 32), (36, 30), (62, 30), (82, 29), (90, 30), (93, 35), (86, 42), (66, 45), (54, 45.5), (18, 44), (-18, 45.5), (-34, 43), (-39, 36)]
SOCK = [(-19, -18), (0, -19), (19, -18), (25, 2), (24, 12), (0, 24), (-24, 14), (-23, 0)]
FOOT = [(-17, -20), (-18, -6), (-25, 6), (-32, 20), (-33, 32), (-26, 42), (-10, 45), (10, 42), (28, 38), (44, 41), (58, 45), (74, 45.5), (88, 44), (93, 38), (90, 31), (78, 27), (62, 20), (46, 10), (32, 0), (22, -10), (18, -20)]

FIST = [(-10, -9), (0, -11), (11, -16), (24, -19), (35, -18), (42, -13), (44.5, -8.5), (42.5, -5, .3), (46, -1), (43.5, 3.5, .3), (45.5, 7.5), (41.5, 11.5, .3), (41, 16), (34, 20), (22, 19), (10, 15.5), (0, 11.5), (-10, 9)]
RELAXED = [(-10, -9), (0, -11), (14, -16), (28, -19), (42, -18), (56, -16), (67, -11), (70, -6), (66, -3, .4), (72, 0), (71, 5), (65, 6.5, .4), (66, 11), (60, 15), (46, 18), (28, 18), (12, 15), (0, 11.5), (-10, 9)]


class Person:
    """near_leg, far_leg: (thigh, shank, foot turn or None for flat, toe bend). near_arm, far_arm: (upper, fore, hand)
    with hand one of fist, relaxed, wall, none; or ((x, y) to reach, hand, +1 elbow down/back or -1)."""
    def __init__(self, d, at, scale, lean=0, head=0, near_leg=(0, 0), far_leg=(0, 0), near_arm=(-4, 12, "relaxed"), far_arm=(6, 24, "relaxed"),
                 hair="short", beard=False, build=1.0, belly=0, bust=0, long_sleeve=False, trousers=False, turn=0, mirror=False, bare=False, blade=False,
                 curve=0, fine=True, shorts_to=.56, headband=False, parts=True, fem=False, age=0, halo=True):
        for k, v in list(locals().items()):
            if k != "self": setattr(self, k, v)
        self.forms = []
        self.knee, self.ankle = self.joints(near_leg, (0, 0))
        self.knee_far, self.ankle_far = self.joints(far_leg, (8, 0))
        self.shoulder, self.shoulder_far = self.trunk([(-4, -214)])[0], self.trunk([(16, -212)])[0]
        self.elbow, self.wrist, self.hand = self.arm_joints(near_arm, self.shoulder)
        self.elbow_far, self.wrist_far, self.hand_far = self.arm_joints(far_arm, self.shoulder_far)

    # ---- frames ----
    def put(self, points):
        return place(points, *self.at, self.turn, self.scale, -1 if self.mirror else 1)

    def trunk(self, points):
        """The trunk's own frame: leaning, and curved: curve pushes the middle of the back backwards."""
        out = []
        for p in points:
            x, y = p[0], p[1]; t = min(1, max(0, -y / 270))
            out.append((x - self.curve * math.sin(math.pi * t), y) + tuple(p[2:]))
        return place(out, turn=self.lean)

    def joints(self, leg, hip):
        kx, ky = toward(leg[0], THIGH_L); ax, ay = toward(leg[1], SHANK_L)
        return (hip[0] + kx, hip[1] + ky), (hip[0] + kx + ax, hip[1] + ky + ay)

    def arm_joints(self, arm, s):
        if isinstance(arm[0], tuple):
            (tx, ty), hand, side = arm
            dx, dy = tx - s[0], ty - s[1]; l = min(math.hypot(dx, dy), UPPER_L + FORE_L - 1)
            a = math.acos((UPPER_L ** 2 + l * l - FORE_L ** 2) / (2 * UPPER_L * l)); base = math.atan2(dy, dx)
            e = (s[0] + UPPER_L * math.cos(base + side * a), s[1] + UPPER_L * math.sin(base + side * a))
            f = math.atan2(ty - e[1], tx - e[0])
            return e, (e[0] + FORE_L * math.cos(f), e[1] + FORE_L * math.sin(f)), hand
        ux, uy = toward(arm[0], UPPER_L); fx, fy = toward(arm[1], FORE_L)
        return (s[0] + ux, s[1] + uy), (s[0] + ux + fx, s[1] + uy + fy), arm[2]

    # ---- forms ----
    def form(self, points, tissue, shade=(6, 7), line=1.0, **more):
        k = max(self.scale, .45)
        for key in ("dark", "deep", "light", "lines", "soft_lines"):
            if key in more: more[key] = [self.put(s) for s in more[key]]
        if isinstance(more.get("outline"), list): more["outline"] = [self.put(s) for s in more["outline"]]
        gloss = more.pop("light", ())
        self.forms.append(f"s{self.d.shapes + 1}")
        self.d.form(self.put(points), tissue, shade=(shade[0] * k, shade[1] * k) if shade else 0, line=self.d.line * line, **more)
        for s in gloss:                                             # a lighter tone, not white: white looks like a slash on skin and cloth
            self.d.fill(s, mix(pen.TISSUE[tissue][0], "#FFFFFF", .22 if tissue[:4] == "skin" else .5), extra='opacity=".75"')

    def stroke(self, curves, colour, w=1.0, extra=""):
        self.d.stroke([self.put(c) for c in curves], colour, self.d.line * w, extra=extra)

    def fill(self, points, colour, extra=""):
        self.d.fill(self.put(points), colour, extra=extra)

    # ---- legs ----
    def leg(self, which):
        far = which == "far"; x = "-far" if far else ""
        hip = (8, 0) if far else (0, 0)
        knee, ankle, pose = (self.knee_far, self.ankle_far, self.far_leg) if far else (self.knee, self.ankle, self.near_leg)
        b = self.build; b2 = 1 + (b - 1) * .8
        thigh = [(t, f * b, k * b) for t, f, k in THIGH]; shank = [(t, f * b2, k * b2) for t, f, k in SHANK]
        if far and self.blade: return self.blade_leg(hip, knee, ankle, thigh, shank)
        front, back = limb(hip, knee, ankle, thigh, shank, (33 * b, 36 * b), sides=True)
        if self.trousers:
            self.foot_or_shoe(ankle, pose, far, True)
            return self.trouser(hip, knee, ankle, pose[0], x)
        tissue = "skin" + x
        dx, dy = (ankle[0] - knee[0]) / SHANK_L, (ankle[1] - knee[1]) / SHANK_L
        on = lambda t, side: (knee[0] + dx * SHANK_L * t + side * dy, knee[1] + dy * SHANK_L * t - side * dx)
        light, soft = [], []
        if not far and self.fine and not self.trousers:
            light = [sliver([on(.2, 10), on(.4, 11), on(.62, 8)], 5)]
            soft = [[on(-.06, 12), on(.0, 19), on(.07, 15)], [on(.3, -18), on(.44, -14), on(.56, -12)]]
        self.foot_or_shoe(ankle, pose, far, True)
        self.form(front + back[::-1], tissue, shade=(7, 5), outline=[front, back], light=light, soft_lines=soft)
        self.foot_or_shoe(ankle, pose, far, False)

    def trouser(self, hip, knee, ankle, thigh, x):
        """Trousers or leggings: pelvis and leg as one form."""
        b = self.build; loose = self.trousers if self.trousers is not True else 1.0
        T = [(.26, 52, 57), (.44, 51, 54), (.62, 46, 48), (.8, 41, 43), (.93, 37, 39)]
        S = [(.1, 33, 40), (.25, 30, 44), (.45, 27, 42), (.65, 25, 34), (.85, 24, 27), (.97, 24, 26)]
        w = 1 + (b - 1) * .8
        first = [(t, f * b, k * b) for t, f, k in T]; second = [(t, f * w * (1 + (loose - 1) * t), k * w * (1 + (loose - 1) * t)) for t, f, k in S]
        flex = thigh + self.lean
        if flex > 50: first = [(.36, first[0][1], first[0][2])] + first[1:]
        front, back = limb(hip, knee, ankle, first, second, (36 * b, 40 * b), sides=True)
        pelvis = [self.trunk([(54 * b + self.belly * .5, -14)])[0]] if flex < 50 else []
        front = [self.trunk([(50 * b + self.belly * .6, -52)])[0]] + pelvis + front
        seat = [self.trunk([(-65 * b, -2)])[0]] if thigh < 12 else [self.trunk([(-64 * b, -8)])[0]] + ([place([(-60 * b, 20)], turn=-thigh * .55)[0]] if flex > 50 else [])
        back = [self.trunk([(-52 * b, -52)])[0]] + seat + back
        front[-1] += (.3,); back[-1] += (.3,)
        dx, dy = (ankle[0] - knee[0]) / SHANK_L, (ankle[1] - knee[1]) / SHANK_L
        on = lambda t, side: (knee[0] + dx * SHANK_L * t + side * dy, knee[1] + dy * SHANK_L * t - side * dx)
        self.form(front + back[::-1], "shorts" + x, shade=(7, 6), soft_lines=[[on(-.12, -34), on(-.03, -16), on(.02, -8)], [on(.06, -38), on(.06, -20), on(.1, -8)], [on(.9, 22), on(.93, 0), on(.9, -24)]])

    def seat(self, thigh):
        """The buttock, from the thigh up: it rolls under when the thigh comes forward."""
        b = self.build
        if thigh < 12: return [self.trunk([(-(74 if thigh < -10 else 66) * b, 2)])[0], self.trunk([(-59 * b, -28)])[0]]
        if thigh > 60: return [place([(-60 * b, 22)], turn=-thigh * .68)[0], place([(-62 * b, 18)], turn=-thigh * .3)[0], self.trunk([(-64 * b, -16)])[0]]
        return [place([(-58 * b, 24)], turn=-thigh * .5)[0], self.trunk([(-66 * b, -6)])[0]]

    def foot_or_shoe(self, ankle, pose, far, under):
        turn = pose[2] if len(pose) > 2 and pose[2] is not None else 0
        bend = pose[3] if len(pose) > 3 else 0
        x = "-far" if far else ""
        def put(points):
            def move(px, py, *s):
                t = min(1, max(0, (px - 40) / 24))
                (px, py), = place([(px, py)], turn=-bend * t, about=(46, 38))
                return (px, py, *s)
            return place([move(*p) for p in points], *ankle, turn)
        bare = self.bare is True or (self.bare == "near" and not far)
        if bare:
            if under:
                f = put(FOOT)
                self.form(f, "skin" + x, shade=(3, 6), dark=[put([(-30, 36), (0, 36), (26, 30), (50, 35), (84, 38), (84, 50), (-30, 50)])],
                          lines=[put([(80, 36), (86, 37), (91, 36)])], soft_lines=[put([(-4, 8), (4, 2), (9, 9)])])
                self.fill(put([(86, 30), (92, 33), (92, 37), (87, 34)]), "#FFF3EA" if not far else "#E8D5C8")
            return
        if under and not self.trousers: return
        if self.trousers and not under: return
        self.form(put(SOCK), "sock" + x, shade=(5, 2), line=.85)
        self.form(put(SHOE), "shoe" + x, shade=(3, 6),
                  dark=[put([(-37, -6), (-26, -2), (-17, 18), (-18, 40), (-40, 40)]), put([(62, 10), (70, 20), (68, 36), (94, 40), (92, 20)])],
                  light=[put(sliver([(32, 4), (48, 12), (62, 17)], 4))] if self.fine and bend < 30 else [])
        white = "#FFFDF7" if not far else "#E4E2DC"
        self.fill(put([(-10, 30), (2, 10), (12, 8), (28, 30), (20, 30), (9, 15), (0, 30)]), white)
        self.stroke([put(c) for c in ([(10, 2), (23, -3)], [(20, 8), (33, 3)], [(30, 13), (43, 8)])], white, 1.25)
        self.form(put(SOLE), "rim" + x, shade=(2, 5), line=.85)

    def blade_leg(self, hip, knee, ankle, thigh, shank):
        """Below the knee: a socket, and a running blade of carbon."""
        dx, dy = (ankle[0] - knee[0]) / SHANK_L, (ankle[1] - knee[1]) / SHANK_L
        on = lambda t, f: (knee[0] + dx * SHANK_L * t + f * dy, knee[1] + dy * SHANK_L * t - f * dx)
        pen.TISSUE["steel"] = CLOTH["steel"]
        # blade: straight down from the socket, bowed backwards, then forward to the toe
        c = [on(.4, -4), on(.58, -14), on(.76, -34), on(.94, -44), on(1.1, -36), on(1.2, -12), on(1.25, 24), on(1.22, 52)]
        self.form(ribbon(c, [15, 16, 18, 18, 17, 15, 13, 10], n=22), "steel", shade=(3, 3), light=[sliver([on(.62, -18), on(.8, -40), on(.96, -48)], 4)])
        self.form(ribbon([on(1.215, -8), on(1.275, 24), on(1.255, 50)], [7, 10, 8], n=8), "rim-far", shade=0, line=.85)
        short = [r for r in shank if r[0] < .3]
        front, back = limb(hip, knee, ankle, thigh, short, (33, 36), sides=True)
        self.form(front + back[::-1], "skin-far", shade=(7, 4), outline=[front, back])
        self.form([on(.1, 34), on(.22, 31), on(.36, 25), on(.5, 16), on(.56, 4), on(.54, -10), on(.42, -30), on(.3, -44), on(.16, -44), on(.14, -20), on(.18, 10)], "shoe-far", shade=(6, 4),
                  light=[sliver([on(.2, 22), on(.32, 18), on(.42, 12)], 4)])
        self.form([on(.42, 12), on(.43, -22), on(.52, -20), on(.54, 8)], "steel", shade=0, line=.85)

    def shorts(self, which):
        if self.trousers: return
        far = which == "far"; b = self.build
        hip = (8, 0) if far else (0, 0)
        knee = self.knee_far if far else self.knee
        thigh = (self.far_leg if far else self.near_leg)[0]
        dx, dy = (knee[0] - hip[0]) / THIGH_L, (knee[1] - hip[1]) / THIGH_L
        L = THIGH_L
        on = lambda t, f, *s: (hip[0] + dx * L * t + f * dy, hip[1] + dy * L * t - f * dx, *s)
        flex = thigh + self.lean
        waist_f, waist_b = self.trunk([(50 * b + self.belly * .6, -52)])[0], self.trunk([(-52 * b, -52)])[0]
        to = self.shorts_to
        F, B = 57, 60
        front = [waist_f]
        if flex < 60: front.append(self.trunk([(54 * b + self.belly * .5, -14)])[0])
        front += [on(.2 if flex < 60 else .34, F * b * .97)]
        hem = [on(to * .8, F * b), on(to, F * b, .4), on(to + .03, 0), on(to + .01, -B * b, .4), on(to * .8, -B * b)]
        back = [on(.3, -(59 if thigh > 0 else 62) * b)]
        pts = front + hem + back + self.seat(thigh) + [waist_b]
        x = "-far" if far else ""
        fold = [[on(.1, 30), on(.24, 12), on(.34, 8)], [on(.2, -46), on(.34, -36), on(.44, -34)]] if not far else []
        stripe = [[on(to - .06, F * b), on(to - .03, 0), on(to - .05, -B * b)]]
        self.form(pts, "shorts" + x, shade=(6, 7), soft_lines=fold + stripe,
                  dark=[[on(.28, F * b + 4), on(.4, 20), on(to - .06, -10), on(to - .02, -B * b - 6), on(to + .2, -B), on(to + .2, F)]] if not far else [])

    # ---- arms ----
    def arm(self, which):
        far = which == "far"; x = "-far" if far else ""
        s, e, w, hand = (self.shoulder_far, self.elbow_far, self.wrist_far, self.hand_far) if far else (self.shoulder, self.elbow, self.wrist, self.hand)
        b = 1 + (self.build - 1) * .8
        upper = [(t, f * b, k * b) for t, f, k in UPPER]; fore = [(t, f * (1 + (b - 1) * .6), k * (1 + (b - 1) * .6)) for t, f, k in FORE]
        sleeve = self.long_sleeve
        if sleeve: fore = [(t, f + 3, k + 3) for t, f, k in fore[:-1]]; upper = [(t, f + 3, k + 3) for t, f, k in upper]
        front, back = limb(s, e, w, upper, fore, (24 * b, 24 * b), sides=True)
        turn = math.degrees(math.atan2(w[1] - e[1], w[0] - e[0]))
        self.draw_hand(hand, w, turn, far)
        dx, dy = (w[0] - e[0]) / FORE_L, (w[1] - e[1]) / FORE_L
        on = lambda t, side: (e[0] + dx * FORE_L * t + side * dy, e[1] + dy * FORE_L * t - side * dx)
        light = [sliver([on(.2, 12), on(.42, 12), on(.66, 8)], 4)] if self.fine and not far and not sleeve else []
        self.form(front + back[::-1], ("shirt" if sleeve else "skin") + x, shade=(5, 7), fill=self.cloth if sleeve and not far else None, outline=[front, back], light=light)
        if sleeve: self.stroke([[front[-1], back[-1]]], pen.TISSUE["shirt"][4])
        if hand in ("fist", "relaxed"): self.thumb(hand, w, turn, far)
        # sleeve
        ux, uy = (e[0] - s[0]) / UPPER_L, (e[1] - s[1]) / UPPER_L
        so = lambda t, f, *k: (s[0] + ux * t + f * uy * b, s[1] + uy * t - f * ux * b, *k)
        if sleeve: return
        up = [so(14, 33), so(40, 37), so(68, 39, .4), so(72, 2), so(66, -36, .4), so(40, -34), so(12, -31)]
        cap = [so(-12, -25), so(-27, -8), so(-27, 12), so(-10, 27)]
        self.form(up + cap, "shirt" + x, shade=(5, 6), outline=[up], fill=None if far else self.cloth, light=[sliver([so(8, 12 if ux < .5 else 18), so(26, 20), so(50, 24)], 5)] if self.fine and not far else [],
                  soft_lines=[[so(66, 12), so(50, 6), so(40, 8)]] if not far else [])

    def draw_hand(self, kind, w, turn, far):
        x = "-far" if far else ""
        put = lambda points: place(points, *w, turn)
        if kind == "fist":
            self.form(put(FIST), "skin" + x, shade=(2.5, 4), line=.9, lines=[put(c) for c in ([(42, -5), (32, -4.5)], [(43, 3.5), (31, 4)], [(41, 11.5), (31, 11.5)])])
        elif kind == "relaxed":
            self.form(put(RELAXED), "skin" + x, shade=(2.5, 4), line=.9, lines=[put(c) for c in ([(66, -3.5), (42, -5)], [(65, 6), (41, 4.5)])])
        elif kind == "wall":
            put = lambda points: [(px + w[0], py + w[1], *s) for px, py, *s in points]
            self.form(put([(-16, -12), (-8, -24), (0, -42), (3, -60), (8, -67), (14, -65), (17, -48), (18, -20), (18, 4), (13, 13), (0, 15), (-14, 12)]), "skin" + x, shade=(2, 4), line=.9)
            self.form(put([(-4, -12), (0, -24), (5, -36), (11, -40), (14, -35), (12, -22), (8, -8), (0, -2)]), "skin" + x, shade=(2, 2), line=.8)
        elif kind == "grip":                                        # fingers hooked over something ahead
            self.form(put([(-10, -9), (2, -11), (16, -16), (30, -14), (42, -6), (46, 6), (42, 18), (34, 22), (28, 16), (30, 8), (22, 12), (10, 14), (0, 11.5), (-10, 9)]), "skin" + x, shade=(2.5, 4), line=.9,
                      lines=[put([(40, 18), (36, 8), (30, 4)])])

    def thumb(self, kind, w, turn, far):
        x = "-far" if far else ""
        put = lambda points: place(points, *w, turn)
        if kind == "fist":
            t = [(4, -10), (11, -17), (22, -22.5), (33, -21), (40, -15), (38, -10), (30, -10), (20, -9), (10, -5)] if not far else \
                [(2, -11), (12, -18), (24, -15), (34, -6), (36, 1), (30, 4), (20, -1), (8, -3)]
            self.form(put(t), "skin" + x, shade=(1.5, 2), line=.85, outline=[put(t[1:])])
        else:
            t = [(4, -11), (14, -20), (28, -27), (40, -29), (45, -25), (42, -20), (32, -16), (22, -7)]
            self.form(put(t), "skin" + x, shade=(1.5, 2), line=.85, outline=[put(t[1:])])

    # ---- trunk and head ----
    def torso(self):
        b, belly, bust = self.build, self.belly, self.bust
        f = [(12, -270), (28, -260), (44, -236), (56 + bust * .7, -204), (60 + bust, -176), (57 + bust * .4 + belly * .4, -140), (52 + belly * .9, -98), (53 + belly, -56), (56 + belly * .7, -22, .5)]
        k = [(-62, -20, .5), (-55, -56), (-47, -96), (-50, -134), (-58, -174), (-58, -212), (-44, -246), (-26, -264)]
        f = [(f[0][0], f[0][1])] + [(x * b, *r) for x, *r in f[1:]]; k = [(x * b, *r) for x, *r in k]
        hem = [(30 * b, -14), (-10, -12), (-40 * b, -14)]
        t = self.trunk
        (ax, ay), (bx, by) = self.put(t([(-50, -262), (50, -40)]))
        light, base = pen.TISSUE["shirt"][:2]
        self.cloth = self.d.gradient("p-cloth", [(0, light, 1), (.6, base, 1)], x1=pen.num(ax), y1=pen.num(ay), x2=pen.num(bx), y2=pen.num(by), gradientUnits="userSpaceOnUse")   # shared with the sleeve
        self.form(t(f + hem + k), "shirt", shade=(9, 5), fill=self.cloth,
                  dark=[t([(-70 * b, -70), (-36 * b, -46), (0, -32), (40 * b, -34), (70 * b + belly, -50), (80 * b + belly, 0), (-80 * b, 0)])],
                  light=[t(sliver([(x * b - 9, y) for x, y in ((50, -222), (56 + bust * .7, -196), (58 + bust * .8, -166))], 5))] if self.fine else [],
                  soft_lines=[t([(-34 * b, -84), (-14, -72), (10, -70)]), t([(44 * b, -118), (26, -106), (10, -104)])])
        # collar
        self.stroke([t([(-24 * b, -258), (-6, -250), (12, -251), (25 * b, -257)])], pen.TISSUE["shirt"][3], .9)

    def neck(self):
        t = self.trunk
        hx, hy = self.head_at()
        thin = 4 if self.fem else 0
        self.form(t([(-26, -252), (-30 + thin, -276), (-30 + thin, -300), (10, -300), (24 - thin, -292), (20 - thin, -274), (28, -252), (0, -240)]), "skin", shade=0,
                  dark=[t([(-12, -300), (28, -300), (26, -268), (16, -272), (2, -284)])])

    def head_at(self):
        return self.trunk([(17, -330)])[0]

    def draw_head(self):
        at = self.head_at(); tilt = self.head
        h = lambda points: place(points, *at, tilt)
        form = lambda points, tissue, **m: self.form(h(points), tissue, **{k: ([h(s) for s in v] if k in ("dark", "deep", "light", "lines", "soft_lines") or (k == "outline" and isinstance(v, list)) else v) for k, v in m.items()})
        SK = pen.TISSUE["skin"]; HA = pen.TISSUE["hair"]
        if self.hair == "ponytail":
            form([(-46, -22), (-58, -32), (-76, -30), (-92, -14), (-100, 12), (-98, 44), (-88, 30), (-74, 24), (-64, 6), (-52, -6)], "hair", shade=(4, 6), soft_lines=[[(-58, -22), (-78, -10), (-90, 22)]])
        if self.hair == "bun":
            form(ellipse(-62, -22, 24, 23, -20), "hair", shade=(5, 6), soft_lines=[[(-72, -34), (-60, -32), (-50, -22)], [(-78, -20), (-66, -14), (-54, -14)]])
        face = [(12, -56), (30, -47), (40, -34), (44, -21), (44.5, -13), (41.5, -5), (45, 3), (51, 12), (56, 19), (53, 24), (45, 25, .5), (45, 28), (49, 32.5), (45.5, 35, .4), (47.5, 39), (43, 43), (45, 50), (41, 58), (30, 61),
                (12, 54), (-4, 45), (-14, 34), (-30, 32), (-44, 18), (-52, -8), (-46, -34), (-24, -54)]
        if self.fem:
            face[5:19] = [(41, -5), (44, 3), (49, 11), (53, 17.5), (50.5, 22.5), (44, 24, .5), (44, 27.5), (48.5, 31.5), (44.5, 34.8, .4), (47, 38.8), (42, 42.5), (43, 48), (39, 55), (29, 57.5)]
            face[19:22] = [(12, 51), (-3, 42), (-13, 32)]
        form(face, "skin", shade=0, dark=[[(-14, 30), (2, 40), (18, 47), (34, 50), (44, 52), (42, 66), (10, 62), (-20, 44)]])
        if self.fem and self.fine:
            self.fill(h(ellipse(28, 19, 9, 6, -10)), "#D9705A", extra='opacity=".22"')
        if self.age and self.fine:
            self.stroke([h(c) for c in ([(25, -3), (19, -6)], [(25, 0), (19, 1)], [(37, 20), (31.5, 25), (30, 29.5)], [(31, 5), (35, 6.5), (38.5, 5.5)])], SK[3], .5, extra='opacity=".75"')
        # lips, nose, mouth
        self.fill(h([(44.5, 28.5), (48.5, 32), (45, 35), (47, 39), (42.5, 40.5), (38.5, 38), (34.5, 34.6)]), "#A94F46" if self.fem else SK[3], extra=f'opacity="{.7 if self.fem else .55}"')
        self.stroke([h([(45.2, 35), (40, 36.2), (35, 34.4), (31.5, 30)])], SK[4], .8)
        self.stroke([h([(44, 15), (41.5, 19.5), (44.5, 23.5)])], SK[3] if self.scale > .6 else SK[4], .75)
        # eye
        self.fill(h([(29, -2.5), (33, -6.5), (39, -6), (41, -3), (38, 1), (32.5, .6)]), "#FFFBF5")
        self.fill(h(ellipse(36.8, -2.8, 2.9, 4)), "#2A1A14")
        self.fill(h(ellipse(36, -4.6, 1, 1.1, 0, 6)), "#FFFFFF")
        self.stroke([h([(28, -2), (32, -7), (37, -8), (41.5, -6)])], "#2A1A14", .85)
        if self.fem: self.stroke([h([(40, -6.8), (43.5, -9.5)])], "#2A1A14", .75)
        brow = HA[2] if self.hair not in ("hijab", "bald") else SK[4]
        if pen.TISSUE["hair"] in (HAIRS["grey"], HAIRS["white"]): brow = "#6F6A6A"
        self.fill(h(sliver([(25, -13), (33, -17), (42, -13.5)], 3.4 if self.fem else 4.4)), brow)
        if self.beard:
            form([(-17, 4), (-8, 8), (-2, 22), (10, 30), (24, 30), (34, 27), (44, 27.5), (45, 30), (38, 31.5), (34, 34), (38, 39), (44, 40), (46.5, 45), (47, 54), (41, 64), (26, 68), (6, 60), (-10, 46), (-19, 26)], "hair", shade=(3, 4), line=.9)
        if self.hair == "hijab":
            t = self.trunk
            to_head = lambda pts: place([(x - at[0], y - at[1], *r) for x, y, *r in self.trunk(pts)], turn=-tilt)
            drape = to_head([(42, -250), (54, -226), (40, -204), (4, -198), (-36, -206), (-60, -224), (-56, -250)])
            form([(22, -58), (30, -46), (26, -30), (18, -8), (16, 14), (22, 36), (34, 54), (44, 60)] + drape + [(-56, 26), (-60, 4), (-62, -22), (-48, -48), (-20, -63), (4, -64)], "hair", shade=(6, 7),
                 soft_lines=[[(8, -50), (-4, -20), (-2, 14), (10, 46), (28, 68)], [(-34, 30), (-22, 60), (4, 80), (30, 90)], [(-48, 50), (-34, 80), (-6, 102), (20, 106)]], light=[sliver([(-50, -20), (-38, -44), (-12, -56)], 6)])
            return
        ear = [(-14, -6), (-6, -11), (3, -8), (5, 2), (0, 12), (-5, 18), (-10, 13)]
        hair = {
            "short": [(40, -33), (36, -45), (20, -58), (-8, -64), (-36, -55), (-55, -34), (-57, -6), (-52, 16), (-42, 30), (-33, 30), (-26, 18), (-22, 4), (-14, -8), (-3, -12), (3, -8), (7, -16), (9, -28), (18, -36), (30, -36)],
            "crop": [(40, -34), (32, -48), (12, -59), (-10, -61), (-34, -54), (-52, -34), (-55, -8), (-51, 12), (-44, 26), (-36, 26), (-28, 14), (-18, 2), (-12, -8), (-3, -12), (4, -8), (8, -16), (12, -30), (22, -37), (32, -37)],
            "curly": [(41, -30), (44, -42), (34, -50), (30, -62), (14, -64), (4, -74), (-12, -68), (-28, -72), (-38, -60), (-54, -54), (-56, -38), (-68, -26), (-61, -10), (-66, 6), (-55, 16), (-52, 30), (-38, 32), (-28, 20), (-18, 8), (-12, -8), (-3, -12), (4, -9), (10, -18), (16, -24), (20, -34), (30, -34)],
            "bob": [(40, -32), (34, -46), (16, -58), (-10, -62), (-38, -54), (-58, -32), (-64, 0), (-66, 34), (-58, 50), (-36, 52), (-14, 48), (-8, 36), (-4, 22), (-6, 4), (2, -10), (12, -16), (22, -28), (32, -32)],
            "bun": [(39, -34), (32, -47), (12, -57), (-10, -60), (-34, -52), (-51, -34), (-55, -10), (-50, 10), (-41, 26), (-32, 28), (-22, 18), (-16, 4), (-10, -8), (0, -12), (9, -16), (20, -27), (30, -32)],
        }
        hair["ponytail"] = hair["bun"]
        if self.hair in hair:
            gloss = [sliver([(-42, -22), (-28, -42), (2, -52)], 6)]
            form(hair[self.hair], "hair", shade=(-4, 0))
            if self.hair != "crop": self.fill(h(gloss[0]), HA[3])
            if self.hair in ("bun", "ponytail") and self.fine: self.stroke([h([(4, -44), (-18, -38), (-44, -18)]), h([(6, -26), (-14, -22), (-40, -8)])], HA[2], .7)
        elif self.hair == "bald":
            pass
        elif self.hair == "rim":                                    # bald on top
            form([(-8, -14), (-16, -26), (-36, -30), (-54, -22), (-57, -4), (-52, 16), (-42, 30), (-33, 30), (-26, 18), (-20, 4)], "hair", shade=(-3, 0))
        if self.hair != "bob":
            form(ear, "skin", shade=(2, 3), line=.85, lines=[[(-7, -4), (-1, 0), (-5, 8)]])
        if self.fem and self.hair not in ("bob",): self.fill(h(ellipse(-6, 21, 2.8, 2.8)), "#E8BC4B", extra=f'stroke="{SK[4]}" stroke-width="{pen.num(self.d.line * .5)}"')
        if self.headband:
            form([(41, -37), (44, -25), (22, -26), (-6, -27), (-30, -20), (-53, -10), (-56, -20), (-34, -35), (-6, -42), (22, -41)], "band", shade=(2, 4), line=.9)
        if self.hair == "ponytail":
            form(ellipse(-51, -15, 6, 10, 20), "band", shade=(2, 2), line=.85)

    def draw(self, between=None):
        """between: called with the person after the far leg and before the near one (a pillow, a chair's arm)."""
        g = lambda n: Group(self.d, f'id="{n}"' if self.parts else "")
        with g("far-arm"): self.arm("far")
        with g("far-leg"):
            self.leg("far"); self.shorts("far")
        if between: between(self)
        with g("near-leg"):
            self.leg("near"); self.shorts("near")
        over = self.hair == "hijab"                                 # the cloth falls over the shoulder
        with g("trunk"):
            self.neck(); self.torso()
            if not over: self.draw_head()
        with g("near-arm"): self.arm("near")
        if over:
            with g("head"): self.draw_head()
        if self.halo:                                              # the light stage's colour, so that dark hair and cloth keep their edge on a dark stage
            uses = "".join(f'<use href="#{i}"/>' for i in self.forms)
            self.d.body.insert(0, f'  <g id="halo" fill="none" stroke="#E3EDE8" stroke-width="{pen.num(self.d.line * 3.6)}" stroke-linejoin="round">{uses}</g>')



def shadow(d, cx, cy, rx, ry=None):
    d.put(f'<ellipse cx="{pen.num(cx)}" cy="{pen.num(cy)}" rx="{pen.num(rx)}" ry="{pen.num(ry or rx * .09)}" fill="#0F4A4A" fill-opacity=".14"/>')


def save(d, name):
    d.save(os.path.join(OUT, name + ".svg"))
