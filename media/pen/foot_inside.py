"""foot-inside.svg and foot-push-off.svg: the inner side of the foot, toes to the right.

The band under the foot is the topic: it is the palest and the most firmly outlined thing, on the red of the muscle above it.
The push-off picture (flat, half up and up) is the same drawing bent at the ball of the foot: every point left of the ball turns about it, the
arch rises a little, the shin turns back at the ankle, and the sole is drawn out along the tight band.
"""
import math

import pen
from pen import Drawing, Group, ellipse, fibres, place, ribbon, sliver

WIDTH, HEIGHT, GROUND = 960, 620, 566

SKIN = [(440, -420), (426, -200), (402, -20), (384, 80), (372, 160), (368, 222), (378, 268), (406, 293), (446, 308), (498, 316), (558, 332), (614, 362), (666, 396),
        (708, 422), (752, 438), (800, 447), (850, 455), (890, 466), (914, 486), (920, 512), (910, 540), (888, 554), (856, 556), (826, 546),
        (800, 540), (776, 546), (744, 560), (704, 566), (664, 560), (606, 540), (545, 522), (484, 512), (424, 512), (364, 522), (312, 540), (268, 556),
        (222, 565), (168, 566), (118, 558), (86, 538), (68, 506), (62, 462), (70, 416), (92, 362), (120, 304), (136, 246), (140, 180), (130, 100), (108, 30), (88, -20), (50, -200), (40, -420)]
OUTER_EDGE = [(200, 540), (300, 520), (424, 508), (545, 516), (640, 540), (720, 556), (690, 563), (600, 562), (480, 561), (340, 563), (220, 564)]    # seen through the hollow of the arch
SECOND_TOE = [(722, 454), (752, 442), (784, 434), (812, 434), (836, 442), (852, 454), (862, 470), (820, 484), (740, 480)]
TIBIA = [(228, -420), (360, -420), (340, -20), (330, 90), (324, 160), (330, 218), (346, 256), (355, 280), (348, 300), (336, 318), (330, 340), (314, 360), (294, 360),
         (276, 344), (258, 336), (240, 322), (226, 306), (222, 284), (234, 246), (242, 190), (241, 90), (237, -20)]
FIBULA = [(210, -420), (250, -420), (240, 120), (238, 220), (236, 300), (222, 330), (206, 322), (204, 296), (214, 250), (218, 160)]
TALUS = [(206, 350), (214, 336), (224, 322), (240, 306), (272, 294), (312, 292), (344, 302), (358, 318), (372, 324), (394, 322), (412, 332), (424, 352),
         (426, 376), (416, 396), (398, 404), (376, 398), (356, 398), (338, 404), (314, 408), (288, 402), (262, 388), (238, 378), (216, 372), (206, 362)]
HEEL = [(112, 374), (126, 362), (150, 362), (178, 374), (206, 381), (232, 381), (258, 390), (286, 404), (312, 410), (334, 407), (346, 411), (356, 417),
        (374, 415), (392, 418), (402, 432), (400, 452), (384, 463), (352, 461), (312, 463), (272, 474), (236, 490), (210, 507), (184, 521), (156, 521),
        (126, 508), (104, 486), (93, 456), (94, 418)]
NAVICULAR = [(428, 334), (444, 330), (460, 340), (468, 364), (468, 396), (464, 420), (450, 440), (430, 446), (412, 434), (410, 416), (424, 400), (433, 376), (431, 352)]
CUNEIFORM = [(472, 342), (494, 338), (518, 346), (534, 360), (540, 390), (539, 422), (532, 450), (512, 462), (486, 458), (468, 444), (470, 416), (474, 388)]
CUNEIFORM_FAR = [(462, 334), (484, 327), (516, 333), (548, 347), (540, 372), (470, 372)]
META_FAR = [(536, 348), (566, 352), (620, 386), (680, 424), (720, 446), (720, 470), (620, 430), (540, 380)]
META = [(540, 366), (550, 358), (566, 362), (588, 384), (626, 414), (660, 434), (686, 442), (710, 444), (732, 458), (742, 482), (738, 508), (720, 522), (698, 518),
        (682, 502), (656, 484), (620, 470), (590, 464), (566, 466), (550, 458), (544, 436), (547, 410), (545, 384)]
