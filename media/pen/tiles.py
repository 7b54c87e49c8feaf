"""tile-*.svg and window-*.svg: round pictures shown at about 100 px. Few forms, thick lines, the same hand.

The program paints the round ground and cuts the picture to a circle of 200, so forms may run out of it.
"""
import math
import sys

import pen
from figure import CLOTH, Person, dress, place, save
from pen import Drawing, Group, ellipse, ribbon, sliver

TILES = {}

def tile(name, title):
    def keep(f):
        TILES[name] = (title, f); return f
    return keep

def ring(d, x, y, r, ry=None):
    """Here it hurts: the dashed ring, bold enough for a thumbnail."""
    d.put(f'<ellipse cx="{x}" cy="{y}" rx="{r}" ry="{ry or r}" fill="none" stroke="{pen.TROUBLE}" stroke-width="6.5" stroke-dasharray="15 10" stroke-linecap="round"/>')

def nerve(d, centre, widths, tissue="nerve", name=""):
    d.form(ribbon(centre, widths, n=18, round_ends=False), tissue, shade=(3, 3), name=name)

# the body of a vertebra from the side, belly to the left, spine to the right; around (0, 0)
BODY = [(-46, -25), (-30, -22), (0, -20), (30, -22), (46, -25, .7), (43, 0), (46, 25, .7), (30, 22), (0, 20), (-30, 22), (-46, 25, .7), (-42, 0)]
ARCH = [(36, -22), (54, -18), (60, -34), (70, -36), (72, -18), (84, -8), (122, -2), (130, 12), (124, 24), (92, 18), (78, 22), (72, 44), (60, 44), (60, 18), (50, 6), (40, 4)]

def vertebra(d, x, y, turn=0, scale=1.0, arch=True, body=BODY):
    put = lambda pts: place(pts, x, y, turn, scale)
    if arch: d.form(put(ARCH), "bone", shade=(3, 4))
    d.form(put(body), "bone", shade=(5, 7), light=[put(sliver([(-34, -12), (-36, 0), (-34, 10)], 6))])

def disc(d, x, y, turn, half, thick, gel=True, bulge=7, scale=1.0, gel_w=.6):
    put = lambda pts: place(pts, x, y, turn, scale)
    t = thick / 2
    d.form(put([(-half, -t), (0, -t - 1), (half, -t), (half + bulge, 0), (half, t), (0, t + 1), (-half, t), (-half - bulge, 0)]), "ring", shade=(2, 4))
    if gel:
        d.form(put([(-half * gel_w, 0), (-half * gel_w * .6, -t * .62), (half * gel_w * .6, -t * .62), (half * gel_w, 0), (half * gel_w * .6, t * .62), (-half * gel_w * .6, t * .62)]), "gel", shade=0, line=d.line * .75)


@tile("tile-running", "A runner")
def running(d):
    d.line = 2.3
    dress(skin="brown", hair="grey", shirt="orange", shorts="teal", shoe="coral")
    Person(d, (92, 106), .25, lean=11, head=-4, near_leg=(-28, -50, 50, 50), far_leg=(64, -12, -8), near_arm=(10, 108, "fist"), far_arm=(-62, 10, "fist"),
           hair="bun", headband=True, fine=False, parts=False, halo=False).draw()

@tile("tile-back-strain", "A strained muscle beside the spine")
def strain(d):
    fib = lambda s: [[(100 + s * 34, 10), (100 + s * 52, 60), (100 + s * 54, 110), (100 + s * 36, 190)], [(100 + s * 42, 10), (100 + s * 72, 60), (100 + s * 74, 120), (100 + s * 46, 190)]]
    spindle = lambda s: [(100 + s * 34, -10), (100 + s * 66, 24), (100 + s * 86, 80), (100 + s * 84, 124), (100 + s * 62, 176), (100 + s * 36, 214), (100 + s * 27, 170), (100 + s * 25, 100), (100 + s * 26, 30)]
    d.form(spindle(-1), "muscle", shade=(5, 6), soft_lines=fib(-1))
    d.form(spindle(1), "muscle", shade=(5, 6), soft_lines=fib(1))
    for y in (-12, 42, 96, 150, 204):
        d.form([(78, y - 19), (100, y - 22), (122, y - 19), (118, y), (122, y + 19), (100, y + 21), (78, y + 19), (82, y)], "bone", shade=(4, 5))
        d.form(ellipse(100, y + 5, 8, 15), "bone", shade=(2, 3), line=d.line * .8)
    # a tear that runs in from the outer edge; the fibres on both sides have sprung apart
    with Group(d, d.clip(spindle(1))):
        d.fill([(200, 86), (178, 98, 0), (169, 92, 0), (157, 103, 0), (148, 98, 0), (137, 108, 0), (149, 115, 0), (156, 112, 0), (166, 122, 0), (177, 116, 0), (200, 134)], "#E3EDE8", extra=f'stroke="{pen.TISSUE["muscle"][4]}" stroke-width="5" stroke-linejoin="round"')
    ring(d, 158, 112, 34)

