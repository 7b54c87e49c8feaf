"""ten-people.svg, hundred-people.svg, family.svg, weeks-better.svg, weeks-build.svg, signs-list.svg: how many people, weeks or signs, without a letter."""
import pen
from figure import CLOTH, HAIRS, SKINS, dress, save
from pen import Drawing, Group, ellipse, place, sliver
from tiles import shoe

GREEN, RED, INK = "#0F5A55", pen.TROUBLE, "#33474F"

#          skin     hair      shirt      kind of hair
PEOPLE = [("deep", "black", "mustard", "crop"), ("light", "brown", "teal", "long"), ("tan", "grey", "coral", "crop"), ("brown", "black", "sky", "bun"), ("olive", "black", "plum", "scarf"),
          ("light", "white", "sage", "bald"), ("brown", "grey", "rose", "long"), ("tan", "auburn", "navy", "crop"), ("deep", "black", "orange", "bun"), ("light", "auburn", "slate", "long")]
CAP = {
    "crop": [(-23, 0), (-24, -14), (-14, -29), (4, -32), (19, -24), (24, -8), (22, 2), (16, -10), (0, -16), (-15, -11)],
    "bun": [(-23, 2), (-24, -14), (-14, -28), (0, -31), (14, -28), (24, -14), (23, 2), (15, -12), (0, -20), (-15, -12)],
    "long": [(-24, 30), (-28, 2), (-24, -20), (-8, -32), (10, -32), (25, -19), (28, 3), (24, 30), (18, 12), (18, -6), (0, -18), (-18, -8), (-17, 12)],
    "scarf": [(0, 38), (-22, 34), (-29, 4), (-22, -22), (0, -33), (22, -22), (29, 4), (22, 34), (0, 38, .4), (16, 18), (19, -2), (12, -17), (0, -20), (-12, -17), (-19, -2), (-16, 18), (0, 38, .4)],
}


def person(d, x, y, k, looks):
    """Head and shoulders from the front, smiling."""
    skin, hair, shirt, kind = looks
    at = lambda points: place(points, x, y, 0, k)
    t = pen.TISSUE
    t["face-" + skin], t["hair-" + hair], t["shirt-" + shirt] = SKINS[skin], HAIRS[hair], CLOTH[shirt]
    if kind == "scarf": t["hair-" + hair] = CLOTH[shirt]
    if kind == "bun": d.form(at(ellipse(0, -36, 10, 9)), "hair-" + hair, shade=0)
    d.form(at([(-10, 14, .4), (10, 14, .4), (11, 34), (0, 40), (-11, 34)]), "face-" + skin, shade=0, line=2)
    d.form(at([(-44, 76, 0), (-40, 50), (-26, 38), (-9, 32, .4), (0, 40), (9, 32, .4), (26, 38), (40, 50), (44, 76, 0)]), "shirt-" + shirt, shade=(3, 4))
    d.form(at([(0, -28), (17, -22), (22, -4), (19, 12), (9, 23), (0, 26), (-9, 23), (-19, 12), (-22, -4), (-17, -22)]), "face-" + skin, shade=0)
    if kind in CAP: d.form(at(CAP[kind]), "hair-" + hair, shade=0)
    dark = SKINS[skin][4]
    for s in (-1, 1): d.fill(at(ellipse(s * 8, -1, 2.2, 3, 0, 8)), "#1E120E")
    d.stroke([at([(-8, 11), (0, 16), (8, 11)])], dark if skin != "deep" else "#1E120E", 2)

def tick(d, x, y, r):
    d.put(f'<circle cx="{pen.num(x)}" cy="{pen.num(y)}" r="{pen.num(r)}" fill="{GREEN}" stroke="#FFFDF7" stroke-width="{pen.num(r * .2)}"/>')
    d.stroke([[(x - r * .45, y + r * .02, 0), (x - r * .1, y + r * .38, 0), (x + r * .48, y - r * .34, 0)]], "#FFFFFF", r * .26)