SESAMOID = ellipse(700, 530, 19, 10, 8)
SESAMOID_FAR = ellipse(722, 530, 14, 9, 0)
CUBOID = [(404, 436), (440, 440), (474, 452), (484, 480), (466, 496), (430, 494), (402, 482), (396, 460)]
META5 = [(452, 478), (476, 470), (510, 480), (570, 496), (630, 512), (664, 520), (676, 536), (662, 548), (636, 544), (580, 530), (520, 514), (470, 506), (450, 494)]
PHALANX = [(748, 466), (762, 460), (778, 468), (800, 478), (820, 478), (836, 482), (844, 494), (840, 510), (828, 516), (808, 510), (786, 510), (768, 518), (752, 516), (745, 500), (749, 484)]
TIP = [(850, 486), (862, 482), (876, 490), (890, 496), (902, 500), (908, 510), (902, 522), (888, 524), (872, 520), (858, 522), (849, 514), (851, 500)]
NAIL = [(876, 464), (892, 466), (910, 482), (918, 500), (912, 503), (898, 488), (882, 476)]
TENDON = [(150, -300), (162, -24), (166, 80), (160, 170), (152, 250), (135, 320), (114, 372), (104, 420), (104, 456)]
TENDON_W = [150, 110, 60, 42, 32, 30, 30, 32, 34, 30]
FAT = [(88, 470), (100, 494), (128, 514), (158, 526), (188, 526), (212, 514), (240, 508), (262, 520), (256, 540), (220, 556), (168, 558), (122, 550), (94, 532), (78, 504), (76, 476)]
FASCIA = [(150, 510), (206, 511), (268, 506), (340, 495), (420, 488), (500, 492), (570, 508), (640, 530), (700, 545), (744, 538), (776, 512)]
FASCIA_W = [24, 34, 34, 30, 28, 27, 27, 27, 25, 18, 8]
TIGHT = [(150, 510), (240, 515), (340, 520), (440, 525), (540, 530), (630, 535), (694, 541), (742, 536), (776, 512)]
TIGHT_W = [24, 32, 30, 29, 28, 28, 26, 18, 8]
# a thin muscle between band and bones; bones and band cover its edges
MUSCLE = [(222, 500), (250, 474), (300, 452), (360, 440), (430, 434), (500, 444), (560, 456), (610, 474), (652, 496), (690, 518), (700, 536), (650, 532),
          (570, 512), (500, 497), (420, 493), (340, 500), (268, 508)]
MUSCLE_FIBRES = [[(264, 492), (330, 472), (410, 462), (490, 466), (570, 484), (640, 510)], [(262, 500), (330, 484), (410, 474), (490, 478), (570, 496), (636, 518)],
                 [(300, 466), (360, 453), (420, 448), (480, 452)], [(520, 458), (580, 474), (630, 494), (664, 514)]]


