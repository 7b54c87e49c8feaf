"""Draws every picture of this pack: `python3 tests/packs/examples/dental/pen/draw.py [NAME ...]`; `--into FOLDER` draws them there."""
import argparse
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../inhaler/pen"))
from things import *                                               # first: it says where the pen lies
import people

PICTURES = {}
LOOK = dict(skin="deep", hair="black", shirt="mustard", shorts="navy", shoe="coral")
pen.TISSUE.update(
    enamel=("#FFFFFF", "#F8F6EE", "#E0DBCB", "#C8C1AC", "#57503C"), gum=("#F4B5B0", "#E99A95", "#D27A77", "#B96161", "#742E30"),
    jaw=("#F6EAD2", "#EBDAB8", "#D6BE92", "#BFA473", "#5B4A32"), clot=("#A8434A", "#8E2F38", "#6F2029", "#571820", "#3A0E14"),
    gauze=("#FFFFFF", "#F7F8F6", "#DCE2DE", "#C2CBC6", "#47554F"), brush=CLOTH["mint"], paste=CLOTH["sky"], bowl=CLOTH["teal"],
    soup=("#F6C77A", "#EDB257", "#D4933A", "#B97C2B", "#5E3D0E"), straw=CLOTH["rose"], pack=CLOTH["sky"],
    water=("#DDF1FA", "#BFE0F2", "#9FCDE8", "#76AFD2", "#1F4E6B"))


def picture(name, title, width=420, height=320, line=2.6):
    def keep(draw):
        PICTURES[name] = (title, width, height, line, draw)
        return draw
    return keep


# ---- in the mouth: two teeth, and the place between them ------------------------------------------------------------------

TOOTH = [(-46, -64), (-30, -84), (-8, -78), (0, -74), (8, -78), (30, -84), (46, -64), (46, -20), (38, 26), (34, 100), (24, 116), (14, 84), (0, 46), (-14, 84),
         (-24, 116), (-34, 100), (-38, 26), (-46, -20)]
HOLE = [(170, 138, .3), (250, 138, .3), (246, 180), (242, 236), (232, 252), (222, 226), (210, 196), (198, 226), (188, 252), (178, 236), (174, 180)]
GUM = [(-10, 150, 0), (38, 148), (84, 158), (128, 150), (162, 136), (174, 142, .4), (180, 190, .2), (240, 190, .2), (246, 142, .4), (258, 136), (292, 150), (336, 158), (382, 148),
       (430, 150, 0), (430, 200, 0), (-10, 200, 0)]


def mouth(d):
    with d.layer("bone"):
        d.form([(-10, 176, 0), (430, 176, 0), (430, 330, 0), (-10, 330, 0)], "jaw", shade=0)
        d.fill(HOLE, "#7A3F3B")
    with d.layer("teeth"):
        for x in (84, 336): d.form(place(TOOTH, x, 132), "enamel", shade=(8, 8), light=[place(sliver([(-30, -58), (-32, -30), (-30, 0)], 7), x, 132)])


def gum(d):
    with d.layer("gum"):
        for part in ([p for p in GUM if p[0] <= 180], [p for p in GUM if p[0] >= 240]):
            d.form(part, "gum", shade=(0, -6))


@picture("socket", "A gap between two teeth, with and without a clot in it")
def socket(d):
    mouth(d)
    gum(d)
    with d.layer("clot"):
        d.form([(174, 150), (190, 142), (210, 146), (230, 141), (246, 150), (244, 184), (240, 232), (231, 246), (221, 222), (210, 192), (199, 222), (189, 246), (180, 232), (176, 184)], "clot",
               shade=(6, 7), name="blood-clot", light=[sliver([(190, 158), (206, 154), (222, 157)], 5)])
    with d.layer("open", shown=False):
        d.fill([(178, 146), (242, 146), (238, 186), (236, 230), (231, 240), (222, 216), (210, 188), (198, 216), (189, 240), (184, 230), (182, 186)], "#5A2A28", name="bare-hole")
        d.trouble(210, 190, 58, 78, name="sore-hole")
    d.point("blood-clot", 210, 160); d.point("bare-hole", 210, 160)


@picture("gauze", "A folded gauze lies on the gap between two teeth")
def gauze(d):
    mouth(d)
    gum(d)
    with d.layer("gauze"):
        d.form([(154, 84), (186, 66), (236, 68), (266, 86), (272, 120), (258, 150), (212, 160), (164, 152), (150, 122)], "gauze", shade=(8, 9),
               soft_lines=[[(160, 96), (212, 88), (264, 100)], [(156, 120), (212, 114), (268, 124)], [(166, 142), (212, 138), (256, 142)], [(190, 70), (188, 112), (192, 154)], [(232, 70), (236, 112), (230, 154)]])
    with d.layer("bite"):
        arrow(d, [(212, 6), (212, 28), (212, 52)], 8)