@tile("tile-disc", "A slipped disc touching a nerve")
def slipped(d):
    path = [(156, -10), (156, 36), (172, 76), (181, 100), (172, 126), (156, 164), (156, 210)]
    nerve(d, path, [20, 20, 22, 22, 22, 20, 20])
    with Group(d, d.clip([(120, 62, 0), (210, 62, 0), (210, 138, 0), (120, 138, 0)])):
        nerve(d, path, [20, 20, 22, 22, 22, 20, 20], "sore")
    for y in (38, 162):
        d.form(place([(x * 1.35, v * 1.5) for x, v, *_ in BODY], 74, y), "bone", shade=(6, 9), light=[place(sliver([(-48, -16), (-50, 0), (-48, 14)], 7), 74, y)])
    d.form([(14, 76), (74, 74), (132, 76), (142, 88), (142, 112), (132, 124), (74, 126), (14, 124), (2, 100)], "ring", shade=(3, 7))
    d.form([(30, 100), (46, 88), (80, 86), (108, 92), (126, 94), (140, 85), (157, 83), (168, 98), (158, 114), (142, 115), (126, 107), (108, 108), (80, 114), (46, 112)], "gel", shade=(3, 6), line=d.line * .85)
    ring(d, 164, 99, 32)

@tile("tile-sciatica", "The nerve from the low back down the leg")
def sciatica(d):
    d.form([(44, -20), (50, 20), (40, 60), (28, 92), (26, 130), (34, 220), (90, 220), (98, 134), (100, 126, .4), (104, 134), (112, 220), (166, 220), (174, 130), (172, 92), (160, 60), (150, 20), (156, -20)], "skin", shade=(7, 6),
           soft_lines=[[(100, 122), (100, 84)], [(42, 128), (64, 140), (92, 134)], [(158, 128), (138, 140), (110, 134)]])
    nerve(d, [(100, 62), (122, 72), (139, 94), (142, 130), (138, 170), (136, 214)], [12, 16, 19, 19, 18, 17], "sore")
    for y in (-6, 22, 50):
        d.form([(84, y - 10), (100, y - 12), (116, y - 10), (113, y), (116, y + 10), (100, y + 12), (84, y + 10), (87, y)], "bone", shade=(3, 3), line=d.line * .8)
    d.form([(84, 66), (116, 66), (112, 90), (100, 108), (88, 90)], "bone", shade=(3, 3), line=d.line * .8)

@tile("tile-worn-disc", "A plump disc above a worn one")
def worn(d):
    for y in (14, 104, 172):
        d.form(place([(x * 1.5, v * 1.15) for x, v, *_ in BODY], 100, y), "bone", shade=(6, 8), light=[place(sliver([(-54, -12), (-56, 0), (-54, 10)], 7), 100, y)])
    disc(d, 100, 59, 0, 62, 37, bulge=9)
    d.form([(36, 131), (100, 132), (164, 131), (178, 138), (164, 146), (100, 145), (36, 146), (22, 138)], "worn", shade=(2, 3), line=d.line * .9)

@tile("tile-heel", "A sore heel")
def heel(d):
    foot(d, sore=True)
    ring(d, 66, 158, 32)

SKIN = [(40, -20), (46, 40), (40, 74), (24, 108), (14, 140), (18, 166), (34, 180), (64, 182), (92, 172), (126, 162), (164, 168), (230, 186), (240, 120), (180, 104), (146, 84), (128, 62), (124, 30), (130, -20)]
HEELBONE = [(36, 116), (56, 112), (84, 120), (108, 124), (116, 138), (104, 150), (80, 156), (58, 166), (40, 160), (30, 142)]
TALUS = [(62, 96), (78, 82), (104, 82), (122, 92), (142, 98), (150, 114), (140, 126), (116, 122), (92, 118), (68, 108)]
TIBIA = [(74, -20), (118, -20), (114, 40), (122, 66), (118, 80), (94, 82), (74, 78), (70, 60), (78, 30)]
MID = [(152, 104), (176, 112), (220, 132), (220, 162), (178, 146), (150, 134)]

def foot(d, sore=False):
    d.form(SKIN, "skin", shade=(6, 6))
    d.form(TIBIA, "bone", shade=(6, 3)); d.form(MID, "bone", shade=(4, 6)); d.form(HEELBONE, "bone", shade=(5, 7)); d.form(TALUS, "bone", shade=(4, 6))
    with Group(d, d.outside(HEELBONE)):
        d.form(ribbon([(50, 158), (76, 164), (110, 154), (146, 152), (220, 174)], [14, 17, 14, 13, 13], n=14), "fascia", shade=(2, 4))
        if sore:
            with Group(d, d.clip(ellipse(64, 162, 34, 26))):
                d.form(ribbon([(50, 158), (76, 164), (110, 154), (146, 152)], [16, 22, 18, 13], n=14), "sore", shade=(2, 4))