class Foot:
    """The foot, flat on the ground, or bent at the ball by some degrees, with the arch risen and the shin turned at the ankle."""
    def __init__(self, bend=0, ball=(716, 520), shift=(0, 0), rise=0, shin=0, ankle=(296, 322)):
        self.bend, self.ball, self.shift, self.rise, self.shin, self.ankle = bend, ball, shift, rise, shin, ankle

    def put(self, points, leg=None):
        """leg: how far the points belong to the shin, 0 to 1; by height if not said."""
        def move(x, y, *soft):
            l = leg if leg is not None else min(1, max(0, (330 - y) / 110))
            (x, y), = place([(x, y)], turn=self.shin * l * l * (3 - 2 * l), about=self.ankle)
            if 250 < x < 720 and y > 250:
                y -= self.rise * math.sin(math.pi * (x - 250) / 470) ** 2 * min(1, (y - 250) / 60)
            t = min(1, max(0, (770 - x) / 110)); t = t * t * (3 - 2 * t)
            (x, y), = place([(x, y)], turn=self.bend * t, about=self.ball)
            return (x + self.shift[0], y + self.shift[1], *soft)
        return [move(*p) for p in points]

    def sole(self, points):
        """The skin of the sole. Drawn out along the band when it is tight."""
        if not self.bend:
            return points
        return [(x, max(y, 536 + (x - 300) * .07), *soft) if 300 < x < 690 and y > 500 else (x, y, *soft) for x, y, *soft in points]

    def slivers(self, *strokes):
        return [self.put(sliver(c, w)) for c, w in strokes]


def skin(d, f, name=lambda n: n):
    with Group(d, f'id="{name("skin")}"' if name("skin") else ""):
        body = "url(#p-skin-body)"
        if "p-skin-body" not in d.used:
            d.used.add("p-skin-body")
            d.gradient("p-skin-body", [(0, "#F9E4D6", 1), (1, "#F4D3BE", 1)], x1="0", y1="0", x2=".3", y2="1")
        d.fill(f.put(SECOND_TOE), pen.TISSUE["skin"][1], name=name("second-toe"), extra=f'stroke="{pen.TISSUE["skin"][4]}" stroke-width="2.4"')
        if not f.bend:                                               # the hollow of the arch, and the far edge of the sole seen through it
            d.fill(f.put(OUTER_EDGE), "#D9A88C", name=name("arch"), extra=f'stroke="{pen.TISSUE["skin"][4]}" stroke-width="2"')
        rim = f.put(f.sole(SKIN))
        d.fill(rim, "#ECBDA2", name=name("skin-body"))
        for by, colour in ((6, "#EFC6AD"), (14, "#F2CFB9"), (24, body))[0 if name("skin") else 2:]:       # a soft rim, darker towards the edge
            d.fill(pen.inset(rim, by), colour)
        for c, w in (([(390, 292), (446, 320), (520, 333), (590, 362)], 7), ([(376, 60), (364, 150), (361, 220)], 6)):
            d.fill(f.put(sliver(c, w)), "#FFFDF7", extra='fill-opacity=".8"')
        d.stroke([f.put([(800, 540), (806, 528), (818, 520)])], pen.TISSUE["skin"][3], 2.4)
        d.stroke([rim], pen.TISSUE["skin"][4], 3, closed=True)
        d.form(f.put(NAIL), "skin", shade=0, fill="#FFF6EF", line=2.2)


def bones_behind(d, f, name=lambda n: n):
    with Group(d, f'id="{name("bones-behind")}"' if name("bones-behind") else ""):
        for points in (FIBULA, CUNEIFORM_FAR, META_FAR, CUBOID, SESAMOID_FAR):
            d.form(f.put(points, leg=1 if points is FIBULA else 0), "far", shade=(5, 6) if name("bones-behind") else 0, line=2.2)


