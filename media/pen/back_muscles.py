"""back-muscles.svg: the low back from behind: bones, discs, ligaments, and the long muscles to both sides.

Right half drawn, left half mirrored. x is measured from the middle line. One vertebra is drawn once and placed five times.
"""
import pen
from pen import Drawing, Group, along, ellipse, fibres, path, place, ribbon, sliver

MIDDLE, WIDTH, HEIGHT = 300, 600, 700
CUT = 694                                                           # where the pelvis is cut off

pen.TISSUE.setdefault("ligament", ("#D6CCEA", "#B7A9D6", "#9A8AC2", "#7F6DAD", "#4A3B70"))

SKIN = [(0, -30), (232, -30), (226, 60), (216, 160), (210, 240), (214, 310), (228, 380), (250, 450), (270, 530), (282, 620), (288, 740), (0, 740)]
# One vertebra from behind, its right half: arch, upper joint, side spike, lower joint.
BODY = [(0, -28), (30, -30), (56, -33), (60, -27), (54, 0), (60, 27), (57, 33), (30, 30), (0, 29)]
ARCH = [(0, -20), (12, -19), (20, -26), (27, -42), (36, -52), (46, -49), (49, -35), (48, -22), (62, -20), (84, -25), (102, -28), (110, -20), (107, -8), (88, -4),
        (66, 0), (50, 6), (41, 14), (38, 24), (39, 38), (35, 52), (24, 56), (15, 46), (12, 34), (0, 30)]
SPIKE = [(0, -20), (8, -12), (9, 4), (12, 24), (13, 40), (8, 48), (0, 50)]
DISC = [(0, -14), (34, -15), (58, -13), (66, 0), (58, 13), (34, 15), (0, 14)]
DISC_END = [(38, -15, 0), (58, -13), (66, 0), (58, 13), (38, 15, 0)]
LAYERS = [(42, -5), (53, -5), (61, -1)], [(42, 4), (53, 5), (61, 3)]
LEVELS = [(91, .95), (179, .98), (267, 1), (355, 1.03), (443, 1.06)]      # y, size
SACRUM = [(0, 490), (16, 488), (26, 480), (32, 462), (42, 456), (51, 464), (53, 482), (66, 490), (92, 496), (100, 520), (90, 556), (74, 588), (54, 616), (36, 638), (24, 650), (22, 664), (14, 682), (6, 694), (0, 696)]
WING = [(70, 534), (64, 514), (76, 494), (100, 470), (126, 446), (150, 426), (178, 414), (206, 418), (228, 438), (241, 470), (240, 500), (228, 532), (213, 566), (206, 596), (212, 622),
        (216, 650), (208, 672), (203, CUT, 0), (112, CUT, 0), (104, 686, .5), (116, 668), (125, 642), (118, 616), (102, 602), (82, 596), (68, 586), (62, 568), (66, 550)]
FEMUR = [(186, 640), (214, 632), (236, 640), (250, 630), (268, 632), (276, 652), (273, 680), (272, CUT, 0), (232, CUT, 0), (214, 684), (190, 676)]
BAND_UP, BAND_LOW = [(104, 344), (122, 370), (140, 400), (150, 428)], [(112, 430), (130, 428), (152, 434), (172, 450)]
UP_W, LOW_W = [13, 14, 18], [22, 25, 38]
MUSCLE = [(128, 18), (130, 80), (130, 150), (128, 220), (122, 290), (106, 356), (82, 410), (63, 454), (48, 500), (40, 536)]
MUSCLE_W = [72, 80, 84, 84, 80, 70, 56, 42, 26, 6]
SWOLLEN_W = [72, 80, 86, 96, 106, 88, 60, 42, 26, 6]
TENDON, TENDON_W = [(86, 396), (69, 440), (53, 490), (40, 540), (28, 590), (22, 606)], [40, 44, 38, 34, 26, 12]


def right(points):
    return [(MIDDLE + p[0],) + tuple(p[1:]) for p in points]

def left(points):
    return [(MIDDLE - p[0],) + tuple(p[1:]) for p in points]

def whole(half):
    return right(half) + left(half[1:-1])[::-1]

def half_at(half, level):
    y, k = level
    return [(p[0] * k, y + p[1] * k) + tuple(p[2:]) for p in half]


def skin(d):
    with d.layer("skin"):
        light, base, _, _, line = pen.TISSUE["skin"]
        where = dict(gradientUnits="userSpaceOnUse", x1="0", y1="0", x2="0", y2=str(HEIGHT))
        fade = [(0, 0), (.07, 1), (.93, 1), (1, 0)]
        d.fill(whole(SKIN), d.gradient("fade-skin", [(o, base if o > .5 else light, a) for o, a in fade], **where))
        d.stroke([right(SKIN[1:-1]), left(SKIN[1:-1])], d.gradient("fade-line", [(o, line, a) for o, a in fade], **where), 3)


