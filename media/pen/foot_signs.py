"""foot-signs.svg: a lower leg and foot from the inner side, as skin; sore at the calf and at the heel. Toes to the right."""
import foot_inside
import pen
from pen import Drawing, Group, ellipse, place, sliver

WIDTH, HEIGHT, UP, GROUND = 960, 1000, 400, 566

FOOT = [p for p in foot_inside.SKIN if p[1] > 60]
LEG = [(470, -470), (462, -330), (440, -200), (414, -70), (396, 20)] + FOOT + [(126, 30), (104, -50), (66, -140), (36, -240), (34, -340), (56, -470)]
SHIN_LIGHT = sliver([(420, -200), (392, -70), (366, 70), (346, 160)], 10)
INSTEP_LIGHT = sliver([(440, 322), (540, 346), (640, 396), (720, 440)], 9)
CALF_SHADE = [(40, -500), (30, -330), (40, -220), (76, -110), (118, 0), (140, 120), (128, 250), (92, 372), (70, 470), (120, 560), (300, 560),
              (190, 520), (130, 440), (160, 320), (184, 190), (176, 60), (146, -60), (116, -180), (108, -320), (130, -500)]
SOLE_SHADE = [(60, 530), (160, 548), (260, 536), (360, 504), (440, 494), (540, 504), (640, 536), (740, 546), (900, 540), (900, 590), (60, 590)]
ANKLE = [(262, 306), (288, 282), (322, 286)]
ANKLE_UNDER = [(270, 346), (300, 358), (332, 342)]
TENDON = [(190, 90), (186, 190), (168, 280), (144, 350)]
TOES = [[(824, 545), (806, 534), (796, 516)], [(700, 520), (744, 508), (780, 512)]]


def down(points):
    return place(points, 0, UP)


def draw():
    d = Drawing(WIDTH, HEIGHT, "A lower leg and foot", line=3.4)
    light, base, shade, _, line = pen.TISSUE["skin"]
    where = dict(gradientUnits="userSpaceOnUse", x1="0", y1="0", x2="0", y2=str(HEIGHT))

    def fading(key, colour):
        return d.gradient(key, [(0, colour, 0), (.12, colour, 1)], **where)

    with d.layer("leg"):
        d.fill(ellipse(480, UP + GROUND + 4, 430, 16), "#0F4A4A", extra='fill-opacity=".14"')
        with d.part("leg-skin"):
            d.fill(down(LEG), d.gradient("leg-fill", [(0, light, 0), (.12, light, 1), (.9, base, 1)], **where))
            with Group(d, d.clip(down(LEG))):
                d.fill(down(CALF_SHADE), fading("leg-shade", shade), extra='fill-opacity=".75"')
                d.fill(down(SOLE_SHADE), shade, extra='fill-opacity=".8"')
                d.fill(down(SHIN_LIGHT), "#FFFDF7", extra='fill-opacity=".8"')
                d.fill(down(INSTEP_LIGHT), "#FFFDF7", extra='fill-opacity=".8"')
            d.stroke([down(LEG)], fading("leg-line", line), 3.4, closed=True)
        d.stroke([down(ANKLE), down(ANKLE_UNDER), down(TENDON)], shade, 3.4)
        d.stroke([down(c) for c in TOES], shade, 3.4)
        d.fill(down(foot_inside.NAIL), "#FFF6EF", extra=f'stroke="{line}" stroke-width="2"')
    with d.layer("sore"):
        d.trouble(150, UP - 250, 96, 128, 8, name="calf")
        d.trouble(158, UP + 480, 92, 72, 0, name="heel")
    return d


if __name__ == "__main__":
    draw().save(pen.picture("foot-signs"))