def bones(d, f, called=lambda n: n):
    def bone(points, name="", light=(), **more):
        name = called(name)
        if not called("bones"):                                      # a passing state: the same bone with fewer touches
            more.pop("deep", None); light = light[:1]; more["dark"] = more.get("dark", [])[:1]
        leg = 1 if points is TIBIA else 0
        more = {k: [f.put(s, leg) for s in v] if k in ("dark", "deep", "soft_lines") else v for k, v in more.items()}
        d.form(f.put(points, leg), "bone", name=name, light=[f.put(sliver(c, w), leg) for c, w in light], **more)

    with Group(d, f'id="{called("bones")}"' if called("bones") else ""):
        # the smooth gliding surfaces, drawn first so that the bones trim them to the gaps between
        for curve, w in (([(424, 338), (431, 356), (430, 378), (418, 398)], 13), ([(471, 352), (472, 386), (468, 424)], 11), ([(540, 368), (544, 390), (544, 420), (541, 438)], 11),
                         ([(741, 472), (745, 486), (742, 506)], 15), ([(846, 488), (848, 502), (845, 511)], 11)):
            d.stroke([f.put(curve)], pen.TISSUE["ring"][1], w)
        bone(HEEL, "heel-bone", shade=(6, 8),
             dark=[[(110, 500), (104, 440), (118, 470), (150, 494), (200, 492), (250, 468), (312, 448), (400, 446), (400, 490), (240, 520), (170, 530)],
                   [(206, 376), (260, 392), (312, 414), (348, 418), (346, 434), (300, 440), (250, 424), (212, 400)]],
             deep=[[(270, 402), (312, 416), (350, 420), (344, 434), (310, 434), (280, 420)]],
             light=(([(112, 396), (107, 430), (112, 466)], 9), ([(134, 374), (160, 374), (184, 384)], 6)))
        bone(TALUS, "ankle-bone", shade=(5, 7),
             dark=[[(206, 352), (240, 350), (280, 366), (320, 376), (350, 372), (380, 380), (410, 388), (420, 400), (330, 416), (210, 378)]],
             deep=[[(206, 362), (238, 378), (262, 388), (288, 402), (300, 404), (270, 384), (240, 370), (216, 360)]],
             soft_lines=[[(364, 330), (373, 346), (371, 366), (358, 382)]],
             light=(([(384, 332), (402, 336), (414, 352)], 7), ([(222, 342), (236, 322), (250, 312)], 5)))
        with Group(d, d.clip(f.put(TALUS, 0))):
            d.stroke([f.put(c, 1) for c in ([(356, 272), (354, 296), (341, 318), (335, 340), (320, 360)], [(222, 300), (238, 324), (258, 339), (278, 348)])], pen.TISSUE["ring"][1], 9)
        bone(TIBIA, "shin-bone", shade=(12, 6),
             dark=[[(300, -20), (340, -20), (332, 160), (352, 260), (356, 300), (320, 366), (290, 362), (310, 330), (318, 296), (310, 250), (302, 180)]],
             light=(([(252, -10), (254, 100), (250, 190)], 10), ([(242, 262), (236, 286), (246, 312)], 8)),
             soft_lines=[[(274, 336), (284, 322), (298, 316)]])
        bone(NAVICULAR, "navicular", shade=(5, 7), light=(([(440, 342), (452, 350), (458, 372)], 6),),
             dark=[[(412, 430), (436, 420), (456, 404), (470, 396), (466, 440), (420, 450)]])
        bone(CUNEIFORM, "cuneiform", shade=(6, 8), light=(([(482, 354), (500, 350), (518, 358)], 6),),
             dark=[[(466, 440), (486, 432), (508, 430), (530, 414), (544, 400), (536, 470), (470, 470)]],
             soft_lines=[[(500, 436), (506, 418), (524, 410)]])
        bone(META, "first-long-bone", shade=(5, 9), light=(([(570, 382), (620, 420), (676, 450)], 8), ([(556, 378), (560, 400)], 5)),
             dark=[[(546, 440), (576, 446), (620, 456), (664, 472), (696, 496), (724, 500), (744, 470), (742, 530), (690, 524), (600, 480), (546, 462)]])
        bone(SESAMOID, shade=(3, 4), line=2.4)
        with Group(d, f'id="{called("toe-bones")}"' if called("toe-bones") else ""):
            bone(PHALANX, shade=(4, 7), light=(([(764, 472), (786, 482), (812, 486)], 6),))
            bone(TIP, shade=(3, 6), light=(([(862, 492), (878, 498), (890, 502)], 4),))