def discs(d):
    with d.layer("discs"):
        for n, (above, below) in enumerate(zip(LEVELS, LEVELS[1:] + [(531, 1.06)])):
            level = ((above[0] + below[0]) / 2, above[1])
            flat(d, whole(half_at(DISC, level)), "ring", [side(half_at(c, level)) for side in (right, left) for c in LAYERS])
            if n == 2:                                              # the end that shows beside the bone: the part to touch
                flat(d, right(half_at(DISC_END, level)), "ring", [right(half_at(c, level)) for c in LAYERS], "disc")


def vertebra(d, level, name):
    with d.part(name):
        d.form(whole(half_at(BODY, level)), "far", shade=0, line=2.4)
        lit = [sliver(left(half_at(c, level)), w) for c, w in (([(60, -14), (84, -19), (100, -22)], 5), ([(32, -40), (38, -46), (44, -42)], 4))]
        lit += [sliver(right(half_at(c, level)), w) for c, w in (([(58, -14), (82, -18), (100, -22)], 4), ([(32, -34), (36, -44), (42, -44)], 4))]
        dark = [side(half_at(c, level)) for side in (right, left) for c in
                ([(48, 6), (41, 14), (37, 26), (40, 40), (36, 54), (26, 58), (30, 40), (29, 20), (36, 8), (50, -6), (66, -6), (107, -12), (110, 0), (66, 4)], [(0, 20), (16, 26), (16, 50), (0, 36)])]
        d.form(whole(half_at(ARCH, level)), "bone", shade=(4, 5), dark=dark, light=lit, line=2.6)
        light, base, shade, _, line = pen.TISSUE["bone"]
        spike = half_at(SPIKE, level)
        d.fill(whole(spike), base)
        d.fill(right(half_at([(3, 0), (8, 2), (11, 24), (12, 40), (6, 47), (0, 49), (6, 36), (5, 18)], level)), shade)
        d.fill(sliver([(MIDDLE - 4, level[0] - 8), (MIDDLE - 5, level[0] + 10), (MIDDLE - 7, level[0] + 32)], 4), "#FFFDF7")
        d.stroke([whole(spike)[1:]], line, 2.6)


def bones(d):
    with d.layer("bones"):
        with d.part("sacrum"):
            d.form(whole(SACRUM), "bone", shade=(6, 6), dark=[whole([(0, 560), (26, 540), (30, 600), (16, 650), (0, 660)])],
                   light=[sliver(left([(44, 462), (46, 472), (44, 486)]), 4)])
            for i, y in enumerate((522, 556, 588, 616)):
                for side in (right, left):
                    d.form(side(ellipse(38 - i * 5, y, 7 - i * .6, 6 - i * .5, n=6)), "bone", shade=0, line=2, fill=pen.TISSUE["bone"][3])
                d.form(ellipse(MIDDLE, y - 6, 8 - i, 13 - i, n=8), "bone", shade=0, line=2.2)
        for side, name in ((left, "pelvis-left"), (right, "pelvis-right")):
            d.form(side(FEMUR), "far", shade=(6, 6), line=2.4)
            d.form(side(WING), "bone", name=name, shade=(7, 8),
                   dark=[side([(92, 560), (104, 522), (128, 488), (160, 460), (196, 452), (222, 474), (220, 510), (204, 550), (184, 590), (160, 620), (136, 622), (116, 600), (92, 590)])],
                   light=[sliver(side([(92, 488), (114, 466), (140, 442), (168, 426)]), 6)],
                   soft_lines=[side([(176, 470), (160, 500), (154, 540), (166, 590)]), side([(200, 610), (190, 640), (192, 680)])])
            d.stroke([side([(113, CUT), (202, CUT)]), side([(233, CUT), (271, CUT)])], pen.TISSUE["bone"][4], 6)
        y0, k0 = LEVELS[2]
        for n in (4, 3, 2, 1, 0):
            y, k = LEVELS[n]
            if n == 2:
                vertebra(d, LEVELS[n], "bone")
            else:                                                   # the same bone, placed again
                d.put(f'<use id="L{n + 1}" href="#bone" transform="translate({MIDDLE} {y}) scale({k / k0:.3f}) translate(-{MIDDLE} -{y0})"/>')


def flat(d, points, tissue, threads=(), name="", line=2.4):
    """A small form without shade, so without a clip: quick to draw."""
    with Group(d, f'id="{name}"' if name else ""):
        d.form(points, tissue, shade=0, line=line)
        if threads:
            d.stroke(threads, pen.TISSUE[tissue][3], 1.7)

def band(d, c, widths, name="", threads=3):
    flat(d, ribbon(c, widths, n=8, round_ends=False), "ligament", fibres(c, widths, threads, .06, .94, .7), name)


def ligaments(d):
    with d.layer("ligaments"):
        for a, b in zip(LEVELS, LEVELS[1:] + [(531, 1)]):
            top, low = a[0] + 46 * a[1], b[0] - 14 * b[1]
            flat(d, whole([(0, top), (8, top), (6, (top + low) / 2), (8, low), (0, low)]), "ligament", [[(MIDDLE + k, top + 2), (MIDDLE + k * .8, low - 2)] for k in (-3, 2)])
        for side in (left, right):
            for c in ([(78, 536), (62, 546), (44, 562)], [(70, 560), (56, 574), (38, 590)], [(68, 582), (52, 598), (34, 616)]):
                band(d, side(c), [18, 15, 14])
            band(d, side(BAND_UP), UP_W)
        band(d, right(BAND_LOW), LOW_W, "ligament")
    with d.layer("ligament-healthy"):
        band(d, left(BAND_LOW), LOW_W, "ligament-left")


