"""shoe.svg: a running shoe cut open along its length, toes to the right, with a foot inside in soft outline."""
import foot_inside
import pen
from pen import Drawing, ellipse, place, ribbon, sliver

WIDTH, HEIGHT = 900, 520

pen.TISSUE.update({
    "upper":  ("#7CC0B4", "#5FAEA1", "#438C81", "#35756B", "#1D463F"),
    "lining": ("#F3F7F7", "#E3EBEC", "#C6D3D5", "#A3B0B6", "#2B3A44"),
    "foam":   ("#FFFFFF", "#F1F3F4", "#D2DADD", "#B0BABF", "#2B3A44"),
    "rubber": ("#48687E", "#365468", "#26404F", "#1C323F", "#14242E"),
    "cushion": ("#F9C48C", "#F0A35A", "#D98A40", "#B86C26", "#5A3410"),
    "support": ("#9CC8E4", "#7FB3D5", "#5C96BE", "#4480AA", "#1F4E6B"),
})

PUT = dict(dx=72, dy=-180, turn=2.6, scale=.746, about=(0, 566))      # the foot of foot_inside.py, set down in the shoe
INSIDE = [(104, 166, .3), (98, 240), (88, 300), (84, 356), (96, 402), (200, 420), (400, 400), (600, 430), (760, 430), (850, 412), (862, 384), (846, 352), (796, 330), (720, 312), (640, 290), (570, 258), (500, 216), (446, 176), (420, 130), (404, 92, .3), (374, 100), (352, 140),
          (300, 178), (220, 188), (150, 178)]
HEEL_WALL = [(112, 154), (108, 200), (103, 246), (94, 300), (92, 350), (104, 410)]
TOP_WALL = [(408, 86), (424, 134), (450, 178), (500, 218), (570, 260), (640, 293), (720, 316), (796, 334), (842, 358), (853, 388), (842, 422)]
BED = [(92, 380), (116, 396), (170, 402), (224, 402), (290, 394), (350, 379), (402, 373), (456, 382), (516, 401), (570, 416), (624, 423), (690, 424), (760, 424), (824, 416), (862, 396)]
FLOOR = [(872, 408), (868, 432), (836, 456), (770, 474), (690, 482), (560, 484), (400, 482), (220, 484), (120, 482), (78, 468), (70, 440), (80, 404)]
MIDSOLE = BED + FLOOR
OUTSOLE = [(70, 456), (80, 470), (120, 480), (220, 481), (400, 480), (560, 482), (690, 479), (768, 471), (832, 454), (866, 428), (877, 436), (864, 456), (826, 476), (770, 492), (690, 499), (560, 501), (400, 500), (220, 501), (116, 499), (76, 486), (64, 468)]
CUSHION = [(98, 410), (130, 408), (176, 411), (226, 412), (276, 406), (302, 416), (298, 440), (272, 458), (220, 466), (150, 465), (104, 456), (90, 434)]
SUPPORT = [(308, 392), (350, 381), (402, 375), (456, 384), (516, 403), (546, 414), (520, 428), (470, 438), (410, 440), (356, 434), (318, 416)]
ROOM = [(764, 352), (782, 342), (808, 350), (832, 366), (840, 386), (832, 404), (800, 412), (758, 412), (768, 398), (772, 376)]
LACES = [(452, 166), (490, 200), (530, 228), (571, 252), (612, 272)]


def draw():
    d = Drawing(WIDTH, HEIGHT, "A running shoe, cut open", line=3)
    with d.layer("shoe-inside"):
        d.fill(ellipse(470, 503, 420, 12), "#0F4A4A", extra='opacity=".14"')
        d.form(INSIDE, "lining", shade=(-8, -9), fill="#DCE6E7")
    with d.layer("foot"):
        light, base, shade, _, line = pen.TISSUE["skin"]
        where = dict(gradientUnits="userSpaceOnUse", x1="0", y1="0", x2="0", y2=str(HEIGHT))
        foot = place(foot_inside.SKIN[2:-2], **PUT)
        with d.part("foot-shape"):
            d.fill(foot, d.gradient("fade-skin", [(0, light, 0), (.16, light, 1), (.8, base, 1)], **where))
            d.stroke([foot], d.gradient("fade-line", [(0, line, 0), (.16, line, .85)], **where), 2.6, closed=True)
        d.fill(place(foot_inside.NAIL, **PUT), "#FFF6EF", extra=f'stroke="{line}" stroke-width="1.8"')
        d.stroke([place(c, **PUT) for c in ([(250, 300), (278, 276), (312, 282)], [(806, 542), (816, 526), (836, 518)], [(480, 490), (400, 470), (330, 480)])], shade, 2.6)
    with d.layer("shoe"):
        d.form(ribbon(HEEL_WALL, [26, 24, 19, 17, 17, 12], n=14), "upper", shade=(4, 3))
        d.form(ribbon(TOP_WALL, [30, 24, 18, 16, 15, 15, 15, 15, 17, 18, 14], n=26), "upper", shade=(3, 4))
        for x, y in LACES:
            d.form(ellipse(x + 3, y - 3, 17, 7.5, 33), "foam", shade=(2, 3), line=2.4)
        d.form(OUTSOLE, "rubber", shade=(2, 5), soft_lines=[[(x, 486), (x - 5, 502)] for x in range(120, 800, 34)])
        d.form(MIDSOLE, "foam", shade=(4, 8))
        d.stroke([[(x, y - 3) for x, y in BED[1:-1]]], pen.TISSUE["upper"][4], 10)                   # the inner sole
        d.stroke([[(x, y - 3) for x, y in BED[1:-1]]], pen.TISSUE["upper"][0], 5.6)
        bubbles = ((345, 458, 4), (390, 462, 3), (440, 456, 4), (500, 450, 4), (540, 462, 3), (580, 446, 4), (620, 460, 4), (660, 444, 3), (700, 458, 4), (740, 446, 4), (790, 446, 3), (600, 438, 2.4), (470, 466, 2.4))
        for x, y, r in bubbles:
            d.put(f'<circle cx="{x}" cy="{y}" r="{r}" fill="{pen.TISSUE["foam"][2]}"/>')
    with d.layer("toes-free"):
        d.form(ROOM, "fat", name="toe-room", shade=0, fill="#FFE9A8", line=0, outline=False)
        d.stroke([ROOM], "#7A5A1E", 2.6, closed=True, extra='stroke-dasharray="8 6"')
    with d.layer("support"):
        d.form(SUPPORT, "support", name="arch-support", shade=(3, 7), light=[sliver([(330, 392), (372, 380), (420, 380)], 5)], line=2.6)
    with d.layer("cushion"):
        d.form(CUSHION, "cushion", name="heel-cushion", shade=(3, 8), light=[sliver([(112, 418), (170, 420), (220, 420)], 5)], line=2.6,
               soft_lines=[[(118 + 26 * i, 428), (112 + 26 * i, 436), (120 + 26 * i, 444), (114 + 26 * i, 454)] for i in range(7)])
    for part, at in {"heel-cushion": (200, 442), "arch-support": (420, 408), "toe-room": (812, 378)}.items():
        d.point(part, *at)
    return d


if __name__ == "__main__":
    draw().save(pen.picture("shoe"))