def band(d, f, tissue, centre, widths, name, shade=(3, 5), threads=3, line=None):
    c = f.put(centre)
    d.form(ribbon(c, widths, n=30), tissue, name=name, shade=shade, soft_lines=fibres(c, widths, threads), line=line,
           light=[sliver([(x, y - 4) for x, y in c[1:4]], 4)])
    return c


FAT_LINES = [[(112, 508), (106, 530), (112, 546)], [(140, 520), (136, 540), (142, 556)], [(170, 528), (170, 556)], [(200, 522), (204, 540), (200, 556)], [(230, 514), (236, 530), (232, 550)],
             [(84, 496), (110, 530), (140, 538), (172, 542), (204, 538), (236, 528), (258, 526)]]

def under_band(d, f, tight=0, name=lambda n: n):
    """All that lies under the band. tight: 0 to 1, how far the sole and the muscle are drawn out. name: what a part is called, "" for not at all."""
    layer = lambda n: Group(d, f'id="{name(n)}"' if name(n) else "")
    skin(d, f, name)
    with layer("fat-pad"):
        d.form(f.put(FAT), "fat", shade=(4, 6), name=name("heel-fat-pad"), line=2.4, soft_lines=[f.put(s) for s in FAT_LINES])
    bones_behind(d, f, name)
    with layer("muscle"):
        low = [(p[0], p[1] + (18 * tight if p[1] > 490 and 300 < p[0] < 640 else 0)) for p in MUSCLE]
        d.form(f.put(low), "muscle", name=name("sole-muscle"), shade=(3, 6), line=2.4, soft_lines=[f.put(s) for s in MUSCLE_FIBRES],
               light=[sliver(f.put([(470, 470), (530, 480), (590, 500)]), 3)])
    with layer("tendon"):
        band(d, f, "tendon", TENDON, TENDON_W, name("achilles-tendon"), (6, 2), 4)
    bones(d, f, name)


def draw():
    f = Foot()
    d = Drawing(WIDTH - 30, 600, "The inner side of the foot", origin=(15, -14))
    with d.layer("ground"):
        d.stroke([[(30, GROUND + 3), (WIDTH - 30, GROUND + 3)]], "#8A8377", 4)
    under_band(d, f)
    under_heel = d.outside(f.put(HEEL), f.put(PHALANX))             # the band grows out from under the heel bone, into the toe
    with d.layer("fascia-healthy"), Group(d, under_heel):
        band(d, f, "fascia", FASCIA, FASCIA_W, "band-healthy", (2, 4), 2, 3.8)
    with d.layer("fascia-sore", shown=False):
        with Group(d, under_heel):
            sore = d.gradient("sore-band", [(0, "#E27A5F", 1), (.2, "#E58468", 1), (.42, "#F6F1E7", 1)], x1="0", y1="0", x2="1", y2="0")
            w = [30, 48, 44, 32] + FASCIA_W[4:]
            d.form(ribbon(FASCIA, w, n=30), "fascia", name="band-sore", shade=(2, 5), fill=sore, soft_lines=fibres(FASCIA, w, 2), line=3.8,
                   lines=[[(206, 498), (214, 508), (208, 517), (216, 528)], [(228, 497), (235, 507), (229, 515), (236, 525)],
                          [(250, 494), (257, 503), (252, 510), (258, 519)], [(270, 492), (276, 500), (272, 507), (277, 515)]])
        d.trouble(222, 512, 68, 50, name="sore-spot")
    for part, at in {"heel-bone": (112, 405), "band-healthy": (420, 492), "heel-fat-pad": (205, 538)}.items(): d.point(part, *at)
    with d.layer("fascia-tender", shown=False), Group(d, under_heel):                              # sore, without the ring: for what lies there besides
        tender(d, 1, "band-tender")
    for n, t in enumerate((0, .5, 1)):
        with d.pose(f"sore-{n}"):
            with Group(d, under_heel):
                tender(d, t)
            d.trouble(222, 512, 68, 50, seen=t)
    d.way("fascia-healthy", "fascia-sore", "sore-0", "sore-1", "sore-2")
    for name, size in (("spur-none", .1), ("spur", 1)):
        with d.layer(name, shown=False), d.pose(name):
            points = pen.blend([(250, 478)] * len(SPUR), SPUR, size)
            d.form(points, "bone", name="heel-" + name, shade=(1.5, 2.5), line=3 * (size - .1) / .9, outline=[points[:8]], light=[pen.blend([(250, 478)] * len(SPUR_LIGHT), SPUR_LIGHT, size)])
    d.way("spur-none", "spur", "spur-none", "spur")
    return d


