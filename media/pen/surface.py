"""surface.svg: the same step on a soft track and on a hard road; the arrow is the push that comes back up the leg."""
import random

import pen
import shoe
from pen import Drawing, Group, num, place, sliver

WIDTH, HEIGHT, TOP = 900, 560, 432
ARROW = "#1F4E6B"

pen.TISSUE.update({
    "brown": ("#C98F68", "#B97D57", "#9A6343", "#854F33", "#4E2C1B"),
    "track": ("#DB9470", "#C97B57", "#AC6243", "#924E33", "#5A2C1A"),
    "stone": ("#D3D6D6", "#BCC1C2", "#9CA3A5", "#868E91", "#3F484B"),
})

LEG = [(190, -760), (172, -640), (142, -520), (128, -410), (140, -300), (164, -180), (184, -70), (190, 20), (188, 110), (170, 170), (150, 230), (300, 260), (430, 220), (416, 150), (398, 90), (396, 10),
       (412, -100), (430, -230), (444, -370), (452, -500), (458, -620), (456, -760)]
SHIN_SHADE = [(500, -780), (500, -300), (440, 0), (400, 150), (360, 150), (366, 20), (388, -110), (402, -240), (410, -400), (412, -620), (408, -780)]
CALF_SHADE = [(226, -560), (202, -440), (206, -320), (222, -230), (208, -320), (210, -440)]
SOCK = [(160, 92), (230, 104), (310, 102), (400, 86), (416, 150), (440, 220), (300, 260), (130, 230), (158, 160)]
UPPER = [(104, 166), (118, 156), (136, 178), (180, 194), (250, 192), (320, 172), (372, 130), (400, 98), (432, 86), (452, 104), (468, 142), (520, 188), (590, 236), (660, 276), (730, 302), (800, 320),
         (846, 348), (866, 392), (840, 430), (600, 440), (300, 440), (96, 420), (82, 370), (84, 300), (96, 236)]


def runner_leg(d, x, ground, scale):
    put = lambda points: place(points, x - 60 * scale, ground - 500 * scale, scale=scale)
    brown = pen.TISSUE["brown"]
    where = dict(gradientUnits="userSpaceOnUse", x1="0", y1="0", x2="0", y2="160")
    if "leg" not in d.used:
        d.used.add("leg")
        d.gradient("leg-fill", [(0, brown[0], 0), (.3, brown[0], 1), (1, brown[1], 1)], **where)
        d.gradient("leg-shade", [(0, brown[2], 0), (.3, brown[2], 1)], **where)
        d.gradient("leg-line", [(0, brown[4], 0), (.3, brown[4], 1)], **where)
    d.fill(put(LEG), "url(#leg-fill)")
    with Group(d, d.clip(put(LEG))):
        d.fill(put(SHIN_SHADE), "url(#leg-shade)")
    d.fill(put(CALF_SHADE), "url(#leg-shade)")
    d.stroke([put(LEG)], "url(#leg-line)", 3, closed=True)
    d.form(put(SOCK), "foam", shade=(6, 2), line=2.6)
    d.form(put(shoe.OUTSOLE), "rubber", shade=(1, 3), line=2.6)
    d.form(put(shoe.MIDSOLE), "foam", shade=(2, 5), line=2.6)
    d.form(put(UPPER), "upper", shade=(4, 6), line=2.8,
           dark=[put([(80, 300), (130, 290), (180, 340), (190, 450), (70, 450)]), put([(760, 320), (770, 370), (740, 450), (880, 450), (880, 340)])],
           light=[put(sliver([(560, 236), (640, 282), (720, 310)], 14))], soft_lines=[put([(432, 120), (470, 200), (560, 280), (640, 300)])])
    for k in (0, 66):
        d.form(put([(420 + k, 408, 0), (470 + k, 300, .5), (506 + k, 300, .5), (464 + k, 408, 0)]), "foam", shade=0, line=2)
    for a, b in (((454, 132), (410, 166)), ((494, 170), (450, 206)), ((538, 206), (494, 244)), ((584, 238), (544, 278))):
        d.stroke([put([a, b])], pen.TISSUE["upper"][4], 8)
        d.stroke([put([a, b])], "#FFFFFF", 4.4)


def arrow(d, x, low, top, name):
    shaft, head = 11, 25
    points = [(x - shaft, low, 0), (x - shaft, top + 34, 0), (x - head, top + 34, 0), (x, top, 0), (x + head, top + 34, 0), (x + shaft, top + 34, 0), (x + shaft, low, 0)]
    d.fill(points, ARROW, name=name, extra='stroke="#FFFFFF" stroke-width="5" stroke-linejoin="round" paint-order="stroke"')


def specks(d, x0, x1, y0, y1, count, colour, size=3, seed=""):
    """Small grains, scattered, as one path. seed: the same grains whatever their colour."""
    dice = random.Random(f"{x0} {y0} {seed or colour}")
    text = ""
    for _ in range(count):
        r = size * dice.uniform(.6, 1.2)
        text += f"M{num(dice.uniform(x0, x1) - r)},{num(dice.uniform(y0, y1))}" + f"a{num(r)},{num(r * .8)} 0 1 1 {num(2 * r)},0" + f"a{num(r)},{num(r * .8)} 0 1 1 {num(-2 * r)},0z"
    d.put(f'<path d="{text}" fill="{colour}"/>')


def draw():
    d = Drawing(WIDTH, HEIGHT, "The same step on a soft track and on a hard road", line=3)
    with d.layer("ground"):
        with d.part("soft-track"):
            d.form([(14, 500, 0), (430, 500, 0), (430, 552, 0), (14, 552, 0)], "stone", shade=(0, 8))
            specks(d, 24, 420, 512, 538, 40, pen.TISSUE["stone"][3], 4)
            d.form([(14, TOP, 0), (40, TOP), (70, TOP + 2), (92, TOP + 10), (150, TOP + 12), (300, TOP + 12), (362, TOP + 10), (386, TOP + 2), (408, TOP), (430, TOP, 0), (430, 504, 0), (14, 504, 0)], "track", shade=(0, 9))
            specks(d, 24, 420, TOP + 20, 490, 70, pen.TISSUE["track"][3])
            specks(d, 24, 420, TOP + 20, 490, 45, "#EBB293")
        with d.part("hard-road"):
            d.form([(470, TOP, 0), (886, TOP, 0), (886, 552, 0), (470, 552, 0)], "stone", shade=(0, 10), lines=[[(846, TOP), (846, 552)]], soft_lines=[[(488, TOP), (496, 450), (490, 468), (502, 488)]])
            specks(d, 482, 876, TOP + 14, 536, 60, pen.TISSUE["stone"][3])
            specks(d, 482, 876, TOP + 14, 536, 50, "#EEF0F0")
    with d.layer("runner"):
        runner_leg(d, 78, TOP + 12, .38)
        runner_leg(d, 534, TOP, .38)
    with d.layer("load"):
        arrow(d, 166, TOP - 22, 212, "soft-load")
        arrow(d, 622, TOP - 34, 78, "hard-load")
    return d


if __name__ == "__main__":
    draw().save(pen.picture("surface"))