# ---- what to do -----------------------------------------------------------------------------------------------------------

@picture("cold-pack", "A person holds a cold pack in a cloth to the cheek", 420, 280)
def cold_pack(d):
    clip = people.scene(d, LOOK)
    with d.layer("figure"), Group(d, clip):
        p = people.person(d, hair="curly", near_arm=(people.reach(people.person(d), (150, 232)), "none", 1), far_arm=((60, -60), "none", 1))
        p.draw()
        x, y = people.mouth(p)
        d.form(place([(-46, -40), (-10, -48), (26, -40), (34, 0), (28, 40), (-8, 48), (-44, 40), (-52, 0)], x - 30, y + 2, 8, .82), "pack", shade=(6, 8),
               soft_lines=[place(c, x - 30, y + 2, 8, .82) for c in ([(-46, -16), (30, -18)], [(-48, 14), (30, 12)])])
        p.draw_hand("relaxed", p.wrist, -112, False); p.thumb("relaxed", p.wrist, -112, False)
    people.frame(d)
    with d.layer("cold"):
        for x, y, k in ((292, 88, .6), (356, 164, .46), (280, 206, .4)): snowflake(d, lambda q: place(q, x, y, 0, k))


@picture("soft-food", "A bowl of soup with a spoon")
def soft_food(d):
    with d.layer("ground"): people.shadow(d, 200, 296, 150, 9)
    with d.layer("steam"):
        for x in (150, 200, 250):
            line = [(x, 96), (x + 12, 74), (x - 8, 52), (x + 8, 26)]
            d.stroke([line], "#F4F8F6", 12); d.stroke([line], "#8FA5AC", 6)
    with d.layer("bowl"):
        d.form(ellipse(200, 140, 152, 34, n=20), "bowl", shade=0)
        d.form(ellipse(200, 144, 134, 25, n=20), "soup", shade=(0, 3), line=1.8)
        for x, y in ((150, 142), (196, 152), (250, 140), (228, 156)): d.fill(ellipse(x, y, 9, 5, 20), "#7AA688")
        d.form(place(ribbon([(0, 0), (60, -6), (140, -4)], [11, 9, 13], n=10), 236, 132, -24), "metal", shade=(2, 3))
        d.form([(48, 144, .2), (100, 172), (200, 184), (300, 172), (352, 144, .2), (336, 216), (286, 276), (252, 292), (148, 292), (114, 276), (64, 216)], "bowl", shade=(9, 11),
               light=[sliver([(78, 190), (92, 224), (116, 254)], 8)])
    with d.layer("cross", shown=False): cross(d, 206, 168)


def cross(d, x, y):
    for colour, width in (("#FFFFFF", 22), ("#B71C1C", 13)): d.stroke([[(x - 94, y - 115, 0), (x + 94, y + 115, 0)], [(x + 94, y - 115, 0), (x - 94, y + 115, 0)]], colour, width)


@picture("no-straw", "A glass with a straw, crossed out")
def no_straw(d):
    with d.layer("ground"): people.shadow(d, 200, 300, 100, 8)
    with d.layer("glass"):
        d.stroke([[(196, 250, 0), (232, 76, 0), (276, 50, 0)]], "#5A2623", 18); d.stroke([[(196, 250, 0), (232, 76, 0), (276, 50, 0)]], pen.TISSUE["straw"][1], 11)
        d.form([(134, 110, .1), (266, 110, .1), (252, 290, .2), (244, 298, .4), (156, 298, .4), (148, 290, .2)], "glass", shade=(10, 7), fill="#DDECF2")
        d.form([(140, 166, 0), (200, 172), (260, 166, 0), (249, 284, .2), (242, 290, .4), (158, 290, .4), (151, 284, .2)], "water", shade=(9, 7), line=1.8)
        d.stroke([[(197, 250, 0), (214, 166, 0)]], pen.TISSUE["straw"][2], 8)
        d.fill(sliver([(156, 130), (162, 200), (168, 270)], 9), "#FFFFFF", extra='opacity=".8"')
    with d.layer("cross"): cross(d, 206, 175)


def toothbrush(d, put, paste=True):
    d.form(put([(-150, -10), (-40, -12), (40, -8), (70, -9), (150, -12, .5), (156, 0), (150, 12, .5), (70, 9), (40, 8), (-40, 13), (-150, 11), (-158, 0)]), "brush", shade=(3, 5),
           soft_lines=[put([(-110, 0), (-60, 0)])])
    d.form(put(box(82, -46, 68, 36, .1)), "gauze", shade=(4, 3), soft_lines=[put([(x, -44), (x, -12)]) for x in (93, 104, 116, 128, 139)])
    if paste: d.form(put([(80, -48), (92, -62), (106, -54), (120, -66), (134, -56), (150, -66), (154, -50), (146, -44), (86, -43)]), "paste", shade=(3, 4))