SPUR = [(222, 488), (246, 471), (272, 466), (298, 471), (322, 481), (342, 493), (318, 492), (288, 491), (258, 491), (236, 497)]        # on the underside of the heel bone, towards the toes, just above the band
SPUR_LIGHT = sliver([(254, 475), (280, 473), (306, 481)], 4)
NICKS = [[(206, 498), (214, 508), (208, 517), (216, 528)], [(228, 497), (235, 507), (229, 515), (236, 525)],
         [(250, 494), (257, 503), (252, 510), (258, 519)], [(270, 492), (276, 500), (272, 507), (277, 515)]]

def tender(d, t, name=""):
    """The band getting sore: thick, torn a little and red near the heel. t: 0 to 1."""
    key = f"tender-{round(t * 10)}"
    if key not in d.used:
        d.used.add(key)
        reds = pen.mixed("#FBF8F0", "#E27A5F", t), pen.mixed("#F9F4EB", "#E58468", t)
        d.gradient(key, [(0, reds[0], 1), (.2, reds[1], 1), (.42, "#F6F1E7", 1)], x1="0", y1="0", x2="1", y2="0")
    w = pen.blend(FASCIA_W, [30, 48, 44, 32] + FASCIA_W[4:], t)
    d.form(ribbon(FASCIA, w, n=30), "fascia", name=name, shade=(2, 5), fill=f"url(#{key})", soft_lines=fibres(FASCIA, w, 2), line=3.8,
           lines=[pen.blend([n[0]] * 4, n, t) for n in NICKS])


SLACK = [(150, 510), (206, 512), (268, 511), (340, 499), (400, 505), (460, 493), (520, 504), (570, 509), (640, 531), (700, 545), (744, 538), (776, 512)]     # hangs a little in waves
SLACK_W = [22, 30, 29, 25, 24, 23, 23, 23, 23, 23, 17, 8]
HALF = [(150, 510), (220, 513), (300, 508), (380, 504), (460, 507), (540, 518), (630, 533), (696, 543), (743, 537), (776, 512)]
HALF_W = [24, 32, 31, 29, 28, 27, 27, 26, 18, 8]

def stiff(d, f):
    """What keeps its shape while the foot bends: drawn once, flat, and placed for every pose. Returns where each part goes in this pose."""
    made = {}
    def part(key, points, leg, draw):
        if "s-" + key not in d.used:
            d.used.add("s-" + key)
            d.keep(key, draw)
        made[key] = pen.rigid(points, f.put(points, leg))
    flat = Foot()
    for key, points, leg in (("fibula", FIBULA, 1), ("cuneiform-far", CUNEIFORM_FAR, 0), ("meta-far", META_FAR, 0), ("cuboid", CUBOID, 0), ("sesamoid-far", SESAMOID_FAR, 0)):
        part(key, points, leg, lambda: d.form(points, "far", shade=(5, 6), line=2.2))
    part("fat", FAT, 0, lambda: d.form(FAT, "fat", shade=(4, 6), line=2.4, soft_lines=FAT_LINES))
    for key, points, leg, touches in BONES:
        part(key, points, leg, lambda: d.form(points, "bone", **touches))
    return made