@tile("tile-run-well", "A running shoe")
def run_well(d):
    shoe(d, lambda pts: place(pts, 74, 94, -9, .98))

UPPER = [(-52, -36), (-46, -34), (-38, -24), (-16, -20), (4, -27), (18, -42), (26, -38), (44, -14), (68, 2), (94, 9), (107, 22), (106, 40), (60, 44), (-10, 42), (-52, 42), (-57, 24), (-52, 4), (-56, -20)]

def shoe(d, put, tissue="shoe", rim="rim", laces="#FFFDF7", fine=False):
    """A running shoe. fine: tongue, lining, seams and a bow, for when it is the subject."""
    if fine:
        d.form(put([(4, -26), (8, -44), (20, -56), (32, -54), (36, -44), (34, -26), (20, -18)]), tissue, shade=(4, 3), soft_lines=[put([(14, -40), (24, -50)])])
        d.form(put([(-50, -33), (-40, -37), (-16, -35), (6, -42), (16, -42), (6, -26), (-16, -16), (-38, -20)]), "lining", shade=(0, 0))
    d.form(put(UPPER), tissue, shade=(5, 9), dark=[put([(-62, -40), (-48, -30), (-34, 8), (-38, 46), (-64, 46)]), put([(82, 0), (92, 22), (90, 46), (116, 46), (112, 10)])],
           soft_lines=[put(c) for c in ([(10, -24), (26, 4), (52, 20), (66, 18)], [(-40, -14), (-14, -10), (6, -16)])] if fine else [])
    d.fill(put([(-24, 38), (-6, 4), (8, 2), (34, 38), (22, 38), (2, 14), (-10, 38)]), laces)
    lace = pen.num((put([(7, 0)])[0][0] - put([(0, 0)])[0][0])) if not fine else "10"
    for c in ([(4, -12), (24, -19)], [(16, 1), (40, -8)], [(30, 12), (54, 4)]):
        if fine: d.stroke([put(c)], pen.TISSUE[tissue][4], 13)
        d.stroke([put(c)], laces, float(lace))
    if fine:
        loops = [put(c) for c in ([(25, -18), (34, -33), (47, -39), (55, -32), (47, -23), (34, -17), (25, -18)], [(24, -19), (14, -31), (4, -31), (1, -23), (10, -16), (24, -18)], [(25, -18), (40, -10), (50, 4)], [(25, -18), (18, -6), (18, 6)])]
        d.stroke(loops, pen.TISSUE[tissue][4], 9); d.stroke(loops, laces, 5)
    d.form(put([(-62, 32), (-40, 36), (0, 38), (56, 37), (106, 32), (114, 40), (106, 54), (60, 60), (-10, 59), (-50, 60), (-64, 50)]), rim, shade=(3, 7),
           soft_lines=[put([(-60, 46), (-20, 48), (50, 48), (110, 43)])] if fine else [])

@tile("window-low-back", "The low back, seen inside")
def low_back(d):
    spots = [(88, -8, -4), (80, 62, 2), (82, 132, 10), (94, 202, 18)]
    for (x, y, a), (x2, y2, a2) in zip(spots, spots[1:]):
        disc(d, (x + x2) / 2, (y + y2) / 2, (a + a2) / 2, 40, 22, bulge=5)
    nerve(d, [(134, -20), (130, 50), (132, 120), (146, 220)], [17, 17, 17, 15])
    for x, y, a in spots:
        vertebra(d, x, y, a)

@tile("window-leg", "The leg nerve, seen inside")
def leg(d):
    d.form([(34, -20), (28, 40), (40, 96), (36, 140), (46, 220), (150, 220), (166, 140), (158, 96), (172, 40), (168, -20)], "skin", shade=(9, 4), soft_lines=[[(58, 104), (80, 112), (98, 110)], [(142, 102), (124, 110), (108, 108)]])
    nerve(d, [(104, 84), (122, 122), (136, 160), (138, 214)], [18, 15, 14, 13])
    nerve(d, [(92, -20), (98, 40), (102, 90), (94, 140), (92, 214)], [24, 24, 24, 18, 17])
    d.fill(ribbon([(99, 50), (103, 88), (110, 102)], [14, 14, 8], n=8), pen.TISSUE["nerve"][1])

@tile("window-foot", "The foot, seen inside")
def window_foot(d):
    foot(d)


if __name__ == "__main__":
    for name in sys.argv[1:] or TILES:
        title, f = TILES[name]
        dress(shoe="coral"); pen.TISSUE["skin"] = ("#FBE3D2", "#F3CFB8", "#E2AF92", "#CC9172", "#8A5A40"); pen.TISSUE["worn"] = ("#CFCBB0", "#B9B59B", "#98937A", "#807B63", "#454130")
        d = Drawing(200, 200, title, line=4.6)
        if name == "tile-sciatica": dress(skin="tan")
        if name == "window-leg": dress(skin="brown")
        with d.layer("picture"): f(d)
        save(d, name)
