"""socks.svg: two lower legs from the inner side in long, tight socks. Toes to the right."""
import foot_inside
import pen
from pen import Drawing, Group, cut_level, ellipse, place, sliver

WIDTH, HEIGHT, UP, GROUND, TOP = 1240, 1240, 640, 566, -360

pen.TISSUE.update({
    "sock": ("#5C86B8", "#44699A", "#32507A", "#284268", "#15263F"),
    "sock-behind": ("#4B719F", "#3A5B87", "#2C476C", "#24395A", "#15263F"),
})

BROWN = ("#C98F68", "#B97D57", "#9A6343", "#854F33", "#4E2C1B")
FOOT = [p for p in foot_inside.SKIN if p[1] > 60]
LEG = [(430, -700), (440, -560), (452, -440), (452, -320), (438, -200), (414, -70), (396, 20)] + FOOT + [
    (126, 30), (104, -50), (66, -140), (36, -240), (30, -330), (44, -430), (86, -540), (100, -700)]
SOCK = cut_level(LEG, above=TOP)
CUFF = [(36, TOP - 26, .4), (240, TOP - 16), (460, TOP - 26, .4), (462, TOP + 26, .4), (240, TOP + 36), (26, TOP + 26, .4)]
BANDS = [[(30, -230), (230, -214), (440, -230)], [(66, -120), (240, -104), (424, -116)], [(106, -10), (250, 4), (402, -8)],
         [(132, 100), (256, 112), (382, 98)], [(138, 200), (256, 214), (372, 206)]]
LIGHT = [sliver([(410, -230), (390, -90), (370, 60), (356, 180)], 7), sliver([(440, 332), (540, 358), (630, 402), (700, 436)], 6)]
DARK = [[(20, -400), (60, -400), (60, -250), (110, -110), (150, 40), (164, 180), (130, 330), (106, 440), (130, 520), (240, 548), (400, 506), (560, 508),
         (700, 548), (920, 530), (900, 600), (40, 600), (40, 460), (110, 240), (100, 60), (30, -160)]]
HEEL = [[(118, 330), (190, 380), (232, 460), (224, 552)]]
TOE = [[(742, 436), (768, 480), (764, 552)]]


def leg(d, dx, dy, tissue, name, skin):
    def put(points):
        return place(points, dx, dy + UP)
    fill, shade, line = skin
    d.fill(put(LEG), fill)
    with Group(d, d.clip(put(LEG))):
        d.fill(put([(20, -700), (130, -700), (120, -540), (70, -430), (60, -300), (20, -300)]), shade)
    d.stroke([put(LEG)], line, 3.6, closed=True)
    d.form(put(SOCK), tissue, name=name, shade=0, dark=[put(c) for c in DARK], light=[put(c) for c in LIGHT] if name else [],
           soft_lines=[put(c) for c in BANDS + HEEL + TOE], line=3.8)
    d.form(put(CUFF), tissue, shade=(4, 5), line=3.6, soft_lines=[put([(x, TOP - 18), (x - 3, TOP + 26)]) for x in range(70, 450, 34)])


def draw():
    d = Drawing(WIDTH, HEIGHT, "Two legs in long, tight socks", line=3.8)
    light, base, shade, _, line = BROWN
    where = dict(gradientUnits="userSpaceOnUse", x1="0", y1="0", x2="0", y2="300")
    skin = (d.gradient("skin-fill", [(0, light, 0), (.35, light, 1), (1, base, 1)], **where),
            d.gradient("skin-shade", [(0, shade, 0), (.35, shade, 1)], **where), d.gradient("skin-line", [(0, line, 0), (.35, line, 1)], **where))
    with d.layer("ground"):
        d.fill(ellipse(640, UP + GROUND, 560, 22), "#0F4A4A", extra='fill-opacity=".14"')
    with d.layer("leg-behind"):
        leg(d, 300, -22, "sock-behind", "", skin)
    with d.layer("leg"):
        leg(d, 20, 0, "sock", "sock", skin)
    return d


if __name__ == "__main__":
    draw().save(pen.picture("socks"))