BONES = (("heel", HEEL, 0, dict(shade=(6, 8), light=[sliver([(112, 396), (107, 430), (112, 466)], 9), sliver([(134, 374), (160, 374), (184, 384)], 6)],
                                dark=[[(110, 500), (104, 440), (118, 470), (150, 494), (200, 492), (250, 468), (312, 448), (400, 446), (400, 490), (240, 520), (170, 530)],
                                      [(206, 376), (260, 392), (312, 414), (348, 418), (346, 434), (300, 440), (250, 424), (212, 400)]],
                                deep=[[(270, 402), (312, 416), (350, 420), (344, 434), (310, 434), (280, 420)]])),
         ("talus", TALUS, 0, dict(shade=(5, 7), light=[sliver([(384, 332), (402, 336), (414, 352)], 7), sliver([(222, 342), (236, 322), (250, 312)], 5)],
                                  dark=[[(206, 352), (240, 350), (280, 366), (320, 376), (350, 372), (380, 380), (410, 388), (420, 400), (330, 416), (210, 378)]],
                                  soft_lines=[[(364, 330), (373, 346), (371, 366), (358, 382)]])),
         ("tibia", TIBIA, 1, dict(shade=(12, 6), light=[sliver([(252, -10), (254, 100), (250, 190)], 10), sliver([(242, 262), (236, 286), (246, 312)], 8)],
                                  dark=[[(300, -20), (340, -20), (332, 160), (352, 260), (356, 300), (320, 366), (290, 362), (310, 330), (318, 296), (310, 250), (302, 180)]],
                                  soft_lines=[[(274, 336), (284, 322), (298, 316)]])),
         ("navicular", NAVICULAR, 0, dict(shade=(5, 7), light=[sliver([(440, 342), (452, 350), (458, 372)], 6)],
                                          dark=[[(412, 430), (436, 420), (456, 404), (470, 396), (466, 440), (420, 450)]])),
         ("cuneiform", CUNEIFORM, 0, dict(shade=(6, 8), light=[sliver([(482, 354), (500, 350), (518, 358)], 6)],
                                          dark=[[(466, 440), (486, 432), (508, 430), (530, 414), (544, 400), (536, 470), (470, 470)]],
                                          soft_lines=[[(500, 436), (506, 418), (524, 410)]])),
         ("meta", META, 0, dict(shade=(5, 9), light=[sliver([(570, 382), (620, 420), (676, 450)], 8), sliver([(556, 378), (560, 400)], 5)],
                                dark=[[(546, 440), (576, 446), (620, 456), (664, 472), (696, 496), (724, 500), (744, 470), (742, 530), (690, 524), (600, 480), (546, 462)]])),
         ("sesamoid", SESAMOID, 0, dict(shade=(3, 4), line=2.4)),
         ("phalanx", PHALANX, 0, dict(shade=(4, 7), light=[sliver([(764, 472), (786, 482), (812, 486)], 6)])),
         ("tip", TIP, 0, dict(shade=(3, 6), light=[sliver([(862, 492), (878, 498), (890, 502)], 4)])))
GLIDING = (([(424, 338), (431, 356), (430, 378), (418, 398)], 13), ([(471, 352), (472, 386), (468, 424)], 11), ([(540, 368), (544, 390), (544, 420), (541, 438)], 11),
           ([(741, 472), (745, 486), (742, 506)], 15), ([(846, 488), (848, 502), (845, 511)], 11))     # the smooth surfaces between bones