def muscle(d, side, name="", widths=MUSCLE_W):
    c, t = side(MUSCLE), side(TENDON)
    d.form(ribbon(t, TENDON_W, n=14), "tendon", shade=(4, 3), line=2.4, soft_lines=fibres(t, TENDON_W, 5))       # the white tendon it ends in
    d.form(ribbon(c, widths, n=16, round_ends=False), "muscle", name=name, shade=(6, 4), soft_lines=fibres(c, widths, 5, end=.96))
    d.fill(sliver([(x - 15, y) for x, y in c[1:5]], 8), "#EBC2B8")
    d.form(ellipse(*c[0], widths[0] / 2, 9), "muscle", shade=0, line=2.4, fill="#EBC2B8")                                   # cut across
    return c


def strained(d):
    """The right muscle, swollen, its outer fibres torn."""
    c = muscle(d, right, "strained", SWOLLEN_W)
    def at(t, across, *soft):
        w = t * (len(SWOLLEN_W) - 1); k = min(int(w), len(SWOLLEN_W) - 2)
        half = (SWOLLEN_W[k] + (SWOLLEN_W[k + 1] - SWOLLEN_W[k]) * (w - k)) / 2
        (x, y), (nx, ny) = along(c, t)
        return (x + nx * half * across, y + ny * half * across, *soft)
    red = d.gradient("swelling", [(0, "#C2443A", .75), (.55, "#C2443A", .4), (1, "#C2443A", 0)], "radial")
    with Group(d, d.clip(ribbon(c, SWOLLEN_W, n=16, round_ends=False))):
        x, y = at(.48, .2)
        d.put(f'<ellipse cx="{pen.num(x)}" cy="{pen.num(y)}" rx="70" ry="92" fill="{red}"/>')
    gaps = []
    for j, t in enumerate((.43, .475, .44, .5, .455)):             # one torn fibre each, its ends drawn out to points
        a, b, m, half = .96 - j * .32, .96 - (j + 1) * .32, .8 - j * .32, .05 - j * .003
        gaps.append([at(t - half, a, 0), at(t - half * .5, (a + m) / 2, .5), at(t - half * .2, m, 0), at(t - half * .6, (b + m) / 2, .5), at(t - half * 1.15, b, 0),
                     at(t + half * 1.05, b, 0), at(t + half * .5, (b + m) / 2, .5), at(t + half * .3, m, 0), at(t + half * .7, (a + m) / 2, .5), at(t + half * 1.1, a, 0)])
    d.put(f'<path d="{"".join(path(g) for g in gaps)}" fill="#FCEBE3" stroke="#6E2B23" stroke-width="2.2" stroke-linejoin="round"/>')


def frayed(d):
    """The left band to the pelvis, down to a few threads."""
    c = left(BAND_LOW)
    for t0, t1, w in ((0, .22, [22, 23]), (.78, 1, [32, 38])):
        stub = [along(c, t0 + (t1 - t0) * i / 3)[0] for i in range(4)]
        band(d, stub, w)
    def spot(t, k):
        (x, y), (nx, ny) = along(c, t)
        return x + nx * k, y + ny * k
    threads = [[spot(.2, -9), spot(.4, -13), spot(.62, -10), spot(.8, -15)], [spot(.2, -2), spot(.42, 1), spot(.6, -1), spot(.8, -3)],
               [spot(.2, 5), spot(.38, 8), spot(.5, 18)], [spot(.8, 9), spot(.66, 8), spot(.6, 15), spot(.64, 22)]]
    d.stroke(threads, pen.TISSUE["ligament"][4], 6)
    d.stroke(threads, pen.TISSUE["ligament"][0], 2.6)


def draw():
    d = Drawing(WIDTH, HEIGHT, "The low back from behind: bones, discs, ligaments and muscles", line=3)
    skin(d)
    discs(d)
    bones(d)
    ligaments(d)
    with d.layer("muscles-other"):
        muscle(d, left)
    with d.layer("muscles"):
        muscle(d, right, "muscle")
    with d.layer("muscle-strained", shown=False):
        strained(d)
        d.trouble(MIDDLE + 124, 262, 78, 80, name="strain-spot")
    with d.layer("ligament-sprained", shown=False):
        frayed(d)
        d.trouble(MIDDLE - 142, 436, 62, 52, name="sprain-spot")
    for part, at in {"muscle": (444, 150), "bone": (364, 254), "disc": (358, 312), "ligament": (452, 432), "ligament-left": (158, 436)}.items():
        d.point(part, *at)
    return d


if __name__ == "__main__":
    draw().save(pen.picture("back-muscles"))