@picture("brush", "A soft toothbrush with a little paste")
def brush(d):
    with d.layer("ground"): people.shadow(d, 210, 246, 170, 9)
    with d.layer("brush"): toothbrush(d, lambda p: place(p, 206, 190, -8, 1.12))


@picture("salt-water", "A glass of warm water and a spoon of salt")
def salt_water(d):
    with d.layer("ground"): people.shadow(d, 210, 300, 160, 9)
    with d.layer("steam"):
        for x in (112, 152, 192):
            line = [(x, 66), (x + 9, 50), (x - 7, 34), (x + 6, 14)]
            d.stroke([line], "#F4F8F6", 10); d.stroke([line], "#8FA5AC", 5)
    with d.layer("glass"):
        d.form([(76, 84, .1), (228, 84, .1), (214, 286, .2), (206, 296, .4), (98, 296, .4), (90, 286, .2)], "glass", shade=(10, 7))
        d.form([(83, 144, 0), (152, 150), (221, 144, 0), (211, 280, .2), (204, 287, .4), (100, 287, .4), (93, 280, .2)], "water", shade=(9, 7), line=1.8)
        d.fill(sliver([(100, 110), (106, 190), (112, 264)], 9), "#FFFFFF", extra='opacity=".8"')
    with d.layer("spoon"):
        d.form(ribbon([(398, 196), (340, 226), (300, 246)], [14, 10, 11], n=10), "metal", shade=(2, 3))
        d.form(ellipse(282, 254, 44, 22, -20), "metal", shade=(4, 5))
        d.form([(250, 256), (264, 236), (284, 228), (304, 234), (312, 248), (286, 262)], "gauze", shade=(4, 5))


@picture("swollen", "A person with a swollen cheek", 260, 280)
def swollen(d):
    dress(**LOOK)
    with d.layer("figure"), Group(d, card(d, 4, 4, 252, 272)):
        p = people.person(d, x=104, hair="curly", near_arm=(-6, 8, "none"), far_arm=((60, -60), "none", 1))
        p.draw()
        x, y = people.mouth(p)
    with d.layer("edge"): card(d, 4, 4, 252, 272, fill="none")
    with d.layer("mark"): d.trouble(x - 44, y + 10, 42, 34, name="cheek")


@picture("numb", "A feather at the lips: they do not feel it", 420, 280)
def numb(d):
    clip = people.scene(d, LOOK)
    with d.layer("figure"), Group(d, clip):
        p = people.person(d, hair="curly", near_arm=(-6, 8, "none"), far_arm=((60, -60), "none", 1))
        p.draw()
        x, y = people.mouth(p)
    people.frame(d)
    with d.layer("feather"):
        at = lambda q: place(q, x + 8, y, -18)
        d.form(at([(6, 0), (40, -26), (110, -38), (170, -26), (206, 0), (170, 22), (110, 30), (40, 20)]), "paste", shade=(5, 7), soft_lines=[at([(t, 0), (t + 22, s * 24)]) for t in range(40, 150, 22) for s in (-1, 1)])
        d.stroke([at([(-2, 2), (90, -2), (226, 0)])], WATER, 4)


# ---- tiles ----------------------------------------------------------------------------------------------------------------

@picture("tile-tooth", "A tooth", 200, 200, 4.6)
def tile_tooth(d):
    with d.layer("picture"): d.form(place(TOOTH, 100, 88, 0, .74), "enamel", shade=(8, 8), light=[place(sliver([(-28, -58), (-30, -30), (-28, -4)], 9), 100, 88, 0, .74)])


@picture("tile-brush", "A toothbrush", 200, 200, 4.6)
def tile_brush(d):
    with d.layer("picture"): toothbrush(d, lambda p: place(p, 92, 122, -24, .56))


@picture("tile-numb", "A feather", 200, 200, 4.6)
def tile_numb(d):
    with d.layer("picture"):
        at = lambda q: place(q, 34, 148, -36, .78)
        d.form(at([(6, 0), (40, -30), (110, -42), (170, -28), (206, 0), (170, 26), (110, 34), (40, 24)]), "paste", shade=(5, 7))
        d.stroke([at([(-22, 2), (90, -2), (190, 0)])], WATER, 6)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("names", nargs="*", default=PICTURES, metavar="NAME")
    arguments.add_argument("--into", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "../media/illustrations"), metavar="FOLDER")
    wanted = arguments.parse_args()
    for name in wanted.names:
        title, width, height, line, draw = PICTURES[name]
        d = Drawing(width, height, title, line=line)
        draw(d)
        d.save(os.path.join(wanted.into, name + ".svg"))


if __name__ == "__main__":
    main()