def whole_foot(d, f, tight, centre, widths, band_name, edge):
    """The foot in one pose. Bones and heel pad are stiff, skin, muscle, tendon and band give."""
    placed = stiff(d, f)
    d.fill(f.put(SECOND_TOE), pen.TISSUE["skin"][1], extra=f'stroke="{pen.TISSUE["skin"][4]}" stroke-width="2.4"')
    d.fill(f.put([(x, y - 26 * tight) for x, y in OUTER_EDGE]), "#D9A88C", extra=f'stroke="{pen.TISSUE["skin"][4]}" stroke-width="2"')
    rim = f.put(pen.blend(SKIN, f.sole(SKIN), min(1, 1.6 * tight)))
    if "p-skin-body" not in d.used:
        d.used.add("p-skin-body")
        d.gradient("p-skin-body", [(0, "#F9E4D6", 1), (1, "#F4D3BE", 1)], x1="0", y1="0", x2=".3", y2="1")
    d.fill(rim, "#ECBDA2")
    for by, colour in ((6, "#EFC6AD"), (14, "#F2CFB9"), (24, "url(#p-skin-body)")):
        d.fill(pen.inset(rim, by), colour)
    for c, w in (([(390, 292), (446, 320), (520, 333), (590, 362)], 7), ([(376, 60), (364, 150), (361, 220)], 6)):
        d.fill(f.put(sliver(c, w)), "#FFFDF7", extra='fill-opacity=".8"')
    d.stroke([f.put([(800, 540), (806, 528), (818, 520)])], pen.TISSUE["skin"][3], 2.4)
    d.stroke([rim], pen.TISSUE["skin"][4], 3, closed=True)
    d.form(f.put(NAIL), "skin", shade=0, fill="#FFF6EF", line=2.2)
    for key in ("fat", "fibula", "cuneiform-far", "meta-far", "cuboid", "sesamoid-far"):
        d.again(key, **placed[key])
    low = [(p[0], p[1] + (18 * tight if p[1] > 490 and 300 < p[0] < 640 else 0)) for p in MUSCLE]
    d.form(f.put(low), "muscle", shade=(3, 6), line=2.4, soft_lines=[f.put(s) for s in MUSCLE_FIBRES], light=[sliver(f.put([(470, 470), (530, 480), (590, 500)]), 3)])
    band(d, f, "tendon", TENDON, TENDON_W, "", (6, 2), 4)
    for curve, w in GLIDING:
        d.stroke([f.put(curve)], pen.TISSUE["ring"][1], w)
    for key, *_ in BONES:
        d.again(key, **placed[key])
    place_on = lambda key, points: place(place(points, turn=placed[key]["turn"], about=placed[key]["about"]), placed[key]["x"], placed[key]["y"])
    with Group(d, d.outside(place_on("heel", HEEL), place_on("phalanx", PHALANX))):
        band(d, f, "fascia", centre, widths, band_name, (2, 5), 2, edge)


def push_off():
    """Flat, half up and up: the toes bend at the ball, the arch rises, and the band is wound tight. The toes stay where they are."""
    d = Drawing(WIDTH - 45, 700, "The inner side of the foot, pushing off", origin=(5, -118))
    with d.layer("ground"):
        d.stroke([[(20, GROUND + 3), (WIDTH - 60, GROUND + 3)]], "#8A8377", 4)
    for pose, f, tight, part, c, w, edge in (
            ("flat", Foot(bend=.01, shift=(-44, 0), rise=-5), 0, "band-flat", SLACK, SLACK_W, 3.2),
            ("half", Foot(bend=13, shift=(-44, 0), rise=5, shin=-6), .5, "band-half", HALF, HALF_W, 3.5),
            ("up", Foot(bend=27, shift=(-44, 0), rise=12, shin=-13), 1, "band-tight", TIGHT, TIGHT_W, 3.8)):
        with d.layer("toes-" + pose, shown=pose == "up"), d.pose(pose):
            whole_foot(d, f, tight, c, w, part, edge)
    d.way("toes-flat", "toes-half", "flat", "half")
    d.way("toes-half", "toes-up", "half", "up")
    return d


if __name__ == "__main__":
    pen.SHORT = True
    draw().save(pen.picture("foot-inside"))
    push_off().save(pen.picture("foot-push-off"))