def ten_people():
    """Ticks on eight or on nine of them."""
    d = Drawing(560, 300, "Ten people. Most of them have a tick", line=2.1)
    places = [(60 + 110 * (i % 5), 56 + 150 * (i // 5)) for i in range(10)]
    with d.layer("people"):
        for (x, y), looks in zip(places, PEOPLE): person(d, x, y, 1.06, looks)
    for name, count in (("nine", 9), ("eight", 8)):
        with d.layer(name, shown=count == 9):
            for x, y in places[:count]: tick(d, x + 34, y + 62, 17)
    return d


def hundred_people():
    d = Drawing(520, 520, "A hundred people. One of them has a ring", line=2)
    head, body = ellipse(0, -9, 7.6, 7.6), [(-15, 17, .3), (-14, 8), (-8, 2), (8, 2), (14, 8), (15, 17, .3)]
    with d.layer("people"):
        for i in range(100):
            x, y = 35 + 50 * (i % 10), 35 + 50 * (i // 10)
            colour = ("#2F7D76", "#4B9A92", "#68B0A1")[(i * 7 + i // 10) % 3]
            if i == 67: colour = RED
            d.put(f'<path d="{pen.path(place(head, x, y))}{pen.path(place(body, x, y))}" fill="{colour}"/>')
    with d.layer("one"): d.trouble(35 + 50 * 7, 37 + 50 * 6, 25, 27)
    return d


def family():
    """Grandparents, a parent and a child: from white to brown hair."""
    d = Drawing(420, 400, "A family: grandparents, a parent and a child", line=2.4)
    with d.layer("lines"):
        tree = [[(118, 116, 0), (118, 142, 0), (302, 142, 0), (302, 116, 0)], [(210, 142, 0), (210, 158, 0)], [(210, 240, 0), (210, 284, 0)]]
        d.stroke(tree, "#EEF5F2", 11); d.stroke(tree, "#33474F", 5)
    with d.layer("people"):
        person(d, 118, 42, 1.1, ("brown", "white", "rose", "long"))
        person(d, 302, 42, 1.1, ("tan", "white", "navy", "crop"))
        person(d, 210, 172, 1.1, ("brown", "grey", "teal", "bun"))
        person(d, 210, 308, 1.05, ("brown", "brown", "mustard", "crop"))
    return d


def signs_list():
    d = Drawing(300, 360, "A list of warning signs", line=2.4)
    pen.TISSUE.update(board=CLOTH["wood"], clip=CLOTH["stone"])
    box = lambda x, y, w, h, r: [(x, y, r), (x + w, y, r), (x + w, y + h, r), (x, y + h, r)]
    with d.layer("board"):
        d.form(box(14, 22, 272, 330, .1), "board", shade=(6, 8))
        d.put('<path d="M32,50h236v284h-236Z" fill="#FFFDF7" stroke="#33474F" stroke-width="2.4" stroke-linejoin="round"/>')
        d.form([(104, 58, .2), (106, 30, .5), (130, 24), (136, 8), (164, 8), (170, 24), (194, 30, .5), (196, 58, .2)], "clip", shade=(4, 6))
    with d.layer("signs"):
        for i, length in enumerate((120, 94, 132, 80, 112)):
            y = 94 + 50 * i
            d.fill([(72, y - 19, .25), (94, y + 17, .25), (50, y + 17, .25)], "#FCEBC0" if i % 2 else "#F9D4CC", extra=f'stroke="{RED}" stroke-width="4" stroke-linejoin="round"')
            d.stroke([[(72, y - 6), (72, y + 4)], [(72, y + 11), (72, y + 11.2)]], RED, 4.4)
            d.stroke([[(112, y), (112 + length, y)]], "#5E7382", 8)
    return d


LEFT, TOP, CELL_W, CELL_H = 26, 78, 53, 62

def page(d):
    """A month on the wall: four weeks of seven days."""
    with d.layer("calendar"):
        d.put('<path d="M22,40h376a12,12 0 0 1 12,12v278a12,12 0 0 1 -12,12h-376a12,12 0 0 1 -12,-12v-278a12,12 0 0 1 12,-12Z" fill="#FFFDF7" stroke="#33474F" stroke-width="3"/>'
              f'<path d="M22,40h376a12,12 0 0 1 12,12v20h-400v-20a12,12 0 0 1 12,-12Z" fill="{CLOTH["teal"][1]}" stroke="#33474F" stroke-width="3"/>')
        for x in (90, 210, 330): d.put(f'<path d="M{x},24v30" fill="none" stroke="#33474F" stroke-width="7" stroke-linecap="round"/>')
        lines = "".join(f"M{LEFT - 8},{TOP + CELL_H * i + 2}h384" for i in range(1, 4))
        d.put(f'<path d="{lines}" fill="none" stroke="#B7C4C0" stroke-width="2.4"/>')

def day(week, weekday):
    return LEFT + CELL_W * (weekday + .5), TOP + CELL_H * (week + .5) + 2


def weeks_better():
    d = Drawing(420, 360, "A month. Red spots get smaller from week to week", line=2.1, origin=(0, 0))
    d.box = "4 12 412 336"
    page(d)
    with d.layer("ache"):
        for i in range(28):
            x, y = day(i // 7, i % 7)
            r = 21 * (1 - i / 25) ** 1.15 if i < 25 else 0
            if r > 1.5:
                d.put(f'<circle cx="{pen.num(x)}" cy="{pen.num(y)}" r="{pen.num(r)}" fill="#F3B8A8" stroke="{RED}" stroke-width="{pen.num(max(1.6, min(4, r * .24)))}"/>')
    with d.layer("better"):
        for i in range(25, 28): tick(d, *day(3, i % 7), 17)
    return d


def weeks_build():
    d = Drawing(420, 360, "Four weeks of running: a little more each week, then an easy week", line=1.6)
    d.box = "4 12 412 336"
    page(d)
    dress(shoe="coral", sole="white")
    pen.TISSUE["lining"] = ("#8A3F22", "#7A361C", "#632A14", "#511F0D", "#3F180A")
    pen.TISSUE["lace"] = ("#FFFDF7",) * 5
    with d.layer("runs"):
        for week, length in enumerate((150, 196, 242, 170)):
            y = TOP + CELL_H * (week + .5) + 6
            soft = week == 3
            fill = "#9CC5A8" if soft else "#3E8C84"
            d.put(f'<path d="M{LEFT + 8},{y - 9}h{length}a11,11 0 0 1 0,22h-{length}a11,11 0 0 1 0,-22Z" fill="{fill}" stroke="#0F3B38" stroke-width="2.2"/>')
    with d.layer("shoes"):
        for week, length in enumerate((150, 196, 242, 170)):
            y = TOP + CELL_H * (week + .5) - 10
            shoe(d, lambda pts, x=LEFT + length - 2, y=y: place(pts, x + 20, y + 4, 0, .5), fine=False)
    return d


if __name__ == "__main__":
    pen.SHORT = True
    for name, draw in (("ten-people", ten_people), ("hundred-people", hundred_people), ("family", family), ("signs-list", signs_list), ("weeks-better", weeks_better), ("weeks-build", weeks_build)):
        save(draw(), name)
